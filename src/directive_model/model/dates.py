"""Dates as paper has them: reduced where the paper is blank, and deadlines."""

from __future__ import annotations

from typing import Literal

import attrs

from directive_model.model.value import Value


@attrs.frozen(order=False, eq=False, repr=False)
class ReducedDate(Value):
    """A date of ISO 8601, reduced where the paper leaves a part blank.

    "2022-07-01"; "2025-11" where the day is blank; "2026" a whole year; "--12-10" where the year is left
    to the reader ("trước ngày 10/12").  Raises ValueError for a day or month that no calendar has, and for what is
    no whole number.
    """

    #: 1 to 9999; None where it is left to the reader.
    year: int | None
    #: 1 to 12.
    month: int | None = None
    #: 1 to 31, within the month.
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        # A bool is a number to Python, and none in a date.
        kinds = (type(self.year), type(self.month), type(self.day))
        if not _WHOLE.issuperset(kinds) and any(one is bool or not issubclass(one, _NUMBERS) for one in kinds):
            raise ValueError(f"year, month and day are whole numbers, not {self.year}, {self.month}, {self.day}")
        if self.month is not None and not 1 <= self.month <= 12:  # noqa: PLR2004  # a year's months
            raise ValueError(f"month {self.month} is not within 1 to 12")
        if self.year is not None and not 1 <= self.year <= 9999:  # noqa: PLR2004  # ISO 8601's four digits
            raise ValueError(f"year {self.year} is not within 1 to 9999")
        if self.month is None and (self.day is not None or self.year is None):
            raise ValueError("a date without a month has a year and no day")
        if self.day is not None and not 1 <= self.day <= _days(self.year, self.month or 1):
            raise ValueError(f"day {self.day} is not in month {self.month} of {self.year}")

    def __str__(self) -> str:
        """Return the ISO 8601 form."""
        text = "-" if self.year is None else f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        return text

    @classmethod
    def parse(cls, text: str) -> ReducedDate:
        """Read the ISO 8601 form that ``str`` gives.  Raises ValueError for anything else."""
        year, rest = (None, text[2:]) if text.startswith("--") else (text[:4], text[5:])
        parts = rest.split("-") if rest else []
        numbers = [int(part) for part in parts if part.isascii() and part.isdigit()]
        written = year is None or (year.isascii() and year.isdigit())
        if not written or len(numbers) != len(parts) or len(parts) > 2:  # noqa: PLR2004  # month and day
            raise ValueError(f"{text!r} is no ISO 8601 date")
        parsed = cls(None if year is None else int(year), *numbers)
        if str(parsed) != text:
            raise ValueError(f"{text!r} is no ISO 8601 date; perhaps {parsed} is meant")
        return parsed


_NUMBERS = (int, type(None))
#: What nearly all dates are of; others may have a month of the calendar module.
_WHOLE = frozenset(_NUMBERS)


def _days(year: int | None, month: int) -> int:
    """Return the days of a month; February has 29 where the year is not known."""
    if month == 2:  # noqa: PLR2004  # February
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


#: How often a thing is due: "hàng ngày", "hàng tuần", "hàng tháng", "hàng quý", "6 tháng một lần", "hàng năm",
#: "định kỳ", "thường xuyên".
Recurrence = Literal["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly", "regularly", "continually"]
