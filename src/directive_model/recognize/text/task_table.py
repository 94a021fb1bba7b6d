"""Tables of tasks: what, who leads, who cooperates, by when, each in a column of its own (domain facts §6)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import assert_never

import attrs

from directive_model.flow import Square, grid_of
from directive_model.language import find_deadline, fold
from directive_model.language.patterns import late
from directive_model.model import Block, Cell, Deadline, Paragraph, Row, Section, Sentence, Statement, Table, Task
from directive_model.recognize.text.tasks import action_of, organs

#: What the heads of columns say, folded, and what they hold; the first that fits.
_COLUMNS = (
    ("with", late(r".*phối hợp")),
    (
        "lead",
        late(r".*chủ trì|(?:cơ quan|đơn vị|người|bộ phận|ban|cá nhân).*(?:thực hiện|phụ trách|tham mưu)|phân công"),
    ),
    (
        "when",
        late(
            r"(?:thời (?:gian|hạn|điểm)|tiến độ|hạn (?:hoàn thành|xử lý|cuối))|.*thời (?:gian|hạn) (?:thực hiện|hoàn)"
        ),
    ),
    (
        "what",
        late(r"(?:nội dung|nhiệm vụ|công việc|tên (?:nhiệm vụ|công việc)|danh mục nhiệm vụ|hoạt động|đầu việc)"),
    ),
)
#: A head has no more rows, and no more letters in a cell.
_HEAD_ROWS = 3
_LONGEST_HEAD = 80
#: What names who leads and until when, for however many rows, has no more letters.
_LONGEST_FACT = 2000
#: "(1)", "1": the row that numbers the columns.
_NUMBER = late(r"\(?\d{1,2}\)?$")


def with_tasks(table: Table) -> Table:
    """Return ``table`` with the task of each row as data; a table of anything else as it is."""
    head = grid_of(attrs.evolve(table, rows=table.rows[:_HEAD_ROWS]))
    for index, squares in enumerate(head):
        columns = _columns(squares)
        if "what" in columns and ("lead" in columns or "when" in columns):
            facts = _Facts(columns)
            rows = [
                _head(row) if number <= index or row.header else _row(row, squares, facts)
                for number, (row, squares) in enumerate(zip(table.rows, grid_of(table), strict=True))
            ]
            return attrs.evolve(table, rows=tuple(rows))
    return table


def _columns(squares: Sequence[Square[Cell]]) -> dict[str, int]:
    """Return which column holds what, as the heads of the columns say."""
    found: dict[str, int] = {}
    for column, square in enumerate(squares):
        # A narrow column breaks its head wherever it can, and a printed page may show the lines as paragraphs.
        head = fold(_text(square.cell.blocks)).replace("; ", " ") if square.first else ""
        if not head or len(head) > _LONGEST_HEAD:
            continue
        kind = next((name for name, pattern in _COLUMNS if pattern.match(head)), None)
        if kind is not None:
            found.setdefault(kind, column)
    return found


def _head(row: Row) -> Row:
    """Return the row of the columns' heads, which tell nobody to do anything: "Cơ quan chủ trì"."""
    return attrs.evolve(row, cells=tuple(attrs.evolve(cell, blocks=_told(cell.blocks)) for cell in row.cells))


def _told(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(
        attrs.evolve(block, sentences=tuple(_statement(one) for one in block.sentences))
        if isinstance(block, Paragraph)
        else block
        for block in blocks
    )


def _statement(sentence: Sentence) -> Statement:
    return Statement(sentence.text, sentence.citations, sentence.emphasis, span=sentence.span)


class _Facts:
    """What the columns say of a row's task; what a cell beside many rows says is read once."""

    def __init__(self, columns: dict[str, int]) -> None:
        self.columns = columns
        self._texts: dict[int, str] = {}
        self.organs = cache(organs)
        self.deadline = cache(find_deadline)

    def text(self, name: str, squares: Sequence[Square[Cell]]) -> str:
        """Return the words of the column ``name`` in a row; "" where they name nothing."""
        column = self.columns.get(name, len(squares))
        if column >= len(squares):
            return ""
        cell = squares[column].cell
        if id(cell) not in self._texts:
            text = _text(cell.blocks)
            self._texts[id(cell)] = text if len(text) <= _LONGEST_FACT else ""
        return self._texts[id(cell)]


def _row(row: Row, squares: Sequence[Square[Cell]], facts: _Facts) -> Row:
    """Make the first sentence of the row's task a task, with the facts of the other columns."""
    lead, when = facts.text("lead", squares), facts.text("when", squares)
    what = facts.columns["what"]
    if (
        what >= len(squares)
        or not squares[what].first
        or not (lead or when)
        or _NUMBER.match(facts.text("what", squares))
    ):
        return row
    task = squares[what].cell
    said = (facts.organs(lead), facts.organs(facts.text("with", squares)), facts.deadline(when))
    cells = [attrs.evolve(cell, blocks=_assigned(cell.blocks, *said)) if cell is task else cell for cell in row.cells]
    return attrs.evolve(row, cells=tuple(cells))


def _assigned(
    blocks: tuple[Block, ...], lead: tuple[str, ...], cooperating: tuple[str, ...], when: Deadline | None
) -> tuple[Block, ...]:
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.sentences:
            first, *rest = block.sentences
            done = attrs.evolve(block, sentences=(_task(first, lead, cooperating, when), *rest))
            return (*blocks[:index], done, *blocks[index + 1 :])
    return blocks


def _task(sentence: Sentence, lead: tuple[str, ...], cooperating: tuple[str, ...], when: Deadline | None) -> Task:
    """Return the sentence as a task; what it says itself goes before what the columns say."""
    own = sentence if isinstance(sentence, Task) else None
    return Task(
        sentence.text,
        own.action if own else action_of(sentence.text),
        (own.lead if own else ()) or lead,
        (own.cooperating if own else ()) or cooperating,
        (own.deadline if own else None) or when,
        sentence.citations,
        sentence.emphasis,
        span=sentence.span,
    )


def _text(blocks: Sequence[Block]) -> str:
    """Return the words of a cell, its paragraphs parted by semicolons as lists of organs are."""
    parts: list[str] = []
    for block in blocks:
        match block:
            case Paragraph():
                parts.append(" ".join(sentence.text for sentence in block.sentences))
            case Section():
                parts += [block.heading or "", _text(block.blocks)]
            case Table():
                pass
            case _:
                assert_never(block)
    return "; ".join(part.rstrip(" ;,.") for part in parts if part)
