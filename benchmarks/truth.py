"""What hard documents hold, told from their XML by a second look that shares no code with any reader."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import attrs

HERE = Path(__file__).resolve().parent
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CONSTRUCTS = ("labels", "text boxes", "content controls", "insertions", "deletions", "heads and feet", "notes")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLANKS = re.compile(r"[\s\u00ad\u200b]+")
_SHORTEST = 4
_DEFLATED_LIMIT = 64 * 2**20


@attrs.frozen
class Expected:
    """Something that is looked for in what a reader gives."""

    text: str
    #: The number that the page prints before it.
    label: str = ""


@cache
def documents(corpus: Path) -> tuple[Path, ...]:
    """Return the hard documents whose main part can be parsed."""
    return tuple(path for path in sorted((corpus / "torture").glob("*.docx")) if _parts(path.read_bytes()))


def squeezed(text: str) -> str:
    """Return the letters of a text without blanks: readers differ in those."""
    return _BLANKS.sub("", text)


class Lines:
    """The lines that a reader gives, and questions about them."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = [squeezed(line) for line in lines]
        self._whole = "\n".join(self._lines)

    def has(self, construct: str, one: Expected) -> bool:
        """Return whether one thing is there as it should be."""
        if construct == "labels":
            return any(line.startswith(squeezed(one.label) + one.text) for line in self._lines)
        if construct == "text boxes":
            return self._whole.count(one.text) == 1
        if construct == "deletions":
            return one.text not in self._whole
        return one.text in self._whole


def expected_of(path: Path, data: bytes) -> dict[str, list[Expected]]:
    """Return what is looked for in a document, by construct: what stands in it once, so that it is found for sure."""
    parts = _parts(data)
    main = parts["main"]
    everywhere = Counter(text for root in parts.values() for text in _paragraphs(root))
    plain = [Expected(text) for text in _once(_paragraphs(main, W + "txbxContent"), everywhere)]
    found = {
        "labels": list(_labels(path.name, main)),
        "text boxes": plain,
        "content controls": [Expected(text) for text in _once(_paragraphs(main, W + "sdtContent"), everywhere)],
        "insertions": [Expected(text) for text in _runs(main, W + "ins", W + "t")],
        "deletions": [Expected(text) for text in _runs(main, W + "del", W + "delText")],
    }
    for construct, names in (("heads and feet", ("header", "footer")), ("notes", ("footnotes", "endnotes"))):
        roots = [root for name, root in parts.items() if name.startswith(names)]
        texts = [text for root in roots for text in _paragraphs(root)]
        found[construct] = [Expected(text) for text in _once(texts, everywhere)]
    # Words that stand in the document elsewhere too tell nothing of a deletion.
    whole = "".join(text for root in parts.values() for text in _paragraphs(root))
    found["deletions"] = [one for one in found["deletions"] if one.text not in whole]
    return found


def _parts(data: bytes) -> dict[str, ET.Element]:
    """Return the roots of main part, heads, feet and notes; nothing for what is no sound transitional DOCX."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = package.namelist()
            main = next((name for name in names if re.fullmatch(r"word/document\d*\.xml", name)), None)
            if main is None or sum(info.file_size for info in package.infolist()) > _DEFLATED_LIMIT:
                return {}
            roots = {"main": ET.fromstring(package.read(main))}
            for name in names:
                if re.fullmatch(r"word/(?:header|footer|footnotes|endnotes)\d*\.xml", name):
                    roots[name.removeprefix("word/")] = ET.fromstring(package.read(name))
    except (zipfile.BadZipFile, ET.ParseError, OSError, NotImplementedError, RuntimeError):
        return {}
    return roots if roots["main"].tag == W + "document" else {}


def _paragraphs(root: ET.Element, within: str | None = None) -> Iterator[str]:
    """Yield the letters of paragraphs, of older twins of boxes not; only those below ``within``, where it is told."""
    for element, inside in _walk(root, within is None, within):
        if element.tag == W + "p" and inside:
            text = squeezed("".join(_letters(element)))
            if len(text) >= _SHORTEST:
                yield text


def _walk(element: ET.Element, inside: bool, within: str | None) -> Iterator[tuple[ET.Element, bool]]:
    for child in element:
        if child.tag == _FALLBACK:
            continue
        here = inside or child.tag == within
        yield child, here
        yield from _walk(child, here, within)


def _letters(paragraph: ET.Element) -> Iterator[str]:
    """Yield the letters of a paragraph's own runs, not those of boxes anchored in it, nor of fields' instructions."""
    for child in paragraph:
        if child.tag in {W + "txbxContent", _FALLBACK, W + "del"}:
            continue
        if child.tag == W + "t":
            yield child.text or ""
        elif child.tag == W + "noBreakHyphen":
            yield "\u2011"
        else:
            yield from _letters(child)


def _once(texts: Iterator[str] | list[str], everywhere: Counter[str]) -> list[str]:
    whole = "\n".join(everywhere)
    return [text for text in texts if everywhere[text] == 1 and whole.count(text) == 1]


def _runs(root: ET.Element, wrapper: str, letters: str) -> Iterator[str]:
    for element in root.iter(wrapper):
        text = squeezed("".join(piece.text or "" for piece in element.iter(letters)))
        if len(text) >= _SHORTEST:
            yield text


@cache
def _known_labels() -> dict[tuple[str, str], str]:
    rows = (HERE / "labels.tsv").read_text("utf-8").splitlines()
    return {(name, code): label for name, code, label in (row.split("\t") for row in rows if not row.startswith("#"))}


def code_of(text: str) -> str:
    """Return what a paragraph is called in labels.tsv, which holds no words of real documents."""
    return f"{zlib.crc32(text.encode()):08x}"


def _labels(name: str, main: ET.Element) -> Iterator[Expected]:
    known = _known_labels()
    for text in _paragraphs(main):
        label = known.get((name, code_of(text)))
        if label is not None:
            yield Expected(text, label)
