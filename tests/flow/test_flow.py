"""The page-level document: its letters, its squares, its parts."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

import directive_model.flow as floor
from directive_model.flow import (
    DrawnRule,
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Passage,
    Run,
    grid_of,
    text_of,
)
from directive_model.model import Span
from directive_model.testing import flow_tables, flows, tables

CLASSES = [kind for name in floor.__all__ if isinstance(kind := getattr(floor, name), type) and attrs.has(kind)]


def paragraph(text: str, label: str | None = None) -> FlowParagraph:
    return FlowParagraph((Run(text),), label=label)


def cell(text: str, columns: int = 1, rows: int = 1) -> FlowCell:
    return FlowCell((paragraph(text),), columns, rows)


def shown(table: FlowTable) -> list[list[str]]:
    return [[text_of(one.cell.blocks) if one.first else "" for one in squares] for squares in grid_of(table)]


def test_the_text_of_a_paragraph_is_that_of_its_runs():
    assert "Số 12" == FlowParagraph((Run("Số "), Run("12", Face(bold=True)))).text
    assert "" == FlowParagraph().text


def test_letters_come_in_reading_order_with_automatic_labels():
    table = FlowTable(
        (FlowRow((cell("trái"), cell("phải"))), FlowRow((FlowCell((FlowTable((FlowRow((cell("trong"),)),)),)),)))
    )

    assert "1. Một\ntrái\nphải\ntrong\nhai" == text_of((paragraph("Một", "1."), table, DrawnRule(), paragraph("hai")))


def test_the_blocks_of_a_flow_are_those_of_its_sections():
    first, second = paragraph("một"), paragraph("hai")

    assert (first, second) == Flow((FlowSection((first,)), FlowSection((second,)))).blocks


def test_a_cell_that_spans_columns_leaves_the_others_empty():
    assert [["a", "", "b"]] == shown(FlowTable((FlowRow((cell("a", 2), cell("b"))),)))


def test_a_cell_that_spans_rows_reaches_below():
    table = FlowTable((FlowRow((cell("a", 1, 2), cell("b"))), FlowRow((cell("c"),))))

    assert [["a", "b"], ["", "c"]] == shown(table)


def test_a_cell_between_two_that_reach_down_finds_its_column():
    table = FlowTable((FlowRow((cell("a", 1, 2), cell("b"), cell("c", 1, 2))), FlowRow((cell("d"),))))

    assert [["a", "b", "c"], ["", "d", ""]] == shown(table)


@given(table=tables())
def test_every_square_of_a_whole_table_is_covered_once(table):
    grid = grid_of(table)

    assert 1 == len({len(row) for row in grid})
    first = [square.cell for row in grid for square in row if square.first]
    assert [one for row in table.rows for one in row.cells] == first


@given(table=flow_tables())
def test_the_letters_of_a_table_are_those_of_its_cells(table):
    assert text_of((table,)) == "\n".join(text_of(one.blocks) for row in table.rows for one in row.cells)


@given(flow=flows())
def test_places_never_count(flow):
    def placed(block):
        return attrs.evolve(block, span=Span(paragraph=7))

    again = attrs.evolve(
        flow, sections=tuple(attrs.evolve(one, blocks=tuple(map(placed, one.blocks))) for one in flow.sections)
    )

    assert flow == again
    assert hash(flow) == hash(again)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_is_described_and_slotted(kind):
    assert kind.__doc__
    assert hasattr(kind, "__slots__")


def test_what_is_made_quickly_is_what_the_constructors_make_and_as_frozen():
    face, layout, place = Face(bold=True), Layout(alignment="center"), Span(source="a.docx", paragraph=3)
    run = Run.of("Rà soát", face)
    line = FlowParagraph.of((run,), layout, "Nội dung", label="1.", span=place, passages=(Passage(0, 2, "task"),))
    built = FlowParagraph((run,), layout, "Nội dung", "1.", span=place, passages=(Passage(0, 2, "task"),))

    for made, usual in (
        (run, Run("Rà soát", face)),
        (line, built),
        (FlowParagraph.of((run,)), FlowParagraph((run,))),
    ):
        assert type(usual) is type(made)
        assert [getattr(usual, field) for field in attrs.fields_dict(type(usual))] == [
            getattr(made, field) for field in attrs.fields_dict(type(usual))
        ]
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            made.span = None  # type: ignore[misc]  # that is what is tried
