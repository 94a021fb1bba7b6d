"""What holds or accompanies blocks and is none itself: lists, sections, comments, marks of changes (5.4, 14.2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lxml import etree

from directive_model.flow import FlowBlock, Note
from directive_model_odt.names import LIST, OFFICE, SVG, TEXT, XLINK
from directive_model_odt.reader.drawing import controls

if TYPE_CHECKING:
    from directive_model_odt.reader.story import Story


def change(element: etree._Element, story: Story) -> None:
    """Take note of where an insertion begins or ends, or of where words were deleted."""
    document = story.document
    identity = element.get(TEXT + "change-id", "")
    if element.tag == TEXT + "change":
        if document.notices.changes == "accepted":
            document.notices.taken_out(document.changes.deleted(identity), story.place())
    elif identity in document.changes.insertions:
        if element.tag == TEXT + "change-start":
            story.inserting.add(identity)
            if story.put_in is None:
                story.put_in = []
        else:
            story.inserting.discard(identity)
            if not story.inserting and story.put_in is not None:
                end_insertion(story)


def end_insertion(story: Story) -> None:
    """Tell of the words that were inserted."""
    words, story.put_in = "".join(story.put_in or ()), None
    story.inserting.clear()
    notices = story.document.notices
    if notices.changes == "original":
        notices.taken_out(words, story.place())
    else:
        notices.put_in(words, story.place())


def comment(element: etree._Element, story: Story) -> None:
    """Keep an ``office:annotation`` as a note."""
    first = story.count + 1
    for child in list(element):
        # Who said it and when is no part of what is said.
        if str(child.tag).rsplit("}", 1)[-1] in _OF_COMMENTS:
            element.remove(child)
    blocks = story.apart(element)
    story.document.notes.append(Note("comment", None, blocks, span=story.since(first)))


_OF_COMMENTS = {"creator", "date", "date-string", "creator-initials", "sender-initials"}


def _list(element: etree._Element, story: Story, out: list[FlowBlock]) -> None:
    with story.lists.opened(element):
        for item in element:
            with story.lists.item(item):
                story.fill(item, out)


def _numbered(element: etree._Element, story: Story, out: list[FlowBlock]) -> None:
    with story.lists.numbered_paragraph(element):
        story.fill(element, out)


def _section(element: etree._Element, story: Story, out: list[FlowBlock]) -> None:
    outside = story.hidden
    never = element.get(TEXT + "display") == "none" or element.get(TEXT + "is-hidden") == "true"
    story.hidden = outside or never
    story.fill(element, out)
    story.hidden = outside


def _forms(element: etree._Element, story: Story, _out: list[FlowBlock]) -> None:
    story.document.controls.update(controls(element))


def _linked(element: etree._Element, story: Story, _out: list[FlowBlock]) -> None:
    """Tell of a source elsewhere, which is never followed; what was last read from it is in the file."""
    address = element.get(XLINK + "href") or element.get(OFFICE + "dde-item")
    if address:
        story.document.notices.reference(str(element.tag).rsplit("}", 1)[-1], address, story.place())


def _change(element: etree._Element, story: Story, _out: list[FlowBlock]) -> None:
    change(element, story)


def _comment(element: etree._Element, story: Story, _out: list[FlowBlock]) -> None:
    comment(element, story)


#: By an element's name.
CONTAINERS: dict[Any, Callable[[etree._Element, Story, list[FlowBlock]], None]] = {
    LIST: _list,
    TEXT + "numbered-paragraph": _numbered,
    TEXT + "section": _section,
    TEXT + "section-source": _linked,
    OFFICE + "dde-source": _linked,
    OFFICE + "forms": _forms,
    OFFICE + "annotation": _comment,
    TEXT + "change-start": _change,
    TEXT + "change-end": _change,
    TEXT + "change": _change,
}
PASSED_OVER = {
    TEXT + "tracked-changes",
    TEXT + "sequence-decls",
    TEXT + "variable-decls",
    TEXT + "user-field-decls",
    TEXT + "dde-connection-decls",
    TEXT + "soft-page-break",
    OFFICE + "annotation-end",
    OFFICE + "event-listeners",
    # What is said of a drawing to those who do not see it.
    SVG + "title",
    SVG + "desc",
}
