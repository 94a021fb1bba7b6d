"""A document whose line ends are all lost, as fields of databases keep it: cut again where its parts begin.

"TỈNH ỦY SƠN HẢI * ĐẢNG CỘNG SẢN VIỆT NAM Số 12-KH/TU Sơn Hải, ngày 3 tháng 3 năm 2025 KẾ HOẠCH trồng cây Thực hiện …"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from directive_model.language import fold
from directive_model.language.naming import is_position
from directive_model.language.patterns import late
from directive_model.recognize.joined.pieces import blanks_of, is_whole, parted_at
from directive_model.recognize.kinds import type_length
from directive_model.recognize.page.anchors import authority_in
from directive_model.recognize.page.line import Line

#: A paragraph that holds a head or an ending is longer, and stands among so many of the first lines.
_SHORTEST, _FIRST = 400, 5
#: A banner has no more letters before it, a head behind it, a subject, a type; a place has no more words.
_BEFORE, _LONGEST_HEAD, _LONGEST_SUBJECT, _LONGEST_TYPE, _LONGEST_PLACE = 3000, 400, 600, 60, 4
_LONGEST_ENDING, _MOST_OFFICE_WORDS = 1000, 40
_BANNER = late(
    r"(?P<name>đảng cộng sản việt nam|cộng hòa xã hội chủ nghĩa việt nam|đoàn tncs hồ chí minh)"
    r"(?:(?:[\s*_-]*| [\w&.,() -]{2,80}? )(?P<motto>độc lập\s*[-–—]\s*tự do\s*[-–—]\s*hạnh phúc))?"
)
_RULE = late(r"[-_*=]{3,}|(?<= )[*_](?= )")
_NUMBER = late(r"S[ốỐ]\s?:?\s?[\d.…_]*[a-zđ]?\s?(?:/\s?\d{4}\s?)?[/-]\s?[A-ZĐ][\w&.]*(?:\s?[/-]\s?[A-ZĐ][\w&]*)*")
_DATE = late(r", ?ngày ?[\d.…_]* ?tháng ?[\d.…_]* ?năm ?(?:\d{4}|20[\d.…_]*|\{\{\w+\}\})")
#: A body under another one, whose name a blank alone parts from that of the other.
_BELOW = late(r"(?<=TRUNG ƯƠNG)(?= (?:BAN|VĂN PHÒNG|[ỦU][YỶ] BAN|ĐẢNG [ỦU][YỶ]) ?)")
#: How what follows a subject, or the addressees, begins.
_OPENS = late(
    r"(?= (?:Kính (?:gửi|gởi|trình)|Căn cứ|Thực hiện|Thi hành|Xét|Theo|Nhằm|Để|Trong|Trả lời|Ngày \d|Hôm nay|Vừa qua"
    r"|Điều 1\.|I[.-] ))"
)
_DECIDES = late(
    r"(?= (?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|[ỦU][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG|BAN )\b)"
)
#: Where units of the text begin.
_UNITS = late(
    r"(?<=[.;:,/])(?= (?:Điều \d{1,3}[.:]|Chương [IVX]+|[IVX]{1,5}[.-]|\d{1,2}(?:\.\d{1,2})*\.|[a-zđ]\)|[-–+•])"
    r" ?[^\W\d_])"
    r"|(?<=[A-ZĐỀỂẾỆỤỦẦẤẬÍÌỊ])(?= \d{1,2}\. [^\W\d_])|(?= QUYẾT (?:ĐỊNH|NGHỊ)(?:\s?:| Điều 1\.))"
    r"|(?<=ĐỊNH:)|(?<=NGHỊ:)|(?<=QUYẾT ĐỊNH)(?= Điều 1\.)|(?<=[;,.])(?= (?:Căn cứ|Theo đề nghị|Xét đề nghị) )"
)
_SENT_TO = late(r"(?= n[ơo]i nhận\s?:)")
_ENTRY = late(r"(?<=[:;])(?=\s?[-–+] ?\w)|(?<=,)(?=\s[-–+]\s\w)")
_RETENTION = late(r"[-–] ?lưu\b")
_NAME = late(r"(?<=[.;])(?= (?:[A-ZĐ]\w+ ){1,4}[A-ZĐ]\w+$)")
_SIGNED = late(r"\(đã ký\)")
_AUTHORITY = late(r"\s(?:(?:TM|KT|TL|TUQ)\.? |[TK]/[ML T] ?)[A-ZĐỦ]")


def unfold(lines: list[Line]) -> list[Line]:
    """Return ``lines``, the paragraph that holds head or ending with its text, if one does, in the lines it was."""
    for index, line in enumerate(lines[:_FIRST]):
        text = line.text
        # Most long paragraphs need no closer look.
        may_be_whole = len(text) >= _SHORTEST and ("NAM" in text or "MINH" in text or "ơi nhận" in text)
        if may_be_whole and is_whole(line) and (cuts := _cuts(text)):
            pieces = [attrs.evolve(one, soft=False) for one in parted_at(line, *cuts) if one.text]
            return [*lines[:index], *pieces, *lines[index + 1 :]]
    return lines


def _cuts(text: str) -> list[int]:
    """Return where the lines of a whole document begin in its text; nothing where it is a paragraph like others."""
    folded = fold(text)
    banners = _BANNER.finditer(folded, 0, _BEFORE)
    banner = next((one for one in banners if text[one.start("name") : one.end("name")].isupper()), None)
    if banner is not None and _DATE.search(text, banner.start(), banner.end() + _LONGEST_HEAD) is None:
        banner = None
    sent_to = _SENT_TO.search(folded)
    ending = sent_to.start() if sent_to is not None and _closes(text, folded, sent_to.end()) else None
    if banner is None and ending is None:
        return []
    head = sorted(_of_head(text, banner)) if banner is not None else [0]
    end = len(text) if ending is None else ending
    cuts = {*head, *(unit.end() for unit in _UNITS.finditer(text, head[-1], end))}
    if ending is not None:
        cuts.update((ending, _office_before(text, ending)))
        cuts.update(_of_ending(text, folded, ending))
    return sorted(cut for cut in cuts if 0 < cut < len(text))


def _office_before(text: str, ending: int) -> int:
    """Return where the office begins that stands right before the recipients; ``ending`` where none does."""
    start = _capitals_before(text, ending)
    office = text[start:ending].strip()
    return start if is_position(office) or authority_in(office) is not None else ending


def _closes(text: str, folded: str, start: int) -> bool:
    """Whether a retention, or a signature, stands behind "Nơi nhận:"."""
    signed = _AUTHORITY.search(text, start) is not None and _SIGNED.search(folded, start) is not None
    return signed or _RETENTION.search(folded, start) is not None


def _of_head(text: str, banner: re.Match[str]) -> Iterator[int]:
    """Yield where the lines of the head begin, and those behind it, of the subject and what follows."""
    begin, last = banner.span()
    end = last
    before = _NUMBER.finditer(text, max(begin - _LONGEST_HEAD, 0), begin)
    number = next((one for one in before if _ends_column(text[one.end() : begin])), None)
    first = _capitals_before(text, begin if number is None else number.start())
    yield from (first, begin, banner.end("name"), end)
    yield from (match.end() for match in _BELOW.finditer(text, first, begin))
    if banner["motto"]:
        # The lower body stands between, where two rows of the head have become one line.
        yield banner.start("motto")
    number = number or _NUMBER.search(text, last, last + _LONGEST_HEAD)
    date = _DATE.search(text, last, last + _LONGEST_HEAD)
    if number is not None:
        yield from number.span()
        end = max(end, number.end())
    if date is not None:
        yield from (_place(text, date.start()), date.end())
        end = max(end, date.end())
    while end < len(text) and text[end] in " -_*=":
        end += 1
    title = sorted(_of_title(text, end))
    yield from title
    for rule in _RULE.finditer(text, first, title[-1] + 1):
        yield from rule.span()


def _ends_column(text: str) -> bool:
    """Whether nothing stands behind a number in the left column of a head but a rule, or the subject of a letter."""
    words = text.strip(" -*_=")
    return not words or words[:3].lower() == "v/v"


def _capitals_before(text: str, end: int) -> int:
    """Return where the words in capitals begin that stand before ``end``: the name of the body beside the banner."""
    start = end
    for word in reversed(text[:end].split(" ")):
        if any(map(str.isdigit, word)) or (any(map(str.isalpha, word)) and not word.isupper()):
            break
        if word.endswith((".", ";")) and not word.endswith(("TP.", "..", "….")):
            break
        start -= len(word) + 1
    return max(start, 0)


def _place(text: str, comma: int) -> int:
    """Return where the place before ``comma`` begins: words that begin with a capital, but are not of capitals."""
    start = comma
    for word in reversed(text[:comma].split(" ")[-_LONGEST_PLACE:]):
        if not word[:1].isupper() or (word.isupper() and not word.endswith(".")) or any(map(str.isdigit, word)):
            break
        start -= len(word) + 1
    return max(start, 0)


def _of_title(text: str, start: int) -> Iterator[int]:
    """Yield ``start``, where the subject ends behind the type there, and where who decides is named behind it."""
    yield start
    kind = _type_at(text, start)
    # A letter has no type: what follows the head begins behind the blank before ``start``.
    opens = _OPENS.search(text, start + kind if kind else max(start - 1, 0), start + kind + _LONGEST_SUBJECT)
    if opens is None:
        return
    end = opens.end()
    yield end
    if kind:
        yield start + kind
    if kind and text.startswith("Căn cứ", end + 1):
        decides = (one.end() for one in _DECIDES.finditer(text, start + kind, end) if text[one.end() : end].isupper())
        yield from [*decides][:1]
    if text.startswith("Kính", end + 1):
        below = _OPENS.search(text, end + 5, end + _LONGEST_SUBJECT)
        if below is not None:
            yield below.end()
            yield from (entry.end() for entry in _ENTRY.finditer(text, end + 1, below.end()))


def _type_at(text: str, start: int) -> int:
    """Return how long the type is that begins at ``start``; no blank need stand behind it: "KẾ HOẠCHVề …"."""
    words = text[start : start + _LONGEST_TYPE]
    if not words[:2].isupper():
        return 0
    if length := type_length(words):
        return length
    # The last capital may be the type's, or the first of the subject.
    small = next((at for at, letter in enumerate(words) if letter.islower()), 0)
    return next((at for at in (small, small - 1) if at > 0 and type_length(words[:at]) == at), 0)


def _of_ending(text: str, folded: str, start: int) -> Iterator[int]:
    """Yield where recipients begin behind ``start``, the signature, "(đã ký)", the name, and what follows it."""
    kept = [match.end() for match in _RETENTION.finditer(folded, start)]
    last = kept[0] if kept else start
    signed = _SIGNED.search(folded, last, last + _LONGEST_ENDING)
    end = signed.start() if signed is not None else min(last + _LONGEST_ENDING, len(text))
    for blank in blanks_of(text[last:end]):
        first, second, *_ = (*text[last + blank + 1 : end].split(" ", 2), "")
        capitals = f"{first} {second}"
        if not capitals.isupper() or authority_in(f"{second} X") is not None:
            continue  # "KT. KT. GIÁM ĐỐC": the first are letters of a department
        if authority_in(f"{capitals} X") is not None or is_position(capitals):
            end = last + blank
            yield end
            yield from _of_signer(text, end)
            break
    yield from (match.end() for match in _ENTRY.finditer(text, start, end))
    if signed is None and end == len(text) and (name := _NAME.search(text, last)) is not None:
        yield name.end()
    if signed is not None:
        yield from signed.span()
        yield from _behind_name(text, signed.end())


def _of_signer(text: str, start: int) -> Iterator[int]:
    """Yield where the name begins behind the offices in capitals at ``start``, and where other words do behind it."""
    at = start + 1
    for word in text[start + 1 :].split(" ", _MOST_OFFICE_WORDS):
        if not word.isupper():
            yield at - 1
            yield from _behind_name(text, at - 1)
            return
        at += len(word) + 1


def _behind_name(text: str, start: int) -> Iterator[int]:
    """Yield where other words begin behind the name that stands at ``start``: those of a name begin with capitals."""
    at = start
    for word in text[start : start + _LONGEST_ENDING].split(" "):
        if word and (not word[:1].isupper() or (word.isupper() and len(word) > 1)):
            yield at - 1
            return
        at += len(word) + 1
