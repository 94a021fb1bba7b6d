r"""Runs to Markdown's letters: marks round those that are set off, backslashes before what would be a mark.

Asterisks are written where CommonMark and our reader both see emphasis, HTML's tags where one of them would not:
"**ỦY BAN **", letters within a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from directive_model.flow import Face, FlowParagraph, Run

#: The end of a line inside of a paragraph; every renderer shows it.
_BREAK = "<br>"
#: What is a mark somewhere: those of emphasis, code, links, tags, tables, and GitHub's struck letters and formulas.
_MARKS = re.compile(r"[\\`*_\[\]<|~$]|&(?=#|[A-Za-z][A-Za-z0-9]*;)|(?<=\n)>")
#: What begins a line of another kind: a heading, a quotation, an item of a list, a rule or the line under a heading.
_HEAD = re.compile(r"(#{1,6}(?!\S)|>|[-+](?!\S)|[-=:]++(?=[-=:\s]*$))|\d{1,9}(?=[.)](?!\S))")
#: Line ends of other systems, and the blanks at the ends of a line, which nobody would see.
_UNSEEN = re.compile("[\r\f\u2028\u2029]|(?:^|(?<=\n))[^\\S\n\x1c-\x1f\x85]+|[^\\S\n\x1c-\x1f\x85]+(?=\n|$)")
_CLOSING = re.compile(r"#+$")
#: What letters that are set off may begin and end with, beside letters and digits, for asterisks to be seen.
_OPENING, _ENDING = "“‘(", "”’).,;:!?…%"


def paragraph_letters(paragraph: FlowParagraph) -> str:
    """Return the letters of a paragraph, which do not begin as a line of another kind does."""
    letters = _marked(_pieces(paragraph))
    head = _HEAD.match(letters)
    if head is None:
        return letters
    return f"\\{letters}" if head[1] else f"{head[0]}\\{letters[head.end() :]}"


def heading_letters(paragraph: FlowParagraph) -> str:
    """Return the letters of a heading, which is one line and bold by itself."""
    plain = [(text, tuple(tag for tag in tags if tag != "b")) for text, tags in _pieces(paragraph)]
    return _CLOSING.sub(lambda match: f"\\{match[0]}", _marked(plain))


def cell_letters(paragraphs: Sequence[FlowParagraph], *, header: bool) -> str:
    """Return the paragraphs of a cell on one line; those of a ``header`` that are bold throughout are so by it."""
    pieces: list[_Piece] = []
    bold = all(run.face is not None and run.face.bold for one in paragraphs for run in one.runs)
    for paragraph in paragraphs:
        if pieces:
            pieces.append(("\n", ()))
        pieces += _pieces(paragraph)
    if header and bold:
        pieces = [(text, tuple(tag for tag in tags if tag != "b")) for text, tags in pieces]
    return _marked(pieces)


#: Letters, and the tags that set them off, the outermost first.
_Piece = tuple[str, tuple[str, ...]]


def _pieces(paragraph: FlowParagraph) -> list[_Piece]:
    """Return a paragraph's label and runs, those that look alike joined."""
    runs = list(paragraph.runs)
    if paragraph.label:
        runs.insert(0, Run(f"{paragraph.label} " if runs else paragraph.label, runs[0].face if runs else None))
    pieces: list[_Piece] = []
    for run in runs:
        tags = _tags(run.face)
        if pieces and pieces[-1][1] == tags:
            pieces[-1] = (pieces[-1][0] + run.text, tags)
        elif run.text:
            pieces.append((run.text, tags))
    return pieces


def _tags(face: Face | None) -> tuple[str, ...]:
    if face is None:
        return ()
    raised = {"superscript": "sup", "subscript": "sub", None: ""}[face.raised]
    wanted = (("s", face.strike), ("u", face.underline), (raised, raised), ("b", face.bold), ("i", face.italic))
    return tuple(tag for tag, on in wanted if on)


def _marked(pieces: Sequence[_Piece]) -> str:
    letters = _escaped("".join(text for text, _ in pieces))
    parts: list[str] = []
    position = 0
    for text, tags in pieces:
        end = position + len(text)
        before = parts[-1][-1:] if parts else ""
        after = letters[end][:1] if end < len(letters) else ""
        parts.append(_set_off("".join(letters[position:end]), text, tags, before + after, joins=before == "*"))
        position = end
    return "".join(parts)


def _escaped(text: str) -> list[str]:
    """Return how each character is written."""
    letters = list(text)
    for mark in _MARKS.finditer(text):
        letters[mark.start()] = f"\\{mark[0]}"
    for blanks in _UNSEEN.finditer(text):
        for at in range(*blanks.span()):
            letters[at] = f"&#{ord(text[at])};"
    return [_BREAK if letter == "\n" else letter for letter in letters] if "\n" in text else letters


def _set_off(written: str, text: str, tags: tuple[str, ...], beside: str, *, joins: bool) -> str:
    """Return ``written`` between the marks or tags that set it off; ``beside`` is what stands round them."""
    asterisks = {("b",): "**", ("i",): "*", ("b", "i"): "***"}.get(tags)
    if asterisks is None or joins or any(_in_word(letter) for letter in beside) or not _flanked(text):
        opening = "".join(f"<{tag}>" for tag in tags)
        closing = "".join(f"</{tag}>" for tag in reversed(tags))
        return f"{opening}{written}{closing}"
    return f"{asterisks}{written}{asterisks}"


def _flanked(text: str) -> bool:
    """Whether marks beside ``text`` are seen as such: no blank and no sign beside them that marks could belong to."""
    return (text[0].isalnum() or text[0] in _OPENING) and (text[-1].isalnum() or text[-1] in _ENDING)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.combining(letter) > 0
