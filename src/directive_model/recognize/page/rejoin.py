"""What a web page or a narrow column has broken: the motto, number and symbol, place and date, a label's number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import chain

import attrs

from directive_model.flow import FlowParagraph, Run
from directive_model.language import fold, parse_label, parse_number_line, parse_place_date
from directive_model.language.naming import is_place
from directive_model.language.patterns import late
from directive_model.recognize.page.anchors import appendix_label_of, banner_of, is_type_alone
from directive_model.recognize.page.line import Line, clean
from directive_model.recognize.page.spots import join_spans

#: How many pieces a line is broken into at most.
_MOST_PIECES = 4
#: A line that is broken is short, and none of a head begins so.
_LONGEST_PIECE, _DASHES = 60, "-–—+•"
_BANNER_BEGINS = frozenset(("cộng", "đảng", "độc", "đoàn"))
_NUMBER_BEGINS = late(r"(?:\w+ )?số\b")
_LABELS = ("phụ lục", "phụ", "chương", "điều", "phần", "mục", "tiểu mục", "mẫu", "biểu mẫu", "mẫu số")
#: Labels whose number is missing.
_BARE_LABELS = frozenset(f"{label}{more}" for label in _LABELS for more in ("", " số", " thứ"))
_HALF_WORDS = {"kính": ("gửi", "gởi", "trình"), "nơi": ("nhận", "gửi")}
_AUTHORITY_ALONE = late(r"(?:KT|TM|TL|TUQ)\.|[KT]/[TM]")
#: The first syllables of a type's name are short.
_LONGEST_HALF_TYPE = 16
#: What follows a blank that is left to be filled in, which some take for the end of a line.
_AFTER_BLANK = late(r"[-/] ?\w|(?:tháng|năm)\b")
_YEAR = late(r"(?:19|20)\d\d")
_DATE_GOES_ON = late(r"[^.;:]{0,40}?(?:\bngày\b|\btháng\b|\bnăm\b|,\s*$|$)")


def rejoined(lines: list[Line]) -> list[Line]:
    """Return ``lines``, those that are pieces of one line of a head as one."""
    joined: list[Line] = []
    index = 0
    while index < len(lines):
        if lines[index].text == "Số:" and (symbol := _symbol_below(lines, index)) is not None:
            # What stands between the halves is of the other column.
            joined += (_merged([lines[index], lines[symbol]]), *lines[index + 1 : symbol])
            index = symbol + 1
            continue
        count = _pieces(lines, index)
        joined.append(lines[index] if count == 1 else _merged(lines[index : index + count]))
        index += count
    return joined


def _symbol_below(lines: Sequence[Line], start: int) -> int | None:
    """Return where the symbol stands ("/KH-UBND") that white space for a number has cut off from "Số:"."""
    for index in range(start + 1, min(start + _MOST_PIECES, len(lines))):
        line = lines[index]
        if line.table is None and line.text[:1] == "/" and line.cell == lines[start].cell:
            return index if _is_number(line, f"Số: {line.text}") else None
    return None


def _pieces(lines: Sequence[Line], start: int) -> int:
    """Return how many lines from ``start`` on are one; most are one by themselves."""
    first = lines[start]
    text = first.text
    if first.table is not None or len(text) > _LONGEST_PIECE or text[0] in _DASHES or first.meaning is not None:
        return 1
    folded = fold(text).lstrip(" *_")
    if folded in _BARE_LABELS or (folded[:1] in '“"' and folded[1:] in _BARE_LABELS):
        return _pieces_of_label(lines, start)
    if _is_half(lines, start, folded):
        return 2
    told = _test_of(text, folded)
    if told is None:
        return 1
    if told(first, text) and not _lacks_year(lines, start):
        return 1
    whole = text
    for count in range(1, _MOST_PIECES):
        if start + count >= len(lines) or not _goes_on(first, lines[start + count]):
            return 1
        if told is _is_place_date and _is_whole_below(first, lines[start + count]):
            return 1
        whole = _glued(whole, lines[start + count].text)
        if told(first, whole):
            return count + 1
    return 1


def _test_of(text: str, folded: str) -> Callable[[Line, str], bool] | None:
    """Return what tells whether a line that begins so is whole; None for lines that begin none of a head's."""
    if folded.partition(" ")[0] in _BANNER_BEGINS:
        return _is_banner
    if _NUMBER_BEGINS.match(folded):
        return _is_number
    if text[:1].isupper() and _DATE_GOES_ON.match(folded) and not _names_body(text):
        return _is_place_date
    return None


def _names_body(text: str) -> bool:
    """Whether "XÃ TÂN HÒA" is more of a body's name, over its place, and not the level of the place itself."""
    return text.isupper() and " " in text and not text.endswith(",")


def _lacks_year(lines: Sequence[Line], start: int) -> bool:
    """Whether a narrow column has broken place and date before the year, and no year was left to be filled in."""
    if start + 1 >= len(lines) or not lines[start].text.endswith("năm"):
        return False
    return _YEAR.fullmatch(lines[start + 1].text) is not None and _goes_on(lines[start], lines[start + 1])


