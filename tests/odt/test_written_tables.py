"""Tables as they are written to an ODT."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from directive_model.flow import (
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    PageSetup,
    Run,
)
from directive_model.plugin import Source
from directive_model_odt.names import NAMESPACES
from directive_model_odt.reader import read
from directive_model_odt.writer import write

PLAIN = Layout()


FACE = Face(font="Times New Roman", size_pt=14.0)


def paragraph(text: str, layout: Layout = PLAIN, style: str | None = None, **face) -> FlowParagraph:
    look = Face(**{"font": FACE.font, "size_pt": FACE.size_pt, **face})
    return FlowParagraph((Run(text, look),) if text else (), layout, style)


def flow_of(*blocks, **section) -> Flow:
    return Flow((FlowSection(tuple(blocks), **{"page": PageSetup(), **section}),), language="vi-VN")


def part(data: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def found(data: bytes, name: str, path: str) -> list:
    return part(data, name).xpath(path, namespaces=NAMESPACES)


def back(flow: Flow) -> Flow:
    return read(Source(data=write(flow).value)).value


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
