"""The ending of a document that stands on one line with its text: recipients, signature, and what follows."""

from __future__ import annotations

from collections.abc import Iterator

from directive_model.language import fold
from directive_model.language.naming import is_position, is_whole_office
from directive_model.language.patterns import late
from directive_model.recognize.joined.pieces import blanks_of, capitals_before
from directive_model.recognize.page.anchors import authority_in
from directive_model.recognize.page.layout import SENT_TO

#: A list of recipients, or a signature behind it, is no longer; so many sign at most.
_LONGEST_LIST, _LONGEST_SIGNATURE, _MOST_SIGNERS = 8000, 1000, 6
#: Words of the offices over a name, of an office, of a name in capitals, of a name with a rank and blanks round it.
_MOST_OFFICE_WORDS, _LONGEST_OFFICE, _LONGEST_NAME, _MOST_WORDS_OF_NAME = 40, 6, 5, 12
_SENT_TO = late(rf"(?= {SENT_TO}\s?:)")
_ENTRY = late(r"(?<=[:;])(?=\s?[-–+] ?\w)|(?<=,)(?=\s[-–+]\s\w)")
_RETENTION = late(r"[-–] ?lưu\b")
_NAME = late(r"(?<=[.;])(?= (?:[A-ZĐ]\w+ ){1,4}[A-ZĐ]\w+$)")
_SIGNED = late(r"\(đã ký\)")
#: What is of a name though it is of capitals: a degree, a syllable of one letter, as in the highlands.
_BEGINS_NAME = late(r"(?:(?:(?:PGS|GS|TS|BS|KS)\.){1,2} ?|[A-ZĐ] )(?=[A-ZĐẢ-Ỹ][^\W\dA-ZĐ_])")
#: Words in small letters of the ranks before a name: "Đại tá", "Thiếu tướng".
_RANKS = frozenset(("tá", "tướng", "úy", "uý"))
_AUTHORITY = late(r"\s(?:(?:TM|KT|TL|TUQ)\.? |[TK]/[ML T] ?)[A-ZĐỦ]")
#: Within the name of an office: "TRƯỞNG PHÒNG KẾ HOẠCH - KỸ THUẬT".
_BETWEEN = ("-", "–")
_ENDS_SENTENCE = tuple('./;:)”"')


def ending_in(text: str, folded: str) -> int | None:
    """Return where the first list of recipients begins that stands where one can, a retention or signature behind."""
    for match in _SENT_TO.finditer(folded):
        start = match.start()
        if text[start + 1] == "N" and _ends(text[max(start - _LONGEST_SIGNATURE, 0) : start]):
            return start if _closes(text, folded, start) else None
    return None


def _ends(text: str) -> bool:
    """Whether a sentence ends with ``text``, or an office in capitals, or a name."""
    first, last = ("", *text.split(" "))[-2:]
    return last.endswith(_ENDS_SENTENCE) or (len(last) > 1 and last.isupper()) or (first.istitle() and last.istitle())


def _closes(text: str, folded: str, start: int) -> bool:
    """Whether a retention, or a signature, stands behind "Nơi nhận:"."""
    end = start + _LONGEST_LIST
    signed = _AUTHORITY.search(text, start, end) is not None and _SIGNED.search(folded, start, end) is not None
    return signed or _RETENTION.search(folded, start, end) is not None


def lines_of_ending(text: str, folded: str, start: int) -> Iterator[int]:
    """Yield where recipients begin behind ``start``, the signature, "(đã ký)", the name, and what follows it.

    An office may stand right before the recipients.
    """
    yield _office_before(text, start)
    yield start
    kept = [match.end() for match in _RETENTION.finditer(folded, start, start + _LONGEST_LIST)]
    last = kept[0] if kept else start
    signed = _SIGNED.search(folded, last, last + _LONGEST_SIGNATURE)
    end = signed.start() if signed is not None else min(last + _LONGEST_SIGNATURE, len(text))
    offices = _offices_in(text, last, end)
    if offices is not None:
        end = offices
        yield from _of_signatures(text, last, end)
    yield from (match.end() for match in _ENTRY.finditer(text, start, end))
    if signed is None and end == len(text) and (name := _NAME.search(text, last)) is not None:
        yield name.end()
    if signed is not None:
        yield from signed.span()
        if (behind := _end_of_name(text, signed.end())) is not None:
            yield behind


