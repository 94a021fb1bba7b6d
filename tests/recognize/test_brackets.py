"""A number that closes a bracket of the lines before, or that they want, is no label, and begins no paragraph."""

from __future__ import annotations

import pytest

from directive_model.flow import FlowParagraph, Run
from directive_model.recognize.page.lines import lines_of_blocks
from directive_model.recognize.text.join import join_lines

GROVES = "Các xã đã trồng được nhiều rừng phòng hộ ven biển hơn trước"


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("(so với năm", "2020) nhưng chưa đều."),
        ("(giai đoạn 2016 -", "2020) nhưng chưa đều."),
        ("(các năm 2018, 2019,", "2020), nhưng chưa đều."),
        ("(Quy định số", "105) nhưng chưa đều."),
        ("(tổng số là", "105) nhưng chưa đều."),
        ("(đợt", "2) nhưng chưa đều."),
        ("(khóa", "XIII) nhưng chưa đều."),
        ("(trong quý", "I) nhưng chưa đều."),
        ("(các khóa XI, XII và", "XIII) nhưng chưa đều."),
        ("(khoản 1 (cũ), Điều", "3), nhưng chưa đều."),
        ("(khoản 1, điểm", "b). Dân đồng tình."),
        ("(Điều 11 và", "12). Dân đồng tình."),
        (
            "(theo Luật Bến bãi, gồm cả rừng đặc dụng,\nđã rà soát năm 2020, theo quyết định của tỉnh, Điều",
            "3). Dân vui.",
        ),
    ],
)
def test_a_number_at_the_head_of_a_line_closes_the_bracket(opens, closes):
    text = f"{GROVES} {opens}\n{closes}"

    assert [" ".join(text.split())] == paragraphs(text)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{GROVES} (theo Điều", "3) trồng rừng;\n4) giao rừng."),
        (f"{GROVES} (gồm", "I) trồng rừng;\nII) giao rừng."),
        (f"{GROVES} (Điều 3) ở quý", "1) Trồng rừng."),
        (f"{GROVES} (như sau:", "105) Trồng rừng."),
        (f"{GROVES} (như sau", "a) Trồng rừng."),
    ],
)
def test_a_number_that_a_list_counts_on_from_or_that_no_bracket_wants_is_a_label(first, second):
    assert [first, *second.split("\n")] == paragraphs(f"{first}\n{second}")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("theo Điều", "12 của Luật Bến bãi."),
        ("(theo các điều", "12, 13). Dân đồng tình."),
        ("theo Quyết định số", "105/QĐ-UBND của tỉnh."),
        ("từ năm", "2020 đến nay."),
        ("theo nghị quyết khóa", "XIII của Đảng."),
        ("theo Kế hoạch số", "11-KH/ĐU của xã."),
        ("theo Luật số", "11/2026/QH16 của Quốc hội."),
        ("tại phiên họp thứ", "12 của Quốc hội."),
        ("báo cáo trước ngày", "30 tháng 6 năm 2026."),
        ("báo cáo trước tháng", "6/2026."),
        ("theo khoản", "2 Điều 5 của Luật Bến bãi."),
    ],
)
def test_a_line_goes_on_with_the_number_that_the_one_before_wants(first, second):
    assert [f"{GROVES} {first} {second}"] == paragraphs(f"{GROVES} {first}\n{second}")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ở nhiều nơi", "12 xã đã làm xong."),
        ("của nhóm", "Xã Vĩnh Hòa chưa làm."),
        ("của các hạng mục", "VIII"),
        ("siêu hạng", "3602.00.00"),
        ("trong năm", "2025"),
        ("và chuyển đổi số", "15 xã đã làm xong."),
        ("và kiểm tra hằng tháng", "12 chi bộ đã làm xong."),
        ("và kiểm tra từng năm", "2025 là năm bản lề."),
        ("theo từng loại", "3 xã chưa làm."),
        ("theo từng nhóm", "I MỤC ĐÍCH"),
        ("theo các tài khoản", "12 xã chưa làm."),
    ],
)
def test_a_line_that_begins_so_elsewhere_begins_a_paragraph(first, second):
    assert [f"{GROVES} {first}", second] == paragraphs(f"{GROVES} {first}\n{second}")


@pytest.mark.parametrize("last", ["của", "và", "các", "những", "với", "cho", "về", "theo quy định tại"])
def test_a_line_goes_on_behind_a_word_that_no_sentence_ends_with(last):
    assert [f"{GROVES} {last} Ban Quản lý bến."] == paragraphs(f"{GROVES} {last}\nBan Quản lý bến.")


@pytest.mark.parametrize(
    "last",
    [
        "và chuyển đổi số", "xử lý văn bản đến", "rà soát hằng tháng", "rà soát hằng ngày", "kết nạp 12 đồng chí",
        "và phụ lục kèm theo", "kết quả đạt được", "việc nêu trên và những tồn tại", "từ trước đến hiện tại",
        "nêu rõ lý do", "cả ngoài và trong", "các tài khoản", "và đơn từ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("line", ["Ban Quản lý bến thực hiện.", "2. Ban Quản lý bến thực hiện."])
def test_a_heading_ends_with_other_words(last, line):
    assert [f"{GROVES} {last}", line] == paragraphs(f"{GROVES} {last}\n{line}")


def paragraphs(text: str) -> list[str]:
    blocks = tuple(FlowParagraph((Run(line),)) for line in text.split("\n"))
    texts, _ = join_lines(lines_of_blocks(blocks))
    return [one.text if one.label is None else f"{one.label.text} {one.text}" for one in texts]
