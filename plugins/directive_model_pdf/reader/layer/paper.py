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
#: Beyond any paper, in mm.
_FARTHEST = 1e7
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
        """Return the box of an area, edges rounded to hundredths of a mm; what is nowhere is beyond all paper."""
        if not self._turn:
            return (
                _figure((left - self._left) * _MM),
                _figure((self._top - top) * _MM),
                _figure((right - self._left) * _MM),
                _figure((self._top - bottom) * _MM),
            )
        (x0, y0), (x1, y1) = self._turned(left, bottom), self._turned(right, top)
        edges = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        return _figure(edges[0]), _figure(edges[1]), _figure(edges[2]), _figure(edges[3])

    def across(self, xs: Sequence[float]) -> Sequence[int]:
        """Return left or right edges in hundredths of a mm, as :meth:`box` has them on a page that is not turned."""
        zero = self._left
        try:
            return array("i", [round((x - zero) * _HUNDREDTHS) for x in xs])
        except (ValueError, OverflowError):  # no numbers, or none that a page has
            return [hundredths((x - zero) * _MM) for x in xs]

    def down(self, bottom: float, top: float) -> tuple[float, float]:
        """Return the top and the bottom edge of an area as :meth:`box` has them on a page that is not turned."""
        return _figure((self._top - top) * _MM), _figure((self._top - bottom) * _MM)

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


def _figure(mm: float) -> float:
    """Return ``mm`` rounded to hundredths, and as a number that is ordered: what comes first is asked of edges."""
    figure = round(mm, 2)
    return figure if -_FARTHEST < figure < _FARTHEST else hundredths(mm) / 100
