"""The head of the first page (HD36 II.1.1 to II.1.4)."""

from __future__ import annotations

import attrs
import pytest
from set_parts import HD05, HD36, ND30, PARTY, head, texts

from directive_model.flow import DrawnRule, FlowParagraph
from directive_model.forms import load_form
from directive_model.model import (
    DirectiveProgram,
    DocumentNumber,
    Letterhead,
    Printed,
    ReducedDate,
    Regime,
)
from directive_model.typeset import typeset
from directive_model.typeset.lines import NUMBER_ROOM, text_width_mm


def test_nothing_is_printed_for_a_program_that_holds_nothing():
    reading = typeset(DirectiveProgram(), HD36)

    assert () == reading.value.blocks
    assert () == reading.findings


def test_the_issuer_is_printed_in_bold_capitals_under_the_superior():
    """HD36 II.1.2."""
    _, left, _ = head(DirectiveProgram(letterhead=PARTY))

    superior, issuer = left[0].runs[0].face, left[1].runs[0].face
    assert ["ĐẢNG BỘ TỈNH SƠN HẢI", "ĐẢNG ỦY XÃ LÂM GIANG", "*"] == texts(left)
    assert (14, False, True) == (superior.size_pt, superior.bold, superior.caps)
    assert (14, True, True) == (issuer.size_pt, issuer.bold, issuer.caps)
    assert {"center"} == {block.layout.alignment for block in left}


def test_a_line_as_long_as_the_words_is_drawn_under_the_partys_name():
    """HD36 II.1.1."""
    _, _, right = head(DirectiveProgram(letterhead=PARTY))

    assert ["ĐẢNG CỘNG SẢN VIỆT NAM"] == texts(right)
    assert 15 == right[0].runs[0].face.size_pt
    assert 70 < right[1].length_mm < 76


def test_the_right_column_is_wider_than_the_partys_name_so_that_the_issuer_wraps_instead():
    table, _, right = head(DirectiveProgram(letterhead=PARTY))

    assert table.widths_mm[1] > right[1].length_mm + 4
    assert not table.bordered
    assert table.rows[0].keep_together


def test_the_state_has_its_name_and_motto_with_a_line_under_the_motto_only():
    banner = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    document = DirectiveProgram(regime=Regime.STATE, letterhead=Letterhead(None, "SỞ NÔNG NGHIỆP", banner))

    _, left, right = head(document, ND30)

    assert ["Tiêu đề văn bản", "Tiêu ngữ"] == [block.style for block in right[:2]]
    assert [False, False, True] == [isinstance(block, DrawnRule) for block in right]
    assert (12, 13) == tuple(block.runs[0].face.size_pt for block in right[:2])
    assert ["SỞ NÔNG NGHIỆP"] == texts(left)
    assert isinstance(left[1], DrawnRule)


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (DocumentNumber("12", None, "CTr/TU"), "Số 12-CTr/TU"),
        (DocumentNumber(None, None, "CTr/TU"), f"Số{NUMBER_ROOM}-CTr/TU"),
        (DocumentNumber("12"), "Số 12"),
    ],
)
def test_a_party_number_has_no_colon_and_leaves_a_gap_for_the_serial(number, printed):
    """HD36 II.1.3."""
    _, left, right = head(DirectiveProgram(number=number))

    assert [printed] == texts(left)
    assert () == right


@pytest.mark.parametrize(
    ("printed", "set_as"),
    [
        ("Số: /KH - UBND", f"Số:{NUMBER_ROOM}/KH - UBND"),
        ("Số - CTr/TU", f"Số{NUMBER_ROOM}- CTr/TU"),
        ("Số: …/KH - UBND", "Số: …/KH - UBND"),
        # With room it would be the form's own, and not be read as it was printed.
        ("Số:/KH-UBND", "Số:/KH-UBND"),
    ],
)
def test_a_blank_serial_has_its_room_where_the_line_is_printed_otherwise_too(printed, set_as):
    number = DocumentNumber(None, None, "KH-UBND")
    _, left, _ = head(DirectiveProgram(regime=Regime.STATE, number=number, printed=Printed(number=printed)), ND30)

    assert [set_as] == texts(left)


def test_a_state_number_has_a_colon_and_a_slash():
    document = DirectiveProgram(regime=Regime.STATE, number=DocumentNumber("37", 2025, "NQ-HĐND"))

    _, left, _ = head(document, ND30)

    assert ["Số: 37/2025/NQ-HĐND"] == texts(left)


