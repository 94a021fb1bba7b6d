"""The letters of a page: in their normal form, and those that cannot be printed told."""

from __future__ import annotations

import re
import unicodedata

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.kit import code_points, nfc

#: Stands for a character that cannot be printed; the brought font has it in all its faces.
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
#: What no PDF/A may hold, or prints nothing: control characters, halves of characters, those that are none.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
#: What a tabulator is printed as: where its stop is, no page says.
_TABULATOR = "    "
_LINE_BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
#: What the brought font prints and what needs no second look; fonts/README.md says how the list is made.
_PLAIN = re.compile("[\u0020-\u007e\u00a0-\u017f\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2010-\u2027\u202f]*")
_BROUGHT = (
    "\u0020-\u007e\u00a0-\u017f\u0192\u01a0-\u01a1\u01af-\u01b0\u02c6-\u02c7\u02c9\u02d8-\u02dd\u0300-\u0304"
    "\u0306-\u030c\u031b\u0323\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9\u1ea0-\u1ef9\u2000-\u2064\u2066-\u2071"
    "\u2074-\u208e\u20ab-\u20ac\u2103\u2105\u2109\u2113\u2116\u2122\u2126\u212e\u2153-\u2154\u215b-\u215e"
    "\u2190-\u2195\u2202\u2206\u220f\u2211-\u2212\u2215\u2219-\u221a\u221e-\u221f\u2229\u222b\u2248\u2260-\u2261"
    "\u2264-\u2265\u25a0-\u25a1\u25aa-\u25ac\u25b2\u25ba\u25bc\u25c4\u25ca-\u25cc\u25cf\u25d8-\u25d9\u25e6"
    "\ufb01-\ufb02\ufffd"
)
_UNUSUAL = re.compile(f"[^{_BROUGHT}\n]")
#: What only says which way letters run; it prints nothing.
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: Classes of letters that run from right to left (Unicode, UAX 9).
_LEFTWARD = ("R", "AL", "AN")


def allowed(text: str) -> str:
    """Return ``text`` with U+FFFD for each character that PDF/A forbids or that is none."""
    return _FORBIDDEN.sub(REPLACEMENT, text)


class Letters:
    """Makes the words of one document printable."""

    def __init__(self) -> None:
        #: Characters that the brought font does not have, each with the words in which it was met first.
        self.unusual: dict[str, str] = {}
        #: Marks that stand on no letter of their own: not every font puts every mark on every letter.
        self.marks: dict[str, str] = {}
        self.findings: list[Finding] = []

    def clean(self, text: str) -> str:
        """Return ``text`` in NFC, line breaks as line feeds, U+FFFD for each character that PDF/A forbids."""
        if _PLAIN.fullmatch(text):
            return text
        clean = _LINE_BREAKS.sub("\n", _DIRECTIONS.sub("", text)).replace("\t", _TABULATOR)
        forbidden = _FORBIDDEN.findall(clean)
        if forbidden:
            self.findings.append(_forbidden(forbidden, text))
            clean = allowed(clean)
        clean = nfc(clean)
        for character in _UNUSUAL.findall(clean):
            self.unusual.setdefault(character, clean)
        for character in clean:
            if unicodedata.combining(character):
                self.marks.setdefault(character, clean)
        return clean

    @property
    def leftward(self) -> str:
        """The letters that run from right to left, in order."""
        return "".join(sorted(one for one in self.unusual if unicodedata.bidirectional(one) in _LEFTWARD))

    def tell_missing(self, characters: frozenset[str]) -> None:
        """Tell the characters in whose place U+FFFD is printed, words by words."""
        met = self.marks | self.unusual
        for text in dict.fromkeys(met[one] for one in met if one in characters):
            found = [one for one in dict.fromkeys(text) if one in characters]
            self.findings.append(_missing(found, text))


def _forbidden(characters: list[str], text: str) -> Finding:
    codes = code_points(characters)
    return Finding(
        rule="loss-forbidden-character",
        severity=Severity.WARNING,
        message=Words(
            vi=f"PDF/A không chứa được ký tự {codes}; đã in U+FFFD thay vào",
            en=f"PDF/A cannot hold the characters {codes}; U+FFFD is printed in their place",
        ),
        text=text,
        found=codes,
    )


def _missing(characters: list[str], text: str) -> Finding:
    codes = code_points(characters)
    return Finding(
        rule="loss-missing-glyph",
        severity=Severity.WARNING,
        message=Words(
            vi=f"không có phông chữ nào in được {codes}; đã in U+FFFD thay vào",
            en=f"no font that was found prints {codes}; U+FFFD is printed instead",
        ),
        text=text,
        found=codes,
    )
