"""What a run holds beside plain text: tabs, breaks, signs, marks of fields and notes, drawings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lxml import etree

from directive_model.errors import Words
from directive_model.flow import Face
from directive_model_docx.formatting import sign
from directive_model_docx.names import ID, W
from directive_model_docx.reader.drawing import read_drawing, read_picture
from directive_model_docx.reader.line import Field, Line, in_field, kind_of

_HEXADECIMAL = 16


def _character(text: str) -> Callable[[etree._Element, Line, Face], None]:
    def handle(_element: etree._Element, line: Line, face: Face) -> None:
        line.add(text, face)

    return handle


def _symbol(element: etree._Element, line: Line, face: Face) -> None:
    try:
        code = int(element.get(W + "char", ""), _HEXADECIMAL)
        text = sign(code, element.get(W + "font", ""))
    except (ValueError, OverflowError):
        return
    line.add(text, face)


def _deleted_text(element: etree._Element, line: Line, _face: Face) -> None:
    line.story.document.notices.deleted(element.text or "", line.story.place())


def _instruction(element: etree._Element, line: Line, _face: Face) -> None:
    if line.story.fields:
        line.story.fields[-1].instruction += element.text or ""


def _field_mark(element: etree._Element, line: Line, face: Face) -> None:
    fields = line.story.fields
    mark = element.get(W + "fldCharType")
    if mark == "begin":
        line.flush()
        fields.append(Field())
    elif mark == "separate" and fields:
        fields[-1].kind = kind_of(fields[-1].instruction)
        fields[-1].shown = True
    elif mark == "end" and fields:
        field = fields[-1]
        field.kind = field.kind or kind_of(field.instruction)
        field.shown = True
        if field.kind and not field.filled:
            line.add("", face)
        line.flush()
        fields.pop()
        what = Words(vi="chữ trong mã trường không hiện trên trang", en="text in a field's code is not on the page")
        line.story.document.notices.unplaced(what, field.unseen, line.story.place())


def _note_mark(kind: str) -> Callable[[etree._Element, Line, Face], None]:
    def handle(element: etree._Element, line: Line, face: Face) -> None:
        if element.get(W + "customMarkFollows") in {"1", "true", "on"}:
            return
        marks = line.story.document.marks
        mark = str(1 + sum(1 for known, _ in marks if known == kind))
        marks[kind, element.get(ID, "")] = mark
        line.add(mark, face)

    return handle


def _drawing(element: etree._Element, line: Line, _face: Face) -> None:
    line.after += read_drawing(element, line.story)


def _picture(element: etree._Element, line: Line, _face: Face) -> None:
    line.after += read_picture(element, line.story)


def _page_number(_element: etree._Element, line: Line, _face: Face) -> None:
    in_field(Field(shown=True, kind="page"), line, lambda: None)


#: By an element's name; anything else in a run is looked into for runs.
IN_RUN: dict[Any, Callable[[etree._Element, Line, Face], None]] = {
    W + "tab": _character("\t"),
    W + "ptab": _character("\t"),
    W + "br": _character("\n"),
    W + "cr": _character("\n"),
    W + "noBreakHyphen": _character("\u2011"),
    W + "softHyphen": _character("\u00ad"),
    W + "sym": _symbol,
    W + "delText": _deleted_text,
    W + "instrText": _instruction,
    W + "fldChar": _field_mark,
    W + "pgNum": _page_number,
    W + "footnoteReference": _note_mark("footnote"),
    W + "endnoteReference": _note_mark("endnote"),
    W + "drawing": _drawing,
    W + "pict": _picture,
    W + "object": _picture,
}
