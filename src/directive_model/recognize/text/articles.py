"""Articles whose number nobody has closed with a stop: "Điều 2 Ban Chỉ đạo có nhiệm vụ …" (HD05 6.2.4)."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import Label, fold, parse_label
from directive_model.language.patterns import late
from directive_model.recognize.page.line import Line

_BARE = late(r"[ĐÐ]iều (?P<number>[1-9][0-9]{0,2}) (?=[^\W\d_])")
#: What stands behind the number of an article of another document, or inside of a sentence.
_OF_ANOTHER = (
    "luật", "bộ luật", "hiến pháp", "pháp lệnh", "nghị định", "thông tư", "điều lệ", "quyết định số", "nghị quyết số",
    "quy định số", "chương ", "mục ",
)  # fmt: skip
#: An article by itself may be a citation.
_FEWEST = 2
#: So much of a line tells whose article it is; a heading is no longer.
_LONGEST_NAME, _LONGEST_HEADING = 24, 100
#: What stands over the articles of a decision.
_DECIDED = ("quyết định", "quyết nghị")
#: "Điều 3 Quy chế làm việc" is cited, where "Điều 3 Quy chế này có hiệu lực …" is an article.
_CITED = late(r"(?:quy chế(?! này)|(?:quy định|nghị quyết|quyết định|kết luận|chỉ thị|hướng dẫn) \d)")


def bare_articles(lines: Sequence[Line]) -> dict[int, Label]:
    """Return the labels without stop, by the index of their lines: each counts on from the article before it.

    A line that so begins in the middle of a sentence cites an article, and what has its stop elsewhere is there.
    """
    begun = [(index, line) for index, line in enumerate(lines) if line.text[:5] in ("Điều ", "Ðiều ")]
    closed = {index: label.value for index, line in begun if (label := parse_label(line.text)) is not None}
    if len(begun) < _FEWEST or len(closed) == len(begun):
        return {}
    told = set(closed.values())
    found: dict[int, Label] = {}
    expected = 1
    for index, line in begun:
        if index in closed:
            expected = (closed[index] or 0) + 1
        elif (label := _label(line)) is not None and label.value == expected and _has_ended(lines, index):
            if expected in told:
                continue
            found[index] = label
            expected += 1
    if not closed and not (_are_decided(lines, next(iter(found), 0)) or any(_is_heading(lines, at) for at in found)):
        return {}
    return found if len(found) + len(closed) >= _FEWEST else {}


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
    if match is None or line.used or not rest[:1].isupper() or _is_of_another(fold(rest[:_LONGEST_NAME])):
        return None
    return Label(line.text[: match.end() - 1], "dieu", int(match["number"]), match.end())


def _is_of_another(folded: str) -> bool:
    return folded.startswith(_OF_ANOTHER) or _CITED.match(folded) is not None


def _has_ended(lines: Sequence[Line], index: int) -> bool:
    """Whether what stands above cannot go on in the line: it is parted, closed, or a heading in capitals."""
    above = lines[index - 1].text if index else ""
    return not above or lines[index].blank_before or above.endswith((".", ";", ":", "/.")) or above.isupper()
