"""The levels of headings as PDF/UA wants them: from one, none left out on the way down (ISO 14289-1, 7.4.2)."""

from __future__ import annotations

from directive_model.flow import FlowParagraph

#: Levels that the name of a style says, where its layout says none.
_HEADINGS = {f"Heading {level}": level for level in range(1, 10)}
#: The deepest that every reader of PDF knows.
_DEEPEST = 6


class Outline:
    """The headings so far."""

    def __init__(self) -> None:
        self._above: list[int] = []

    def level(self, paragraph: FlowParagraph) -> int | None:
        """Return the level that ``paragraph`` heads; None for text."""
        asked = paragraph.layout.outline if paragraph.layout is not None else None
        if asked is None:
            asked = _HEADINGS.get(paragraph.style or "")
        if asked is None:
            return None
        while self._above and self._above[-1] >= asked:
            self._above.pop()
        self._above.append(asked)
        return min(len(self._above), _DEEPEST)
