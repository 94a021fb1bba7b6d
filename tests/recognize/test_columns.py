"""Spaces that part columns, and spaces that are blanks to fill in."""

from __future__ import annotations

import pytest

from directive_model import Span, read
from directive_model.flow import DrawnRule, Face, Flow, FlowParagraph, FlowSection, Layout, Run
from directive_model.model import DocumentNumber
from directive_model.recognize import recognize


def program_of(text: str):
    lines = tuple(FlowParagraph((Run(line),)) for line in text.split("\n"))
    return recognize(Flow((FlowSection(lines),))).value


def test_the_blank_of_a_number_parts_no_columns():
    program = program_of("ỦY BAN NHÂN DÂN\nSố:      /CTr-UBND\n\nCHƯƠNG TRÌNH\ncông tác năm 2026\n")

    assert DocumentNumber(None, None, "CTr-UBND") == program.number


def test_columns_stand_after_the_blank_of_a_number():
    program = program_of(
        "ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số:      /CTr-UBND     Sơn Hải, ngày 03 tháng 8 năm 2026\n\nCHƯƠNG TRÌNH\ncông tác năm 2026\n"
    )

    assert (DocumentNumber(None, None, "CTr-UBND"), "Sơn Hải") == (program.number, program.place)


def test_tabs_set_the_head_and_the_ending_of_a_page_with_looks_in_columns():
    text = (
        "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH SƠN HẢI\tĐộc lập - Tự do - Hạnh phúc\n\t\t\n"
        "Số: 09/CT-UBND\tSơn Hải, ngày 15 tháng 4 năm 2026\n\nCHỈ THỊ\nVề việc trồng cây\n\n"
        "1. Giao Sở Xây dựng:\n-\tTrồng cây.\n\n"
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Sở Xây dựng;\tKT.CHỦ TỊCH\n- Các sở, ban, ngành;\tPHÓ CHỦ TỊCH\n"
        "- UBND các xã;\tTrần Hải Đăng\n- Lưu: VT.\t"
    )
    looks = Layout()
    lines = [FlowParagraph((Run(line, Face()),), looks) for line in text.split("\n")]
    # Rules are drawn where a typist wants them.
    program = recognize(Flow((FlowSection((*lines[:2], DrawnRule(20.0), *lines[2:])),))).value

    assert "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI" == program.letterhead.issuer
    assert (DocumentNumber("09", None, "CT-UBND"), "Sơn Hải") == (program.number, program.place)
    assert ["Sở Xây dựng", "Các sở, ban, ngành", "UBND các xã"] == [one.name for one in program.recipients]
    assert ("PHÓ CHỦ TỊCH", "Trần Hải Đăng") == (program.signatories[0].position, program.signatories[0].name)


def test_a_tab_inside_the_text_parts_no_columns():
    looks = Layout()
    lines = ["KẾ HOẠCH", "trồng cây", "1.\tKính gửi thư mời.", "Số:\t12 cây."]
    program = recognize(Flow((FlowSection(tuple(FlowParagraph((Run(line),), looks) for line in lines)),))).value

    assert ["Kính gửi thư mời.", "Số: 12 cây."] == [sentence.text for sentence in program.sentences]


TYPED = (
    "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    " TỈNH SƠN HẢI                Độc lập - Tự do - Hạnh phúc\n"
    "Số: 09/CT-UBND           Sơn Hải, ngày 15 tháng 4 năm 2026\n\n"
    "                         CHỈ THỊ\n                     Về việc trồng cây\n\n"
    "     1. Sở Xây dựng trồng cây dọc các phố, và chăm sóc cây\ntrong ba năm.\n\n"
    "Nơi nhận:                TM. ỦY BAN NHÂN DÂN\n- Sở Xây dựng;              CHỦ TỊCH\n"
    "- Lưu: VT.                 Trần Hải Đăng"
)


