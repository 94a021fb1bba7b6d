"""Paragraphs to the tree of sections (HD05 II.6.2.4 and practice)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import attrs

from directive_model.flow import FlowTable
from directive_model.language import Label, fold
from directive_model.model import Block, Paragraph, Section, Sentence, Span, Table
from directive_model.recognize.page.spots import join_spans
from directive_model.recognize.text.join import Text
from directive_model.recognize.text.styles import block_meaning, is_heading

#: The order of label families from the top of a document down; what is not open yet is placed by it.
_RANK = {
    family: rank
    for rank, family in enumerate(
        (
            "phan", "chuong", "muc", "tieu-muc", "upper", "roman", "noi-dung", "dieu", "number", "number2", "number3",
            "number4", "paren-number", "letter", "paren-roman", "star", "dash", "plus", "bullet",
        )
    )
}  # fmt: skip
_LISTS = frozenset(("star", "dash", "plus", "bullet"))
_NAMED_BELOW = frozenset(("phan", "chuong", "muc", "tieu-muc"))
_ENDS = (".", ";", ":", "!", "?", "…", ",", "”", '"')
_LONGEST_HEADING = 300
#: Where the numbers of an outer list may go on, in paragraphs.
_FURTHEST = 60
#: A heading that is not bold takes two lines at most.
_LONGEST_REGULAR = 160

#: In paragraphs; what is not closed within so many is a mark that somebody forgot.
_LONGEST_QUOTATION = 120

#: No document nests its units deeper; a hostile one would nest them until the interpreter gives up.
_DEEPEST = 24

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


@attrs.define(eq=False, repr=False)
class _Unit:
    """A labelled unit while it is being built."""

    label: Label | None
    text: Text
    heading: str | None = None
    children: list[_Unit | Text] = attrs.Factory(list)
    #: The first paragraph stands on the label's line.
    lead: bool = False
    section: bool = False
    #: The paragraph of the heading, where it stands below the label.
    below: Text | None = None

    @property
    def place(self) -> Span | None:
        """The place of label and heading; of the label's line alone where no heading is."""
        if self.below is not None:
            return join_spans(self.text.place, self.below.place)
        return self.text.place if self.text.text else self.text.first.span


class BodyBuilder:
    """Builds blocks from the paragraphs of a body, a preamble, a cell or an appendix."""

    def __init__(self, understand: Understand, table: MakeTable, *, numbered_are_sections: bool, tasks: bool) -> None:
        self._understand = understand
        self._table = table
        self._numbered_are_sections = numbered_are_sections
        self._tasks = tasks

    def build(self, texts: Sequence[Text]) -> tuple[Block, ...]:
        """Return the tree of ``texts``."""
        root = _tree(texts)
        return tuple(self._block(child, self._tasks, top=True) for child in root.children)

    def _block(self, child: _Unit | Text, tasks: bool, *, top: bool = False) -> Block:
        if isinstance(child, Text):
            return self._leaf(child, tasks)
        label = child.label
        numbered = top and self._numbered_are_sections and label is not None and label.family not in _LISTS
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
        return Paragraph(None, self._understand(text, tasks), span=text.span(0, len(text.text)))


def _heading(unit: _Unit, tasks: bool) -> str | None:  # noqa: ARG001  # a heading is one whatever is below
    """Return the unit's text if it is a heading: bold, in capitals, or no sentence and with text below."""
    text = unit.text
    words = text.text
    if not words or len(words) > _LONGEST_HEADING:
        return None
    style = is_heading(block_meaning(text))
    if style is not None:
        return words if style else None
    bold = text.first.bold if len(text.pieces) == 1 else None
    if bold:
        return words
    if words.isupper():
        return words
    if words.endswith(_ENDS) or len(words) > _LONGEST_REGULAR or ". " in words:
        return None
    if bold is None:
        return words
    return words if unit.children else None


def _tree(texts: Sequence[Text]) -> _Unit:
    """Nest the paragraphs by their labels."""
    nothing = Text("", [])
    root = _Unit(None, nothing)
    stack = [root]
    floor, quoted_to = 0, -1
    for index, text in enumerate(texts):
        label = text.label
        if floor and (index > quoted_to or (label is not None and _ends_quotation(stack, floor, label))):
            del stack[floor:]
            floor, quoted_to = 0, index - 1
        if label is None:
            _continue(stack, text, floor)
            if index > quoted_to and (end := _quotation_end(texts, index)) > index:
                # Units that are quoted ("“Điều 6. …" to "…”") stand below the one that quotes them.
                floor, quoted_to = len(stack), end
            continue
        meaning = block_meaning(text)
        own = meaning.depth + (meaning.kind == "item") if meaning else 0
        if not 0 < own <= len(stack):
            own = max(_level(stack, label), floor)
            if own < len(stack) and _resumes(stack[own].label, label, texts, index):
                own += 1
        del stack[min(own, _DEEPEST) :]
        unit = _Unit(label, text, section=meaning is not None and meaning.kind in ("heading", "opening", "label"))
        stack[-1].children.append(unit)
        stack.append(unit)
    return root


