"""What the content of pages shows, and under which mark: letters by the fonts' own tables of Unicode."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs
import pikepdf

#: What paints (ISO 32000-1, table 51), letters aside.
_PAINTS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "INLINE IMAGE"})
_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
_CHARACTERS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>")
_TRIPLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_ARTIFACT = "/Artifact"


@attrs.define
class Marked:
    """What a page shows."""

    #: The letters of each marked piece of content, by its number (MCID), in the order of painting.
    texts: dict[int, str] = attrs.field(factory=dict)
    faults: list[str] = attrs.field(factory=list)
    #: The letters of what is no part of the text.
    artifacts: str = ""


def unicode_of(font: pikepdf.Object) -> dict[int, str]:
    """Return what the glyphs of a font say, by their codes of two bytes."""
    data = font.ToUnicode.read_bytes()
    table = {}
    for group in _CHARACTERS.findall(data):
        table |= {
            int(code, 16): bytes.fromhex(said.decode()).decode("utf-16-be") for code, said in _PAIR.findall(group)
        }
    for group in _RANGES.findall(data):
        for low, high, said in _TRIPLE.findall(group):
            first = int(said, 16)
            table |= {code: chr(first + number) for number, code in enumerate(range(int(low, 16), int(high, 16) + 1))}
    return table


class _Page:
    """Follows the content of one page."""

    def __init__(self, page: pikepdf.Page, tables: dict[tuple[int, int], dict[int, str]]) -> None:
        self._fonts = page.Resources.get("/Font", {})
        self._tables = tables
        self._open: list[tuple[str, pikepdf.Object | None]] = []
        self._table: dict[int, str] = {}
        self.found = Marked()

    def follow(self, page: pikepdf.Page) -> Marked:
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BMC" | "BDC":
                    self._begin(operands)
                case "EMC":
                    self._open.pop()
                case "Tf":
                    self._table = self._table_of(self._fonts[operands[0]])
                case name if name in _SHOWS:
                    self._show("".join(self._letters(operands)))
                case name if name in _PAINTS and not self._open:
                    self.found.faults.append(f"{name} paints outside of marks (UA 7.1)")
        return self.found

    def _table_of(self, font: pikepdf.Object) -> dict[int, str]:
        if font.objgen not in self._tables:
            self._tables[font.objgen] = unicode_of(font)
        return self._tables[font.objgen]

    def _begin(self, operands: list[pikepdf.Object]) -> None:
        tag, properties = str(operands[0]), operands[1] if len(operands) > 1 else None
        numbered = properties is not None and "/MCID" in properties
        if (self._in_artifact() and numbered) or (tag == _ARTIFACT and self._number() is not None):
            self.found.faults.append("text and artifact lie in each other (UA 7.1)")
        if numbered:
            if int(properties.MCID) in self.found.texts:
                self.found.faults.append(f"MCID {properties.MCID} is there twice")
            self.found.texts[int(properties.MCID)] = ""
        self._open.append((tag, properties))

    def _in_artifact(self) -> bool:
        return any(tag == _ARTIFACT for tag, _ in self._open)

    def _number(self) -> int | None:
        numbers = [int(more.MCID) for _, more in self._open if more is not None and "/MCID" in more]
        return numbers[-1] if numbers else None

    def _letters(self, operands: list[pikepdf.Object]) -> Iterator[str]:
        """Yield what the glyphs say that an operator shows."""
        for part in operands[-1] if isinstance(operands[-1], pikepdf.Array) else operands[-1:]:
            if isinstance(part, pikepdf.String):
                codes = bytes(part)
                for code in (int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2)):
                    if code == 0:
                        self.found.faults.append("a letter is shown that the font does not have (A 6.2.11.8)")
                    if code not in self._table:
                        self.found.faults.append(f"glyph {code} says no letter (A 6.2.11.7.2)")
                    yield self._table.get(code, "")

    def _show(self, text: str) -> None:
        number = self._number()
        if number is not None:
            self.found.texts[number] += text
        elif self._in_artifact():
            self.found.artifacts += text
        else:
            self.found.faults.append(f"{text!r} is not marked (UA 7.1)")


def marked(document: pikepdf.Pdf) -> list[Marked]:
    """Return what each page shows."""
    tables: dict[tuple[int, int], dict[int, str]] = {}
    return [_Page(page, tables).follow(page) for page in document.pages]
