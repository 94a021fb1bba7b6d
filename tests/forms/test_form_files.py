"""What the form files say, and that every word of it has its source."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib import resources

import pytest

from directive_model.errors import UnknownName
from directive_model.forms import STYLE_NAMES, form_names, load_form
from directive_model.forms.load import form_table, load_head
from directive_model.forms.own import file_table
from directive_model.model import Regime
from directive_model.typeset.lines import text_width_mm
from directive_model_schemas import tables

FORMS = [load_form(name) for name in form_names()]
#: Tables that only name the file, or rename what is inherited.
_PLAIN = {"title", "inherited"}


def _tables(table, place=()):
    """Yield each table that has values of its own, with its place."""
    values = {key: value for key, value in table.items() if not isinstance(value, dict)}
    if place and values:
        yield place, values
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _tables(value, (*place, key))


def _source(name):
    return tomllib.loads(resources.files("directive_model.forms").joinpath(f"{name}.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", ["hd36", "nd30"])
def test_every_table_of_a_form_has_its_clause_and_certainty(name):
    bare = [
        ".".join(place)
        for place, values in _tables(_source(name))
        if place[0] not in _PLAIN and place[-1] != "codes" and not {"clause", "certainty"} <= set(values)
    ]

    assert [] == bare


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_entry_cites_the_form_it_stands_in_or_the_rule_it_comes_from(form):
    entries = [
        *form.parts.values(),
        *form.layout.values(),
        *form.levels,
        *form.authorities,
        *form.signing,
        *form.organ_codes,
        *form.page.entries.values(),
        form.number,
        form.date,
    ]

    assert [] == [entry for entry in entries if not entry.clause.startswith(form.key)]


def test_what_hd05_takes_over_from_hd36_is_cited_as_hd05_numbers_it():
    hd05, hd36 = load_form("hd05"), load_form("hd36")

    assert ("HD36 II.1.3", "D") == (hd36.part("number").clause, hd36.part("number").certainty)
    assert ("HD05 II-I.3", "P") == (hd05.part("number").clause, hd05.part("number").certainty)
    assert "HD05 II-II" == hd05.part("draft").clause
    assert "HD05 I" == hd05.page.entries["margins"].clause


def test_inherited_guesses_stay_guesses():
    assert "U" == load_form("hd05").layout["signature"].certainty


@pytest.mark.parametrize("name", form_names())
def test_the_cheap_head_of_a_form_says_what_the_whole_form_says(name):
    assert load_form(name).head == load_head(name)


def test_the_tables_that_are_read_are_those_of_the_files():
    assert tables.main(["--check"]) == 0
    for name in form_names():
        assert file_table(name) == form_table(name)


def test_a_stale_table_is_named_and_then_written(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(tables, "FOLDER", tmp_path)

    assert tables.main(["--check"]) == 1
    assert capsys.readouterr().err.count("not current") == len(form_names())
    assert tables.main([]) == 0
    assert tables.main(["--check"]) == 0
    assert tables.main(["--chek"]) == 2


def test_a_table_of_no_form_is_named_and_then_removed(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    tables.main([])
    capsys.readouterr()
    (tmp_path / "hd00.json").write_text("{}", "utf-8")

    assert tables.main(["--check"]) == 1
    assert capsys.readouterr().err == "hd00.json: of no form\n"
    assert tables.main([]) == 0
    assert tables.main(["--check"]) == 0


def test_a_form_is_read_once():
    assert load_form("hd36") is load_form("hd36")


def test_an_unknown_form_is_refused_with_the_names_of_those_that_exist():
    with pytest.raises(UnknownName) as refusal:
        load_form("hd99")

    assert "no form is called 'hd99'; there are: hd05, hd36, nd30" == str(refusal.value)


def test_an_unknown_part_is_refused():
    with pytest.raises(UnknownName, match="no part of hd36 is called 'crest'"):
        load_form("hd36").part("crest")


def test_hd36_has_been_in_force_from_2018_until_hd05_was_signed():
    assert (date(2018, 4, 3), date(2026, 5, 26)) == load_form("hd36").in_force
    assert (date(2026, 5, 27), None) == load_form("hd05").in_force


def test_the_page_of_the_party_is_a4_with_margins_20_20_30_15():
    setup = load_form("hd36").page.setup

    assert (210, 297) == (setup.width_mm, setup.height_mm)
    assert (20, 20, 30, 15) == (setup.top_mm, setup.bottom_mm, setup.left_mm, setup.right_mm)
    assert (15, 30) == load_form("hd36").page.back_mm
    assert 165 == load_form("hd36").page.text_width_mm


def test_the_state_allows_a_range_of_margins():
    page = load_form("nd30").page

    assert {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)} == page.margins_mm
    assert page.back_mm is None


@pytest.mark.parametrize(
    ("part", "least", "most", "bold", "italic", "caps"),
    [
        ("banner", 15, 15, True, False, True),
        ("superior", 14, 14, False, False, True),
        ("issuer", 14, 14, True, False, True),
        ("number", 14, 14, False, False, False),
        ("place_date", 14, 14, False, True, False),
        ("type", 15, 16, True, False, True),
        ("subject", 14, 15, True, False, False),
        ("letter_subject", 12, 12, False, True, False),
        ("body", 14, 15, False, False, False),
        ("authority", 14, 14, True, False, True),
        ("position", 14, 14, False, False, True),
        ("name", 14, 14, True, False, False),
        ("recipient", 12, 12, False, False, False),
        ("addressees_label", 14, 14, False, True, False),
        ("urgency", 14, 14, True, False, True),
        ("circulation", 12, 12, True, False, True),
        ("draft", 14, 14, False, True, False),
        ("drafter", 8, 8, False, False, True),
        ("contact", 10, 10, False, False, False),
    ],
)
def test_the_letters_of_a_part_by_hd36(part, least, most, bold, italic, caps):
    entry = load_form("hd36").part(part)

    assert (least, most) == (entry.size_pt, entry.max_size_pt or entry.size_pt)
    assert (bold, italic, caps) == (entry.bold, entry.italic, entry.caps)
    assert entry.allows_size(least)
    assert not entry.allows_size(least - 1)
    assert not entry.allows_size(most + 1)


def test_the_body_by_hd36_is_indented_10_mm_with_6_pt_before_and_lines_of_exactly_18_pt():
    body = load_form("hd36").part("body")

    assert (10, 6, 18, "exact") == (body.first_line_mm, body.before_pt, body.line_pt, body.line_rule)


def test_hd05_changes_of_hd36_what_the_checklist_says():
    old, new = load_form("hd36"), load_form("hd05")

    assert (None, 22) == (old.part("body").max_line_pt, new.part("body").max_line_pt)
    assert (",", ".") == (old.part("basis").last, new.part("basis").last)
    assert (",", ";") == (old.part("recipient").between, new.part("recipient").between)
    assert (8, 11) == (old.part("drafter").size_pt, new.part("drafter").size_pt)
    assert (None, 15) == (old.part("addressee").max_size_pt, new.part("addressee").max_size_pt)
    assert ("Kính trình:",) == new.part("submission_label").text
    assert "submission_label" not in old.parts
    assert old.page.setup == new.page.setup
    assert [form.form for form in old.authorities] == [form.form for form in new.authorities]
    assert (15, "type and term") == (new.part("banner").size_pt, new.number.counted_per)


def test_hd05_knows_no_district_and_no_party_group():
    old, new = load_form("hd36"), load_form("hd05")
    gone = {"HU", "QU", "ThU", "ĐUK", "ĐĐ", "BCSĐ", "BTGTU", "BDVTU", "BTCHU", "VPHU"}

    assert gone == {code.code for code in old.organ_codes} - {code.code for code in new.organ_codes}
    assert "ĐẢNG ĐOÀN" not in str([form.bodies for form in new.authorities])


def test_a_regulation_has_one_symbol_before_2019_two_after_and_one_again_under_hd05():
    assert ("QĐi",) == load_form("hd36").codes_of("QUY ĐỊNH", date(2018, 5, 1))
    assert ("QĐi", "QĐ") == load_form("hd36").codes_of("quy định", date(2020, 5, 1))
    assert ("QĐ",) == load_form("hd05").codes_of("quy định")
    assert ("QyĐ",) == load_form("nd30").codes_of("quy định")


def test_an_action_program_has_the_symbol_of_a_program_before_that_of_practice():
    assert ("CTr", "CTHĐ") == load_form("hd36").codes_of("CHƯƠNG TRÌNH HÀNH ĐỘNG")
    assert ("CTr",) == load_form("hd36").codes_of("chương trình")


def test_the_place_of_the_tone_mark_does_not_count_in_a_type():
    assert ("GUQ",) == load_form("nd30").codes_of("Giấy uỷ quyền")


def test_one_symbol_may_stand_for_two_types():
    assert {"quyết định", "quy định"} == set(load_form("hd05").types_of("QĐ"))
    assert ("thông tri",) == load_form("hd36").types_of("TT")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_describes_every_mandatory_part(form):
    assert set(form.mandatory) <= set(form.parts)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_authority_line_of_a_case_begins_with_an_authority_form(form):
    forms = {entry.form for entry in form.authorities}

    assert [] == [line for case in form.signing for line in case.lines if line.split()[0] not in forms]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_banner_fits_its_column_on_one_line(form):
    banner = form.part("banner")

    width = text_width_mm(banner.text[0], banner.size_pt, bold=banner.bold)

    assert width < form.layout["head"].widths_mm[1] - 2 * 1.9
    assert form.page.text_width_mm == sum(form.layout["head"].widths_mm)
    assert form.page.text_width_mm == sum(form.layout["ending"].widths_mm)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_printed_part_has_a_style(form):
    unprinted = {
        "body",
        "basis",
        "cell",
        "header_cell",
        "letter_lead",
        "seal",
        "submission_label",
        "circulation_media",
    }

    assert set() == set(form.parts) - set(STYLE_NAMES) - unprinted


@pytest.mark.parametrize(("form", "regime"), [("hd36", Regime.PARTY), ("hd05", Regime.PARTY), ("nd30", Regime.STATE)])
def test_a_form_has_a_regime_and_a_title_in_two_languages(form, regime):
    loaded = load_form(form)

    assert regime == loaded.regime
    assert loaded.title.vi != loaded.title.en
