"""Whether "trước ngày …" is what a deed is to be done by, or a condition of a law."""

from __future__ import annotations

import re

from directive_model.language.deadlines.phrases import CLOSES
from directive_model.language.deadlines.times import compiled
from directive_model.language.patterns import late

#: Words of deeds that are asked for, before the time; one by one, as a pattern would cost fifty times as much.
_ASKS = (
    *("hoàn thành", "hoàn thiện", " xong", "báo cáo", " gửi", " trình", " nộp", "khắc phục", "thời gian", "thời hạn"),
    *(
        "tham mưu",
        "tổng hợp",
        "đề xuất",
        "tổ chức",
        "chủ trì",
        "xây dựng",
        "rà soát",
        "cập nhật",
        "góp ý",
        "phản hồi",
    ),
    *("kết thúc", "triển khai", "thực hiện", "bàn giao"),
)
_DUTY = late(r"\b(?:phải|có trách nhiệm|hoàn thành|báo cáo|gửi|trình|nộp|tổng hợp)\b")
_HAPPENED = late(
    r"\b(?:đã|được|có hiệu lực|có giá trị|từ|sinh|khởi công)\b[^,;]{0,40}\Z"
    r"|(?:(?:xây dựng|sử dụng|cấp|ký|ban hành|vận hành|vi phạm[^,;]{0,60}|ít nhất|tối thiểu)\s*)\Z",
    re.IGNORECASE,
)
_CLOSED = compiled(CLOSES + r"|\s*,\s|\s*(?:đối\s+với|về)\b")
_PURPOSE = late(r"\s*,?\s*để\b")


def is_asked(text: str, match: re.Match[str]) -> bool:
    """Whether "trước ngày …" is what a deed is to be done by, and not a condition of a law."""
    start = match.start("before") if match["before"] else match.start()
    if text[max(0, start - 1) : start] == "(" and text[match.end() : match.end() + 1] in {")", ","}:
        return True
    if not _CLOSED.match(text, match.end()):
        return False
    if not text[:start].strip(" -+•(") or match["each"]:
        # It opens the sentence: what follows is a duty, or the time comes every year.
        return bool(match["each"] or match["again"] or _DUTY.search(text, match.end(), match.end() + 160))
    clause = text[max(0, start - 160) : start].rpartition(";")[2]
    words = f" {clause.lower()}"
    if not any(word in words for word in _ASKS) and _PURPOSE.match(text, match.end()) is None:
        return False
    return _HAPPENED.search(clause, max(0, len(clause) - 80)) is None
