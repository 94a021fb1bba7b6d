"""A form: the numbers and the words of one set of rules, each with its clause and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal, TypeAlias

import attrs

from directive_model.errors import UnknownName, Words
from directive_model.flow import Alignment, PageSetup
from directive_model.language import fold
from directive_model.model import Regime

#: P read in a full transcription of the rule, D in a digest of it, C seen in real documents, U unverified.
Certainty: TypeAlias = Literal["P", "D", "C", "U"]
#: :class:`Form` has a field called ``date``, which would hide the class.
Day: TypeAlias = date


@attrs.frozen(kw_only=True)
class Entry:
    """What every entry of a form says of itself."""

    #: Where the rule says it, e.g. "HD36 II.1.3".
    clause: str
    #: A rule that is built on "U" is a note, never an error.
    certainty: Certainty
    note: str | None = None


@attrs.frozen(kw_only=True)
class Part(Entry):
    """One part of the document: its words, its letters and where it stands."""

    #: Its key in the form, e.g. "banner".
    name: str
    #: The size that is printed, and the least that is allowed.  None for what is not printed.
    size_pt: float | None = None
    #: The greatest size that is allowed; None where only ``size_pt`` is.
    max_size_pt: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    #: "upper" for capitals, "lower" for a small first letter, None where the rule leaves it open.
    case: Literal["upper", "lower"] | None = None
    alignment: Alignment = "left"
    #: In words, for people, e.g. "top right".
    position: str | None = None
    #: The lines that the form itself prints, e.g. ("ĐẢNG CỘNG SẢN VIỆT NAM",).
    text: tuple[str, ...] = ()
    #: What the part may say, e.g. ("MẬT", "TỐI MẬT", "TUYỆT MẬT").
    words: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    #: What is printed before each entry: "Số ", "- ".
    lead: str = ""
    #: What ends each entry but the last, or stands between two: ",", " - ".
    between: str = ""
    #: What ends the last entry: ".".
    last: str = ""
    #: How the part begins by the rule, e.g. "Lưu ".
    begins: str = ""
    left_mm: float = 0.0
    first_line_mm: float = 0.0
    #: The least that is allowed, and what is printed.
    before_pt: float = 0.0
    after_pt: float = 0.0
    #: The least pitch of the lines that is allowed, and what is printed.  None for the font's own.
    line_pt: float | None = None
    max_line_pt: float | None = None
    line_rule: Literal["exact", "at-least", "multiple"] = "multiple"
    #: How long the drawn line under it is, as a share of its words: least and most.  None for no line.
    rule_share: tuple[float, float] | None = None

    @property
    def caps(self) -> bool:
        """Whether it is written in capitals."""
        return self.case == "upper"

    def allows_size(self, size_pt: float) -> bool:
        """Whether letters of ``size_pt`` points are right here; always, where the form says nothing."""
        if self.size_pt is None:
            return True
        return self.size_pt <= size_pt <= (self.max_size_pt or self.size_pt)


@attrs.frozen(kw_only=True)
class Level(Entry):
    """One kind of label in the body, and how a heading stands after it."""

    #: Its key in the form, e.g. "part", "article", "roman", "clause", "point", "dash".
    name: str
    #: The families of labels (:class:`directive_model.language.Label`) that are of this kind.
    families: tuple[str, ...]
    examples: tuple[str, ...]
    #: "own-line": the label stands alone and the heading below it; "same-line": both on one line.
    heading: Literal["own-line", "same-line"] = "same-line"
    heading_case: Literal["upper"] | None = None
    bold: bool = True
    italic: bool = False
    alignment: Alignment = "justify"


@attrs.frozen(kw_only=True)
class AuthorityForm(Entry):
    """An authority form: "T/M" and those on whose behalf it is used."""

    form: str
    #: What it is short for, e.g. "thay mặt".
    meaning: str
    bodies: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Signing(Entry):
    """A case of who signs and how: the lines above the position, of which one is used, and the positions."""

    case: str
    lines: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Code(Entry):
    """A symbol and what it stands for: "CTr" and "chương trình", "TU" and a provincial committee."""

    code: str
    meaning: str
    #: First and last day on which it is right; None for as long as the form is in force.
    since: Day | None = None
    until: Day | None = None

    def holds_on(self, day: Day | None) -> bool:
        """Whether it is right on ``day``; without a day, whether it ever is."""
        return day is None or ((self.since or day) <= day <= (self.until or day))


@attrs.frozen(kw_only=True)
class TypesBy(Entry):
    """The regulation that named the types of document for a time."""

    code: str
    since: Day
    until: Day | None = None


@attrs.frozen(kw_only=True)
class NumberForm(Entry):
    """How number and symbol are put together."""

    #: Between serial and type: "-" in "12-CTr/TU".
    serial_type: str
    #: Between type and organ: "/" in "12-CTr/TU".
    type_organ: str
    #: Between the organs of a joint document.
    organs: str
    #: "9" is written "09" where this is 2.
    least_digits: int
    #: What the count begins anew with, e.g. "type and term".
    counted_per: str


@attrs.frozen(kw_only=True)
class DateForm(Entry):
    """How place and date are written."""

    #: With the names place, day, month and year in braces.
    pattern: str
    #: Days and months below these are padded with a zero.
    pad_days_below: int
    pad_months_below: int


@attrs.frozen(kw_only=True)
class Page:
    """The page, what stands on every page, and the entry of the form behind each of its groups."""

    #: Paper and margins.
    setup: PageSetup
    #: The margins of the back of a sheet, left and right; None where the rule has none.
    back_mm: tuple[float, float] | None
    font: str
    number_size_pt: float
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
    def text_width_mm(self) -> float:
        """The width between the margins."""
        return self.setup.width_mm - self.setup.left_mm - self.setup.right_mm


@attrs.frozen(kw_only=True)
class Side(Entry):
    """What the rule draws in a diagram without numbers, and a page needs a number for."""

    #: The widths of left and right, or none.
    widths_mm: tuple[float, ...] = ()
    #: The gap for the signature.
    gap_pt: float = 0.0


@attrs.frozen
class FormHead:
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
            raise UnknownName(kind, name, tuple(self.parts)) from None

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
