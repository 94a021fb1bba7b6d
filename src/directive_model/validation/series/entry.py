"""What is kept of a document while others are read: a few facts, so that a thousand documents fit in memory."""

from __future__ import annotations

import re
from datetime import date
from hashlib import blake2b

import attrs

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.forms import Form
from directive_model.language import fold, print_number, short_date
from directive_model.model import DirectiveProgram, Regime, Span, Task, span_at, walk
from directive_model.model.value import Value
from directive_model.validation.page import Evidence
from directive_model.validation.series.terms import numbered_in

#: A task of fewer letters is a phrase that any month may repeat.
_FEWEST_LETTERS = 40
_SERIAL = re.compile(r"\d+")
_BYTES = 8


@attrs.frozen(eq=False, repr=False)
class ToldTask(Value):
    """A task of a monthly program: what it says, as a number, and where."""

    digest: int
    path: str
    span: Span | None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Entry(Value):
    """The facts of a document that others are compared with."""

    #: As the caller gave it; None for a program that was made in code.
    path: str | None
    #: Of the file's bytes; None for a program that was made in code.
    sha256: str | None
    form: Form
    #: The issuing body under the one above it, folded; empty where the letterhead names none.
    issuer: str
    #: Which row of numbers the document's own belongs to; None where number, symbol, date or issuer are not known, or
    #: OCR was not sure of them.
    row: tuple[str, ...] | None
    #: The number as its form prints it, e.g. "Số 07-CTr/TU"; "" where there is none.
    number: str
    #: The serial, e.g. 7, and what is printed of it, e.g. "07a".
    serial: int | None
    printed_serial: str
    #: The whole day of issue; None where the paper leaves part of it blank.
    day: date | None
    #: What type and subject say, as a number: the same document in two files is no other document.
    title: int
    #: The first day of the month that a monthly program is for; None for all others.
    month: date | None
    #: The tasks of a monthly program.
    tasks: tuple[ToldTask, ...]
    #: The place of the number line.
    span: Span | None

    @property
    def told(self) -> Words:
        """The document in a message about another one: its day and its file."""
        if self.day is None:
            return Words(vi=self.path or "…", en=self.path or "…")
        file = f", {self.path}" if self.path else ""
        return Words(vi=f"{short_date(self.day)}{file}", en=f"{self.day}{file}")

    @property
    def turn(self) -> tuple[str, ...]:
        """The turn of the document among others, whatever order they were given in."""
        day = "" if self.day is None else self.day.isoformat()
        serial = f"{self.serial or 0:09d}"
        return (day, serial, self.printed_serial, self.path or "", self.sha256 or "", f"{self.title:020d}")


def entry_of(document: DirectiveProgram | Reading[DirectiveProgram], form: Form) -> Entry:
    """Return the facts of a document that is checked by ``form``; nothing of the document itself is kept."""
    reading = document if isinstance(document, Reading) else Reading(document)
    program, origin = reading.value, reading.origin
    head, number = program.letterhead, program.number
    serial = None if number is None or number.serial is None else _SERIAL.match(number.serial)
    issuer = fold(" / ".join(part for part in (head.superior, head.issuer) if part))
    month = _month(program)
    return Entry(
        path=None if origin is None else origin.path,
        sha256=None if origin is None else origin.sha256,
        form=form,
        issuer=issuer,
        row=_row(program, issuer) if serial and form.regime is program.regime and _is_sure(reading) else None,
        number="" if number is None else print_number(number, form.regime),
        serial=int(serial[0]) if serial else None,
        printed_serial="" if number is None else number.serial or "",
        day=_day(program),
        title=_digest(f"{program.title.type} {program.title.subject}"),
        month=month,
        tasks=() if month is None else tuple(_tasks(program)),
        span=None if number is None else number.span,
    )


def _is_sure(reading: Reading[DirectiveProgram]) -> bool:
    """Whether number, date, issuer and superior were read surely: of a guess nobody knows whose number it is."""
    page = reading.page
    if not isinstance(page, Flow) or not page.scanned:
        return True
    superior = () if reading.value.letterhead.superior is None else ("letterhead.superior",)
    places = [span_at(reading.value, path) for path in ("number", "date", "letterhead.issuer", *superior)]
    return Evidence(page, reading.value).doubt("words", places) is None


def _tasks(program: DirectiveProgram) -> list[ToldTask]:
    return [
        ToldTask(_digest(node.text), path, node.span)
        for path, node in walk(program)
        if isinstance(node, Task) and len(node.text) >= _FEWEST_LETTERS
    ]


def _row(program: DirectiveProgram, issuer: str) -> tuple[str, ...] | None:
    """Return the row that the document is numbered in: of its issuer, its symbol, and its term or year."""
    number, issued = program.number, program.date
    symbol = None if number is None else number.symbol
    if number is None or not symbol or not issuer or issued is None or program.regime is Regime.OTHER:
        return None
    within = numbered_in(program.regime, symbol, issued)
    # Legal normative documents, "95/2025/QĐ-UBND", are numbered apart from "3783/QĐ-UBND".
    kind = "" if number.year is None else "normative"
    return None if within is None else (program.regime.value, issuer, fold(symbol), kind, within)


def _month(program: DirectiveProgram) -> date | None:
    period = program.period
    if period is None or (period.start.year, period.start.month) != (period.end.year, period.end.month):
        return None
    return period.start


def _day(program: DirectiveProgram) -> date | None:
    issued = program.date
    if issued is None or issued.year is None or issued.month is None or issued.day is None:
        return None
    return date(issued.year, issued.month, issued.day)


def _digest(text: str) -> int:
    return int.from_bytes(blake2b(fold(text).encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest(), "big")
