"""The document that the rules' examples are made of: all is right in it, and an example changes one part."""

from __future__ import annotations

#: The parts in the order of the page.  Province and people are invented.
_PARTS = {
    "issuer": "TỈNH ỦY SƠN HẢI\n*",
    "number": "Số 07-CTr/TU",
    "banner": "ĐẢNG CỘNG SẢN VIỆT NAM",
    "place_date": "Sơn Hải, ngày 28 tháng 6 năm 2022",
    "type": "CHƯƠNG TRÌNH",
    "subject": "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy\n-----",
    "preamble": "Trong tháng 7/2022, Ban Thường vụ Tỉnh ủy tập trung chỉ đạo một số công tác trọng tâm như sau:",
    "body": (
        "1. Chỉ đạo triển khai Nghị quyết số 21-NQ/TU, ngày 05/5/2022 của Tỉnh ủy về phát triển kinh tế biển.\n\n"
        "2. Tiếp tục thực hiện tốt các chính sách an sinh xã hội trên địa bàn tỉnh.\n\n"
        "3. Tăng cường công tác quốc phòng, an ninh, bảo vệ vững chắc vùng biển."
    ),
    "closing": (
        "Căn cứ chương trình chỉ đạo này, các cấp, các ngành cụ thể hóa và tổ chức thực hiện, "
        "báo cáo kết quả cho Ban Thường vụ Tỉnh ủy."
    ),
    "recipients": "Nơi nhận:\n- Các đồng chí Tỉnh ủy viên,\n- Các sở, ban, ngành cấp tỉnh,\n- Lưu Văn phòng Tỉnh ủy.",
    "signatory": "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\n\nNguyễn Hải Sơn",
}


def sample(**changes: str) -> str:
    """Return the sample document as text, with some of its parts replaced; "" leaves a part out.

    The parts are issuer, number, banner, place_date, type, subject, preamble, body, closing, recipients and
    signatory.  Raises KeyError for any other.
    """
    for name in changes:
        _PARTS[name]
    parts = _PARTS | changes
    head = _lines(parts["issuer"], parts["number"], parts["banner"], parts["place_date"])
    title = _lines(parts["type"], parts["subject"])
    rest = [parts[name] for name in ("preamble", "body", "closing", "recipients", "signatory")]
    return "\n\n".join(part for part in (head, title, *rest) if part) + "\n"


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
