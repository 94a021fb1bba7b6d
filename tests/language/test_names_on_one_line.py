from __future__ import annotations

import pytest

from directive_model.language.naming import below_superior


@pytest.mark.parametrize(
    ("superior", "issuer"),
    [
        ("ĐẢNG BỘ QUẬN 12", "ĐẢNG ỦY PHƯỜNG 3"),
        ("TỈNH ỦY SƠN HẢI", "HUYỆN ỦY BÌNH LÂM"),
        ("ĐẢNG BỘ TỈNH SƠN HẢI", "TỈNH ỦY SƠN HẢI"),
        ("TỈNH ỦY SƠN HẢI", "VĂN PHÒNG"),
        ("TỈNH ỦY SƠN HẢI", "VĂN PHÒNG ĐẢNG ỦY KHỐI"),
        ("ĐẢNG BỘ HUYỆN EA NÔ", "ỦY BAN KIỂM TRA HUYỆN ỦY"),
        ("ĐẢNG BỘ HUYỆN BÌNH LÂM", "ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XII"),
        ("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH", "ĐẢNG ỦY SỞ NÔNG NGHIỆP"),
        ("ĐẢNG ỦY XÃ BÌNH LÂM", "CHI BỘ THÔN ĐÔNG"),
        ("UBND TỈNH SƠN HẢI", "SỞ NỘI VỤ"),
        ("UBND TỈNH SƠN HẢI", "BAN DÂN TỘC"),
        ("HỘI CỰU CHIẾN BINH TỈNH SƠN HẢI", "HỘI CỰU CHIẾN BINH XÃ BÌNH LÂM"),
        ("HỘI LHPN TỈNH SƠN HẢI", "BAN THƯỜNG VỤ"),
        ("ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SƠN HẢI", "BAN THƯỜNG TRỰC"),
        ("BCH ĐOÀN TỈNH SƠN HẢI", "BCH ĐOÀN PHƯỜNG ĐÔNG GIANG"),
        ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HẢI"),
        ("LIÊN ĐOÀN LAO ĐỘNG XÃ BÌNH LÂM", "CÔNG ĐOÀN TRƯỜNG THCS BÌNH LÂM"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO SƠN HẢI", "TRƯỜNG THPT BÌNH LÂM"),
        ("SỞ Y TẾ TỈNH SƠN HẢI", "BỆNH VIỆN ĐA KHOA BÌNH LÂM"),
        ("UBND XÃ BÌNH LÂM", "TỔ CÔNG TÁC 87"),
        ("TỔNG CÔNG TY CẤP NƯỚC SƠN HẢI", "CÔNG TY CỔ PHẦN CẤP NƯỚC BÌNH LÂM"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "TRUNG TÂM KHUYẾN NÔNG"),
        ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG SƠN HẢI", "TRUNG TÂM QUAN TRẮC"),
        ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG TRUNG HỌC PHỔ THÔNG BÌNH LÂM"),
        ("SỞ CÔNG THƯƠNG", "TRƯỜNG TRUNG CẤP NGHỀ BÌNH LÂM"),
        ("TẬP ĐOÀN CẤP NƯỚC VIỆT NAM", "TỔNG CÔNG TY CẤP NƯỚC MIỀN BẮC"),
        # Where the last word of a place is one that bodies begin with.
        ("ĐẢNG BỘ PHƯỜNG YÊN SỞ", "BAN CHẤP HÀNH"),
        ("ĐẢNG BỘ XÃ HÒA BAN", "BAN CHẤP HÀNH"),
        ("ĐẢNG BỘ PHƯỜNG YÊN SỞ", "VĂN PHÒNG"),
        ("UBND PHƯỜNG YÊN SỞ", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"),
        ("UBND PHƯỜNG YÊN SỞ", "THANH TRA"),
        ("ĐẢNG BỘ PHƯỜNG YÊN SỞ", "CHI BỘ 3"),
        ("UBND PHƯỜNG YÊN SỞ", "TRƯỜNG TIỂU HỌC SƠN HẢI"),
        ("ĐẢNG BỘ XÃ CHÂU THÀNH", "ỦY BAN KIỂM TRA"),
        ("ĐẢNG BỘ XÃ NÚI THÀNH", "VĂN PHÒNG"),
        ("ĐẢNG BỘ XÃ SƠN HẢI", "CHI BỘ TRƯỜNG TIỂU HỌC"),
        # What begins as another body does, and goes on with the name.
        ("UBND XÃ SƠN HẢI", "BAN THANH TRA NHÂN DÂN"),
        ("UBND XÃ SƠN HẢI", "BAN PHÒNG CHỐNG LỤT BÃO"),
        ("ĐẢNG BỘ XÃ SƠN HẢI", "BAN CHI ỦY"),
        ("ĐẢNG BỘ TỈNH SƠN HẢI", "TỈNH ỦY BAN TỔ CHỨC"),
    ],
)
def test_the_name_of_the_superior_ends_where_that_of_the_issuer_begins(superior, issuer):
    assert len(superior) == below_superior(f"{superior} {issuer}")


@pytest.mark.parametrize(
    "name",
    [
        "TỈNH ỦY BAN NHÂN DÂN SƠN HẢI",
        "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH SƠN HẢI",
        "UBND THÀNH PHỐ HẢI PHÒNG",
        "SỞ Y TẾ VÀ CÁC BỆNH VIỆN CÔNG LẬP",
        "SỞ Y TẾ CỦA TỈNH VÀ BỆNH VIỆN CÔNG LẬP",
        "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG TIỂU HỌC",
        "ĐẢNG ỦY BAN TỔ CHỨC TRUNG ƯƠNG",
        "VĂN PHÒNG ĐẢNG ỦY PHƯỜNG 12",
        "ĐẢNG BỘ QUẬN 12",
        "UBND XÃ TRƯỜNG SƠN",
        "UBND HUYỆN XUÂN TRƯỜNG",
        "TỔNG CÔNG TY CẤP NƯỚC SƠN HẢI",
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
        "HỘI NÔNG DÂN TỈNH SƠN HẢI",
        "BAN CHẤP HÀNH ĐOÀN TNCS HỒ CHÍ MINH TỈNH SƠN HẢI",
        "ĐẢNG ỦY PHƯỜNG 12 NĂM 2025",
    ],
)
def test_one_name_is_not_parted(name):
    assert below_superior(name) is None
