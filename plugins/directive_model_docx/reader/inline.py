"""What stands in a line: runs, fields, breaks, signs, and what is anchored there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

import attrs
from lxml import etree

from directive_model.errors import Words
from directive_model.flow import Face, FlowBlock, Run
from directive_model_docx.formatting import ParagraphStyle, sign
from directive_model_docx.names import ID, MC, PPR, RPR, RUN, TEXT, M, W
from directive_model_docx.reader.drawing import read_drawing, read_picture

if TYPE_CHECKING:
    from directive_model_docx.reader.blocks import Story

#: What Word offers newer content for; the reader knows all of it that holds text.
_UNDERSTOOD = {"wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16du", "a14", "v", "am3d"}
_PAGE_FIELDS: dict[str, Literal["page", "pages"]] = {"PAGE": "page", "NUMPAGES": "pages", "SECTIONPAGES": "pages"}
_HEXADECIMAL = 16


@attrs.define(eq=False)
class Field:
    """A complex field that is open (17.16.18): its instruction is gathered first, then its result is shown."""

    instruction: str = ""
    shown: bool = False
    kind: Literal["page", "pages"] | None = None
    #: Whether its result has shown anything yet.
    filled: bool = False
    #: Text in the instruction, which Word does not show.
    unseen: str = ""


class Line:
    """A paragraph's runs as they are gathered; like neighbours become one."""

    __slots__ = ("_face", "_field", "_runs", "_texts", "after", "plain", "story", "style")

    def __init__(self, story: Story, style: ParagraphStyle, before: list[Run]) -> None:
        self.story = story
        self.style = style
        #: The face of letters that say nothing of their own.
        self.plain: Face = story.document.styles.face(style, None)
        #: What is anchored in the paragraph and stands after it: text boxes, drawn lines.
        self.after: list[FlowBlock] = []
        self._runs = before
        self._texts: list[str] = []
        self._face: Face | None = None
        self._field: Literal["page", "pages"] | None = None

    def add(self, text: str, face: Face) -> None:
        """Add letters; those of a field's instruction are not shown."""
        field: Literal["page", "pages"] | None = None
        fields = self.story.fields
        if fields:
            for open_field in fields:
                if not open_field.shown:
                    open_field.unseen += text
                    return
                open_field.filled = True
                field = open_field.kind or field
        if face is not self._face or field != self._field:
            self.flush()
            self._face = face
            self._field = field
        self._texts.append(text)

    def flush(self) -> None:
        """End the run that is being gathered."""
        if self._texts and self._face is not None:
            texts = self._texts
            text = texts[0] if len(texts) == 1 else "".join(texts)
            if text or self._field:
                self._runs.append(Run(text, self._face, self._field))
            self._texts = []
        self._face = None

    def finish(self) -> list[Run]:
        """Return all runs."""
        self.flush()
        return self._runs


def read_inline(container: etree._Element, line: Line) -> None:
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
        elif tag == RPR:
            face = line.story.document.styles.face(line.style, child)
        else:
            handle = _IN_RUN.get(tag)
            if handle is None:
                read_inline(child, line)
            else:
                handle(child, line, face)


def chosen(element: etree._Element) -> etree._Element | None:
    """Return the branch of an ``mc:AlternateContent`` to read: one only, or its text would count twice."""
    fallback = None
    for branch in element:
        if branch.tag == MC + "Choice":
            if set(branch.get("Requires", "").split()) <= _UNDERSTOOD:
                return branch
        elif branch.tag == MC + "Fallback":
            fallback = branch
    return fallback


def text_below(element: etree._Element) -> str:
    """Return the letters of an element that is not read, deleted ones too."""
    return "".join([child.text or "" for child in element.iter(TEXT, W + "delText", M + "t")])


def _nothing(_element: etree._Element, _line: Line) -> None:
    """Pass over properties."""


def _deleted(element: etree._Element, line: Line) -> None:
    line.story.document.notices.deleted(text_below(element), line.story.place())


def _moved_away(element: etree._Element, line: Line) -> None:
    line.story.document.notices.moved_away(text_below(element), line.story.place())


def _inserted(element: etree._Element, line: Line) -> None:
    line.story.document.notices.inserted = True
    read_inline(element, line)


def _moved_here(element: etree._Element, line: Line) -> None:
    line.story.document.notices.moved_here = True
    read_inline(element, line)


def _simple_field(element: etree._Element, line: Line) -> None:
    field = Field(shown=True, kind=_kind_of(element.get(W + "instr", "")))
    _in_field(field, line, lambda: read_inline(element, line))


def _in_field(field: Field, line: Line, read: Callable[[], None]) -> None:
    line.flush()
    line.story.fields.append(field)
    read()
    if field.kind and not field.filled:
        line.add("", line.plain)
    line.story.fields.remove(field)
    line.flush()


def _alternate(element: etree._Element, line: Line) -> None:
    branch = chosen(element)
    if branch is not None:
        read_inline(branch, line)


def _alternate_in_run(element: etree._Element, line: Line, _face: Face) -> None:
    branch = chosen(element)
    if branch is not None:
        read_run(branch, line)


def _math_text(element: etree._Element, line: Line) -> None:
    line.add(element.text or "", line.plain)


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
        fields[-1].kind = _kind_of(fields[-1].instruction)
        fields[-1].shown = True
    elif mark == "end" and fields:
        field = fields[-1]
        field.kind = field.kind or _kind_of(field.instruction)
        field.shown = True
        if field.kind and not field.filled:
            line.add("", face)
        line.flush()
        fields.pop()
        what = Words(vi="chữ trong mã trường không hiện trên trang", en="text in a field's code is not on the page")
        line.story.document.notices.unplaced(what, field.unseen, line.story.place())


def _kind_of(instruction: str) -> Literal["page", "pages"] | None:
    words = instruction.split(None, 1)
    return _PAGE_FIELDS.get(words[0].upper()) if words else None


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
    _in_field(Field(shown=True, kind="page"), line, lambda: None)


_INLINE: dict[Any, Callable[[etree._Element, Line], None]] = {
    W + "del": _deleted,
    W + "moveFrom": _moved_away,
    W + "ins": _inserted,
    W + "moveTo": _moved_here,
    W + "fldSimple": _simple_field,
    MC + "AlternateContent": _alternate,
    M + "t": _math_text,
    RPR: _nothing,
    W + "sdtPr": _nothing,
    W + "sdtEndPr": _nothing,
    W + "smartTagPr": _nothing,
    W + "customXmlPr": _nothing,
}

_IN_RUN: dict[Any, Callable[[etree._Element, Line, Face], None]] = {
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
    MC + "AlternateContent": _alternate_in_run,
}
