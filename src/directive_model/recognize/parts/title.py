"""Type and subject (HD36 II.1.5)."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.language import fold, parse_label
from directive_model.language.patterns import late
from directive_model.model import Span, Title
from directive_model.recognize.page.anchors import (
    authority_of,
    is_addressees_label,
    is_recipients_label,
    is_type_alone,
    is_typed_rule,
    type_of,
)
from directive_model.recognize.page.lines import Line, join_spans

_SENTENCE_END = (".", ";", ":", "./.")
#: How a first paragraph begins that no white space parts from the subject.
_OPENING = late(
    r"(?:căn cứ|thực hiện|nhằm|trong (?:tháng|quý|năm|thời gian)|xét|theo|hôm nay|tại |sau khi|ngày |chi bộ|để "
    r"|thời gian|qua |ban (?:thường vụ|chấp hành)|vừa qua|được sự)"
)


@attrs.frozen(eq=False)
class TitleLines:
    """The title, and which of the lines it was read from."""

    title: Title
    #: Index of the first line, and after the last, the rule under it included.
    start: int
    end: int
    spans: tuple[tuple[str, Span | None], ...] = ()


def find_title(lines: Sequence[Line], end: int) -> TitleLines | None:
    """Find the title among the first ``end`` lines; None where there is no type line."""
    best = None
    for index in range(end):
        line = lines[index]
        if line.table is not None or line.used:
            continue
        text = type_of(line)
        if text is None:
            continue
        if is_type_alone(line) or best is None:
            best = index
        if is_type_alone(line):
            break
    return None if best is None else _read(lines, best, end)


def _read(lines: Sequence[Line], start: int, end: int) -> TitleLines:
    line = lines[start]
    line.used = True
    kind = type_of(line) or line.text
    rest = line.text[len(kind) :].strip(" :")
    index = start + 1
    subject: list[Line] = []
    while index < end and _is_subject(lines, index, subject, start):
        lines[index].used = True
        subject.append(lines[index])
        index += 1
    while index < end and lines[index].table is None and is_typed_rule(lines[index]):
        lines[index].used = True
        index += 1
    text = " ".join(([rest] if rest else []) + [one.text for one in subject]) or None
    last = subject[-1] if subject else line
    spans: list[tuple[str, Span | None]] = [("title.type", line.place(0, len(kind)))]
    if text:
        first = line.place(len(line.text) - len(rest), len(line.text)) if rest else subject[0].span
        spans.append(("title.subject", join_spans(first, last.span)))
    title = Title(kind, text, span=join_spans(line.span, last.span))
    return TitleLines(title, start, index, tuple(spans))


def _is_subject(lines: Sequence[Line], index: int, subject: list[Line], start: int) -> bool:
    """Whether the line goes on with the subject that stands under the type line."""
    line = lines[index]
    if line.table is not None or line.used or is_typed_rule(line):
        return False
    if (line.cell is None) != (lines[start].cell is None) or authority_of(line) or is_recipients_label(line):
        return False
    text = line.text
    if is_addressees_label(line) or parse_label(text) is not None:
        return False
    if line.centered or (line.bold and subject) or _rule_follows(lines, index):
        # A subject is set in the middle; a body of capitals under it ("CHỦ TỊCH ỦY BAN NHÂN DÂN …") is
        # set off by white space, and ends in no preposition's object.
        return not (subject and line.blank_before and (text.isupper() or text.endswith(":")))
    if line.paragraph.layout is not None and line.bold is False:
        return False
    if subject and line.blank_before:
        return False
    if not subject:
        return not text.endswith((":", ";")) and not (text.endswith(".") and len(text) > 120)  # noqa: PLR2004  # a paragraph
    if text.endswith(_SENTENCE_END) or _OPENING.match(fold(text[:40])):
        return False
    return text[:1].islower() or text.isupper() or text.startswith("(") or lines[index - 1].text[-1:] in ",-"


def _rule_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether a typed rule closes the title within the next lines, as HD36 II.1.5 has it."""
    for line in lines[index + 1 : index + 6]:
        if line.table is not None or line.text.endswith((".", ":", ";")):
            return False
        if line.text.startswith(("--", "__", "==", "*")) and is_typed_rule(line):
            return True
    return False
