"""The label of the addressees in the left column of a head, in all spellings."""

from __future__ import annotations

import pytest

from directive_model.flow import Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Run
from directive_model.recognize import recognize

LEFT = ("ĐẢNG BỘ QUẬN 6", "ĐẢNG ỦY PHƯỜNG 12", "Số 101-CV/ĐU", "V/v chấm điểm")
RIGHT = ("ĐẢNG CỘNG SẢN VIỆT NAM", "Phường 12, ngày 05 tháng 6 năm 2025")


@pytest.mark.parametrize(
    "lines",
    [
        ("Kính gửi : Quận ủy",),
        ("KÍNH GỬI: Quận ủy",),
        ("kính gửi: Quận ủy",),
        ("KÍNH MỜI : Quận ủy",),
        ("Kính gửi", "Quận ủy"),
        ("Kính gửi:", "- Quận ủy."),
    ],
)
def test_they_stand_below_the_head_with_their_label(lines):
    program = page(*LEFT, *lines)

    assert ["Quận ủy"] == [one.name for one in program.addressees]
    assert ("chấm điểm", (RIGHT[0],)) == (program.title.subject, program.letterhead.banner)


@pytest.mark.parametrize("label", ["Kính gửi :", "KÍNH GỬI:", "Kính mời:"])
def test_they_stand_behind_the_subject_on_its_line(label):
    program = page(*LEFT[:3], f"V/v chấm điểm {label} Quận ủy")

    assert ("chấm điểm", ["Quận ủy"]) == (program.title.subject, [one.name for one in program.addressees])


def test_without_its_colon_the_label_is_a_word_of_the_subject():
    assert "thư kính gửi Quận ủy" == page(*LEFT[:3], "V/v thư kính gửi Quận ủy").title.subject


def page(*left: str):
    cells = tuple(FlowCell(tuple(FlowParagraph((Run(text),)) for text in texts)) for texts in (left, RIGHT))
    text = FlowParagraph((Run("Đảng ủy phường đề nghị chấm điểm."),))
    return recognize(Flow((FlowSection((FlowTable((FlowRow(cells),)), text)),))).value
