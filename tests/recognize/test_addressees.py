"""Whom a letter is for: numbered, and where nobody is."""

from __future__ import annotations

import io

import attrs
import pytest

from directive_model import DirectiveProgram, read, write
from directive_model.model import Addressee, Section

HEAD = (
    "UBND TỈNH SƠN HẢI                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "SỞ NỘI VỤ                                 Độc lập - Tự do - Hạnh phúc\n"
    "Số: 15/SNV-VP                    Sơn Hải, ngày 28 tháng 11 năm 2025\n"
    "V/v báo cáo\n\n"
)
END = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Minh\n"


def letter(text: str) -> DirectiveProgram:
    return read((HEAD + text + END).encode(), format="txt").value


def plain(program: DirectiveProgram) -> str:
    out = io.BytesIO()
    write(program, out, format="txt")
    return out.getvalue().decode()


def names(program: DirectiveProgram) -> list[str]:
    return [one.name for one in program.addressees]


@pytest.mark.parametrize("form", ["txt", "md", "html", "docx", "odt"])
@pytest.mark.parametrize(
    "printed",
    [
        "\n1. Sở Tài chính;\n2. Sở Xây dựng.",
        " 1. Sở Tài chính; 2. Sở Xây dựng.",
        "\n- 1. Sở Tài chính;\n- 2. Sở Xây dựng.",
    ],
)
def test_numbered_addressees_come_back_from_what_is_written(printed, form):
    program = letter(f"Kính gửi:{printed}\n\nĐề nghị báo cáo.")
    out = io.BytesIO()
    write(program, out, format=form)

    again = read(out.getvalue(), format=form).value

    assert (2, names(program)) == (len(program.addressees), names(again))
    assert program.body == again.body


def test_the_number_of_an_addressee_is_furniture_of_the_list_as_a_dash_is():
    program = letter("Kính gửi:\n1. Sở Tài chính;\n2. Sở Xây dựng;\n3. Các phòng.\n\nĐề nghị báo cáo.")

    assert ["Sở Tài chính", "Sở Xây dựng", "Các phòng"] == names(program)


def test_an_invitation_within_the_text_of_a_letter_to_nobody_is_a_sentence():
    program = letter(
        "Thực hiện chương trình công tác, Sở Nội vụ tổ chức họp.\n1. Thời gian: 8 giờ.\n2. Địa điểm: hội trường.\n"
        "3. Thành phần:\nKính mời: Giám đốc Sở Tài chính dự họp."
    )

    assert () == program.addressees
    assert ["1.", "2.", "3."] == [one.label for one in program.body if isinstance(one, Section)]
    assert "Kính mời: Giám đốc Sở Tài chính dự họp." in plain(program)


@pytest.mark.parametrize(
    "text",
    [
        "KẾ HOẠCH\ntổ chức hội nghị\n\nI. THÀNH PHẦN\nKính mời: Thường trực Tỉnh ủy dự.\nTriệu tập: các phòng.",
        "KẾ HOẠCH\ntổ chức hội nghị\n\nKính mời: Thường trực Tỉnh ủy dự.\nTriệu tập: các phòng.",
        "GIẤY MỜI\nHọp tổng kết\n\n1. Nội dung.\n2. Thời gian.\nKính mời: các đồng chí dự họp đúng giờ.",
    ],
)
def test_an_invitation_within_the_text_below_a_title_is_a_sentence(text):
    program = letter(text)

    assert () == program.addressees
    assert text.split("\n")[-2].removeprefix("2. ") in plain(program)
    assert "\nKính mời: " in plain(program)


