"""Faces and layouts in typst's code, each worked out once."""

from __future__ import annotations

import re
from typing import NamedTuple

from directive_model.flow import Face, FlowParagraph, Layout, by_identity
from directive_model_pdf.fonts import BROUGHT, TIMES
from directive_model_pdf.letters import allowed
from directive_model_pdf.literals import length, literal
from directive_model_pdf.measure import edges, points, size_of

_COLOR = re.compile("[0-9A-Fa-f]{6}")
_BLACK = "000000"
_PLAIN_FACE, _PLAIN_LAYOUT = Face(), Layout()
_ANY_SIZE = 0.0
#: Letters of no size are not printed at all.
_SMALLEST_PT = 1.0
#: By how lines are aligned: the side that they stand at.  What is none of these words becomes no code.
SIDES = {"left": "left", "center": "center", "right": "right", "justify": "left"}


class FaceLook(NamedTuple):
    """How letters look."""

    #: What is asked for first.
    family: str
    #: Arguments of ``text``: size and weight, which a heading sets by itself, font, style and colour.
    arguments: tuple[str, ...]
    underline: bool
    strike: bool
    raised: str | None


class Stand(NamedTuple):
    """How a paragraph stands; what is a word is an argument of ``text``, ``align`` or ``par``."""

    edges: str
    side: str
    justify: str
    indent: str
    hang: str
    border: str | None
    left: float
    right: float
    first: float
    sticky: bool
    whole: bool
    #: Whether it stands in the run of the text by itself, which typst sets in far less time than a block.
    running: bool


class Looks:
    """The faces and layouts of one document, by number."""

    def __init__(self) -> None:
        self.faces: list[FaceLook] = []
        self.layouts: list[Stand] = []
        self._face_numbers: dict[FaceLook, int] = {}
        self._layout_numbers: dict[Stand, int] = {}
        #: The families that were asked for.
        self.families: dict[str, None] = {}
        # By identity: faces and layouts are shared, and live as long as the flow that is written.
        self._faces: dict[int, int] = {}
        self._layouts: dict[tuple[int, float, bool, bool], int] = {}
        #: How often each is asked for.
        self._face_uses: list[int] = []
        self._layout_uses: list[int] = []

    @property
    def commonest(self) -> tuple[FaceLook, Stand]:
        """The face and the layout of most runs and paragraphs; such as any are where there is none.

        Layouts that a paragraph must name in any case, beside a side or a block of its own, are usual for none.
        """
        face = _most(self._face_uses) if self.faces else self.face(None)
        uses = [
            count if stand.running and stand.side == "left" else 0
            for stand, count in zip(self.layouts, self._layout_uses, strict=True)
        ]
        stand = self.layouts[_most(uses)] if any(uses) else _stand(_PLAIN_LAYOUT, _ANY_SIZE)
        return self.faces[face], stand

    def face(self, face: Face | None) -> int:
        """Return the number of a face."""
        found = self._faces.get(id(face))
        if found is None:
            asked = face or _PLAIN_FACE
            look = _face_look(asked)
            self.families[look.family] = None
            found = self._faces[id(face)] = self._face_numbers.setdefault(look, len(self.faces))
            if found == len(self.faces):
                self.faces.append(look)
                self._face_uses.append(0)
        self._face_uses[found] += 1
        return found

    def layout(self, paragraph: FlowParagraph, *, whole: bool, indented: bool) -> int:
        """Return the number of a paragraph's layout: ``whole`` on one page, with its indents or without."""
        layout = paragraph.layout
        size = _ANY_SIZE
        if layout is not None and layout.line_rule == "at-least":
            size = max([size_of(run.face) for run in paragraph.runs], default=0.0)
        key = id(layout), size, whole, indented
        found = self._layouts.get(key)
        if found is None:
            stand = _stand(layout or _PLAIN_LAYOUT, size, whole=whole, indented=indented)
            found = self._layouts[key] = self._layout_numbers.setdefault(stand, len(self.layouts))
            if found == len(self.layouts):
                self.layouts.append(stand)
                self._layout_uses.append(0)
        self._layout_uses[found] += 1
        return found


def _most(uses: list[int]) -> int:
    return uses.index(max(uses))


@by_identity
def _face_look(face: Face) -> FaceLook:
    family = allowed(face.font or TIMES)
    color = face.color if face.color and _COLOR.fullmatch(face.color) else _BLACK
    families = "".join(f"{literal(name)}," for name in dict.fromkeys((family, TIMES, BROUGHT)))
    return FaceLook(
        family=family,
        arguments=(
            f"size:{length(max(size_of(face), _SMALLEST_PT))}",
            'weight:"bold"' if face.bold else 'weight:"regular"',
            f"font:({families})",
            'style:"italic"' if face.italic else 'style:"normal"',
            f'fill:rgb("#{color}")',
        ),
        underline=face.underline,
        strike=face.strike,
        raised=face.raised,
    )


def _stand(layout: Layout, size_pt: float, *, whole: bool = False, indented: bool = True) -> Stand:
    """Return how a paragraph of a layout stands whose largest letters are of a size, or of any where that is 0."""
    # Sizes are numbers that are made anew, and few layouts ask for one.
    return (_of_size if size_pt else _of_any_size)(layout, size_pt, whole, indented)


def _of_size(layout: Layout, size_pt: float, whole: bool, indented: bool) -> Stand:
    top, bottom = edges(layout, size_pt)
    left, right, first = (
        points(millimetres) if indented else 0.0
        for millimetres in (layout.left_mm, layout.right_mm, layout.first_line_mm)
    )
    indent = f"(amount:{length(first)},all:true)" if first > 0 else "0pt"
    # A first line that hangs out begins left of the others, which typst sets in from it.
    left = round(left + min(first, 0.0), 3)
    return Stand(
        edges=f"top-edge:{_edge(*top)},bottom-edge:{_edge(*bottom)}",
        side=SIDES[layout.alignment],
        justify="justify:true" if layout.alignment == "justify" else "justify:false",
        indent=f"first-line-indent:{indent}",
        hang=f"hanging-indent:{length(max(-first, 0.0))}",
        border=layout.border,
        left=left,
        right=right,
        first=first,
        sticky=layout.keep_with_next,
        whole=whole,
        running=not (layout.border or left or right or layout.keep_with_next or whole),
    )


# The number of no size is one object.
_of_any_size = by_identity(_of_size)


def _edge(part_pt: float, part_em: float) -> str:
    """Return how far a line reaches from the letters' foot."""
    if not part_em:
        return length(part_pt)
    return f"{length(part_pt)}+{part_em}em" if part_pt else f"{part_em}em"
