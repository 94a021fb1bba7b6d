"""A program to fill in: every type, every form."""

import datetime as dt
from io import BytesIO

import pytest

from directive_model import (
    Details,
    DirectiveProgram,
    Draft,
    ReducedDate,
    Regime,
    Signatory,
    UnknownName,
    check,
    new_program,
    read,
    write,
)
from directive_model.build import types_to_fill
from directive_model.forms import choose_form, form_names, load_form
from directive_model.recognize import recognize
from directive_model.typeset import typeset

CASES = [(form, kind) for form in form_names() for kind in types_to_fill(load_form(form))]
STATE = Details(issuer="ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", place="Sơn Hải", date=ReducedDate(2026, 6), period="7/2026")
PARTY = Details(issuer="TỈNH ỦY SƠN HẢI", place="Sơn Hải", date=ReducedDate(2026, 6), period="7/2026")


def _details(form):
    return STATE if form == "nd30" else PARTY


@pytest.mark.parametrize(("form", "kind"), CASES)
def test_a_skeleton_reads_back_from_its_page_as_it_was_made(form, kind):
    for details in (Details(), _details(form)):
        made = new_program(kind, form=form, details=details)
        read_back = typeset(made, load_form(form)).then(recognize)

        assert (made, ()) == (read_back.value, read_back.findings)


@pytest.mark.parametrize("format_name", ["txt", "md"])
@pytest.mark.parametrize("form", form_names())
def test_a_skeleton_reads_back_from_plain_text_too(form, format_name):
    for kind in types_to_fill(load_form(form)):
        made, page = new_program(kind, form=form), BytesIO()
        losses = write(made, page, format=format_name, form=form)

        assert (made, ()) == (read(page.getvalue(), format=format_name).value, losses)


@pytest.mark.parametrize("format_name", ["txt", "md"])
@pytest.mark.parametrize(
    ("form", "issuer"),
    [
        ("nd30", "SỞ TÀI CHÍNH"),
        ("nd30", "BỘ TÀI CHÍNH"),
        ("hd36", "BAN TỔ CHỨC TỈNH ỦY"),
        ("hd05", "VĂN PHÒNG TỈNH ỦY"),
    ],
)
def test_a_skeleton_of_a_body_whose_head_signs_for_nobody_reads_back_from_plain_text_too(form, issuer, format_name):
    for kind in types_to_fill(load_form(form)):
        made, page = new_program(kind, form=form, details=Details(issuer=issuer)), BytesIO()
        losses = write(made, page, format=format_name, form=form)

        assert (made, ()) == (read(page.getvalue(), format=format_name).value, losses)


@pytest.mark.parametrize(("form", "kind"), CASES)
def test_nothing_is_wrong_with_a_skeleton_but_what_is_to_be_filled_in(form, kind):
    found = check(new_program(kind, form=form, details=_details(form)), form=form).files[0].findings

    assert {"blank-date", "blank-number", "unfilled-placeholder"} == {finding.rule for finding in found}


@pytest.mark.parametrize("form", form_names())
def test_the_check_names_every_bracket_and_nothing_else(form):
    for kind in types_to_fill(load_form(form)):
        made, page = new_program(kind, form=form), BytesIO()
        write(made, page, format="txt", form=form)
        brackets = page.getvalue().decode().count("[")
        found = [one.found for one in check(made, form=form).files[0].findings if one.rule == "unfilled-placeholder"]

        assert brackets == sum(words.startswith("[") for words in found)


@pytest.mark.parametrize(
    ("form", "issuer", "superior", "symbol"),
    [
        ("hd05", "TỈNH ỦY SƠN HẢI", None, "KH/TU"),
        ("hd05", "ĐẢNG ỦY XÃ LÂM GIANG", "ĐẢNG BỘ TỈNH SƠN HẢI", "KH/ĐU"),
        ("hd05", "BAN TỔ CHỨC", "TỈNH ỦY SƠN HẢI", "KH/BTCTU"),
        ("hd36", "HUYỆN ỦY LÂM GIANG", "ĐẢNG BỘ TỈNH SƠN HẢI", "KH/HU"),
        ("hd05", "TRƯỜNG CHÍNH TRỊ", "TỈNH ỦY SƠN HẢI", "KH/…"),
        ("nd30", "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", None, "KH-UBND"),
    ],
)
def test_the_symbol_is_that_of_the_type_and_of_such_an_issuer(form, issuer, superior, symbol):
    made = new_program("kế hoạch", form=form, details=Details(issuer=issuer, superior=superior))

    assert symbol == made.number.symbol


