"""Stamps of signing software, and what only looks like them: nothing of a document's text is one."""

from __future__ import annotations

import pytest

from directive_model.flow import Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Run
from directive_model.recognize import recognize

HEAD = ("SỞ NỘI VỤ", "Số: 45/KH-SNV", "Sơn Hải, ngày 09 tháng 9 năm 2025", "KẾ HOẠCH", "Chỉnh lý hồ sơ năm 2025")
ENDING = ("Nơi nhận:", "- Như trên;", "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Thắng")
TIMED = ("Người ký: Sở Nội vụ", "Email: snv@sonhai.vn", "Thời gian ký: 09.09.2025 15:21:37 +07:00")


def paragraphs(*texts):
    return tuple(FlowParagraph((Run(text),)) for text in texts)


def read_of(*blocks):
    reading = recognize(Flow((FlowSection(blocks),)))
    return reading.value, [one.text for one in reading.findings if one.rule == "signing-stamp"]


def with_text(*texts):
    return read_of(*paragraphs(*HEAD, "1. Chỉnh lý hồ sơ.", *texts, *ENDING))


@pytest.mark.parametrize(
    "text",
    [
        "Ký số bởi người có thẩm quyền trước khi phát hành.|Được ký bởi Giám đốc Sở theo ủy quyền.",
        "Người ký: Nguyễn Văn A|Ngày ký: 12/8/2025|Đơn vị: Sở Nội vụ",
        "Người ký: Trần Văn Bình|Ngày ký: 12/8/2025|Chức vụ: Phó Giám đốc|E-mail: binh@sonhai.vn",
        "Người ký: Trần Văn Bình|Ngày ký: ........",
        "01/9/2025 08:00 Khai mạc hội nghị|Người ký: Chủ tịch",
        "Ngày 05/9/2025 08:00 họp.|Người ký: Lê A",
        "|".join(TIMED),
        "Được ký bởi: Văn thư Sở",
    ],
)
def test_nothing_of_the_text_is_a_stamp(text):
    program, stamps = with_text(*text.split("|"), "2. Báo cáo kết quả.")

    assert [] == stamps
    said = "\n".join(one.text for one in program.sentences)
    assert [] == [line for line in text.split("|") if line not in said]


@pytest.mark.parametrize(
    "stamp",
    [
        TIMED,
        ("Ký bởi: Sở Nội vụ", "09/09/2025 15:21"),
        ("Ký số bởi Sở Nội vụ", "Ngày ký: 09-09-2025 15:21:37"),
        ("Được ký bởi: VĂN THƯ SỞ", "Ngày ký: 10/04/2025"),
        ("Digitally signed by SO NOI VU", "Date: 2025.09.09 15:21:37 +07'00'", "Reason: Ban hành"),
        ("Signature Not Verified",),
    ],
)
def test_round_the_text_it_is_none_of_the_documents_words(stamp):
    whole, none = with_text()
    text = (*HEAD, "1. Chỉnh lý hồ sơ.")
    cell = FlowTable(
        (FlowRow((FlowCell(paragraphs(*ENDING[:3])), FlowCell(paragraphs(*ENDING[3:5], *stamp, ENDING[5])))),)
    )

    assert [] == none
    assert (whole, ["\n".join(stamp)]) == read_of(*paragraphs(*stamp, *text, *ENDING))
    assert (whole, ["\n".join(stamp)]) == read_of(*paragraphs(*text, *ENDING, *stamp))
    program, found = read_of(*paragraphs(*text), cell)
    assert (whole.signatories, ["\n".join(stamp)]) == (program.signatories, found)


@pytest.mark.parametrize(
    "stamp", ["Người ký: Sở Nội vụ|Ngày ký: 12/8/2025", "Được ký bởi Giám đốc Sở", "Chức vụ: Giám đốc"]
)
def test_who_has_signed_without_a_time_is_none_behind_the_text_either(stamp):
    assert [] == read_of(*paragraphs(*HEAD, "1. Chỉnh lý hồ sơ.", *ENDING, *stamp.split("|")))[1]


def test_a_stamp_below_a_text_without_an_ending_is_one():
    assert ["\n".join(TIMED)] == read_of(*paragraphs(*HEAD, "1. Chỉnh lý hồ sơ.", *TIMED))[1]
