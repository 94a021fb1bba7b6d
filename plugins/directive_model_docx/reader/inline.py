"""What stands in a line: runs, fields, breaks, signs, and what is anchored there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from lxml import etree

from directive_model.errors import Words
from directive_model.flow import Face
from directive_model_docx.names import MC, PPR, RPR, RUN, TEXT, M, W
from directive_model_docx.reader.drawing import chosen
from directive_model_docx.reader.line import Field, Line, in_field, kind_of
from directive_model_docx.reader.mathematics import STRUCTURES, parts_of
from directive_model_docx.reader.signs import IN_RUN, text_below

_AMONG_PROPERTIES = Words(
    vi="chữ nằm trong phần thuộc tính, không hiện trên trang", en="text among properties is not on the page"
)


def read_inline(container: Iterable[etree._Element], line: Line) -> None:
    """Add what a paragraph, or anything in it that holds runs, says."""
    for child in container:
        tag = child.tag
        if tag == RUN:
            read_run(child, line)
        elif tag != PPR:
            handle = _INLINE.get(tag)
            if handle is None:
                # Hyperlinks, content controls, smart tags, insertions and what is not known: their content counts.
                read_inline(child, line)
            else:
                handle(child, line)


def read_run(element: etree._Element, line: Line) -> None:
    """Add what a run says."""
    face = line.plain
    for child in element:
        tag = child.tag
        if tag == TEXT:
            text = child.text
            if text:
                # A line feed of the file's own layout is a blank on the page.
                line.add(text.replace("\n", " ") if "\n" in text else text, face)
            if len(child):
                read_inline(child, line)
        elif tag == RPR:
            face = line.story.document.styles.face(line.style, child)
        else:
            handle = _IN_RUN.get(tag)
            if handle is None:
                read_inline(child, line)
            else:
                handle(child, line, face)


def _properties(element: etree._Element, line: Line) -> None:
    """Tell of letters among properties, where no program puts them."""
    line.story.document.notices.unplaced(_AMONG_PROPERTIES, text_below(element), line.story.place())


def _deleted(element: etree._Element, line: Line) -> None:
    notices = line.story.document.notices
    notices.taken_out(text_below(element), line.story.place())
    if notices.changes == "all":
        line.strike(lambda: read_inline(element, line))


def _moved_away(element: etree._Element, line: Line) -> None:
    line.story.document.notices.moved_away(text_below(element), line.story.place())


def _inserted(element: etree._Element, line: Line) -> None:
    notices = line.story.document.notices
    notices.put_in(text_below(element) if notices.changes == "all" else "", line.story.place())
    read_inline(element, line)


def _moved_here(element: etree._Element, line: Line) -> None:
    line.story.document.notices.moved_here(text_below(element))
    read_inline(element, line)


def _simple_field(element: etree._Element, line: Line) -> None:
    field = Field(shown=True, kind=kind_of(element.get(W + "instr", "")))
    in_field(field, line, lambda: read_inline(element, line))


def _alternate(element: etree._Element, line: Line) -> None:
    branch = chosen(element)
    if branch is not None:
        read_inline(branch, line)


def _alternate_in_run(element: etree._Element, line: Line, _face: Face) -> None:
    branch = chosen(element)
    if branch is not None:
        read_run(branch, line)


def _formula(element: etree._Element, line: Line) -> None:
    for part in parts_of(element):
        if isinstance(part, str):
            line.add(part, line.plain)
        else:
            read_inline(part, line)


def _letters(element: etree._Element, line: Line) -> None:
    """Add letters that stand outside of a run, as they may in formulas and do in broken files."""
    line.add((element.text or "").replace("\n", " "), line.plain)
    read_inline(element, line)


_INLINE: dict[Any, Callable[[etree._Element, Line], None]] = {
    W + "del": _deleted,
    W + "moveFrom": _moved_away,
    W + "ins": _inserted,
    W + "moveTo": _moved_here,
    W + "fldSimple": _simple_field,
    MC + "AlternateContent": _alternate,
    M + "t": _letters,
    TEXT: _letters,
    **dict.fromkeys(STRUCTURES, _formula),
    RPR: _properties,
    W + "sdtPr": _properties,
    W + "sdtEndPr": _properties,
    W + "smartTagPr": _properties,
    W + "customXmlPr": _properties,
}

_IN_RUN: dict[Any, Callable[[etree._Element, Line, Face], None]] = {
    **IN_RUN,
    MC + "AlternateContent": _alternate_in_run,
}
