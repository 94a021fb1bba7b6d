"""The documents that the rules' examples are made of: all is right in them, and an example changes one part."""

from __future__ import annotations

#: The parts in the order of the page.  Provinces and people are invented.
_PARTY = {
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
_STATE = {
    "issuer": "ỦY BAN NHÂN DÂN\nTỈNH LÂM GIANG",
    "number": "Số: 45/KH-UBND",
    "banner": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
    "place_date": "Lâm Giang, ngày 12 tháng 5 năm 2023",
    "type": "KẾ HOẠCH",
    "subject": "Phòng, chống thiên tai năm 2023 trên địa bàn tỉnh",
    "preamble": "Ủy ban nhân dân tỉnh ban hành Kế hoạch phòng, chống thiên tai năm 2023 như sau:",
    "body": (
        "I. MỤC ĐÍCH, YÊU CẦU\n\n1. Chủ động phòng ngừa, giảm thiệt hại do thiên tai gây ra.\n\n"
        "2. Xác định rõ trách nhiệm của từng cơ quan, đơn vị.\n\n"
        "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nông nghiệp và Môi trường theo dõi, đôn đốc việc thực hiện Kế hoạch."
    ),
    "closing": "",
    "recipients": "Nơi nhận:\n- Chủ tịch, các Phó Chủ tịch UBND tỉnh;\n- Các sở, ban, ngành;\n- Lưu: VT, NN.",
    "signatory": "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nTrần Lâm Giang",
}
#: The grounds of a document of the State, to be put in the place of its preamble.
GROUNDS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n\n"
    "Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013.\n\n"
    "Ủy ban nhân dân tỉnh ban hành Kế hoạch phòng, chống thiên tai năm 2023 như sau:"
)


def sample(**changes: str) -> str:
    """Return a program of the Party as text, with some of its parts replaced; "" leaves a part out.

    The parts are issuer, number, banner, place_date, type, subject, preamble, body, closing, recipients and
    signatory.  Raises ValueError for any other.
    """
    return _document(_PARTY, changes)


def state_sample(**changes: str) -> str:
    """Return a plan of the State as text, likewise."""
    return _document(_STATE, changes)


def appendix(
    label: str = "Phụ lục", title: str = "DANH MỤC NHIỆM VỤ", reference: str = "số 07-CTr/TU, ngày 28/6/2022"
) -> str:
    """Return an appendix as text, to be put after the program of the Party; ``reference`` tells whose it is."""
    lines = (label, title, f"(Kèm theo Chương trình {reference} của Tỉnh ủy)")
    return "\n" + "\n".join(lines) + "\n\n1. Khởi công cảng cá.\n\n2. Nạo vét luồng lạch.\n"


def _document(parts: dict[str, str], changes: dict[str, str]) -> str:
    if unknown := changes.keys() - parts.keys():
        raise ValueError(f"a sample document has no {', '.join(sorted(unknown))}")
    parts = parts | changes
    head = _lines(parts["issuer"], parts["number"], parts["banner"], parts["place_date"])
    title = _lines(parts["type"], parts["subject"])
    rest = [parts[name] for name in ("preamble", "body", "closing", "recipients", "signatory")]
    return "\n\n".join(part for part in (head, title, *rest) if part) + "\n"


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
