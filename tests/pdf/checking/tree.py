"""The tree of tags: what it says in the order of reading, and what is wrong in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

import attrs
import pikepdf
from checking.marked import Marked

#: Tags that stand below certain others only (ISO 32000-1, 14.8.4.3).
_PLACES = {
    "LI": {"L"},
    "Lbl": {"LI", "P", "Note", "Link"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
}
#: What may stand in those that hold nothing else.
_HOLDS = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TR": {"TH", "TD"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
}
_KNOWN = {"Document", "Part", "Div", "P", "Span", "Em", "Strong", *(f"H{level}" for level in range(1, 7))}
_KNOWN |= {*_PLACES, *_HOLDS}


@attrs.define
class Tag:
    """An element of the tree."""

    name: str
    node: pikepdf.Object
    children: list[Self] = attrs.field(factory=list)
    #: Its own content: (index of the page, MCID).
    content: list[tuple[int, int]] = attrs.field(factory=list)
    #: Children and content, in their order.
    order: list[Self | tuple[int, int]] = attrs.field(factory=list)

    def walk(self) -> Iterator[Self]:
        """Yield it and all below it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.walk()

    def text(self, pages: list[Marked]) -> str:
        """Return what is heard of it."""
        parts = [one.text(pages) if isinstance(one, Tag) else pages[one[0]].texts[one[1]] for one in self.order]
        return "".join(parts)

    def attribute(self, name: str) -> pikepdf.Object | None:
        """Return an attribute of a name."""
        owners = self.node.get("/A", [])
        found = [one[name] for one in (owners if isinstance(owners, pikepdf.Array) else [owners]) if name in one]
        return found[0] if found else None


def tree_of(document: pikepdf.Pdf) -> Tag:
    """Return the tree of a document with one root."""
    pages = {page.objgen: index for index, page in enumerate(document.pages)}
    root = document.Root.StructTreeRoot.K
    return _tag(root[0] if isinstance(root, pikepdf.Array) else root, None, pages)


def _tag(node: pikepdf.Object, page: int | None, pages: dict[tuple[int, int], int]) -> Tag:
    page = pages[node.Pg.objgen] if "/Pg" in node else page
    tag = Tag(str(node.S)[1:], node)
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            tag.children.append(_tag(kid, page, pages))
            tag.order.append(tag.children[-1])
        else:
            own = pages[kid.Pg.objgen] if isinstance(kid, pikepdf.Dictionary) and "/Pg" in kid else page
            number = int(kid.MCID) if isinstance(kid, pikepdf.Dictionary) else int(kid)
            tag.content.append((own, number))
            tag.order.append((own, number))
    return tag


def tree_faults(document: pikepdf.Pdf, root: Tag, pages: list[Marked]) -> Iterator[str]:
    """Yield what is wrong in the tree, each with the clause of PDF/UA-1 or of PDF that says so."""
    if root.name != "Document":
        yield f"the root is a {root.name}"
    yield from _nesting(root)
    yield from _levels(root)
    yield from _tables(root)
    yield from _content(document, root, pages)


def _nesting(root: Tag) -> Iterator[str]:
    for tag in root.walk():
        if tag.name not in _KNOWN:
            yield f"{tag.name} is no tag of PDF (UA 7.1)"
        for child in tag.children:
            if child.name in _PLACES and tag.name not in _PLACES[child.name]:
                yield f"{child.name} stands in {tag.name} (UA 7.2)"
            if tag.name in _HOLDS and child.name not in _HOLDS[tag.name]:
                yield f"{tag.name} holds {child.name} (UA 7.2)"
            if child.node.P.objgen != tag.node.objgen:
                yield f"{child.name} names another parent (PDF 14.7.2)"


def _levels(root: Tag) -> Iterator[str]:
    last = 0
    for tag in root.walk():
        if tag.name[:1] == "H" and tag.name[1:].isdigit():
            if int(tag.name[1:]) > last + 1:
                yield f"{tag.name} follows H{last} (UA 7.4.2)"
            last = int(tag.name[1:])


def _tables(root: Tag) -> Iterator[str]:
    for table in (tag for tag in root.walk() if tag.name == "Table"):
        cells = [tag for tag in table.walk() if tag.name in {"TH", "TD"}]
        names = {bytes(tag.node.ID) for tag in cells if "/ID" in tag.node}
        for cell in cells:
            if cell.name == "TH" and cell.attribute("/Scope") is None:
                yield "a TH has no scope (UA 7.5)"
            headers = cell.attribute("/Headers") or []
            if any(bytes(one) not in names for one in headers):
                yield "a cell names a head that is not there (UA 7.5)"


def _content(document: pikepdf.Pdf, root: Tag, pages: list[Marked]) -> Iterator[str]:
    """Yield where pages, tree and the table of parents do not say the same (PDF 14.7.4)."""
    owners = {place: tag for tag in root.walk() for place in tag.content}
    if len(owners) < sum(len(tag.content) for tag in root.walk()):
        yield "content is heard twice"
    shown = {(index, number) for index, page in enumerate(pages) for number in page.texts}
    yield from (f"MCID {number} of page {index + 1} is in no tag" for index, number in sorted(shown - set(owners)))
    yield from (f"no MCID {number} on page {index + 1}" for index, number in sorted(set(owners) - shown))
    for index, page in enumerate(document.pages):
        if not pages[index].texts:
            continue
        if "/StructParents" not in page:
            yield f"page {index + 1} names no parents (PDF 14.7.4.4)"
            continue
        named = pikepdf.NumberTree(document.Root.StructTreeRoot.ParentTree)[int(page.StructParents)]
        for number in pages[index].texts:
            owner = owners.get((index, number))
            if owner is not None and named[number].objgen != owner.node.objgen:
                yield f"MCID {number} of page {index + 1} names another parent (PDF 14.7.4.4)"
