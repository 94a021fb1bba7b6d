"""Type and subject (HD36 II.1.5)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import attrs

from directive_model.language import fold, parse_bare_number, parse_label
from directive_model.language.naming import body_headed, is_organ, is_position, is_role
from directive_model.language.patterns import late
from directive_model.model import DocumentNumber, Span, Title
from directive_model.recognize.kinds import number_behind, sort_of, type_length
from directive_model.recognize.page.anchors import (
    authority_of,
    closes_title,
    is_addressees_label,
    is_recipients_label,
    is_telegram_label,
    is_type_alone,
    is_typed_rule,
    paper_of,
    type_of,
    wants_more,
)
from directive_model.recognize.page.line import Line, joined_words
from directive_model.recognize.page.spots import along
from directive_model.recognize.parts.head import is_draft_in_brackets, is_number, is_place_date

_SENTENCE_END = (".", ";", ":", "./.")
#: How a first paragraph begins that no white space parts from the subject.
_OPENING = late(
    r"(?:căn cứ|thực hiện|nhằm|trong (?:tháng|quý|năm|thời gian)|xét|theo|hôm nay|tại |sau khi|ngày |chi bộ|để "
    r"|thời gian|qua |ban (?:thường vụ|chấp hành)|vừa qua|được sự)"
)
#: How somebody is invited or asked, in the text.
_ASKS = late(r"(?:trân trọng|kính (?:mời|đề nghị|mong)|đề nghị|mời )")
#: What is no subject even right under the type.
_GROUNDS = (
    "thân ái gửi", "thân gửi", "căn cứ vào ", "căn cứ luật", "căn cứ nghị", "căn cứ quyết", "căn cứ thông",
    "căn cứ điều", "căn cứ chỉ", "căn cứ kế", "căn cứ hiến", "căn cứ công", "căn cứ văn",
)  # fmt: skip
#: Which session of a council decides, under the council's name.
_SESSION = ("khóa ", "kỳ họp ", "nhiệm kỳ ")
#: A sort of type that may be a verb, and what begins a subject rather than what such a verb is about.
_TAKES_OBJECT, _BEGIN_SUBJECT = " phối hợp", ("giữa ", "về ", "của ", "trong ", "tại ", "năm ", "giai đoạn ", "(")
#: What a regulation that is sent by itself was issued with.
_ISSUED_WITH = ("(kèm theo ", "(ban hành kèm theo ", "(được ban hành kèm theo ")
#: What brackets say of the paper, or of the figures below, and not of what it is about.
_OF_PAPER = ("(lưu hành", "(tài liệu", "(không phổ biến", "(đơn vị", "(đvt", "(số liệu", "(mẫu ",
             "(ban hành ", "(dự thảo ")  # fmt: skip
#: A line above the text that is longer begins the text.
_LONGEST_TITLE_LINE = 200
#: A line of a subject that ends like a sentence is no longer than this.
_LONGEST_LINE = 120
#: Lines of a subject that are set in the middle are shorter than those of the text, and no more than so many.
_LONGEST_SHORT_LINE, _MOST_LINES = 85, 5
#: A paragraph with more line breaks is a page that sets nothing apart.
_MOST_BREAKS = 12


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
    return index + 1 < len(lines) and _is_about(lines[index + 1].text)


def _is_about(text: str) -> bool:
    return fold(text[:8]) == "về việc"


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
        elif _is_subject(lines, index, subject, start, begun=bool(subject or rest)):
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


def _is_subject(lines: Sequence[Line], index: int, subject: list[Line], start: int, *, begun: bool) -> bool:
    """Whether the line goes on with the subject that stands under the type line."""
    line = lines[index]
    text = line.text
    if line.table is not None or line.used or (line.cell is None) != (lines[start].cell is None):
        return False
    if begun and _dates_meeting(lines, index, start):
        return True
    if _is_other_part(line) or (begun and _names_who_decides(lines, index)):
        return False
    # Where all letters of a document are bold, the subject ends where the middle does.
    goes_on = line.bold and subject and not subject[-1].centered
    if line.centered or goes_on or _rule_follows(lines, index):
        # A subject is set in the middle.  What white space sets off under it is something else where it is in
        # capitals, announces a list, or is not bold as the subject is, a remark in brackets apart.
        regular = lines[index - 1].bold is True and line.bold is False and not text.startswith("(")
        capitals = text.isupper() and not (line.paragraph.layout is None and _rule_follows(lines, index))
        return not (begun and line.blank_before and (capitals or text.endswith(":") or regular))
    # Where every line is as wide as the page, as a PDF may have them, nobody sees that it is set in the middle.
    # Where what stands above has no looks either, the page tells nothing by them; "Về việc" tells by itself.
    above = subject[-1] if subject else lines[start]
    looks = line.paragraph.layout is not None and line.bold is False and (above.bold or above.centered)
    if looks and not text.isupper() and (begun or text.endswith(".") or not _is_about(text)):
        return False
    if subject and line.blank_before and not _goes_on_below(lines, index):
        return False
    if not subject:
        listed = text.endswith(";") and not _goes_on_in_small_letters(lines, index)
        is_paragraph = listed or text.endswith(":") or (text.endswith(".") and len(text) > _LONGEST_LINE)
        return not is_paragraph and not fold(text[:16]).startswith(_GROUNDS)
    if text.endswith(_SENTENCE_END) or (not text[:1].islower() and _OPENING.match(fold(text[:40]))):
        return False
    # What white space parts from the subject has been looked at above.
    goes_on = line.blank_before or text.isupper() or text.startswith("(")
    return goes_on or _wraps(lines[index - 1], line) or _closes_block(lines, index)


def _goes_on_in_small_letters(lines: Sequence[Line], index: int) -> bool:
    """Whether the next line goes on in small letters, as where a subject is of what was done and what is to be."""
    return index + 1 < len(lines) and lines[index + 1].text[:1].islower() and not lines[index + 1].blank_before


def _closes_block(lines: Sequence[Line], index: int) -> bool:
    """Whether short lines from ``index`` on go on to white space, or to what cannot be a subject."""
    for line in lines[index : index + _MOST_LINES]:
        text = line.text
        if line.blank_before or _is_other_part(line) or _OPENING.match(fold(text[:40])):
            return line is not lines[index]
        if line.table is not None or len(text) > _LONGEST_SHORT_LINE or text.endswith(_SENTENCE_END):
            return False
        if _ASKS.match(fold(text[:16])):
            return False
    return False


def _wraps(before: Line, line: Line) -> bool:
    """Whether a line of small letters goes on with the one before it."""
    of_one = line.soft and line.paragraph is before.paragraph and line.paragraph.text.count("\n") < _MOST_BREAKS
    return of_one or line.text[:1].islower() or before.text[-1:] in ",-"


def _goes_on_below(lines: Sequence[Line], index: int) -> bool:
    """Whether a line goes on with a subject whose lines white space parts, as where it parts all paragraphs."""
    line, before = lines[index], lines[index - 1]
    first = fold(line.text[:3])
    about = first in ("về", "và")
    if line.text.isupper() and about:
        return True  # "NGHỊ QUYẾT" of a session of some council, and what it is about
    if not before.blank_before or index + 1 >= len(lines) or not lines[index + 1].blank_before:
        return False
    if line.text[:1].islower():
        return len(line.text) <= _LONGEST_LINE
    if (line.text[0], line.text[-1]) == ("(", ")"):  # "(Kỳ báo cáo: tháng 9)"
        return not fold(line.text[:16]).replace("( ", "(").startswith(_OF_PAPER)
    # "KẾT LUẬN CỦA BAN THƯỜNG VỤ", and what it is about; "Về …" below other words is a heading.
    goes_on = about and before.text.isupper() and (first == "và" or type_length(before.text) > 0)
    return goes_on or wants_more(before.text)


def _dates_meeting(lines: Sequence[Line], index: int, start: int) -> bool:
    """Whether a line says of which day a meeting is, and not of which the document: the head has said that."""
    line = lines[index]
    return line.text[:5] == "ngày " and not line.blank_before and any(map(is_place_date, lines[:start]))


def _is_other_part(line: Line) -> bool:
    """Whether the line's own words show that it is no subject."""
    return (
        is_typed_rule(line)
        or authority_of(line) is not None
        or is_recipients_label(line)
        or is_addressees_label(line)
        or is_place_date(line)
        or is_role(line.text)
        or parse_label(line.text) is not None
        or (line.text[:1] == "(" and fold(line.text[:40]).replace("( ", "(").startswith(_ISSUED_WITH))
        or is_telegram_label(line)
    )


