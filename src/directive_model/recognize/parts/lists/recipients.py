"""Recipients and retention (HD36 II.1.9)."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from directive_model.language import fold
from directive_model.language.naming import TEXT_ORGANS, is_organ, is_position, is_role
from directive_model.language.patterns import late
from directive_model.model import FieldSpan, Recipient, Span
from directive_model.recognize.page.anchors import (
    appendix_label_of,
    authority_of,
    is_head_free,
    is_recipients_label,
)
from directive_model.recognize.page.line import Line
from directive_model.recognize.page.spots import along
from directive_model.recognize.parts.lists.entries import DASHES, Entries, between_dashes, entry_text, goes_on
from directive_model.recognize.signers import is_name

_NOTE = late(r"(?P<name>\S.*?)\s+\((?P<note>[^()]*)\)$", re.DOTALL)
_LABEL = late(r"\S+ \S+?\s*:")
#: What is kept, and whom the document itself has named: no other list with dashes ends so, or begins so.
_KEPT = late(r"[-–—+•*]\s*lưu\s*(?::\s*)?(?:vt|vp\w*|văn thư|(?:văn )?phòng)\b")
#: Letters of a department alone, behind a colon, tell who keeps it, or its name; other words tell what is kept: "Lưu:
#: hồ sơ điện tử", "Lưu: Bộ hồ sơ".
_KEPT_BY = late(
    r"[-–—+•*]\s*L[ưƯ][uU]\s*:\s*(?:(?:[^\W\d_]\.\s*)?(?P<code>[^\W_]{2,8})\s*(?:[-,;.(/&]|$)"
    rf"|(?:{TEXT_ORGANS}|Vụ)\s+(?P<name>\w))"
)
#: Whatever a list keeps that begins with "như trên", but no word that only begins so: "Lưu ý".
_KEEPS = late(r"[-–—+•*]\s*lưu\b(?! (?:ý|lượng|thông|vực|hành|động|niệm)\b)")
_AS_ABOVE = late(r"[-–—+•*]\s*như (?:trên|kính gửi|điều \d+)\s*(?:[-–;.,:(/]|$)")
#: A list without a label has so many entries, none of them longer; so many letters tell what one is.
_FEWEST, _MOST, _LONGEST, _HEAD = 2, 20, 100, 24
#: No entry has more lines.
_MOST_LINES = 4


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
    """Read the entries from the label at ``start`` on, or from the first of them; a line that is none ends them."""
    label_line = lines[start]
    label_line.used = True
    label, rest = _parted(label_line.text) if is_recipients_label(label_line) else ("", label_line.text)
    entries = Entries()
    if rest:
        entries.begin(label_line, rest)
    index = start + 1
    while index < len(lines):
        line = lines[index]
        kind = _entry(line, label_line, entries)
        if kind == "new" and line.text[0] not in DASHES and entries and between_dashes(lines, index, len(lines)):
            kind = "more"
        if kind == "no":
            break
        line.used = True
        if kind == "new":
            entries.begin(line, line.text)
        elif kind == "more":
            entries.grow(line, "" if _breaks_code(entries.last) else " ")
        index += 1
    label_span = label_line.place(0, len(label)) if label else None
    return attrs.evolve(_collected(entries, label, index), label_span=label_span)


def unlabelled_start(lines: Sequence[Line], end: int) -> int:
    """Return where recipients begin that end before ``end`` and have no label; ``end`` where there are none.

    They are told by what only they have: "- Như trên", and the retention last.  Without the first they stand apart
    from the text, which has ended, and the retention says who keeps the document.  What a colon leads to is a list of
    the text.
    """
    if end < _FEWEST:
        return end
    last = start = _entry_start(lines, end - 1)
    if not _keeps(lines[last].text):
        return end
    is_kept, as_above = _is_kept(lines[last].text), end
    while start > 0 and last - start < _MOST and _is_entry_beside(lines[start], lines[last]):
        over = lines[start - 1]
        if _AS_ABOVE.match(fold(lines[start].text[:_HEAD])):
            if over.text.endswith(":"):
                return end
            as_above = start
        if (is_kept or as_above < end) and start < last and lines[start].blank_before and over.text.endswith("."):
            return as_above if over.text[0] in DASHES else start
        start = _entry_start(lines, start - 1)
    return as_above


def unlabelled_end(lines: Sequence[Line], start: int) -> int:
    """Return where recipients without a label end that begin at ``start``, behind the text; ``start`` if none do."""
    as_above = False
    for index in range(start, min(start + _MOST, len(lines))):
        line = lines[index]
        if not _is_entry_beside(line, lines[start]):
            if index > start and _goes_on_under(line, lines[index - 1]):
                continue
            break
        as_above = as_above or _AS_ABOVE.match(fold(line.text[:_HEAD])) is not None
        if _keeps(line.text) and (as_above or _is_kept(line.text)):
            return index + 1 if index + 1 - start >= _FEWEST else start
    return start


def _entry_start(lines: Sequence[Line], index: int) -> int:
    """Return where the entry begins that a line without a dash at ``index`` goes on with, or ``index``."""
    start = index
    while index - start < _MOST_LINES and start > 0 and _goes_on_under(lines[start], lines[start - 1]):
        start -= 1
    return start


def _goes_on_under(line: Line, over: Line) -> bool:
    """Whether a line without a dash goes on with the entry of a list with dashes in the line over it."""
    if line.blank_before or line.table is not None or line.used or line.meaning is not None or line.cell != over.cell:
        return False
    return line.text[0] not in DASHES and (line.text[0].islower() or over.text.endswith(","))


def _keeps(text: str) -> bool:
    """Whether an entry with a dash keeps something, whatever that is."""
    return text[:1] in DASHES and _KEEPS.match(fold(text[:_HEAD])) is not None


def _is_kept(text: str) -> bool:
    """Whether an entry says who keeps the document."""
    if _KEPT.match(fold(text[:_HEAD])) is not None:
        return True
    by = _KEPT_BY.match(text)
    return by is not None and (by["code"] or by["name"]).isupper()


def _is_entry_beside(line: Line, other: Line) -> bool:
    """Whether a line is an entry with a dash, in the column of the other."""
    if line.table is not None or line.used or line.meaning is not None or len(line.text) > _LONGEST:
        return False
    return line.text[0] in DASHES and (line.cell or ())[::2] == (other.cell or ())[::2]


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
    if text[0] in DASHES:
        return "skip" if not text.strip(DASHES + " .…;,") else "new"
    if not entries:
        beside = not line.blank_before or (line.cell is not None and line.cell == label.cell)
        return "new" if beside and not text.isupper() else "no"
    closed = _is_retention(entries.head) and entries.last.endswith(".")
    in_note = ")" in text.partition("(")[0] and entries.last.rfind("(") > entries.last.rfind(")")
    dashed = entries.head[0] in DASHES
    if line.cell is not None and label.cell is not None:
        if closed and (text.isupper() or line.blank_before):
            return "no"
        return "more" if not entries.last.endswith((",", ";", ".")) or goes_on(text, entries) else "new"
    appended = line.centered and appendix_label_of(line) is not None
    # The rest of a note in brackets may be capitals alone: "(HN, Vụ" over "II);".  "GIÁM ĐỐC (ĐÃ KÝ)" closes its own.
    if closed or line.blank_before or (text.isupper() and not in_note) or appended or not is_head_free(text):
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


def _breaks_code(text: str) -> bool:
    """Whether a line ends in the hyphen of a code or a compound."""
    return re.search(r"\w-$", text[-3:]) is not None


def _is_retention(text: str) -> bool:
    return fold(text.lstrip(DASHES + " ")[:8]).startswith("lưu")


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
