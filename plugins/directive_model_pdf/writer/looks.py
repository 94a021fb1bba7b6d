"""Faces and layouts as page.typ wants them, each written once."""

from __future__ import annotations

import re
from typing import Any

from directive_model.flow import Face, FlowParagraph, Layout
from directive_model_pdf.fonts import BROUGHT, TIMES
from directive_model_pdf.measure import edges, points, size_of

_COLOR = re.compile("[0-9A-Fa-f]{6}")
_BLACK = "000000"
_PLAIN_FACE, _PLAIN_LAYOUT = Face(), Layout()
#: Letters of no size are not printed at all.
_SMALLEST_PT = 1.0


class Looks:
    """The faces and layouts of one document, by number."""

    def __init__(self) -> None:
        self.faces: list[dict[str, Any]] = []
        self.layouts: list[dict[str, Any]] = []
        #: The families that were asked for.
        self.families: dict[str, None] = {}
        # By identity: faces and layouts are shared, and live as long as the flow that is written.
        self._faces: dict[int, int] = {}
        self._layouts: dict[tuple[int, float, bool, bool], int] = {}

    def face(self, face: Face | None) -> int:
        """Return the number of a face."""
        found = self._faces.get(id(face))
        if found is None:
            found = self._faces[id(face)] = _number(self._face(face or _PLAIN_FACE), self.faces)
        return found

    def layout(self, paragraph: FlowParagraph, *, whole: bool, indented: bool) -> int:
        """Return the number of a paragraph's layout: ``whole`` on one page, with its indents or without."""
        layout = paragraph.layout
        size = 0.0
        if layout is not None and layout.line_rule == "at-least":
            size = max([size_of(run.face) for run in paragraph.runs], default=0.0)
        key = id(layout), size, whole, indented
        found = self._layouts.get(key)
        if found is None:
            made = _layout(layout or _PLAIN_LAYOUT, size, whole=whole, indented=indented)
            found = self._layouts[key] = _number(made, self.layouts)
        return found

    def _face(self, face: Face) -> dict[str, Any]:
        asked = face.font or TIMES
        self.families[asked] = None
        color = face.color if face.color and _COLOR.fullmatch(face.color) else _BLACK
        return {
            "font": list(dict.fromkeys((asked, TIMES, BROUGHT))),
            "size": max(size_of(face), _SMALLEST_PT),
            "bold": face.bold,
            "italic": face.italic,
            "underline": face.underline,
            "strike": face.strike,
            "raised": face.raised,
            "color": f"#{color}",
        }


def _number(look: dict[str, Any], looks: list[dict[str, Any]]) -> int:
    """Return where ``look`` stands among ``looks``, at their end if it is new."""
    if look not in looks:
        looks.append(look)
    return looks.index(look)


def _layout(layout: Layout, size_pt: float, *, whole: bool, indented: bool) -> dict[str, Any]:
    top, bottom = edges(layout, size_pt)
    left, right, first = (
        points(length) if indented else 0.0 for length in (layout.left_mm, layout.right_mm, layout.first_line_mm)
    )
    return {
        "side": layout.alignment,
        # A first line that hangs out begins left of the others, which typst sets in from it.
        "left": round(left + min(first, 0.0), 3),
        "right": right,
        "first": first,
        "top": top,
        "bottom": bottom,
        "border": layout.border,
        "sticky": layout.keep_with_next,
        "whole": whole,
    }
