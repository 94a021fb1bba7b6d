"""A table of a form file, asked value by value; whatever is wrong in it is said with its place."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar, get_args

import attrs

from directive_model import errors
from directive_model.errors import Words
from directive_model.flow import Alignment
from directive_model.forms.entries import Certainty, Code, Entry

_T = TypeVar("_T")
#: What a TOML value must be, by the annotation of the field that it fills.
_TYPES: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "bool": (bool,),
    "int": (int,),
    "float": (int, float),
    "date": (date,),
}
_NUMBER = Words(vi="một số", en="a number")
#: What TOML calls these, and others that are asked for; a table is shown with its own name.
_KINDS = {
    "str": Words(vi='một chuỗi "…"', en='a string "…"'),
    "bool": Words(vi="true hoặc false", en="true or false"),
    "int": _NUMBER,
    "float": _NUMBER,
    "date": Words(vi="một ngày như 2021-01-05", en="a date as 2021-01-05"),
    "list": Words(vi="một dãy […]", en="a list […]"),
    "tuple": Words(vi="một dãy […]", en="a list […]"),
    "dict": Words(vi="một bảng {}", en="a table {}"),
}
#: Annotations whose values need nothing but to be of this class.
_PLAIN: dict[str, type] = {"str": str, "str | None": str, "bool": bool}
_WORDS: dict[str, tuple[str, ...]] = {"Alignment": get_args(Alignment), "Certainty": get_args(Certainty)}
#: What a number can be by the end of its key; the first that fits.
_RANGES = {
    "size_pt": (4.0, 72.0),
    "width_mm": (50.0, 1200.0),
    "height_mm": (50.0, 1200.0),
    "widths_mm": (10.0, 1200.0),
    "first_line_mm": (-100.0, 100.0),
    "_mm": (0.0, 100.0),
    "_pt": (0.0, 400.0),
}
#: Keys of a form file that are no Python names, or would be unclear as such.
_RENAMED = {"from": "since"}
#: What every table of a form may say of itself.
SAID = frozenset(field.name for field in attrs.fields(Entry))


@attrs.frozen(eq=False, repr=False)
class FormTable:
    """A form's table, and the file that it came from.  Places are keys parted by blanks."""

    table: dict[str, Any]
    source: str

    def only(self, place: str, keys: frozenset[str]) -> None:
        """Refuse keys of the table at ``place`` that are not among ``keys``."""
        for key in self.value(place, dict) if place else self.table:
            if key not in keys:
                raise self.fault(f"{place} {key}".strip(), key, ", ".join(sorted(keys)))

    def named(self, place: str, kind: type[_T], name: str | None = "name") -> Mapping[str, _T]:
        """Return what the tables at ``place`` describe, by their keys, which fill the field ``name``."""
        made = {}
        for key in self.optional(place, dict) or {}:
            made[key] = self.make(kind, f"{place} {key}", **({name: key} if name else {}))
        return MappingProxyType(made)

    def make(self, kind: type[_T], place: str, **given: Any) -> _T:
        """Return the ``kind`` that the table at ``place`` describes; unknown keys and wrong types are refused."""
        annotations, needed = _shape(kind)  # type: ignore[arg-type]  # a class is hashable
        values: dict[str, Any] = dict(given)
        for key, value in self.value(place, dict).items():
            name = _RENAMED.get(key, key)
            if name not in annotations or name in given:
                raise self.fault(f"{place} {key}", key, ", ".join(sorted(set(annotations) - set(given))))
            # Most values are plain words or yes and no, which stay as they are.
            plain = _PLAIN.get(annotations[name])
            values[name] = value if plain is type(value) else self._typed(f"{place} {key}", value, annotations[name])
        missing = [name for name in needed if name not in values]
        if missing:
            raise self.fault(place, ", ".join(values) or "{}", ", ".join(missing))
        return kind(**values)

    def value(self, place: str, *types: type) -> Any:
        """Return what stands at ``place``, which must be there and of one of ``types``."""
        value = self.optional(place, *types)
        if value is None:
            raise self.fault(place, "", _kind(place, " | ".join(kind.__name__ for kind in types)))
        return value

    def optional(self, place: str, *types: type) -> Any:
        """Return what stands at ``place``, or None."""
        value: Any = self.table
        for key in place.split(" "):
            value = value.get(key) if isinstance(value, dict) else None
        if value is not None and not isinstance(value, types):
            raise self.fault(place, repr(value), _kind(place, " | ".join(kind.__name__ for kind in types)))
        return value

    def codes(self, place: str) -> Iterator[Code]:
        """Yield the symbols at ``place``; each group of them has one clause."""
        for group in self.value(place, dict):
            entry = self.entry(f"{place} {group}")
            codes = self.optional(f"{place} {group} codes", dict) or {}
            for code, meaning in codes.items():
                if not isinstance(meaning, str):
                    raise self.fault(f"{place} {group} codes {code}", repr(meaning), _kind(place, "str"))
                yield Code(
                    clause=entry.clause,
                    certainty=entry.certainty,
                    note=entry.note,
                    code=code,
                    meaning=meaning,
                    since=self.optional(f"{place} {group} from", date),
                    until=self.optional(f"{place} {group} until", date),
                )

    def entry(self, place: str) -> Entry:
        """Return what the table at ``place`` says of itself."""
        table = self.value(place, dict)
        known = {key: table[key] for key in ("clause", "certainty", "note") if key in table}
        return FormTable({"entry": known}, f"{self.source} {place}").make(Entry, "entry")

    def number(self, place: str) -> float:
        """Return a length or a size."""
        return self.length(place, self.value(place, int, float))

    def range(self, place: str) -> tuple[float, float]:
        """Return least and most of what is one number or a pair."""
        value = self.value(place, int, float, list)
        pair = value if isinstance(value, list) else [value, value]
        numbers = [float(one) for one in pair if isinstance(one, int | float) and not isinstance(one, bool)]
        if len(numbers) != len(pair) or len(pair) != len(("least", "most")) or numbers[0] > numbers[1]:
            raise self.fault(place, repr(value), "20 | [20, 25]")
        return self.length(place, numbers[0]), self.length(place, numbers[1])

    def length(self, place: str, value: float) -> float:
        """Return a length or size in the unit that its key ends with, refused where only another can be meant."""
        key = place.rsplit(" ", 1)[-1]
        least, most = next((range_ for end, range_ in _RANGES.items() if key.endswith(end)), (-math.inf, math.inf))
        if not least <= value <= most:
            unit = key.rsplit("_", 1)[-1]
            raise self.fault(place, f"{value:g}", f"{least:g} … {most:g} {unit}")
        return float(value)

    def _typed(self, place: str, value: Any, annotation: str) -> Any:
        """Return ``value`` as the field's annotation wants it: tuples for lists, whole numbers as floats."""
        wanted = annotation.removesuffix(" | None")
        if wanted.startswith("tuple["):
            inner = wanted.removeprefix("tuple[").split(",")[0].rstrip("]")
            if not isinstance(value, list):
                raise self.fault(place, repr(value), _kind(place, wanted))
            return tuple(self._typed(place, one, inner) for one in value)
        if wanted in _WORDS or wanted.startswith("Literal["):
            if value not in _WORDS.get(wanted, ()) and repr(value) not in wanted:
                choices = _WORDS.get(wanted) or wanted.removeprefix("Literal[").rstrip("]").split(", ")
                raise self.fault(place, repr(value), " | ".join(choices))
            return value
        kinds = _TYPES[wanted]
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise self.fault(place, repr(value), _kind(place, wanted))
        return self.length(place, float(str(value))) if wanted == "float" else value

    def fault(self, place: str, found: str, expected: str | Words) -> errors.Unreadable:
        """Return the error for what stands at ``place``, nothing if ``found`` is empty."""
        return invalid(self.source, place, found, expected)


