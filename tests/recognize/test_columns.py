"""Spaces that part columns, and spaces that are blanks to fill in."""

from __future__ import annotations

from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
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
