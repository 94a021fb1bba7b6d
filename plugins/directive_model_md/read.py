"""Markdown to flow: a block is a paragraph whose line ends stay line breaks, but for those behind a backslash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from directive_model.findings import Reading
from directive_model.flow import (
    DrawnRule,
    DrawnTable,
    Flow,
    FlowBlock,
    FlowParagraph,
    FlowSection,
    drawn_tables,
    may_draw,
)
from directive_model.kit import Tally, decode_text
from directive_model.plugin import Source
from directive_model_md.fences import fences
from directive_model_md.paragraphs import Paragraphs, listed_in
from directive_model_md.parser import parser
from directive_model_md.places import Places
from directive_model_md.tables import drawn_table_of, table_of
from directive_model_md.tagged import Watch, tagged_table_of, tagged_tables

if TYPE_CHECKING:
    from markdown_it.token import Token

#: Markdown's own rule has three marks; people who type a rule under a title type more.
_DRAWN = 3
_LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029\v\f]")
_BOLD = re.compile(r"\*\*|^#{1,6} |<(?:b|strong)>", re.MULTILINE)


def read(source: Source) -> Reading[Flow]:
    """Read Markdown with the place of every letter.

    Numbers and dashes of lists stay letters, as typed, but for the dashes that a converter has put before labels.
    What stands on lines between lone bars stays so: a page that knows how documents are built makes cells of it.
    Raises :class:`Unreadable`, :class:`LimitExceeded` and :class:`MissingExtra`.
    """
    decoded = decode_text(source.data, name=source.name, limits=source.limits)
    lines = _LINE_END.split(decoded.value)
    tally = Tally(source.limits, source.name)
    tally.add(lines=len(lines))
    faces = any(_BOLD.search(line) for line in lines)
    fenced = list(fences(lines))
    paragraphs = Paragraphs(source.name, tally, faces=faces, listed=listed_in(_outside(lines, fenced)))
    tagged = list(_tagged(lines, fenced, source.deadline.watch)) if "<table" in decoded.value.lower() else []
    apart = sorted([*fenced, *tagged], key=lambda one: one.start)
    drawn = list(source.deadline.watch(_drawn(lines, apart))) if may_draw(decoded.value) else []
    tables = [_Table(one, one.start + 1, lines[one.start : one.stop], None) for one in tagged] + drawn
    tables.sort(key=lambda one: one.place.start)
    blocks = tuple(source.deadline.watch(_page(lines, tables, paragraphs)))
    return Reading(Flow((FlowSection(blocks),)), (*decoded.findings, *paragraphs.findings))


@attrs.frozen(eq=False)
class _Table:
    """A table that is none of the flavour's, and the lines that it stands on."""

    place: range
    #: The number of the first line of ``lines``.
    first: int
    #: Those among which it was found.
    lines: list[str]
    #: None for one in tags.
    drawn: DrawnTable | None

    def read(self, paragraphs: Paragraphs) -> Iterator[FlowBlock]:
        if self.drawn is None:
            paragraphs.tally.add(lines=sum(line.count("<") for line in self.lines))
            yield from tagged_table_of(self.lines, self.first, paragraphs)
        else:
            yield drawn_table_of(self.drawn, self.lines, self.first, paragraphs)


def _outside(lines: list[str], fenced: list[range]) -> list[str]:
    """Return the lines that stand in no fence."""
    ends = [0, *(fence.stop for fence in fenced)]
    starts = [*(fence.start for fence in fenced), len(lines)]
    return [line for end, start in zip(ends, starts, strict=True) for line in lines[end:start]] if fenced else lines


def _tagged(lines: list[str], fenced: list[range], watch: Watch) -> Iterator[range]:
    """Yield where tables in tags stand outside of fences."""
    start = 0
    for fence in (*fenced, range(len(lines), len(lines))):
        for table in tagged_tables(lines[start : fence.start], watch):
            yield range(start + table.start, start + table.stop)
        start = fence.stop


def _drawn(lines: list[str], apart: list[range]) -> Iterator[_Table]:
    """Yield the tables that dashes or bars draw outside of the lines that stand ``apart``."""
    start = 0
    for other in (*apart, range(len(lines), len(lines))):
        between = lines[start : other.start]
        for table in drawn_tables(between):
            yield _Table(range(start + table.start, start + table.end), start + 1, between, table)
        start = other.stop


def _page(lines: list[str], tables: list[_Table], paragraphs: Paragraphs) -> Iterator[FlowBlock]:
    """Yield the blocks of the page; ``tables`` in tags, or drawn with dashes or bars at angles, are none of it."""
    end = 0
    for table in tables:
        yield from _blocks(lines[end : table.place.start], end, paragraphs)
        yield from table.read(paragraphs)
        end = table.place.stop
    yield from _blocks(lines[end:], end, paragraphs)


class _Outer(list["Token"]):
    """The tokens of blocks that stand in no other: those of a table's cells, three for each square, go at once."""

    def append(self, token: Token) -> None:
        if not token.level:
            super().append(token)


def _blocks(lines: list[str], before: int, paragraphs: Paragraphs) -> Iterator[FlowBlock]:
    """Yield the blocks of ``lines``; so many lines of the source stand before them."""
    end = 0
    md = parser()
    outer = _Outer()
    md.block.parse("\n".join(lines), md, {}, outer)
    for token in outer:
        if token.map is None or token.nesting < 0:
            continue
        start = token.map[0]
        if start > end:
            yield FlowParagraph(span=Places(paragraphs.source, [""], before + end + 1).span(0, 0))
        alone = start > end or not start
        end = max(token.map[1], start + 1)
        if token.type == "table_open":
            # A row has been counted as a line.
            paragraphs.tally.add(lines=sum(max(line.count("|") - 1, 0) for line in lines[start:end]))
        alone = alone and not "".join(lines[end : end + 1]).strip()
        yield from _block(token.type, lines[start:end], before + start + 1, paragraphs, alone=alone)


def _block(kind: str, lines: list[str], first: int, paragraphs: Paragraphs, *, alone: bool) -> Iterator[FlowBlock]:
    """Yield a block of the page; ``alone`` says that blank lines stand round it."""
    match kind:
        case "paragraph_open" | "heading_open":
            yield from _words(lines, first, paragraphs, heading=kind == "heading_open")
        case "table_open":
            yield table_of(lines, first, paragraphs)
        case "fence":
            last = first + len(lines) - 1
            for number, line in enumerate(lines[1:], first + 1):
                if number < last or not line.strip().startswith("```"):
                    yield paragraphs.verbatim(line, Places(paragraphs.source, [line], number))
        case "hr" if alone and len(lines[0].strip()) == _DRAWN:
            yield DrawnRule(span=Places(paragraphs.source, lines, first).span(0, len(lines[0])))
        case "hr" | "bar":
            words = lines[0].strip()
            skipped = len(lines[0]) - len(lines[0].lstrip())
            yield paragraphs.verbatim(words, Places(paragraphs.source, lines, first, skipped))
        case _:
            pass


def _words(lines: list[str], first: int, paragraphs: Paragraphs, *, heading: bool) -> Iterator[FlowParagraph]:
    whole = "\n".join(lines)
    content = whole.strip()
    skipped = len(whole) - len(whole.lstrip())
    if heading:
        content = content.lstrip("#").strip()
        content = re.sub(r"(?:^|[ \t]+)#+$", "", content)
        skipped = whole.find(content) if content else len(whole)
    yield from paragraphs.of(content, Places(paragraphs.source, lines, first, skipped), bold=heading)