def _is_half(lines: Sequence[Line], start: int, folded: str) -> bool:
    """Whether the line and the next are one of two syllables: "Kính gửi", "Nơi nhận", a type ("NGHỊ QUYẾT")."""
    if start + 1 >= len(lines) or len(folded) > _LONGEST_HALF_TYPE:
        return False
    first, line = lines[start], lines[start + 1]
    if folded == "ủy" and line.cell is not None and line.cell == first.cell and not line.blank_before:
        return fold(line.text[:4]) == "ban"  # "ỦY" over "BAN NHÂN DÂN", as a narrow cell breaks it
    if not line.soft or line.paragraph is not first.paragraph or line.table is not None:
        return False
    if folded in _HALF_WORDS:
        return fold(line.text[:8]).startswith(_HALF_WORDS[folded])
    whole = f"{first.text} {line.text}"
    if _AUTHORITY_ALONE.fullmatch(first.text):
        return line.text.isupper()
    return whole.isupper() and not is_type_alone(first) and is_type_alone(attrs.evolve(first, text=whole))


def _pieces_of_label(lines: Sequence[Line], start: int) -> int:
    """Return 2 where a word such as "Điều" and the line with its number are one, however long that line is."""
    if start + 1 >= len(lines):
        return 1
    first, line = lines[start], lines[start + 1]
    if line.table is not None or line.cell != first.cell or not line.soft or line.paragraph is not first.paragraph:
        return 1
    whole = f"{first.text} {line.text}"
    label = parse_label(whole.lstrip('“"'))
    told = appendix_label_of(attrs.evolve(first, text=whole)) or (label and label.end > len(first.text))
    return 2 if told else 1


def _goes_on(first: Line, line: Line) -> bool:
    return (
        line.table is None
        and (line.cell == first.cell or _is_below(line, first))
        and len(line.text) <= _LONGEST_PIECE
        and (not line.blank_before or line.soft or _AFTER_BLANK.match(fold(line.text[:8])) is not None)
        and line.meaning is None
        and not line.prefix
    )


def _is_below(line: Line, first: Line) -> bool:
    """Whether a line stands lower in the column of ``first`` where spaces set the columns, whose rows are lines."""
    cell, above = line.cell, first.cell
    if cell is None or above is None or line.paragraph.layout is not None or line.paragraph is first.paragraph:
        return False
    return cell[::2] == above[::2] and 0 < cell[1] - above[1] < _MOST_PIECES


def _glued(before: str, text: str) -> str:
    return before + text if before.endswith(("-", "/")) and not before.endswith(" -") else f"{before} {text}"


def _is_banner(line: Line, text: str) -> bool:
    return banner_of(attrs.evolve(line, text=text)) is not None


def _is_number(line: Line, text: str) -> bool:  # noqa: ARG001  # as its neighbours
    found = parse_number_line(text)
    return found is not None and bool(found.symbol) and not str(found.symbol).endswith(("-", "/"))


def _is_place_date(line: Line, text: str) -> bool:
    """Whether the words are place and date; the place of a town may be broken, too."""
    found = parse_place_date(text)
    return found is not None and found.place is not None and (found.date is not None or line.cell is not None)


def _is_whole_below(first: Line, line: Line) -> bool:
    """Whether place and date stand under words that are none of the place's: a narrow cell alone breaks any name."""
    if line.cell is not None or first.text.endswith(("-", "–", ",")) or is_place(f"{fold(first.text)} "):
        return False
    return line.text[:1].isupper() and _is_place_date(line, line.text)


def _merged(lines: Sequence[Line]) -> Line:
    """Return the lines as one, which knows where each of its letters stands."""
    first, last = lines[0], lines[-1]
    text = first.text
    for line in lines[1:]:
        text = _glued(text, line.text)
    if all(line.paragraph is first.paragraph for line in lines):
        raw = first.paragraph.text[first.raw_start : last.raw_start + len(last.raw)]
        if clean(raw) == text[first.prefix :]:
            return attrs.evolve(first, text=text, raw=raw)
    runs = tuple(chain.from_iterable(_runs(line, "" if line is last else "\n") for line in lines))
    paragraph = FlowParagraph(runs, first.paragraph.layout, span=join_spans(first.span, last.span))
    return attrs.evolve(first, text=text, paragraph=paragraph, raw=paragraph.text, raw_start=0, ends=None)


def _runs(line: Line, end: str) -> list[Run]:
    """Return the runs of a line's letters, each with its place."""
    runs = []
    for start, stop, face in line.faces():
        span = attrs.evolve(line, text=line.raw, prefix=0).place(start, stop)
        runs.append(Run(line.raw[start:stop], face, span=span))
    runs[-1] = attrs.evolve(runs[-1], text=runs[-1].text + end)
    return runs
