"""Citations: what documents a sentence names (HD05 II.6.2.5; domain facts §5.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from directive_model.language import FoundCode, find_codes, find_dates
from directive_model.language.patterns import late
from directive_model.model import Citation
from directive_model.recognize.text.words import KINDS

#: Between the name of a kind and its code: "số", and serials that share the code's symbol.
_BETWEEN = late(r"(?:\s++(?:số|Số|SỐ)\s*+:?+)?+\s*+(?P<list>(?:\d++[^\W\d_]?+\s*+(?:[,;]|[Vv][Àà])\s*+)*+)")
#: What may stand there, letter by letter; each name of a kind has other letters, too.
_OF_BETWEEN = bytes(range(128)).decode("ascii") + "\xa0đĐốỐàÀ"
_KINDS = tuple(sorted(KINDS.lower().split("|"), key=len, reverse=True))
#: How many letters may stand behind the last one of those.
_TAILS = sorted({len(kind) - len(kind.rstrip(_OF_BETWEEN)) for kind in _KINDS})
_LIST_BEFORE = late(r"(?:,|;|\s+và(?: số)?|\s+hoặc)\s*(?:số\s*)?$")
_SERIAL_IN_LIST = late(r"\d+[a-zđ]?")
_DATE_LEAD = late(r"\s*,?\s*(?:ban hành )?(?:ngày\s+)?")
#: The symbol of what the Quốc hội issues, and its Ủy ban Thường vụ: "31/2024/QH15", not "12/UBTVQH15-KTNS".
_OF_ASSEMBLY = late(r"QH\d+$")
#: Kinds that laws have in their names: "Luật Quy hoạch", "Luật Tiêu chuẩn và Quy chuẩn kỹ thuật".
_OF_LAWS = ("Quy hoạch", "Quy chuẩn", "Tiêu chuẩn")
_OTHER_KINDS = "|".join(kind for kind in KINDS.split("|") if not kind.startswith(_OF_LAWS))
#: A law's name between what it is and its number, the nearest of several: "Luật Thủ đô số", "Bộ luật Hình sự số"; and
#: what a resolution is about, which a page has likewise.  One that amends another is called by the other's name.
_LAW = late(
    r"(?<![Pp]háp )(?<!PHÁP )\b(?P<kind>Bộ [Ll]uật|Luật|Pháp lệnh|Nghị quyết|BỘ LUẬT|LUẬT|PHÁP LỆNH|NGHỊ QUYẾT)"
    r"(?! (?:này|đó|NÀY|ĐÓ)\b)(?: [Ss]ửa đổi[^;:()“”]{0,60}? của (?:Bộ l|L)uật)?(?: Luật(?= sư))?"
    r"(?: SỬA ĐỔI[^;:()“”]{0,60}? CỦA (?:BỘ )?LUẬT)?(?: LUẬT(?= SƯ))?"
    rf"(?: (?!(?:Bộ Luật|BỘ LUẬT|(?<!PHÁP )LUẬT|PHÁP LỆNH|NGHỊ QUYẾT|{_OTHER_KINDS}) )[^\s;:.()“”\"]+)+"
    r"(?: (?:số|SỐ)\s*:?)?\s*$"
)
_LONGEST_LAW = 160
_PHAP = ("pháp ", "Pháp ", "PHÁP ")
_ISSUER_LEAD = late(r"\s*,?\s*của\s+")
#: Signs and words at which the name of an issuing organ ends.
_SIGNS_AFTER = frozenset(',;:.()“”"')
_WORD, _NO_WORD = late(r"\w"), late(r"\W")
_WORDS_AFTER = (
    "về|quy định|ban hành|hướng dẫn|sửa đổi|phê duyệt|và các|trong|tại|được|đã|nhằm|để|khóa|khoá|v/v|thì|là|có|còn"
    "|vẫn|ngày|số|trên|theo|với|đối|cho|do|đến|gồm|bao gồm|giao|yêu cầu|quy chế|và Nghị|và Kết|và Chỉ|và Quyết"
    "|và Thông|và Kế|và thực hiện|thông qua|công bố|thay thế|bổ sung|bãi bỏ|điều chỉnh|thành lập|kiện toàn|phân công"
    "|chấp thuận|chuẩn y|đề nghị|kiến nghị|cho phép|công nhận|bổ nhiệm|thu hồi|hủy bỏ|triển khai|thực hiện"
)
#: What a cited document does, which titles begin with a capital: "của Chính phủ Quy định chi tiết …".
_VERBS_AFTER = (
    "Quy định|Ban hành|Hướng dẫn|Sửa đổi|Phê duyệt|Bổ sung|Bãi bỏ|Công bố|Điều chỉnh|Về|Quy chế|Thông qua|Cho phép"
    "|Thành lập|Kiện toàn|Bổ nhiệm|Thu hồi|Hủy bỏ"
)
#: The same by their first two letters.
_AFTER_ISSUER: dict[str, list[str]] = {}
for _words in (*_WORDS_AFTER.split("|"), *_VERBS_AFTER.split("|"), *(f"và {kind}" for kind in KINDS.split("|"))):
    _AFTER_ISSUER.setdefault(_words[:2], []).append(_words)
#: Words of a name that such a deed is also of, before it: whoever was set up for it is called by it.
_CALLED_BY = {
    "thành lập": (" vận động", " trù bị", " xúc tiến", " chuẩn bị"),
    "công nhận": (" xét",),
    "bổ nhiệm": (" xét",),
    "đề nghị": (" xét",),
    "thu hồi": (" xét", " chỉ đạo", " công tác"),
    "triển khai": (" chỉ đạo", " công tác", " giúp việc", " điều phối", " điều hành"),
    "thực hiện": (" chỉ đạo", " công tác", " giúp việc", " điều phối", " điều hành", " triển khai"),
}
_LONGEST_CALL = max(len(words) for calls in _CALLED_BY.values() for words in calls)
#: What an issuer begins with where it is no capital.
_ORGAN_FIRST = ("cấp ủy", "cấp uỷ", "tỉnh", "đồng chí")
_LONGEST_ISSUER = 120
#: A date that is looked for right behind a code need not be looked for in all the text after it.
_LONGEST_DATE = 64
_UNNUMBERED = late(
    r"(?:Nghị quyết|Kết luận|Chỉ thị|Văn kiện)(?:,? (?:và )?(?:Nghị quyết|Kết luận|Chỉ thị|Quy định))*"
    r"(?P<of>\s+(?:của\s+)?(?P<issuer>(?:Đại hội|Hội nghị|Trung ương)\b"
    r"(?:\s+(?:đại biểu|toàn quốc|Đảng bộ|tỉnh|thành phố|huyện|xã|Đảng|lần thứ|Trung ương|Ban Chấp hành|lần|thứ"
    r"|[IVXLC]+(?!\w)|\d{1,2}|\(?(?:khóa|khoá) [IVXLC]+\)?|của Đảng|các cấp))*))"
)


def find_citations(text: str) -> tuple[Citation, ...]:
    """Return the citations in ``text``, in order: full, short and enumerated ones, and those without a code."""
    found: list[Citation] = []
    if "-" in text or "/" in text or "–" in text or "CVN" in text:
        previous: Citation | None = None
        for code in find_codes(text):
            for citation in _numbered(text, code, previous):
                found.append(citation)
                previous = citation
    if "ghị quyết" in text or "ết luận" in text or "ỉ thị" in text or "ăn kiện" in text:
        unnumbered = list(_apart(_unnumbered(text), found))
        if unnumbered:
            found = sorted([*found, *unnumbered], key=lambda citation: citation.start)
    return tuple(found)


def _numbered(text: str, found: FoundCode, previous: Citation | None) -> Iterator[Citation]:
    """Yield a code's citation, after those whose serials share its symbol ("187, 188-KL/TW")."""
    start, kind = found.start, None
    floor = previous.end if previous else 0
    named = _kind_before(text, floor, start)
    if named is not None and text.endswith(_PHAP, 0, named[0]):
        named = None  # "văn bản quy phạm pháp luật số"
    law = _law_before(text, floor, found, named) if "QH" in found.code.text else None
    if law is not None:
        start, kind = law
    elif named is not None:
        start, kind, between = named
        listed = () if found.code.kind == "standard" else _SERIAL_IN_LIST.finditer(text, *between.span("list"))
        for serial in listed:
            shared = f"{serial[0]}{found.code.text[len(found.code.serial or '') :]}"
            yield Citation(
                start if serial.start() == between.start("list") else serial.start(), serial.end(), kind, shared
            )
            start = found.start
    elif previous is not None and _LIST_BEFORE.fullmatch(text, previous.end, found.start):
        kind = previous.type
    end = found.end
    date = None
    lead = _DATE_LEAD.match(text, end)
    after = lead.end() if lead else end
    if after < len(text) and (text[after].isdigit()):
        first = next(find_dates(text, after, after + _LONGEST_DATE), None)
        if first is not None and first.start == after:
            date, end = first.date, first.end
    issuer, end = _issuer(text, end)
    yield Citation(start, end, kind, found.code.text, date, issuer)


