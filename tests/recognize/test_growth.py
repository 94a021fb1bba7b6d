"""Whatever the lines are, the last third of a long text costs what the one before it did: steps, no seconds."""

from __future__ import annotations

import sys

import pytest

from directive_model import LimitExceeded
from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.kit import Deadline
from directive_model.recognize import recognize

#: Each once grew with the square of its number, or stands beside one that did.
PIECES = {
    "appendices": ("PHỤ LỤC", "DANH MỤC"),
    "titles without a label": ("DANH MỤC TRỒNG CÂY", "(Kèm theo Quyết định số 1)"),
    "capitals that go on": ("ỦY BAN NHÂN DÂN",),
    "wrapped lines": ("câu còn dở chưa hết dòng này và còn nữa, chưa",),
    "quoted articles": ("“Điều 1. A",),
    "recipients": ("Nơi nhận:", "- Các sở, ban, ngành,"),
    "signatures": ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Hải Đăng"),
    "labels": ("I. A", "1. B", "a) C"),
    "bars": ("|", "A", "|", "B"),
}
ON_ONE_LINE = {
    "codes before numbers": "12-NQ/TW 13-KL/TW, số 5/2020/NĐ-CP; ",
    "tasks": "Giao Sở Y tế chủ trì, phối hợp với Sở A thực hiện. ",
    "dates": "ngày 5 tháng 6 năm 2025 trước ngày ",
}


def flow_of(lines) -> Flow:
    return Flow((FlowSection(tuple(FlowParagraph((Run(line),)) for line in lines)),))


def steps(flow: Flow) -> int:
    """Return how many lines of code recognition runs; what C does within one of them is not seen."""
    count = 0

    def trace(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        recognize(flow)
    finally:
        sys.settrace(before)
    return count


def grows_evenly(make) -> bool:
    recognize(make(150))  # patterns are compiled when they are first asked
    first, second, third = (steps(make(150 * times)) for times in (1, 2, 3))
    return third - second <= 1.1 * (second - first)


@pytest.mark.parametrize("name", PIECES)
def test_a_text_of_nothing_but_such_lines_costs_the_same_for_each(name):
    assert grows_evenly(lambda times: flow_of(PIECES[name] * times))


@pytest.mark.parametrize("name", ON_ONE_LINE)
def test_a_line_of_nothing_but_such_words_costs_the_same_for_each(name):
    assert grows_evenly(lambda times: flow_of([ON_ONE_LINE[name] * times]))


def test_recognition_ends_when_the_time_is_over():
    with pytest.raises(LimitExceeded) as caught:
        recognize(flow_of(["1. Trồng cây."]), deadline=Deadline(0, "a.txt"))

    assert "limit-seconds" == caught.value.code
