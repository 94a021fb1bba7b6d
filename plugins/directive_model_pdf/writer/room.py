"""The room that blocks stand in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from directive_model.flow import FlowBlock
from directive_model_pdf.measure import height_at_most

#: What stays on one page must fit on one; heights are estimates.
_SHARE_OF_PAGE = 0.8


class Room(NamedTuple):
    """A column, in points."""

    width: float
    #: That of a page between its margins.
    height: float
    #: Those of the margins over and under it; what is pinned to the page counts from the paper's edge.
    top: float = 0.0
    bottom: float = 0.0

    def holds(self, blocks: Iterable[FlowBlock]) -> bool:
        """Whether ``blocks`` can stay on one page."""
        return self.fits(height_at_most(blocks, self.width))

    def fits(self, height: float) -> bool:
        """Whether so many points can stay on one page."""
        return height <= self.height * _SHARE_OF_PAGE