def _names_who_decides(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is the one between the subject and "Căn cứ …" that says who decides (NĐ30, Phụ lục III)."""
    line, before = lines[index], lines[index - 1]
    if not line.text.isupper() or not (is_organ(fold(line.text)) or is_position(line.text)):
        return False
    below = (one.text for one in lines[index + 1 : index + 4])
    follows = next((text.lstrip("-– ") for text in below if not fold(text[:16]).startswith(_SESSION)), "")
    parted = line.blank_before or not before.text.isupper() or (line.bold is True and before.bold is False)
    parted = parted or _is_of_head(lines, index)
    return parted and _OPENING.match(fold(follows[:40])) is not None and not wants_more(before.text)


def _is_of_head(lines: Sequence[Line], index: int) -> bool:
    """Whether a line names a body that stands over the title, or the head of one: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …".

    The head may have the name in two lines, or without its place.
    """
    over = [fold(line.text) for line in lines[:index] if line.used or line.text.isupper()]
    folded = fold(lines[index].text)
    if folded in over or any(folded == f"{first} {second}" for first, second in pairwise(over)):
        return True
    body = body_headed(folded)
    if body is None:
        return False
    return body in " ".join(over) or any(is_organ(one) and body.startswith(one) for one in over)


def _rule_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether a typed rule closes the title within the next lines, as HD36 II.1.5 has it."""
    for line in lines[index + 1 : index + 6]:
        if line.table is not None or line.text.endswith((".", ":", ";")):
            return False
        if line.text.startswith(("--", "__", "==", "*")) and is_typed_rule(line):
            return True
    return False
