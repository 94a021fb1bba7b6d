"""How the names of offices that sign begin, which are whole, and as what somebody signs who holds none.

Offices are those of HD36 (II.1.7) and ND30 (Phụ lục I, II.7), and those that real documents have over a name.
Beginnings are compared one by one: to make one pattern of all of them takes longer than to read most documents.
"""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language.naming.organs import is_organ
from directive_model.language.normal import fold
from directive_model.language.patterns import late

#: That somebody acts as what follows.
_ACTING = ("q. ", "q.", "quyền ")
#: That somebody is not the first who holds the office.
_DEPUTY = ("phó ", "trợ lý ", "ủy viên ", "thứ ")
#: How offices begin; many have more words, which a line of capitals leaves no doubt of.
_OFFICES = (
    "bí thư", "chủ tịch", "giám đốc", "trưởng", "chánh", "chủ nhiệm", "cục trưởng", "chi cục trưởng", "hạt trưởng",
    "thống đốc", "quản đốc", "vụ trưởng", "viện trưởng", "hiệu trưởng", "bộ trưởng", "thủ tướng", "tư lệnh",
    "chính ủy", "chủ tọa", "thư ký", "người", "chủ trì", "đội trưởng", "tổ trưởng", "hiệu phó", "tổ phó", "đội phó",
    "phó", "thường trực", "kiêm", "ủy viên", "đại diện", "thủ trưởng", "quyền hạn", "thẩm phán", "kế toán",
    "trạm trưởng", "chỉ huy", "phụ trách",
    # As a skeleton leaves an office to be filled in.
    "[chức vụ",
    # "Tổng" alone is none: it begins headings, too.
    "tổng cục trưởng", "tổng bí thư", "tổng giám đốc", "tổng thư ký", "tổng biên tập", "tổng thanh tra",
    "tổng kiểm toán", "tổng tham mưu", "tổng chỉ huy", "tổng lãnh sự", "tổng đội trưởng", "tổng phụ trách",
    "tổng quản lý", "tổng chủ biên", "tổng đạo diễn", "tổng công trình sư",
    # Of units of the army, of courts, of schools, and of places where people work or live.
    "sư đoàn trưởng", "lữ đoàn trưởng", "trung đoàn trưởng", "tiểu đoàn trưởng", "liên đoàn trưởng",
    "hải đoàn trưởng", "đại đội trưởng", "trung đội trưởng", "hải đội trưởng", "chi đội trưởng", "đồn trưởng",
    "chính trị viên", "tham mưu trưởng", "kiểm sát viên", "chấp hành viên", "điều tra viên", "khoa trưởng",
    "thôn trưởng", "ấp trưởng", "khóm trưởng", "ca trưởng", "kho trưởng", "bến trưởng", "ga trưởng", "chủ hộ",
    "thủ quỹ", "kt trưởng",
    # Who signs for somebody else, in words.
    "thừa lệnh", "thừa ủy quyền", "thay mặt",
)  # fmt: skip
#: What an office begins with that stands under another one, or under the name of a body, on the same line.
_UNDER = (
    "phó ", "thứ trưởng", "chủ tịch", "bí thư", "giám đốc", "tổng giám đốc", "bộ trưởng", "chánh ", "chủ nhiệm",
    "hiệu trưởng", "trưởng ban", "trưởng phòng", "trưởng đoàn", "viện trưởng", "cục trưởng", "chi cục trưởng",
    "tổng cục trưởng", "ủy viên ", "thường trực ban bí thư",
)  # fmt: skip
#: What begins an office with what could stand under another: "TỔNG GIÁM ĐỐC", "THƯỜNG TRỰC BAN BÍ THƯ".
_ONE_WITH = ("tổng ", "thường trực ban ")
#: Names that are whole, for those who must tell an office from what else begins so: in a line that holds something
#: else, too, or whose letters were read wrong.  Their deputies are "phó" and the name, but for the minister's.
WHOLE_OFFICES = (
    "tổng bí thư", "bí thư", "thủ tướng", "bộ trưởng", "chủ tịch", "giám đốc", "tổng giám đốc", "chủ nhiệm",
    "trưởng ban", "trưởng phòng", "trưởng đoàn", "trưởng thôn", "trưởng bản", "trưởng công an",
    "chánh văn phòng", "chánh thanh tra", "chánh án", "tổng cục trưởng", "cục trưởng", "chi cục trưởng", "vụ trưởng",
    "viện trưởng", "hiệu trưởng", "thủ trưởng", "đội trưởng", "tổ trưởng", "hạt trưởng", "trạm trưởng",
    "chỉ huy trưởng", "kế toán trưởng", "tổng biên tập", "hiệu phó", "tổ phó", "đội phó",
)  # fmt: skip
_DEPUTY_MINISTER = "thứ trưởng"
#: The office of a body's head, before the body.
_HEAD_OF = late(r"(?:chủ tịch|(?:tổng )?giám đốc|(?:bộ |(?:chi )?cục )?trưởng|chánh \w+|chủ nhiệm) (?P<body>\S.*)")
#: Names of organs that need no more words to be signed for; with any other, an office has more: "KT TRƯỞNG" is itself
#: one, a chief accountant's.
_SIGNED_FOR_ALONE = frozenset(("bch", "btv", "ubnd", "hđnd"))
#: Who signs there for somebody else.
_FOR_ANOTHER = ("kt.", "tl.", "tuq.", "k/t ", "t/l ")
#: Those who sign minutes and reports without holding an office; what they are stands over their names.
_ROLES = (
    "người ghi", "người báo cáo", "người lập", "người làm đơn", "người viết", "người khai", "người thực hiện",
    "người tổng hợp", "người đề nghị", "ghi biên bản", "t/m ghi biên bản", "thư ký", "chủ trì", "chủ tọa",
    "chủ tịch đoàn", "đoàn chủ tịch", "đoàn thư ký", "đại diện", "đảng viên được", "đảng viên bị", "đảng viên nhận",
    "trưởng ban kiểm phiếu", "ban kiểm phiếu", "xác nhận của",
)  # fmt: skip
#: Who confirms what stands above, "XÁC NHẬN NỘI DUNG ĐÚNG"; in small letters so begin sentences.
_CONFIRMS = "xác nhận"
_PARTY = late(r"bên [ab]\b")
_MOST_ROLE_WORDS = 8


