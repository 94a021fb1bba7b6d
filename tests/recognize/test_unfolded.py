"""Documents on one line are cut where their parts begin; paragraphs that speak of such parts are left whole."""

from __future__ import annotations

import pytest

from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.model import Marks
from directive_model.recognize import recognize
from directive_model.recognize.joined import unfold
from directive_model.recognize.page.lines import lines_of_blocks

LONG = "Ban Thường vụ Huyện ủy nhận thấy việc trồng cây của các chi bộ còn chậm, cần làm ngay trong mùa mưa này. " * 5
BODY = (
    "Thực hiện chủ trương của Trung ương về trồng cây, Ban Thường vụ Tỉnh ủy xây dựng kế hoạch như sau: I. MỤC ĐÍCH "
    "1. Các làng có bóng mát. 2. Cây được chăm sóc. II. TỔ CHỨC THỰC HIỆN 1. Ban Tuyên giáo Tỉnh ủy theo dõi. "
    "2. Các huyện ủy báo cáo trước ngày 30/3/2026."
)
ENDING = "Nơi nhận: - Các huyện ủy; - Lưu Văn phòng Tỉnh ủy. T/M BAN THƯỜNG VỤ BÍ THƯ Lê Văn Biển"
HEAD = "TỈNH ỦY SƠN HẢI * ĐẢNG CỘNG SẢN VIỆT NAM Số 12-KH/TU Sơn Hải, ngày 3 tháng 3 năm 2025"


def one_line(left="TỈNH ỦY SƠN HẢI *", place="Sơn Hải", title="KẾ HOẠCH trồng cây", body=BODY, ending=ENDING):
    head = f"{left} ĐẢNG CỘNG SẢN VIỆT NAM Số 12-KH/TU {place}, ngày 3 tháng 3 năm 2025"
    return f"{head} {title} {body} {ending}"


def unfolded(*texts):
    lines = lines_of_blocks([FlowParagraph((Run(text),)) for text in texts])
    return [line.text for line in unfold(lines)]


def program_of(text):
    return recognize(Flow((FlowSection((FlowParagraph((Run(text),)),)),))).value


@pytest.mark.parametrize(
    "texts",
    [
        [
            "Thưa các đồng chí!",
            LONG + "Chào mừng ngày thành lập ĐẢNG CỘNG SẢN VIỆT NAM, ngày 3 tháng 2 năm 2025 ta mít tinh.",
        ],
        [
            LONG
            + "Bên phải ghi ĐẢNG CỘNG SẢN VIỆT NAM, dưới đó Sơn Hải, ngày 3 tháng 3 năm 2025; bên trái Số 12-KH/TU."
        ],
        [LONG + "Mẫu: HUYỆN ỦY AN HÒA * ĐẢNG CỘNG SẢN VIỆT NAM An Hòa, ngày ... tháng ... năm 2025."],
        [LONG + "Mẫu: " + one_line()],
        [
            "Nước CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, ngày 5 tháng 5 năm 2025 hai bên ký: a) Bán gạo; b) Trả tiền. "
            + LONG
        ],
        ["Đồng chí A đề nghị sửa phần nơi nhận: bỏ một dòng; - lưu hồ sơ; 1. Văn thư; 2. Văn phòng. " + LONG],
        [LONG + "Nơi nhận: - Các chi bộ; - Lưu VP. T/M BAN THƯỜNG VỤ BÍ THƯ Lê Văn Biển"],
        ["BÁO CÁO", one_line()],
        ["BÁO CÁO VỀ CÂY", one_line()],
        ["Số 15-BC/TU", one_line()],
        ["Sơn Hải, ngày 4 tháng 4 năm 2025", one_line()],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", one_line()],
        [one_line(), "Nơi nhận:", "- Các huyện ủy."],
        ["Lời đầu"] * 5 + [one_line()],
        [f"{HEAD} thì việc trồng cây đã xong. {LONG}"],
        [f"Trong khi đó {HEAD} KẾ HOẠCH trồng cây {BODY}"],
        [f"TỈNH ỦY SƠN HẢI * ĐẢNG CỘNG SẢN VIỆT NAM, ngày 3 tháng 3 năm 2025 KẾ HOẠCH trồng cây {BODY}"],
        [f"{HEAD} KẾ HOẠCH trồng cây"],
        [f"{HEAD} HỎA TỐC là mức khẩn cao nhất. {LONG}"],
        [f"{HEAD} Dự thảo kế hoạch được gửi đi. {LONG}"],
        [one_line().replace(", ngày", " họp trong ngày")],
    ],
)
def test_words_that_speak_of_a_head_or_an_ending_cut_no_paragraph(texts):
    assert [text.strip() for text in texts] == unfolded(*texts)


@pytest.mark.parametrize("before", ["", "Trang tin", "Kế hoạch trồng cây của Tỉnh ủy"])
def test_a_whole_document_is_cut_whatever_words_of_a_page_stand_before_it(before):
    lines = unfolded("Đăng ngày 5/5", f"{before} {one_line()}")

    assert {"TỈNH ỦY SƠN HẢI", "Số 12-KH/TU", "KẾ HOẠCH", "I. MỤC ĐÍCH", "Lê Văn Biển"} <= set(lines)


