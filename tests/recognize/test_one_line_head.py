"""The head and the title of a document on one line."""

from __future__ import annotations

import pytest
from one_line import BODY, ENDING, HEAD, LONG, STATE, one_line, program_of, unfolded

from directive_model.model import Marks


@pytest.mark.parametrize(
    "place",
    [
        "TP.HCM",
        "TP Hồ Chí Minh",
        "Thành phố Hồ Chí Minh",
        "Bà Rịa - Vũng Tàu",
        "Quận 1",
        "xã Công Hải",
        "Ea H'leo",
        "……",
    ],
)
def test_a_place_is_all_the_words_of_its_name(place):
    assert f"{place}, ngày 3 tháng 3 năm 2025" in unfolded(one_line(place=place))


@pytest.mark.parametrize("subject", ["sửa đường xã", "họp tại Sơn Hải"])
def test_the_last_words_of_a_letters_subject_are_none_of_the_place(subject):
    text = one_line(title="Kính gửi: Các làng.").replace("12-KH/TU", f"12-CV/TU V/v {subject}")
    program = program_of(text)

    assert ("Sơn Hải", subject) == (program.place, program.title.subject)


def test_a_star_of_the_rule_before_the_place_is_none_of_its_name():
    assert "Sơn Hải" == program_of(one_line(place="*Sơn Hải")).place


def test_marks_under_the_rule_are_none_of_the_issuer():
    program = program_of(one_line(left="TỈNH ỦY SƠN HẢI * MẬT HỎA TỐC"))

    assert "TỈNH ỦY SƠN HẢI" == program.letterhead.issuer
    assert ("MẬT", "HỎA TỐC") == (program.marks.secrecy, program.marks.urgency)


@pytest.mark.parametrize(
    ("mark", "marks"),
    [
        ("HỎA TỐC", Marks(urgency="HỎA TỐC")),
        ("MẬT - KHẨN", Marks(secrecy="MẬT", urgency="KHẨN")),
        ("(Dự thảo)", Marks(draft="(Dự thảo)")),
        ("Dự thảo lần 2", Marks(draft="Dự thảo lần 2")),
    ],
)
@pytest.mark.parametrize("title", ["KẾ HOẠCH trồng cây", "Kính gửi: Các làng."])
def test_marks_between_the_day_and_the_title_are_lines_of_the_head(mark, marks, title):
    program = program_of(one_line(title=f"{mark} {title}"))

    assert (marks, "12", "TỈNH ỦY SƠN HẢI") == (program.marks, program.number.serial, program.letterhead.issuer)
    assert ("KẾ HOẠCH" if "KẾ" in title else None) == program.title.type


@pytest.mark.parametrize(
    "head",
    [
        "TỈNH ỦY SƠN HẢI * ĐẢNG CỘNG SẢN VIỆT NAM Số 12-KH/TU Dự thảo lần 2 Sơn Hải, ngày 3 tháng 3 năm 2025",
        "TỈNH ỦY SƠN HẢI * Số 12-KH/TU Dự thảo lần 2 ĐẢNG CỘNG SẢN VIỆT NAM Sơn Hải, ngày 3 tháng 3 năm 2025",
        "TỈNH ỦY SƠN HẢI * Dự thảo lần 2 ĐẢNG CỘNG SẢN VIỆT NAM Số 12-KH/TU Sơn Hải, ngày 3 tháng 3 năm 2025",
        "TỈNH ỦY SƠN HẢI * Dự thảo lần 2 ĐẢNG CỘNG SẢN VIỆT NAM Sơn Hải, ngày 3 tháng 3 năm 2025 Số 12-KH/TU",
        "TỈNH ỦY SƠN HẢI * Dự thảo lần 2 ĐẢNG CỘNG SẢN VIỆT NAM Số 12-KH/TU Sơn Hải ngày 3 tháng 3 năm 2025",
    ],
)
def test_a_draft_says_so_in_either_column_and_the_number_stands_anywhere(head):
    program = program_of(one_line().replace(HEAD, head))

    assert ("TỈNH ỦY SƠN HẢI", "12", "Sơn Hải") == (program.letterhead.issuer, program.number.serial, program.place)
    assert ("Dự thảo lần 2", "KẾ HOẠCH", "trồng cây") == (
        program.marks.draft,
        program.title.type,
        program.title.subject,
    )


@pytest.mark.parametrize("title", ["DANH SÁCH", "LỊCH CÔNG TÁC"])
def test_a_paper_names_a_document_on_one_line_as_a_type_does(title):
    assert title in unfolded(one_line(title=f"{title} các làng trồng cây"))


@pytest.mark.parametrize(
    "subject",
    [
        "Thực hiện Nghị quyết số 57-NQ/TW về trồng cây",
        "Thi hành Luật Thủ đô",
        "Trong tháng 3 năm 2025",
        "phong trào thi đua Theo gương Bác Hồ năm 2025",
        "tăng cường sự lãnh đạo của Đảng Trong tình hình mới",
    ],
)
def test_a_subject_may_begin_as_the_text_does(subject):
    title = program_of(one_line(title=f"KẾ HOẠCH {subject}")).title

    assert ("KẾ HOẠCH", subject) == (title.type, title.subject)


def test_a_text_right_behind_the_type_is_no_subject():
    program = program_of(one_line(title="KẾ HOẠCH"))

    assert program.title.subject is None
    assert BODY[: BODY.index(" I. ")] == program.preamble[0].text


