"""Blocks from plain words: what is written in code is understood as what is read from paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from directive_model.model import Block, Cell, Paragraph, Row, Section, Sentence, Statement, Table, Task
from directive_model.recognize import understand_text

#: Words of one paragraph, a finished sentence, or a finished block.
Content: TypeAlias = str | Statement | Task | Block


def paragraph(*content: str | Sentence, label: str | None = None, tasks: bool = True) -> Paragraph:
    """Return a paragraph of ``content``: words are parted into sentences, finished sentences are taken as they are.

    With ``tasks`` a sentence that demands something becomes a Task with its action, organs and deadline.
    """
    sentences: list[Sentence] = []
    for one in content:
        sentences += understand_text(one, tasks=tasks) if isinstance(one, str) else (one,)
    return Paragraph(label, tuple(sentences))


def item(label: str, *content: str | Sentence) -> Paragraph:
    """Return a labelled paragraph without anything below it: ``item("-", "Rà soát quy hoạch;")``."""
    return paragraph(*content, label=label)


def section(label: str | None, *content: Content, heading: str | None = None) -> Section:
    """Return a section of ``content``, each word string a paragraph of its own.

    ``section("1.", "Chỉ đạo …")`` has its text on the label's line, as monthly programs have it;
    ``section("I.", item("-", "…"), heading="NHIỆM VỤ")`` has a heading there.
    """
    return Section(label, heading, blocks(content))


def table(*rows: Iterable[str], header: bool = True) -> Table:
    """Return a table of plain words, a row of cells after the other; ``header`` marks the first row as its head."""
    return Table(
        tuple(
            Row(
                tuple(Cell((paragraph(words, tasks=index > 0 or not header),) if words else ()) for words in row),
                header=header and index == 0,
            )
            for index, row in enumerate(rows)
        )
    )


def blocks(content: Iterable[Content], *, tasks: bool = True) -> tuple[Block, ...]:
    """Return ``content`` as blocks: words and sentences become a paragraph each."""
    return tuple(paragraph(one, tasks=tasks) if isinstance(one, str | Statement | Task) else one for one in content)
