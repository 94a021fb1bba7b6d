"""An ODT as a whole: bytes to flow."""

from __future__ import annotations

from lxml import etree

from directive_model import Span
from directive_model.errors import LimitExceeded
from directive_model.findings import Reading
from directive_model.flow import Flow, Note
from directive_model.plugin import Source
from directive_model_odt.changes import Changes
from directive_model_odt.formatting import Definitions, Lists, Styles
from directive_model_odt.names import DC, OFFICE
from directive_model_odt.notices import OdtNotices
from directive_model_odt.package import Odt, Part
from directive_model_odt.reader.containers import end_insertion
from directive_model_odt.reader.pages import Pages
from directive_model_odt.reader.story import Document, Story

_KINDS = ("footnote", "endnote", "comment")


def read(source: Source) -> Reading[Flow]:
    """Return what stands on the pages of an ODT, packed or flat.

    Raises :class:`directive_model.errors.Unreadable` ("odt-no-document", "odt-encrypted" and those of the kit) and
    :class:`directive_model.errors.LimitExceeded`; nothing else.
    """
    try:
        return _read(source)
    # Only limits that were raised let so deep a tree through.
    except RecursionError as error:
        raise LimitExceeded("xml_depth", source.limits.xml_depth, None, source.name) from error


def _read(source: Source) -> Reading[Flow]:
    odt = Odt(source)
    changes = Changes(odt.body)
    if source.changes != "accepted":
        changes.put_back(odt.body)
    document = Document(odt, OdtNotices(source.changes), changes)
    story = _story(document, odt.content)
    blocks = story.body(odt.body)
    if story.put_in is not None:
        end_insertion(story)
    pages = Pages(odt, _story(document, odt.styles))
    sections = pages.sections(blocks, story.breaks)
    pages.tell_of_others()
    if changes:
        document.notices.tracked(Span(source=source.name, part=odt.content.name))
    flow = Flow(
        sections=sections,
        notes=_in_order(document.notes),
        title=_title(odt),
        language=story.styles.definitions.language(),
        two_sided=pages.two_sided,
        partial=odt.partial,
    )
    return Reading(flow, (*odt.findings, *document.notices.findings))


def _story(document: Document, part: Part) -> Story:
    """Return a reader of a part's text, which knows the part's own styles and the common ones."""
    odt = document.odt
    automatic, common = part.child("automatic-styles"), odt.styles.child("styles")
    faces = [faces for one in (part, odt.styles) if (faces := one.child("font-face-decls")) is not None]
    definitions = Definitions(automatic, common, faces)
    return Story(document, part.name, Styles(definitions), Lists(automatic, common, definitions))


def _in_order(notes: list[Note]) -> tuple[Note, ...]:
    """Return the notes kind by kind, those of a kind in the order of the text."""
    return tuple(note for kind in _KINDS for note in notes if note.kind == kind)


def _title(odt: Odt) -> str | None:
    meta: etree._Element | None = None if odt.meta is None else odt.meta.find(OFFICE + "meta")
    title = None if meta is None else meta.find(DC + "title")
    return None if title is None else title.text or None
