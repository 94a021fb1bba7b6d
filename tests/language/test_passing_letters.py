"""Letters that patterns take for "i", "s" and "k" where case does not count, though nobody writes Vietnamese so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model import read
from directive_model.language import find_codes, find_dates, find_deadline, parse_label, parse_place_date
from directive_model.model import Deadline, Offset, ReducedDate, Task, period_of, walk

PASSING = {"i": "ıİ", "I": "ıİ", "s": "ſ", "S": "ſ", "k": "\u212a", "K": "\u212a"}
PHRASES = (
    "quý I/2026",
    "Hoàn thành trong quý II và quý III năm 2026.",
    "Trong quý I, rà soát quy hoạch.",
    "6 tháng cuối năm 2026",
    "sáu tháng đầu năm 2026",
    "Báo cáo chậm nhất sau 24 giờ kể từ khi nhận.",
    "Báo cáo sau 03 ngày làm việc kể từ ngày nhận.",
    "03 ngày làm việc",
    "trong thời gian 03 ngày làm việc",
    "Định kỳ sáu tháng",
    "Báo cáo định kỳ 6 tháng một lần.",
    "Thời gian thực hiện: sáu tháng/lần",
    "Thường xuyên, hằng năm",
    "Họp trong tuần tiếp theo.",
    "giai đoạn 2026 - 2030",
    "Phần thứ hai. NHIỆM VỤ",
    "Phần thứ sáu",
    "Chương II. NHIỆM VỤ",
    "Tiểu mục III. NHIỆM VỤ",
    "Nội dung thứ hai: kiểm tra",
    "Điều 2. Kinh phí",
    "Phụ lục II",
    "Kiến Giang, ngày 02 tháng 3 năm 2026",
    "chương trình kiểm tra quý III/2026",
    "Số: 12/KH-UBND",
)


@st.composite
def passing(draw, phrases=PHRASES):
    """A phrase, some letters of which only pass for what they should be."""
    return "".join(
        draw(st.sampled_from(letter + PASSING[letter])) if letter in PASSING else letter
        for letter in draw(st.sampled_from(phrases))
    )


@given(passing())
def test_letters_that_only_pass_for_others_are_no_reason_to_fail(phrase):
    find_deadline(phrase)
    parse_label(phrase)
    parse_place_date(phrase)
    list(find_dates(phrase))
    list(find_codes(phrase))
    period_of(phrase)


@given(passing(("quý I/2026", "quý III năm 2026", "sáu tháng cuối năm 2026", "định kỳ sáu tháng")))
def test_a_time_in_such_letters_is_none_or_the_one_that_it_looks_like(phrase):
    plain = find_deadline(phrase.translate(str.maketrans("ıİſ\u212a", "IIsk")))
    found = find_deadline(phrase)

    assert plain is not None
    assert found is None or found == Deadline(phrase, plain.start, plain.end, plain.recurrence)


@pytest.mark.parametrize(
    ("phrase", "deadline"),
    [
        ("quý İ/2026", Deadline("quý İ/2026", ReducedDate(2026, 1), ReducedDate(2026, 3))),
        ("quý ıı năm 2026", Deadline("quý ıı năm 2026", ReducedDate(2026, 4), ReducedDate(2026, 6))),
        ("Định kỳ ſáu tháng", Deadline("Định kỳ ſáu tháng", recurrence="half-yearly")),
        ("03 ngày làm vİệc", Deadline("03 ngày làm vİệc", offset=Offset(3, "working-day"))),
    ],
)
def test_what_they_are_taken_for_is_also_what_is_counted(phrase, deadline):
    assert deadline == find_deadline(phrase)


@pytest.mark.parametrize(("line", "value"), [("Phần thứ haı", 2), ("Phần thứ ſáu", 6), ("Chương Iı", 2)])
def test_a_label_has_the_number_that_they_are_taken_for(line, value):
    label = parse_label(line)

    assert label is not None
    assert value == label.value


def test_a_document_with_them_is_read():
    text = "CHƯƠNG TRÌNH\n1. Báo cáo chậm nhất sau 24 gıờ kể từ khi nhận.\n2. Rà soát trong quý ı/2026.\n"
    tasks = [node for _, node in walk(read(text.encode(), format="txt").value) if isinstance(node, Task)]

    assert [Offset(24, "hour", "nhận"), None] == [task.deadline and task.deadline.offset for task in tasks]