def _office_before(text: str, ending: int) -> int:
    """Return where the office begins that stands right before the recipients; ``ending`` where none does."""
    start = capitals_before(text, ending)
    office = text[start:ending].strip()
    return start if is_position(office) or authority_in(office) is not None else ending


def _offices_in(text: str, start: int, end: int) -> int | None:
    """Return where the offices of a signature begin, between two places; None where none do."""
    for blank in blanks_of(text[start:end]):
        if text.endswith(",", start, start + blank):
            continue  # "VT, KT. GIÁM ĐỐC": the letters of a department, too
        first, second, third, *_ = (*text[start + blank + 1 : end].split(" ", 3), "", "")
        capitals = f"{first} {second}"
        if not capitals.isupper() or authority_in(f"{second} X") is not None:
            continue  # "KT. KT. GIÁM ĐỐC": the first are letters of a department
        if authority_in(f"{capitals} X") is not None or is_position(capitals) or is_position(f"{capitals} {third}"):
            return start + blank
    return None


def _of_signatures(text: str, kept: int, start: int) -> Iterator[int]:
    """Yield where the lines begin of the signature at ``start``, and of others behind its name."""
    for _ in range(_MOST_SIGNERS):
        # "- Lưu: VT. SỞ TÀI CHÍNH KT. GIÁM ĐỐC": the body that signs with others stands over its office.
        body = capitals_before(text, start)
        if body > kept and " " in text[body:start].strip() and text.endswith((".", ";"), 0, body):
            yield body
        yield start
        name = _end_of_offices(text, start)
        if name is None:
            return
        yield name
        end = _end_of_name(text, name)
        if end is None:
            return
        yield end
        offices = _offices_in(text, end, min(end + _LONGEST_SIGNATURE, len(text)))
        if offices is None or not (text[end:offices].isupper() or end == offices):
            return
        kept, start = end, offices


def _end_of_offices(text: str, start: int) -> int | None:
    """Return where the name begins behind the offices in capitals at ``start``; None where nobody is named."""
    at = start + 1
    for word in text[start + 1 :].split(" ", _MOST_OFFICE_WORDS):
        dash = word in _BETWEEN and text[at + 2 : at + 4].isupper()
        if not (word.isupper() or dash) or _BEGINS_NAME.match(text, at) is not None:
            break
        at += len(word) + 1
    return _name_in_capitals(text, start, at - 1) if at > len(text) or text[at] == "(" else at - 1


def _name_in_capitals(text: str, start: int, end: int) -> int | None:
    """Return where the name begins that follows a whole office between two places, all in capitals."""
    words = text[start + 1 : end].split(" ")
    for count in range(2, min(_LONGEST_NAME, len(words) - 1) + 1):
        over = words[:-count]
        tails = (fold(" ".join(over[-length:])) for length in range(1, _LONGEST_OFFICE + 1))
        if any(map(is_whole_office, tails)):
            return end - len(" ".join(words[-count:])) - 1
    return None


def _end_of_name(text: str, start: int) -> int | None:
    """Return where a name ends that stands at ``start``; None where so many words begin with capitals that none is.

    Other words begin with small letters, or are of capitals.
    """
    at = start
    for word in text[start:].split(" ", _MOST_WORDS_OF_NAME)[:_MOST_WORDS_OF_NAME]:
        capitals = word.isupper() and len(word) > 1
        if capitals and at <= start + 1 and _BEGINS_NAME.match(text, at) is not None:
            capitals = False
        if word and word not in _RANKS and (capitals or not word[:1].isupper()):
            return at - 1
        at += len(word) + 1
    return len(text) if at > len(text) else None
