"""The run of a story (the body, a header, a note): its paragraphs and tables in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

import attrs
from lxml import etree

from directive_model import Span
from directive_model.flow import FlowBlock, FlowParagraph, Run
from directive_model_docx.changes import struck_blocks
from directive_model_docx.formatting import Around, Facts, Numbering, Styles, label_of, layout_of, read_facts
from directive_model_docx.names import MC, PPR, RELATION, RUN, SECTPR, TABLE, TEXT, P, W
from directive_model_docx.notices import DocxNotices
from directive_model_docx.numbers import Marks
from directive_model_docx.package import Docx
from directive_model_docx.parts import Relation
from directive_model_docx.reader.around.drawn import drawn_round, is_anchor
from directive_model_docx.reader.drawing import chosen, is_file
from directive_model_docx.reader.inline import read_inline
from directive_model_docx.reader.line import UNSEEN, Field, Line
from directive_model_docx.reader.signs import text_below
from directive_model_docx.reader.tables import read_table

#: So many paragraphs are read between two looks at the clock.
_CHECKED_EVERY = 128


@attrs.define(eq=False, repr=False)
class Document:
    """What all stories of a document share."""

    styles: Styles
    numbering: Numbering
    notices: DocxNotices
    docx: Docx
    #: Reads a file that Word shows in place: its bytes, the name of its part, where it stands.
    read_chunk: Callable[[bytes, str, Span], Iterable[FlowBlock]]
    #: Finds out how notes are counted.
    find_marks: Callable[[], dict[str, Marks]]
    #: The part of a table that is being read, where its style says anything of it.
    around: Around | None = None

    @cached_property
    def marks(self) -> dict[str, Marks]:
        """The marks of notes in the text, for each kind."""
        return self.find_marks()

    @property
    def source(self) -> str:
        """The name of the file, as places have it."""
        return self.docx.source.name


class Story:
    """Reads one part's text; :meth:`blocks` is asked for each container in order."""

    def __init__(self, document: Document, part: str, relations: dict[str, Relation]) -> None:
        self.document = document
        self.part = part
        self.relations = relations
        #: Paragraphs met so far.
        self.count = 0
        #: The fields that are open here, the innermost last; a field may reach over paragraphs.
        self.fields: list[Field] = []
        #: Ends of sections: how many blocks of the body stand before each.
        self.breaks: list[tuple[int, etree._Element]] = []
        self._body: list[FlowBlock] = []
        #: The runs of paragraphs whose ends are taken out, and the last of these paragraphs.
        self._carried: list[Run] = []
        self._carrier: tuple[int, Facts] | None = None

    def place(self) -> Span:
        """Return the paragraph that is being read."""
        return Span(source=self.document.source, part=self.part, paragraph=self.count)

    def body(self, container: etree._Element) -> tuple[FlowBlock, ...]:
        """Return the blocks of the document's body; :attr:`breaks` says then where its sections end."""
        self._fill(container, self._body)
        self._end_carried(self._body)
        self._leave_fields()
        return tuple(self._body)

    def blocks(self, container: etree._Element) -> tuple[FlowBlock, ...]:
        """Return the blocks of a cell, text box, header or note; none for one empty bare paragraph."""
        out: list[FlowBlock] = []
        outside, self._carried = self._carried, []
        self._fill(container, out)
        self._end_carried(out)
        self._carried = outside
        # Word demands a paragraph in every cell: a bare one stands for nothing.
        if len(out) == 1 and container[-1].tag == P and not len(container[-1]):
            return ()
        return tuple(out)

    def apart(self, container: etree._Element) -> tuple[FlowBlock, ...]:
        """Return the blocks of a head, a note or a text box, which is no part of the fields around its anchor."""
        fields, self.fields = self.fields, []
        blocks = self.blocks(container)
        self._leave_fields()
        self.fields = fields
        return blocks

    def _leave_fields(self) -> None:
        """Tell of the words of fields that a broken document never closes."""
        for field in self.fields:
            self.document.notices.unplaced(UNSEEN, field.unseen, self.place())
        self.fields.clear()

    def _end_carried(self, out: list[FlowBlock]) -> None:
        """Give runs that have no paragraph after them to run on into their own one back."""
        if self._carried and self._carrier is not None:
            runs, self._carried = self._carried, []
            self._place(*self._carrier, runs, [], out)

    def _fill(self, container: etree._Element, out: list[FlowBlock]) -> None:
        for child in container:
            tag = child.tag
            if tag == P:
                self._paragraph(child, out)
            elif tag == TABLE:
                self._end_carried(out)
                table = read_table(child, self)
                if table.rows:
                    out.append(table)
            elif tag == _FOREIGN:
                self._chunk(child, out)
            elif tag in _CHANGED:
                self._changed(child, out)
            elif tag == MC + "AlternateContent":
                self._alternate(child, out)
            elif tag in _LOOSE:
                self._loose(child, out)
            elif tag not in _PASSED_OVER:
                # Content controls, smart tags and what is not known: their content counts.
                self._fill(child, out)

    def _alternate(self, element: etree._Element, out: list[FlowBlock]) -> None:
        taken = chosen(element)
        if taken is not None:
            self._fill(taken, out)

    def tell_of_object(self, element: etree._Element, name: str = RELATION) -> None:
        """Tell of the part that an element's relation leads to, with the words in it that can be had."""
        relation = self.relations.get(element.get(name, ""))
        what = str(element.tag).rsplit("}", 1)[-1] if relation is None else relation.target
        text = None if relation is None or relation.external else self.document.docx.text_of_object(relation.target)
        notices = self.document.notices
        tell = notices.file_embedded if is_file(element) else notices.object_not_read
        tell(what, self.place(), text)

    def _chunk(self, element: etree._Element, out: list[FlowBlock]) -> None:
        relation = self.relations.get(element.get(RELATION, ""))
        data = None if relation is None or relation.external else self.document.docx.read(relation.target)
        if relation is None or data is None:
            self.tell_of_object(element)
        else:
            self._end_carried(out)
            out += self.document.read_chunk(data, relation.target, self.place())

    def _changed(self, element: etree._Element, out: list[FlowBlock]) -> None:
        """Read or tell of whole blocks that change tracking has put in, taken out or moved."""
        tag, text, notices = element.tag, text_below(element), self.document.notices
        if tag == W + "moveFrom":
            notices.moved_away(text, self.place())
        elif tag == W + "del":
            notices.taken_out(text, self.place())
            if notices.changes == "all":
                deleted: list[FlowBlock] = []
                self._fill(element, deleted)
                out += struck_blocks(tuple(deleted))
        else:
            if tag == W + "moveTo":
                notices.moved_here(text)
            else:
                notices.put_in(text, self.place())
            self._fill(element, out)

    def _paragraph(self, element: etree._Element, out: list[FlowBlock]) -> None:
        self.count += 1
        number = self.count
        if not number % _CHECKED_EVERY:
            self.document.docx.source.deadline.check(self.part)
        styles, around = self.document.styles, self.document.around
        content: Iterator[etree._Element] = iter(element)
        first = next(content, None)
        if first is not None and first.tag == PPR:
            facts = read_facts(first, styles, around)
        else:
            facts = Facts(styles.paragraph(None, around))
            content = element.iterchildren()
        line = Line(self, facts.style, self._carried)
        read_inline(content, line)
        runs = line.finish()
        if facts.put_in:
            self.document.notices.changed = True
        if facts.joined and (facts.joined == "moved" or self.document.notices.changes != "all"):
            self._carried, self._carrier = runs, (number, facts)
            out += line.after
            return
        self._carried = []
        self._place(number, facts, runs, line.after, out)
        if facts.section is not None and out is self._body:
            self.breaks.append((len(out), facts.section))

    def _loose(self, element: etree._Element, out: list[FlowBlock]) -> None:
        """Read a run, or letters, that a broken file has outside of all paragraphs, as a paragraph."""
        self.count += 1
        facts = Facts(self.document.styles.paragraph(None, self.document.around))
        line = Line(self, facts.style, self._carried)
        self._carried = []
        read_inline((element,), line)
        self._place(self.count, facts, line.finish(), line.after, out)

    def _place(
        self, number: int, facts: Facts, runs: list[Run], after: list[FlowBlock], out: list[FlowBlock]
    ) -> None:
        """Add a paragraph and what is drawn around it; one that is there only to be drawn on is left out."""
        document, style = self.document, facts.style
        layout = style.layouts.get(facts.key) or layout_of(facts, document.styles, document.numbering)
        numbered = (facts.number or style.num is not None) and _is_counted(facts, runs)
        label = label_of(facts, document.numbering) if numbered else None
        length = len(runs[0].text) if len(runs) == 1 else sum([len(run.text) for run in runs])
        span = Span.at(document.source, self.part, paragraph=number, start=0, end=length)
        above = below = None
        if facts.borders is not None or facts.frame is not None:
            layout, above, below = drawn_round(layout, facts, span)
        if above is not None:
            out.append(above)
        if not runs and out and is_anchor(layout, out[-1]):
            return
        drawn = after or above is not None or below is not None
        if runs or label is not None or not (drawn or facts.hidden):
            out.append(FlowParagraph.of(tuple(runs), layout, style.name, label=label, span=span))
        elif below is not None:
            below = attrs.evolve(below, alignment=layout.alignment)
        if below is not None:
            out.append(below)
        out += after


_FOREIGN = W + "altChunk"
_CHANGED = {W + "ins", W + "moveTo", W + "del", W + "moveFrom"}
_LOOSE = {RUN, TEXT}
_PASSED_OVER = {SECTPR, W + "sdtPr", W + "sdtEndPr", W + "customXmlPr", W + "smartTagPr", W + "tcPr"}


def _is_counted(facts: Facts, runs: list[Run]) -> bool:
    """Return whether a list counts the paragraph: not one that is hidden, nor one that only ends a section."""
    if facts.hidden:
        return any(run.face is None or not run.face.hidden for run in runs)
    return facts.section is None or bool(runs)
