"""Heads and feet as elements: what a screen shows of them, and what they are read back from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from directive_model.flow import FlowBlock, FlowSection, text_of

if TYPE_CHECKING:
    from directive_model_html.writer.blocks import BlockWriter


class Margins:
    """Writes the heads of a section where it begins, and its feet where it ends."""

    def __init__(self, sections: Sequence[FlowSection], writer: BlockWriter) -> None:
        self._sections = sections
        self._writer = writer
        self._begun: set[int] = set()
        #: How many stretches of each section are still to come.
        self._left: Counter[int] = Counter()

    def meet(self, numbers: Iterable[int]) -> None:
        """Take the numbers of the sections whose stretches will be written."""
        self._left.update(numbers)

    def heads(self, number: int) -> str:
        """Return the heads of a section, first-page ones first; "" where it has begun before."""
        if number in self._begun:
            return ""
        self._begun.add(number)
        section = self._sections[number]
        return self._margin("first-header", section.first_header) + self._margin("header", section.header or None)

    def feet(self, number: int) -> str:
        """Return the feet of a section; "" where more of it is to come."""
        self._left[number] -= 1
        if self._left[number]:
            return ""
        section = self._sections[number]
        return self._margin("first-footer", section.first_footer) + self._margin("footer", section.footer or None)

    def _margin(self, name: str, blocks: tuple[FlowBlock, ...] | None) -> str:
        """Return a head or foot; where it says nothing but the number of a page, no screen shows it."""
        if blocks is None:
            return ""
        hidden = "" if text_of(blocks, page_numbers=False).strip() else " hidden"
        written = self._writer.aside(blocks)
        return f'<div class="margin" data-margin="{name}"{hidden}>\n{written}</div>\n'
