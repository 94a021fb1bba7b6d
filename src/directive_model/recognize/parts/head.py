"""The head of the first page: banner, bodies, number, place and date, marks (HD36 II.1.1 to II.1.4)."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.language import (
    NumberLine,
    PlaceDate,
    fold,
    parse_number_line,
    parse_place_date,
    print_number,
    print_place_date,
)
from directive_model.language.naming import is_organ, is_place, is_role
from directive_model.language.patterns import late
from directive_model.model import DocumentNumber, Letterhead, Marks, ReducedDate, Regime, Span
from directive_model.recognize.kinds import is_type
from directive_model.recognize.page.anchors import banner_of, is_blank, is_typed_rule, letter_subject_of
from directive_model.recognize.page.lines import Line
from directive_model.recognize.page.spots import along, cover
from directive_model.recognize.parts.bodies import part_names

_MARKS = (
    ("secrecy", late(r"(?:tuyệt mật|tối mật|mật)$")),
    ("urgency", late(r"(?:hỏa tốc(?: hẹn giờ)?|thượng khẩn|khẩn)$")),
    ("draft", late(r"dự thảo(?: lần (?:thứ )?\w+)?(?:\s*[-,(].*)?$")),
    (
        "circulation",
        late(
            r"(?:lưu hành nội bộ|tài liệu (?:hội nghị|nội bộ)|không phổ biến .*|xem xong trả lại|phổ biến hạn chế)$"
        ),
    ),
)
#: A line of the head that is longer is a sentence of somebody else's.
_LONGEST = 160
#: Lines of a subject that stands under the number are as narrow as its column.
_NARROW = 45


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
        if self.number is None and (number := _number(line)) is not None:
            head = _with_number(self, line, number)
        elif not self.says_when and (found := _place_date(line)) is not None:
            head = _with_place_date(self, line, found)
        else:
            return self
        line.used = True
        return head

    @property
    def subject_span(self) -> Span | None:
        """The place of the letter's subject."""
        return dict(self.spans).get("title.subject")


#: The parts that stand in the head, by the names of their styles.
_STYLES = frozenset(
    ("circulation", "superior", "issuer", "issuer_mark", "number", "letter_subject", "secrecy", "urgency", "draft",
     "banner", "motto", "place_date")
)  # fmt: skip


def is_head_line(line: Line) -> bool:
    """Whether the line alone shows that a head stands here: a banner, a number line, place and date."""
    if line.meaning is not None:
        return line.meaning in _STYLES
    return banner_of(line) is not None or _number(line) is not None or _place_date(line) is not None


def is_head_like(line: Line) -> bool:
    """Whether a line beside those of a head can be part of it: capitals, a rule, blanks to fill in."""
    return (
        line.table is None
        and not is_role(line.text)
        and (is_typed_rule(line) or line.text.replace("…", "").replace(".", "").isupper())
    )


def _number(line: Line) -> NumberLine | None:
    text = line.text
    if len(text) > 80 or not ("Số" in text or "SỐ" in text or "số" in text or "/" in text):  # noqa: PLR2004  # a number line
        return None
    return parse_number_line(text)


def _place_date(line: Line) -> PlaceDate | None:
    text = line.text
    if len(text) > 100 or "ày" not in text or not ("áng" in text or "/" in text):  # noqa: PLR2004  # place and date
        return None
    if line.cell is None and _ends_sentence(text):
        return None
    return parse_place_date(text)


def is_number(line: Line) -> bool:
    """Whether the line says a number and nothing more: "Số: 05/2025/HĐ-XD"."""
    return line.table is None and not line.used and line.text[:1] == "S" and _number(line) is not None


def is_place_date(line: Line) -> bool:
    """Whether the line says where and when."""
    return line.table is None and _place_date(line) is not None


def _ends_sentence(text: str) -> bool:
    return text[-1] in ".;:" and not text.endswith(("..", "….", ". ."))


def read_head(lines: Sequence[Line], *, letter: bool = False) -> Head:
    """Read the head from ``lines``, marking those that it uses; lines of other kinds are left alone.

    In an official letter (``letter``), which has no type line, the subject stands under the number.
    """
    reader = _HeadReader(letter=letter)
    for line in lines:
        long = len(line.text) > _LONGEST and letter_subject_of(line.text) is None
        if line.table is None and not line.used and not long:
            reader.line(line)
    return reader.head()


