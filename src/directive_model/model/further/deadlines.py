"""When a task is to be done."""

from __future__ import annotations

from typing import Literal

import attrs

from directive_model.model.dates import Recurrence, ReducedDate
from directive_model.model.value import Value, need_whole


@attrs.frozen(eq=False, repr=False)
class Offset(Value):
    """A time that is counted from an event: "sau 03 ngày làm việc, kể từ ngày nhận được báo cáo"."""

    #: How many units.
    amount: int
    #: What is counted.
    unit: Literal["hour", "day", "working-day", "week", "month", "year"]
    #: The event as printed, e.g. "ngày nhận được báo cáo".  None where the text leaves it open; of "tuần tới" it is
    #: the document's own date.
    event: str | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.amount) is not int:
            need_whole(self, "amount")


@attrs.frozen(eq=False, repr=False)
class Deadline(Value):
    """When a task is to be done.

    "trong quý I/2026" has ``start`` 2026-01 and ``end`` 2026-03; "trước ngày 01/01/2030" has ``end`` 2029-12-31;
    "chậm nhất ngày 10/12" has ``end`` --12-10, relative to the document's year.
    """

    #: As printed.
    text: str
    #: The first moment, for a time that has one.
    start: ReducedDate | None = None
    #: The last moment that is in time.
    end: ReducedDate | None = None
    #: How often, for what is due again and again.
    recurrence: Recurrence | None = None
    #: For a time that is counted from an event.
    offset: Offset | None = None
