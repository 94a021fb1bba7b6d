"""What a page of ours says of looks is read back: letters, lines, tables and drawn rules."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from directive_model.flow import Flow, FlowParagraph, FlowSection, FlowTable, Layout
from directive_model.plugin import Source
from directive_model.testing import flows
from directive_model_html.read import read
from directive_model_html.writer import write


def without_paper(flow: Flow) -> Flow:
    """Return ``flow`` without what is not read back: papers, heads of pages, places on the paper, notes apart."""
    blocks = tuple(map(_unpinned, flow.blocks))
    return attrs.evolve(flow, sections=(FlowSection(blocks),), notes=(), title="Văn bản", two_sided=False)


def _unpinned(block):
    if isinstance(block, FlowParagraph):
        # A space that ends a paragraph shows nothing.
        runs = block.runs
        if runs:
            runs = (*runs[:-1], attrs.evolve(runs[-1], text=runs[-1].text.rstrip()))
        return attrs.evolve(block, runs=runs, layout=attrs.evolve(block.layout, pin=None))
    if isinstance(block, FlowTable):
        rows = [
            attrs.evolve(
                row,
                cells=tuple(attrs.evolve(cell, blocks=tuple(map(_unpinned, cell.blocks))) for cell in row.cells),
            )
            for row in block.rows
        ]
        return attrs.evolve(block, rows=tuple(rows))
    return block


@given(flow=flows())
def test_a_page_comes_back_with_all_its_looks(flow):
    flow = without_paper(flow)
    reading = read(Source(data=write(flow).value))

    assert flow == reading.value
    assert () == reading.findings


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("margin:6pt 1cm", Layout(before_pt=6, after_pt=6, left_mm=10, right_mm=10)),
        ("margin:1pt 2mm 3pt", Layout(before_pt=1, after_pt=3, left_mm=2, right_mm=2)),
        ("margin:6pt;margin-top:0;margin-left:auto", Layout(before_pt=0, after_pt=6, right_mm=2.12)),
        ("line-height:150%", Layout(line=1.5)),
        ("line-height:1.5", Layout(line=1.5)),
        ("line-height:18pt", Layout(line=18, line_rule="exact")),
        ("line-height:normal;border:none", Layout()),
        ("border:solid windowtext 1pt;break-inside:avoid", Layout(border="box", keep_together=True)),
    ],
)
def test_a_paragraph_stands_as_its_style_says(style, expected):
    page = f"<p style='text-align:left;{style}'>a</p>"

    assert expected == read(Source(data=page.encode())).value.blocks[0].layout