def test_the_symbol_of_the_organ_can_be_named():
    made = new_program("kế hoạch", form="hd05", details=Details(organ="TCTTU"))

    assert made.number.symbol == "KH/TCTTU"


@pytest.mark.parametrize(("asked", "kind"), [("CTr", "CHƯƠNG TRÌNH"), ("Kế Hoạch", "KẾ HOẠCH"), ("QUI ĐỊNH", None)])
def test_a_type_is_named_by_its_words_or_its_symbol(asked, kind):
    if kind is None:
        with pytest.raises(UnknownName, match="quy định"):
            new_program(asked, form="hd05")
    else:
        assert kind == new_program(asked, form="hd05").title.type


def test_an_official_letter_has_no_type_line_and_somebody_to_go_to():
    made = new_program("công văn", form="nd30", details=STATE)

    assert (None, "UBND-…") == (made.title.type, made.number.symbol)
    assert ["[nơi gửi]"] == [one.name for one in made.addressees]
    assert made.recipients[0].name == "Như trên"


@pytest.mark.parametrize("format_name", ["txt", "docx"])
def test_a_letter_of_whom_nobody_named_leaves_body_and_unit_to_fill_in(format_name):
    made, page = new_program("công văn", form="nd30"), BytesIO()
    losses = write(made, page, format=format_name, form="nd30")
    found = check(read(page.getvalue(), format=format_name)).files[0].findings

    assert ("…-…", ()) == (made.number.symbol, losses)
    assert "…-…" in [finding.found for finding in found if finding.rule == "unfilled-placeholder"]
    assert {"blank-date", "blank-number", "unfilled-placeholder"} == {finding.rule for finding in found}


@pytest.mark.parametrize(("form", "label"), [("hd05", None), ("hd36", "Kính gửi:"), ("nd30", None)])
def test_a_submission_keeps_the_words_of_its_form_where_that_of_the_day_has_others(form, label):
    made = new_program("tờ trình", form=form)

    assert label == made.printed.addressees_label


def test_minutes_are_signed_by_their_writer_and_the_chair():
    made = new_program("biên bản", form="hd05")

    assert ["CHỦ TRÌ HỘI NGHỊ", "NGƯỜI GHI BIÊN BẢN"] == [one.position for one in made.signatories]


@pytest.mark.parametrize("kind", ["bản sao", "bản sao y", "bản trích sao"])
@pytest.mark.parametrize("form", form_names())
def test_a_copy_is_a_mark_on_another_document_and_none_to_fill_in(form, kind):
    with pytest.raises(UnknownName):
        new_program(kind, form=form)


@pytest.mark.parametrize(
    ("details", "form"),
    [
        (Details(date=ReducedDate(2025, 8)), "hd36"),
        (Details(period="8/2025"), "hd36"),
        (Details(period="quý III/2026"), "hd05"),
        (Details(), "hd05"),
    ],
)
def test_without_a_form_the_party_s_form_of_the_time_is_taken(details, form):
    assert new_program("chương trình", form=form, details=details) == new_program("chương trình", details=details)


@pytest.mark.parametrize(
    ("period", "words"), [("7/2026", "tháng 7/2026"), ("2026", "năm 2026"), ("quý II/2026",) * 2]
)
def test_the_period_stands_in_the_subject(period, words):
    made = new_program("CTr", form="hd05", details=Details(period=period))

    assert f"chỉ đạo {words} của [cơ quan ban hành]" == made.title.subject