def is_position(text: str) -> bool:
    """Whether a line begins with the name of an office."""
    ways = (name for rest in _ways(fold(text), _ACTING) for name in _ways(rest, _DEPUTY))
    return any(name.startswith(_OFFICES) for name in ways)


def is_under_another(folded: str, start: int) -> bool:
    """Whether an office, as it stands under another one or under the name of a body, begins there in folded words."""
    if folded.endswith(_ONE_WITH, 0, start):
        return False
    words = folded[start:]
    return words.startswith(_FOR_ANOTHER) or any(name.startswith(_UNDER) for name in _ways(words, ("q. ", "quyền ")))


def is_whole_office(folded: str) -> bool:
    """Whether folded words are the name of an office and nothing more; many others begin so."""
    name = folded.removeprefix("q. ").removeprefix("quyền ").removesuffix(" thường trực")
    return name == _DEPUTY_MINISTER or name.removeprefix("phó ") in WHOLE_OFFICES


def body_headed(folded: str) -> str | None:
    """Return the body whose head folded words name: "ủy ban nhân dân …" behind "chủ tịch"; None for other words."""
    match = _HEAD_OF.match(folded)
    return None if match is None else match["body"]


def can_be_signed_for(folded: str) -> bool:
    """Whether folded words can name whom somebody signs for: more than one word of an organ's name or an office."""
    return folded in _SIGNED_FOR_ALONE or (" " in folded and (is_organ(folded) or is_position(folded)))


def _ways(text: str, beginnings: Sequence[str]) -> list[str]:
    """Return ``text``, and what stands in it behind those of ``beginnings`` that it has."""
    return [text, *[text.removeprefix(one) for one in beginnings if text.startswith(one)]]


def is_role(text: str) -> bool:
    """Whether a line says as what somebody signs minutes or a report: "NGƯỜI GHI BIÊN BẢN", "Chủ tọa"."""
    if len(text.split()) > _MOST_ROLE_WORDS or text.endswith((".", ";", ",")) or ":" in text:
        return False
    folded = fold(text)
    if folded.startswith("bên "):
        return _PARTY.match(folded) is not None
    confirms = text.isupper() and folded.startswith(_CONFIRMS)
    return folded == "đảng viên" or confirms or folded.startswith(_ROLES)
