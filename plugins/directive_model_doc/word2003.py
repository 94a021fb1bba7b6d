"""WordprocessingML of Word 2003: one XML file, near enough to DOCX to be turned into it element by element."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from directive_model.kit import write_package

_OLD = "{http://schemas.microsoft.com/office/word/2003/wordml}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_AML = "{http://schemas.microsoft.com/aml/2001/core}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#: Drawings are the same in both; all other strangers only wrap what counts.
_KEPT = ("{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}")
WORD_2003 = _OLD + "wordDocument"

_ELEMENTS = {
    "listPr": "numPr", "ilfo": "numId", "listDef": "abstractNum", "list": "num", "ilst": "abstractNumId",
    "nfc": "numFmt", "vmerge": "vMerge", "hmerge": "hMerge", "hlink": "hyperlink",
}  # fmt: skip
_ATTRIBUTES = {("listDef", "listDefId"): "abstractNumId", ("list", "ilfo"): "numId"}
_NUMBERS = {
    "0": "decimal", "1": "upperRoman", "2": "lowerRoman", "3": "upperLetter", "4": "lowerLetter", "5": "ordinal",
    "22": "decimalZero", "23": "bullet", "255": "none",
}  # fmt: skip
_SWITCH = {"on": "1", "off": "0"}
_PAGES = {"odd": "default", "even": "even", "first": "first"}
_DROPPED = {_OLD + "binData", _OLD + "fldData"}
_HYPHEN = re.compile(r"-([a-z])")


def docx_of(root: etree._Element) -> bytes:
    """Return the DOCX that says what ``root``, a ``w:wordDocument`` of 2003, says."""
    return _Parts().package(root)


class _Parts:
    """The parts of the DOCX, gathered while the body is turned over."""

    def __init__(self) -> None:
        self._parts: list[tuple[str, str, etree._Element]] = []
        self._notes: dict[str, etree._Element] = {}

    def package(self, root: etree._Element) -> bytes:
        document = etree.Element(_W + "document")
        for child in root:
            if child.tag in (_OLD + "styles", _OLD + "lists"):
                kind = "styles" if child.tag.endswith("styles") else "numbering"
                part = etree.Element(_W + kind)
                self._fill(part, child)
                self._parts.append((kind, f"{kind}.xml", part))
            elif child.tag == _OLD + "body":
                self._fill(etree.SubElement(document, _W + "body"), child)
        for kind, part in self._notes.items():
            self._parts.append((kind, f"{kind}.xml", part))
        relations = "".join(
            f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}"/>' for kind, name, _ in self._parts
        )
        space = "http://schemas.openxmlformats.org/package/2006/relationships"
        main = f'<Relationship Id="main" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        beside = f'<Relationships xmlns="{space}">{relations}</Relationships>'
        return write_package(
            [
                ("_rels/.rels", f'<Relationships xmlns="{space}">{main}</Relationships>'.encode()),
                ("word/document.xml", etree.tostring(document)),
                ("word/_rels/document.xml.rels", beside.encode()),
                *((f"word/{name}", etree.tostring(part)) for _, name, part in self._parts),
            ]
        )

    def _fill(self, target: etree._Element, source: etree._Element) -> None:
        for child in source:
            for turned in self._turned(child):
                target.append(turned)

    def _turned(self, element: etree._Element) -> Iterator[etree._Element]:
        """Yield what an element is in a DOCX: itself under its new name, what it wraps, or nothing."""
        tag = str(element.tag)
        if tag in _DROPPED:
            return
        if tag == _AML + "annotation":
            yield from self._annotated(element)
        elif tag in (_OLD + "footnote", _OLD + "endnote"):
            yield self._note(element, tag.rpartition("}")[2])
        elif tag in (_OLD + "hdr", _OLD + "ftr"):
            yield self._margin(element, "header" if tag.endswith("hdr") else "footer")
        elif tag.startswith((_OLD, *_KEPT)):
            turned = _renamed(element)
            self._fill(turned, element)
            yield turned
        else:
            for child in element:
                yield from self._turned(child)

    def _annotated(self, element: etree._Element) -> Iterator[etree._Element]:
        """Yield a tracked change; a comment goes apart, and what was only formatted otherwise before is left out."""
        content = element.find(_AML + "content")
        match element.get(_OLD + "type", "").rpartition(".")[2]:
            case "Insertion" | "Deletion" as kind:
                changed = etree.Element(_W + ("ins" if kind == "Insertion" else "del"))
                if content is not None:
                    self._fill(changed, content)
                yield changed
            case "Comment" if content is not None:
                part = self._notes.setdefault("comments", etree.Element(_W + "comments"))
                self._fill(etree.SubElement(part, _W + "comment", {_W + "id": str(len(part))}), content)
            case _:
                return

    def _note(self, element: etree._Element, kind: str) -> etree._Element:
        part = self._notes.setdefault(kind + "s", etree.Element(f"{_W}{kind}s"))
        identity = str(len(part) + 1)
        self._fill(etree.SubElement(part, _W + kind, {_W + "id": identity}), element)
        return etree.Element(f"{_W}{kind}Reference", {_W + "id": identity})

    def _margin(self, element: etree._Element, kind: str) -> etree._Element:
        name = f"{kind}{len(self._parts) + 1}.xml"
        part = etree.Element(_W + ("hdr" if kind == "header" else "ftr"))
        self._parts.append((kind, name, part))
        self._fill(part, element)
        shown = _PAGES.get(element.get(_OLD + "type", "odd"), "default")
        return etree.Element(f"{_W}{kind}Reference", {_W + "type": shown, _R + "id": name})


def _renamed(element: etree._Element) -> etree._Element:
    """Return an element under its new name, without its children."""
    tag = str(element.tag)
    if not tag.startswith(_OLD):
        turned = etree.Element(tag, {str(key): str(value) for key, value in element.items()})
        turned.text = element.text
        return turned
    name = tag.removeprefix(_OLD)
    turned = etree.Element(_W + _ELEMENTS.get(name, name))
    for key, value in element.items():
        spelt = str(key)
        if spelt.startswith(_OLD):
            spelt = spelt.removeprefix(_OLD)
            spelt = _W + _ATTRIBUTES.get((name, spelt), _HYPHEN.sub(lambda found: found[1].upper(), spelt))
        text = str(value)
        turned.set(spelt, _NUMBERS.get(text, "decimal") if name == "nfc" else _SWITCH.get(text, text))
    if name in ("t", "delText", "instrText"):
        turned.text = element.text
        turned.set(_SPACE, "preserve")
    return turned
