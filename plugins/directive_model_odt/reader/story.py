"""The run of a story (the body, a header, a note): its paragraphs, lists and tables in order."""

from __future__ import annotations

from typing import Any

import attrs
from lxml import etree

from directive_model import Span
from directive_model.flow import DrawnRule, Face, FlowBlock, FlowParagraph, Layout, Note, Run
from directive_model_odt.changes import Changes
from directive_model_odt.formatting import Lists, Numbering, ParagraphStyle, Styles
from directive_model_odt.measure import whole
from directive_model_odt.names import LOEXT, STYLE_NAME, TABLE, TEXT, H, P
from directive_model_odt.notices import OdtNotices
from directive_model_odt.package import Odt
from directive_model_odt.reader.containers import CONTAINERS, PASSED_OVER
from directive_model_odt.reader.drawing import DRAWN, read_drawing
from directive_model_odt.reader.inline import read_inline
from directive_model_odt.reader.line import Line
from directive_model_odt.reader.lists import Item, ListReader
from directive_model_odt.reader.tables import read_table


@attrs.define(eq=False)
class Document:
    """What all stories of a document share."""

    odt: Odt
    notices: OdtNotices
    changes: Changes
    numbering: Numbering = attrs.Factory(Numbering)
    #: Foot- and endnotes and comments, in the order in which they were met.
    notes: list[Note] = attrs.Factory(list)
    #: Faces of letters that are struck through or hidden by what they stand in.
    touched: dict[tuple[Face, bool, bool], Face] = attrs.Factory(dict)
    #: The words of form controls by the ids that drawings name.
    controls: dict[str, str] = attrs.Factory(dict)

    @property
    def source(self) -> str:
        """The source's name."""
        return self.odt.source.name


@attrs.frozen
class Break:
    """Where pages of another kind begin."""

    #: How many blocks of the body stand before.
    before: int
    master_page: str
    #: The number of the first page, where counting starts anew.
    number: int | None


