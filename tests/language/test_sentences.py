from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language import parse_label, split_sentences


def sentences_of(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Làm việc tại TP. Rạch Giá và TX. Hà Tiên.",
        "Đồng chí PGS.TS. Nguyễn Văn An và Th.S Lê Thị Bình chủ trì.",
        "Đồng chí A. Nguyễn báo cáo.",
        "Đại biểu V.I. Trần dự họp.",
        "Giao ĐC. Phó Bí thư Thường trực chủ trì.",
        "Theo Nghị quyết số 13-NQ/TW, ngày 02.4.2022. của Bộ Chính trị.",
        "Thu ngân sách 2.942 tỷ đồng, tăng 1.5 lần.",
        "Hạ tầng, xây dựng cơ bản...; chủ động phòng trừ dịch bệnh.",
        "Điện, đường, trường, trạm… được đầu tư.",
        "Sách, báo, v.v. được cấp phát.",
        "Sách, báo (v.v.), tạp chí.",
        "Các đơn vị (sở. Ban. Ngành) phối hợp.",
        "Thực hiện chủ đề “Kỷ cương. Sáng tạo.” trong năm.",
        'Nêu rõ "Nói đi. Làm đi" với dân.',
        "Điều 5. Phạm vi áp dụng",
        "1. Mục đích",
        "II. YÊU CẦU",
        "Kính trình xem xét, quyết định./.",
        "Ai làm? ai chịu trách nhiệm?",
        "Đ/c Bí thư nêu ý kiến",
    ],
)
def test_these_stops_end_no_sentence(sentence):
    assert [sentence] == sentences_of(sentence)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một việc. Hai việc.", ["Một việc.", "Hai việc."]),
        ("Trung tâm Y tế huyện... Tăng cường công tác.", ["Trung tâm Y tế huyện...", "Tăng cường công tác."]),
        ("Sách, báo, v.v. Tiếp tục cấp phát.", ["Sách, báo, v.v.", "Tiếp tục cấp phát."]),
        ("Sách, báo, v.v... Tiếp tục cấp phát.", ["Sách, báo, v.v...", "Tiếp tục cấp phát."]),
        ("Có làm không? Có!  Vâng.", ["Có làm không?", "Có!", "Vâng."]),
        ("“Một câu.” Hai câu.", ["“Một câu.”", "Hai câu."]),
        ("(Có kế hoạch kèm theo.) Hết.", ["(Có kế hoạch kèm theo.)", "Hết."]),
        ("Chưa đóng (một. Hai. Ba", ["Chưa đóng (một.", "Hai.", "Ba"]),
        ("Xong trong quý I. Tiếp tục làm.", ["Xong trong quý I.", "Tiếp tục làm."]),
        ("Giao đồng chí Nguyễn Văn A. Tiếp tục làm.", ["Giao đồng chí Nguyễn Văn A.", "Tiếp tục làm."]),
        ("Nhiệm kỳ 2020-2025. Tiếp tục.", ["Nhiệm kỳ 2020-2025.", "Tiếp tục."]),
        ("Theo số 13-NQ/TW. Tổ chức họp.", ["Theo số 13-NQ/TW.", "Tổ chức họp."]),
        ("Báo cáo Tỉnh ủy. ✓", ["Báo cáo Tỉnh ủy.", "✓"]),
        ("Xong. - Việc khác.", ["Xong.", "- Việc khác."]),
        ("Quyết định./. Nơi nhận", ["Quyết định./.", "Nơi nhận"]),
    ],
)
def test_these_stops_end_a_sentence(text, expected):
    assert expected == sentences_of(text)


def test_the_reference_document_has_its_thirty_two_tasks(seed):
    blocks = [block.strip() for block in seed.read_text(encoding="utf-8").split("\n\n")]
    first = next(at for at, block in enumerate(blocks) if block.startswith("1. "))
    last = next(at for at, block in enumerate(blocks) if block.startswith("Căn cứ chương trình"))
    cut = next(at for at, block in enumerate(blocks) if block.startswith("lãnh thổ"))
    body = [*blocks[first : cut - 1], f"{blocks[cut - 1]} {blocks[cut]}", *blocks[cut + 1 : last]]

    counts = []
    for block in body:
        label = parse_label(block)
        counts.append(len(split_sentences(block[label.end if label else 0 :])))

    assert [5, 6, 6, 7, 4, 4] == counts


@given(st.text() | st.text(alphabet='aAĐ.?!… \n"“”()1v;', max_size=80))
def test_sentences_are_in_order_disjoint_and_hold_every_character(text):
    spans = split_sentences(text)

    assert "".join(text.split()) == "".join("".join(text[start:end].split()) for start, end in spans)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