@pytest.mark.parametrize(
    ("bodies", "code", "subject", "body"),
    [
        (
            "HỘI LHPN TỈNH SƠN HẢI BAN THƯỜNG VỤ",
            "KH-BTV",
            "Trồng cây",
            "Ban Thường vụ Hội LHPN tỉnh xây dựng kế hoạch:",
        ),
        ("SỞ Y TẾ SƠN HẢI BỆNH VIỆN AN HÒA", "TB-BVAH", "Mời báo giá", "Bệnh viện An Hòa thông báo:"),
        ("UBND TỈNH SƠN HẢI", "KH-UBND", "Của UBND tỉnh về trồng cây", "UBND tỉnh ban hành kế hoạch:"),
        ("UBND TỈNH SƠN HẢI", "KH-UBND", "Trồng cây", "Thời gian qua, các làng đã trồng nhiều cây:"),
        (
            "UBND TỈNH SƠN HẢI",
            "CĐ-UBND",
            "Ứng phó mưa lũ",
            "CHỦ TỊCH UBND TỈNH SƠN HẢI điện: - Các xã; - Các phường.",
        ),
    ],
)
def test_a_text_begins_where_its_issuer_speaks(bodies, code, subject, body):
    units = " I. MỤC ĐÍCH 1. Các làng có bóng mát. 2. Cây được chăm sóc. "
    head = STATE.format(bodies=bodies, code=code)

    program = program_of(f"{head} KẾ HOẠCH {subject} {body} {LONG}{units}{ENDING}")

    assert ("KẾ HOẠCH", subject) == (program.title.type, program.title.subject)
    assert body.split(" ")[0] in [text.split(" ")[0] for text in (one.text for one in program.sentences)]


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Kiểm tra Sở Nội vụ năm 2025", "Căn cứ Quyết định số 5/QĐ-UBND; Sở Nội vụ xây dựng kế hoạch như sau:"),
        ("Kiểm tra Sở Nội vụ năm 2025", "Sở Nội vụ xây dựng kế hoạch như sau:"),
        ("Hưởng ứng Ngày 22/12 và Ngày hội toàn dân", "Căn cứ Quyết định số 5/QĐ-UBND, Sở Nội vụ yêu cầu:"),
        ("Trồng cây", "Ngày 02 tháng 3 năm 2025, các làng đã trồng nhiều cây:"),
        ("Trồng cây", "Ngày 15/10, các làng đã trồng nhiều cây:"),
        ("Trồng cây", "Ngày 15-10-2025, các làng đã trồng nhiều cây:"),
        ("Trồng cây", "Ngày 15/10/2025 các làng đã trồng nhiều cây:"),
        ("Trồng cây", "Ngày 15.10.2025 Sở Nội vụ nhận được báo cáo của các làng:"),
        ("Hưởng ứng Ngày 22/12/2025, kỷ niệm trồng cây", "Căn cứ Quyết định số 5/QĐ-UBND, Sở Nội vụ yêu cầu:"),
        ("Trồng cây Ngày 22/12, Ngày hội toàn dân", "Căn cứ Quyết định số 5/QĐ-UBND, Sở Nội vụ yêu cầu:"),
        ("Tổ chức Ngày 22/12/2025 tại các làng", "Căn cứ Quyết định số 5/QĐ-UBND, Sở Nội vụ yêu cầu:"),
        ("Trồng cây", "Sở Nội vụ giao các làng trồng cây; Sở Nội vụ yêu cầu báo cáo:"),
        ("Trồng cây", "Sở Nội vụ giao các làng trồng cây. Căn cứ Quyết định số 5/QĐ-UBND, báo cáo:"),
    ],
)
def test_a_subject_may_name_a_body_or_a_day(subject, body):
    units = " I. MỤC ĐÍCH 1. Các làng có bóng mát. 2. Cây được chăm sóc. "
    head = STATE.format(bodies="UBND TỈNH SƠN HẢI SỞ NỘI VỤ", code="KH-SNV")

    program = program_of(f"{head} KẾ HOẠCH {subject} {body} {LONG}{units}{ENDING}")

    assert ("KẾ HOẠCH", subject) == (program.title.type, program.title.subject)


def test_a_type_is_found_though_nothing_tells_where_its_subject_ends():
    program = program_of(f"{STATE.format(bodies='UBND XÃ AN HÒA', code='GM-UBND')} GIẤY MỜI Dự lễ {LONG} {ENDING}")

    assert "GIẤY MỜI" == program.title.type


def test_the_head_of_a_school_decides():
    head = STATE.format(bodies="SỞ GIÁO DỤC VÀ ĐÀO TẠO SƠN HẢI TRƯỜNG THPT AN HÒA", code="QĐ-THPT")
    body = "HIỆU TRƯỞNG TRƯỜNG THPT AN HÒA Căn cứ Điều lệ trường; Xét đề nghị của tổ; QUYẾT ĐỊNH: Điều 1. Trồng cây."

    program = program_of(f"{head} QUYẾT ĐỊNH Về trồng cây {body} Điều 2. Các lớp thi hành. {LONG}{ENDING}")

    assert ("SỞ GIÁO DỤC VÀ ĐÀO TẠO SƠN HẢI", "TRƯỜNG THPT AN HÒA") == (
        program.letterhead.superior,
        program.letterhead.issuer,
    )
    assert "Về trồng cây" == program.title.subject
    assert ["HIỆU TRƯỞNG TRƯỜNG THPT AN HÒA", "Căn cứ Điều lệ trường;", "Xét đề nghị của tổ;", "QUYẾT ĐỊNH:"] == [
        one.sentences[0].text for one in program.preamble
    ]
