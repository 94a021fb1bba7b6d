"""The head of the first page: banner, bodies, number, place and date, marks (HD36 II.1.1 to II.1.4)."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import NumberLine, PlaceDate, fold
from directive_model.language.naming import is_organ, is_place, name_goes_on
from directive_model.language.patterns import late
from directive_model.model import Letterhead, Marks, Span
from directive_model.recognize.kinds import is_type
from directive_model.recognize.page.anchors import banner_of, is_blank, is_typed_rule, letter_subject_of
from directive_model.recognize.page.line import Line, joined_words
from directive_model.recognize.page.spots import along, cover
from directive_model.recognize.parts.bodies import part_names
from directive_model.recognize.parts.head.lines import DRAFT, ends_sentence, is_head_line, number_of, place_date_of
from directive_model.recognize.parts.head.value import Head

_MARKS = (
    ("secrecy", late(r"(?:tuyệt mật|tối mật|mật)$")),
    ("urgency", late(r"(?:hỏa tốc(?: hẹn giờ)?|thượng khẩn|khẩn)$")),
    ("draft", DRAFT),
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
#: Where a page of text has made them one line or two, they are longer, and no more than so many.
_LONGEST_LINE, _MOST_LINES = 85, 6
#: Fewer lines do not tell how a page parts them.
_FEWEST_SPACED = 4


def read_head(lines: Sequence[Line], *, letter: bool = False) -> Head:
    """Read the head from ``lines``, marking those that it uses; lines of other kinds are left alone.

    In an official letter (``letter``), which has no type line, the subject stands under the number.
    """
    reader = _HeadReader(lines, letter=letter)
    for index, line in enumerate(lines):
        if line.table is None and not line.used and not (len(line.text) > _LONGEST and reader.is_foreign(line)):
            reader.line(index, line)
    return reader.head()


class _HeadReader:
    """Takes the head's lines one by one and tells what each is."""

    def __init__(self, lines: Sequence[Line], *, letter: bool) -> None:
        self.lines = lines
        self.letter = letter
        #: Where white space parts all lines, it sets nothing apart.
        self.spaced = len(lines) > _FEWEST_SPACED and all(line.blank_before for line in lines[1:])
        self.banner: list[Line] = []
        self.organs: list[Line] = []
        self.closed = False  # behind number and date, or a sentence, no capitals go on with a body's name
        self.marks: dict[str, str] = {}
        self.number: tuple[Line, NumberLine] | None = None
        self.place_date: tuple[Line, PlaceDate] | None = None
        self.subject: list[Line] = []
        self.regime: str | None = None
        self.spans: list[tuple[str, Span | None]] = []

    def is_foreign(self, line: Line) -> bool:
        """Whether a line that is longer than those of a head is no subject of a letter, either."""
        about = self.letter and self.number is not None and fold(line.text[:3]) == "về"
        return not about and letter_subject_of(line.text) is None

    def line(self, index: int, line: Line) -> None:
        if is_typed_rule(line):
            line.used = True
        elif (regime := banner_of(line)) is not None:
            # The same words twice are a copy of a text box: the second is reported as unplaced.
            if not any(fold(line.text) == fold(other.text) for other in self.banner):
                line.used = True
                self.banner.append(line)
            self.regime = self.regime or regime
        elif self.number is None and (number := number_of(line)) is not None:
            line.used = True
            self.number = (line, number)
        elif self.place_date is None and (place_date := place_date_of(line)) is not None:
            line.used = True
            self.place_date = (line, place_date)
        elif not self._mark(line) and not self._letter_subject(index, line):
            self._organ(line)
        said = (self.number and self.place_date) or (not line.used and ends_sentence(line.text))
        self.closed = self.organs[-1:] != [line] and (self.closed or bool(said))

    def _mark(self, line: Line) -> bool:
        folded = fold(line.text).strip(" .-()[]")
        for name, pattern in _MARKS:
            if name not in self.marks and (line.meaning == name if line.meaning else pattern.match(folded)):
                self.marks[name] = line.text
                self.spans.append((f"marks.{name}", line.span))
                line.used = True
                return True
        return False

    def _letter_subject(self, index: int, line: Line) -> bool:
        """Take a line of an official letter's subject: "V/v …", or words in small letters under the number."""
        told = line.meaning == "letter_subject" or letter_subject_of(line.text) is not None
        wraps = bool(self.subject) and line.cell is not None and line.cell == self.subject[-1].cell  # "GTGT" alone
        if not told and (self.number is None or (line.text.isupper() and not wraps)):
            return False
        if self.subject:
            if not self._subject_goes_on(index, line):
                return False
        elif not told and not (self.letter and self._under_number(line)):
            return False
        self.subject.append(line)
        line.used = True
        return True

    def _subject_goes_on(self, index: int, line: Line) -> bool:
        first, last = self.subject[0], self.subject[-1]
        ended = last.text.endswith((".", ";")) and not (last.text.endswith(";") and line.text[:1].islower())
        if ended or (line.text.isupper() and is_organ(fold(line.text))):
            return False
        if first.cell is None or line.cell is None:
            goes_on = line.text[:1].islower() or self._goes_on_right_below(index, line)
            return first.cell == line.cell and (not line.blank_before or self.spaced) and goes_on
        # Where spaces make the columns, and in heads of a line a row, each line has a row of its own.
        below = (first.cell[0], first.cell[2]) == (line.cell[0], line.cell[2]) and not line.blank_before
        return line.cell == first.cell or below

    def _goes_on_right_below(self, index: int, line: Line) -> bool:
        """Whether a line right below the subject goes on with it, though it begins as a sentence; no address does."""
        last = self.subject[-1]
        if self.lines[index - 1] is not last or ":" in line.text:
            return False
        return (len(line.text) <= _NARROW and len(last.text) <= _NARROW) or (
            self.letter and self._stands_in_head(index)
        )

    def _stands_in_head(self, index: int) -> bool:
        """Whether lines from ``index`` on, none like the text's, go on to another part of the head, or to its end."""
        for line in self.lines[index : index + _MOST_LINES]:
            if is_head_line(line):
                return True
            if (
                line.cell is not None
                or ":" in line.text
                or len(line.text) > _LONGEST_LINE
                or ends_sentence(line.text)
            ):
                return False
        return index + _MOST_LINES >= len(self.lines)

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
        capitals = letters.isupper() and not any(map(str.isdigit, letters[:4]))
        if not (capitals or filled_in or self._finishes_name(line)):
            return
        goes_on = (self.organs and not self.closed) or line.cell is not None
        if goes_on or is_organ(fold(text)) or is_place(fold(text)):
            self.organs.append(line)
            line.used = True

    def _finishes_name(self, line: Line) -> bool:
        """Whether a line that only begins in capitals ends a name: "BAN CHỈ ĐẠO" and "CHƯƠNG TRÌNH MTQG xây …"."""
        if not self.organs or self.closed or self.number is not None or line.blank_before:
            return False
        above, text = self.organs[-1], line.text
        if not text[:2].isupper() or ":" in text or text[-1].isdigit():  # a telephone
            return False
        return line.cell == above.cell and name_goes_on(fold(above.text), fold(text))

    def head(self) -> Head:
        number, place_date = self.number, self.place_date
        regime = self.regime or (number[1].regime if number else None)
        head = Head(
            letterhead=self._letterhead(),
            marks=Marks(**self.marks),
            subject=self._subject_text(),
            regime=regime,
            spans=tuple(self.spans),
        )
        if number is not None:
            head = head.with_number(*number)
        if place_date is not None:
            head = head.with_place_date(*place_date)
        return head

    def _subject_text(self) -> str | None:
        if not self.subject:
            return None
        whole = joined_words(line.text for line in self.subject)
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
