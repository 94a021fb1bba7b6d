"""Recipients and retention (HD36 II.1.9), addressees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from directive_model.language import fold, parse_label
from directive_model.language.naming import is_organ, is_place, is_position, is_role
from directive_model.language.patterns import late
from directive_model.model import Addressee, FieldSpan, Recipient, Span
from directive_model.recognize.page.anchors import (
    appendix_label_of,
    authority_of,
    is_addressees_label,
    is_head_free,
    is_recipients_label,
)
from directive_model.recognize.page.lines import Line
from directive_model.recognize.page.spots import along
from directive_model.recognize.signers import is_name

_NOTE = late(r"(?P<name>\S.*?)\s+\((?P<note>[^()]*)\)$", re.DOTALL)
#: So many lines below tell how entries are closed.
_FEW = 12
#: So many letters tell of what kind an entry is.
_HEAD = 40
_DASHES = "-–—+•*"
#: A line of a list without dashes is not longer: a paragraph is.
_LONGEST = 100
#: Dots to write an addressee on, with the number of a note to the form perhaps; the label keeps them.
_BLANK = late(r"[….·_]{2,}[\s….·_]*(?:\(\d{1,2}\)[\s….·_]*)?[.;,]?$")
_LABEL = late(r"\S+ \S+?\s*:")
#: How the grounds of a document begin, which may stand behind dashes as addressees do.
_GROUNDS = late(r"(?:căn cứ|xét|thực hiện|theo)\b")
#: How those are called, beside bodies and officers, whom a letter is for.
_WHOM = (
    "các ", "đồng chí", "ông ", "bà ", "lãnh đạo", "toàn thể", "thành viên", "cơ quan", "đơn vị", "quý ", "nhân dân",
)  # fmt: skip


class Entries:
    """The entries of a list that is being read; the last of them grows line by line and is joined at the end."""

    def __init__(self) -> None:
        self._lines: list[list[Line]] = []
        self._pieces: list[list[str]] = []
        #: How the last entry begins, and its last line.
        self.head = self.last = ""
        self._closed_by_semicolon = False

    def __bool__(self) -> bool:
        return bool(self._lines)

    @property
    def semicolon(self) -> bool:
        """Whether one of the entries ends in a semicolon."""
        return self._closed_by_semicolon or self.last.endswith(";")

    def begin(self, line: Line, text: str) -> None:
        """Begin an entry with what ``line`` says of it."""
        self._closed_by_semicolon = self.semicolon
        self._lines.append([line])
        self._pieces.append([text])
        self.head = self.last = text

    def grow(self, line: Line, joint: str) -> None:
        """Put a line to the last entry."""
        self._lines[-1].append(line)
        self._pieces[-1] += (joint, line.text)
        self.last = line.text
        if len(self.head) < _HEAD:
            self.head += joint + line.text

    def all(self) -> Iterator[tuple[list[Line], str]]:
        """Yield the lines of each entry, and what they say."""
        for lines, pieces in zip(self._lines, self._pieces, strict=True):
            yield lines, "".join(pieces)


@attrs.frozen(eq=False, repr=False)
class Recipients:
    """The entries of "Nơi nhận"."""

    recipients: tuple[Recipient, ...] = ()
    retention: tuple[str, ...] = ()
    #: The label as printed.
    label: str = ""
    #: Index after the last line.
    end: int = 0
    spans: tuple[FieldSpan, ...] = ()
    label_span: Span | None = None


def read_recipients(lines: Sequence[Line], start: int) -> Recipients:
    """Read the entries from the label at ``start`` on; a line that is no entry ends them."""
    label_line = lines[start]
    label_line.used = True
    label, rest = _parted(label_line.text)
    entries = Entries()
    if rest:
        entries.begin(label_line, rest)
    index = start + 1
    while index < len(lines):
        line = lines[index]
        kind = _entry(line, label_line, entries)
        if kind == "new" and line.text[0] not in _DASHES and entries and _between_dashes(lines, index, len(lines)):
            kind = "more"
        if kind == "no":
            break
        line.used = True
        if kind == "new":
            entries.begin(line, line.text)
        elif kind == "more":
            entries.grow(line, "" if _breaks_code(entries.last) else " ")
        index += 1
    return attrs.evolve(_collected(entries, label, index), label_span=label_line.place(0, len(label)))


def _parted(text: str) -> tuple[str, str]:
    """Part the label from an entry that stands on its line."""
    match = _LABEL.match(text)
    return (text[: match.end()], text[match.end() :].strip()) if match else (text, "")


def _entry(line: Line, label: Line, entries: Entries) -> str:
    """Tell whether the line is a new entry, more of the last one, nothing ("skip"), or no entry at all."""
    text = line.text
    if line.meaning is not None:
        return "new" if line.meaning in ("recipient", "retention") and not line.used else "no"
    elsewhere = label.cell is not None and (line.cell is None or line.cell[2] != label.cell[2])
    if line.table is not None or line.used or elsewhere or authority_of(line):
        return "no"
    if text[0] in _DASHES:
        return "skip" if not text.strip(_DASHES + " .…;,") else "new"
    if not entries:
        beside = not line.blank_before or (line.cell is not None and line.cell == label.cell)
        return "new" if beside and not text.isupper() else "no"
    closed = _is_retention(entries.head) and entries.last.endswith(".")
    dashed = entries.head[0] in _DASHES
    if line.cell is not None and label.cell is not None:
        if closed and (text.isupper() or line.blank_before):
            return "no"
        return "more" if not entries.last.endswith((",", ";", ".")) or _goes_on(text, entries) else "new"
    appended = line.centered and appendix_label_of(line) is not None
    if closed or line.blank_before or text.isupper() or appended or not is_head_free(text):
        return "no"
    if _signs_below(text, entries):
        return "no"
    if dashed or not entries.last.endswith((",", ";", ".")) or text[:1].islower() or text.startswith("("):
        return "more"
    return "new" if entries.last.endswith((",", ";")) and not _is_retention(entries.head) else "no"


def _signs_below(text: str, entries: Entries) -> bool:
    """Whether a role or a name without a stop stands under an entry that is closed: who signs the paper."""
    if not (entries.last.endswith((";", ".")) or _is_retention(entries.head)) or text.endswith((",", ";", ".")):
        return False
    named = is_name(text) and not (_is_retention(text) or is_organ(fold(text)) or is_position(text))
    return named or is_role(text)


def _goes_on(text: str, entries: Entries, below: Iterable[str] = ()) -> bool:
    """Whether a line without a dash goes on with the entry of a dashed list; ``below`` are the lines after it.

    An entry may hold commas; at the end of a line one closes an entry only where no semicolon does.
    """
    last = entries.last
    if text.startswith("("):
        return True
    if entries.head[0] not in _DASHES or last.endswith((";", ".")) or text[0] in _DASHES:
        return False
    if not last.endswith(",") or text[:1].islower():
        return True
    return entries.semicolon or any(one.endswith(";") for one in (text, *below))


def _breaks_code(text: str) -> bool:
    """Whether a line ends in the hyphen of a code or a compound."""
    return re.search(r"\w-$", text[-3:]) is not None


def _is_retention(text: str) -> bool:
    return fold(text.lstrip(_DASHES + " ")[:8]).startswith("lưu")


def _collected(entries: Entries, label: str, end: int) -> Recipients:
    recipients: list[Recipient] = []
    retention: list[str] = []
    spans: list[FieldSpan] = []
    for lines, printed in entries.all():
        text = entry_text(printed)
        if not text:
            continue
        span = along(line.span for line in lines)
        if _is_retention(text):
            if span is not None:
                spans.append(FieldSpan(f"retention[{len(retention)}]", span))
            retention.append(text)
            continue
        match = _NOTE.match(text)
        name, note = (match["name"], match["note"]) if match else (text, None)
        recipients.append(Recipient(name, note, span=span))
    return Recipients(tuple(recipients), tuple(retention), label, end, tuple(spans))


def entry_text(printed: str) -> str:
    """Return an entry without its dash and its final punctuation."""
    text = printed.lstrip(_DASHES + " ").rstrip().removesuffix("./.")
    end = len(text)
    while text.endswith((",", ";", ".", ":"), 0, end) and not text.endswith("...", 0, end):
        end -= 1
        while end and text[end - 1].isspace():
            end -= 1
    return text[:end]


@attrs.frozen(eq=False, repr=False)
class Addressees:
    """The organs and persons after "Kính gửi"."""

    addressees: tuple[Addressee, ...] = ()
    label: str = ""
    end: int = 0
    label_span: Span | None = None


def _lists(entries: Entries, line: Line) -> bool:
    """Whether a line goes on with a list that semicolons part, without dashes."""
    text = line.text
    if not entries.last.endswith(";") or entries.head[0] in _DASHES or line.blank_before or len(text) > _LONGEST:
        return False
    folded = fold(text)
    called = folded.startswith(_WHOM) or is_organ(folded) or is_place(folded) or is_position(text)
    return not text.endswith(":") and (called or text.endswith((";", ".")))


def _between_dashes(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether the lines before and after have dashes, so that this one, which has none, goes on with an entry."""
    if index + 1 >= end or lines[index + 1].used or lines[index + 1].table is not None:
        return False
    return lines[index - 1].text[:1] in _DASHES and lines[index + 1].text[:1] in _DASHES


