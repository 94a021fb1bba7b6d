"""A document whose line ends are all lost, as fields of databases keep it: cut again where its parts begin.

"TỈNH ỦY SƠN HẢI * ĐẢNG CỘNG SẢN VIỆT NAM Số 12-KH/TU Sơn Hải, ngày 3 tháng 3 năm 2025 KẾ HOẠCH trồng cây Thực hiện …"

A paragraph that is cut wrongly is worse than a document left on its line: words that speak of a head are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.language.patterns import late
from directive_model.recognize.joined.pieces import CAPITALS, folded_in_place, is_whole, parted_at
from directive_model.recognize.page.anchors import banner_of, is_recipients_label, type_of
from directive_model.recognize.page.line import Line

#: A paragraph that holds a document is longer, and stands among so many of the first lines.
_SHORTEST, _FIRST = 400, 5
#: Among so many lines behind it no other has a part of a head; a line that is one is no longer.
_BESIDE, _LONGEST_ALONE = 60, 120
#: No document has so many lines; what seems to have more is left alone.
_MOST_LINES = 10_000
#: What a head has in capitals, and among how many letters of a line it stands.
_BANNERS = (
    "ĐẢNG CỘNG SẢN VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "ĐOÀN TNCS HỒ CHÍ MINH",
)  # fmt: skip
_LONGEST_HEAD = 900
#: Where units of the text may begin: behind the end of a sentence, or of a heading of capitals.
_UNITS = late(
    r"(?<=[.;:/])(?= (?:Điều (?P<article>\d{1,3})[.:]|Chương (?P<chapter>[IVX]+)\b[.:]?|(?P<roman>[IVX]{1,5})[.-]"
    r"|(?P<number>\d{1,2})(?P<below>(?:\.\d{1,2})*)\.|(?P<letter>[a-zđ])\)|[-–+•]) ?[^\W\d_])"
    rf"|(?<=[{CAPITALS}])(?= (?:(?P<first>\d{{1,2}})\.|Điều (?P<under>\d{{1,3}})\.) [^\W\d_])"
    r"|(?= QUYẾT (?:ĐỊNH|NGHỊ)(?:\s?:| Điều 1\.))"
    r"|(?<=ĐỊNH:)|(?<=NGHỊ:)|(?<=QUYẾT ĐỊNH)(?= Điều 1\.)|(?<=[;,.])(?= (?:Căn cứ|Theo đề nghị|Xét) )"
    r"|(?<=;)(?= [A-ZĐỦ][^;.:]{10,200} như sau:)"
)
#: Other names that a number and an article have there.
_KINDS = {"below": "number", "first": "number", "under": "article"}
#: The rows that begin anew under a unit; articles go on through all chapters.
_UNDER_EACH = {
    "chapter": ("roman", "number", "letter"),
    "article": ("number", "letter"),
    "roman": ("number", "letter"),
    "number": ("letter",),
    "letter": (),
}
_SECOND = 2
_FIRST_OF = {
    "number": late(r"(?<=\w)(?<!Điều)(?<!Chương)(?<!Mục)(?<!Phần)(?<!số)(?<!khoản) (?=1\. ?[^\W\d_])"),
    "letter": late(r"(?<=\w)(?<!điểm) (?=a\) ?[^\W\d_])"),
}
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = {"I": 1, "V": 5, "X": 10}


def unfold(lines: list[Line]) -> list[Line]:
    """Return ``lines``, the paragraph that holds a whole document, if one does, in the lines it was."""
    for index, line in enumerate(lines[:_FIRST]):
        if _may_be_whole(lines, index) and (cuts := _cuts(line.text)):
            pieces = [attrs.evolve(one, soft=False) for one in parted_at(line, *cuts) if one.text]
            return [*lines[:index], *pieces, *lines[index + 1 :]]
    return lines


def left_whole(lines: Sequence[Line]) -> Iterator[Finding]:
    """Yield what tells of a paragraph with banner, day and ending of a document, but no whole head to cut it by."""
    for index, line in enumerate(lines[:_FIRST]):
        if not _may_be_whole(lines, index):
            continue
        # Hardly any document comes so far.
        from directive_model.recognize.joined.one_line.ending import ending_in

        text = line.text
        folded = folded_in_place(text)
        begins = any(banner in text[:_LONGEST_HEAD] for banner in _BANNERS) and "ngày" in text[:_LONGEST_HEAD]
        if begins and ending_in(text, folded) is not None:
            yield Finding(
                rule="document-on-one-line",
                severity=Severity.WARNING,
                message=Words(
                    vi="cả văn bản dường như nằm trên một dòng; không tách được vì không rõ phần đầu, nên hầu hết "
                    "các thành phần không đọc được",
                    en="a whole document seems to stand on one line; its head is not clear, so that it is not cut, "
                    "and most of its parts are not read",
                ),
                span=line.span,
            )


def _may_be_whole(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    # Most long paragraphs need no closer look.
    if len(line.text) < _SHORTEST or not ("NAM" in line.text or "MINH" in line.text):
        return False
    return is_whole(line) and not _has_part(lines, index)


def _has_part(lines: Sequence[Line], index: int) -> bool:
    """Whether a part of a head, a title or the recipients have a line of their own beside that at ``index``."""
    return any(map(_is_part, (*lines[:index], *lines[index + 1 : index + 1 + _BESIDE])))


def _is_part(line: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_ALONE:
        return False
    if banner_of(line) is not None or type_of(line) is not None or is_recipients_label(line):
        return True
    from directive_model.recognize.joined.one_line.head import DATE, NUMBER

    return NUMBER.match(text) is not None or (
        text[:1].isupper() and (date := DATE.search(text)) is not None and date.end() == len(text)
    )


def _cuts(text: str) -> list[int]:
    """Return where the lines of a whole document begin in its text; nothing where it is a paragraph like others."""
    # Hardly any document comes so far.
    from directive_model.recognize.joined.one_line.ending import ending_in, lines_of_ending
    from directive_model.recognize.joined.one_line.head import lines_of_head

    folded = folded_in_place(text)
    ending = ending_in(text, folded)
    head = lines_of_head(text, folded, is_closed=ending is not None)
    if not head:
        return []
    end = len(text) if ending is None else ending
    units = list(islice(_units(text, head[-1], end), _MOST_LINES))
    entries = [] if ending is None else list(islice(lines_of_ending(text, folded, ending), _MOST_LINES))
    cuts = sorted({*head, *units, *entries})
    return [cut for cut in cuts if 0 < cut < len(text)] if len(cuts) < _MOST_LINES else []


def _units(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where units begin, those with labels in their order: "khoản 2; Điều 5. …" is in a sentence."""
    last = dict.fromkeys(_UNDER_EACH, 0)
    anew: set[str] = set()
    before = start
    for match in _UNITS.finditer(text, start, end):
        kind = match.lastgroup
        if kind is None:
            yield match.end()
            continue
        if kind == "below" and match["below"]:
            if int(match["number"]) == last["number"]:
                anew.add("letter")
                yield match.end()
            continue
        words = match["number"] if kind == "below" else match[kind]
        kind = _KINDS.get(kind, kind)
        place = _place_of(kind, words)
        # One may stand behind words that no sign ends, so not be seen, be it the first: "II. Tổ chức 1. Các làng …".
        if (
            last[kind] < place <= last[kind] + 2
            or (place == 1 and kind != "article")
            or (kind in anew and 0 < place <= _SECOND)
        ):
            first = _first_before(text, kind, before, match.start()) if place == _SECOND else None
            if first is not None and (last[kind] == 0 or kind in anew):
                yield first
            last[kind] = place
            anew.discard(kind)
            anew.update(_UNDER_EACH[kind])
            before = match.end()
            yield match.end()


def _first_before(text: str, kind: str, start: int, end: int) -> int | None:
    """Return where the first of a row stands before the second, though no sign ends the words before it."""
    pattern = _FIRST_OF.get(kind)
    found = None if pattern is None else [match.start() for match in pattern.finditer(text, start, end)]
    return found[0] if found and len(found) == 1 else None


def _place_of(kind: str, words: str) -> int:
    """Return which of its row a label is, from 1."""
    if kind == "letter":
        return _LETTERS.find(words) + 1
    if words.isdigit():
        return int(words)
    values = [_ROMAN[letter] for letter in words]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
