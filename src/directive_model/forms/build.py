"""A form's table to a form; whatever is wrong in it is said with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar, get_args

import attrs

from directive_model.errors import Unreadable, Words
from directive_model.flow import Alignment, PageSetup
from directive_model.forms.entries import (
    AuthorityForm,
    Certainty,
    Code,
    DateForm,
    Entry,
    Level,
    NumberForm,
    Part,
    Side,
    Signing,
    TypesBy,
)
from directive_model.forms.form import Form, FormHead, Page
from directive_model.forms.styles import STYLE_NAMES
from directive_model.model import Regime

#: What a form file says of its own shape.
SCHEMA = "directive-form/1"
#: The parts that every form must describe, because a document may have them and must then be printed.
PRINTED = frozenset(
    name
    for name in STYLE_NAMES
    if not name.startswith("appendix_") and name not in ("motto", "issuer_mark", "title_rule", "page_number")
) | {"body", "cell", "header_cell", "letter_lead", "appendix_label", "appendix_title", "appendix_reference"}

_T = TypeVar("_T")
#: What a TOML value must be, by the annotation of the field that it fills.
_TYPES: dict[str, tuple[type, ...]] = {
    "str": (str,),
    "bool": (bool,),
    "int": (int,),
    "float": (int, float),
    "date": (date,),
}
_WORDS: dict[str, tuple[str, ...]] = {"Alignment": get_args(Alignment), "Certainty": get_args(Certainty)}
#: Keys of a form file that are no Python names, or would be unclear as such.
_RENAMED = {"from": "since"}
_KEYS = frozenset(
    ("schema", "name", "key", "regime", "mandatory", "clause", "certainty", "title", "in_force", "types_by", "page",
     "layout", "parts", "number", "date", "levels", "authorities", "signing", "type_codes", "organ_codes")
)  # fmt: skip


def build_form(table: dict[str, Any], source: str) -> Form:
    """Return the form of a whole table.  Raises :class:`directive_model.errors.Unreadable` with the place."""
    reader = FormTable(table, source)
    reader.refuse_unknown()
    head = reader.head()
    return Form(
        name=head.name,
        key=reader.value("key", str),
        title=Words(vi=reader.value("title vi", str), en=reader.value("title en", str)),
        regime=head.regime,
        in_force=head.in_force,
        mandatory=tuple(reader.value("mandatory", list)),
        page=reader.page(),
        parts=reader.named("parts", Part),
        layout=MappingProxyType({key: reader.make(Side, f"layout {key}") for key in reader.value("layout", dict)}),
        number=reader.make(NumberForm, "number"),
        date=reader.make(DateForm, "date"),
        levels=tuple(reader.named("levels", Level).values()),
        authorities=tuple(reader.named("authorities", AuthorityForm, "form").values()),
        signing=tuple(reader.named("signing", Signing, None).values()),
        type_codes=tuple(reader.codes("type_codes")),
        organ_codes=tuple(reader.codes("organ_codes")),
        types_by=tuple(reader.named("types_by", TypesBy, "code").values()),
    )


def _lying(setup: PageSetup, margins: dict[str, Any]) -> PageSetup:
    return attrs.evolve(setup, width_mm=setup.height_mm, height_mm=setup.width_mm, **margins)


@attrs.frozen(eq=False, repr=False)
class FormTable:
    """A form's table, and the file that it came from."""

    table: dict[str, Any]
    source: str

    def refuse_unknown(self) -> None:
        """Refuse a form of another schema, and keys that no form has."""
        if self.value("schema", str) != SCHEMA:
            raise self._fault("schema", repr(self.table["schema"]), SCHEMA)
        for key in self.table:
            if key not in _KEYS:
                raise self._fault(key, key, ", ".join(sorted(_KEYS)))
        missing = sorted(PRINTED - set(self.value("parts", dict)))
        if missing:
            raise self._fault("parts", ", ".join(self.table["parts"]), ", ".join(missing))

    def head(self) -> FormHead:
        """Return name, regime and dates."""
        since, until = self.value("in_force from", date), self.optional("in_force until", date)
        regime = self.value("regime", str)
        if regime not in set(Regime):
            raise self._fault("regime", f"{regime!r}", " | ".join(Regime))
        return FormHead(self.value("name", str), Regime(regime), (since, until))

    def page(self) -> Page:
        """Return the page, with each margin's least and most."""
        margins = {side: self._range(f"page margins {side}_mm") for side in ("top", "bottom", "left", "right")}
        setup = PageSetup(
            float(self.value("page paper width_mm", int, float)),
            float(self.value("page paper height_mm", int, float)),
            top_mm=margins["top"][0],
            bottom_mm=margins["bottom"][0],
            left_mm=margins["left"][0],
            right_mm=margins["right"][0],
            header_mm=float(self.value("page number top_mm", int, float)),
        )
        back = (self.optional("page back left_mm", int, float), self.optional("page back right_mm", int, float))
        lying: dict[str, Any] = {
            f"{side}_mm": float(self.value(f"page landscape {side}_mm", int, float)) for side in margins
        }
        return Page(
            setup=setup,
            landscape=_lying(setup, lying),
            back_mm=None if back[0] is None or back[1] is None else (float(back[0]), float(back[1])),
            font=self.value("page font family", str),
            number_size_pt=float(self.value("page number size_pt", int, float)),
            max_number_size_pt=self._most("page number"),
            number_alignment=self.value("page number alignment", str),
            number_on_first_page=self.value("page number on_first_page", bool),
            annexes_apart=self.value("page number annexes_apart", bool),
            margins_mm=MappingProxyType(margins),
            entries=MappingProxyType(
                {key: self._entry(f"page {key}") for key in self.value("page", dict)},
            ),
        )

    def named(self, place: str, kind: type[_T], name: str | None = "name") -> Mapping[str, _T]:
        """Return what the tables at ``place`` describe, by their keys, which fill the field ``name``."""
        made = {}
        for key in self.optional(place, dict) or {}:
            made[key] = self.make(kind, f"{place} {key}", **({name: key} if name else {}))
        return MappingProxyType(made)

    def codes(self, place: str) -> Iterator[Code]:
        """Yield the symbols at ``place``; each group of them has one clause."""
        for group, table in self.value(place, dict).items():
            entry = self._entry(f"{place} {group}")
            for code, meaning in table.get("codes", {}).items():
                yield Code(
                    clause=entry.clause,
                    certainty=entry.certainty,
                    note=entry.note,
                    code=code,
                    meaning=meaning,
                    since=self.optional(f"{place} {group} from", date),
                    until=self.optional(f"{place} {group} until", date),
                )

    def make(self, kind: type[_T], place: str, **given: Any) -> _T:
        """Return the ``kind`` that the table at ``place`` describes; unknown keys and wrong types are refused."""
        fields = attrs.fields_dict(kind)  # type: ignore[arg-type]  # every kind here is an attrs class
        values: dict[str, Any] = dict(given)
        for key, value in self.value(place, dict).items():
            name = _RENAMED.get(key, key)
            if name not in fields or name in given:
                raise self._fault(f"{place} {key}", key, ", ".join(sorted(set(fields) - set(given))))
            values[name] = self._typed(f"{place} {key}", value, str(fields[name].type))
        missing = [name for name, field in fields.items() if field.default is attrs.NOTHING and name not in values]
        if missing:
            raise self._fault(place, ", ".join(values) or "{}", ", ".join(missing))
        return kind(**values)

    def value(self, place: str, *types: type) -> Any:
        """Return what stands at ``place``, which must be there and of one of ``types``."""
        value = self.optional(place, *types)
        if value is None:
            raise self._fault(place, "-", " | ".join(kind.__name__ for kind in types))
        return value

    def optional(self, place: str, *types: type) -> Any:
        """Return what stands at ``place``, or None."""
        value: Any = self.table
        for key in place.split(" "):
            value = value.get(key) if isinstance(value, dict) else None
        if value is not None and not isinstance(value, types):
            raise self._fault(place, repr(value), " | ".join(kind.__name__ for kind in types))
        return value

    def _most(self, place: str) -> float | None:
        most = self.optional(f"{place} max_size_pt", int, float)
        return None if most is None else float(most)

    def _entry(self, place: str) -> Entry:
        table = self.value(place, dict)
        known = {key: table[key] for key in ("clause", "certainty", "note") if key in table}
        return FormTable({"entry": known}, f"{self.source} {place}").make(Entry, "entry")

    def _range(self, place: str) -> tuple[float, float]:
        """Return least and most of what is one number or a pair."""
        value = self.value(place, int, float, list)
        least, most = value if isinstance(value, list) else (value, value)
        return float(least), float(most)

    def _typed(self, place: str, value: Any, annotation: str) -> Any:
        """Return ``value`` as the field's annotation wants it: tuples for lists, whole numbers as floats."""
        wanted = annotation.removesuffix(" | None")
        if wanted.startswith("tuple["):
            inner = wanted.removeprefix("tuple[").split(",")[0].rstrip("]")
            if not isinstance(value, list):
                raise self._fault(place, repr(value), wanted)
            return tuple(self._typed(place, one, inner) for one in value)
        if wanted in _WORDS or wanted.startswith("Literal["):
            if value not in _WORDS.get(wanted, ()) and repr(value) not in wanted:
                raise self._fault(place, repr(value), " | ".join(_WORDS.get(wanted, (wanted,))))
            return value
        kinds = _TYPES[wanted]
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise self._fault(place, repr(value), wanted)
        return float(value) if isinstance(value, int) and wanted == "float" else value

    def _fault(self, place: str, found: str, expected: str) -> Unreadable:
        return Unreadable(
            "form-invalid",
            Words(vi=f"gặp {found}, cần {expected}", en=f"has {found} where {expected} is wanted"),
            Words(vi="hãy sửa tệp mẫu thể thức", en="mend the form file"),
            self.source,
            place,
        )
