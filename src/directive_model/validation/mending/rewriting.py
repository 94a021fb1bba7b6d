"""A string of the program changed, and with it what is read from that string."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import attrs

from directive_model.findings import Edit
from directive_model.language import parse_number_line, parse_place_date, print_number, print_place_date
from directive_model.model import (
    Citation,
    DirectiveProgram,
    DocumentNumber,
    Emphasis,
    Sentence,
    Statement,
    Task,
    node_at,
    replace_at,
)
from directive_model.recognize import understand_sentence

#: Strings that are read from one line of the page: who changes one of them changes that line.
LINES = (
    ("printed.number", "number.serial", "number.symbol"),
    ("printed.place_date", "place"),
)
_Mark = TypeVar("_Mark", Citation, Emphasis)


def trimmed(edit: Edit, words: str) -> Edit:
    """Return ``edit`` without the letters that it leaves as they are: fewer are touched, and keep how they look.

    Where words are taken out, one of the blanks round them goes with them.
    """
    old = words[edit.start : edit.end]
    before = _common(old, edit.text)
    after = _common(old[before:][::-1], edit.text[before:][::-1])
    start, end, text = edit.start + before, edit.end - after, edit.text[before : len(edit.text) - after]
    if start < end and not text:
        if words[end : end + 1].isspace() and (not start or words[start - 1].isspace()):
            end += 1
        elif end == len(words) and words[:start][-1:].isspace():
            start -= 1
    return attrs.evolve(edit, start=start, end=end, text=text)


def _common(one: str, other: str) -> int:
    """Return how many letters two strings have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def edited(words: str, edits: Sequence[Edit]) -> str:
    """Return ``words`` with ``edits`` made, which come in order and apart."""
    for edit in reversed(edits):
        words = words[: edit.start] + edit.text + words[edit.end :]
    return words


def rewritten(program: DirectiveProgram, path: str, edits: Sequence[Edit]) -> DirectiveProgram:
    """Return ``program`` with ``edits`` made in the string at ``path``; they come in order and apart."""
    words = edited(node_at(program, path), edits)
    if path == "printed.number":
        return _with_number_line(program, words)
    if path == "printed.place_date":
        return _with_place_date(program, words)
    if path in LINES[0]:
        return _with_number(program, path.removeprefix("number."), words)
    if path == "place":
        return _with_place(program, words)
    owner, _, field = path.rpartition(".")
    sentence = node_at(program, owner)
    if isinstance(sentence, Statement | Task) and field == "text":
        return replace_at(program, owner, _reworded(sentence, words, edits))
    return replace_at(program, path, words)


def _with_number_line(program: DirectiveProgram, line: str) -> DirectiveProgram:
    found = parse_number_line(line)
    if found is None:
        return replace_at(program, "printed.number", line)
    span = None if program.number is None else program.number.span
    number = DocumentNumber(found.serial, found.year, found.symbol, span=span)
    regular = _folded(print_number(number, program.regime)) == _folded(line)
    return attrs.evolve(
        program, number=number, printed=attrs.evolve(program.printed, number=None if regular else line)
    )


def _with_place_date(program: DirectiveProgram, line: str) -> DirectiveProgram:
    found = parse_place_date(line)
    if found is None:
        return replace_at(program, "printed.place_date", line)
    regular = _folded(print_place_date(found.place, found.date)) == _folded(line)
    printed = attrs.evolve(program.printed, place_date=None if regular else line)
    return attrs.evolve(program, place=found.place, date=found.date, printed=printed)


def _with_number(program: DirectiveProgram, field: str, words: str) -> DirectiveProgram:
    """Change a part of the number, and of the line as it is printed; what does not stand there is printed anew."""
    number, line = program.number, program.printed.number
    old = getattr(number, field)
    if line is not None and line.count(old) == 1:
        return _with_number_line(program, line.replace(old, words))
    return replace_at(replace_at(program, f"number.{field}", words), "printed.number", None)


def _with_place(program: DirectiveProgram, words: str) -> DirectiveProgram:
    line = program.printed.place_date
    if line is not None and program.place is not None and line.count(program.place) == 1:
        return _with_place_date(program, line.replace(program.place, words))
    return replace_at(replace_at(program, "place", words), "printed.place_date", None)


def _reworded(sentence: Sentence, words: str, edits: Sequence[Edit]) -> Sentence:
    """Return a sentence in other words; what was read from its words, and not set by hand, is read from them anew."""
    emphasis = _moved(sentence.emphasis, edits)
    for tasks in (True, False):
        if understand_sentence(sentence.text, sentence.emphasis, tasks=tasks) == sentence:
            return attrs.evolve(understand_sentence(words, emphasis, tasks=tasks), span=sentence.span)
    return attrs.evolve(sentence, text=words, emphasis=emphasis, citations=_moved(sentence.citations, edits))


def _moved(marks: Sequence[_Mark], edits: Sequence[Edit]) -> tuple[_Mark, ...]:
    """Return marks where their letters stand after ``edits``, without those of which no letter is left."""
    moved = [attrs.evolve(mark, start=_after(mark.start, edits), end=_after(mark.end, edits)) for mark in marks]
    return tuple(mark for mark in moved if mark.start < mark.end)


def _after(offset: int, edits: Sequence[Edit]) -> int:
    """Return where the letter at ``offset`` stands after ``edits``; new words look like the letters that they follow.

    One that is taken out gives the place behind the words that stand there now.
    """
    shift = 0
    for edit in edits:
        if offset <= edit.start and (offset < edit.end or offset < edit.start):
            break
        if offset < edit.end:
            return edit.start + shift + len(edit.text)
        shift += len(edit.text) - (edit.end - edit.start)
    return offset + shift


def _folded(line: str) -> str:
    return " ".join(line.split())
