"""The numbers that label sections and paragraphs, each with what was counted before it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model.language import Label, fold, parse_label
from directive_model.language.patterns import late
from directive_model.model import Block, Paragraph, Section
from directive_model.validation.context import Context

#: Letters that some lists have and some leave out: after "d" comes "đ" (NĐ30 Phụ lục I) or, as many write, "e".
_OPTIONAL_LETTER = 5
_LETTERED = ("letter", "upper")
#: What an amendment has put between two numbers: "Điều 7a.", "e1)".
_PUT_BETWEEN = late(r"\d[a-zđ]|[a-zđ]\d")
#: A number that is further from the last is none of its row: it is quoted, or counts something else.
_WIDEST_GAP = 3


@attrs.frozen
class Misstep:
    """A numbered unit that continues no row."""

    path: str
    label: Label
    value: int
    #: The numbers of the row that it should continue.
    row: tuple[int, ...]


def missteps(context: Context) -> Iterator[Misstep]:
    """Yield every numbered unit whose number is neither the next of a row nor the first of a new one.

    A row is the units of one kind among siblings.  Where a lower level has labels of the same kind and no
    heading of its own ("1." below "2."), siblings hold several rows, one within the other.
    A document that amends another quotes that one's numbers, and is left alone.
    """
    if "sửa đổi" in fold(context.program.title.subject or ""):
        return
    for path, blocks in context.lists:
        rows: dict[str, list[tuple[int, Label, int]]] = {}
        for index, block in enumerate(blocks):
            label = _label(block)
            if label is not None and label.value is not None:
                rows.setdefault(_kind(label), []).append((index, label, label.value))
        for units in rows.values():
            for index, label, value, row in _out_of_row(units):
                yield Misstep(f"{path}[{index}]", label, value, row)


def _out_of_row(units: list[tuple[int, Label, int]]) -> Iterator[tuple[int, Label, int, tuple[int, ...]]]:
    """Yield the units that continue no row, with the row that they should continue."""
    rows: list[list[int]] = []
    for at, (index, label, value) in enumerate(units):
        if _continues(rows, value, lettered=label.family in _LETTERED):
            continue
        heads_another = at + 1 < len(units) and units[at + 1][2] == 1
        if value == 1 or not rows or heads_another or value - rows[-1][-1] > _WIDEST_GAP:
            rows.append([value])
            continue
        yield index, label, value, tuple(rows[-1])
        # Of 1, 2, 2, 4 the second 2 is the 3, of 1, 3, 3 the first 3 the 2: what stands wrong is one fault, not two.
        right = max(rows[-1]) + 1
        stands_for_it = at + 1 < len(units) and units[at + 1][2] == right + 1
        rows[-1].append(right if stands_for_it else value)


def _continues(rows: list[list[int]], value: int, *, lettered: bool) -> bool:
    """Put ``value`` to the innermost row that it continues, and close the rows within that one."""
    for depth in range(len(rows) - 1, -1, -1):
        step = value - rows[depth][-1]
        if step == 1 or (lettered and step == 2 and value - 1 == _OPTIONAL_LETTER):  # noqa: PLR2004  # over one letter
            rows[depth].append(value)
            del rows[depth + 1 :]
            return True
    return False


def _label(block: Block) -> Label | None:
    """Read a block's label, which stands alone here; some are only labels with words after them."""
    if not isinstance(block, Section | Paragraph) or block.label is None:
        return None
    if _PUT_BETWEEN.search(block.label):
        return None
    return parse_label(f"{block.label} Xx") or parse_label(block.label)


def _kind(label: Label) -> str:
    """Return the kind that a label counts in: "2.1." and "2.2." are of one, "3.1." is of another."""
    above = label.text.rstrip(" .-–/)").rpartition(".")[0]
    return f"{label.family} {above}"
