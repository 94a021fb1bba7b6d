"""Addressees."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model import model
from directive_model.language import fold, parse_label
from directive_model.language.naming import is_organ, is_place, is_position
from directive_model.language.patterns import late
from directive_model.model import Span
from directive_model.recognize.page.anchors import is_addressees_label, is_recipients_label
from directive_model.recognize.page.line import Line
from directive_model.recognize.page.spots import along
from directive_model.recognize.parts.lists.entries import DASHES, Entries, between_dashes, entry_text, goes_on

#: So many lines below tell how entries are closed.
_FEW = 12
#: A line of a list without dashes is not longer: a paragraph is.
_LONGEST = 100
#: Dots to write an addressee on, with the number of a note to the form perhaps; the label keeps them.
_BLANK = late(r"[….·_]{2,}[\s….·_]*(?:\(\d{1,2}\)[\s….·_]*)?[.;,]?$")
#: "Kính gửi:", and the label of a telegram, which is longer: "Thủ tướng Chính phủ điện:".
_LABEL, _UP_TO_COLON = late(r"\S+ \S+?\s*:|\S+ \S+"), late(r"[^:]*:")
#: What numbers entries, and what such an entry ends in that others follow, or that is the last of them.
_NUMBERS = ("number", "paren-number", "letter", "upper", "roman", "paren-roman")
_GO_ON, _CLOSED, _ENDS = (";", ","), (";", "."), (".", ":")
#: A line that was broken is not shorter.
_WRAPPED = 40
_FIGURES = "0123456789 "
#: How the grounds of a document begin, which may stand behind dashes as addressees do.
_GROUNDS = late(r"(?:căn cứ|xét|thực hiện|theo)\b")
#: How those are called, beside bodies and officers, whom a letter is for.
_WHOM = (
    "các ", "đồng chí", "ông ", "bà ", "lãnh đạo", "toàn thể", "thành viên", "cơ quan", "đơn vị", "quý ", "nhân dân",
)  # fmt: skip
_PERSONS = ("đồng chí", "ông ", "bà ", "lãnh đạo", "giám đốc")


@attrs.frozen(eq=False, repr=False)
class Addressees:
    """The organs and persons after "Kính gửi"."""

    addressees: tuple[model.Addressee, ...] = ()
    label: str = ""
    end: int = 0
    label_span: Span | None = None


def _lists(entries: Entries, line: Line) -> bool:
    """Whether a line goes on with a list that semicolons part, without dashes."""
    text = line.text
    if not entries.last.endswith(";") or entries.head[0] in DASHES or line.blank_before or len(text) > _LONGEST:
        return False
    return not text.endswith(":") and (_calls_somebody(text) or text.endswith((";", ".")))


def _calls_somebody(text: str) -> bool:
    """Whether words begin as the name of a body, a place or an officer, or as others are called who get letters."""
    folded = fold(text.lstrip(_FIGURES))
    return folded.startswith(_WHOM) or is_organ(folded) or is_place(folded) or is_position(text)


def _counts(entries: Entries, text: str, below: Sequence[Line] = ()) -> bool:
    """Whether a line is the next entry of a list by numbers: "2. Sở Tài chính;"; ``below`` are the lines after it.

    Before the first nothing but the label stands, and the second is below it.  Behind what ends in a semicolon the
    next number is of the same list, whatever it counts.
    """
    bare = _without_number(text, len(entries) + 1)
    if bare is text:
        return False
    if not entries:
        return _calls_somebody(bare) and (text.endswith(_GO_ON) or _is_above_next(bare, below, 2))
    if _number(entries.head.lstrip(DASHES + " ")) != len(entries):
        return False
    if entries.last.endswith(_GO_ON):
        return len(text) <= _LONGEST or _calls_somebody(bare)
    return not entries.semicolon and not entries.last.endswith(_ENDS) and _can_be_name(bare)


def _is_above_next(text: str, below: Sequence[Line], at: int) -> bool:
    """Whether the entry at place ``at`` of a list by numbers stands under ``text`` of another, that is not closed."""
    for line in below:
        bare = _without_number(line.text, at)
        if bare is not line.text:
            return text.endswith(_GO_ON) or (_can_be_name(text) and _can_be_name(bare))
        if (
            line.blank_before
            or text.endswith((*_CLOSED, ":"))
            or line.text[:1] in DASHES
            or parse_label(line.text) is not None
        ):
            return False
        text = line.text
    return False


def _goes_on_by_number(entries: Entries, text: str, below: Sequence[Line]) -> bool:
    """Whether a line without a number goes on with the entry of a list by numbers, the next of which is below."""
    if _number(entries.head) is None or entries.last.endswith(_CLOSED):
        return False
    if (
        entries.semicolon
        and len(entries.last) >= _WRAPPED
        and not entries.last.endswith(",")
        and text.endswith(_CLOSED)
    ):
        return True
    return _is_above_next(text, below, len(entries) + 1)


def _can_be_name(text: str) -> bool:
    """Whether an entry that no sign closes is whom a letter is for: so numbered are headings, too."""
    folded = fold(text.lstrip(_FIGURES).replace(",", "")).removeprefix("các ")
    if len(text) > _LONGEST or text.endswith(_ENDS):
        return False
    return folded.startswith(_PERSONS) or is_organ(folded) or is_place(folded)


def _number(text: str) -> int | None:
    label = parse_label(text)
    return label.value if label is not None and label.family in _NUMBERS else None


def _without_number(text: str, at: int) -> str:
    """Return the entry at place ``at`` without the number that counts it, as without a dash: forms print their own.

    Behind a dash, which counts nothing, a number is a word of the name.
    """
    label = parse_label(text)
    return text if label is None or label.family not in _NUMBERS or label.value != at else text[label.end :]


def read_addressees(lines: Sequence[Line], start: int, end: int) -> Addressees:
    """Read the addressees from the label at ``start`` on, at most up to line ``end``."""
    first = lines[start]
    first.used = True
    match = _LABEL.match(first.text) if is_addressees_label(first) else _UP_TO_COLON.match(first.text)
    label = first.text[: match.end()] if match else first.text
    entries = Entries()
    rest = first.text[len(label) :].strip()
    if rest and _BLANK.match(rest):
        return Addressees((), first.text, start + 1, first.span)
    if rest:
        entries.begin(first, rest)
    index = start + 1
    while index < end and not lines[index].used and lines[index].table is None:
        line = lines[index]
        text = line.text
        if line.meaning not in (None, "addressee"):
            break
        beside = line.cell is not None and line.cell == lines[index - 1].cell
        below = (one.text for one in lines[index + 1 : index + _FEW] if one.cell == line.cell)
        if entries and beside and goes_on(text, entries, below):
            entries.grow(line, " ")
        elif _counts(entries, text, lines[index + 1 : min(index + _FEW, end)]):
            entries.begin(line, text)
        elif text[0] in DASHES or beside or not entries or _lists(entries, line):
            bare = text.lstrip(DASHES + " ")
            if (
                is_addressees_label(line)
                or is_recipients_label(line)
                or (line.meaning is None and parse_label(bare) and not _counts(entries, bare))
                or _GROUNDS.match(fold(bare))
            ):
                break
            entries.begin(line, text)
        elif (
            (not line.blank_before or between_dashes(lines, index, end))
            and entries
            and (
                (entries.last[-1:] not in ";.," and (text[:1].islower() or text[:1] in "(&"))
                or (entries.last[-1:] == "," and entries.semicolon and text[:1].islower())
                or (entries.last[-1:] not in ";." and between_dashes(lines, index, end))
                or _goes_on_by_number(entries, text, lines[index + 1 : min(index + _FEW, end)])
            )
        ):
            entries.grow(line, " ")
        else:
            break
        line.used = True
        index += 1
    addressees = tuple(
        model.Addressee(name, span=along(line.span for line in group))
        for (group, text), bare in zip(entries.all(), _bare(entries), strict=True)
        if (name := entry_text(bare) or entry_text(text))
    )
    return Addressees(addressees, label, index, first.place(0, len(label)))


def _bare(entries: Entries) -> list[str]:
    """Return what the entries say without what counts them: letters do where they count all of several.

    Under the style of an addressee a number is a word of the name.
    """
    printed = list(entries.all())
    bare = [
        text if group[0].meaning is not None else _without_number(text, at)
        for at, (group, text) in enumerate(printed, 1)
    ]
    counted = len(bare) > 1 and all(name is not text for name, (_, text) in zip(bare, printed, strict=True))
    return [name if counted or text[:1].isdigit() else text for name, (_, text) in zip(bare, printed, strict=True)]
