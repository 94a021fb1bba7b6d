"""A paragraph's text to its sentences, with emphasis and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Literal, TypeAlias

from directive_model import model
from directive_model.language import split_sentences
from directive_model.model import Sentence
from directive_model.recognize.page.line import Line, clean
from directive_model.recognize.text.join import Text
from directive_model.recognize.text.styles import block_meaning
from directive_model.recognize.text.tasks import Clues, understand

_Style: TypeAlias = Literal["bold", "italic", "underline"]
_STYLES: tuple[_Style, ...] = ("bold", "italic", "underline")
#: How the form itself sets the paragraphs of a kind (NĐ30 Phụ lục I, II.6): that is no emphasis.
_BY_FORM: dict[str, _Style] = {"basis": "italic", "ruling": "bold"}


def sentences_of(text: Text, may_be_task: bool) -> tuple[Sentence, ...]:
    """Return the sentences of ``text``, understood; empty for a paragraph without letters."""
    whole = text.text
    if not whole:
        return ()
    ranges = split_sentences(whole)
    emphasis = _emphasis(text)
    within = _parted(emphasis, ranges) if emphasis else repeat(())
    clues = Clues.of(whole, tasks=may_be_task)
    if len(ranges) == 1 and ranges[0] == (0, len(whole)):
        return (understand(whole, emphasis, text.span(0, len(whole)), clues),)
    return tuple([understand(whole[start:end], next(within), text.span(start, end), clues) for start, end in ranges])


def understand_text(text: str, *, tasks: bool = True) -> tuple[Sentence, ...]:
    """Part words without a page into sentences and understand each; with ``tasks`` demands become tasks."""
    text = clean(text)
    clues = Clues.of(text, tasks=tasks)
    return tuple(understand(text[start:end], (), None, clues) for start, end in split_sentences(text))


def understand_sentence(text: str, emphasis: tuple[model.Emphasis, ...] = (), *, tasks: bool = True) -> Sentence:
    """Understand the words of one sentence, all of which are on hand; with ``tasks`` a demand becomes a task."""
    return understand(text, emphasis, None, Clues.of(text, tasks=tasks))


def _parted(
    emphasis: Sequence[model.Emphasis], ranges: Sequence[tuple[int, int]]
) -> Iterator[tuple[model.Emphasis, ...]]:
    """Yield what is set off within each of ``ranges``, in offsets from its start; both come in order."""
    reaching: list[model.Emphasis] = []
    at = 0
    for start, end in ranges:
        while at < len(emphasis) and emphasis[at].start < end:
            reaching.append(emphasis[at])
            at += 1
        # One that began in the sentence before begins here with this one: the order is found anew.
        within = [
            model.Emphasis(max(one.start, start) - start, min(one.end, end) - start, one.style)
            for one in reaching
            if start < one.end
        ]
        yield tuple(sorted(within, key=lambda one: (one.start, one.end, one.style)))
        reaching = [one for one in reaching if one.end > end]


def _emphasis(text: Text) -> tuple[model.Emphasis, ...]:
    """Return where the paragraph's letters are set off, in offsets of its text, by style and then by place."""
    if all(
        face is None or not (face.bold or face.italic or face.underline)
        for _, line, _ in text.pieces
        for _, _, face in line.faces()
    ):
        return ()
    meaning = block_meaning(text)
    own = None if meaning is None else _BY_FORM.get(meaning.kind)
    found = [
        model.Emphasis(start, end, style) for style in _STYLES if style != own for start, end in _ranges(text, style)
    ]
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.style)))


def _ranges(text: Text, style: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``style``; stretches that only white space parts are one."""
    open_from: int | None = None
    last = 0
    for offset, line, skip in text.pieces:
        length = len(line.text) - skip
        set_off = _set_off(line, style)
        for position in range(length):
            letter = line.text[skip + position]
            if letter == " ":
                continue
            at = offset + position
            if at >= len(text.text):
                break
            if set_off[skip + position]:
                open_from = at if open_from is None else open_from
                last = at + 1
            elif open_from is not None:
                yield open_from, last
                open_from = None
    if open_from is not None:
        yield open_from, last


def _set_off(line: Line, style: str) -> list[bool]:
    """Return for each character of the line's text whether it is set in ``style``."""
    raw = [False] * (len(line.raw) + 1)
    for start, end, face in line.faces():
        if face is not None and getattr(face, style):
            raw[start:end] = [True] * (end - start)
    return [index >= line.prefix and raw[line.raw_offset(index) - line.raw_start] for index in range(len(line.text))]
