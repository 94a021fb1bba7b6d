"""What stands on one page, letters with their boxes: the same whether a text layer or a scan has it."""

from __future__ import annotations

from typing import TypeAlias

import attrs

from directive_model.flow import Face

#: Left, top, right, bottom in mm from the page's top left corner, as :class:`directive_model.Span` has it.
Box: TypeAlias = tuple[float, float, float, float]


@attrs.frozen
class Word:
    """Letters that stand together on one line, without a blank, of one look."""

    text: str
    box: Box
    face: Face
    #: How sure it was read, 0 to 1; None where the file itself says which letters they are.
    confidence: float | None = None
    #: It stands in a field or a note laid over the page, as signing software lays stamps, numbers and days there:
    #: flattening a page (FPDFPage_Flatten) puts the letters of these after all others of its text.
    laid_over: bool = False
    #: Goes on with the word before it, no blank between: only the look has changed.
    glued: bool = False


@attrs.frozen
class Sheet:
    """One page."""

    #: Counted from 1.
    number: int
    width_mm: float
    height_mm: float
    #: In the order of the source.
    words: tuple[Word, ...] = ()
    #: Drawn lines, horizontal and vertical.
    strokes: tuple[Box, ...] = ()
    #: Where pictures stand.
    pictures: tuple[Box, ...] = ()
    #: What runs in another direction than the page does: stamps, watermarks.
    turned: tuple[Word, ...] = ()
