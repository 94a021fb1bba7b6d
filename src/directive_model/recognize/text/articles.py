"""Articles whose number nobody has closed with a stop: "Điều 2 Ban Chỉ đạo có nhiệm vụ …" (HD05 6.2.4)."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import Label, fold, parse_label
from directive_model.language.patterns import late
from directive_model.recognize.page.line import Line

_BARE = late(r"[ĐÐ]iều (?P<number>[1-9][0-9]{0,2}) (?=[^\W\d_])")
#: What stands behind the number of an article of another document: "Điều 3 Quy chế làm việc".
#: "Điều 3 Quy chế này có hiệu lực …" is an article, as "Điều 3 Luật sư" and "Điều 3 Mục tiêu" are.
_OF_ANOTHER = late(
    r"(?!(?:\w+ ){1,2}này\b)(?:(?:bộ )?luật (?!sư)|hiến pháp|pháp lệnh|nghị định|thông tư|điều lệ|quy chế"
    r"|(?:chương|mục) [\divx]+\b|(?:quy định|nghị quyết|quyết định|kết luận|chỉ thị|hướng dẫn) (?:số |\d))"
)
#: An article by itself may be a citation.
_FEWEST = 2
#: So much of a line tells whose article it is; a heading is no longer.
_LONGEST_NAME, _LONGEST_HEADING = 24, 100
#: What stands over the articles of a decision.
_DECIDED = ("quyết định", "quyết nghị")


def bare_articles(lines: Sequence[Line]) -> dict[int, Label]:
    """Return the labels without stop, by the index of their lines: each counts on from the article before it.

    A line that so begins in the middle of a sentence cites an article, and what has its stop elsewhere is there.
    """
    begun = [
        (index, line) for index, line in enumerate(lines) if line.text[:5] in ("Điều ", "Ðiều ") and not line.verbatim
    ]
    closed = {index: label.value for index, line in begun if (label := parse_label(line.text)) is not None}
    if len(begun) < _FEWEST or len(closed) == len(begun):
        return {}
    found = _counted(lines, [index for index, _ in begun], closed)
    if not closed and not (_are_decided(lines, next(iter(found), 0)) or any(_is_heading(lines, at) for at in found)):
        return {}
    return found if len(found) + len(closed) >= _FEWEST else {}


def _counted(lines: Sequence[Line], begun: Sequence[int], closed: dict[int, int | None]) -> dict[int, Label]:
    """Return the labels without stop that count on, or that the next article counts on from."""
    told = set(closed.values())
    found: dict[int, Label] = {}
    doubtful: dict[int, Label] = {}
    expected = 1
    for index in begun:
        if index in closed:
            value = closed[index] or 0
            if doubtful and value == expected + len(doubtful):
                found |= doubtful
            doubtful, expected = {}, value + 1
            continue
        label = _label(lines[index])
        if label is None or label.value in told or not _has_ended(lines, index, first=label.value == 1):
            continue
        counts_on = label.value == expected + len(doubtful)
        if _is_of_another(lines[index].text[label.end :]):
            if counts_on:
                doubtful[index] = label
        elif counts_on or label.value == expected:
            found |= {**(doubtful if counts_on else {}), index: label}
            doubtful, expected = {}, (label.value or 0) + 1
    return found


def _are_decided(lines: Sequence[Line], first: int) -> bool:
    """Whether "QUYẾT ĐỊNH:" stands over the first article."""
    return any(line.text.isupper() and fold(line.text).strip(" :").endswith(_DECIDED) for line in lines[:first])


def _is_heading(lines: Sequence[Line], index: int) -> bool:
    """Whether an article has a heading, as a citation has not: "Điều 1 Phạm vi điều chỉnh"."""
    text = lines[index].text
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return len(text) <= _LONGEST_HEADING and text[-1].isalnum() and below[:1].isupper()


def _label(line: Line) -> Label | None:
    match = _BARE.match(line.text)
    rest = "" if match is None else line.text[match.end() :]
    if match is None or line.used or not rest[:1].isupper():
        return None
    return Label(line.text[: match.end() - 1], "dieu", int(match["number"]), match.end())


def _is_of_another(rest: str) -> bool:
    return _OF_ANOTHER.match(fold(rest[:_LONGEST_NAME])) is not None


def _has_ended(lines: Sequence[Line], index: int, *, first: bool) -> bool:
    """Whether what stands above cannot go on in the line: it is parted, closed, or a heading in capitals.

    Behind a colon stand the ``first`` article, or those that a sentence cites.
    """
    above = lines[index - 1].text if index else ""
    if above.endswith(":") and not above.isupper():
        return first
    return not above or lines[index].blank_before or above.endswith((".", ";", "/.")) or above.isupper()
