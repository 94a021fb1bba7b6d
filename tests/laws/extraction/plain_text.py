"""The second extraction of plain text: the bytes decoded."""

from __future__ import annotations

import re

from ledger import Ledger

_RULE = re.compile(r"[-–—_=~.·*•…|:\s]{3,}|\*{1,3}|[-\s]*o\s*0\s*o[-\s]*", re.IGNORECASE)


def decode(data: bytes) -> str:
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def show(data: bytes) -> Ledger:
    return of_lines(decode(data))


def of_lines(text: str) -> Ledger:
    """Return the lines; one that is a rule, or blanks to fill in, may be drawn by the form."""
    ledger = Ledger()
    for line in text.splitlines():
        if _RULE.fullmatch(line.strip()):
            ledger.allow(line)
        else:
            ledger.add(line)
    return ledger
