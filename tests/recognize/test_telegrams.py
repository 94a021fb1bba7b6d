"""Who wires to whom: a label right under the subject of a telegram, which may be about electricity."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, read

HEAD = """ỦY BAN NHÂN DÂN TỈNH HẢ GIANG
Số: 07/CĐ-UBND
Hả Giang, ngày 05 tháng 8 năm 2025

CÔNG ĐIỆN
Về việc tiết kiệm điện

"""
TO = "- Các sở, ban, ngành;\n- Ủy ban nhân dân các xã, phường.\n"


def telegram(text: str) -> DirectiveProgram:
    return read(f"{HEAD}{text}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nĐặng Văn Hợp\n".encode(), format="txt").value


@pytest.mark.parametrize(
    "who",
    ["Chủ tịch Ủy ban nhân dân tỉnh Hả Giang", "Ủy ban nhân dân tỉnh", "GIÁM ĐỐC SỞ CÔNG THƯƠNG", "Bí thư Tỉnh ủy"],
)
def test_an_office_or_a_body_wires_to_those_below(who):
    wires = "ĐIỆN" if who.isupper() else "điện"

    program = telegram(f"{who} {wires}:\n{TO}Thời tiết nắng nóng.")

    assert f"{who} {wires}:" == program.printed.addressees_label
    assert ["Các sở, ban, ngành", "Ủy ban nhân dân các xã, phường"] == [one.name for one in program.addressees]


@pytest.mark.parametrize(
    "text",
    [
        f"Để bảo đảm cung ứng điện:\n{TO}",
        f"Sở Công Thương yêu cầu tiết kiệm điện:\n{TO}",
        "Một số giải pháp tiết kiệm điện: tắt thiết bị khi không sử dụng.",
        "Thời tiết nắng nóng.\nNgành điện: thực hiện tốt.",
        f"Thời tiết nắng nóng.\nChủ tịch Ủy ban nhân dân tỉnh điện:\n{TO}",
    ],
)
def test_electricity_and_what_the_text_says_later_call_nobody(text):
    program = telegram(text)

    assert () == program.addressees
    assert program.printed.addressees_label is None
