"""The second extraction of a DOCX: zip and ElementTree, no styles, no structure.

The decisions that it shares with the reader, each as a user of Word sees the page:
text that is deleted counts once (it is told of); moved text counts where it went, or as deleted if it went nowhere;
of mc:AlternateContent one branch is read, the first Choice; a field shows its result; page heads and feet count once,
however many sections repeat them, and only those that a section names; the numbers of pages and the separators of
notes are no words.
"""

from __future__ import annotations

import email
import io
import posixpath
import zipfile
from xml.etree import ElementTree as ET

from ledger import Ledger
from plain_markup import show_html
from plain_text import of_lines

_SPACES = {**dict.fromkeys(("p", "br", "cr", "tr", "tc"), "\n"), "tab": " ", "ptab": " ", "noBreakHyphen": "-"}
#: Signs that a font or Word itself draws, and how many of them: symbols, boxes to tick, parts of formulas.
_DRAWN = {"sym": 1, "checkBox": 1, **dict.fromkeys(("rad", "f", "nary", "acc", "d", "sSup", "sSub", "sSubSup"), 4)}
_UNREAD = frozenset(("fldData", "pPrChange", "rPrChange"))
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")


def show(data: bytes) -> Ledger:
    ledger = Ledger()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        main = _main(archive)
        root = ET.fromstring(archive.read(main))
        for part in [_child(root, "body"), *_others(archive, main, root)]:
            found = _Extraction(moved=any(_name(element) == "moveTo" for element in root.iter()))
            found.gather(part)
            ledger.take(of_lines("\n".join(["".join(found.pieces), *found.told])))
            ledger.unknown += found.symbols
            ledger.allow(*found.choices)
        for kind, part in _related(archive, main).values():
            if kind == "aFChunk" and part in archive.namelist():
                ledger.take(_file_within(archive.read(part)))
    return ledger


def _file_within(data: bytes) -> Ledger:
    """Return what a file within the document (altChunk) shows: another DOCX, a web page, or one in an archive."""
    if data.startswith(b"PK"):
        return show(data)
    if b"\nContent-Type:" in data[:1000] or data.startswith(b"MIME-Version"):
        message = email.message_from_bytes(data)
        pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
        data = pages[0].get_payload(decode=True)
    return show_html(data)


def _others(archive: zipfile.ZipFile, main: str, root: ET.Element) -> list[ET.Element]:
    """Return page heads and feet, notes and comments."""
    named = {
        value
        for element in root.iter()
        if _name(element) in ("headerReference", "footerReference")
        for key, value in element.attrib.items()
        if key.endswith("}id")
    }
    others = []
    for identity, (kind, part) in _related(archive, main).items():
        if part not in archive.namelist():
            continue
        if kind in ("header", "footer") and identity in named:
            others.append(ET.fromstring(archive.read(part)))
        elif kind in ("footnotes", "endnotes", "comments"):
            others += [
                note for note in ET.fromstring(archive.read(part)) if _attribute(note, "type") in ("", "normal")
            ]
    return others


def _main(archive: zipfile.ZipFile) -> str:
    return next(part for kind, part in _related(archive, "").values() if kind == "officeDocument")


def _related(archive: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """Return what a part refers to inside of the package: by id, the last word of the kind and the other part."""
    folder, name = posixpath.split(part)
    path = posixpath.join(folder, "_rels", name + ".rels")
    if path not in archive.namelist():
        return {}
    return {
        relation.get("Id", ""): (
            relation.get("Type", "").rpartition("/")[2],
            posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/"),
        )
        for relation in ET.fromstring(archive.read(path))
        if relation.get("TargetMode") != "External"
    }


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _attribute(element: ET.Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _child(root: ET.Element, name: str) -> ET.Element:
    return next((child for child in root if _name(child) == name), ET.Element(name))


class _Extraction:
    """The letters of a part in their order, and what is told of beside them."""

    def __init__(self, *, moved: bool) -> None:
        self.moved = moved
        self.pieces: list[str] = []
        self.told: list[str] = []
        #: Letters of symbol fonts, whose shape only the font knows.
        self.symbols = 0
        #: What the lists of a form offer, of which one is shown.
        self.choices: list[str] = []
        self._fields: list[str] = []

    def gather(self, element: ET.Element) -> None:
        name = _name(element)
        if name in _UNREAD or (name == "moveFrom" and self.moved):
            return
        if name == "AlternateContent":
            branches = [child for child in element if _name(child) == "Choice"] or list(element)
            for branch in branches[:1]:
                self.gather(branch)
        elif name == "fldSimple" and _counts_pages(_attribute(element, "instr")):
            return
        else:
            self._leaf(name, element)
            for child in element:
                self.gather(child)

    def _leaf(self, name: str, element: ET.Element) -> None:
        text = element.text or ""
        if name == "t":
            if "pages" not in self._fields:
                self.pieces.append(text)
        elif name in _SPACES:
            self.pieces.append(_SPACES[name])
        elif name == "delText":
            self.told.append(text)
        elif name == "textpath":
            self.told.append(_attribute(element, "string"))
        elif name in _DRAWN:
            self.symbols += _DRAWN[name]
        else:
            self._mark(name, element)

    def _mark(self, name: str, element: ET.Element) -> None:
        if name == "listEntry":
            self.choices.append(_attribute(element, "val"))
        elif name == "instrText" and self._fields:
            self._fields[-1] += element.text or ""
        elif name == "fldChar":
            self._field(_attribute(element, "fldCharType"))

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("")
        elif kind == "separate" and self._fields:
            self._fields[-1] = "pages" if _counts_pages(self._fields[-1]) else "shown"
        elif kind == "end" and self._fields:
            self._fields.pop()


def _counts_pages(instruction: str) -> bool:
    return (instruction.split() or [""])[0].upper() in _PAGES
