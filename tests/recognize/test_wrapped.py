"""What the lines of a text tell of how it was wrapped, and what they do not tell."""

from __future__ import annotations

import pytest

from directive_model.flow import FlowParagraph, Run
from directive_model.recognize.page.lines import lines_of_blocks
from directive_model.recognize.text.join import join_lines

FIRST, REST = (
    "Ban Quản lý bến chủ trì, phối hợp với các xã thực hiện",
    "nghiêm túc việc được giao trong năm 2026 tới đây;",
)
SECOND, THIRD = (
    "Ban Quản lý rừng hoàn thành việc trồng rừng trong quý I.",
    "Ban Tổ chức kiểm tra việc này, báo cáo Chi ủy.",
)


def paragraphs(text: str) -> list[str]:
    return _joined(FlowParagraph((Run(line),)) for line in text.split("\n"))


def paragraphs_of_one(text: str) -> list[str]:
    return _joined([FlowParagraph((Run(text),))])


def _joined(blocks) -> list[str]:
    texts, _ = join_lines(lines_of_blocks(tuple(blocks)))
    return [one.text for one in texts]


@pytest.mark.parametrize("read", [paragraphs, paragraphs_of_one])
def test_no_width_told_by_a_line_joins_what_stands_behind_the_end_of_an_entry(read):
    assert [f"{FIRST} {REST}", SECOND, THIRD] == read(f"{FIRST}\n{REST}\n{SECOND}\n{THIRD}")


@pytest.mark.parametrize(
    "entries",
    [
        (
            "Tăng cường xây dựng Đảng ở cơ sở và trong bến",
            "Phát triển kinh tế nhanh và bền vững ven biển",
            "Giữ rừng",
        ),
        ("Chi bộ xã Vĩnh Hòa và các tổ đảng trực thuộc", "Chi bộ xã Vĩnh Lâm và các tổ đảng trực thuộc chi bộ"),
    ],
)
def test_a_list_whose_entries_end_in_no_sign_has_no_width_though_one_goes_on_in_small_letters(entries):
    above = "Các việc cần làm trong thời gian tới ở địa phương"

    assert [f"{above} gồm có.", *entries] == paragraphs("\n".join((above, "gồm có.", *entries)))


def test_a_few_lines_that_are_full_or_end_a_sentence_were_wrapped():
    text = """Thực hiện Công văn số 890-CV/VPTW, ngày 25/7/2025 của Văn phòng
Trung ương Đảng, Thường trực Tỉnh ủy giao Đảng ủy Ủy ban nhân dân
tỉnh chuẩn bị báo cáo tình hình sắp xếp đơn vị hành chính theo
quy định."""

    assert [text.replace("\n", " ")] == paragraphs(text)


def test_a_note_at_the_foot_of_a_page_goes_on_with_no_sentence_where_first_lines_are_set_in():
    text = """      Các xã trồng rừng phòng hộ ven biển, báo cáo kết quả hằng quý về Ban
Quản lý rừng.
      Các bến khai báo tàu ra, tàu vào, báo cáo kết quả hằng quý về Ban
Quản lý bến.
      Chi ủy kiểm tra việc thực hiện, thông báo ngày bắt đầu kiểm tra và nơi họp
1 Việc kiểm tra theo Quy định số 12-QĐ/TU ngày 16/5/2025 của Ban Thường vụ"""

    assert [
        "Chi ủy kiểm tra việc thực hiện, thông báo ngày bắt đầu kiểm tra và nơi họp",
        "1 Việc kiểm tra theo Quy định số 12-QĐ/TU ngày 16/5/2025 của Ban Thường vụ",
    ] == paragraphs(text)[2:]
