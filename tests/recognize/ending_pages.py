"""Recipients and signatures as pages set them, behind a short decision."""

from __future__ import annotations

from directive_model.flow import (
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Run,
)
from directive_model.recognize import recognize

BOLD = Face(bold=True)
CENTER = Layout(alignment="center")


def paragraph(text, *, bold=False, centered=False):
    return FlowParagraph((Run(text, BOLD if bold else Face()),), CENTER if centered else Layout())


def side_by_side(left, right, *, bordered=False):
    """A table of one row, each cell one paragraph whose lines are soft breaks."""
    cells = (FlowCell((paragraph(left),)), FlowCell((paragraph(right, bold=True, centered=True),)))
    return FlowTable((FlowRow(cells),), bordered=bordered)


def read(*blocks):
    head = paragraph("QUYẾT ĐỊNH", bold=True, centered=True), paragraph("về trồng cây", bold=True, centered=True)
    body = paragraph("Điều 1. Trồng cây hai bên đường làng."), paragraph("Điều 2. Quyết định này có hiệu lực.")
    return recognize(Flow((FlowSection((*head, *body, *blocks)),)))


def cell(text):
    return FlowCell(tuple(map(paragraph, text.split("\n"))))
