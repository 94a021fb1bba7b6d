"""Tables: cells that are merged, borders, the looks that a style gives their parts."""

from __future__ import annotations

import pytest
from wordml import cell
from wordml import dressed as p

from directive_model.flow import FlowCell, text_of

NO_BORDERS = "<w:tcBorders>{}</w:tcBorders>".format(
    "".join(f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right"))
)


def spans(table):
    return [[(text_of(c.blocks), c.column_span, c.row_span) for c in row.cells] for row in table.rows]


def test_merged_cells_are_one_cell(reader):
    start, going_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        cell("a", start) + cell("b", '<w:gridSpan w:val="2"/>'),
        cell("", going_on) + cell("c") + cell("d"),
        cell("", going_on) + cell("e", '<w:gridSpan w:val="2"/>'),
        cell("f", going_on) + cell("g", going_on),
    ]
    (table,) = reader.blocks("<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>")

    assert spans(table) == [
        [("a\nf", 1, 4), ("b", 2, 1)],
        [("c", 1, 1), ("d", 1, 1)],
        [("e", 2, 1)],
        [("g", 1, 1)],
    ]


def test_rows_tell_what_they_are(reader):
    head = f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cell('a')}</w:tr>"
    middle = '<w:vAlign w:val="center"/>'
    shifted = f'<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>{cell("b", middle)}</w:tr>'
    gone = f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{cell("bỏ")}</w:tr>'
    wrapped = f"<w:sdt><w:sdtPr/><w:sdtContent><w:tr>{cell('c')}</w:tr></w:sdtContent></w:sdt>"
    grid = '<w:tblGrid><w:gridCol w:w="567"/><w:gridCol w:w="1134"/></w:tblGrid>'
    reading = reader.flow(f"<w:tbl>{grid}{head}{shifted}{gone}{wrapped}</w:tbl>")
    (table,) = reading.value.blocks

    assert table.widths_mm == (10.0, 20.0)
    assert [(row.header, row.keep_together) for row in table.rows] == [(True, True), (False, False), (False, False)]
    assert table.rows[1].cells[0] == FlowCell((), 2)
    assert table.rows[1].cells[1].vertical == "middle"
    assert [f.text for f in reading.findings] == ["bỏ"]


@pytest.mark.parametrize(
    ("table_borders", "cell_borders", "bordered"),
    [
        ("", "", False),
        ('<w:tblBorders><w:top w:val="single"/></w:tblBorders>', "", True),
        ('<w:tblBorders><w:top w:val="nil"/></w:tblBorders>', "", False),
        ('<w:tblStyle w:val="Grid"/>', "", True),
        ("", '<w:tcBorders><w:left w:val="single"/></w:tcBorders>', True),
        (
            '<w:tblStyle w:val="Grid"/>',
            NO_BORDERS,
            False,
        ),
    ],
)
def test_borders_are_seen_where_they_are_drawn(reader, table_borders, cell_borders, bordered):
    styles = (
        '<w:style w:type="table" w:styleId="Base"><w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders>'
        '</w:tblPr></w:style><w:style w:type="table" w:styleId="Grid"><w:basedOn w:val="Base"/></w:style>'
    )
    body = f"<w:tbl><w:tblPr>{table_borders}</w:tblPr><w:tr>{cell('a', cell_borders)}</w:tr></w:tbl>"
    (table,) = reader.blocks(body, styles=styles)

    assert table.bordered is bordered


def test_tables_nest(reader):
    inner = f"<w:tbl><w:tr>{cell('trong')}</w:tr></w:tbl><w:p/>"
    (table,) = reader.blocks(f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>")

    assert text_of(table.rows[0].cells[0].blocks).strip() == "trong"


TABLE_STYLES = (
    '<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Bold"><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="Base"><w:pPr><w:spacing w:after="0"/></w:pPr>'
    '<w:rPr><w:i/><w:sz w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="Grid"><w:basedOn w:val="Base"/>'
    '<w:tblStylePr w:type="firstRow"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    '<w:tblStylePr w:type="lastCol"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
)


def styled(look, *rows):
    body = "".join(f"<w:tr>{''.join(f'<w:tc>{content}</w:tc>' for content in row)}</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>{look}</w:tblPr>{body}</w:tbl>'


def faces(table):
    return [
        [(block.runs[0].face.bold, block.runs[0].face.italic) for cell in row.cells for block in cell.blocks[:1]]
        for row in table.rows
    ]


@pytest.mark.parametrize(
    ("look", "expected"),
    [
        ("", [[(False, True), (False, True)], [(False, True), (False, True)]]),
        ('<w:tblLook w:firstRow="1"/>', [[(True, True), (True, True)], [(False, True), (False, True)]]),
        ('<w:tblLook w:val="0120"/>', [[(True, True), (True, True)], [(False, True), (True, True)]]),
        ('<w:tblLook w:val="0120" w:firstRow="0"/>', [[(False, True), (True, True)], [(False, True), (True, True)]]),
        ('<w:tblLook w:val="nonsense"/>', [[(False, True), (False, True)], [(False, True), (False, True)]]),
    ],
)
def test_a_table_style_is_below_those_of_paragraphs_and_holds_for_the_parts_asked_for(reader, look, expected):
    table, after = reader.blocks(styled(look, (p(), p()), (p(), p())) + p(), styles=TABLE_STYLES)
    cell = table.rows[1].cells[0].blocks[0]

    assert faces(table) == expected
    assert (cell.runs[0].face.size_pt, cell.layout.after_pt) == (14.0, 0.0)
    assert (after.runs[0].face.italic, after.layout.after_pt) == (False, 8.0)


def test_bold_of_a_table_and_of_a_paragraph_style_cancel_out(reader):
    rows = (p('<w:pStyle w:val="Bold"/>'), p('<w:pStyle w:val="Bold"/>', "<w:b/>"))
    (table,) = reader.blocks(styled('<w:tblLook w:firstRow="1"/>', rows), styles=TABLE_STYLES)

    assert faces(table) == [[(False, True), (True, True)]]
    assert table.rows[0].cells[0].blocks[0].layout.alignment == "center"


def test_a_table_in_a_table_has_its_own_style(reader):
    inner = f"<w:tbl><w:tr><w:tc>{p()}</w:tc></w:tr></w:tbl>"
    (table,) = reader.blocks(styled("", (inner + p(text="sau"),)), styles=TABLE_STYLES)
    within, after = table.rows[0].cells[0].blocks

    assert faces(within) == [[(False, False)]]
    assert after.runs[0].face.italic
