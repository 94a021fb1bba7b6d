"""Letters and lines: how they look, where the source says so."""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias

import attrs

from directive_model import flow
from directive_model.model import Span
from directive_model.model.span import spanned
from directive_model.model.value import Value, still_open

Alignment: TypeAlias = Literal["left", "center", "right", "justify"]


@attrs.frozen(eq=False, repr=False)
class Face(Value):
    """How letters look, all inheritance resolved.  Writers and readers share one object among like runs."""

    #: A family, e.g. "Times New Roman".  None where the source does not say.
    font: str | None = None
    #: In points.
    size_pt: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    #: Shown in capitals whatever the letters are.
    caps: bool = False
    raised: Literal["superscript", "subscript"] | None = None
    #: Six hexadecimal digits; None is the default, black.
    color: str | None = None
    hidden: bool = False


@attrs.frozen(eq=False, repr=False)
class Layout(Value):
    """How a paragraph stands, all inheritance resolved.  Shared among like paragraphs."""

    alignment: Alignment = "left"
    #: Distances from the column's edges and of the first line from the left indent, in mm; may be negative.
    left_mm: float = 0.0
    right_mm: float = 0.0
    first_line_mm: float = 0.0
    #: In points.
    before_pt: float = 0.0
    after_pt: float = 0.0
    #: The pitch of the lines: exactly so many points, at least so many, or so many times the font's own.
    line: float = 1.0
    line_rule: Literal["exact", "at-least", "multiple"] = "multiple"
    keep_with_next: bool = False
    keep_together: bool = False
    page_break_before: bool = False
    #: The level of the document's outline that the paragraph heads, 1 to 9: what navigation goes by.  None for text.
    outline: int | None = None
    #: What is drawn from the left indent to the right: a box round the paragraph, or a line above it.
    border: Literal["box", "above"] | None = None
    #: None for what stands in the run of the text.
    pin: flow.Pin | None = None


@attrs.frozen(eq=False, repr=False)
class Run(Value):
    """Letters of one face; a line feed in them is a line break inside the paragraph."""

    text: str
    #: None where the source has no style facts, as text files have none.
    face: Face | None = None
    #: The run shows the number of the page or of all pages; ``text`` is what it showed when it was saved.
    field: Literal["page", "pages"] | None = None
    #: Where the letters stand one for one, for sources whose marks and escapes stand between those of a paragraph.
    span: Span | None = spanned()

    @staticmethod
    def of(text: str, face: Face | None) -> Run:
        """Return the run that a page is set with, as the constructor does at twice the cost."""
        made: Any = _OPEN_RUN.__new__(_OPEN_RUN)
        made.text, made.face = text, face
        made.field = made.span = None
        made.__class__ = Run
        run: Run = made
        return run


_OPEN_RUN: Final = still_open(Run)
