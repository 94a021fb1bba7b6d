"""A line as it may stand in two columns, and what it shows of them."""

from __future__ import annotations

from re import Match

from directive_model.language import fold
from directive_model.language.naming import is_organ, is_position, is_role
from directive_model.language.patterns import late
from directive_model.recognize.kinds import is_type, paper_length, type_length
from directive_model.recognize.page.layout import SENT_TO, has_mark

GAP = late(r"(?<=\S)(?:[ \xa0]{3,}|[ \xa0]*\t\s*)(?=\S)")
_ENTRY_GAP = late(r"(?<=[;,.])[ \xa0]{2}(?=\S)")
#: What stands in the first line of an ending.
CLOSES = late(rf"{SENT_TO}|ghi biên bản|thư ký|chủ trì|(?:t/m|k/t|tm\.|kt\.) ")
SENT_TO_LABEL = late(SENT_TO)
#: Words before a blank that is filled in by hand.
_BEFORE_BLANK = ("Số", "Số:", "SỐ:", "ngày", "tháng", "năm")
#: A line that is indented so far stands in the right column.
_RIGHT_COLUMN = 20
DASHES = ("-", "–", "+")
#: A type with more words on its line is longer; most offices are not.
_SHORT = 24
#: What stands across the page, whatever type the document is of.
_ACROSS = ("kính gửi", "kính gởi", "kính trình", "kính mời:", "phụ lục")


class Row:
    """A line, with what parts its columns, and what its words and its indent show.

    ``tabs`` says how many tabs lead to the right column of those that it may go on with; 0 where spaces part them.
    """

    __slots__ = ("bare", "gap", "is_right", "parting", "text")

    def __init__(self, text: str, *, tabs: int = 0) -> None:
        self.text = text
        #: Its words without the white space round them.
        self.bare = text.strip()
        #: The first gap in it that is wide.
        self.gap = gap_of(text)
        #: What parts its left column from the next; None where there is one alone.
        self.parting = self.gap or _entry_gap(text)
        #: It has nothing but a right column.
        self.is_right = self.parting is None and _is_indented(text, tabs)

    @property
    def sides(self) -> tuple[str, str]:
        """What stands left and right of the gap; all of it left where there is none."""
        if self.gap is None:
            return self.bare, ""
        return self.text[: self.gap.start()].strip(), self.text[self.gap.end() :].strip()

    @property
    def is_entry(self) -> bool:
        """Whether it begins with a dash, as each recipient does."""
        return self.bare.startswith(DASHES)

    def is_across(self, *, named: bool) -> bool:
        """Whether it is set across the page, however far spaces indent it: a type line, "Kính gửi", "Phụ lục".

        Where a body may be ``named``, "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA" goes on with it.
        """
        bare = self.bare
        if bare.isupper():
            if is_type(bare) or paper_length(bare) > 0:
                return True
            if not named and len(bare) > _SHORT and type_length(bare) > 0:
                return True
        return fold(bare[:12]).startswith(_ACROSS)

    def opens_recipients(self) -> bool:
        """Whether the recipients' label stands in the left column."""
        return SENT_TO_LABEL.match(fold(self.text[:16])) is not None

    def names_body(self) -> bool:
        """Whether it is the name of a body in capitals, and no office."""
        return self.text.isupper() and is_organ(fold(self.text)) and not is_position(self.text)


def sets_part(text: str) -> bool:
    """Whether a line is one of those that head and ending alone have: a banner in it, or an ending's first words."""
    return has_banner(text) or CLOSES.match(fold(text)) is not None


def has_banner(text: str) -> bool:
    """Whether the banner of the Party or of the State stands in a line, beside a name perhaps."""
    folded = fold(text)
    return "đảng cộng sản việt nam" in folded or "cộng hòa xã hội chủ nghĩa việt nam" in folded


def gap_of(text: str) -> Match[str] | None:
    """Return the first gap between columns; one that is left to be filled in ("Số:      /CTr-UBND") is none."""
    if "   " not in text and "\t" not in text and "\xa0" not in text:
        return None
    for match in GAP.finditer(text):
        if not text.endswith(_BEFORE_BLANK, 0, match.start()):
            return match
    return None


def _entry_gap(text: str) -> Match[str] | None:
    """Return the gap behind a recipient nearly as wide as its column, beside an office or initials."""
    if "  " not in text or not text.lstrip().startswith(DASHES) or (match := _ENTRY_GAP.search(text)) is None:
        return None
    rest = text[match.end() :]
    return match if rest.isupper() and (is_position(rest) or is_role(rest) or has_mark(rest)) else None


def tabs_before(text: str) -> int:
    """Return how many tabs a line begins with."""
    return len(text) - len(text.lstrip("\t"))


def _is_indented(text: str, tabs: int) -> bool:
    """Whether a line is indented to the right column, by spaces or by so many ``tabs``."""
    if tabs and tabs_before(text) >= tabs:
        return True
    return len(text.expandtabs(8)) - len(text.lstrip().expandtabs(8)) >= _RIGHT_COLUMN