class Story:
    """Reads one part's text; :meth:`blocks` is asked for each container in order."""

    def __init__(self, document: Document, part: str | None, styles: Styles, lists: Lists) -> None:
        self.document = document
        self.part = part
        self.styles = styles
        self.lists = ListReader(document.numbering, lists)
        #: Paragraphs met so far.
        self.count = 0
        #: Whether a section that nobody sees is being read.
        self.hidden = False
        #: The insertions that are open here, and the words in them.
        self.inserting: set[str] = set()
        self.put_in: list[str] | None = None
        self.breaks: list[Break] = []
        self._body: list[FlowBlock] = []
        self._carried: list[Run] = []

    def place(self) -> Span:
        """Return the paragraph that is being read."""
        return Span(source=self.document.source, part=self.part, paragraph=self.count)

    def since(self, first: int) -> Span:
        """Return the paragraphs from ``first`` to the one that is being read."""
        return Span(source=self.document.source, part=self.part, paragraph=first, end_paragraph=self.count)

    def body(self, container: etree._Element) -> tuple[FlowBlock, ...]:
        """Return the blocks of the document's body; :attr:`breaks` says then where its pages change."""
        self.fill(container, self._body)
        self._end_carried(self._body)
        return tuple(self._body)

    def blocks(self, container: etree._Element) -> tuple[FlowBlock, ...]:
        """Return the blocks of a cell, text box, header or note; none for one empty bare paragraph."""
        out: list[FlowBlock] = []
        outside, self._carried = self._carried, []
        self.fill(container, out)
        self._end_carried(out)
        self._carried = outside
        # Some programs demand a paragraph everywhere: a bare one stands for nothing.
        if len(out) == 1 and len(container) and _is_bare(container[-1]):
            return ()
        return tuple(out)

    def apart(self, container: etree._Element) -> tuple[FlowBlock, ...]:
        """Return the blocks of a text box or a note, which is no part of the lists around its anchor."""
        with self.lists.apart():
            return self.blocks(container)

    def _end_carried(self, out: list[FlowBlock]) -> None:
        if self._carried:
            out.append(FlowParagraph(tuple(self._carried), span=self.place()))
            self._carried = []

    def fill(self, container: etree._Element, out: list[FlowBlock]) -> None:
        """Add the blocks of a container to ``out``."""
        for child in container:
            tag = child.tag
            if tag in _PARAGRAPHS:
                self._paragraph(child, out)
            elif tag in _TABLES:
                self._break(self.styles.definitions.of("table", child.get(TABLE + "style-name")), out)
                out.append(read_table(child, self))
            elif tag in DRAWN:
                out += read_drawing(child, self)
            else:
                handle = CONTAINERS.get(tag)
                if handle is not None:
                    handle(child, self, out)
                elif tag not in PASSED_OVER and not str(tag).endswith("-source"):
                    # Indexes and what is not known: their content counts, and is a paragraph where it is letters.
                    read = self._paragraph if _holds_letters(child) else self.fill
                    read(child, out)

    def _paragraph(self, element: etree._Element, out: list[FlowBlock]) -> None:
        self.count += 1
        number = self.count
        style = self.styles.paragraph(element.get(STYLE_NAME))
        if style.master_page:
            self._break(style, out)
        item = self.lists.of_paragraph(element, style)
        line = Line(self, self.styles, style, self._carried)
        read_inline(element, line, ())
        runs = line.finish()
        if self.put_in is not None:
            self.put_in.append("\n")
            if self.document.notices.changes == "original":
                # The end of the paragraph is inserted: without it, the next one goes on here.
                self._carried = runs
                out += line.after
                return
        self._carried = []
        heading = _level(element) if element.tag == H else None
        layout = self.styles.layout(style, item.style, item.level, heading)
        self._place(number, layout, item, line, out)

    def _place(self, number: int, layout: Layout, item: Item, line: Line, out: list[FlowBlock]) -> None:
        """Add a paragraph and what is drawn around it; one that is there only to be drawn on is left out."""
        runs, style = line.finish(), line.style
        length = len(runs[0].text) if len(runs) == 1 else sum([len(run.text) for run in runs])
        span = Span.at(self.document.source, self.part, paragraph=number, start=0, end=length)
        above, below = _rules(style, span) if style.borders else (None, None)
        if style.borders and all(style.borders.get(side) for side in _BOX):
            layout = attrs.evolve(layout, border="box")
        if above is not None:
            out.append(above)
        drawn = line.after or above is not None or below is not None
        if runs or item.label is not None or not (drawn or line.hidden):
            out.append(FlowParagraph(tuple(runs), layout, style.name, item.label, span=span))
        elif below is not None:
            below = attrs.evolve(below, alignment=layout.alignment)
        if below is not None:
            out.append(below)
        for block in line.after:
            # What stands in the line itself stands where the line does.
            if isinstance(block, DrawnRule) and any(block is one for one in line.inline_rules):
                out.append(attrs.evolve(block, alignment=layout.alignment))
            else:
                out.append(block)

    def _break(self, style: Any, out: list[FlowBlock]) -> None:
        if style.master_page and out is self._body:
            self.breaks.append(Break(len(out), style.master_page, style.page_number))


def _holds_letters(element: etree._Element) -> bool:
    pieces = (element.text, *(child.tail for child in element))
    return any(piece and piece.strip() for piece in pieces)


def _level(heading: etree._Element) -> int:
    """Return the level of a heading in the outline (5.1.2); deeper ones than others know are the deepest."""
    return min(max(whole(heading.get(TEXT + "outline-level")) or 1, 1), _LEVELS)


def _is_bare(element: etree._Element) -> bool:
    return element.tag == P and not len(element) and not element.text and not element.attrib


def _rules(style: ParagraphStyle, span: Span) -> tuple[DrawnRule | None, DrawnRule | None]:
    """Return the lines above and below a paragraph; a paragraph with more than one is framed, which is no rule."""
    weights = {side: weight for side, weight in style.borders.items() if weight}
    if len(weights) != 1:
        return None, None
    rules = {side: DrawnRule(None, weight_pt=weight, span=span) for side, weight in weights.items()}
    return rules.get("top"), rules.get("bottom")


_PARAGRAPHS = {P, H}
_BOX = ("top", "bottom", "left", "right")
#: The levels that an outline has.
_LEVELS = 9
_TABLES = {TABLE + "table", LOEXT + "table"}