def test_a_period_that_names_no_time_is_refused():
    with pytest.raises(ValueError, match="names no time"):
        new_program("CTr", form="hd05", details=Details(period="mùa mưa"))


def test_a_form_of_one_s_own_brings_its_own_types(tmp_path):
    own = tmp_path / "my.toml"
    own.write_text('extends = "hd05"\n[type_codes.listed.codes]\nTC = "thể lệ"\n', encoding="utf-8")
    made = new_program("thể lệ", form=str(own), details=PARTY)

    assert ("THỂ LỆ", "TC/TU") == (made.title.type, made.number.symbol)


def test_who_signs_a_joint_document_names_the_body():
    made = Draft.of("HƯỚNG DẪN", "về xếp loại").signed("Lê Mai", position="TRƯỞNG BAN", body="BAN TỔ CHỨC").build()

    assert (Signatory((), "TRƯỞNG BAN", "Lê Mai", body="BAN TỔ CHỨC"),) == made.signatories


@pytest.mark.parametrize(
    ("issuer", "superior", "regime"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH LÂM GIANG", None, Regime.STATE),
        ("SỞ Y TẾ", "ỦY BAN NHÂN DÂN TỈNH LÂM GIANG", Regime.STATE),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH LÂM GIANG", None, Regime.STATE),
        ("BỘ NỘI VỤ", None, Regime.STATE),
        ("CÔNG AN TỈNH LÂM GIANG", None, Regime.STATE),
        ("VĂN PHÒNG UBND TỈNH LÂM GIANG", None, Regime.STATE),
        ("CÔNG TY CỔ PHẦN LÂM GIANG", None, Regime.STATE),
        ("ĐẢNG ỦY SỞ Y TẾ", None, Regime.PARTY),
        ("TỈNH ỦY LÂM GIANG", None, Regime.PARTY),
        (None, None, Regime.PARTY),
    ],
)
def test_the_regime_is_that_of_the_bodies_in_the_head(issuer, superior, regime):
    details = Details(issuer=issuer, superior=superior, date=ReducedDate(2026, 7), place="Lâm Giang")
    program = new_program("quyết định", details=details)

    found = {finding.rule for file in check(program).files for finding in file.findings}

    assert regime == program.regime
    assert "banner-of-other-regime" not in found
    assert choose_form(program).form == choose_form(DirectiveProgram(regime=regime, date=ReducedDate(2026, 7))).form


@pytest.mark.parametrize(
    ("issuer", "superior", "regime"),
    [
        ("HỘI NÔNG DÂN XÃ TÂN HÒA", None, None),
        (None, None, None),
        ("PHÒNG TỔNG HỢP", "VĂN PHÒNG TỈNH ỦY", Regime.PARTY),
        ("PHÒNG TỔNG HỢP", "SỞ Y TẾ", Regime.STATE),
    ],
)
def test_details_say_whether_their_bodies_tell_the_regime(issuer, superior, regime):
    details = Details(issuer=issuer, superior=superior)

    assert regime is details.regime
    assert (regime or Regime.PARTY) == new_program("quyết định", details=details).regime


def test_a_form_that_is_asked_for_decides_whoever_issues():
    program = new_program("kế hoạch", form="hd05", details=Details(issuer="SỞ Y TẾ"))

    assert Regime.PARTY == program.regime


@pytest.mark.parametrize(
    "date", ["2026-08-03", dt.date(2026, 8, 3), dt.datetime(2026, 8, 3, 9, tzinfo=dt.UTC), ReducedDate(2026, 8, 3)]
)
def test_details_take_a_date_as_a_draft_does(date):
    made = new_program("kế hoạch", details=Details(place="Sơn Hải", date=date))

    assert ReducedDate(2026, 8, 3) == made.date == Draft.of("KẾ HOẠCH", "x").dated("Sơn Hải", date).build().date


@pytest.mark.parametrize("date", ["03/8/2026", "", "abcd"])
def test_a_date_that_is_none_is_refused(date):
    with pytest.raises(ValueError, match=f"'{date}' is no ISO 8601 date"):
        new_program("kế hoạch", details=Details(date=date))
