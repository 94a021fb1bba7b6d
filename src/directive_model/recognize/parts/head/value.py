"""What the head of the page says, with what is said of number, place and date elsewhere."""

from __future__ import annotations

import attrs

from directive_model.language import NumberLine, PlaceDate, fold, parse_bare_number, print_number, print_place_date
from directive_model.model import DocumentNumber, Letterhead, Marks, ReducedDate, Regime, Span
from directive_model.recognize.page.line import Line
from directive_model.recognize.parts.head.lines import place_date_of

#: A mark that does not say which draft.
_DRAFT_ALONE = "dự thảo"


@attrs.frozen(eq=False, repr=False)
class Head:
    """What the head of the page says."""

    letterhead: Letterhead = Letterhead()
    number: DocumentNumber | None = None
    printed_number: str | None = None
    place: str | None = None
    date: ReducedDate | None = None
    printed_place_date: str | None = None
    marks: Marks = Marks()
    #: The subject of an official letter, which stands under the number.
    subject: str | None = None
    #: "party", "state" or "other" where banner or number say so.
    regime: str | None = None
    spans: tuple[tuple[str, Span | None], ...] = ()

    @property
    def says_when(self) -> bool:
        """Whether a line of place and date stands in the head, be it blank."""
        return self.place is not None or self.date is not None or self.printed_place_date is not None

    def with_line(self, line: Line) -> Head:
        """Return the head with the number, or place and date, of ``line``, which stands elsewhere."""
        if self.number is None and (number := parse_bare_number(line.text)) is not None:
            head = self.with_number(line, number)
        elif not self.says_when and (found := place_date_of(line)) is not None:
            head = self.with_place_date(line, found)
        else:
            return self
        line.used = True
        return head

    def with_draft(self, line: Line) -> Head:
        """Return the head with the mark of a draft that stands elsewhere; what the head itself says goes before.

        Where both say the same they are one, and where one says only that it is a draft, the other says which.
        """
        if self.marks.draft is not None and (own := _draft_words(self.marks.draft)) != _DRAFT_ALONE:
            line.used = _draft_words(line.text) in (own, _DRAFT_ALONE)
            return self
        line.used = True
        spans = (*(one for one in self.spans if one[0] != "marks.draft"), ("marks.draft", line.span))
        return attrs.evolve(self, marks=attrs.evolve(self.marks, draft=line.text), spans=spans)

    def with_number(self, line: Line, found: NumberLine) -> Head:
        """Return the head with number and symbol, and the line as printed where the form writes it otherwise."""
        number = DocumentNumber(found.serial, found.year, found.symbol, span=line.span)
        if clean_equal(print_number(number, Regime(self.regime or Regime.PARTY)), line.text):
            return attrs.evolve(self, number=number)
        spans = (*self.spans, ("printed.number", line.span))
        return attrs.evolve(self, number=number, printed_number=line.text, spans=spans)

    def with_place_date(self, line: Line, found: PlaceDate) -> Head:
        """Return the head with place and date, and the line as printed where the form writes it otherwise."""
        spans = (*self.spans, ("place", line.span), ("date", line.span))
        printed = None
        if not clean_equal(print_place_date(found.place, found.date), line.text):
            spans, printed = (*spans, ("printed.place_date", line.span)), line.text
        return attrs.evolve(self, place=found.place, date=found.date, printed_place_date=printed, spans=spans)

    @property
    def subject_span(self) -> Span | None:
        """The place of the letter's subject."""
        return dict(self.spans).get("title.subject")


def clean_equal(printed: str, text: str) -> bool:
    """Whether a regular line, its blanks folded as a source's are, is ``text``."""
    return " ".join(printed.split()) == text


def _draft_words(mark: str) -> str:
    """Return what a mark says, be it in brackets or in capitals, with a sign behind it or "thứ" before its number."""
    return fold(mark).strip("()[] *.:;").replace("lần thứ ", "lần ")
