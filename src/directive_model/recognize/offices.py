"""The offices that people hold, and the roles in which they sign minutes."""

from __future__ import annotations

from directive_model.language import fold
from directive_model.language.patterns import late

_POSITION = late(
    r"(?:q\. ?|quyền )?(?:phó |trợ lý |ủy viên |thứ )?(?:bí thư|chủ tịch|giám đốc|trưởng|chánh"
    r"|tổng (?:bí thư|giám đốc|thư ký|biên tập|thanh tra|kiểm toán|tham mưu|chỉ huy|lãnh sự|đội trưởng)"
    r"|chủ nhiệm|(?:chi |tổng )?cục trưởng|hạt trưởng|thống đốc|quản đốc|vụ trưởng|viện trưởng|hiệu trưởng"
    r"|bộ trưởng|thủ tướng|tư lệnh|chính ủy|chủ tọa|thư ký|người|chủ trì|đội trưởng|tổ trưởng"
    r"|hiệu phó|phó|thường trực|kiêm|ủy viên|đại diện|thủ trưởng|quyền hạn|thẩm phán|kế toán|trạm trưởng|chỉ huy"
    # Those of units of the army, of schools and of places where people work or live.
    r"|(?:(?:sư|lữ|trung|tiểu|liên|hải) đoàn|(?:đại|trung|hải|chi) đội|đồn|khoa|thôn|ấp|khóm|ca|kho|bến|ga) trưởng"
    r"|thừa (?:lệnh|ủy quyền)|thay mặt"
    r"|chính trị viên|tham mưu trưởng|(?:kiểm sát|chấp hành|điều tra) viên|chủ hộ|thủ quỹ)"
)
#: Those who sign minutes and reports without holding an office; what they are stands over their names.
_ROLE = late(
    r"(?:người (?:ghi biên bản|ghi|báo cáo|lập|làm đơn|viết|khai|thực hiện|tổng hợp|đề nghị)|(?:t/m )?ghi biên bản"
    r"|thư ký|chủ trì|chủ tọa|chủ tịch đoàn|đoàn chủ tịch|đoàn thư ký|đại diện|đảng viên (?:được|bị|nhận)|đảng viên$"
    r"|bên [ab]\b|trưởng ban kiểm phiếu|ban kiểm phiếu|xác nhận của)"
)
_MOST_ROLE_WORDS = 8


def is_position(text: str) -> bool:
    """Whether a line begins with the name of an office."""
    return _POSITION.match(fold(text)) is not None


def is_role(text: str) -> bool:
    """Whether a line says as what somebody signs minutes or a report: "NGƯỜI GHI BIÊN BẢN", "Chủ tọa"."""
    if len(text.split()) > _MOST_ROLE_WORDS or text.endswith((".", ";", ",")) or ":" in text:
        return False
    return _ROLE.match(fold(text)) is not None
