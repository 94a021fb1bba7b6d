"""Whom a letter is for: numbered, and where nobody is."""

from __future__ import annotations

import io

import pytest

from directive_model import DirectiveProgram, read, write

HEAD = (
    "UBND TỈNH SƠN HẢI                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "SỞ NỘI VỤ                                 Độc lập - Tự do - Hạnh phúc\n"
    "Số: 15/SNV-VP                    Sơn Hải, ngày 28 tháng 11 năm 2025\n"
    "V/v báo cáo\n\n"
)
END = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Minh\n"


def letter(text: str) -> DirectiveProgram:
    return read((HEAD + text + END).encode(), format="txt").value


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