def test_those_whom_a_letter_invites_stand_right_under_its_head():
    program = letter("Kính mời: Giám đốc Sở Tài chính.\n\nSở Nội vụ tổ chức họp.")

    assert ["Giám đốc Sở Tài chính"] == names(program)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("1) Sở Tài chính;\n2) Sở Xây dựng.", ["Sở Tài chính", "Sở Xây dựng"]),
        ("(1) Sở Tài chính;\n(2) Sở Xây dựng.", ["Sở Tài chính", "Sở Xây dựng"]),
        ("a) Sở Tài chính;\nb) Vật tư Sơn Hải.", ["Sở Tài chính", "Vật tư Sơn Hải"]),
        ("I. Sở Tài chính;\n\nII. Sở Xây dựng.", ["Sở Tài chính", "Sở Xây dựng"]),
        ("1. Sở Tài chính\n\n2. Sở Xây dựng", ["Sở Tài chính", "Sở Xây dựng"]),
        ("1. Sở Tài chính\n2. Các sở, ban, ngành", ["Sở Tài chính", "Các sở, ban, ngành"]),
        ("1. Sở Tài chính;\n2. 10 huyện ủy;\n3. 2 thị ủy.", ["Sở Tài chính", "10 huyện ủy", "2 thị ủy"]),
        (
            "1. Sở Tài chính;\n2. Vật tư Sơn Hải;\n3. Điện lực Sơn Hải.",
            ["Sở Tài chính", "Vật tư Sơn Hải", "Điện lực Sơn Hải"],
        ),
        (
            "1. Sở Tài chính, Sở Nội vụ\nvà Sở Y tế;\n2. Sở Xây dựng.",
            ["Sở Tài chính, Sở Nội vụ và Sở Y tế", "Sở Xây dựng"],
        ),
        ("1. Sở Tài chính,\nSở Y tế;\n2. Sở Xây dựng.", ["Sở Tài chính, Sở Y tế", "Sở Xây dựng"]),
        (
            "1. Sở Tài chính;\n2. Sở Y tế, Sở\nXây dựng,\nSở Nội vụ;\n3. Các xã.",
            ["Sở Tài chính", "Sở Y tế, Sở Xây dựng, Sở Nội vụ", "Các xã"],
        ),
    ],
)
def test_a_list_by_numbers_is_taken_whole(printed, expected):
    for between in ("\n\n", "\n"):
        program = letter(f"Kính gửi:\n{printed}{between}Đề nghị báo cáo.")

        assert expected == names(program)
        assert ["Đề nghị báo cáo."] == [one.text for one in program.body[0].sentences]


@pytest.mark.parametrize(
    "text",
    [
        "1. Các nội dung thực hiện\n2. Các kiến nghị",
        "1. Người thực hiện\n2. Người phối hợp",
        "1. Quý I\n2. Quý II",
        "1. Sở Tài chính\n2. Kinh phí",
        "1. Kinh phí.\n2. Sở Tài chính cấp.",
        "1. Sở Tài chính báo cáo:\n- Kết quả;\n2. Sở Xây dựng báo cáo.",
    ],
)
def test_numbered_headings_below_a_blank_label_are_of_the_text(text):
    program = letter(f"Kính gửi:\n\n{text}\n\nĐề nghị báo cáo.")

    assert () == program.addressees


def test_the_text_is_not_of_the_last_of_the_numbered_though_nothing_closes_it():
    program = letter("Kính gửi:\n1. Sở Tài chính;\n2. Sở Xây dựng\nSở Nội vụ đề nghị báo cáo.")

    assert ["Sở Tài chính", "Sở Xây dựng"] == names(program)


@pytest.mark.parametrize("name", ["A. Tình", "I. Sở Tài chính"])
def test_a_letter_before_one_alone_counts_nothing(name):
    assert [name] == names(letter(f"Kính gửi: {name}\n\nĐề nghị báo cáo."))


def test_a_number_alone_behind_the_label_is_not_lost():
    assert ["1"] == names(letter("Kính gửi: 1.\n\nĐề nghị báo cáo."))


@pytest.mark.parametrize("form", ["html", "docx", "odt"])
@pytest.mark.parametrize("expected", [["1. Sở Tài chính"], ["1. Sở Tài chính", "2. Sở Xây dựng"], ["1) Tổ 5"]])
def test_a_number_that_is_of_a_name_comes_back_by_the_style_of_its_line(expected, form):
    program = attrs.evolve(letter("Kính gửi: Sở Y tế.\n\nĐề nghị."), addressees=tuple(map(Addressee, expected)))
    out = io.BytesIO()
    write(program, out, format=form)

    assert expected == names(read(out.getvalue(), format=form).value)