class _HeadReader:
    """Takes the head's lines one by one and tells what each is."""

    def __init__(self, *, letter: bool) -> None:
        self.letter = letter
        self.banner: list[Line] = []
        self.organs: list[Line] = []
        self.marks: dict[str, str] = {}
        self.number: tuple[Line, NumberLine] | None = None
        self.place_date: tuple[Line, PlaceDate] | None = None
        self.subject: list[Line] = []
        self.regime: str | None = None
        self.spans: list[tuple[str, Span | None]] = []

    def line(self, line: Line) -> None:
        if is_typed_rule(line):
            line.used = True
        elif (regime := banner_of(line)) is not None:
            # The same words twice are a copy of a text box: the second is reported as unplaced.
            if not any(fold(line.text) == fold(other.text) for other in self.banner):
                line.used = True
                self.banner.append(line)
            self.regime = self.regime or regime
        elif self.number is None and (number := _number(line)) is not None:
            line.used = True
            self.number = (line, number)
        elif self.place_date is None and (place_date := _place_date(line)) is not None:
            line.used = True
            self.place_date = (line, place_date)
        elif not self._mark(line) and not self._letter_subject(line):
            self._organ(line)

    def _mark(self, line: Line) -> bool:
        folded = fold(line.text).strip(" .-()[]")
        for name, pattern in _MARKS:
            if name not in self.marks and (line.meaning == name if line.meaning else pattern.match(folded)):
                self.marks[name] = line.text
                self.spans.append((f"marks.{name}", line.span))
                line.used = True
                return True
        return False

    def _letter_subject(self, line: Line) -> bool:
        """Take a line of an official letter's subject: "V/v …", or words in small letters under the number."""
        told = line.meaning == "letter_subject" or letter_subject_of(line.text) is not None
        if not told and (self.number is None or line.text.isupper()):
            return False
        if self.subject:
            if not self._subject_goes_on(line):
                return False
        elif not told and not (self.letter and self._under_number(line)):
            return False
        self.subject.append(line)
        line.used = True
        return True

    def _subject_goes_on(self, line: Line) -> bool:
        first, last = self.subject[0], self.subject[-1]
        if last.text.endswith((".", ";")) or (line.text.isupper() and is_organ(fold(line.text))):
            return False
        if first.cell is None or line.cell is None:
            goes_on = line.text[:1].islower() or (len(line.text) <= _NARROW and len(last.text) <= _NARROW)
            return first.cell == line.cell and not line.blank_before and goes_on
        # Where spaces make the columns, and in heads of a line a row, each line has a row of its own.
        below = (first.cell[0], first.cell[2]) == (line.cell[0], line.cell[2]) and not line.blank_before
        return line.cell == first.cell or below

    def _under_number(self, line: Line) -> bool:
        """Whether a line stands where the subject does: in the number's column, or after "Về"."""
        if line.cell is None or self.number is None or self.number[0].cell is None:
            return fold(line.text[:3]) == "về"
        return line.cell[2] == self.number[0].cell[2]

    def _organ(self, line: Line) -> None:
        text = line.text
        if line.blank_before and line.cell is None and is_type(text):
            return  # the title of another document over it
        letters = text.split("{{")[0]
        below = bool(self.organs) and self.organs[-1].cell == line.cell is not None and not line.blank_before
        filled_in = below and (text.startswith("{{") or is_blank(text))
        if not filled_in and (not letters.isupper() or any(character.isdigit() for character in letters[:4])):
            return
        if self.organs or line.cell is not None or is_organ(fold(text)) or is_place(fold(text)):
            self.organs.append(line)
            line.used = True

    def head(self) -> Head:
        number, place_date = self.number, self.place_date
        regime = self.regime or (number[1].regime if number else None)
        letterhead = self._letterhead()
        head = Head(
            letterhead=letterhead,
            marks=Marks(**self.marks),
            subject=self._subject_text(),
            regime=regime,
            spans=tuple(self.spans),
        )
        if number is not None:
            head = _with_number(head, *number)
        if place_date is not None:
            head = _with_place_date(head, *place_date)
        return head

    def _subject_text(self) -> str | None:
        if not self.subject:
            return None
        whole = " ".join(line.text for line in self.subject)
        behind = letter_subject_of(whole)
        self.spans.append(("title.subject", along(line.span for line in self.subject)))
        return whole if behind is None else behind

    def _letterhead(self) -> Letterhead:
        superior, issuer = part_names(self.organs)
        for path, lines in (
            ("letterhead.superior", superior),
            ("letterhead.issuer", issuer),
            ("letterhead.banner", self.banner),
        ):
            if lines:
                self.spans.append((path, along(line.span for line in lines)))
        self.spans += [(f"letterhead.banner[{index}]", line.span) for index, line in enumerate(self.banner)]
        return Letterhead(
            superior=" ".join(line.text for line in superior) or None,
            issuer=" ".join(line.text for line in issuer) or None,
            banner=tuple(line.text for line in self.banner),
            span=cover(line.span for line in (*self.organs, *self.banner)),
        )


def _with_number(head: Head, line: Line, found: NumberLine) -> Head:
    number = DocumentNumber(found.serial, found.year, found.symbol, span=line.span)
    regular = clean_equal(print_number(number, Regime(head.regime or Regime.PARTY)), line.text)
    if regular:
        return attrs.evolve(head, number=number)
    spans = (*head.spans, ("printed.number", line.span))
    return attrs.evolve(head, number=number, printed_number=line.text, spans=spans)


def _with_place_date(head: Head, line: Line, found: PlaceDate) -> Head:
    regular = clean_equal(print_place_date(found.place, found.date), line.text)
    spans = (*head.spans, ("place", line.span), ("date", line.span))
    if not regular:
        spans = (*spans, ("printed.place_date", line.span))
    return attrs.evolve(
        head, place=found.place, date=found.date, printed_place_date=None if regular else line.text, spans=spans
    )


def clean_equal(printed: str, text: str) -> bool:
    """Whether a regular line, its blanks folded as a source's are, is ``text``."""
    return " ".join(printed.split()) == text
