"""Document codes in running text (domain.md 2.3 and 5.4), with the variants that real documents have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import attrs

from directive_model.language.patterns import late
from directive_model.model.value import Value

# Type codes of HD36 and HD05 (3.1.2.a), those formed by their rule, and those that practice uses.
_PARTY_TYPES = """
    NQ CT KL QC BC QĐ QĐi QyĐ QyC CTr CTHĐ CTrHĐ TT TTr KH KHHĐ TB HD CV BB ĐA PA BS QH DA TC TBKL ThT GM GGT PC
    KHPH QCPH
"""
# Type codes of NĐ30, Phụ lục III, and of the State's legislation.
_STATE_TYPES = """
    NQ QĐ CT QC QyĐ QĐi TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB NĐ TT TTLT NQLT PL
    SL L LCT VBHN KL CV GP GCN GXN CTHĐ TBKL QCPH KHLT KHPH CTPH
"""
#: Bodies of the State that sign with their symbol alone, without a type, in older codes: "64-CP", "93/TTg".
OLD_STATE_BODIES = frozenset({"CP", "TTg", "HĐBT", "CTN"})

#: What symbols of bodies of the Party begin with, end with, or are.
_PARTY_BEGINNINGS = ("ĐU", "ĐĐ", "BCSĐ", "BDV", "BTG", "ĐTN", "TWĐTN", "HVCT")
_PARTY_ENDS = ("TW", "TƯ", "TU", "HU", "QU", "ThU", "ThTU")
_PARTY_BODIES = frozenset({"ĐH", "CB", "CBTT", "XDĐ", "BXDĐ", "TCCS"})
#: Branches of the State that act together ("liên ngành tư pháp trung ương", LNTPTW) are no body of the Party, and the
#: Front's committee of the whole country (MTTW) numbers as the State does.
_NO_PARTY = ("LNTP", "MTTW")
_TYPES_BY_LOWER = {code.lower(): code for code in f"{_STATE_TYPES} {_PARTY_TYPES}".split()}
_PARTY_LOWER = frozenset(code.lower() for code in _PARTY_TYPES.split())

CodeKind = Literal["party", "state-law", "state-adm", "state-letter", "standard", "other"]

# Of a class of more than two stretches that reaches beyond Latin-1 `re` makes a map of 65,536 letters: thirteen of
# them took half of a code's compilation.  The empty look-ahead keeps `re` from making one class of two small ones.
_DASH = r"(?:[-\u2010-\u2015]|\u2212(?=))"
_CAPITAL = r"(?:[A-ZÐ]|[ĐƯ](?=))"
# A code may be broken at a separator by the end of a line, and have a space on either side of it.
_GAP = r"[ \t\xa0]{0,3}(?:\r?\n[ \t]{0,8})?"
_PART = rf"{_CAPITAL}(?:[A-ZÐ&]|[ĐƯ](?=)){{0,19}}(?:[a-z]{{1,2}}{_CAPITAL}{{0,9}})?[0-9]{{0,2}}"
_CODE = late(
    rf"""[0-9](?<![0-9A-Za-z/.].)(?<![0-9][-:].)(?<![0-9]:\s.)(?P<rest>[0-9]{{0,5}}(?:\.[0-9]{{1,3}})?[a-zđ]?)
    {_GAP}(?P<first>{_DASH}{{1,2}}|//?){_GAP}
    (?:(?P<year>(?:19|20)[0-9]{{2}}){_GAP}(?P<third>{_DASH}|//?){_GAP})?
    (?P<type>{_PART})
    (?:{_GAP}(?P<second>{_DASH}{{1,2}}|//?){_GAP}(?P<bodies>{_PART}(?:{_DASH}(?:\r?\n)?{_PART}){{0,4}}))?
    (?P<suffix>/[a-z]{{1,3}}\b)?
    (?:(?=ngày|năm|của|về|và)|(?![^\W_]|-[0-9]))""",
    re.VERBOSE,
)
#: A sign of a code before the capital of its type.  Most texts that have the sign have it elsewhere, "2021-2030", and
#: one letter is sought ten times as fast as any digit.
_SIGNED = {sign: late(rf"{sign}\s*{_CAPITAL}") for sign in "-/\u2010\u2011\u2012\u2013\u2014\u2015\u2212"}
# Texts taken from PDF lose hyphens ("92/2017/NĐCP") as they lose spaces ("13-NQ/TWngày").
_GLUED = late(r"(NĐ|QĐ|NQ|TT|CT|KH|TB)(CP|TTg|UBND|HĐND|B[A-ZĐ]{2,8})")
# Technical regulations and standards: "QCVN 01:2019/BCT", "TCVN 5507:2002", amended "QCVN 05A:2020/BCT/SĐ1:2024".
_STANDARD = late(
    r"(?P<type>QCVN|TCVN|QCĐP|TCCS|TCXDVN|TCXD|QCXDVN)\s?(?P<serial>[0-9]{1,5}[A-Z]?(?:-[0-9]{1,3})?)\s?:\s?"
    r"(?P<year>(?:19|20)[0-9]{2})(?P<rest>/(?P<body>[A-ZĐ]{2,10}(?:-[A-ZĐ]{2,10})?)(?:/SĐ\s?[0-9]:[0-9]{4})?)?(?![\w/])"
)
# What is called a number and has capitals in it is a code, though no rule forms it: "01.6/GĐN/KSYB", "01TV/2026".
_TOLD = late(
    r"(?<!mẫu )[Ss]ố\s{0,3}:?\s{0,3}(?P<code>(?P<serial>[0-9]{1,6}(?:\.(?:[0-9A-Z]|Đ(?=)){1,6})?[A-ZĐ]{0,4})"
    rf"(?:\s?[/-]\s?(?:(?:19|20)[0-9]{{2}}|{_CAPITAL}(?:[A-ZÐ&a-z0-9]|[ĐƯ](?=)){{0,15}})){{1,4}})(?![\w/])"
)
#: Asked before it: the word is in many texts, a number after it in few.  It begins with its rarer letter.
_TELLS = late(r"ố(?<=[Ss].)\s{0,3}:?\s{0,3}[0-9]")
_FEWEST_CAPITALS = 2
_NATIONAL_ASSEMBLY = late(r"(?:UBTV)?QH[0-9]{1,2}|UBTVQH[0-9]{0,2}")
_LETTER_BODY = late(r"UBND|HĐND|VPCP|VPQH|VPCTN|TTg|UBTVQH|BCĐ|BTC|BNV|S[A-ZĐ]{2,8}|B[A-ZĐ]{2,8}")
_SAYS_CODE = late(r"(?:(?<!mẫu )số|văn|CV|thư|hiệu)[\s:.]{0,3}\Z", re.IGNORECASE)
_DASHES = late("[-\u2010-\u2015\u2212]+")


@attrs.frozen(eq=False, repr=False)
class Code(Value):
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


@attrs.frozen(eq=False, repr=False)
class FoundCode(Value):
    """A code in a text: ``text[start:end]`` is what was printed."""

    start: int
    end: int
    code: Code


def find_codes(text: str, start: int = 0) -> Iterator[FoundCode]:
    """Yield the document codes of ``text`` (NFC) from ``start`` on, in order."""
    found = [
        FoundCode(match.start(), match.end(), code)
        for match in (_CODE.finditer(text, start) if _has_sign(text, start) else ())
        if (code := _code(match, told=False)) is not None
    ]
    if further := [*_standards(text, start), *_told(text, start)]:
        # Of two that overlap the one that begins first stands, and of those the longer.
        found = sorted([*found, *further], key=lambda one: (one.start, -one.end))
    end = start
    for one in found:
        if one.start >= end:
            yield one
            end = one.end


def _has_sign(text: str, start: int) -> bool:
    """Whether a sign and a capital behind it may be a code's."""
    return any(sign in text and pattern.search(text, start) for sign, pattern in _SIGNED.items())


def _standards(text: str, start: int) -> Iterator[FoundCode]:
    for match in _STANDARD.finditer(text, start) if ":" in text and ("QC" in text or "TC" in text) else ():
        whole = tidy(match[0])
        symbol = tidy(match["rest"] or "").lstrip("/")
        bodies = (match["body"],) if match["body"] else ()
        year = int(match["year"])
        code = Code(match["serial"], year, symbol, match["type"], bodies, None, "standard", whole, regular=True)
        yield FoundCode(match.start(), match.end(), code)


def _told(text: str, start: int) -> Iterator[FoundCode]:
    for match in _TOLD.finditer(text, start) if _TELLS.search(text, start) else ():
        whole = tidy(match["code"])
        if sum(map(str.isupper, whole)) < _FEWEST_CAPITALS:
            continue
        serial = match["serial"]
        symbol = whole[len(serial) + 1 :]
        code = Code(serial, None, symbol, None, (), None, "other", whole, regular=whole == match["code"])
        yield FoundCode(match.start("code"), match.end("code"), code)


def parse_code(text: str) -> Code | None:
    """Read ``text`` (NFC) that is nothing but a code; None where it is something else."""
    match = _CODE.fullmatch(text.strip())
    return None if match is None else _code(match, told=True)


def tidy(printed: str) -> str:
    """Return a symbol or code without spaces, with plain hyphens, single separators and a Vietnamese Đ."""
    bare = "".join(printed.split()).replace("Ð", "Đ").replace("ð", "đ")
    if "--" in bare or not bare.isascii():
        bare = _DASHES.sub("-", bare)
    return bare.replace("//", "/")


def _code(match: re.Match[str], *, told: bool) -> Code | None:
    """Return the code of a match; ``told`` says that the text before need not announce it."""
    printed = match[0]
    text = tidy(printed)
    first, second = tidy(match["first"]), tidy(match["second"] or "")
    head, bodies = tidy(match["type"]), tuple(tidy(match["bodies"] or "").split("-")) if second else ()
    glued = None if bodies else _GLUED.fullmatch(head)
    if glued and (told or match["year"] or _announced(match, "")):
        head, bodies = glued[1], (glued[2],)
    kind = _kind(first, second, head, bodies, year=match["year"] is not None)
    if kind is None:
        return None
    found = type_code(head) if kind != "state-letter" else None
    if kind == "state-letter" and not bodies and not told and (type_code(head) or not _announced(match, head)):
        return None
    serial = "".join((match[0][0] + match["rest"]).split())
    symbol = text[len(serial) + (6 if match["year"] else 1) :]
    form = ("-", "/") if kind == "party" else ("/", "-" if bodies else "")
    return Code(
        serial=serial,
        year=int(match["year"]) if match["year"] else None,
        symbol=symbol,
        type=found,
        bodies=bodies if found or kind == "party" else (head, *bodies),
        suffix=match["suffix"][1:] if match["suffix"] else None,
        kind=kind,
        text=text,
        regular=printed == text
        and (first, second) == form
        and match["third"] in {None, "/"}
        and len(serial) > 1
        and found in {None, head},
    )


def _kind(first: str, second: str, head: str, bodies: tuple[str, ...], *, year: bool) -> CodeKind | None:
    """Return the branch of the grammar, or None where the match is no code."""
    kind: CodeKind | None = None
    typed = bool(bodies) and type_code(head) is not None
    of_party = any(map(is_party_body, bodies))
    if year:
        if first == "/" and (typed or _NATIONAL_ASSEMBLY.fullmatch(head)):
            kind = "state-law"
    elif not second and head in OLD_STATE_BODIES:
        kind = "state-adm"
    elif first == "-":
        if second and (of_party or is_party_type(head)):
            kind = "party"
    elif typed:
        kind = "party" if of_party and is_party_type(head) else "state-adm"
    elif second != "/" and sum(map(str.isupper, head)) > 1:  # one capital begins a word or a unit
        kind = "state-letter"
    return kind


def _announced(match: re.Match[str], head: str) -> bool:
    """Whether the words before, or the body itself, make a code of "197/STTTT"."""
    if _LETTER_BODY.fullmatch(head):
        return True
    at = match.start()
    return _SAYS_CODE.search(match.string, max(0, at - 10), at) is not None


def type_code(printed: str) -> str | None:
    """Return the type code that ``printed`` means, in its right case ("Ctr" is "CTr"); None where it is none."""
    return _TYPES_BY_LOWER.get(printed.lower())


def is_party_type(printed: str) -> bool:
    """Whether Party documents of this type code exist."""
    return printed.lower() in _PARTY_LOWER


def is_party_body(printed: str) -> bool:
    """Whether the code is one that only bodies of the Party have: TW, TU, ĐU, HU, BTCTU and their like."""
    return not printed.startswith(_NO_PARTY) and (
        printed.endswith(_PARTY_ENDS)
        or printed.startswith(_PARTY_BEGINNINGS)
        or printed in _PARTY_BODIES
        or "ĐUK" in printed
    )