def test_place_and_date_are_in_italics_with_the_months_1_and_2_padded():
    """HD36 II.1.4."""
    _, left, right = head(DirectiveProgram(place="Sơn Hải", date=ReducedDate(2026, 2, 3)))

    assert ["Sơn Hải, ngày 03 tháng 02 năm 2026"] == texts(right)
    assert right[0].runs[0].face.italic
    assert () == left


def test_lines_that_stood_otherwise_on_the_paper_are_printed_as_they_were():
    document = DirectiveProgram(
        number=DocumentNumber("97", None, "QĐ/TW"),
        place="Sơn Hải",
        date=ReducedDate(2022, 7, 5),
        printed=Printed("Số: 97 - QĐ/TW", "Sơn Hải, ngày 5 tháng 07 năm 2022"),
    )

    _, left, right = head(document)

    assert ["Số: 97 - QĐ/TW"] == texts(left)
    assert ["Sơn Hải, ngày 5 tháng 07 năm 2022"] == texts(right)


LONG = "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI"


@pytest.mark.parametrize("form", ["hd36", "hd05", "nd30"])
@pytest.mark.parametrize("superior", ["ĐẢNG BỘ TỈNH", LONG, LONG + " - BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP"])
@pytest.mark.parametrize("place", ["Sơn Hải", "Thành phố Hồ Chí Minh"])
def test_the_columns_of_the_head_are_as_wide_as_the_words_and_never_break_banner_or_date(form, superior, place):
    loaded = load_form(form)
    banner = [*loaded.part("banner").text, *(loaded.parts["motto"].text if "motto" in loaded.parts else ())]
    letterhead = Letterhead(superior, "VĂN PHÒNG", tuple(banner))
    document = DirectiveProgram(letterhead=letterhead, place=place, date=ReducedDate(2025, 11, 28))

    (table,) = typeset(document, loaded).value.blocks

    left, right = table.widths_mm
    words = [one for row in table.rows for one in row.cells[1].blocks if isinstance(one, FlowParagraph)]
    faces = [one.runs[0].face for one in words]
    assert 165 == left + right
    assert 3 - (form != "nd30") == len(words)
    assert all(text_width_mm(w.text, f.size_pt, bold=f.bold) < right for w, f in zip(words, faces, strict=True))
    head = table.rows[0].cells[0].blocks[0]
    needs = text_width_mm(superior, head.runs[0].face.size_pt, bold=False)
    assert needs < left or needs > 165 - 100


def test_a_line_under_the_issuer_is_no_wider_than_its_column_where_the_date_takes_some_of_it():
    letterhead = Letterhead(None, LONG, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",))
    date = ReducedDate(2025, 11, 28)
    form = load_form("nd30")

    (usual,), (narrow,) = (
        typeset(DirectiveProgram(letterhead=letterhead, place=place, date=date), form).value.blocks
        for place in ("Sơn Hải", "Thị trấn Vĩnh An Hạ, thành phố Hồ Chí Minh")
    )

    assert usual.widths_mm[0] > narrow.widths_mm[0]
    lines = [table.rows[0].cells[0].blocks[1].length_mm for table in (usual, narrow)]
    assert [table.widths_mm[0] * sum(form.parts["issuer"].rule_share) / 2 for table in (usual, narrow)] == (
        pytest.approx(lines, abs=0.05)
    )


def test_a_number_of_the_party_that_has_a_year_loses_it_and_that_is_said():
    reading = typeset(DirectiveProgram(number=DocumentNumber("12", 2025, "CTr/TU")), HD36)

    assert ["loss-number-year"] == [finding.rule for finding in reading.findings]
    assert ["number.year"] == [finding.path for finding in reading.findings]


def test_a_date_without_a_year_is_not_printed_in_full_and_that_is_said():
    reading = typeset(DirectiveProgram(date=ReducedDate(None, 12, 10)), HD36)

    assert ["loss-date-without-year"] == [finding.rule for finding in reading.findings]


def test_a_number_without_serial_and_symbol_is_said_to_be_blank():
    reading = typeset(DirectiveProgram(number=DocumentNumber()), HD36)

    assert ["loss-blank-number"] == [finding.rule for finding in reading.findings]


@pytest.mark.parametrize("form", [HD36, HD05, ND30], ids=lambda form: form.name)
def test_a_letterhead_in_small_letters_is_shown_in_capitals_with_its_letters_kept(form):
    document = DirectiveProgram(letterhead=attrs.evolve(PARTY, issuer="Đảng ủy xã Lâm Giang"))

    _, left, _ = head(document, form)

    assert "Đảng ủy xã Lâm Giang" == left[1].text
    assert left[1].runs[0].face.caps
