"""Where two columns stand side by side in plain text, or on a page with looks: with which line they begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.flow import DrawnRule, FlowBlock, FlowParagraph
from directive_model.language import fold
from directive_model.language.naming import is_position, is_role
from directive_model.recognize.page.columns.row import (
    CLOSES,
    SENT_TO_LABEL,
    Row,
    gap_of,
    has_banner,
    sets_part,
    tabs_before,
)
from directive_model.recognize.page.layout import has_mark

#: A banner stands in the first lines of its head.
_FIRST_LINES = 3
#: A signature begins no more lines above the recipients.
_FEW = 8
#: No head and no ending has more lines.
_MOST_LINES = 200
#: The longest line of a column, and of two with what stands between them.
_LONGEST, _LONGEST_OF_TWO = 70, 140


class Block:
    """Two columns side by side: what the line shows that begins them, and their rows."""

    __slots__ = ("has_recipients", "is_ending", "rows", "tabs")

    def __init__(self, first: Row) -> None:
        self.rows = [first]
        folded = fold(first.text)
        #: It is an ending, and not a head: who signs stands in the first line, or the recipients' label.
        self.is_ending = CLOSES.search(folded) is not None
        #: The recipients are in it.  Those of others may stand below all who sign.
        self.has_recipients = first.gap is None or SENT_TO_LABEL.search(folded) is not None
        #: So many tabs lead to the right column, one more than to the left; 0 where spaces part them.
        self.tabs = tabs_before(first.text) + 1 if "\t" in first.text else 0

    def takes(self, row: Row, *, parted: bool) -> bool:
        """Whether a row goes on with the columns; ``parted`` is whether white space stands above it.

        A row ends them whose words begin something else, whatever it shows of columns, and one that is longer than
        two.  Of the others goes on what has two sides or is set right; what may stand left does unless it is the next
        body's name, apart from the rest, or wider than a column.
        """
        begins_other = (
            row.is_across(named=self.is_ending and not parted)
            or self._begins_next_head(row)
            or self._lists_below_all_who_sign(row)
        )
        if begins_other or len(row.bare) > _LONGEST_OF_TWO:
            return False
        shows_columns = row.parting is not None or row.is_right
        return shows_columns or not (
            self._names_next_body(row) or self._stands_apart(row, parted) or self._is_wide(row, parted)
        )

    def _begins_next_head(self, row: Row) -> bool:
        """Whether the head of another document begins in the row: a head's own banner stands in the first lines."""
        return (self.is_ending or len(self.rows) > _FIRST_LINES) and has_banner(row.text)

    def _lists_below_all_who_sign(self, row: Row) -> bool:
        """Whether the recipients begin in the row though the columns are those of all who sign."""
        return not self.has_recipients and row.opens_recipients()

    def _names_next_body(self, row: Row) -> bool:
        """Whether a body is named at the edge of the page, which signs below the one of this ending."""
        return self.is_ending and row.names_body()

    def _stands_apart(self, row: Row, parted: bool) -> bool:
        """Whether white space parts the row; recipients have their dashes where it parts all lines of an ending."""
        return parted and not (self.is_ending and row.is_entry)

    def _is_wide(self, row: Row, parted: bool) -> bool:
        """Whether the row is wider than a column, unless a recipient is: the notes of a form have dashes, too."""
        if len(row.text) <= _LONGEST:
            return False
        return parted or not (self.has_recipients and row.is_entry)


def block_at(paragraphs: Sequence[FlowParagraph], start: int) -> Block | None:
    """Return the two columns that begin at ``start`` of plain text; None where none do.

    A line begins them that has what only a head or an ending has beside a gap, that names two who sign, or that
    names who signs in the right column, a few lines above the recipients in the left one.
    """
    text = paragraphs[start].text
    gap = gap_of(text)
    if gap is None:
        if not _signs_above_recipients(paragraphs, start):
            return None
    elif not (has_mark(text[: gap.start()]) or has_mark(text[gap.end() :]) or _both_sign(paragraphs, start)):
        return None
    block = Block(Row(text))
    parted = False
    for index in range(start + 1, len(paragraphs)):
        row = Row(paragraphs[index].text, tabs=block.tabs)
        if row.bare and not block.takes(row, parted=parted):
            break
        block.rows.append(row)
        parted = not row.bare
    return block


def columns_end(blocks: Sequence[FlowBlock], start: int) -> int:
    """Return the index after the columns that tabs or spaces set on a page with looks, from ``start`` on.

    ``start`` itself where there are none.  On such a page a tab stands for much else: only a banner beside a name
    begins them, recipients beside a signature, or two who sign.
    """
    first = blocks[start]
    if not isinstance(first, FlowParagraph) or gap_of(first.text) is None:
        return start
    if not sets_part(first.text):
        below = [block for block in blocks[start : start + _FIRST_LINES] if isinstance(block, FlowParagraph)]
        if not _both_sign(below, 0):
            return start
    taken: list[int] = []
    for index in range(start, min(start + _MOST_LINES, len(blocks))):
        block = blocks[index]
        if isinstance(block, FlowParagraph) and "\n" not in block.text and block.label is None:
            taken.append(index)
        elif not isinstance(block, DrawnRule):
            break
    paragraphs = [block for index in taken if isinstance(block := blocks[index], FlowParagraph)]
    found = block_at(paragraphs, 0) if paragraphs else None
    return start if found is None else taken[len(found.rows) - 1] + 1


def _signs_above_recipients(paragraphs: Sequence[FlowParagraph], start: int) -> bool:
    """Whether a signature begins in the right column, a few lines above the recipients in the left one."""
    text = paragraphs[start].text
    if not text.startswith(" ") or CLOSES.match(fold(text)) is None or not Row(text).is_right:
        return False
    below = (fold(one.text.strip()[:12]) for one in paragraphs[start + 1 : start + 1 + _FEW])
    return any(SENT_TO_LABEL.match(folded) for folded in below)


def _both_sign(paragraphs: Sequence[FlowParagraph], start: int) -> bool:
    """Whether two sign side by side: two roles round a gap, or capitals, two offices at once or in the next line."""
    for index, paragraph in enumerate(paragraphs[start : start + 2], start + 1):
        row = Row(paragraph.text)
        if all(is_role(side) or (side.isupper() and is_position(side)) for side in row.sides):
            return _can_be_signed(paragraphs[index : index + _FEW])
        if not row.text.isupper():
            return False
    return False


def _can_be_signed(below: Sequence[FlowParagraph]) -> bool:
    """Whether the first row of two columns below two offices can be of signatures: in a table figures stand there."""
    rows = (Row(paragraph.text) for paragraph in below)
    first = next((row for row in rows if row.gap is not None), None)
    return first is None or all(map(_is_of_signature, first.sides))


def _is_of_signature(text: str) -> bool:
    """Whether words can stand under an office: a remark, dots, a name behind a rank perhaps."""
    if text[:1] in "([#$….":
        return True
    named = " " in text and text.rsplit(" ", 1)[-1][:1].isupper()
    return (named and not any(map(str.isdigit, text))) or fold(text).startswith("đã ký")
