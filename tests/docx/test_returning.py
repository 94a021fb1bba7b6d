"""Any flow comes back from a DOCX as it was written."""

from __future__ import annotations

import sys

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

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
    PageSetup,
    Run,
)
from directive_model.plugin import Source
from directive_model_docx.measure import mm_of_twips, twips, twips_of_mm
from directive_model_docx.reader import read
from directive_model_docx.writer import write


def returned(flow):
    reading = read(Source(data=write(flow).value))
    return reading.value


FACES = st.builds(
    Face,
    font=st.sampled_from(["Times New Roman", "Arial & Co"]),
    size_pt=st.sampled_from([8.0, 12.5, 14.0]),
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    strike=st.booleans(),
    caps=st.booleans(),
    raised=st.sampled_from([None, "superscript", "subscript"]),
    color=st.sampled_from([None, "C00000"]),
    hidden=st.booleans(),
)


TENTHS = st.integers(-300, 500).map(lambda tenths: tenths / 10)


LAYOUTS = st.builds(
    Layout,
    alignment=st.sampled_from(["left", "center", "right", "justify"]),
    left_mm=TENTHS,
    right_mm=TENTHS,
    first_line_mm=TENTHS,
    before_pt=st.integers(0, 40).map(float),
    after_pt=st.integers(0, 40).map(float),
    line=st.sampled_from([1.0, 1.08, 1.15, 1.3, 2.0]),
    keep_with_next=st.booleans(),
    keep_together=st.booleans(),
    page_break_before=st.booleans(),
    outline=st.sampled_from([None, None, 1, 9]),
) | st.builds(Layout, line=st.sampled_from([18.0, 20.5]), line_rule=st.sampled_from(["exact", "at-least"]))


PRINTABLE = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"])


LETTERS = st.text(PRINTABLE | st.sampled_from("\t\n"), min_size=1)


@st.composite
def paragraphs(draw):
    runs = []
    for text, face in draw(st.lists(st.tuples(LETTERS, FACES), max_size=3)):
        # Like neighbours are one run: a reader cannot tell them apart.
        if not runs or runs[-1].face != face:
            runs.append(Run(text, face))
    style = draw(st.sampled_from([None, "Normal", "Nội dung", "Heading 1", "Tên loại"]))
    layout = draw(LAYOUTS)
    # A style of that name heads the outline whether or not the layout says it.
    return FlowParagraph(tuple(runs), attrs.evolve(layout, outline=1) if style == "Heading 1" else layout, style)


RULES = st.builds(
    DrawnRule,
    length_mm=st.none() | st.integers(1, 1700).map(lambda tenths: tenths / 10),
    alignment=st.sampled_from(["left", "center", "right"]),
    weight_pt=st.sampled_from([0.5, 0.75, 1.5]),
)


@st.composite
def tables(draw, blocks):
    columns = draw(st.integers(1, 3))
    rows = draw(st.integers(1, 3))
    taken: set[tuple[int, int]] = set()
    lines = []
    for row in range(rows):
        cells = []
        for column in range(columns):
            if (row, column) in taken:
                continue
            room = 1
            while column + room < columns and (row, column + room) not in taken:
                room += 1
            across, down = draw(st.integers(1, room)), draw(st.integers(1, rows - row))
            taken |= {(row + y, column + x) for y in range(down) for x in range(across)}
            content = tuple(draw(st.lists(blocks, max_size=2)))
            cells.append(FlowCell(content, across, down, draw(st.sampled_from(["top", "middle", "bottom"]))))
        lines.append(FlowRow(tuple(cells), draw(st.booleans()), draw(st.booleans())))
    widths = draw(st.just(()) | st.lists(st.integers(50, 900), min_size=columns, max_size=columns))
    return FlowTable(tuple(lines), tuple(width / 10 for width in widths), draw(st.booleans()))


BLOCKS = st.deferred(lambda: paragraphs() | RULES | tables(paragraphs() | RULES))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(BLOCKS, max_size=4), min_size=1, max_size=2))
def test_any_flow_of_these_comes_back(sections):
    flow = Flow(tuple(FlowSection(tuple(blocks), PageSetup()) for blocks in sections), language="vi-VN")

    assert returned(flow) == flow


@given(st.integers(-30_000, 30_000))
def test_every_twip_comes_back(count):
    assert twips_of_mm(mm_of_twips(count)) == count


def test_what_is_too_long_for_a_length_is_none_and_not_remembered():
    length = "9" * 10_000 + "x"
    held = sys.getrefcount(length)

    assert twips(length) is None
    assert held == sys.getrefcount(length)


@given(st.integers(-5000, 5000))
def test_every_tenth_of_a_millimetre_comes_back(tenths):
    assert mm_of_twips(twips_of_mm(tenths / 10)) == tenths / 10
