"""Why a value is not what the schema asks for, in words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from directive_model.errors import Words
from directive_model_json.faults.problems import DATE_FORMAT, Problem

_TYPES = {
    "string": Words(vi="chuỗi ký tự", en="a string"),
    "integer": Words(vi="số nguyên", en="an integer"),
    "number": Words(vi="số", en="a number"),
    "boolean": Words(vi="true hoặc false", en="true or false"),
    "array": Words(vi="danh sách", en="a list"),
    "object": Words(vi="đối tượng", en="an object"),
    "null": Words(vi="null", en="null"),
}
#: The JSON type of what Python's parser makes of it.
_TYPE_OF = {str: "string", int: "integer", float: "number", bool: "boolean", list: "array", type(None): "null"}
#: As much of a value as a message shows.
_SHOWN = 40


def reason(problem: Problem) -> Words:
    """Return why the value of ``problem`` is wrong, for a keyword that looks at the value alone."""
    asked, found = problem.schema[problem.keyword], problem.found
    match problem.keyword:
        case "type":
            return wrong_type((asked,) if isinstance(asked, str) else tuple(asked), found)
        case "enum":
            return not_one_of(found, asked)
        case "const":
            return not_one_of(found, (asked,))
        case "minimum":
            return Words(
                vi=f"phải từ {asked} trở lên, không phải {_shown(found)}",
                en=f"must be at least {asked}, not {_shown(found)}",
            )
        case "minItems" | "maxItems":
            return Words(
                vi=f"phải có đúng {asked} phần tử, không phải {len(found)}",
                en=f"must have {asked} items, not {len(found)}",
            )
        case "format" if asked == DATE_FORMAT:
            return _no_date(found)
        case keyword:
            return Words(
                vi=f"{_shown(found)} không đúng yêu cầu {keyword} = {_shown(asked)} của lược đồ",
                en=f"{_shown(found)} does not obey the schema's {keyword} = {_shown(asked)}",
            )


def _no_date(found: Any) -> Words:
    shown, forms = _shown(found), "2022-07-01, 2022-07, 2022, --12-10"
    return Words(
        vi=f"{shown} không phải ngày có trong lịch theo ISO 8601 ({forms})",
        en=f"{shown} is no date of the calendar in a form of ISO 8601 ({forms})",
    )


def wrong_type(asked: tuple[str, ...], found: Any) -> Words:
    """Return what type was asked for and which was found."""
    actual = _TYPES[_TYPE_OF.get(type(found), "object")]
    return Words(
        vi=f"phải là {' hoặc '.join(_TYPES[name].vi for name in asked)}, không phải {actual.vi}",
        en=f"must be {' or '.join(_TYPES[name].en for name in asked)}, not {actual.en}",
    )


def not_one_of(found: Any, words: Iterable[Any]) -> Words:
    """Return which words there are, and which was found."""
    listed = ", ".join(_shown(word) for word in words)
    return Words(vi=f"{_shown(found)} không thuộc: {listed}", en=f"{_shown(found)} is none of: {listed}")


def missing(key: str) -> Words:
    """Return that a field must be there."""
    return Words(vi=f"thiếu trường “{key}”", en=f"the field “{key}” is missing")


def unknown(key: str, known: Iterable[str]) -> Words:
    """Return that nobody knows a field, and the nearest name that is known."""
    near = get_close_matches(key, list(known), 1)
    vi, en = (f"; có lẽ là “{near[0]}”?", f"; is “{near[0]}” meant?") if near else ("", "")
    return Words(vi=f"không có trường nào tên “{_cut(key)}”{vi}", en=f"no field is called “{_cut(key)}”{en}")


def _shown(value: Any) -> str:
    return f"“{_cut(value)}”" if isinstance(value, str) else _cut(json.dumps(value, ensure_ascii=False))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