def _kind_before(text: str, floor: int, start: int) -> tuple[int, str, re.Match[str]] | None:
    """Return where the kind of a document begins whose code does at ``start``, its name, and what is between."""
    last = floor + len(text[floor:start].rstrip(_OF_BETWEEN))
    for tail in _TAILS:
        end = last + tail
        kind = _kind_at(text, floor, end)
        if kind is not None and (between := _BETWEEN.fullmatch(text, end, start)) is not None:
            return end - len(kind), kind, between
    return None


def _law_before(
    text: str, floor: int, found: FoundCode, named: tuple[int, str, re.Match[str]] | None
) -> tuple[int, str] | None:
    """Return where a law begins whose number was found, and what it is; its name stands between the two.

    None where another kind of document is ``named`` right before the number.
    """
    if named is not None:
        kind = named[1].capitalize() if named[1].isupper() else named[1]
        if not kind.startswith(_OF_LAWS):
            return None
    if not _OF_ASSEMBLY.search(found.code.text):
        return None
    floor = max(floor, found.start - _LONGEST_LAW)
    law = _LAW.search(text[floor : found.start])
    return None if law is None else (floor + law.start(), law["kind"])


def _kind_at(text: str, floor: int, end: int) -> str | None:
    """Return the kind of document whose name ends at ``end``, as printed; the longest that there is."""
    before = text[max(floor, end - len(_KINDS[0])) : end].lower()
    if not before.endswith(_KINDS):
        return None
    for kind in _KINDS:
        start = end - len(kind)
        if before.endswith(kind) and not (start and _WORD.match(text, start - 1)):
            return text[start:end]
    return None


