"""Three who sign side by side, and the rows below them."""

from __future__ import annotations

import pytest

from directive_model.flow import DrawnRule, Face, FlowParagraph
from directive_model_pdf.reader.layout import Story
from directive_model_pdf.reader.layout.joining import Joiner
from directive_model_pdf.reader.layout.paragraphs import Column
from directive_model_pdf.reader.layout.strips import strips_of
from directive_model_pdf.reader.layout.tabular import signed_in
from directive_model_pdf.reader.sheet import Sheet, Word

FACE = Face("Times New Roman", 14.0)
MIDDLES = (57.0, 112.0, 167.0)
OFFICES, NAMES = ("CHỦ TỊCH", "GIÁM ĐỐC", "TRƯỞNG BAN"), ("Lê Thị Cúc", "Đỗ Văn Én", "Trần Văn Bình")


def _strips(*lines, middles=MIDDLES):
    """Lines of a page, each as how far down it is in mm and what stands in its columns."""
    words = []
    for top, texts in lines:
        for text, middle in zip(texts, middles, strict=True):
            left = middle - 1.4 * len(text)
            for token in text.split():
                words.append(Word(token, (left, top, left + 2.6 * len(token), top + 5.0), FACE))
                left += 2.6 * len(token) + 1.4
    return strips_of(words)


def _texts(signed):
    return None if signed is None else [[strip.text for strip in column] for column in signed.columns]


def test_three_offices_over_three_names_are_three_who_sign():
    signed = signed_in(_strips((40.0, OFFICES), (70.0, NAMES)))

    assert [list(pair) for pair in zip(OFFICES, NAMES, strict=True)] == _texts(signed)


def test_a_row_below_goes_on_with_the_columns_that_it_has():
    rows = (40.0, OFFICES), (70.0, NAMES), (82.0, ("KẾ TOÁN", "", "THỦ QUỸ")), (105.0, ("Mai An", "", "Vũ Hà"))

    assert [
        ["CHỦ TỊCH", "Lê Thị Cúc", "KẾ TOÁN", "Mai An"],
        ["GIÁM ĐỐC", "Đỗ Văn Én"],
        ["TRƯỞNG BAN", "Trần Văn Bình", "THỦ QUỸ", "Vũ Hà"],
    ] == _texts(signed_in(_strips(*rows)))


@pytest.mark.parametrize(
    "lines",
    [
        [(40.0, ("Họ tên", "Quê quán", "Chức vụ")), (47.0, NAMES)],
        [(40.0, OFFICES), (140.0, NAMES)],
        [(40.0, OFFICES), (70.0, ("Số lượng", "12", "kg"))],
        [(40.0, ("", "GIÁM ĐỐC", "")), (70.0, NAMES)],
    ],
    ids=["no office", "too far below", "no names", "an office over one alone"],
)
def test_other_columns_are_not_those_who_sign(lines):
    assert signed_in(_strips(*lines)) is None


SMALL = ("Người lập biểu", "Kế toán trưởng", "Thủ trưởng")


@pytest.mark.parametrize("notes", [(), ((47.0, ("(Ký, họ tên)",) * 3),)], ids=["bare", "over remarks"])
def test_offices_in_small_letters_over_the_hands_room_are_of_those_who_sign(notes):
    lines = (30.0, ("Tài sản đủ.", "", "")), (40.0, SMALL), *notes, (66.0, NAMES)

    assert [
        [office, *[texts[0] for _, texts in notes], name] for office, name in zip(SMALL, NAMES, strict=True)
    ] == _texts(signed_in(_strips(*lines)))


@pytest.mark.parametrize("pitch", [6.5, 8.0, 14.0])
@pytest.mark.parametrize("last", [("Hải Phong", "Quảng Nam", "Cà Mau"), ("Mai An", "", "Vũ Hà")])
@pytest.mark.parametrize("names", [("Hà Nội", "Đà Nẵng", "Cần Thơ"), NAMES])
def test_rows_of_names_under_a_header_with_some_room_are_signed_by_nobody(names, last, pitch):
    header = ("Điểm đi", "Trung chuyển", "Điểm đến")

    assert signed_in(_strips((40.0, header), (54.0, names), (54.0 + pitch, last))) is None


def test_names_in_two_lines_under_the_hands_room_are_of_those_who_sign():
    first, rest = ("Nguyễn Phạm Hoàng", "Tôn Nữ", "Trần Mai"), ("Bảo Khánh", "Hoàng Yến", "Phương Anh")
    signed = signed_in(_strips((40.0, SMALL), (66.0, first), (72.0, rest)))

    assert [list(column) for column in zip(SMALL, first, rest, strict=True)] == _texts(signed)


