"""How often a thing is due, and how long after an event."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from directive_model import model
from directive_model.language.patterns import late, small
from directive_model.model import Recurrence

Unit: TypeAlias = Literal["hour", "day", "working-day", "week", "month", "year"]

#: "hằng năm", "mỗi quý".
EACH = r"(?:hằng|hàng|mỗi)\s+(?:ngày|tuần|tháng|quý|năm)(?!\w)"
_COUNT = r"[0-9]{1,2}(?:\s*\(\w+\))?\s*"
_HALVES = r"(?:0?[36]|ba|sáu)(?:\s*\(\w+\))?\s*tháng"
_LEAST = r"(?:\s+tối\s+thiểu)?"
#: "hằng năm", "định kỳ hằng quý", "định kỳ 06 tháng", "6 tháng một lần", "định kỳ 05 năm một lần".
AGAIN = rf"""(?:(?:định\s+kỳ\s*,?\s*)?{EACH}
  |(?:định\s+kỳ{_LEAST}\s+)?(?:{_COUNT}(?:ngày|tuần|tháng|năm)|{_HALVES})\s*(?:/\s*(?:0?1|một)?|0?1|một)\s*lần
  |định\s+kỳ{_LEAST}\s+(?:{_COUNT}(?:tuần|tháng|năm)|{_HALVES})(?!\s*(?:đầu|cuối)))"""

#: A time counted from an event; :func:`offset` reads its groups.  "sau", "trong" and "không quá" by themselves
#: may be anything: with the group ``weak`` there must be an event.
OFFSET = r"""
    (?:(?:(?:trong\s+)?(?:vòng|thời\s+hạn|thời\s+gian)\s+)?(?:chậm|muộn)\s+nhất(?:\s+(?:là|sau|trong|không\s+quá)){0,3}
      |trong\s+(?:vòng|thời\s+hạn|(?P<lasting>thời\s+gian))(?:\s+(?:tối\s+đa|không\s+quá|là)){0,2}
      |(?P<weak>sau|trong|tối\s+đa|không\s+quá))\s+
    (?:\w+\s*\((?=[0-9]{1,3}\)))?(?P<amount>[0-9]{1,3})(?:\)|\s*\([^()]{1,20}\))?\s*(?:h00\b|(?P<unit>
      ngày\s+làm\s+việc|ngày|giờ|tuần|tháng|năm)(?!\w|\s*,?\s*(?:trước|tính\s+đến|qua|gần|đầu|cuối)\b))
    (?:\s*,?\s*(?:(?:k[ểềế]\s+)?từ\s+(?:(?:khi|lúc)\s+)?|(?:sau\s+)?khi\s+)
      (?P<event>[^.;:,()]{3,160}?)(?=\s+(?:phải|thì|để)\b|[.;:,()]|\Z))?"""
#: A lone time that says neither when nor after what: "03 ngày làm việc".
LONE_OFFSET = r"(?P<amount>[0-9]{1,3})(?:\s*\([^()]{1,20}\))?\s*(?P<unit>ngày\s+làm\s+việc)(?P<event>(?!))?"
#: "tuần tới", "tháng này", counted from the document's own date.
NEXT = r"(?:trong\s+)?(?P<next_unit>tuần|tháng|quý)\s+(?P<which>tới|này|sau|tiếp\s+theo)(?!\w)"

_UNITS: dict[str, Unit] = {
    "ngày làm việc": "working-day",
    "ngày": "day",
    "giờ": "hour",
    "tuần": "week",
    "tháng": "month",
    "năm": "year",
}
_RHYTHMS: dict[tuple[int, str], Recurrence] = {
    (1, "ngày"): "daily",
    (1, "tuần"): "weekly",
    (1, "tháng"): "monthly",
    (1, "quý"): "quarterly",
    (3, "tháng"): "quarterly",
    (6, "tháng"): "half-yearly",
    (12, "tháng"): "yearly",
    (1, "năm"): "yearly",
}
_COUNTED = late(
    r"(?:(?P<count>[0-9]{1,2}|ba|sáu)(?:\s*\(\w+\))?\s*)?(?P<unit>ngày|tuần|tháng|quý|năm)", re.IGNORECASE
)


def recurrence(again: str) -> Recurrence:
    """Return how often a match of :data:`AGAIN` or :data:`EACH` says; what has no name of its own is "regularly"."""
    match = _COUNTED.search(again)
    if match is None:
        return "regularly"
    count = small(match["count"] or "1")
    number = {"ba": 3, "sáu": 6}.get(count) or int(count)
    return _RHYTHMS.get((number, small(match["unit"])), "regularly")


def offset(match: re.Match[str]) -> model.Offset:
    """Return the offset of a match of :data:`OFFSET`."""
    unit = _UNITS[" ".join(small(match["unit"] or "giờ").split())]
    return model.Offset(int(match["amount"]), unit, " ".join(match["event"].split()) if match["event"] else None)


def next_offset(match: re.Match[str]) -> model.Offset:
    """Return the offset of a match of :data:`NEXT`: 0 for this week, 1 for the next; a quarter is three months."""
    amount = 0 if small(match["which"]) == "này" else 1
    if small(match["next_unit"]) == "quý":
        return model.Offset(3 * amount, "month")
    return model.Offset(amount, _UNITS[small(match["next_unit"])])
