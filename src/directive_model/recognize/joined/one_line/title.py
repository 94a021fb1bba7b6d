"""Type and subject of a document on one line: where they end, and the text begins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from directive_model.language import fold
from directive_model.language.naming import TEXT_ORGANS, is_organ
from directive_model.language.patterns import late
from directive_model.recognize.joined.pieces import CAPITALS
from directive_model.recognize.kinds import paper_length, type_length

#: A subject and a type have no more letters; so many before a body tell whose word it is.
_LONGEST_SUBJECT, _LONGEST_TYPE, _LONGEST_WORD = 600, 60, 12
_RULE_BELOW = late(r"(?<= )[-_*=]{3,} ")
#: What only the text begins with, and what it mostly does where it does not stand right behind the type.
_SURELY = (
    r"Kính (?:gửi|gởi|trình|mời\s?:)|Căn cứ|Điều 1\.|I[.-] "
    # Whom a telegram goes to.
    rf"|(?:[{CAPITALS}]{{2,}}[ ,-]+){{2,14}}(?:điện|ĐIỆN):"
)
_SAID = r"(?:đề nghị|chỉ đạo|yêu cầu|kế hoạch|chương trình|kết quả|quy định|nội dung|ý kiến|[A-ZĐ]\w+ \w+ số)"
#: A day on which something was: before a comma, or before who did it.  One with a name may be what the document is
#: about: "Hưởng ứng Ngày 22/12", "Trồng cây Ngày 22/12, Ngày hội toàn dân".
_HOLD = ("ứng", "niệm", "mừng", "động", "chức", "nhân", "dịp", "lễ", "Lễ", "và", "về")
_DAY = (
    "Ngày" + "".join(f"(?<!{word} Ngày)" for word in _HOLD) + r" \d{1,2}(?:[/.-]\d{1,2}| tháng \d{1,2})"
    rf"(?:(?:(?:[/.-]| năm )\d{{4}})?\s?,(?! Ngày)|(?:[/.-]| năm )\d{{4}} (?:{TEXT_ORGANS}|những|tại|trên) )"
)
_OPENS = late(
    rf"(?= (?:(?P<surely>{_SURELY})|Thực hiện|Thi hành|Xét|Theo {_SAID}|Nhằm|Để|Trả lời|Hôm nay|Vừa qua"
    rf"|Thời gian qua|Hiện nay|{_DAY}"
    r"|Trong (?:những|các|thời gian|quá trình|quý|tháng|năm|\d)))"
)
#: Two words that may begin the name of a body, those of the committees that speak for one, what stands before that
#: in their names, and the words before a body in a subject.
_NAMED = late(r" (?=(?P<name>[A-ZĐỦ]\w* \w+) )")
_COMMITTEES = ("ban thường", "ban chấp")
_OF_A_BODY = ("thường vụ", "thường trực", "chấp hành")
_WANT_A_BODY = frozenset(
    ("của", "với", "và", "tại", "do", "cho", "giữa", "thuộc", "trong", "từ", "đến", "về", "các", "tịch", "đốc", "hợp",
     "đạo", "sở", "-", "–")
)  # fmt: skip
#: What a sentence has that begins with who issues the document, and a subject that names a body mostly has not.  A
#: stop may be the last sign before the text surely goes on.
_SAYS = late(
    r"[:;]|(?<=[^\W\dA-ZĐ_][^\W\dA-ZĐ_])\.(?: |$)|\bnhư sau\b"
    r"|\b(?:xây dựng|ban hành|thông báo|đề nghị|yêu cầu|hướng dẫn|báo cáo|quyết định|trân trọng)\b"
)
#: How what follows the addressees begins.
_SPEAKS = late(rf"(?= (?:{_SURELY}|Thực hiện|Thi hành|Xét|Theo|Nhằm|Để|Trong|Trả lời|Ngày \d|Hôm nay|Vừa qua))")
#: What ends the addressees: a stop behind a word in small letters, or a number, as no abbreviation has it.  A number
#: that begins an entry of the list has one, too, and one within a name that the list goes on behind.
_STOP = late(
    r"(?:(?<=[^\W\dA-ZĐ_][^\W\dA-ZĐ_])|(?:(?<=[^:;] \d)|(?<=[^:;] \d\d))(?!\.[^.:;]*;\s?(?:-|–|\+|\d{1,2}\.)))"
    r"\.(?= [A-ZĐẢ-Ỹ])"
)
_DECIDES = late(
    r"(?= (?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|(?:BỘ|(?:CHI |TỔNG )?CỤC|VIỆN|HIỆU) TRƯỞNG|TRƯỞNG (?:BAN|PHÒNG)"
    r"|CHÁNH (?:ÁN|THANH TRA|VĂN PHÒNG)|THỦ TƯỚNG|CHÍNH PHỦ|[ỦU][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG|BAN )\b)"
)
_ENTRY = late(r"(?<=[:;])(?=\s?(?:[-–+] ?\w|\d{1,2}\. ?[^\W\d_]))|(?<=,)(?=\s[-–+]\s\w)")


def lines_of_title(text: str, start: int, bodies: str) -> Iterator[int]:
    """Yield ``start``, where the subject ends behind the type there, and where who decides is named behind it.

    ``bodies`` are the folded words of the head's left column, by which who issues the document is told in the text.
    """
    yield start
    kind = type_at(text, start)
    # HD36 II.1.5 has a rule under the subject, which ends it whatever the text begins with.
    rules = _RULE_BELOW.finditer(text, start + kind, start + kind + _LONGEST_SUBJECT) if kind else ()
    rule = next((one for one in rules if not goes_on(text, one.end())), None)
    end = _end_of_subject(text, start, kind, bodies if rule is None else "")
    if rule is not None and (end is None or rule.start() < end):
        yield rule.start()
        end = rule.end() - 1
    if kind:
        yield start + kind
    if end is None:
        return
    yield end
    if kind and text.startswith("Căn cứ", end + 1):
        decides = (one.end() for one in _DECIDES.finditer(text, start + kind, end) if text[one.end() : end].isupper())
        yield from [*decides][:1]
    if text.startswith("Kính", end + 1):
        speaks = _SPEAKS.search(text, end + 5, end + _LONGEST_SUBJECT)
        stop = _STOP.search(text, end + 5, speaks.end() if speaks is not None else end + _LONGEST_SUBJECT)
        below = stop or speaks
        if below is not None:
            yield below.end()
            yield from (entry.end() for entry in _ENTRY.finditer(text, end + 1, below.end()))


def _end_of_subject(text: str, start: int, kind: int, bodies: str) -> int | None:
    """Return where the text begins behind the type, or the subject, that begins at ``start``; None where none does.

    "KẾ HOẠCH Thực hiện Nghị quyết …": right behind the type the words are the subject's, unless a colon ends them.
    Where no ``bodies`` are told, none of them is listened for.
    """
    # A letter has no type: what follows the head begins behind the blank before ``start``.
    first = start + kind if kind else max(start - 1, 0)
    opens = _OPENS.finditer(text, first, first + _LONGEST_SUBJECT)
    one = next(opens, None)
    if one is None or one["surely"]:
        speaks = None
        if kind and bodies:
            speaks = _where_issuer_speaks(text, first, bodies, None if one is None else one.end())
        return speaks if speaks is not None or one is None else one.end()
    if one.end() > first:
        return one.end()
    other = next(opens, None)
    return one.end() if other is None or text[: other.end()].endswith(":") else other.end()


def _where_issuer_speaks(text: str, first: int, bodies: str, end: int | None) -> int | None:
    """Return where the text begins with who issues the document, before ``end``: "Ban Thường vụ … hướng dẫn".

    Where the text surely begins at ``end``, or names the issuer once more, who says nothing before is of the subject.
    """
    last = first + _LONGEST_SUBJECT if end is None else end
    named = [*_issuers(text, first, bodies, last)]
    speaks = (at for at, below in pairwise((*named, last)) if _SAYS.search(text, at, below))
    return next(speaks, named[0] if named and end is None else None)


def _issuers(text: str, first: int, bodies: str, end: int) -> Iterator[int]:
    """Yield where who issues the document is named before ``end``, but behind a word that wants more."""
    for match in _NAMED.finditer(text, first, end):
        name = fold(match["name"])
        before = fold(text[max(first, match.start() - _LONGEST_WORD) : match.start()])
        if match["name"].isupper() or before.rpartition(" ")[2] in _WANT_A_BODY or before.endswith(_OF_A_BODY):
            continue
        if is_organ(name) and (name in _COMMITTEES or f" {name} " in f" {bodies} "):
            yield match.start()


def type_at(text: str, start: int) -> int:
    """Return how long the type is, or a paper's name, at ``start``; no blank need stand behind it: "KẾ HOẠCHVề …"."""
    words = text[start : start + _LONGEST_TYPE]
    if not words[:2].isupper():
        return 0
    # All capitals are the type where they are one, "BÁO CÁO CHÍNH TRỊ"; the last may be the subject's first letter.
    small = next((at for at, letter in enumerate(words) if letter.islower()), 0)
    ends = (small, small - 1, words.rfind(" ", 0, small))
    whole = next((at for at in ends if at > 0 and type_length(words[:at]) == at), 0)
    length = whole or type_length(words) or paper_length(words)
    # "THÔNG BÁO Kết luận của …" is no sort of type.
    return length if words[:length].isupper() else 0


def goes_on(text: str, behind: int) -> bool:
    """Whether small letters follow the signs of a rule: it is no rule then, but a dash."""
    return text[behind : behind + 2].lstrip()[:1].islower()