def test_an_office_that_takes_one_line_more_has_its_name_a_line_lower():
    lines = (
        (40.0, ("Người lập biểu", "Kế toán trưởng", "Thủ trưởng")),
        (46.0, ("(Ký tên)", "(Ký tên)", "đơn vị")),
        (52.0, ("", "", "(Ký tên)")),
        (66.0, (*NAMES[:2], "")),
        (72.0, ("", "", NAMES[2])),
    )

    assert [
        ["Người lập biểu", "(Ký tên)", NAMES[0]],
        ["Kế toán trưởng", "(Ký tên)", NAMES[1]],
        ["Thủ trưởng", "đơn vị", "(Ký tên)", NAMES[2]],
    ] == _texts(signed_in(_strips(*lines)))


def test_a_line_of_the_text_that_words_of_three_columns_could_be_is_no_office_in_small_letters():
    words = "Đề nghị các cơ quan thực hiện nghiêm túc và báo cáo kết quả"

    assert signed_in([*_strips((40.0, ("", words, ""))), *_strips((66.0, NAMES))]) is None


def test_names_in_the_middle_of_other_columns_are_not_of_the_offices():
    strips = [*_strips((40.0, OFFICES)), *_strips((70.0, NAMES), middles=[one + 12.0 for one in MIDDLES])]

    assert signed_in(strips) is None


@pytest.mark.parametrize(("stroke", "cell"), [((20.0, 47.0, 40.0, 47.3), 0), ((186.0, 47.0, 206.0, 47.3), 2)])
def test_a_rule_beside_the_text_of_those_who_sign_stands_in_the_cell_that_is_next_to_it(stroke, cell):
    words = tuple(word for strip in _strips((40.0, OFFICES), (70.0, NAMES)) for word in strip.words)
    story = Story("a.pdf", [sheet := Sheet(1, 210.0, 297.0, words, strokes=(stroke,))])
    story.add(sheet)
    (table,) = story.finish(None).value.blocks

    (row,) = table.rows
    rules = [
        (number, block) for number, one in enumerate(row.cells) for block in one.blocks if type(block) is DrawnRule
    ]
    assert [(cell, stroke)] == [(number, rule.span.box) for number, rule in rules]


def test_a_rule_that_is_drawn_among_those_who_sign_stands_in_its_cell():
    words = tuple(word for strip in _strips((40.0, OFFICES), (70.0, NAMES)) for word in strip.words)
    under = (102.0, 47.0, 122.0, 47.3)
    story = Story("a.pdf", [sheet := Sheet(1, 210.0, 297.0, words, strokes=(under,))])
    story.add(sheet)
    (table,) = story.finish(None).value.blocks

    (row,) = table.rows
    kinds = [[type(block) for block in cell.blocks] for cell in row.cells]
    assert [
        [FlowParagraph, FlowParagraph],
        [FlowParagraph, DrawnRule, FlowParagraph],
        [FlowParagraph, FlowParagraph],
    ] == kinds
    assert under == row.cells[1].blocks[1].span.box


def test_the_scale_of_a_map_goes_on_with_the_title_over_it():
    """ "TL. 1/500" is no authority line, though "TL." begins one: there no number follows."""
    face = Face("Times New Roman", 13.0)

    def drawn(line):
        strips = []
        for top, text in ((40.0, "ĐIỀU CHỈNH QUY HOẠCH CHI TIẾT KHU DÂN CƯ MỚI BẢN ĐỒ"), (46.0, line)):
            words, left = [], 30.0
            for token in text.split():
                words.append(Word(token, (left, top, left + 2.6 * len(token), top + 5.0), face))
                left += 2.6 * len(token) + 1.4
            strips += strips_of(words)
        joiner = Joiner()
        joiner.look(strips)
        return len(list(joiner.paragraphs(strips, Column(30.0, strips[0].right), 1)))

    assert drawn("TL. 1/500 KHU DÂN CƯ SỐ 2 PHƯỜNG TÂN HÒA") == 1
    assert drawn("TL. BAN THƯỜNG VỤ TỈNH ỦY SƠN HẢI") == 2


@pytest.mark.parametrize(
    "below",
    [
        (78.0, ("- Lưu", "", "")),
        (76.0, ("Kế toán", "", "")),
        (84.0, ("", "Bảo An", "")),
    ],
    ids=["an entry", "small letters", "too far below"],
)
def test_what_stands_under_names_is_no_rest_of_them_where_it_makes_no_name(below):
    signed = signed_in(_strips((40.0, OFFICES), (70.0, NAMES), below))

    assert [list(pair) for pair in zip(OFFICES, NAMES, strict=True)] == _texts(signed)


def test_a_name_of_two_lines_beside_names_of_one_is_one_of_three():
    rows = (40.0, OFFICES), (70.0, ("Lê Thị Cúc", "Thiếu tướng Trần", "Mai An")), (76.0, ("", "Phạm Hoàng Bảo", ""))

    assert [
        ["CHỦ TỊCH", "Lê Thị Cúc"],
        ["GIÁM ĐỐC", "Thiếu tướng Trần", "Phạm Hoàng Bảo"],
        ["TRƯỞNG BAN", "Mai An"],
    ] == _texts(signed_in(_strips(*rows)))
