"""Tables of content: columns as wide as their words, on lying pages where they have to be."""

from __future__ import annotations

import pytest
from set_parts import HD36

from directive_model.model import (
    Appendix,
    Cell,
    DirectiveProgram,
    Paragraph,
    Row,
    Section,
    Statement,
    Table,
)
from directive_model.typeset import typeset
from directive_model.typeset.columns import PADDING_MM, Columns
from directive_model.typeset.lines import text_width_mm


def paragraph(text, label=None, *emphasis):
    return Paragraph(label, (Statement(text, emphasis=emphasis),))


def set_(*blocks):
    return typeset(DirectiveProgram(body=blocks), HD36).value.blocks


def test_letters_in_cells_keep_off_the_borders():
    words = Cell((paragraph("Ô."),))
    (table,) = set_(Table((Row((words, words), header=True), Row((words, words)))))

    assert {(2, 2)} == {
        (one.layout.before_pt, one.layout.after_pt) for row in table.rows for cell in row.cells for one in cell.blocks
    }


def test_a_table_has_borders_and_repeated_header_rows():
    header = Row((Cell((paragraph("TT"),)), Cell((paragraph("Việc"),), 2)), header=True)
    rows = (header, Row((Cell((paragraph("1"),), 1, 2), Cell(), Cell())), Row((Cell(), Cell())))

    (table,) = set_(Table(rows))

    assert table.bordered
    assert 165 == sum(table.widths_mm)
    assert [True, False, False] == [row.header for row in table.rows]
    assert [(1, 1), (2, 1), (1, 2)] == [(c.column_span, c.row_span) for row in table.rows[:2] for c in row.cells][:3]
    assert "center" == table.rows[0].cells[0].blocks[0].layout.alignment


def test_columns_are_counted_with_the_cells_that_reach_down():
    rows = (Row((Cell((), 2, 2), Cell())), Row((Cell(), Cell())))

    (table,) = set_(Table(rows))

    assert 4 == len(table.widths_mm)


def test_a_table_in_a_cell_is_as_wide_as_its_cell():
    inner = Table((Row((Cell(), Cell())),))

    (table,) = set_(Table((Row((Cell(), Cell((inner,)))),)))

    outer, nested = table.widths_mm, table.rows[0].cells[1].blocks[0].widths_mm
    assert round(outer[1] - PADDING_MM, 1) == round(sum(nested), 1)


def rows_of(*rows):
    return Table(tuple(Row(tuple(Cell((paragraph(text),) if text else ()) for text in row)) for row in rows))


def test_columns_are_as_wide_as_their_words_demand():
    long = "Rà soát quy hoạch vùng nuôi tôm ven biển và hệ thống kênh cấp nước của xã"

    (table,) = set_(rows_of(("TT", "Nội dung", "Hạn"), ("1", long, "Quý I"), ("2", long, "Quý II")))

    number, words, due = table.widths_mm
    assert number < due < words
    assert number < 15
    assert 165 == round(number + words + due, 1)
    assert "center" == table.rows[1].cells[0].blocks[0].layout.alignment
    assert "left" == table.rows[1].cells[1].blocks[0].layout.alignment


def test_columns_that_only_a_merged_cell_stands_in_are_as_wide_as_its_words_demand():
    long = Cell((paragraph("Rà soát quy hoạch vùng nuôi tôm ven biển và hệ thống kênh cấp nước của xã"),), 3, 2)
    short = Cell((paragraph("Giao Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì."),))

    (table,) = set_(Table((Row((short, long)), Row((short,)))))

    first, *merged = table.widths_mm
    assert first < sum(merged)
    assert 165 == round(first + sum(merged), 1)


def test_columns_under_a_merged_head_have_more_where_it_needs_more():
    head = Row(
        (Cell((paragraph("Nội dung công việc được giao nghiêng"),), 2), Cell((paragraph("Hạn"),))), header=True
    )
    row = Row(tuple(Cell((paragraph(text),)) for text in ("1", "2", "Quý I")))

    widths = Columns.of(Table((head, row)), 13.0).widths(60.0)
    alone = Columns.of(Table((row,)), 13.0).widths(60.0)
    assert sum(alone[:2]) < sum(widths[:2])
    assert widths[0] == pytest.approx(widths[1], abs=0.15)


def test_a_head_has_more_room_than_its_words_be_the_table_as_full_as_it_may():
    """Else it would begin at the left of its cell, as what stands below it does."""
    long = "Rà soát quy hoạch vùng nuôi tôm ven biển và hệ thống kênh cấp nước của xã"
    head = Row((Cell((paragraph("Nội dung"),)), Cell((paragraph(long),)), Cell((paragraph("12,5"),))), header=True)
    row = Row((Cell((paragraph("Đạt"),)), Cell((paragraph(long * 5),)), Cell()))

    first, _, last = Columns.of(Table((head, row)), 13.0).widths(165.0)

    for word, width in (("Nội dung", first), ("12,5", last)):
        assert width > text_width_mm(word, 13.0, bold=True) + PADDING_MM + 1.0


SEVEN = ("TT", *("Nội dung công việc được giao",) * 7)


def test_a_table_that_cannot_be_read_upright_lies_on_a_page_of_its_own_with_its_heading():
    document = DirectiveProgram(
        body=(paragraph("Mở."), Section("I.", "BẢNG", (rows_of(SEVEN, SEVEN), paragraph("Sau.")))),
    )

    reading = typeset(document, HD36)

    upright, lying, after = reading.value.sections
    assert [(210, 297), (297, 210), (210, 297)] == [
        (one.page.width_mm, one.page.height_mm) for one in reading.value.sections
    ]
    assert ["I. BẢNG"] == [block.text for block in lying.blocks[:-1]]
    assert 297 - 20 - 20 == sum(lying.blocks[-1].widths_mm)
    assert (["Mở."], ["Sau."]) == tuple([block.text for block in one.blocks] for one in (upright, after))
    assert () == upright.first_header
    assert lying.first_header is None
    assert () == reading.findings


def test_an_appendix_with_a_wide_table_lies_whole():
    appendix = Appendix("Phụ lục 1", None, None, None, (rows_of(SEVEN, SEVEN), paragraph("Sau.")))

    main, lying = typeset(DirectiveProgram(body=(paragraph("Mở."),), appendices=(appendix,)), HD36).value.sections

    assert (210, 297) == (main.page.width_mm, lying.page.width_mm)
    assert 3 == len(lying.blocks)


def test_a_table_wider_than_a_lying_page_is_printed_and_that_is_said():
    wide = rows_of(("nghiêng" * 2,) * 30)

    reading = typeset(DirectiveProgram(body=(wide,)), HD36)

    assert 257 == round(sum(reading.value.blocks[0].widths_mm))
    assert [("loss-wide-table", "body[0]")] == [(one.rule, one.path) for one in reading.findings]


def test_the_paragraph_over_a_table_does_not_touch_it():
    above, _ = set_(paragraph("Bảng sau:"), rows_of(("a", "b")))

    assert 6 == above.layout.after_pt


def test_the_style_in_a_cell_says_in_which_section_the_table_stands():
    table = Table((Row((Cell((paragraph("Ô."), Section("1.", "A"))),)),))

    *_, inside, outside = set_(Section("I.", "A", (table,)), table)

    assert ["Nội dung ô bảng mục 1", "Tiêu đề mục 1 ô bảng mục 1"] == [
        b.style for b in inside.rows[0].cells[0].blocks
    ]
    assert ["Nội dung ô bảng", "Tiêu đề mục 1 ô bảng"] == [b.style for b in outside.rows[0].cells[0].blocks]
