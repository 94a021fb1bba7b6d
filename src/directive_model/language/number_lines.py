"""The line of number and symbol (HD36 II.1.3, NĐ30 Phụ lục I): "Số 12-CTr/TU", "Số: 12/KH-UBND"."""

from __future__ import annotations

import re

import attrs

from directive_model.language.codes import is_party_body, parse_code, tidy, type_code
from directive_model.language.patterns import late
from directive_model.model import DocumentNumber, Regime
from directive_model.model.value import Value

_GAP = " " * 5  # what a form leaves for the pen
_LONGEST = 200
_DASH = "[-\u2010-\u2015\u2212]"
_FIELD = r"\{\{[^{}\n]{0,40}\}\}"
_NOTE = r"\([0-9]\)"  # a sample form's note: "Số: …/QĐ-…(2)…"
_LETTERS = r"A-Za-zĐÐđðƯư&"
_LINE = late(
    rf"""(?:(?:(?i:luật|pháp\ lệnh|nghị\ quyết|bộ\ luật)\s+[Ss][ốỐ](?=\s*:))|S[ốỐ])\s*(?P<colon>:|\.(?![.…]))?\s*
    (?P<serial>[0-9]{{1,6}}(?:\.[0-9]{{1,3}})?[a-zđ]?(?![{_LETTERS}0-9])|(?:[\s._…]|{_NOTE}|{_FIELD})*)\s*
    (?:(?:(?P<first>{_DASH}{{1,2}}|//?)\s*|(?<=[0-9]\ )(?=[A-ZĐ][A-Za-zĐ]{{0,3}}\s?[/-]))
       (?:(?P<year>(?:19|20)[0-9]{{2}})\s*//?\s*)?
       (?:(?P<symbol>(?:[{_LETTERS}]|{_FIELD}|20(?=[\s.…(]))(?:[{_LETTERS}0-9\s./…_]|{_DASH}|{_NOTE}|{_FIELD})*)
         |(?:[\s._…]|{_NOTE})*)
    )?""",
    re.VERBOSE,
)
#: What a letter's form leaves for body and for unit: "Số: …/…(3)…-…(4)…".
_UNNAMED = late(
    rf"(S[ốỐ](?P<colon>:)(?P<serial>(?:[\s._…]|{_NOTE})*)(?P<first>/)\s*(?P<year>)"
    rf"(?P<symbol>(?:[._…]|{_NOTE})+\s*{_DASH}\s*(?:[._…]|{_NOTE})+))"
)
#: How such a line begins: "Số", or "Luật số:" and what else is counted so.
_FIRST = frozenset("SlLpPnNbB")
_OPEN = ("…", "..", "__", ")")
_FIELD_ONLY = late(rf"{_FIELD}\s*(?:{_DASH}|/).*")
_NO_SERIAL = late(rf"(S[ốỐ]\s*[:.]?)\s*(?=/|{_DASH})")
_WORDS = late(rf"[{_LETTERS}]\s+[{_LETTERS}]")


@attrs.frozen(eq=False, repr=False)
class NumberLine(Value):
    """A line of number and symbol, whatever of it is filled in."""

    #: None where the paper leaves it blank.
    serial: str | None
    year: int | None
    #: Without spaces, a blank year or body kept as dots; None where the line has none.
    symbol: str | None
    printed: str
    #: As the symbol is formed: TYPE/BODY by the Party, TYPE-BODY by the State.  None where that cannot be seen.
    regime: Regime | None
    #: Whether the rules of that regime would write the line exactly so.
    regular: bool


def parse_number_line(line: str) -> NumberLine | None:
    """Read a line (NFC) of number and symbol; None where the line is something else."""
    printed = line.strip()
    if len(printed) > _LONGEST:
        return None
    bare = printed.strip("*| \t\xa0")
    if bare.startswith("{{") and _FIELD_ONLY.match(bare):
        bare = "Số: " + bare
    match = _LINE.fullmatch(bare) if bare[:1] in _FIRST else None
    if match is None and bare.endswith(_OPEN) and bare[:1] in _FIRST:
        match = _UNNAMED.fullmatch(bare)
    if match is None:
        return None
    serial = match["serial"] if match["serial"][:1].isdigit() else None
    filled = serial or match["first"] or match["colon"] or match["serial"].strip()
    if not filled or (match["symbol"] and _WORDS.search(match["symbol"])):
        return None
    symbol = tidy(match["symbol"]) if match["symbol"] else None
    year = int(match["year"]) if match["year"] else None
    regime = _regime(tidy(match["first"] or ""), symbol, year)
    number = DocumentNumber(serial, year, symbol)
    forms = {print_number(number, form) for form in ([regime] if symbol else [Regime.PARTY, Regime.STATE]) if form}
    return NumberLine(serial, year, symbol, printed, regime, regular=bool(filled != ":" and printed in forms))


def parse_bare_number(line: str) -> NumberLine | None:
    """Read a line that may lack the word before its number, as where it stands behind a type: "15/KH-UBND"."""
    if (found := parse_number_line(line)) is not None or parse_code(line) is None:
        return found
    told = parse_number_line(f"Số: {line.strip()}")
    return None if told is None else attrs.evolve(told, printed=line.strip(), regular=False)


def _regime(first: str, symbol: str | None, year: int | None) -> Regime | None:
    """Tell by the symbol's form; the first separator decides only where the symbol does not."""
    if year is not None or (symbol and symbol[0].isdigit()):
        return Regime.STATE
    if symbol is None:
        return None
    head, slash, _ = symbol.partition("/")
    party_bodies = any(map(is_party_body, symbol.replace("/", "-").split("-")[1:]))
    if party_bodies or (slash and first == "-"):
        return Regime.PARTY
    if slash or first == "-":
        return None
    _, _, body = symbol.partition("-")
    return Regime.STATE if body or type_code(head) is None else None


def print_number(number: DocumentNumber, regime: Regime | None) -> str:
    """Return the line as the rules of the regime write it, with five spaces for a blank serial.

    The Party writes "Số 12-CTr/TU" (HD36 II.1.3), the State "Số: 12/KH-UBND" (NĐ30 Phụ lục I); a year only
    the State writes, "Số: 37/2025/NQ-HĐND".  Without a regime the State's form is written.
    """
    serial = number.serial or _GAP
    if regime == Regime.PARTY:
        return f"Số {serial}-{number.symbol}" if number.symbol else f"Số {serial}".rstrip()
    year = f"/{number.year}" if number.year is not None else ""
    symbol = f"/{number.symbol}" if number.symbol else ""
    return f"Số: {serial}{year}{symbol}".rstrip()


def with_room(line: str) -> str:
    """Return a line of number and symbol with five spaces where its serial is to stand, if it has none."""
    return _NO_SERIAL.sub(rf"\1{_GAP}", line, count=1)
