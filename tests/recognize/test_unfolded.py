"""Documents on one line are cut where their parts begin; paragraphs that speak of such parts are left whole."""

from __future__ import annotations

import pytest
from one_line import BODY, ENDING, HEAD, LONG, one_line, unfolded

from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.recognize import recognize


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
