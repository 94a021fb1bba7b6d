"""The elements of a page to blocks, one after the other, without recursion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from directive_model import Span
from directive_model.findings import Finding
from directive_model.flow import FlowBlock, FlowSection, Note, text_of
from directive_model_html.furniture import TOOLS, foreign_to, is_number
from directive_model_html.lines import Letters
from directive_model_html.lists import LISTS, OpenList, as_number, open_list
from directive_model_html.looks import (
    BLOCKS,
    SILENT,
    Declarations,
    Look,
    Looks,
    Sheet,
    drawn_rule,
    is_hidden,
    millimetres,
    papers_of,
    shows_value,
)
from directive_model_html.sections import NoteKind, Papers, margin_of, note_of
from directive_model_html.tables import OpenTable, Vertical, open_table
from directive_model_html.unread import hidden_letters, hidden_part, image_not_read, words_of

if TYPE_CHECKING:
    from lxml import etree

_VERTICAL: dict[str, Vertical] = {"middle": "middle", "bottom": "bottom"}
_NOTE_MARK = re.compile(r"\s*(\[\w{1,4}\]|\(?\d{1,3}\)?)\s*")


@attrs.define(eq=False)
class _Open:
    """An element that is not closed yet."""

    tag: str
    look: Look
    attributes: dict[str, str]
    step: str
    line: int
    children: dict[str, int] = attrs.Factory(dict)
    #: Its child that was closed last.
    last_child: _Open | None = None
    #: Where its blocks go that stand in a cell or a note; None for those that stand where the element does.
    blocks: list[FlowBlock] | None = None
    note: NoteKind | None = None
    #: The mark of a note of ours, as it is shown.
    label: str | None = None
    #: The field of a section that its blocks belong to: a head or a foot.
    margin: str | None = None
    #: The name of the paper that its blocks are on.
    paper: str = ""
    #: It stands in a head, a foot or a note.
    aside: bool = False
    vertical: Vertical = "top"
    #: A line break that belongs to a shape beside the words.
    ends_shape: bool = False
    #: What is in it is read.
    read: bool = False


class Builder:
    """Builds the blocks of one page from its elements' beginnings and ends."""

    def __init__(self, source: str, sheet: Sheet, *, styled: bool, faces: bool) -> None:
        """See :class:`Letters` for ``styled`` and ``faces``."""
        self.source = source
        self.blocks: list[FlowBlock] = []
        self.notes: list[Note] = []
        self.findings: list[Finding] = []
        self._looks = Looks(sheet)
        self._letters = Letters(source, styled=styled, faces=faces)
        self._open: list[_Open] = [_Open("", Look(), {}, "", 1)]
        self._containers: list[list[FlowBlock]] = [self.blocks]
        self._papers = Papers(papers_of(sheet))
        self._tables: list[OpenTable] = []
        self._lists: list[OpenList] = []
        #: What the tools of a page say, and where: known to be no part of the document when all of it is read.
        self._tools: list[tuple[list[str], Span]] = []
        self._label: str | None = None
        self._line = 1

    def start(self, element: etree._Element) -> bool:
        """Take an element's beginning and its first letters; return whether what is in it is read, too."""
        tag = str(element.tag).lower()
        attributes = {str(name).lower(): str(value) for name, value in element.attrib.items()}
        self._line = max(getattr(element, "sourceline", None) or 0, self._line)
        above = self._open[-1]
        above.children[tag] = above.children.get(tag, 0) + 1
        style, look = self._looks.of(tag, attributes, above.look)
        step = f"/{tag}[{above.children[tag]}]"
        opened = _Open(tag, look, attributes, step, self._line, paper=above.paper, aside=above.aside)
        self._open.append(opened)
        if tag in SILENT:
            if tag == "col" and self._tables:
                self._tables[-1].widths_mm.append(millimetres(style.get("width")))
            return tag == "colgroup"
        margin = margin_of(tag, attributes)
        # A page that would print nothing at all still is the document, and our sheet hides what it prints in margins.
        ours = margin is not None and "data-margin" in attributes and "style" not in attributes
        if tag not in ("html", "body") and not ours and (is_hidden(tag, style) or "hidden" in attributes):
            self._hidden(element, attributes)
            return False
        self.findings += hidden_letters(element, self._span()) if look.face.hidden > above.look.face.hidden else ()
        if not self._empty_element(element, tag, attributes, look, style):
            return False
        opened.read, opened.margin = True, margin
        self._begin(element, opened, style)
        if element.text:
            self._text(element.text)
        elif opened.aside and look.field is not None and is_number(attributes.get("data-text", "")):
            self._text(attributes["data-text"])
        return True

    def end(self, element: etree._Element) -> None:
        """Take an element's end and the letters behind it."""
        opened = self._open.pop()
        if opened.read:
            self._close(opened)
        self._open[-1].last_child = opened
        if element.tail:
            self._text(_behind(opened, element.tail))

    def finish(self) -> tuple[FlowSection, ...]:
        """End the last paragraph, and look whether the tools of the page say anything that the document does not.

        Return the blocks by the papers that they are on.
        """
        self._flush(self._open[-1])
        for words, span in self._tools:
            self.findings += hidden_part(foreign_to(words, text_of(self.blocks).split("\n")), span)
        return self._papers.sections(self.blocks)

    def _close(self, opened: _Open) -> None:
        tag = opened.tag
        if tag in BLOCKS or opened.blocks is not None or tag in ("table", "tr"):
            self._flush(opened, opened.attributes.get("data-style"))
        if opened.paper != self._open[-1].paper:
            self._papers.change(len(self.blocks), self._open[-1].paper)
        if tag == "li" and self._label is not None:
            self._containers[-1].append(self._letters.paragraph(self._label, opened.line, self._path() + opened.step))
            self._label = None
        if opened.blocks is not None:
            self._containers.pop()
            self._close_container(opened)
        match tag:
            case "table":
                table = self._tables.pop().table()
                if table is not None:
                    self._containers[-1].append(table)
            case "thead" if self._tables:
                self._tables[-1].in_head = False
            case "q":
                self._text("”")
            case _ if tag in LISTS:
                self._lists.pop()

    def _begin(self, element: etree._Element, opened: _Open, style: dict[str, str]) -> None:
        tag, attributes = opened.tag, opened.attributes
        note = note_of(tag, attributes, style)
        if note is not None or opened.margin is not None:
            self._flush(opened)
            opened.note, opened.blocks, opened.aside = note, [], True
            self._containers.append(opened.blocks)
        elif tag == "table":
            self._flush(opened)
            self._tables.append(open_table(attributes, style, self._span()))
        elif tag in ("tr", "thead") and self._tables:
            self._flush(opened)
            self._tables[-1].in_head = self._tables[-1].in_head or tag == "thead"
            if tag == "tr":
                self._tables[-1].begin_row(style, head="data-head" in attributes)
        elif tag in ("td", "th"):
            self._flush(opened)
            if self._tables:
                opened.vertical = _VERTICAL.get(style.get("vertical-align", ""), "top")
                opened.blocks = []
                self._containers.append(opened.blocks)
        elif tag in BLOCKS:
            self._flush(opened)
            self._begin_list(element, opened, style)
            paper = style.get("page", "auto")
            if paper not in ("auto", opened.paper) and len(self._containers) == 1:
                opened.paper = paper
                self._papers.change(len(self.blocks), opened.paper)
        elif tag == "q":
            self._text("“")

    def _begin_list(self, element: etree._Element, opened: _Open, style: dict[str, str]) -> None:
        kind = style.get("list-style-type") or style.get("list-style", "").partition(" ")[0] or None
        if opened.tag in LISTS:
            items = sum(1 for child in element if child.tag == "li") if "reversed" in opened.attributes else 0
            self._lists.append(open_list(opened.tag, opened.attributes, kind, len(self._lists), items))
        elif opened.tag == "li" and self._lists:
            own = {"type": opened.attributes["type"]} if "type" in opened.attributes else {}
            changed = open_list("ol", own, kind, 0, 0).style or None
            self._label = self._lists[-1].label(as_number(opened.attributes.get("value")), changed)

    def _empty_element(
        self, element: etree._Element, tag: str, attributes: dict[str, str], look: Look, style: Declarations
    ) -> bool:
        """Take elements that hold no words of their own; return whether it is another."""
        match tag:
            case "br" if "clear" in attributes and _floats(self._open[-2].last_child):
                self._open[-1].ends_shape = True  # LibreOffice's own, behind a shape
            case "br":
                self._letters.line_break(look, self._line, self._path())
            case "hr":
                self._flush(self._open[-1])
                self._containers[-1].append(drawn_rule(style, self._span()))
            case "img" | "image" | "v:imagedata":
                self.findings.append(image_not_read(attributes, self._span()))
            case "b" if "mark" in attributes.get("class", "").split() and self._is_mark(element, self._open[-2]):
                self._open[-2].label = self._open[-2].attributes["data-label"]
            case "input":
                if shows_value(attributes.get("type", "")):
                    self._text(attributes.get("value", ""))
                elif attributes.get("type", "").lower() in ("checkbox", "radio"):
                    self._text("☑" if "checked" in attributes else "☐")
            case "select":
                options = list(element.iter("option"))
                chosen = [one for one in options if "selected" in one.attrib] or options[:1]
                self._text(", ".join(" ".join(words_of(one)) for one in chosen))
            case _:
                return True
        return False

    def _is_mark(self, element: etree._Element, above: _Open) -> bool:
        """Whether an element is the mark before the words of a note of ours."""
        begins = above.note is not None and not above.blocks and self._letters.empty and above.label is None
        label = above.attributes.get("data-label")
        return begins and label is not None and words_of(element) == label.split()

    def _close_container(self, opened: _Open) -> None:
        blocks = opened.blocks or []
        if opened.margin is not None:
            self._papers.hold(opened.margin, opened.paper, len(self.blocks), blocks)
            return
        if opened.note is None:
            self._tables[-1].add(blocks, opened.attributes, opened.vertical, self._span(opened))
            return
        label = opened.label
        if (
            label is None
            and "data-note" not in opened.attributes
            and blocks
            and (words := getattr(blocks[0], "text", ""))
        ):
            mark = _NOTE_MARK.match(words)
            label = mark[1] if mark else None
        self.notes.append(Note(opened.note, label, tuple(blocks), span=self._span(opened)))

    def _text(self, text: str) -> None:
        look = self._open[-1].look
        if look.field is not None and not is_number(text.strip()):
            look = attrs.evolve(look, field=None)
        self._letters.add(text, look, self._line, self._path())
        self._line += text.count("\n")

    def _flush(self, opened: _Open, style: str | None = None) -> None:
        if self._letters.empty:
            return
        self._containers[-1].append(self._letters.paragraph(self._label, opened.line, self._path(), style))
        self._label = None

    def _path(self) -> str:
        return "".join([one.step for one in self._open])

    def _span(self, opened: _Open | None = None) -> Span:
        step = opened.step if opened is not None else ""
        return Span.at(self.source, None, opened.line if opened else self._line, path=self._path() + step)

    def _hidden(self, element: etree._Element, attributes: dict[str, str]) -> None:
        if TOOLS in attributes.get("class", "").split():
            lines = (" ".join(str(text).split()) for text in element.itertext())
            self._tools.append(([line for line in lines if line], self._span()))
        else:
            self.findings += hidden_part(words_of(element), self._span())


def _floats(opened: _Open | None) -> bool:
    """Whether an element is a shape that stands beside the words, as LibreOffice writes it."""
    return opened is not None and opened.tag == "img" and opened.attributes.get("align") in ("left", "right")


def _behind(opened: _Open, text: str) -> str:
    """Return the letters behind an element; LibreOffice ends a line behind a shape, even inside of a word."""
    if not (_floats(opened) and "name" in opened.attributes) and not opened.ends_shape:
        return text
    return text.lstrip("\n") if text.strip() else ""
