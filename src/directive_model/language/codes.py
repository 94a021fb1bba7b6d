"""Document codes in running text: the grammar of domain.md 5.4, with the variants that real documents have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import attrs

from directive_model.language.symbols import OLD_STATE_BODIES, is_party_body, is_party_type, type_code

CodeKind = Literal["party", "state-law", "state-adm", "state-letter"]

_DASH = "[-\u2010-\u2015\u2212]"
# A code may be broken at a separator by the end of a line, and have a space on either side of it.
_GAP = r"[ \t\xa0]{0,3}(?:\r?\n[ \t]{0,8})?"
_PART = r"[A-ZĐÐƯ][A-ZĐÐƯ&]*(?:[a-z]{1,2}[A-ZĐÐƯ]*)?[0-9]{0,2}"
_CODE = re.compile(
    rf"""[0-9](?<![0-9A-Za-z/.].)(?<![0-9][-:].)(?P<rest>[0-9]{{0,4}}(?:\.[0-9]{{1,3}})?[a-zđ]?)
    {_GAP}(?P<first>{_DASH}{{1,2}}|//?){_GAP}
    (?:(?P<year>(?:19|20)[0-9]{{2}}){_GAP}//?{_GAP})?
    (?P<type>{_PART})
    (?:{_GAP}(?P<second>{_DASH}{{1,2}}|//?){_GAP}(?P<bodies>{_PART}(?:{_DASH}(?:\r?\n)?{_PART}){{0,4}}))?
    (?P<suffix>/[a-z]{{1,3}}\b)?
    (?![^\W_]|(?<=[A-Za-z])-[0-9])""",
    re.VERBOSE,
)
# Lost spaces glue the next word to a code in texts taken from PDF ("13-NQ/TWngày").
_NATIONAL_ASSEMBLY = re.compile(r"(?:UBTV)?QH[0-9]{1,2}|UBTVQH[0-9]{0,2}")
_LETTER_BODY = re.compile(r"UBND|HĐND|VPCP|VPQH|VPCTN|TTg|UBTVQH|BCĐ|BTC|BNV|S[A-ZĐ]{2,8}|B[A-ZĐ]{2,8}")
_SAYS_CODE = re.compile(r"(?:số|văn|CV|thư|hiệu)[\s:.]{0,3}\Z", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_DASHES = re.compile(f"{_DASH}+")


@attrs.frozen
class Code:
    """The code of a document, e.g. 13-NQ/TW, 30/2020/NĐ-CP, 383/KH-UBND, 5973/UBND-KT."""

    #: As printed: "13", "05", "30c".
    serial: str | None
    #: The year inside the code; None in most.
    year: int | None
    #: What follows serial and year, e.g. "NQ/TW", "NĐ-CP".
    symbol: str
    #: The type's code in its right case ("CTr" for "Ctr"); None where the code has none (laws, letters).
    type: str | None
    bodies: tuple[str, ...]
    #: "nb" in 3294-CV/VPTW/nb.
    suffix: str | None
    kind: CodeKind
    #: The whole code without spaces, with plain hyphens and single separators, in the printed order.
    text: str
    #: Whether it was printed just so, and as the grammar has it.
    regular: bool


@attrs.frozen
class FoundCode:
    """A code in a text: ``text[start:end]`` is what was printed."""

    start: int
    end: int
    code: Code


def find_codes(text: str, start: int = 0) -> Iterator[FoundCode]:
    """Yield the document codes of ``text`` (NFC) from ``start`` on, in order."""
    for match in _CODE.finditer(text, start):
        code = _code(match, told=False)
        if code is not None:
            yield FoundCode(match.start(), match.end(), code)


def parse_code(text: str) -> Code | None:
    """Read ``text`` (NFC) that is nothing but a code; None where it is something else."""
    match = _CODE.fullmatch(text.strip())
    return None if match is None else _code(match, told=True)


def tidy(printed: str) -> str:
    """Return a symbol or code without spaces, with plain hyphens, single separators and a Vietnamese Đ."""
    bare = _SPACE.sub("", printed).replace("Ð", "Đ").replace("ð", "đ")
    return _DASHES.sub("-", bare).replace("//", "/")


def _code(match: re.Match[str], *, told: bool) -> Code | None:
    """Return the code of a match; ``told`` says that the text before need not announce it."""
    printed = match[0]
    text = tidy(printed)
    first, second = tidy(match["first"]), tidy(match["second"] or "")
    head, bodies = tidy(match["type"]), tuple(tidy(match["bodies"] or "").split("-")) if second else ()
    kind = _kind(first, second, head, bodies, year=match["year"] is not None)
    if kind is None:
        return None
    if kind == "state-letter" and not second and not told and not _announced(match, head):
        return None
    found = type_code(head) if bodies and kind != "state-letter" else None
    named = bodies if found or kind == "party" else (head, *bodies)
    serial = _SPACE.sub("", match[0][0] + match["rest"])
    symbol = text[len(serial) + 1 :]
    if match["year"]:
        symbol = symbol[5:]
    party_like = kind == "party"
    right_order = (first, second) == ("-", "/") if party_like else first == "/" and second in {"", "-"}
    return Code(
        serial=serial,
        year=int(match["year"]) if match["year"] else None,
        symbol=symbol,
        type=found,
        bodies=named,
        suffix=match["suffix"][1:] if match["suffix"] else None,
        kind=kind,
        text=text,
        regular=printed == text and right_order and len(serial) > 1 and found in {None, head},
    )


def _kind(first: str, second: str, head: str, bodies: tuple[str, ...], *, year: bool) -> CodeKind | None:
    """Return the branch of the grammar, or None where the match is no code."""
    if year:
        if first != "/":
            return None
        if _NATIONAL_ASSEMBLY.fullmatch(head):
            return "state-law"
        return "state-law" if bodies and type_code(head) else None
    of_party = any(map(is_party_body, bodies))
    if first == "-":
        if second and (is_party_type(head) or of_party):
            return "party"
        return "state-adm" if not second and head in OLD_STATE_BODIES else None
    if bodies and type_code(head):
        return "party" if of_party and is_party_type(head) else "state-adm"
    if head in OLD_STATE_BODIES and not bodies:
        return "state-adm"
    capitals = sum(letter.isupper() for letter in head)
    if second == "/" or capitals < 2:  # noqa: PLR2004  # one capital is a word or a unit
        return None
    return "state-letter"


def _announced(match: re.Match[str], head: str) -> bool:
    """Whether the words before, or the body itself, make a code of "197/STTTT"."""
    if _LETTER_BODY.fullmatch(head):
        return True
    at = match.start()
    return _SAYS_CODE.search(match.string, max(0, at - 10), at) is not None
