"""Recipients and signature that a page break has parted are put together again."""

import pytest

from directive_model.flow import DrawnRule, Face, FlowCell, FlowParagraph, FlowRow, FlowTable, Layout, Run
from directive_model_pdf.reader.layout.endings import whole_endings

LABEL, FIRST, LAST = "Nơi nhận:", "- Như trên;", "- Lưu: VT."


def _line(text, left=0.0, size=11.0):
    return FlowParagraph((Run(text, Face(size_pt=size)),), Layout(first_line_mm=left))


def _pair(left, right, *, bordered=False):
    return _side_by_side(left, right, bordered=bordered)


def _side_by_side(*columns, bordered=False):
    cells = tuple(
        FlowCell(tuple(one if isinstance(one, DrawnRule) else _line(one) for one in lines)) for lines in columns
    )
    return FlowTable((FlowRow(cells),), bordered=bordered)


def _shown(blocks):
    return [
        [[one if isinstance(one, DrawnRule) else one.text for one in cell.blocks] for cell in block.rows[0].cells]
        if isinstance(block, FlowTable)
        else block.text
        for block in whole_endings(blocks)
    ]


WHOLE = [[LABEL, FIRST, LAST], ["CHỦ TỊCH", "Trần Hải Đăng"]]


@pytest.mark.parametrize(
    "blocks",
    [
        [_pair([LABEL, FIRST, LAST], ["CHỦ TỊCH", "Trần Hải Đăng"])],
        [_pair([LABEL], ["CHỦ TỊCH"]), _pair([FIRST, LAST], ["Trần Hải Đăng"])],
        [_pair([LABEL], ["CHỦ TỊCH", "Trần Hải Đăng"]), _line(FIRST), _line(LAST)],
        [_pair([LABEL, FIRST, LAST], ["CHỦ TỊCH"]), _line("Trần Hải Đăng", 100.0)],
        [_line("CHỦ TỊCH", 100.0), _pair([LABEL, FIRST, LAST], ["Trần Hải Đăng"])],
    ],
    ids=["whole already", "two pairs", "a list that goes on", "a name on the next page", "an office above"],
)
def test_the_pieces_of_an_ending_are_one(blocks):
    assert [WHOLE] == _shown(blocks)


def test_an_entry_that_goes_on_over_the_page_is_whole():
    blocks = [_pair([LABEL, "- Văn phòng Trung ương"], ["CHỦ TỊCH"]), _line("và các Ban của Đảng;"), _line(LAST)]

    assert [[[LABEL, "- Văn phòng Trung ương", "và các Ban của Đảng;", LAST], ["CHỦ TỊCH"]]] == _shown(blocks)


def test_an_entry_of_three_lines_is_whole():
    lines = ["- Văn phòng: các Phó Chánh Văn phòng, Cổng", "thông tin điện tử,", "các vụ, đơn vị trực thuộc;"]
    blocks = [_pair([LABEL], ["CHỦ TỊCH", "Trần Hải Đăng"]), *map(_line, lines), _line(LAST)]

    assert [[[LABEL, *lines, LAST], WHOLE[1]]] == _shown(blocks)


@pytest.mark.parametrize("after", ["PHỤ LỤC", "- Khởi công cảng cá.", "Ghi chú: ngày đến là ngày ghi trên dấu."])
def test_what_follows_a_whole_ending_is_no_part_of_it(after):
    assert [WHOLE, after] == _shown([_pair(*WHOLE), _line(after)])


def test_letters_of_another_size_do_not_go_on_with_an_entry():
    blocks = [_pair([LABEL, "- Như Điều 3"], WHOLE[1]), _line("PHẦN THỨ HAI", size=14.0)]

    assert [[[LABEL, "- Như Điều 3"], WHOLE[1]], "PHẦN THỨ HAI"] == _shown(blocks)


def test_text_before_an_ending_is_no_part_of_it():
    assert ["Nơi gửi thực hiện./.", WHOLE] == _shown([_line("Nơi gửi thực hiện./."), _pair(*WHOLE)])


def test_a_table_with_borders_and_a_head_stay_as_they_are():
    table, head = _pair([LABEL], ["CHỦ TỊCH"], bordered=True), _pair(["TỈNH ỦY"], ["ĐẢNG CỘNG SẢN VIỆT NAM"])

    assert (head, table, _line(FIRST)) == whole_endings([head, table, _line(FIRST)])


def test_names_far_below_what_they_sign_as_are_of_the_same_columns():
    roles = _pair(["ĐẠI DIỆN", "GIÁM ĐỐC"], ["CHỦ TỊCH"])
    names = _pair(["Trần Hải Đăng", "KẾ TOÁN", "Lê Thị Cúc"], ["Đỗ Văn Én"])

    assert [
        [["ĐẠI DIỆN", "GIÁM ĐỐC", "Trần Hải Đăng", "KẾ TOÁN", "Lê Thị Cúc"], ["CHỦ TỊCH", "Đỗ Văn Én"]]
    ] == _shown([roles, names])


def test_names_under_words_that_nobody_signs_as_stay_apart():
    beside = _pair(["Người lập"], ["Người duyệt"])
    names = _pair(["Trần Hải Đăng"], ["Đỗ Văn Én"])

    assert 2 == len(_shown([beside, names]))


FIVE = [
    ["CHỦ TỊCH", "Trần Hải Đăng", "KẾ TOÁN", "Mai Văn An"],
    ["GIÁM ĐỐC", "Lê Thị Cúc"],
    ["TRƯỞNG BAN", "Đỗ Văn Én", "THỦ QUỸ", "Vũ Thị Hà"],
]


def _five_who_sign():
    return [column[:2] for column in FIVE], [column[2:] for column in FIVE if column[2:]]


def test_two_who_sign_below_three_stand_in_the_outer_columns():
    three, two = _five_who_sign()

    assert [FIVE] == _shown([_side_by_side(*three), _side_by_side(*two)])


@pytest.mark.parametrize("row", [0, 1], ids=["of the first row", "of the row below"])
@pytest.mark.parametrize("place", [0, 1, 2], ids=["over the office", "under it", "under the name"])
def test_a_rule_in_the_cell_of_one_who_signs_stays_there_and_parts_nothing(row, place):
    rule = DrawnRule(20.0, "center", 0.5)
    rows = _five_who_sign()
    rows[row][0].insert(place, rule)
    whole = [list(column) for column in FIVE]
    whole[0].insert(2 * row + place, rule)

    assert [whole] == _shown([_side_by_side(*rows[0]), _side_by_side(*rows[1])])


def test_a_rule_over_names_far_below_what_they_sign_as_parts_nothing():
    rule = DrawnRule(20.0, "center", 0.5)
    roles, names = _pair(["ĐẠI DIỆN", rule], ["CHỦ TỊCH"]), _pair(["Trần Hải Đăng"], [rule, "Đỗ Văn Én"])

    assert [[["ĐẠI DIỆN", rule, "Trần Hải Đăng"], ["CHỦ TỊCH", rule, "Đỗ Văn Én"]]] == _shown([roles, names])


def test_a_table_below_those_who_sign_in_which_nobody_signs_stays_apart():
    three, _ = _five_who_sign()

    assert 2 == len(_shown([_side_by_side(*three), _pair(["KẾ TOÁN"], ["THỦ QUỸ"])]))
