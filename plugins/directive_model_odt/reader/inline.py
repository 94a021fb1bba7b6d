"""What stands in a line: letters, spans, fields, breaks, notes, and what is anchored there (6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from lxml import etree

from directive_model.errors import Words
from directive_model.flow import Note
from directive_model_odt.changes import text_of
from directive_model_odt.measure import whole
from directive_model_odt.names import DELETED, OFFICE, STYLE_NAME, TEXT
from directive_model_odt.reader.containers import change, comment
from directive_model_odt.reader.drawing import DRAWN, read_anchored
from directive_model_odt.reader.line import Line

#: A count of blanks beyond which a file only wants to be large.
_MOST_BLANKS = 4096
Spans = tuple[str, ...]


def read_inline(container: etree._Element, line: Line, spans: Spans) -> None:
    """Add what a paragraph, or anything in it that holds letters, says."""
    text = container.text
    if text:
        line.text(text, spans)
    for child in container:
        tag = child.tag
        handle = _INLINE.get(tag)
        if handle is not None:
            handle(child, line, spans)
        elif tag in DRAWN:
            read_anchored(child, line)
        else:
            # Links, fields, content controls and what is not known: their content counts.
            read_inline(child, line, spans)
        text = child.tail
        if text:
            line.text(text, spans)


def _nothing(_element: etree._Element, _line: Line, _spans: Spans) -> None:
    """Pass over what shows nothing."""


def _span(element: etree._Element, line: Line, spans: Spans) -> None:
    name = element.get(STYLE_NAME)
    read_inline(element, line, spans if name is None else (*spans, name))


def _blanks(element: etree._Element, line: Line, spans: Spans) -> None:
    count = whole(element.get(TEXT + "c"))
    line.add(" " * max(0, min(1 if count is None else count, _MOST_BLANKS)), spans)


def _character(text: str) -> Callable[[etree._Element, Line, Spans], None]:
    def handle(_element: etree._Element, line: Line, spans: Spans) -> None:
        line.add(text, spans)

    return handle


def _page_field(kind: Literal["page", "pages"]) -> Callable[[etree._Element, Line, Spans], None]:
    def handle(element: etree._Element, line: Line, spans: Spans) -> None:
        line.flush()
        line.field = kind
        line.add(text_of(element), spans)
        line.flush()
        line.field = None

    return handle


def _note(element: etree._Element, line: Line, spans: Spans) -> None:
    citation, body = element.find(TEXT + "note-citation"), element.find(TEXT + "note-body")
    mark = "" if citation is None else citation.get(TEXT + "label") or text_of(citation)
    if mark:
        line.add(mark, spans)
    story = line.story
    if body is not None:
        kind: Literal["footnote", "endnote"] = (
            "endnote" if element.get(TEXT + "note-class") == "endnote" else "footnote"
        )
        first = story.count + 1
        blocks = story.apart(body)
        story.document.notes.append(Note(kind, mark or None, blocks, span=story.since(first)))


def _comment(element: etree._Element, line: Line, _spans: Spans) -> None:
    comment(element, line.story)


def _ruby(element: etree._Element, line: Line, spans: Spans) -> None:
    for part in element:
        _span(part, line, spans)


def _hidden_text(element: etree._Element, line: Line, spans: Spans) -> None:
    """Read a text that a condition hides; what the file does not show is told of."""
    outside = line.hidden
    line.hidden = outside or element.get(TEXT + "is-hidden") == "true"
    shown = text_of(element)
    if shown:
        line.add(shown, spans)
    else:
        what = Words(vi="chữ ẩn theo điều kiện, không hiện trên trang", en="text that a condition hides")
        line.story.document.notices.unplaced(what, element.get(TEXT + "string-value", ""), line.story.place())
    line.flush()
    line.hidden = outside


def _hidden_paragraph(element: etree._Element, line: Line, _spans: Spans) -> None:
    if element.get(TEXT + "is-hidden") == "true":
        line.hidden = True


def _variable(element: etree._Element, line: Line, spans: Spans) -> None:
    if element.get(TEXT + "display") != "none":
        read_inline(element, line, spans)


def _script(element: etree._Element, line: Line, _spans: Spans) -> None:
    line.story.document.notices.object_not_read("text:script", line.story.place(), text_of(element) or None)


def _deleted(element: etree._Element, line: Line, spans: Spans) -> None:
    outside = line.deleted
    line.deleted = True
    notices = line.story.document.notices
    if notices.changes == "all":
        notices.taken_out(text_of(element), line.story.place())
    read_inline(element, line, spans)
    line.deleted = outside


def _change(element: etree._Element, line: Line, _spans: Spans) -> None:
    change(element, line.story)


_INLINE: dict[Any, Callable[[etree._Element, Line, Spans], None]] = {
    TEXT + "span": _span,
    TEXT + "a": _span,
    TEXT + "s": _blanks,
    TEXT + "tab": _character("\t"),
    TEXT + "line-break": _character("\n"),
    TEXT + "page-number": _page_field("page"),
    TEXT + "page-count": _page_field("pages"),
    TEXT + "note": _note,
    OFFICE + "annotation": _comment,
    TEXT + "ruby": _ruby,
    TEXT + "hidden-text": _hidden_text,
    TEXT + "hidden-paragraph": _hidden_paragraph,
    TEXT + "variable-set": _variable,
    TEXT + "page-variable-set": _variable,
    TEXT + "script": _script,
    TEXT + "change": _change,
    TEXT + "change-start": _change,
    TEXT + "change-end": _change,
    DELETED: _deleted,
    OFFICE + "event-listeners": _nothing,
}
