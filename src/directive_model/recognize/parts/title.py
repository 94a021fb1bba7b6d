"""Type and subject (HD36 II.1.5)."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.language import fold, parse_bare_number, parse_label
from directive_model.model import DocumentNumber, Span, Title
from directive_model.recognize.kinds import number_behind, sort_of
from directive_model.recognize.page.anchors import (
    closes_title,
    is_addressees_label,
    is_type_alone,
    paper_of,
    type_of,
)
from directive_model.recognize.page.line import Line, joined_words
from directive_model.recognize.page.spots import along
from directive_model.recognize.parts.head import is_draft_in_brackets, is_number
from directive_model.recognize.parts.subject import is_about, is_of_subject

#: A sort of type that may be a verb, and what begins a subject rather than what such a verb is about.
_TAKES_OBJECT, _BEGIN_SUBJECT = " phối hợp", ("giữa ", "về ", "của ", "trong ", "tại ", "năm ", "giai đoạn ", "(")
#: A line above the text that is longer begins the text.
_LONGEST_TITLE_LINE = 200


@attrs.frozen(eq=False, repr=False)
class TitleLines:
    """The title, and which of the lines it was read from."""

    title: Title
    #: Index of the first line, and after the last, the rule under it included.
    start: int
    end: int
    spans: tuple[tuple[str, Span | None], ...] = ()
    #: The line of number and symbol, where it stands under the type, as on contracts.
    number: Line | None = None
    #: The line that marks a draft under the subject.
    draft: Line | None = None


def find_title(lines: Sequence[Line], end: int) -> TitleLines | None:
    """Find the title among the first ``end`` lines; None where there is no type line.

    A type that stands alone goes before one with more words behind it, and that before the name of a paper
    ("PHIẾU BIỂU QUYẾT"), which counts only before the text begins.  Behind "Kính gửi" no title stands: that is
    an official letter.
    """
    best = paper = None
    begun = False
    for index in range(end):
        line = lines[index]
        if line.table is not None or line.used:
            continue
        if is_addressees_label(line):
            break
        begun = begun or len(line.text) > _LONGEST_TITLE_LINE or parse_label(line.text) is not None
        if type_of(line) is None:
            if not begun and _is_in_small_letters(lines, index):
                return _read(lines, index, end)
            if paper is None and not begun and line.cell is None and paper_of(line) is not None:
                paper = index
            continue
        if is_type_alone(line):
            return _read(lines, index, end)
        best = index if best is None else best
    best = paper if best is None else best
    return None if best is None else _read(lines, best, end)


def _is_in_small_letters(lines: Sequence[Line], index: int) -> bool:
    """Whether a type stands alone in small letters over "Về việc …", where its looks do not tell."""
    if not lines[index].text[:1].isupper() or not is_type_alone(lines[index]):
        return False
    return index + 1 < len(lines) and is_about(lines[index + 1].text)


def _read(lines: Sequence[Line], start: int, end: int) -> TitleLines:
    line = lines[start]
    line.used = True
    kind = type_of(line) or paper_of(line) or line.text
    rest = line.text[len(kind) :].strip(" :")
    index = start + 1
    subject: list[Line] = []
    number: Line | None = None
    draft: Line | None = None
    while index < end:
        if number is None and (is_number(lines[index]) or (index == start + 1 and _is_code(lines, index, kind))):
            number = lines[index]
        elif draft is None and is_draft_in_brackets(lines[index]):
            draft = lines[index]
        elif is_of_subject(lines, index, start, subject, begun=bool(subject or rest)):
            lines[index].used = True
            subject.append(lines[index])
        else:
            break
        index += 1
    while index < end and lines[index].table is None and closes_title(lines[index], *lines[index + 1 : index + 2]):
        lines[index].used = True
        index += 1
    if not rest and (sort := sort_of(kind)) and (not subject or _goes_on(kind, subject[0].text)):
        kind, rest = kind[: sort - 1], kind[sort:]
    text = joined_words(([rest] if rest else []) + [one.text for one in subject]) or None
    spans: list[tuple[str, Span | None]] = [("title.type", line.place(0, len(kind)))]
    if text:
        first = line.place(len(line.text) - len(rest), len(line.text)) if rest else subject[0].span
        spans.append(("title.subject", along([first, *(one.span for one in subject)])))
    title = Title(kind, text, span=along(one.span for one in (line, *subject)))
    return TitleLines(title, start, index, tuple(spans), number, draft)


def _is_code(lines: Sequence[Line], index: int, kind: str) -> bool:
    """Whether a line that one with the type was parted from is number and symbol and nothing more."""
    line = lines[index]
    head = (above.text for above in lines[:index])
    return line.soft and not line.used and number_behind(kind, line.text, head) is not None


def repeats(line: Line, number: DocumentNumber | None) -> bool:
    """Whether the line under the type says the number that the head has, too."""
    said = parse_bare_number(line.text)
    return said is not None and DocumentNumber(said.serial, said.year, said.symbol) == number


def _goes_on(kind: str, text: str) -> bool:
    """Whether a sort of type wants what a line of capitals says: "QUY CHẾ PHỐI HỢP" over "CÔNG TÁC GIỮA …"."""
    return text.isupper() and fold(kind).endswith(_TAKES_OBJECT) and not fold(text).startswith(_BEGIN_SUBJECT)
