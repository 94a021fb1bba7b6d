"""Tracked changes (5.5): deleted words put back where they stood, so that the reader meets them in their place."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from directive_model_odt.names import DELETED, OFFICE, TEXT, XML, H, P

_TRACKED, _REGION = TEXT + "tracked-changes", TEXT + "changed-region"
_INSERTION, _DELETION = TEXT + "insertion", TEXT + "deletion"
_POINT, _CHANGE_ID = TEXT + "change", TEXT + "change-id"
_PARAGRAPHS = {P, H}
_INFO = OFFICE + "change-info"


class Changes:
    """The changes that a text tracks, by id."""

    def __init__(self, body: etree._Element) -> None:
        self.insertions: set[str] = set()
        self.deletions: dict[str, etree._Element] = {}
        for region in body.iterfind(f"{_TRACKED}/{_REGION}"):
            identity = region.get(XML + "id") or region.get(TEXT + "id") or ""
            for change in region:
                if change.tag == _INSERTION:
                    self.insertions.add(identity)
                elif change.tag == _DELETION:
                    self.deletions[identity] = change

    def __bool__(self) -> bool:
        return bool(self.insertions or self.deletions)

    def deleted(self, identity: str | None) -> str:
        """Return the words of a deletion, a paragraph a line."""
        deletion = self.deletions.get(identity or "")
        return "" if deletion is None else "\n".join(text_of(one) for one in _content(deletion))

    def put_back(self, body: etree._Element) -> None:
        """Put every deletion back into the text; its words stand in elements of the name ``DELETED``."""
        for point in list(body.iter(_POINT)):
            deletion = self.deletions.get(point.get(_CHANGE_ID, ""))
            parent = point.getparent()
            if deletion is not None and parent is not None:
                _put_back(point, parent, [deepcopy(one) for one in _content(deletion)])


def text_of(element: etree._Element) -> str:
    """Return all letters in an element as the file has them."""
    return "".join([str(piece) for piece in element.itertext()])


def _content(deletion: etree._Element) -> list[etree._Element]:
    return [child for child in deletion if child.tag != _INFO]


def _put_back(point: etree._Element, parent: etree._Element, content: list[etree._Element]) -> None:
    for paragraph in [one for root in content for one in root.iter(P, H)]:
        _mark(paragraph)
    around = [one for one in point.iterancestors() if one.tag in _PARAGRAPHS]
    if not around:
        # Whole blocks were deleted between others.
        for block in content:
            point.addprevious(block)
        return
    ended = content and content[0].tag in _PARAGRAPHS
    if ended:
        # The first goes on where the paragraph stands, the last has the rest of it.
        for child in list(content[0]):
            point.addprevious(child)
    if len(content) > 1 or not ended:
        rest = _cut(point, parent, around[0])
        _append(around[0], content[1:] if ended else content, rest)


def _append(paragraph: etree._Element, blocks: list[etree._Element], rest: etree._Element) -> None:
    """Put blocks after a paragraph, and the rest of it at the end of the last one."""
    last = paragraph
    for block in blocks:
        last.addnext(block)
        last = block
    if not blocks or last.tag not in _PARAGRAPHS:
        own = _like(paragraph)
        last.addnext(own)
        last = own
    if len(last):
        last[-1].tail = (last[-1].tail or "") + (rest.text or "")
    else:
        last.text = (last.text or "") + (rest.text or "")
    last.extend(list(rest))


def _like(element: etree._Element) -> etree._Element:
    """Return an element of the same name and attributes, with nothing in it."""
    twin = etree.Element(element.tag)
    for name, value in element.items():
        twin.set(name, value)
    return twin


def _mark(paragraph: etree._Element) -> None:
    """Put all that a paragraph holds into one element that says that it was deleted."""
    marked = etree.Element(DELETED)
    marked.text, paragraph.text = paragraph.text, None
    marked.extend(list(paragraph))
    paragraph.append(marked)


def _cut(point: etree._Element, parent: etree._Element, paragraph: etree._Element) -> etree._Element:
    """Take what follows ``point`` out of its paragraph, and return it within copies of what it stands in."""
    rest = _like(parent)
    rest.text, point.tail = point.tail, None
    rest.extend(list(point.itersiblings()))
    while parent is not paragraph:
        above = parent.getparent()
        if above is None:
            break
        outer = _like(above)
        following = list(parent.itersiblings())
        outer.append(rest)
        rest.tail, parent.tail = parent.tail, None
        outer.extend(following)
        rest, parent = outer, above
    return rest
