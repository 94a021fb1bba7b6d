"""Paragraphs to a tree of units, by their labels and styles (HD05 II.6.2.4 and practice)."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import Label
from directive_model.recognize.text.join import Text
from directive_model.recognize.text.styles import block_meaning, is_heading
from directive_model.recognize.text.units.levels import LISTS, NAMED_BELOW, Unit, level, resumes

#: In paragraphs; what is not closed within so many is a mark that somebody forgot.
_LONGEST_QUOTATION = 120
#: No document nests its units deeper; a hostile one would nest them until the interpreter gives up.
_DEEPEST = 24


def tree(texts: Sequence[Text]) -> Unit:
    """Nest the paragraphs by their labels."""
    nothing = Text("", [])
    root = Unit(None, nothing)
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
            own = max(level(stack, label), floor)
            if own < len(stack) and resumes(stack[own].label, label, texts, index):
                own += 1
        del stack[min(own, _DEEPEST) :]
        unit = Unit(label, text, section=meaning is not None and meaning.kind in ("heading", "opening", "label"))
        stack[-1].children.append(unit)
        stack.append(unit)
    return root


def _ends_quotation(stack: list[Unit], floor: int, label: Label) -> bool:
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


def _continue(stack: list[Unit], text: Text, floor: int) -> None:
    """Put an unlabelled paragraph where it belongs: under the nearest numbered unit, as its name or its text."""
    meaning = block_meaning(text)
    style = is_heading(meaning)
    if meaning is not None and meaning.kind == "heading":
        del stack[max(meaning.depth, 1) :]
        unit = Unit(None, text, heading=text.text, section=True)
        stack[-1].children.append(unit)
        stack.append(unit)
        return
    if meaning is not None and meaning.kind in ("text", "basis", "ruling"):
        del stack[meaning.depth + 1 :]
        stack[-1].children.append(text)
        return
    while len(stack) > max(1, floor) and stack[-1].label is not None and stack[-1].label.family in LISTS:
        stack.pop()
    unit = stack[-1]
    label = unit.label
    named_below = label is not None and label.family in NAMED_BELOW and not unit.text.text and unit.heading is None
    if named_below and not unit.children and text.table is None and (style or _is_name_below(text)):
        unit.heading = text.text
        unit.below = text
        return
    unit.children.append(text)


def _is_name_below(text: Text) -> bool:
    """Whether a paragraph under "Chương I" is its name: capitals, bold or in the middle."""
    return text.text.isupper() or bool(text.first.bold) or text.first.centered
