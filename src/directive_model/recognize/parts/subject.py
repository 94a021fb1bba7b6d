"""Which lines under a type are the subject of the document (HD36 II.1.5)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from directive_model.language import fold, parse_label
from directive_model.language.naming import body_headed, is_organ, is_position, is_role
from directive_model.language.patterns import late
from directive_model.recognize.kinds import type_length
from directive_model.recognize.page.anchors import (
    authority_of,
    is_addressees_label,
    is_recipients_label,
    is_telegram_label,
    is_typed_rule,
    wants_more,
)
from directive_model.recognize.page.line import Line
from directive_model.recognize.parts.head import is_place_date

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
#: A day or several, with nothing behind but where, when or how; it begins no sentence then.
_DAY = late(
    r"ngày \d[\d /.,–-]*(?:(?:và|đến|tháng|năm) (?:ngày )?\d[\d /.,–-]*)*"
    r"(?:$|\(.*\)$|(?:tại|lúc|ở|bằng|theo hình thức) .*[^.:;]$)"
)
#: What a regulation that is sent by itself was issued with.
_ISSUED_WITH = ("(kèm theo ", "(ban hành kèm theo ", "(được ban hành kèm theo ")
#: What brackets say of the paper, or of the figures below, and not of what it is about.
_OF_PAPER = ("(lưu hành", "(tài liệu", "(không phổ biến", "(đơn vị", "(đvt", "(số liệu", "(mẫu ",
             "(ban hành ", "(dự thảo ")  # fmt: skip
#: A line of a subject that ends like a sentence is no longer than this.
_LONGEST_LINE = 120
#: Lines of a subject that are set in the middle are shorter than those of the text, and no more than so many.
_LONGEST_SHORT_LINE, _MOST_LINES = 85, 5
#: A paragraph with more line breaks is a page that sets nothing apart.
_MOST_BREAKS = 12


def is_of_subject(lines: Sequence[Line], index: int, start: int, subject: Sequence[Line], *, begun: bool) -> bool:
    """Whether a line goes on with the ``subject`` so far under the type at ``start``.

    ``begun`` says that it has words already, be it on the line of the type.  How a line is set tells most; where it
    is set as the text is, its words have to.
    """
    line = lines[index]
    if line.table is not None or line.used or (line.cell is None) != (lines[start].cell is None):
        return False
    if begun and _dates_meeting(lines, index, start):
        return True
    if _is_other_part(line) or (begun and _names_who_decides(lines, index)):
        return False
    if _is_set_as_title(lines, index, subject):
        return not (begun and line.blank_before and _is_set_off(lines, index))
    if _is_set_as_text(line, subject[-1] if subject else lines[start]) and (begun or not _says_subject(line.text)):
        return False
    if not subject:
        return _can_begin(lines, index)
    if line.text.endswith(_SENTENCE_END) or _opens_text(line.text):
        return False
    return _goes_on_below(lines, index) if line.blank_before else _goes_on_at_once(lines, index)


# How a line is set.


def _is_set_as_title(lines: Sequence[Line], index: int, subject: Sequence[Line]) -> bool:
    """Whether a line stands in the middle, goes on in bold, or has the rule of a title below it."""
    line = lines[index]
    # Where all letters of a document are bold, the subject ends where the middle does.
    goes_on = line.bold is True and len(subject) > 0 and not subject[-1].centered
    return line.centered or goes_on or _rule_follows(lines, index)


def _is_set_off(lines: Sequence[Line], index: int) -> bool:
    """Whether a line that white space parts from the subject is something else, though it is set as a title.

    It is where it is in capitals, announces a list, or is not bold as the subject is, a remark in brackets apart.
    """
    line = lines[index]
    regular = lines[index - 1].bold is True and line.bold is False and not line.text.startswith("(")
    capitals = line.text.isupper() and not (line.paragraph.layout is None and _rule_follows(lines, index))
    return capitals or regular or line.text.endswith(":")


def _is_set_as_text(line: Line, above: Line) -> bool:
    """Whether a page shows a line as it does the text: in small letters that are not bold, and not in the middle.

    Where every line is as wide as the page, as a PDF may have them, nobody sees that capitals are set in the middle.
    Where what stands ``above`` has no looks either, the page tells nothing by them.
    """
    looks = line.paragraph.layout is not None and line.bold is False and (above.bold or above.centered)
    return bool(looks) and not line.text.isupper()


def _rule_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether a typed rule closes the title within the next lines, as HD36 II.1.5 has it."""
    for line in lines[index + 1 : index + 6]:
        if line.table is not None or line.text.endswith((".", ":", ";")):
            return False
        if line.text.startswith(("--", "__", "==", "*")) and is_typed_rule(line):
            return True
    return False


# What its words say.


def is_about(text: str) -> bool:
    """Whether a line begins with "Về việc"."""
    return fold(text[:8]) == "về việc"


def _says_subject(text: str) -> bool:
    """Whether a line tells by itself, however it looks, that it is a subject, and no sentence that begins so."""
    return is_about(text) and not text.endswith(".")


def _dates_meeting(lines: Sequence[Line], index: int, start: int) -> bool:
    """Whether a line says of which day a meeting is, and not of which the document: the head has said that."""
    line = lines[index]
    if line.text[:5] != "ngày " or line.blank_before or _DAY.match(line.text) is None:
        return False
    return any(map(is_place_date, lines[:start]))


def _can_begin(lines: Sequence[Line], index: int) -> bool:
    """Whether a line can be the first of a subject: no entry of a list, no paragraph, and no ground."""
    text = lines[index].text
    listed = text.endswith(";") and not _goes_on_in_small_letters(lines, index)
    is_paragraph = listed or text.endswith(":") or (text.endswith(".") and len(text) > _LONGEST_LINE)
    return not is_paragraph and not fold(text[:16]).startswith(_GROUNDS)


def _goes_on_in_small_letters(lines: Sequence[Line], index: int) -> bool:
    """Whether the next line goes on in small letters, as where a subject is of what was done and what is to be."""
    return index + 1 < len(lines) and lines[index + 1].text[:1].islower() and not lines[index + 1].blank_before


def _opens_text(text: str) -> bool:
    """Whether a line begins as a first paragraph does."""
    return not text[:1].islower() and _OPENING.match(fold(text[:40])) is not None


def _goes_on_at_once(lines: Sequence[Line], index: int) -> bool:
    """Whether a line goes on with a subject that nothing parts it from."""
    line = lines[index]
    if line.text.isupper() or line.text.startswith("("):
        return True
    return _wraps(lines[index - 1], line) or _closes_block(lines, index)


def _wraps(before: Line, line: Line) -> bool:
    """Whether a line of small letters goes on with the one before it."""
    of_one = line.soft and line.paragraph is before.paragraph and line.paragraph.text.count("\n") < _MOST_BREAKS
    return of_one or line.text[:1].islower() or before.text[-1:] in ",-"


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
