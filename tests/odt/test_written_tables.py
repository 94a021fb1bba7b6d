"""Tables as they are written to an ODT."""

from __future__ import annotations

from odt_written import back, flow_of, found, paragraph

from directive_model.flow import FlowCell, FlowRow, FlowTable, Layout
from directive_model_odt.writer import write


def test_header_rows_are_repeated_and_covered_squares_filled():
    def cell(text, **spans):
        return FlowCell((paragraph(text),), **spans)

    rows = (
        FlowRow((cell("STT"), cell("Nội dung", column_span=2)), header=True),
        FlowRow((cell("1", row_span=2), cell("a"), cell("b")), keep_together=True),
        FlowRow((cell("c"), cell("d"))),
    )
    flow = flow_of(FlowTable(rows, (20.0, 60.0, 80.0), bordered=True), paragraph(""))
    data = write(flow).value

    assert flow == back(flow)
    assert 1 == len(found(data, "content.xml", "//table:table-header-rows/table:table-row"))
    assert [1, 0, 1] == [
        len(found(data, "content.xml", f"(//table:table-row)[{row}]/table:covered-table-cell")) for row in (1, 2, 3)
    ]


def test_what_only_sets_things_side_by_side_has_no_borders():
    row = FlowRow((FlowCell((paragraph("trái"),)), FlowCell((paragraph("phải"),))))
    data = write(flow_of(FlowTable((row,), (75.0, 90.0)))).value

    assert ["none"] == found(data, "content.xml", "//style:table-cell-properties/@fo:border")


def test_a_table_whose_rows_are_all_kept_with_the_next_is_broken_nowhere():
    kept, free = paragraph("a", Layout(keep_with_next=True)), paragraph("b")

    def broken(*blocks):
        flow = flow_of(FlowTable(tuple(FlowRow((FlowCell((block,)),)) for block in blocks), (50.0,)))
        assert flow == back(flow)
        return found(write(flow).value, "content.xml", "//@style:may-break-between-rows")

    assert ["false"] == broken(kept, kept, free)
    assert [] == broken(kept, free, free)
