"""A tree of units to sections, paragraphs and tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from directive_model.flow import FlowTable
from directive_model.language import fold
from directive_model.model import Block, Paragraph, Section, Sentence, Table
from directive_model.recognize.text.join import Text
from directive_model.recognize.text.styles import block_meaning, is_heading
from directive_model.recognize.text.units.levels import LISTS, Unit
from directive_model.recognize.text.units.tree import tree

_ENDS = (".", ";", ":", "!", "?", "…", ",", "”", '"')
_LONGEST_HEADING = 300
#: A heading that is not bold takes two lines at most.
_LONGEST_REGULAR = 160
#: About as many letters stand on a line.
_LONGEST_LINE = 80
#: Turns a paragraph's text into sentences; the flag says whether it may hold tasks.
Understand: TypeAlias = Callable[[Text, bool], tuple[Sentence, ...]]
MakeTable: TypeAlias = Callable[[FlowTable], Table]
#: Headings under which nothing is demanded: aims, state of things, causes.
_NO_TASKS = (
    "mục đích",
    "quan điểm",
    "tình hình",
    "kết quả",
    "hạn chế",
    "nguyên nhân",
    "ưu điểm",
    "khuyết điểm",
    "thành phần",
    "bối cảnh",
    "đặc điểm",
)


class BodyBuilder:
    """Builds blocks from the paragraphs of a body, a preamble, a cell or an appendix."""

    def __init__(self, understand: Understand, table: MakeTable, *, numbered_are_sections: bool, tasks: bool) -> None:
        self._understand = understand
        self._table = table
        self._numbered_are_sections = numbered_are_sections
        self._tasks = tasks

    def build(self, texts: Sequence[Text]) -> tuple[Block, ...]:
        """Return the tree of ``texts``."""
        root = tree(texts)
        return tuple(self._block(child, self._tasks, top=True) for child in root.children)

    def _block(self, child: Unit | Text, tasks: bool, *, top: bool = False) -> Block:
        if isinstance(child, Text):
            return self._leaf(child, tasks)
        label = child.label
        numbered = top and self._numbered_are_sections and label is not None and label.family not in LISTS
        text = child.text
        whole = text.place
        if not (numbered or child.children or child.section or child.heading):
            return Paragraph(label.text if label else None, self._understand(text, tasks), span=whole)
        heading = child.heading if child.heading is not None else _heading(child, tasks)
        below = tasks and not (heading and fold(heading[:60]).startswith(_NO_TASKS))
        blocks: list[Block] = []
        if text.text and heading is None:
            blocks.append(Paragraph(None, self._understand(text, below), span=text.span(0, len(text.text))))
        blocks += [self._block(one, below) for one in child.children]
        return Section(label.text if label else None, heading, tuple(blocks), span=child.place)

    def _leaf(self, text: Text, tasks: bool) -> Block:
        if text.table is not None:
            return self._table(text.table)
        sentences = self._understand(text, tasks)
        # What is one sentence stands where that does.
        place = sentences[0].span if len(sentences) == 1 else text.span(0, len(text.text))
        return Paragraph(None, sentences, span=place)


def _heading(unit: Unit, tasks: bool) -> str | None:  # noqa: ARG001  # a heading is one whatever is below
    """Return the unit's text if it is a heading: bold, in capitals, or no sentence and with text below."""
    text = unit.text
    words = text.text
    if not words or len(words) > _LONGEST_HEADING:
        return None
    style = is_heading(block_meaning(text))
    if style is not None:
        return words if style else None
    bold = text.first.bold if len(text.pieces) == 1 else None
    if words.isupper() or (bold and not _is_sentence(unit, words)):
        return words
    if words.endswith(_ENDS) or len(words) > _LONGEST_REGULAR or ". " in words:
        return None
    if bold is None:
        return words
    return words if unit.children else None


def _is_sentence(unit: Unit, words: str) -> bool:
    """Whether words in bold are text for all that, as where a typist sets all of an article so.

    A heading may end with a full stop, "Điều 5. Hiệu lực thi hành.", but has something below it; what announces it is
    no heading of an article, and what has nothing below is none where it ends as a sentence does.
    """
    if not words.endswith((".", ":", ";")):
        return False
    of_article = unit.label is not None and unit.label.family == "dieu"
    if unit.children:
        return of_article and words.endswith(":")
    return of_article or len(words) > _LONGEST_LINE