def _issuer(text: str, end: int) -> tuple[str | None, int]:
    lead = _ISSUER_LEAD.match(text, end)
    if lead is None or not (text[lead.end() : lead.end() + 1].isupper() or text.startswith(_ORGAN_FIRST, lead.end())):
        return None, end
    limit = min(len(text), lead.end() + _LONGEST_ISSUER)
    stops = (match.start() for match in _NO_WORD.finditer(text, lead.end(), limit))
    after = next((at for at in stops if _ends_issuer(text, at, limit)), limit)
    if after == limit < len(text):
        after = text.rfind(" ", lead.end(), limit)
    issuer = text[lead.end() : after].rstrip()
    return (issuer, lead.end() + len(issuer)) if issuer else (None, end)


def _ends_issuer(text: str, at: int, limit: int) -> bool:
    """Whether the name of an organ ends before the sign or the space at ``at``; it ends at ``limit`` at last."""
    if text[at] in _SIGNS_AFTER:
        return True
    for words in _AFTER_ISSUER.get(text[at + 1 : at + 3], ()) if text[at].isspace() else ():
        end = at + 1 + len(words)
        if text.startswith(words, at + 1, limit) and (end == limit or not _WORD.match(text, end)):
            calls = _CALLED_BY.get(words.lower(), ())
            return not text[max(at - _LONGEST_CALL, 0) : at].lower().endswith(calls)
    return False


def _unnumbered(text: str) -> Iterator[Citation]:
    for match in _UNNUMBERED.finditer(text):
        kind = text[match.start() : match.start("of")]
        issuer = match["issuer"]
        yield Citation(match.start(), match.end(), kind, None, None, issuer)


def _apart(citations: Iterable[Citation], others: Sequence[Citation]) -> Iterator[Citation]:
    """Yield those of ``citations`` that overlap none of ``others``; both come in order."""
    at = 0
    for citation in citations:
        while at < len(others) and others[at].end <= citation.start:
            at += 1
        if at == len(others) or others[at].start >= citation.end:
            yield citation
