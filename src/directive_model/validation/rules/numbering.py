"""The numbers that label sections and paragraphs, each with the one that it follows."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model.language import Label, parse_label
from directive_model.model import Paragraph, Section
from directive_model.validation.context import Context

#: Letters that some lists have and some leave out: after "d" comes "đ" (NĐ30 Phụ lục I) or, as many write, "e".
_OPTIONAL_LETTER = 5
_LETTERED = ("letter", "upper")


@attrs.frozen
class Step:
    """One numbered unit, and what was counted before it in its own row."""

    path: str
    label: Label
    value: int
    #: The highest number of the row so far; None for its first.
    highest: int | None
    #: Whether the number stood in the row before.
    again: bool

    @property
    def missing(self) -> int | None:
        """The first number that was left out before this one."""
        if self.highest is None or self.value <= self.highest + 1:
            return None
        between = range(self.highest + 1, self.value)
        if self.label.family in _LETTERED and list(between) == [_OPTIONAL_LETTER]:
            return None
        return self.highest + 1


def steps(context: Context) -> Iterator[Step]:
    """Yield every numbered unit in order.

    A row is the units of one kind among siblings; it begins anew under another parent, and where "1." follows
    a higher number, as it does below headings that have no number themselves.
    """
    for path, blocks in context.lists:
        seen: dict[str, list[int]] = {}
        for index, block in enumerate(blocks):
            if not isinstance(block, Section | Paragraph) or block.label is None:
                continue
            label = _label(block.label)
            if label is None or label.value is None:
                continue
            row = seen.setdefault(_row(label), [])
            if label.value == 1 and row and max(row) > 1:
                row.clear()
            highest = max(row, default=None)
            yield Step(f"{path}[{index}]", label, label.value, highest, label.value in row)
            row.append(label.value)


def _label(printed: str) -> Label | None:
    """Read a label that stands alone; some are only labels with words after them."""
    return parse_label(f"{printed} Xx") or parse_label(printed)


def _row(label: Label) -> str:
    """Return the name of the row that a label counts in: "2.1." and "2.2." are in one, "3.1." is in another."""
    above = label.text.rstrip(" .-–/)").rpartition(".")[0]
    return f"{label.family} {above}"
