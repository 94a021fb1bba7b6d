"""The deadlines of a program's tasks, counted out: what the document leaves to its reader is filled in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

import attrs

from directive_model.language.deadlines.rhythm import NEXT
from directive_model.language.deadlines.times import compiled
from directive_model.language.patterns import small
from directive_model.model import Deadline, DirectiveProgram, Period, ReducedDate, Section, Task, period_of, walk
from directive_model.model.value import need_given

#: Where a time that is not told whole takes the rest from: nothing (it is whole), the heading above the task, the
#: document's period, its date, or an event that only the reader knows.  None where nothing tells.
Relative: TypeAlias = Literal["itself", "heading", "period", "date", "event"] | None

_NEXT = compiled(NEXT)
_ANCESTOR = re.compile(r"(?:\.\w+)?\[\d+\]$")


@attrs.frozen
class Due:
    """A task with a deadline, and its times as far as the document tells them."""

    #: The task's path, e.g. "body[0].blocks[1].sentences[0]".
    path: str
    task: Task
    #: The first moment; None where the deadline has none, or counts from an event.
    start: ReducedDate | None
    #: The last moment that is in time.
    end: ReducedDate | None
    relative_to: Relative


def dues(program: DirectiveProgram) -> tuple[Due, ...]:
    """Return the tasks of ``program`` that have a deadline, in order, with years and days filled in.

    "trước ngày 10/12" is in the year of the nearest heading that names one ("Quý IV, năm 2025"), else in that of
    the program's period, else it is the first such day that is not before the document's date.  "tuần tới" counts
    from the document's date.  What is due every year, or after an event, stays without one.
    Raises :class:`directive_model.errors.WrongType` for what is no program.
    """
    need_given(program, "program", DirectiveProgram)
    return tuple(_dues(program))


def _dues(program: DirectiveProgram) -> Iterator[Due]:
    headings: dict[str, Period | None] = {}
    for path, node in walk(program):
        if isinstance(node, Section):
            headings[path] = period_of(node.heading or "") or _nearest(headings, path)
        elif isinstance(node, Task) and node.deadline is not None:
            start, end, relative = _counted(node.deadline, program, _nearest(headings, path))
            yield Due(path, node, start, end, relative)


def _nearest(headings: dict[str, Period | None], path: str) -> Period | None:
    """Return the period of the innermost section round ``path``; sections know those of the sections round them."""
    while path := _ANCESTOR.sub("", path) if _ANCESTOR.search(path) else path.rpartition(".")[0]:
        if path in headings:
            return headings[path]
    return None


def _counted(
    deadline: Deadline, program: DirectiveProgram, heading: Period | None
) -> tuple[ReducedDate | None, ReducedDate | None, Relative]:
    start, end = deadline.start, deadline.end
    if deadline.offset is not None:
        match = _NEXT.search(deadline.text)
        if deadline.offset.event or match is None:
            return None, None, "event"
        today = _day(program.date)
        return (
            (*_next(today, deadline.offset.amount, small(match["next_unit"])), "date")
            if today
            else (None, None, None)
        )
    if deadline.recurrence is not None or all(one is None or one.year is not None for one in (start, end)):
        return start, end, "itself"
    if (year := _year_of(heading)) is not None:
        return _in(start, year), _in(end, year), "heading"
    if (year := _year_of(program.period)) is not None:
        return _in(start, year), _in(end, year), "period"
    if program.date is not None and program.date.year is not None:
        year = program.date.year + _is_past(end or start, program.date)
        return _in(start, year), _in(end, year), "date"
    return start, end, None


def _year_of(period: Period | None) -> int | None:
    return period.start.year if period is not None and period.start.year == period.end.year else None


def _in(moment: ReducedDate | None, year: int) -> ReducedDate | None:
    """Return ``moment`` in ``year``; the 29th of February of another year is the 28th."""
    if moment is None or moment.year is not None:
        return moment
    try:
        return attrs.evolve(moment, year=year)
    except ValueError:
        return ReducedDate(year, 2, 28)


def _is_past(moment: ReducedDate | None, today: ReducedDate) -> bool:
    """Whether a time of the year lies before the document's date in the same year."""
    if moment is None or moment.month is None or today.month is None:
        return False
    return (moment.month, moment.day or 31) < (today.month, today.day or 1)


def _day(date: ReducedDate | None) -> dt.date | None:
    if date is None or date.year is None or date.month is None or date.day is None:
        return None
    return dt.date(date.year, date.month, date.day)


def _next(today: dt.date, amount: int, unit: str) -> tuple[ReducedDate, ReducedDate]:
    """Return the week, from Monday on, the month or the quarter that begins so many units after that of ``today``."""
    if unit == "tuần":
        monday = today - dt.timedelta(days=today.weekday() - 7 * amount)
        first, last = monday, monday + dt.timedelta(days=6)
        return ReducedDate(first.year, first.month, first.day), ReducedDate(last.year, last.month, last.day)
    if unit == "quý":
        months = 12 * today.year + 3 * ((today.month - 1) // 3) + amount
        return ReducedDate(months // 12, months % 12 + 1), ReducedDate((months + 2) // 12, (months + 2) % 12 + 1)
    months = 12 * today.year + today.month - 1 + amount
    month = ReducedDate(months // 12, months % 12 + 1)
    return month, month