def _ends_quotation(stack: list[_Unit], floor: int, label: Label) -> bool:
    """Whether an article is the next after one that quotes, and none in the quotation: its end mark is missing."""
    if label.family != "dieu" or label.value is None:
        return False
    before = [unit.label.value for unit in stack[1:floor] if unit.label is not None and unit.label.family == "dieu"]
    within = [unit.label.value for unit in stack[floor:] if unit.label is not None and unit.label.family == "dieu"]
    return label.value - 1 in before and label.value - 1 not in within


def _quotation_end(texts: Sequence[Text], start: int) -> int:
    """Return the index of the paragraph that closes the quotation which begins with that at ``start``, if any."""
    if not texts[start].text.startswith("“"):
        return start
    open_marks = 0
    for index in range(start, min(start + _LONGEST_QUOTATION, len(texts))):
        words = texts[index].text
        open_marks += words.count("“") - words.count("”")
        if open_marks <= 0:
            return index
    return start


def _continue(stack: list[_Unit], text: Text, floor: int) -> None:
    """Put an unlabelled paragraph where it belongs: under the nearest numbered unit, as its name or its text."""
    meaning = block_meaning(text)
    style = is_heading(meaning)
    if meaning is not None and meaning.kind == "heading":
        del stack[max(meaning.depth, 1) :]
        unit = _Unit(None, text, heading=text.text, section=True)
        stack[-1].children.append(unit)
        stack.append(unit)
        return
    if meaning is not None and meaning.kind in ("text", "basis", "ruling"):
        del stack[meaning.depth + 1 :]
        stack[-1].children.append(text)
        return
    while len(stack) > max(1, floor) and stack[-1].label is not None and stack[-1].label.family in _LISTS:
        stack.pop()
    unit = stack[-1]
    label = unit.label
    named_below = label is not None and label.family in _NAMED_BELOW and not unit.text.text and unit.heading is None
    if named_below and not unit.children and text.table is None and (style or _is_name_below(text)):
        unit.heading = text.text
        unit.below = text
        return
    unit.children.append(text)


def _is_name_below(text: Text) -> bool:
    """Whether a paragraph under "Chương I" is its name: capitals, bold or in the middle."""
    return text.text.isupper() or bool(text.first.bold) or text.first.centered


def _level(stack: list[_Unit], label: Label) -> int:
    """Return how many of the open units stay open over a unit with ``label``."""
    family = label.family
    alike = [depth for depth in range(len(stack) - 1, 0, -1) if _is_alike(stack[depth].label, label)]
    # Where a list began anew inside of another, a number goes on with the one whose next it is.
    for depth in sorted(alike, key=lambda depth: not _is_next(stack[depth].label, label)):
        if _restarts_below(stack, depth, label):
            break
        return depth
    rank = _RANK[family]
    if label.value == 1 and len(stack) > 1 and _opens_list(stack[-1]):
        return len(stack)
    for depth in range(1, len(stack)):
        open_label = stack[depth].label
        if open_label is not None and _RANK[open_label.family] > rank:
            return depth
        if open_label is None and depth == 1 and family in _NAMED_BELOW:
            return depth
    return len(stack)


def _is_alike(open_label: Label | None, label: Label) -> bool:
    return open_label is not None and open_label.family == label.family and _style(open_label) == _style(label)


def _is_next(open_label: Label | None, label: Label) -> bool:
    return open_label is not None and open_label.value is not None and label.value == open_label.value + 1


def _resumes(above: Label | None, label: Label, texts: Sequence[Text], index: int) -> bool:
    """Whether the numbers of ``above`` go on after those that ``label`` begins anew: 4., then 1., 2., then 5."""
    if above is None or above.value is None or label.value != 1 or above.family != label.family:
        return False
    nested, outer = label.value, above.value
    for text in texts[index + 1 : index + _FURTHEST]:
        further = text.label
        if further is None or further.value is None or _style(further) != _style(label):
            continue
        if further.family != label.family:
            if _RANK[further.family] < _RANK[label.family]:
                return False
        elif further.value == nested + 1:
            nested = further.value
        else:
            return further.value == outer + 1
    return False


def _style(label: Label) -> str:
    """Tell "I." from "I-" and "a)" from "a.": lists of one family but of two hands nest."""
    return label.text[-1:] if label.family in ("roman", "upper") else ""


def _restarts_below(stack: list[_Unit], depth: int, label: Label) -> bool:
    """Whether a number begins anew below the units that were opened since, e.g. 1. under a dash."""
    open_label = stack[depth].label
    if label.value != 1 or open_label is None or open_label.value is None or depth == len(stack) - 1:
        return False
    return open_label.value >= 1 and label.family not in _LISTS and _opens_list(stack[-1])


def _opens_list(unit: _Unit) -> bool:
    """Whether a unit's words announce what stands below: no full stop at their end."""
    return unit.label is not None and (unit.text.text.endswith(":") or not unit.text.text.endswith((".", ";", ",")))
