"""The entries of a form: each says where the rule has it and how sure that is."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

import attrs

from directive_model.flow import Alignment

#: P read in a full transcription of the rule, D in a digest of it, C seen in real documents, U unverified.
Certainty: TypeAlias = Literal["P", "D", "C", "U"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Entry:
    """What every entry of a form says of itself."""

    #: Where the rule says it, e.g. "HD36 II.1.3".
    clause: str
    #: A rule that is built on "U" is a note, never an error.
    certainty: Certainty
    note: str | None = None

    def __repr__(self) -> str:
        # One for all kinds of entries; attrs would make each its own at every start.
        told = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in attrs.fields(type(self)))
        return f"{type(self).__name__}({told})"


@attrs.frozen(kw_only=True, eq=False, repr=False)
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
    #: Whether a box is drawn round it.
    boxed: bool = False
    #: How wide the boxes of ``words`` are, one each, and how high all are; none where the words alone decide.
    box_widths_mm: tuple[float, ...] = ()
    box_high_mm: float | None = None
    #: How far the foot of its first line is from the paper's lower edge, on the last page of the text; None for what
    #: does not stand in that margin.
    foot_mm: float | None = None
    #: The margin of the first page that it stands in; None for what stands within the text.
    margin: Literal["top", "bottom"] | None = None
    #: Whether ``text`` is printed only where no style tells what the part is.
    unstyled: bool = False
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
    #: The least pitch of the lines that is allowed, and what is printed: in points, or where ``line_rule`` is
    #: "multiple" in the font's own.  None where the form says nothing.
    line_pt: float | None = None
    max_line_pt: float | None = None
    line_rule: Literal["exact", "at-least", "multiple"] = "multiple"
    #: Whether a line as wide as the text is drawn above it.
    ruled: bool = False
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
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
    #: Whether the label is bold where no heading follows it, too.
    label_bold: bool = False
    alignment: Alignment = "justify"
    #: The space over a label that stands alone; None for that of the text.
    before_pt: float | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
class AuthorityForm(Entry):
    """An authority form: "T/M" and those on whose behalf it is used."""

    form: str
    #: What it is short for, e.g. "thay mặt".
    meaning: str
    bodies: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Signing(Entry):
    """A case of who signs and how: the lines above the position, of which one is used, and the positions."""

    case: str
    lines: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Code(Entry):
    """A symbol and what it stands for: "CTr" and "chương trình", "TU" and a provincial committee."""

    code: str
    meaning: str
    #: First and last day on which it is right; None for as long as the form is in force.
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date | None) -> bool:
        """Whether it is right on ``day``; without a day, whether it ever is."""
        return day is None or ((self.since or day) <= day <= (self.until or day))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class TypesBy(Entry):
    """The regulation that named the types of document for a time."""

    code: str
    since: date
    until: date | None = None


@attrs.frozen(kw_only=True, eq=False, repr=False)
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


@attrs.frozen(kw_only=True, eq=False, repr=False)
class DateForm(Entry):
    """How place and date are written."""

    #: With the names place, day, month and year in braces.
    pattern: str
    #: dates and months below these are padded with a zero.
    pad_days_below: int
    pad_months_below: int


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Side(Entry):
    """What the rule draws in a diagram without numbers, and a page needs a number for."""

    #: The widths of left and right, or none.
    widths_mm: tuple[float, ...] = ()
    #: The gap for the signature.
    gap_pt: float = 0.0
