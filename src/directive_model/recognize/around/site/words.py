"""What web pages say of themselves, and no document does: menus, notices, buttons, the names of attributes."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language.patterns import late

#: What pages say of themselves and no document does, in small letters: at the head of a line; as the whole of it.
_OF_A_SITE = late(
    r"\W*(?:(?:đang tải (?:văn bản|dữ liệu|trang|nội dung)|bản dịch này thuộc quyền sở hữu"
    r"|click (?:vào|trái|phải|chuột)|double click|rà chuột|văn bản này chưa cập nhật|nội dung sửa đổi, hướng dẫn"
    r"|liên quan hiệu lực|tắt so sánh|tải (?:văn bản|file|tệp|app|ứng dụng)|in (?:trang|bài|lược đồ)|home »"
    r"|file (?:được )?đính kèm|trang chủ\b|sơ đồ (?:trang|cổng|web)|bản quyền (?:thuộc|©|\d|của)|copyright|©"
    r"|ý kiến bạn đọc|(?:số )?lượt (?:xem|truy cập)"
    r"|(?:bài viết|tin tức|tin|bài) (?:liên quan|khác|cùng chuyên mục|mới nhất)|(?:đang |tổng )truy cập"
    r"|về đầu trang|cảm ơn đã dùng|thưa quý khách|cỡ chữ|đọc bài viết|nghe bài viết|quét mã)"
    r"|(?:văn bản liên quan|lược đồ|tải về|thuộc tính(?: văn bản)?|chia sẻ(?: (?:bài|lên|trên|qua|facebook|zalo).*)?"
    r"|facebook|zalo|twitter|rss|đăng (?:ký|nhập|xuất)|gửi (?:bình luận|ý kiến|phản hồi)|bình luận|quay lại|xem thêm"
    r"|sign in|log in|open navigation|skip to (?:main )?content|hệ thống pháp luật"
    r"|xem nhanh|tiếng anh|chú thích(?!\s*:)|tìm kiếm|menu)\W*$)"
)
#: How these begin, asked first: a pattern of this length is slow to compile and to ask of each line.
_OPENINGS = (
    "đang t", "bản dịch này", "click ", "double click", "rà chuột", "văn bản ", "nội dung sửa đổi", "liên quan hiệu",
    "tắt so sánh", "tải ", "in ", "file ", "trang chủ", "sơ đồ ", "bản quyền ", "copyright", "©", "ý kiến bạn đọc",
    "số lượt ", "lượt ", "bài ", "tin ", "tổng truy cập", "về đầu trang", "cảm ơn đã dùng", "thưa quý khách",
    "cỡ chữ", "đọc bài viết", "nghe bài viết", "quét mã", "lược đồ", "thuộc tính", "chia sẻ", "facebook", "zalo",
    "twitter", "rss", "đăng ", "gửi ", "bình luận", "quay lại", "xem ", "tiếng anh", "chú thích", "tìm kiếm", "menu",
    "home »", "sign in", "log in", "open navigation", "skip to ", "hệ thống pháp luật",
)  # fmt: skip
#: What no word begins with, and often stands before one.
_MARKS = " \t\xa0-–+*•.…,;:!?()[]{}<>“”\"'‘’/|\\"
#: The same, wherever in a line; asked one by one, first of the whole page, which costs less than a pattern.
_WITHIN_A_LINE = (
    "thư viện pháp luật", "thuvienphapluat", "luatvietnam", "vui lòng đăng nhập", "vui lòng đổi mật khẩu",
    "quý khách", "quý thành viên", "bị đăng xuất", "all rights reserved",
)  # fmt: skip
#: What a bank or a waterworks writes to are its customers, "quý khách", too.
_CUSTOMERS = ("quý khách hàng", "kính gửi quý khách", "kính gửi: quý khách")
#: So many rows of attributes are a table of them.
FEWEST_ATTRIBUTES = 3
#: The rows of a page's table of attributes, in small letters.
_ATTRIBUTE = late(
    r"\W*(?:số hiệu|số[/ ]ký hiệu|số, ký hiệu|loại văn bản|(?:nơi|cơ quan) ban hành|người ký"
    r"|ngày (?:ban hành|hiệu lực|có hiệu lực|công báo|hết hiệu lực)|số công báo|tình trạng(?: hiệu lực)?"
    r"|lĩnh vực(?:, ngành)?|trích yếu|ban hành|hiệu lực|cập nhật|tệp đính kèm)\s*:"
)
#: How they begin, asked first.
_NAMES = (
    "số ", "số/", "số,", "loại văn bản", "nơi ban", "cơ quan ban", "người ký", "ngày ", "tình trạng", "lĩnh vực",
    "trích yếu", "ban hành", "hiệu lực", "cập nhật", "tệp đính",
)  # fmt: skip


def cues_within(page: str) -> list[str]:
    """Return which words of a site stand somewhere in a ``page`` in small letters, to be looked for in its lines."""
    cues = [cue for cue in _WITHIN_A_LINE if cue in page]
    if "quý khách" in cues and any(words in page for words in _CUSTOMERS):
        cues.remove("quý khách")
    return cues


def is_of_site(small: str, cues: Sequence[str]) -> bool:
    """Whether a line in small letters says what only a site does, at its head or as one of ``cues``."""
    return (_begins(small, _OPENINGS) and _OF_A_SITE.match(small) is not None) or (
        bool(cues) and any(cue in small for cue in cues)
    )


def is_attribute(small: str) -> bool:
    """Whether a line in small letters that holds a colon is a row of a page's table of attributes."""
    return _begins(small, _NAMES) and _ATTRIBUTE.match(small) is not None


def _begins(small: str, words: tuple[str, ...]) -> bool:
    """Whether a line may begin with one of ``words``; behind signs that are rare before a word any line may."""
    begun = small.lstrip(_MARKS)
    return begun.startswith(words) or (begun != "" and not begun[0].isalnum())