def read_addressees(lines: Sequence[Line], start: int, end: int) -> Addressees:
    """Read the addressees from the label at ``start`` on, at most up to line ``end``."""
    first = lines[start]
    first.used = True
    match = re.match(r"\S+ \S+?\s*:|\S+ \S+", first.text)
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
        if entries and beside and _goes_on(text, entries, below):
            entries.grow(line, " ")
        elif text[0] in _DASHES or beside or not entries or _lists(entries, line):
            bare = text.lstrip(_DASHES + " ")
            if (
                is_addressees_label(line)
                or is_recipients_label(line)
                or parse_label(bare)
                or _GROUNDS.match(fold(bare))
            ):
                break
            entries.begin(line, text)
        elif (
            (not line.blank_before or _between_dashes(lines, index, end))
            and entries
            and (
                (entries.last[-1:] not in ";.," and (text[:1].islower() or text[:1] in "(&"))
                or (entries.last[-1:] == "," and entries.semicolon and text[:1].islower())
                or (entries.last[-1:] not in ";." and _between_dashes(lines, index, end))
            )
        ):
            entries.grow(line, " ")
        else:
            break
        line.used = True
        index += 1
    addressees = tuple(
        Addressee(name, span=along(line.span for line in group))
        for group, text in entries.all()
        if (name := entry_text(text))
    )
    return Addressees(addressees, label, index, first.place(0, len(label)))
