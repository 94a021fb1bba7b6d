"""A type at the head of a line that goes on: the title, or a name in the head over it."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, read

BOARD = "CHƯƠNG TRÌNH MTQG xây dựng nông thôn mới"
SEA = "SÔNG, QUA BIỂN CỦA TỈNH SƠN HẢI"
BANNER = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def program(head: str, text: str) -> DirectiveProgram:
    return read(f"{head}\n{text}\n1. Các xã trồng rừng.\n2. Các huyện giao rừng.\n".encode(), format="txt").value


@pytest.mark.parametrize(
    ("number", "below", "kind", "subject"),
    [
        ("14-CTr/BCĐ", "CHƯƠNG TRÌNH\nvề trồng rừng\n-----", "CHƯƠNG TRÌNH", "về trồng rừng"),
        ("14-KL/BCĐ", "KẾT LUẬN về trồng rừng\n-----", "KẾT LUẬN", "về trồng rừng"),
        ("14-BC/BCĐ", "BÁO CÁO TỔNG KẾT trồng rừng\n-----", "BÁO CÁO", "TỔNG KẾT trồng rừng"),
        ("14/BCĐ", "DANH SÁCH\nđại biểu\n-----", "DANH SÁCH", "đại biểu"),
        ("14-CV/BCĐ", "V/v trồng rừng\nKính gửi: Sở Rừng.", None, "trồng rừng"),
        ("14-CV/BCĐ", "Kính gửi: Sở Rừng.", None, None),
    ],
)
def test_a_type_in_the_name_of_a_body_is_not_the_documents(number, below, kind, subject):
    head = f"TỈNH ỦY SƠN HẢI\nBAN CHỈ ĐẠO\n{BOARD}\n*\nSố {number}\nSơn Hải, ngày 20 tháng 11 năm 2022\n"
    read_one = program(head, below)

    assert (kind, subject) == (read_one.title.type, read_one.title.subject)
    assert f"BAN CHỈ ĐẠO {BOARD}" == read_one.letterhead.issuer


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        ("KẾ HOẠCH", "kiểm tra đảng viên ……………………."),
        (
            "NGHỊ ĐỊNH",
            "QUY ĐỊNH CHI TIẾT LUẬT BẾN BÃI VỀ QUẢN LÝ BẾN ĐÒ, PHƯƠNG TIỆN CHỞ KHÁCH VÀ CHỞ HÀNG HÓA QUA " + SEA,
        ),
    ],
    ids=["dots to fill in", "longer than a type's line"],
)
def test_what_follows_a_type_on_its_line_is_the_subject(kind, subject):
    title = program("UBND XÃ AN PHÚ\nSố: 12/UBND", f"{kind} {subject}").title

    assert (kind, subject) == (title.type, title.subject)


@pytest.mark.parametrize("telephone", ["Điện thoại: 0255", "ĐT cơ quan: 0255", "ĐT cơ quan 0255"])
def test_a_telephone_under_a_name_is_no_more_of_it(telephone):
    head = f"TỈNH ỦY SƠN HẢI\nVĂN PHÒNG\n{telephone}\nSố 14-KL/VP\nĐẢNG CỘNG SẢN VIỆT NAM"

    assert "VĂN PHÒNG" == program(head, "KẾT LUẬN\nvề trồng rừng\n-----").letterhead.issuer


@pytest.mark.parametrize(
    ("title", "below", "subject"),
    [
        ("HỢP ĐỒNG LAO ĐỘNG thời vụ", "Số: 12/HĐLĐ\nBên A giao bên B trồng rừng.", "LAO ĐỘNG thời vụ"),
        ("TỜ TRÌNH VỀ VIỆC trồng rừng", "Số: 12/TTr-UBND\nKính gửi: Sở Rừng.", "VỀ VIỆC trồng rừng"),
        ("KẾ HOẠCH TRỒNG rừng", "An Phú, ngày 5 tháng 1 năm 2025\nPHƯƠNG ÁN CHUNG", "TRỒNG rừng"),
        ("TỜ TRÌNH VỀ VIỆC trồng rừng", "Số: 12\nKính gửi: Sở Rừng.", "VỀ VIỆC trồng rừng"),
        ("QUYẾT ĐỊNH VỀ VIỆC giao rừng", "Số: 5/QĐ-UBND\nCăn cứ Luật Rừng;\nQUYẾT ĐỊNH:", "VỀ VIỆC giao rừng"),
    ],
)
def test_a_title_on_one_line_stands_over_the_documents_number_too(title, below, subject):
    assert subject == program(f"UBND XÃ AN PHÚ\n{BANNER}\n{title}", below).title.subject
