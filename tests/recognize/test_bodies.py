"""Which line of a letterhead begins a name, where no bold letters and no columns tell."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, read

#: The lines of the left head, as the superior body's name and the issuing body's.
HEADS = (
    (("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",), ("LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG LAM",)),
    (("LIÊN ĐOÀN LAO ĐỘNG TỈNH SÔNG LAM",), ("CÔNG ĐOÀN NGÀNH GIÁO DỤC",)),
    (("MẶT TRẬN TỔ QUỐC VIỆT NAM", "XÃ TÂN HÒA"), ("BAN THƯỜNG TRỰC",)),
    (("TỈNH ĐOÀN SÔNG LAM",), ("BAN CHẤP HÀNH", "ĐOÀN XÃ TÂN HÒA")),
    (("LIÊN MINH HTX TỈNH SÔNG LAM",), ("HTX NÔNG NGHIỆP TÂN HÒA",)),
    (("HỘI CỰU CHIẾN BINH TỈNH",), ("CHI HỘI THÔN 4",)),
    (("QUÂN KHU 4",), ("BỘ CHỈ HUY QUÂN SỰ", "TỈNH SÔNG LAM")),
    (("SƯ ĐOÀN 30",), ("TRUNG ĐOÀN 12",)),
    (("BỘ CHỈ HUY", "BỘ ĐỘI BIÊN PHÒNG TỈNH SÔNG LAM"), ("ĐỒN BIÊN PHÒNG CỬA LẠCH",)),
    (("TỈNH SÔNG LAM",), ("ỦY BAN BẦU CỬ XÃ TÂN HÒA",)),
    (("CỤC THUẾ",), ("THUẾ TỈNH SÔNG LAM",)),
    (("CHI CỤC KIỂM LÂM",), ("HẠT KIỂM LÂM KHU VỰC II",)),
    (("NGÂN HÀNG PHÁT TRIỂN", "VIỆT NAM"), ("CHI NHÁNH KHU VỰC SÔNG LAM",)),
    (("TẬP ĐOÀN CAO SU",), ("TỔNG CÔNG TY", "CAO SU SÔNG LAM")),
    (("TRƯỜNG ĐẠI HỌC SÔNG LAM",), ("KHOA NÔNG LÂM",)),
    (("UBND XÃ TÂN HÒA",), ("THÔN PHÚ LỘC",)),
    (("ĐẢNG BỘ XÃ TÂN HÒA",), ("ĐẠI HỘI ĐẠI BIỂU", "LẦN THỨ I")),
    ((), ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ TỈNH SÔNG LAM LẦN THỨ II")),
    ((), ("BAN CHẤP HÀNH", "ĐẢNG BỘ TỈNH SÔNG LAM")),
    ((), ("ỦY BAN", "MẶT TRẬN TỔ QUỐC VIỆT NAM", "TỈNH SÔNG LAM")),
    ((), ("TÒA ÁN NHÂN DÂN", "KHU VỰC 3 - SÔNG LAM")),
    # A line that goes on with a name, though an organ's may begin so.
    (("ĐẠI HỌC QUỐC GIA SÔNG LAM",), ("TRƯỜNG ĐẠI HỌC", "KHOA HỌC TỰ NHIÊN")),
    ((), ("VIỆN HÀN LÂM", "KHOA HỌC XÃ HỘI VIỆT NAM")),
    (("UBND TỈNH SÔNG LAM",), ("TRUNG TÂM NGHIÊN CỨU", "KHOA HỌC VÀ PHÁT TRIỂN")),
    (("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",), ("TRUNG TÂM PHÁT TRIỂN", "QUỸ ĐẤT TỈNH SÔNG LAM")),
    (("BỘ KHOA HỌC VÀ CÔNG NGHỆ",), ("CỤC", "SỞ HỮU TRÍ TUỆ")),
    ((), ("QUÂN CHỦNG", "PHÒNG KHÔNG - KHÔNG QUÂN")),
    (("TỈNH ỦY SÔNG LAM",), ("ĐẢNG ỦY", "KHỐI CÁC CƠ QUAN TỈNH")),
    (("ĐẢNG BỘ TỈNH SÔNG LAM",), ("ĐẢNG ỦY", "CÔNG AN TỈNH")),
    (("ĐẢNG BỘ XÃ TÂN HÒA",), ("CHI BỘ", "KHU PHỐ 4")),
    (("ĐẢNG BỘ XÃ TÂN HÒA",), ("CHI BỘ", "TRẠM Y TẾ")),
    (("ỦY BAN MTTQ XÃ TÂN HÒA",), ("BAN CÔNG TÁC MẶT TRẬN", "THÔN 5")),
    (("HỘI LHPN XÃ TÂN HÒA",), ("CHI HỘI PHỤ NỮ", "THÔN 3")),
    (("CÔNG ĐOÀN NGÀNH GIÁO DỤC",), ("CÔNG ĐOÀN", "TRƯỜNG TIỂU HỌC TÂN HÒA")),
    ((), ("BAN THƯỜNG VỤ", "TỈNH ĐOÀN SÔNG LAM")),
    ((), ("ỦY BAN TRUNG ƯƠNG", "MẶT TRẬN TỔ QUỐC VIỆT NAM")),
    ((), ("VĂN PHÒNG ĐOÀN ĐẠI BIỂU", "QUỐC HỘI VÀ HĐND TỈNH")),
    ((), ("BỘ TƯ LỆNH", "QUÂN KHU 4")),
    (("BCH QUÂN SỰ TỈNH",), ("BAN CHỈ HUY", "ĐẠI ĐỘI 5")),
    (("UBND TỈNH SÔNG LAM",), ("BAN QUẢN LÝ", "QUỸ BẢO VỆ VÀ PHÁT TRIỂN RỪNG")),
    (("UBND XÃ TÂN HÒA",), ("BAN CHỈ HUY", "PHÒNG CHỐNG THIÊN TAI")),
    ((), ("BAN CHỈ ĐẠO PHÁT TRIỂN", "ĐỘI NGŨ TRÍ THỨC")),
    ((), ("CÔNG TY TNHH MTV", "NHÀ MÁY ĐIỆN SÔNG LAM")),
    (("SỞ NỘI VỤ",), ("PHÒNG", "TỔ CHỨC CÁN BỘ")),
    # And one that does not.
    (("ĐẢNG ỦY", "KHỐI DOANH NGHIỆP TỈNH"), ("BAN TUYÊN GIÁO",)),
    (("ĐẢNG ỦY",), ("ỦY BAN KIỂM TRA",)),
    (("BỘ TƯ LỆNH QUÂN KHU 4",), ("SƯ ĐOÀN 30",)),
    (("TRƯỜNG ĐẠI HỌC SÔNG LAM",), ("KHOA KHOA HỌC TỰ NHIÊN",)),
    (("TỈNH ĐOÀN SÔNG LAM",), ("NHÀ THIẾU NHI TỈNH",)),
    (("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH",), ("NHÀ HÁT TRUYỀN THỐNG",)),
)


def document(*lines: str) -> DirectiveProgram:
    return read(typed(*lines), format="txt").value


def typed(*lines: str) -> bytes:
    text = "\n".join(
        (*lines, "Số: 12/KH-X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "", "KẾ HOẠCH",
         "Trồng cây năm 2026", "", "1. Mỗi thôn trồng 100 cây.", "2. Các thôn báo cáo trước ngày 10/12/2026.")
    )  # fmt: skip
    return text.encode()


@pytest.mark.parametrize(("superior", "issuer"), HEADS, ids=" / ".join)
def test_lines_of_a_letterhead_are_names_of_bodies(superior: tuple[str, ...], issuer: tuple[str, ...]) -> None:
    head = document(*superior, *issuer).letterhead

    assert (" ".join(superior) or None, " ".join(issuer)) == (head.superior, head.issuer)


def test_a_motto_over_a_letterhead_is_no_body() -> None:
    result = read(typed("ĐOÀN KẾT - DÂN CHỦ - KỶ CƯƠNG", "TỈNH SÔNG LAM", "SỞ NỘI VỤ"), format="txt")

    assert ("TỈNH SÔNG LAM", "SỞ NỘI VỤ") == (result.value.letterhead.superior, result.value.letterhead.issuer)
    assert ["ĐOÀN KẾT - DÂN CHỦ - KỶ CƯƠNG"] == [finding.text for finding in result.findings]
