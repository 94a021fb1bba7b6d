"""Tables with spans, spread out for formats whose cells cover one square each."""

from __future__ import annotations

import pytest

from directive_model.flow import FlowCell, FlowParagraph, FlowRow, FlowTable, Run, grid_of


def cell(text, columns=1, rows=1):
    return FlowCell((FlowParagraph((Run(text),)),), columns, rows)


def shown(*rows):
    """Return the grid as text: a letter where a cell begins, "." where it only reaches."""
    table = FlowTable(tuple(FlowRow(tuple(row)) for row in rows))
    return ["".join(one.cell.blocks[0].text if one.first else "." for one in row) for row in grid_of(table)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([[cell("a"), cell("b")], [cell("c"), cell("d")]], ["ab", "cd"]),
        ([[cell("a", 2), cell("b")], [cell("c"), cell("d"), cell("e")]], ["a.b", "cde"]),
        ([[cell("a", rows=2), cell("b")], [cell("c")]], ["ab", ".c"]),
        ([[cell("a"), cell("b", rows=2)], [cell("c")]], ["ab", "c."]),
        ([[cell("a", 2, 2), cell("b")], [cell("c")], [cell("d"), cell("e"), cell("f")]], ["a.b", "..c", "def"]),
        ([[cell("a", rows=3)], [], []], ["a", ".", "."]),
        ([[cell("a", rows=9)], []], ["a", "."]),
        ([[cell("a"), cell("b")], [cell("c")]], ["ab", "c"]),
        ([], []),
    ],
)
def test_squares_of_a_table(rows, expected):
    assert expected == shown(*rows)
