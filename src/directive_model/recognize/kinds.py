"""The names of the types of document, and of the papers that stand in their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from directive_model.language import NumberLine, fold, parse_bare_number, parse_code, parse_number_line, type_code

#: Types of document (QĐ 399-QĐ/TW, QĐ 66-QĐ/TW; NĐ30 Điều 7; of agreements between States, Luật 108/2016/QH13
#: Điều 2), folded; a longer name stands before its beginning.
TYPES = (
    "chương trình hành động",
    "chương trình công tác",
    "chương trình làm việc",
    "chương trình kiểm tra, giám sát",
    "chương trình",
    "thông báo kết luận",
    "thông báo",
    "báo cáo tham luận",
    "báo cáo",
    "nghị quyết liên tịch",
    "nghị quyết",
    "quyết định",
    "chỉ thị",
    "kết luận",
    "quy chế",
    "quy định",
    "thông tri",
    "thông tư liên tịch",
    "thông tư",
    "hướng dẫn liên tịch",
    "hướng dẫn",
    "thông cáo",
    "tuyên bố",
    "lời kêu gọi",
    "kế hoạch liên tịch",
    "kế hoạch",
    "quy hoạch",
    "đề án",
    "phương án",
    "dự án",
    "tờ trình",
    "công điện",
    "biên bản",
    "bản ghi nhớ",
    "bản thỏa thuận",
    "giấy giới thiệu",
    "giấy chứng nhận",
    "giấy đi đường",
    "giấy nghỉ phép",
    "giấy mời họp",
    "giấy mời",
    "giấy phép",
    "giấy triệu tập",
    "giấy ủy quyền",
    "phiếu chuyển",
    "phiếu gửi",
    "phiếu báo",
    "thư công",
    "nghị định thư",
    "nghị định",
    "hiệp định",
    "hiệp ước",
    "công ước",
    "thỏa thuận",
    "luật",
    "pháp lệnh",
    "lệnh",
    "hợp đồng",
    "bản cam kết",
    "điều lệ",
    "chiến lược",
    "cương lĩnh chính trị",
    "đề cương báo cáo",
    "đề cương",
)
#: Types with a word that says of which sort they are, folded.  They count where they are all that stands on the line:
#: in "QUY CHẾ PHỐI HỢP CÔNG TÁC GIỮA …" that word begins the subject, be it on one line or on two.
SORTS = (
    "báo cáo chính trị",
    "báo cáo chuyên đề",
    "báo cáo thẩm định",
    "báo cáo thẩm tra",
    "báo cáo tóm tắt",
    "biên bản cuộc họp",
    "biên bản làm việc",
    "biên bản vi phạm hành chính",
    "chương trình phối hợp",
    "công điện hỏa tốc",
    "công điện khẩn",
    "hướng dẫn liên ngành",
    "kế hoạch liên ngành",
    "kế hoạch phối hợp",
    "nghị quyết chuyên đề",
    "quy chế liên ngành",
    "quy chế phối hợp",
    "thông báo khẩn",
    "thông báo liên tịch",
    "tờ trình liên ngành",
)
#: What forms, ballots and lists are called, folded.  Such words begin headings too: they name a document only where
#: its title stands, before all else.
PAPERS = (
    "bảng kê",
    "bảng tổng hợp",
    "bản tự kiểm điểm",
    "bản kiểm điểm",
    "bản giải trình",
    "bản xác nhận",
    "bài phát biểu",
    "chứng chỉ",
    "danh mục",
    "danh sách",
    "diễn văn",
    "đơn",
    "giấy báo",
    "giấy đề nghị",
    "giấy xác nhận",
    "hộ chiếu",
    "hương ước",
    "kịch bản",
    "lịch công tác",
    "lịch họp",
    "lịch làm việc",
    "lịch tiếp công dân",
    "lịch trực",
    "lý lịch",
    "mục lục",
    "nội quy",
    "phiếu",
    "quy trình",
    "quy ước",
    "sơ yếu lý lịch",
    "thể lệ",
    "thông điệp",
    "thư chúc mừng",
    "thư cảm ơn",
    "thư khen",
    "thư kêu gọi",
    "thư mời",
    "thư ngỏ",
    "tóm tắt quy trình",
    "tổng hợp ý kiến",
    "trích biên bản",
    "trích nghị quyết",
    "văn bản đề nghị",
)
#: What begins as a type does, and is none: those who report, guide and plead, and what is planned; folded.
_NO_TYPES = ("báo cáo viên", "hướng dẫn viên", "kế hoạch hóa", "luật gia", "luật sư")
_SORTS = frozenset(SORTS)
_TYPES = frozenset((*TYPES, *SORTS))
#: What ends a name; folded text has no other white space.
_AFTER_NAME = ("", " ", ":")


def _by_beginning(names: tuple[str, ...]) -> dict[str, list[str]]:
    """Return the names by their first two letters; a longer one stands before its beginning."""
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        found.setdefault(name[:2], []).append(name)
    return found


_TYPE_WORDS = _by_beginning(TYPES)
_PAPER_WORDS = _by_beginning(PAPERS)


def is_type(text: str) -> bool:
    """Whether ``text`` is the name of a type and nothing more."""
    return fold(text) in _TYPES


def type_length(text: str) -> int:
    """Return how many letters of ``text`` (NFC) name a type; 0 where it begins otherwise."""
    folded = fold(text)
    return len(folded) if folded in _SORTS else _length(folded, _TYPE_WORDS)


def sort_of(text: str) -> int:
    """Return where in a type (NFC) the word for its sort begins ("BÁO CÁO THẨM TRA"); 0 where it has none."""
    folded = fold(text)
    return _length(folded, _TYPE_WORDS) + 1 if folded in _SORTS else 0


def paper_length(text: str) -> int:
    """Return how many letters of ``text`` (NFC) name a ballot, a list or the like; 0 where it begins otherwise."""
    folded = fold(text)
    return 0 if folded.startswith("đơn vị") else _length(folded, _PAPER_WORDS)


def number_behind(kind: str, words: str, head: Iterable[str] = ()) -> NumberLine | None:
    """Return number and symbol that ``words`` behind a type are; None for others, and for those of another type.

    "KẾ HOẠCH 02-NQ/TU" is no plan of that number but one about that resolution.  "CHƯƠNG TRÌNH 09-CT/TU" is one of
    that number, as some offices write, unless a line of the ``head`` has another, or the directive is the Centre's.
    """
    found = parse_bare_number(words)
    if found is None or not found.symbol:
        return found
    said = (found.serial, found.symbol)
    numbers = (number for text in head if (number := parse_number_line(text)) is not None and number.symbol)
    alone = not found.symbol.endswith("TW") and all((number.serial, number.symbol) == said for number in numbers)
    return found if _fits(kind, found.symbol, words, alone=alone) else None


def _fits(kind: str, symbol: str, words: str, *, alone: bool) -> bool:
    """Whether a symbol can be of a document of this type: the letters that begin the type's words begin its code."""
    head = symbol.replace("-", "/").split("/")[0]
    if not head.isalpha():
        return True  # dots to fill in, or "QH15": laws have no type in their numbers
    code = type_code(head)
    names = fold(kind).split()
    initials = "".join(name[0] for name in names).upper()
    capitals = "".join(filter(str.isupper, code or head))
    if initials.startswith(capitals) or capitals.startswith(initials):
        # "CT" is a "chỉ thị", "CTr" a "chương trình"; "TT" is a "thông tư", "TTr" a "tờ trình".
        if code == "CT":
            return alone or names[0] != "chương"
        return "Tr" not in (code or "") or "trình" in names
    if code is not None:
        return False
    if parse_number_line(words) is not None:
        return True  # what is called a number
    told = parse_code(words)
    return told is not None and told.kind in ("state-law", "state-adm")


def _length(folded: str, names: Mapping[str, Sequence[str]]) -> int:
    for name in names.get(folded[:2], ()):
        if folded.startswith(name) and folded[len(name) : len(name) + 1] in _AFTER_NAME:
            return 0 if folded.startswith(_NO_TYPES) else len(name)
    return 0
