"""Tables that frame a page, or set its lines in a cell: what is in them is read as if they were not there."""

from __future__ import annotations

import attrs
import pytest

from directive_model.flow import Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Layout, Run
from directive_model.model import Table
from directive_model.recognize import recognize

LOOKS = Layout()


def paragraphs(*lines):
    return tuple(FlowParagraph((Run(line),) if line else (), LOOKS) for line in lines)


def table(*rows, bordered=False):
    """A table of rows of cells, each a tuple of blocks or a cell."""
    cells = [[one if isinstance(one, FlowCell) else FlowCell(one) for one in row] for row in rows]
    return FlowTable(tuple(FlowRow(tuple(row)) for row in cells), bordered=bordered)


def program_of(*blocks):
    reading = recognize(Flow((FlowSection(blocks),)))
    return reading.value, [one for one in reading.findings if one.rule == "unplaced-text"]


HEAD = table(
    (
        paragraphs("UBND TỈNH SƠN HẢI", "SỞ XÂY DỰNG"),
        paragraphs("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
    ),
    (paragraphs("Số: 45/KH-SXD"), paragraphs("Sơn Hải, ngày 09 tháng 4 năm 2025")),
)
TITLE = paragraphs("KẾ HOẠCH", "Trồng cây xanh đô thị năm 2025")
BODY = paragraphs(
    "I. MỤC ĐÍCH", "1. Thêm bóng mát cho phố.", "2. Giữ không khí trong lành.", "II. NỘI DUNG", "1. Chọn giống cây."
)
RECIPIENTS = paragraphs("Nơi nhận:", "- Các phòng thuộc Sở;", "- Lưu: VT.")
ENDING = table((RECIPIENTS, paragraphs("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "", "Trần Thị Bình")))
WHOLE, _ = program_of(HEAD, *TITLE, *BODY, ENDING)


def test_the_page_without_a_frame_has_all_its_parts():
    assert ("SỞ XÂY DỰNG", "Trần Thị Bình") == (WHOLE.letterhead.issuer, WHOLE.signatories[0].name)
    assert ["I.", "II."] == [one.label for one in WHOLE.body]


@pytest.mark.parametrize(
    "page",
    [
        (HEAD, *TITLE, table((BODY,)), ENDING),
        (HEAD, *TITLE, table((BODY,), bordered=True), ENDING),
        (HEAD, *TITLE, *(table(((paragraph,),)) for paragraph in BODY), ENDING),
        (table(((HEAD,),), (TITLE,), (BODY,), ((ENDING,),)),),
        (table(((HEAD, *TITLE, *BODY, ENDING),), bordered=True),),
        (table(((table(((HEAD, *TITLE, *BODY, ENDING),)),),)),),
    ],
    ids=["body", "body in a box", "a table a paragraph", "a row a part", "all in a box", "all in two frames"],
)
def test_a_frame_changes_nothing(page):
    program, unplaced = program_of(*page)

    assert (WHOLE, []) == (program, unplaced)


def test_a_page_may_stand_beside_the_menu_of_its_site():
    menu = paragraphs("Trang chủ", "Đăng nhập")
    page = table(
        (FlowCell(paragraphs("Cổng thông tin tỉnh Sơn Hải"), column_span=2),), (menu, (HEAD, *TITLE, *BODY, ENDING))
    )

    reading = recognize(Flow((FlowSection((page,)),)))

    assert WHOLE == reading.value
    assert [("words-of-the-site", "Cổng thông tin tỉnh Sơn Hải\nTrang chủ\nĐăng nhập")] == [
        (one.rule, one.text) for one in reading.findings
    ]


@pytest.mark.parametrize(
    "content",
    [
        table((paragraphs("Ghi chú cho người đọc."),), bordered=True),
        table((paragraphs("1. Cũ", "2. Cũ"), paragraphs("1. Mới", "2. Mới")), bordered=True),
        table((paragraphs("Phố"), paragraphs("Số cây")), (paragraphs("Hàng Lá"), paragraphs("12"))),
        attrs.evolve(table((paragraphs("Phố"),), (paragraphs("Hàng Lá"),)), rows=(
            FlowRow((FlowCell(paragraphs("Phố")),), header=True), FlowRow((FlowCell(paragraphs("Hàng Lá")),)))),
    ],
    ids=["a box of one sentence", "two wordings", "two columns", "a column with a head"],
)  # fmt: skip
def test_a_table_of_content_stays_one(content):
    program, _ = program_of(HEAD, *TITLE, *BODY, content, ENDING)

    assert isinstance(program.body[-1].blocks[-1].blocks[-1], Table)


def test_a_cell_stands_in_its_column_beside_one_that_reaches_down():
    ending = table(
        (FlowCell(RECIPIENTS, row_span=3), paragraphs("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        (paragraphs("", ""),),
        (paragraphs("Trần Thị Bình"),),
    )
    program, unplaced = program_of(HEAD, *TITLE, *BODY, ending)

    assert (WHOLE, []) == (program, unplaced)


def test_a_table_in_a_cell_of_the_head_sets_its_lines():
    names = table((paragraphs("UBND TỈNH SƠN HẢI"),), (paragraphs("SỞ XÂY DỰNG"),))
    banner = table((paragraphs("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),), (paragraphs("Độc lập - Tự do - Hạnh phúc"),))
    head = table(
        ((names,), (banner,)), (paragraphs("Số: 45/KH-SXD"), paragraphs("Sơn Hải, ngày 09 tháng 4 năm 2025"))
    )
    program, unplaced = program_of(head, *TITLE, *BODY, ENDING)

    assert (WHOLE, []) == (program, unplaced)


def test_a_long_table_may_set_a_page_row_by_row():
    rows = [(FlowCell((one,), column_span=2),) for one in (*TITLE, *BODY)]
    lines = paragraphs(*(f"{number}. Chọn giống cây cho phố {number}." for number in range(2, 12)))
    rows += [(FlowCell((one,), column_span=2),) for one in lines]
    head = [tuple(cell.blocks for cell in row.cells) for row in HEAD.rows]
    ending = [tuple(cell.blocks for cell in row.cells) for row in ENDING.rows]
    program, unplaced = program_of(table(*head, *rows, *ending))

    assert (program_of(HEAD, *TITLE, *BODY, *lines, ENDING)[0], []) == (program, unplaced)


def test_a_bullet_before_a_label_that_is_typed_is_none():
    items = tuple(attrs.evolve(one, label="•") for one in (*BODY, *paragraphs("Tưới cây.")))
    program, _ = program_of(HEAD, *TITLE, *items, ENDING)

    assert WHOLE.body[0] == program.body[0]
    (numbered,) = program.body[1].blocks
    assert ("1.", "•") == (numbered.label, numbered.blocks[-1].label)


def test_a_box_round_a_mark_in_a_cell_of_the_head_is_read_as_the_mark():
    box = table((paragraphs("DỰ THẢO"),), bordered=True)
    rows = [
        (paragraphs("SỞ XÂY DỰNG"), paragraphs("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
        ((*paragraphs("Số:      /KH-SXD"), box), paragraphs("Sơn Hải, ngày     tháng     năm 2025")),
    ]

    program, unplaced = program_of(table(*rows), *TITLE, *BODY)

    assert "DỰ THẢO" == program.marks.draft
    assert [] == unplaced
