"""A form: the numbers and the words of one set of rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

import attrs

from directive_model.errors import Words
from directive_model.flow import Alignment, PageSetup
from directive_model.forms.entries import (
    AuthorityForm,
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
from directive_model.language import fold
from directive_model.model import Regime
from directive_model.model.value import Value

#: :class:`Form` has a field called ``date``, which would hide the class.
Day: TypeAlias = date


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Page(Value):
    """The page, what stands on every page, and the entry of the form behind each of its groups."""

    #: Paper and margins.
    setup: PageSetup
    #: Paper and margins of a page that lies, for wide tables: the edge that is bound is the same.
    landscape: PageSetup
    #: The margins of the back of a sheet, left and right; None where the rule has none.
    back_mm: tuple[float, float] | None
    font: str
    #: The size of the page numbers that is printed, and the least that is allowed.
    number_size_pt: float
    max_number_size_pt: float | None
    number_alignment: Alignment
    #: Whether the first page shows its number.
    number_on_first_page: bool
    #: Whether each appendix counts its pages from 1.
    annexes_apart: bool
    #: Least and most that each margin may be, by "top", "bottom", "left", "right".
    margins_mm: Mapping[str, tuple[float, float]]
    #: The clause of "paper", "margins", "back", "number", "font".
    entries: Mapping[str, Entry]

    @property
    def mirrored(self) -> bool:
        """Whether the margins of backs are those of fronts in a mirror."""
        return self.back_mm == (self.setup.right_mm, self.setup.left_mm)

    @property
    def text_width_mm(self) -> float:
        """The width between the margins."""
        return self.setup.width_mm - self.setup.left_mm - self.setup.right_mm

    @property
    def landscape_width_mm(self) -> float:
        """The width between the margins of a page that lies."""
        return self.landscape.width_mm - self.landscape.left_mm - self.landscape.right_mm


@attrs.frozen(eq=False, repr=False)
class FormHead(Value):
    """What choosing among forms needs."""

    name: str
    regime: Regime
    #: First and last day; None for no last day.
    in_force: tuple[Day, Day | None]

    def holds_on(self, day: Day) -> bool:
        """Whether the form was or is in force on ``day``."""
        first, last = self.in_force
        return first <= day and (last is None or day <= last)


@attrs.frozen(kw_only=True, eq=False)
class Form:
    """One set of rules as data.  Made by :func:`load_form` or :func:`parse_form`; two forms are never equal."""

    #: "hd36".
    name: str
    #: How clauses cite it: "HD36".
    key: str
    title: Words
    regime: Regime
    #: First and last day; None for no last day.
    in_force: tuple[Day, Day | None]
    #: The parts that a document must have, by their keys.
    mandatory: tuple[str, ...]
    page: Page
    parts: Mapping[str, Part]
    #: "head", "ending", "signature".
    layout: Mapping[str, Side]
    number: NumberForm
    date: DateForm
    levels: tuple[Level, ...]
    authorities: tuple[AuthorityForm, ...]
    signing: tuple[Signing, ...]
    type_codes: tuple[Code, ...]
    organ_codes: tuple[Code, ...]
    types_by: tuple[TypesBy, ...] = ()

    def part(self, name: str) -> Part:
        """Return the part of that key.  Raises :class:`directive_model.errors.UnknownName`."""
        try:
            return self.parts[name]
        except KeyError:
            kind = Words(vi=f"thành phần của {self.name}", en=f"part of {self.name}")
            from directive_model.errors import UnknownName

            raise UnknownName(kind, name, tuple(self.parts)) from None

    def addressees_label(self, document_type: str | None) -> str:
        """Return the words before the addressees; HD05 has others for a submission ("tờ trình", HD05 II-I.9)."""
        submission = self.parts.get("submission_label")
        if submission is not None and fold(document_type or "") == "tờ trình":
            return submission.text[0]
        return self.part("addressees_label").text[0]

    def level_of(self, family: str) -> Level | None:
        """Return the level of a family of labels."""
        return next((level for level in self.levels if family in level.families), None)

    @property
    def head(self) -> FormHead:
        """What choosing among forms needs."""
        return FormHead(self.name, self.regime, self.in_force)

    def types_of(self, code: str, day: Day | None = None) -> tuple[str, ...]:
        """Return the types that a symbol stands for, e.g. "CTr" gives ("chương trình",); on ``day``, if given."""
        return tuple(entry.meaning for entry in self.type_codes if entry.code == code and entry.holds_on(day))

    def codes_of(self, document_type: str, day: Day | None = None) -> tuple[str, ...]:
        """Return the symbols of a type, on ``day`` if given, those of the rule before those of practice.

        Case and the place of the tone mark do not count; "CHƯƠNG TRÌNH HÀNH ĐỘNG" has those of "chương trình", too.
        """
        wanted = fold(document_type)
        fitting = [
            entry
            for entry in self.type_codes
            if entry.holds_on(day) and (wanted + " ").startswith(fold(entry.meaning) + " ")
        ]
        return tuple(entry.code for entry in sorted(fitting, key=lambda entry: entry.certainty == "C"))
