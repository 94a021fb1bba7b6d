"""Titles on pages that say how their lines look and stand."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, Run
from directive_model.language import fold
from directive_model.recognize import recognize
from directive_model.recognize.kinds import PAPERS, SORTS, TYPES

BOLD, PLAIN = Face(font="Times New Roman", size_pt=14.0, bold=True), Face(font="Times New Roman", size_pt=14.0)


def paragraph(text, face=PLAIN, alignment="left"):
    return FlowParagraph((Run(text, face),), Layout(alignment=alignment))


def title_of(*lines):
    return title_below(paragraph("NGHỊ ĐỊNH", BOLD, "center"), *lines)


def title_below(*lines):
    body = paragraph("Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;")
    return recognize(Flow((FlowSection((*lines, body)),))).value.title


@pytest.mark.parametrize("alignment", ["left", "center"])
def test_capitals_as_wide_as_the_page_are_the_subject_though_nobody_sees_them_in_the_middle(alignment):
    subject = "QUY ĐỊNH CHI TIẾT MỘT SỐ ĐIỀU CỦA LUẬT TÀI NGUYÊN BIỂN VÀ HẢI ĐẢO"
    lines = (paragraph(subject, alignment=alignment), paragraph("CỦA XÃ AN PHÚ", alignment="center"))

    assert f"{subject} CỦA XÃ AN PHÚ" == title_of(*lines).subject


@pytest.mark.parametrize("text", ["Chính phủ ban hành Nghị định này", "Về việc đó, Chính phủ giao các bộ báo cáo."])
def test_a_line_of_text_on_the_left_is_none(text):
    assert None is title_of(paragraph(text)).subject


@pytest.mark.parametrize(
    ("kind", "lines", "subject"),
    [
        ("QUYẾT ĐỊNH", ("Về việc khen thưởng",), "Về việc khen thưởng"),
        (
            "QUYẾT ĐỊNH",
            ("Khen thưởng các tập thể", "có nhiều thành tích"),
            "Khen thưởng các tập thể có nhiều thành tích",
        ),
        ("Quyết định", ("Về việc khen thưởng",), "Về việc khen thưởng"),
        ("BÁO CÁO", ("Xã báo cáo Ủy ban nhân dân huyện như sau:",), None),
    ],
)
def test_where_the_type_has_no_looks_those_of_the_line_below_tell_nothing(kind, lines, subject):
    title = title_below(paragraph(kind), *map(paragraph, lines))

    assert (kind, subject) == (title.type, title.subject)


def test_what_it_is_about_stands_below_a_type_in_bold_though_nothing_sets_it_apart():
    title = title_below(paragraph("QUYẾT ĐỊNH", BOLD), paragraph("Về việc khen thưởng"))

    assert "Về việc khen thưởng" == title.subject


@pytest.mark.parametrize("names", [TYPES, SORTS, PAPERS], ids=["types", "sorts", "papers"])
def test_names_are_kept_as_they_are_compared(names):
    assert tuple(map(fold, names)) == names


@pytest.mark.parametrize(
    ("line", "kind", "subject"),
    [
        ("BÁO CÁO THẨM TRA", "BÁO CÁO THẨM TRA", "Dự thảo Nghị quyết về dự toán"),
        (
            "BÁO CÁO THẨM TRA DỰ THẢO NGHỊ QUYẾT",
            "BÁO CÁO",
            "THẨM TRA DỰ THẢO NGHỊ QUYẾT Dự thảo Nghị quyết về dự toán",
        ),
        ("KẾ HOẠCH LIÊN NGÀNH", "KẾ HOẠCH LIÊN NGÀNH", "Dự thảo Nghị quyết về dự toán"),
        ("NỘI QUY", "NỘI QUY", "Dự thảo Nghị quyết về dự toán"),
        ("ĐƠN ĐỀ NGHỊ", "ĐƠN ĐỀ NGHỊ", "Dự thảo Nghị quyết về dự toán"),
        ("ĐƠN VỊ THI CÔNG", None, None),
    ],
)
def test_a_type_has_the_word_for_its_sort_where_nothing_more_stands_on_its_line(line, kind, subject):
    below = paragraph("Dự thảo Nghị quyết về dự toán", BOLD, "center")
    flow = Flow(
        (FlowSection((paragraph(line, BOLD, "center"), below, paragraph(""), paragraph("Kính thưa Hội nghị."))),)
    )

    title = recognize(flow).value.title

    assert (kind, subject) == (title.type, title.subject)


@pytest.mark.parametrize(
    ("below", "kind", "subject"),
    [
        ("CÔNG TÁC GIỮA SỞ NỘI VỤ VÀ CÔNG AN TỈNH", "QUY CHẾ", "PHỐI HỢP CÔNG TÁC GIỮA SỞ NỘI VỤ VÀ CÔNG AN TỈNH"),
        ("THỰC HIỆN DÂN CHỦ", "QUY CHẾ", "PHỐI HỢP THỰC HIỆN DÂN CHỦ"),
        ("GIỮA SỞ NỘI VỤ VÀ CÔNG AN TỈNH", "QUY CHẾ PHỐI HỢP", "GIỮA SỞ NỘI VỤ VÀ CÔNG AN TỈNH"),
        ("Công tác giữa các sở", "QUY CHẾ PHỐI HỢP", "Công tác giữa các sở"),
    ],
)
def test_what_a_verb_is_about_may_stand_on_the_next_line(below, kind, subject):
    lines = (
        paragraph("QUY CHẾ PHỐI HỢP", BOLD, "center"),
        paragraph(below, BOLD, "center"),
        paragraph("Điều 1. Họp."),
    )
    title = recognize(Flow((FlowSection(lines),))).value.title

    assert (kind, subject) == (title.type, title.subject)


@pytest.mark.parametrize(
    ("printed", "subject"),
    [
        ("(V/v báo cáo kết quả (lần 2))", "báo cáo kết quả (lần 2)"),
        ("(V/v báo cáo kết quả (lần 2)", "báo cáo kết quả (lần 2)"),
        ("(V/v báo cáo kết quả)", "báo cáo kết quả"),
        ('"V/v tham gia cuộc thi "Sứ giả văn hóa""', 'tham gia cuộc thi "Sứ giả văn hóa"'),
        ('"V/v tham gia cuộc thi "Sứ giả văn hóa"', 'tham gia cuộc thi "Sứ giả văn hóa"'),
        ("“V/v góp ý dự thảo “Đề án 06””", "góp ý dự thảo “Đề án 06”"),
        ('“V/v góp ý dự thảo đề án"', "góp ý dự thảo đề án"),
        ("V/v góp ý (lần 2)", "góp ý (lần 2)"),
    ],
)
def test_only_the_sign_that_closes_what_stands_round_the_subject_of_a_letter_is_left_out(printed, subject):
    lines = ("SỞ NỘI VỤ", "Số: 45/SNV-VP", printed, "Kính gửi: Sở Xây dựng", "Sở Nội vụ đã nhận văn bản.")
    flow = Flow((FlowSection(tuple(map(paragraph, lines))),))

    assert subject == recognize(flow).value.title.subject