@cache  # of the kinds of entries
def _shape(kind: type) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the annotation of each field, and the fields that a table must fill."""
    fields = attrs.fields(kind)
    needed = tuple(field.name for field in fields if field.default is attrs.NOTHING)
    return {field.name: str(field.type) for field in fields}, needed


def invalid(source: str, place: str, found: str, expected: str | Words) -> errors.Unreadable:
    """Return the error for a form file that holds ``found`` at ``place`` where ``expected`` is wanted."""
    wanted = expected if isinstance(expected, Words) else Words(vi=expected, en=expected)
    there = Words(vi=f"gặp {found}", en=f"has {found}") if found else Words(vi="chưa có gì", en="has nothing")
    return errors.Unreadable(
        "form-invalid",
        Words(vi=f"{there.vi}, cần {wanted.vi}", en=f"{there.en} where {wanted.en} is wanted"),
        Words(vi="hãy sửa tệp mẫu thể thức", en="mend the form file"),
        source,
        place,
    )


def _kind(place: str, names: str) -> Words:
    """Return what TOML calls the types at ``place``, of which Python's names are parted by bars."""
    table = f"[{place.replace(' ', '.')}]"
    told = dict.fromkeys(_KINDS[name.partition("[")[0].strip()] for name in names.split(" | "))
    return Words(
        vi=" hoặc ".join(one.vi for one in told).format(table), en=" or ".join(one.en for one in told).format(table)
    )
