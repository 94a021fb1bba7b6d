"""Ways to break a row of numbers, and programs that follow one another."""

from __future__ import annotations

import attrs

from directive_model.model import DirectiveProgram
from directive_model.testing.mutations.series.mutation import Documents, in_series


@in_series("number-twice")
def same_number(documents: Documents) -> Documents | None:
    """Give the last document the number of the one before it."""
    *before, last = documents
    return _numbered(before, last, _serial(before[-1]))


@in_series("number-against-date")
def numbers_exchanged(documents: Documents) -> Documents | None:
    """Exchange the numbers of the last two documents."""
    *before, one, other = documents
    return [*before, *(_numbered([], one, _serial(other)) or ()), *(_numbered([], other, _serial(one)) or ())]


@in_series("number-gap")
def number_skipped(documents: Documents) -> Documents | None:
    """Let the last document have a number too high."""
    *before, last = documents
    return _numbered(before, last, f"{int(_serial(last) or 0) + 1:02d}")


@in_series("task-carried-over")
def task_again(documents: Documents) -> Documents | None:
    """Let the last of monthly programs say what the one before it says."""
    *before, last = documents
    if last.period is None or last.period.start.month != last.period.end.month:
        return None
    return [*before, attrs.evolve(last, body=before[-1].body)]


def _serial(program: DirectiveProgram) -> str | None:
    return None if program.number is None else program.number.serial


def _numbered(before: Documents, last: DirectiveProgram, serial: str | None) -> Documents | None:
    number = last.number
    return None if number is None else [*before, attrs.evolve(last, number=attrs.evolve(number, serial=serial))]
