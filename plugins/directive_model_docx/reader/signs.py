"""What a run holds beside plain text: tabs, breaks, signs, marks of fields and notes, drawings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree

from directive_model.flow import Face
from directive_model.kit.encodings import sign
from directive_model_docx.names import ID, TEXT, M, P, W
from directive_model_docx.reader.drawing import read_drawing, read_picture
from directive_model_docx.reader.fields import field_mark, instruction
from directive_model_docx.reader.line import Field, Line, in_field

_HEXADECIMAL = 16


_CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}
_TEXT = (TEXT, W + "delText", M + "t")


def text_below(element: etree._Element) -> str:
    """Return the letters of an element that is not read, deleted ones too, a paragraph a line."""
    pieces = []
    for child in element.iter(P, W + "sym", *_TEXT, *_CHARACTERS):
        if child.tag in _TEXT:
            pieces.append(child.text or "")
        elif child.tag == P:
            pieces.append("\n" if pieces else "")
        elif child.tag == W + "sym":
            pieces.append(_letter_of(child))
        else:
            pieces.append(_CHARACTERS[child.tag])
    return "".join(pieces)


def _character(text: str) -> Callable[[etree._Element, Line, Face], None]:
    def handle(_element: etree._Element, line: Line, face: Face) -> None:
        line.add(text, face)

    return handle


def _symbol(element: etree._Element, line: Line, face: Face) -> None:
    line.add(_letter_of(element), face)


def _letter_of(symbol: etree._Element) -> str:
    try:
        return sign(int(symbol.get(W + "char", ""), _HEXADECIMAL), symbol.get(W + "font", ""))
    except (ValueError, OverflowError):
        return ""


def _deleted_text(element: etree._Element, line: Line, face: Face) -> None:
    notices = line.story.document.notices
    if notices.changes == "all":
        line.add(element.text or "", face)
    else:
        notices.taken_out(element.text or "", line.story.place())


def _note_mark(kind: str) -> Callable[[etree._Element, Line, Face], None]:
    def handle(element: etree._Element, line: Line, face: Face) -> None:
        if element.get(W + "customMarkFollows") in {"1", "true", "on"}:
            return
        line.add(line.story.document.marks[kind].next(element.get(ID, "")), face)

    return handle


def _drawing(element: etree._Element, line: Line, _face: Face) -> None:
    line.after += read_drawing(element, line.story)


def _picture(element: etree._Element, line: Line, _face: Face) -> None:
    line.after += read_picture(element, line.story)


def _page_number(_element: etree._Element, line: Line, _face: Face) -> None:
    in_field(Field(shown=True, kind="page"), line, lambda: None)


#: By an element's name; anything else in a run is looked into for runs.
IN_RUN: dict[Any, Callable[[etree._Element, Line, Face], None]] = {
    **{name: _character(text) for name, text in _CHARACTERS.items()},
    W + "sym": _symbol,
    W + "delText": _deleted_text,
    W + "instrText": instruction,
    W + "delInstrText": instruction,
    W + "fldChar": field_mark,
    W + "pgNum": _page_number,
    W + "footnoteReference": _note_mark("footnote"),
    W + "endnoteReference": _note_mark("endnote"),
    W + "drawing": _drawing,
    W + "pict": _picture,
    W + "object": _picture,
}
