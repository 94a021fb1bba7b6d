"""Points of a page's own space, from below, to mm from the paper's top left corner as it is shown."""

from __future__ import annotations

import ctypes
import math
from array import array
from collections.abc import Sequence

import pypdfium2
from pypdfium2 import raw

from directive_model_pdf.reader.sheet import Box
from directive_model_pdf.reader.words import hundredths

_MM = 25.4 / 72
_HUNDREDTHS = 100 * _MM
#: A quarter turn.
_QUARTER = 90
#: Letters whose line leans less are upright.
_LEAN_DEGREES = 10.0


class Paper:
    """A page's size and direction."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        rect = raw.FS_RECTF()
        if not raw.FPDF_GetPageBoundingBox(page.raw, ctypes.byref(rect)):
            rect.left, rect.bottom = 0.0, 0.0
            rect.right, rect.top = page.get_size()
        self._left, self._bottom, self._right, self._top = rect.left, rect.bottom, rect.right, rect.top
        self._turn: int = raw.FPDFPage_GetRotation(page.raw) % 4
        #: Whether the page is shown turned: what is below in its own space is not below as it is shown.
        self.turned = bool(self._turn)
        wide, high = (rect.right - rect.left) * _MM, (rect.top - rect.bottom) * _MM
        self.width_mm, self.height_mm = (high, wide) if self._turn % 2 else (wide, high)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return the box of an area, edges rounded to hundredths of a mm."""
        if not self._turn:
            return (
                round((left - self._left) * _MM, 2),
                round((self._top - top) * _MM, 2),
                round((right - self._left) * _MM, 2),
                round((self._top - bottom) * _MM, 2),
            )
        (x0, y0), (x1, y1) = self._turned(left, bottom), self._turned(right, top)
        edges = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        return (round(edges[0], 2), round(edges[1], 2), round(edges[2], 2), round(edges[3], 2))

    def across(self, xs: Sequence[float]) -> Sequence[int]:
        """Return left or right edges in hundredths of a mm, as :meth:`box` has them on a page that is not turned."""
        zero = self._left
        try:
            return array("i", [round((x - zero) * _HUNDREDTHS) for x in xs])
        except (ValueError, OverflowError):  # no numbers, or none that a page has
            return [hundredths((x - zero) * _MM) for x in xs]

    def down(self, bottom: float, top: float) -> tuple[float, float]:
        """Return the top and the bottom edge of an area as :meth:`box` has them on a page that is not turned."""
        return round((self._top - top) * _MM, 2), round((self._top - bottom) * _MM, 2)

    def _turned(self, x: float, y: float) -> tuple[float, float]:
        if self._turn == 1:
            return (y - self._bottom) * _MM, (x - self._left) * _MM
        if self._turn == 2:  # noqa: PLR2004  # half a turn
            return (self._right - x) * _MM, (y - self._bottom) * _MM
        return (self._top - y) * _MM, (self._right - x) * _MM

    def is_upright(self, a: float, b: float) -> bool:
        """Whether letters whose line runs along (``a``, ``b``) are upright on the page as it is shown."""
        degrees = math.degrees(math.atan2(b, a)) - self._turn * _QUARTER
        return abs((degrees + 180) % 360 - 180) <= _LEAN_DEGREES