def test_columns_may_stand_in_one_paragraph_of_many_lines():
    span = Span("a.docx", "word/document.xml", paragraph=4, start=0, end=len(TYPED))
    paragraph = FlowParagraph((Run(TYPED[:30], Face()), Run(TYPED[30:], Face(bold=True))), Layout(), span=span)
    program = recognize(Flow((FlowSection((paragraph,)),))).value

    assert ("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "Trần Hải Đăng") == (
        program.letterhead.issuer,
        program.signatories[0].name,
    )
    assert ["Sở Xây dựng trồng cây dọc các phố, và chăm sóc cây trong ba năm."] == [
        sentence.text for sentence in program.sentences
    ]
    place = program.number.span
    assert (4, "Số: 09/CT-UBND") == (place.paragraph, TYPED[place.start : place.end])


def test_columns_may_stand_in_lines_of_a_page_that_shows_them_as_typed():
    reading = read(f"<html><body><pre>\n{TYPED}</pre></body></html>".encode(), format="html")
    program = reading.value

    assert ("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "CHỦ TỊCH") == (
        program.letterhead.issuer,
        program.signatories[0].position,
    )
    assert 4 == program.number.span.line


def test_an_old_encoding_in_columns_of_one_paragraph_keeps_its_places():
    old = "Soá: 09/CT-UBND           Sôn Haûi, ngaøy 15 thaùng 4 naêm 2026"
    text = f"ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{old}"
    span = Span("a.docx", "word/document.xml", paragraph=4, start=0, end=len(text))
    program = recognize(Flow((FlowSection((FlowParagraph((Run(text, Face()),), Layout(), span=span),)),))).value

    place = {one.path: one.span for one in program.field_spans}["place"]
    assert ("Sơn Hải", old[26:]) == (program.place, text[place.start : place.end])


@pytest.mark.parametrize("rows", ["5 người          3 người\n2 người          1 người", "có quyết định    chưa có"])
def test_a_table_of_two_offices_is_read_across(rows):
    program = program_of(
        f"KẾ HOẠCH\nBổ sung cấp phó\n\n1. Số lượng:\n\nTRƯỞNG BAN       PHÓ TRƯỞNG BAN\n{rows}\n\n2. Tốt."
    )

    assert " ".join(rows.split("\n")[0].split()) in [sentence.text for sentence in program.sentences]


@pytest.mark.parametrize(
    "row", ["(Đã ký)          (Ký, ghi rõ họ tên)", "Đại tá Lê Mai    TS. Trần Hải Đăng", "…………     …………"]
)
def test_signatures_of_two_offices_are_read_down(row):
    program = program_of(
        f"KẾ HOẠCH\nBổ sung cấp phó\n\n1. Tốt.\n\nTRƯỞNG BAN       PHÓ TRƯỞNG BAN\n{row}\nLê Mai       Trần Hải Đăng"
    )

    assert ["PHÓ TRƯỞNG BAN", "TRƯỞNG BAN"] == [one.position for one in program.signatories]


@pytest.mark.parametrize("gap", ["\t", "            "])
def test_two_bodies_that_sign_together_stand_side_by_side_on_a_page_with_looks(gap):
    lines = [
        "HƯỚNG DẪN LIÊN TỊCH", "Về hội nghị cán bộ", "1. Họp mỗi năm một lần.", "",
        f"LIÊN ĐOÀN LAO ĐỘNG TỈNH{gap}SỞ NỘI VỤ", f"CHỦ TỊCH{gap}GIÁM ĐỐC", "", "",
        f"Quản Thị Lài{gap}Doãn Trung Kiên", "Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT.",
    ]  # fmt: skip
    paragraphs = [FlowParagraph((Run(line, Face()),) if line else (), Layout()) for line in lines]
    program = recognize(Flow((FlowSection(tuple(paragraphs)),))).value

    assert [
        ("SỞ NỘI VỤ", "GIÁM ĐỐC", "Doãn Trung Kiên"),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH", "CHỦ TỊCH", "Quản Thị Lài"),
    ] == [(one.body, one.position, one.name) for one in program.signatories]
    assert (["UBND tỉnh"], ("Lưu: VT",)) == ([one.name for one in program.recipients], program.retention)
