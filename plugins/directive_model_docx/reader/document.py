"""A DOCX as a whole: bytes to flow."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain

import attrs
from lxml import etree

from directive_model import Span
from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model.findings import Reading
from directive_model.flow import Face, Flow, FlowBlock, FlowParagraph, Note, Run, text_of
from directive_model.plugin import Source
from directive_model_docx.embedded import chunk_of, text_of_object
from directive_model_docx.extras import tell_of_extras
from directive_model_docx.formatting import Numbering
from directive_model_docx.measure import switched_on
from directive_model_docx.names import DUBLIN_CORE, RELATION, SECTPR, VAL, W
from directive_model_docx.notices import DocxNotices
from directive_model_docx.numbers import Marks, marks_of
from directive_model_docx.package import Docx
from directive_model_docx.reader.around import read_notes, read_sections
from directive_model_docx.reader.blocks import Document, Story
from directive_model_docx.templates import styles_of

_TITLE = f"{{{DUBLIN_CORE}}}title"
_REFERENCES = {W + "headerReference", W + "footerReference"}
#: Chunks in chunks that are read.
_DEEPEST = 2
_MIRRORED = b"mirrorMargins"
_WORDS_ONLY = Words(
    vi="tệp nhúng trong văn bản (không phải DOCX) chỉ được đọc phần chữ, không đọc kiểu trình bày",
    en="of a file embedded in the text, which is no DOCX, only the words are read, not their looks",
)
_MARGIN = Words(
    vi="đầu trang, chân trang của tệp nhúng không có chỗ trong văn bản",
    en="the head or foot of an embedded file has no place in the flow",
)
_EVEN = Words(
    vi="đầu trang hoặc chân trang riêng (trang chẵn, trang đầu không dùng) không được đọc vào văn bản",
    en="a head or foot of even pages, or of a first page that shows none, has no place in the flow",
)


def read(source: Source) -> Reading[Flow]:
    """Return what stands on the pages of a DOCX.

    Raises :class:`directive_model.errors.Unreadable` ("docx-no-document", "docx-encrypted", "not-docx-ole" and those
    of the kit) and :class:`directive_model.errors.LimitExceeded`; nothing else.
    """
    try:
        return _read(source, 0)
    # Only limits that were raised let so deep a tree through.
    except RecursionError as error:
        raise LimitExceeded("xml_depth", source.limits.xml_depth, None, source.name) from error


def _read(source: Source, depth: int) -> Reading[Flow]:
    docx = Docx(source)
    root = docx.document()
    chunks = _Chunks(docx, depth)
    document = _document(docx, root, chunks)
    story = Story(document, docx.main, docx.relations(docx.main))
    body = root.find(W + "body")
    if body is None:
        body = etree.SubElement(root, W + "body")
    blocks = story.body(body)
    parts = _Parts(docx, document)
    flow = Flow(
        sections=read_sections(body, blocks, story.breaks, parts.read),
        notes=(*read_notes(docx, document), *chunks.notes),
        title=_title(docx),
        language=document.styles.definitions.language,
        two_sided=_two_sided(docx),
    )
    parts.tell_of_others([*[properties for _, properties in story.breaks], *body.iterchildren(SECTPR)])
    if document.notices.hides:
        for section in flow.sections:
            margins = (section.header, section.footer, section.first_header or (), section.first_footer or ())
            document.notices.hidden(chain(section.blocks, *margins))
        document.notices.hidden(chain.from_iterable(note.blocks for note in flow.notes))
    extras = list(tell_of_extras(docx))
    if docx.partial:
        flow = attrs.evolve(flow, partial=True)
    return Reading(flow, (*docx.findings, *document.notices.finish(docx.main, source.name), *extras))


def _two_sided(docx: Docx) -> bool:
    """Whether backs have the margins of fronts in a mirror; few documents do, so few settings are read."""
    part = docx.related(docx.main, "settings")
    if part is None or _MIRRORED not in (docx.read(part, holds_words=False) or b""):
        return False
    settings = docx.tree(part, holds_words=False)
    said = None if settings is None else settings.find(W + "mirrorMargins")
    return said is not None and switched_on(said.get(VAL))


def _document(docx: Docx, root: etree._Element, chunks: _Chunks) -> Document:
    main = docx.main
    styles = styles_of(docx)
    chunks.notices = DocxNotices(docx.source.changes)
    chunks.face = lambda: styles.face(styles.paragraph(None), None)

    def marks() -> dict[str, Marks]:
        settings = docx.tree(docx.related(main, "settings"), holds_words=False)
        # A section's own word counts before the document's.
        return marks_of([*root.iter(SECTPR), *([] if settings is None else [settings])])

    return Document(styles, Numbering(styles.lists), chunks.notices, docx, chunks.read, marks)


class _Chunks:
    """Files that stand in the run of the text: Word documents are read as they are, of all others the words."""

    def __init__(self, docx: Docx, depth: int) -> None:
        self._docx = docx
        self._depth = depth
        self.notes: list[Note] = []
        self.notices: DocxNotices
        self.face: Callable[[], Face]

    def read(self, data: bytes, part: str, place: Span) -> Iterable[FlowBlock]:
        """Return the blocks of a chunk; of a Word document in too many others it is only told, as of a broken one."""
        text = chunk_of(data)
        if text is not None:
            if text.strip():
                self.notices.add("embedded-text", _WORDS_ONLY, place)
            face = self.face()
            self.notices.hides = self.notices.hides or face.hidden
            return [FlowParagraph((Run(line, face),), span=place) for line in text.split("\n") if line.strip()]
        source = attrs.evolve(self._docx.source, data=data, name=f"{self._docx.source.name}!{part}")
        if self._depth < _DEEPEST:
            try:
                return self._taken_over(_read(source, self._depth + 1))
            except Unreadable:
                pass
        self._docx.partial = True
        self.notices.object_not_read(part, place, text_of_object(data, source.limits))
        return []

    def _taken_over(self, inner: Reading[Flow]) -> tuple[FlowBlock, ...]:
        flow = inner.value
        self._docx.findings += inner.findings
        self._docx.partial = self._docx.partial or flow.partial
        self.notes += flow.notes
        for section in flow.sections:
            margins = (section.header, section.footer, section.first_header or (), section.first_footer or ())
            for blocks in margins:
                place = next((block.span for block in blocks if block.span is not None), None)
                if place is not None:
                    self.notices.unplaced(_MARGIN, text_of(blocks), place)
        return flow.blocks


class _Parts:
    """Heads and feet, each part read once however many sections show it."""

    def __init__(self, docx: Docx, document: Document) -> None:
        self._docx = docx
        self._document = document
        self._known: dict[str, tuple[FlowBlock, ...]] = {}

    def read(self, reference: str) -> tuple[FlowBlock, ...]:
        """Return the blocks of the part that a relation of the main part leads to."""
        blocks = self._known.get(reference)
        if blocks is None:
            relation = self._docx.relations(self._docx.main).get(reference)
            root = None if relation is None or relation.external else self._docx.tree(relation.target)
            if relation is None or root is None:
                blocks = ()
            else:
                story = Story(self._document, relation.target, self._docx.relations(relation.target))
                blocks = story.apart(root)
            self._known[reference] = blocks
        return blocks

    def tell_of_others(self, sections: Iterable[etree._Element]) -> None:
        """Tell of heads and feet that no section shows: of even pages, of first ones that are like all others."""
        for element in [child for properties in sections for child in properties if child.tag in _REFERENCES]:
            reference = element.get(RELATION, "")
            if reference not in self._known:
                text = text_of(self.read(reference), page_numbers=False).strip()
                relation = self._docx.relations(self._docx.main).get(reference)
                part = self._docx.main if relation is None else relation.target
                place = Span(source=self._docx.source.name, part=part)
                self._document.notices.unplaced(_EVEN, text, place)


def _title(docx: Docx) -> str | None:
    root = docx.tree(docx.related("", "core-properties"), holds_words=False)
    titles = () if root is None else [child.text for child in root if child.tag == _TITLE]
    return next((title for title in titles if title), None)
