"""Tables: spans, covered and repeated cells, header rows, borders and widths."""

from __future__ import annotations

import pytest

from directive_model.errors import LimitExceeded
from directive_model.flow import FlowTable, text_of
from directive_model.kit import Limits


def cell(text: str, more: str = "", name: str = "table-cell") -> str:
    return f"<table:{name} {more}><text:p>{text}</text:p></table:{name}>"


def covered(text: str = "") -> str:
    return cell(text, name="covered-table-cell") if text else "<table:covered-table-cell/>"


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def table(*rows: str, columns: str = "") -> str:
    return f"<table:table>{columns}{''.join(rows)}</table:table>"


@pytest.fixture
def read_table(reader):
    """Return a function that returns the table that is the whole of a document."""

    def of(*rows, columns="", limits=None, **parts):
        (found,) = reader.data(reader.odt(table(*rows, columns=columns), **parts), limits).value.blocks
        assert isinstance(found, FlowTable)
        return found

    return of


def texts(found: FlowTable) -> list[list[str]]:
    return [[text_of(one.blocks) for one in each.cells] for each in found.rows]


def test_cells_span_columns_and_rows(read_table):
    wide, tall = 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"'
    found = read_table(row(cell("a", wide), covered(), cell("b", tall)), row(cell("c"), cell("d"), covered()))

    assert [["a", "b"], ["c", "d"]] == texts(found)
    assert [(2, 1), (1, 2)] == [(one.column_span, one.row_span) for one in found.rows[0].cells]


def test_what_a_covered_cell_holds_is_not_lost(read_table):
    tall = 'table:number-rows-spanned="2"'
    found = read_table(row(cell("a"), cell("b", tall)), row(cell("c"), covered("ẩn")))

    assert [["a", "b\nẩn"], ["c"]] == texts(found)


@pytest.mark.parametrize(
    "rows",
    [
        row(covered("ẩn"), cell("a")),
        row("<text:p>ẩn</text:p>", cell("a")),
        row("<text:unheardOf>ẩn</text:unheardOf>", cell("a")),
        cell("ẩn") + row(cell("a")),
        "<text:p>ẩn</text:p>" + row(cell("a")),
        row("<table:table-cell table:number-columns-repeated='99999999'/>", cell("ẩn"), cell("a")),
    ],
)
def test_letters_that_a_broken_file_has_in_the_wrong_place_are_read(read_table, rows):
    assert ["ẩn", "a"] == [text for found in texts(read_table(rows)) for text in found if text]


def test_repeated_cells_and_rows_are_there_as_often_as_they_say(read_table):
    twice = 'table:number-columns-repeated="2"'
    found = read_table(row(cell("a", twice), cell("b"), more='table:number-rows-repeated="2"'))

    assert [["a", "a", "b"]] * 2 == texts(found)


def test_rows_without_a_word_are_not_repeated(read_table):
    found = read_table(row(cell("a")), row("<table:table-cell/>", more='table:number-rows-repeated="1048575"'))

    assert [["a"], [""]] == texts(found)


def test_repeats_have_a_limit(read_table):
    with pytest.raises(LimitExceeded, match="xml_nodes"):
        read_table(row(cell("a"), more='table:number-rows-repeated="99"'), limits=Limits(xml_nodes=900))


def test_header_rows_are_known(read_table):
    head = f"<table:table-header-rows>{row(cell('STT'))}</table:table-header-rows>"
    found = read_table(head, f"<table:table-rows>{row(cell('1'))}</table:table-rows>")

    assert [True, False] == [one.header for one in found.rows]


def test_tables_nest_and_so_do_sub_tables(read_table):
    inner = "<table:table table:is-sub-table='true'><table:table-row><table:table-cell><text:p>b</text:p>"
    inner += "</table:table-cell></table:table-row></table:table>"
    found = read_table(row(f"<table:table-cell>{inner}</table:table-cell>"))

    assert isinstance(found.rows[0].cells[0].blocks[0], FlowTable)
    assert [["b"]] == texts(found)


def test_widths_come_from_columns_and_from_their_shares_of_the_whole(read_table, reader):
    columns = '<table:table-column table:style-name="C1"/><table:table-column table:style-name="C2"/>'
    exact = reader.style("C1", "table-column", table_column='style:column-width="4cm"')
    exact += reader.style("C2", "table-column", table_column='style:column-width="1.9685in"')

    assert (40.0, 50.0) == read_table(row(cell("a"), cell("b")), columns=columns, automatic=exact).widths_mm

    shares = reader.style("C1", "table-column", table_column='style:rel-column-width="1*"')
    shares += reader.style("C2", "table-column", table_column='style:rel-column-width="3*"')
    whole = shares + reader.style("T", "table", table='style:width="80mm"')
    named = table(row(cell("a"), cell("b")), columns=columns).replace(
        "<table:table>", '<table:table table:style-name="T">'
    )

    assert (20.0, 60.0) == reader.blocks(named, automatic=whole)[0].widths_mm
    assert () == read_table(row(cell("a"), cell("b")), columns=columns, automatic=shares).widths_mm


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('fo:border="0.5pt solid #000000"', True),
        ('fo:border="none"', False),
        ('fo:border-left="none" fo:border-bottom="0.05pt solid #000000"', True),
        ("", False),
    ],
)
def test_borders_are_those_of_cells(read_table, reader, properties, expected):
    automatic = reader.style("B", "table-cell", table_cell=properties)

    assert expected == read_table(row(cell("a", 'table:style-name="B"')), automatic=automatic).bordered


def test_cells_stand_where_their_style_says_and_rows_keep_together(read_table, reader):
    automatic = reader.style("M", "table-cell", table_cell='style:vertical-align="middle"') + reader.style(
        "R", "table-row", table_row='fo:keep-together="always"'
    )
    found = read_table(row(cell("a", 'table:style-name="M"'), more='table:style-name="R"'), automatic=automatic)

    assert ("middle", True) == (found.rows[0].cells[0].vertical, found.rows[0].keep_together)


def test_an_empty_bare_paragraph_stands_for_nothing(read_table):
    found = read_table(row("<table:table-cell><text:p/></table:table-cell>"))

    assert () == found.rows[0].cells[0].blocks