@pytest.mark.parametrize("before", ["", "Straße ", "Đường İnönü, tệp ﬁle: ", "Cơ quan ŉ "])
def test_no_letter_is_lost_and_no_word_is_cut_in_two_where_a_line_is_cut(before):
    text = before + one_line(left="TỈNH UỶ SƠN HẢI ----- MẬT HOẢ TỐC", ending=f"{before}xong. {ENDING}")
    lines = unfolded(text)

    assert text.split() == " ".join(lines).split()
    assert {"ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-KH/TU", "KẾ HOẠCH", "Lê Văn Biển"} <= set(lines)


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
    "sentence",
    [
        "Làm theo khoản 2, Điều 5. Các phòng báo cáo.",
        "Làm theo khoản 2; Điều 5. Các phòng báo cáo.",
        "Giữ nghiêm Điều lệ, Chương II, III. Đảng viên chấp hành.",
        "Rà soát theo QCVN 08. 7. Ngoài ra không làm gì.",
        "Nhiệt độ hạ xuống âm, - Mức này là thấp.",
        "Làm theo điểm nêu trên; d) giữ ấm cho cây.",
    ],
)
def test_numbers_that_follow_none_begin_no_unit(sentence):
    body = BODY.replace("2. Cây được chăm sóc.", f"2. Cây được chăm sóc. {sentence}")

    assert f"2. Cây được chăm sóc. {sentence}" in unfolded(one_line(body=body))


def test_units_follow_one_another_and_begin_again_under_others():
    body = (
        "Chương I. Chung Điều 1. Một. 1. A: a) B; b) C; c) D; d) E; đ) G. 2. H. Điều 2. Hai. "
        "Chương II. RIÊNG Điều 3. Ba. 1. I. 1.1. K. 1.2. L."
    )
    expected = (
        "Chương I. Chung Điều 1. Một.|1. A:|a) B;|b) C;|c) D;|d) E;|đ) G.|2. H.|Điều 2. Hai."
        "|Chương II. RIÊNG|Điều 3. Ba.|1. I.|1.1. K.|1.2. L."
    )

    lines = unfolded(one_line(title="QUY CHẾ trồng cây", body=f"Căn cứ Điều lệ Đảng. {LONG}Thì: {body}"))

    assert expected in "|".join(lines)


def test_all_who_sign_have_their_lines():
    ending = (
        "Nơi nhận: - Như trên; - Lưu VP. SỞ TÀI CHÍNH KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lê Văn Biển "
        "SỞ NỘI VỤ KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Văn Sông"
    )

    program = program_of(one_line(ending=ending))

    assert ("Lưu VP",) == program.retention
    assert [("SỞ TÀI CHÍNH", "Lê Văn Biển"), ("SỞ NỘI VỤ", "Trần Văn Sông")] == [
        (one.body, one.name) for one in program.signatories
    ]


def test_a_name_in_capitals_is_none_of_the_office():
    [signatory] = program_of(one_line(ending=ENDING.replace("Lê Văn Biển", "LÊ VĂN BIỂN"))).signatories

    assert ("BÍ THƯ", "LÊ VĂN BIỂN") == (signatory.position, signatory.name)


def test_a_line_that_seems_to_hold_more_lines_than_any_document_is_left_alone():
    text = one_line(ending="; - một" * 10_000)

    assert [text] == unfolded(text)


def test_units_begin_anew_under_each_heading_though_no_sign_ends_it_before_the_first():
    body = (
        "Căn cứ Điều lệ Đảng; Điều 1. Phạm vi 1. Một là cây. 2. Hai là cây. 3. Ba là cây: a) Bưởi; b) Cau; c) Đào. "
        "Điều 2. Giải thích từ ngữ 1. Cây là cây. 2. Lá là lá: a) Xanh; b) Vàng. 3. Hoa là hoa a) Đỏ; b) Hồng. "
    )
    lines = unfolded(one_line(title="QUY CHẾ trồng cây", body=body + "Điều 3. Hiệu lực " + LONG))

    assert {"1. Một là cây.", "2. Hai là cây.", "1. Cây là cây.", "2. Lá là lá:", "b) Vàng."} <= set(lines)
    assert {"3. Hoa là hoa", "a) Đỏ;", "b) Hồng."} <= set(lines)


def test_units_go_on_behind_what_only_looks_like_the_heading_above_them():
    body = BODY.replace("2. Cây được", "2. Theo phần I. Nước phải sạch. 3. Cây được")

    assert "3. Cây được chăm sóc." in unfolded(one_line(body=body))


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


@pytest.mark.parametrize(("between", "told"), [("Gì đó", ["document-on-one-line"]), ("KẾ HOẠCH", [])])
def test_a_whole_document_that_is_left_on_its_line_is_told(between, told):
    flow = Flow((FlowSection((FlowParagraph((Run(one_line(title=f"{between} trồng cây")),)),)),))

    assert told == [finding.rule for finding in recognize(flow).findings]


@pytest.mark.parametrize(
    "text", [LONG + "Nơi nhận: - Các chi bộ; - Lưu VP.", f"{HEAD} thì trồng cây đã xong. {LONG}"]
)
def test_a_paragraph_without_the_head_or_the_ending_of_a_document_is_told_of_nobody(text):
    flow = Flow((FlowSection((FlowParagraph((Run(text),)),)),))

    assert "document-on-one-line" not in {finding.rule for finding in recognize(flow).findings}


STATE = (
    "{bodies} ------- CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/{code} "
    "Sơn Hải, ngày 3 tháng 3 năm 2025"
)


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


@pytest.mark.parametrize("office", ["TỔNG GIÁM ĐỐC", "TRƯỞNG PHÒNG KẾ HOẠCH - KỸ THUẬT"])
def test_letters_of_a_department_behind_a_comma_are_none_of_the_office(office):
    program = program_of(one_line(ending=f"Nơi nhận: - Như trên; - Lưu: VT, KT. {office} Lê Văn Biển"))

    assert (("Lưu: VT, KT",), [((), office, "Lê Văn Biển")]) == (
        program.retention,
        [(one.authority, one.position, one.name) for one in program.signatories],
    )
