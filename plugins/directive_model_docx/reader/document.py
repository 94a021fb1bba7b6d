"""A DOCX as a whole: bytes to flow."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from directive_model import Span
from directive_model.errors import LimitExceeded, Words
from directive_model.findings import Reading
from directive_model.flow import Flow, FlowBlock, text_of
from directive_model.plugin import Source
from directive_model_docx.extras import tell_of_extras
from directive_model_docx.formatting import Numbering, Styles
from directive_model_docx.names import DUBLIN_CORE, RELATION, SECTPR, A, W
from directive_model_docx.notices import Notices
from directive_model_docx.package import Docx
from directive_model_docx.reader.blocks import Document, Story
from directive_model_docx.reader.notes import read_notes
from directive_model_docx.reader.sections import read_sections

_TITLE = f"{{{DUBLIN_CORE}}}title"
_REFERENCES = {W + "headerReference", W + "footerReference"}
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
        return _read(source)
    # Only limits that were raised let so deep a tree through.
    except RecursionError as error:
        raise LimitExceeded("xml_depth", source.limits.xml_depth, None, source.name) from error


def _read(source: Source) -> Reading[Flow]:
    docx = Docx(source)
    root = docx.document()
    document = _document(docx)
    story = Story(document, docx.main, docx.relations(docx.main))
    body = root.find(W + "body")
    if body is None:
        body = etree.SubElement(root, W + "body")
    blocks = story.body(body)
    parts = _Parts(docx, document)
    flow = Flow(
        sections=read_sections(body, blocks, story.breaks, parts.read),
        notes=read_notes(docx, document),
        title=_title(docx),
        language=document.styles.definitions.language,
    )
    parts.tell_of_others([*[properties for _, properties in story.breaks], *body.iterchildren(SECTPR)])
    extras = list(tell_of_extras(docx))
    return Reading(flow, (*docx.findings, *document.notices.finish(docx.main, source.name), *extras))


def _document(docx: Docx) -> Document:
    main = docx.main
    numbering = Numbering(docx.tree(docx.related(main, "numbering")), lambda style: styles.list_of(style))  # noqa: PLW0108  # the two know each other
    theme = _Theme(docx)
    styles = Styles(docx.styles(), numbering, theme.font)
    return Document(docx.source.name, styles, numbering, Notices(docx.source.changes), docx.source.deadline)


class _Theme:
    """The fonts of the theme, read when a style first asks for one (20.1.4.1.18)."""

    def __init__(self, docx: Docx) -> None:
        self._docx = docx
        self._fonts: dict[str, str | None] | None = None

    def font(self, name: str) -> str | None:
        """Return the font that e.g. "minorHAnsi" stands for."""
        if self._fonts is None:
            root = self._docx.tree(self._docx.related(self._docx.main, "theme"))
            self._fonts = {}
            for kind in ("major", "minor"):
                latin = None if root is None else root.find(f".//{A}{kind}Font/{A}latin")
                self._fonts[kind] = None if latin is None else latin.get("typeface") or None
        return self._fonts["major" if name.startswith("major") else "minor"]


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
                blocks = story.blocks(root)
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
    root = docx.tree(docx.related("", "core-properties"))
    titles = () if root is None else [child.text for child in root if child.tag == _TITLE]
    return next((title for title in titles if title), None)
