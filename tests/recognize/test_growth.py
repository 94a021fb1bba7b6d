"""Whatever the lines are, the last third of a long text costs what the one before it did: steps, no seconds."""

from __future__ import annotations

import sys

import pytest

from directive_model import LimitExceeded
from directive_model.flow import Face, Flow, FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Run
from directive_model.kit import Deadline
from directive_model.model import Span
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
    "columns that tabs set": ("Nơi nhận:\tA", "- B,"),
    "cells that were pasted": ("Nơi nhận:", "- A.\tTM. ỦY BAN NHÂN DÂN", "B"),
    "rows that tabs part": ("A\tB\tC", "D\tE"),
    "rows of a table that tabs part": ("1\tB\t2",),
    "first lines set in": ("      Câu đầu còn dở chưa hết dòng này, còn nữa", "dòng sau của nó."),
    "offices beside no stamp": ("Chức vụ: Chánh Văn phòng ký", "Đơn vị: Sở Nội vụ"),
    "contents that name no part": ("Mục lục", "An\t1", "Bình\t2", "Chi\t3"),
}
#: Without a whole head no line is cut.
HEAD = "SỞ A CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 1/KH-SA Sơn Hải, ngày 3 tháng 3 năm 2025 KẾ HOẠCH "
ON_ONE_LINE = {
    "codes before numbers": "12-NQ/TW 13-KL/TW, số 5/2020/NĐ-CP; ",
    "tasks": "Giao Sở Y tế chủ trì, phối hợp với Sở A thực hiện. ",
    "dates": "ngày 5 tháng 6 năm 2025 trước ngày ",
    "documents without a number between those with one": "Nghị quyết Đại hội, 12-NQ/TW; ",
    "whole documents": HEAD + "trồng cây Căn cứ Luật: 1. A; - B. Điều 1. C. Nơi nhận: TM. ",
    "lists of recipients": HEAD + "A. Nơi nhận: - Lưu: VT. KT. CHỦ TỊCH (đã ký) A, - B; ",
}


#: Lines without letters, small ones, or capitals: what is asked of all that stands before has no early answer.
#: Ticks before something else once cost twice as much for each of them: such a test would not end.
NOTHING_BUT = ("✓" * 50 + "”", "```", "> ```", "12", "A", "a", "|")
#: What looks at each letter of a text.
_LOOKS = frozenset(("isupper", "islower", "upper", "lower", "count", "split", "splitlines", "translate"))


def flow_of(lines) -> Flow:
    return Flow((FlowSection(tuple(FlowParagraph((Run(line),)) for line in lines)),))


BOLD, PLAIN = Face(bold=True), Face()


def breaks(times: int) -> Flow:
    """Return one paragraph of many lines, the runs of which know their places."""
    runs = [
        Run(text, face, span=Span("a.md", line=line, column=column, end_line=line, end_column=column + 2))
        for line in range(1, times + 1)
        for text, face, column in (("1.", BOLD, 1), (" A\n", PLAIN, 3))
    ]
    return Flow((FlowSection((FlowParagraph(tuple(runs), span=Span("a.md", line=1, column=1)),)),))


def plain_breaks(times: int) -> Flow:
    """Return one paragraph of many lines that nothing sets off, a run each."""
    return Flow((FlowSection((FlowParagraph((Run("câu còn dở chưa hết\n", PLAIN),) * times),)),))


def emphasis(times: int) -> Flow:
    """Return one paragraph of many sentences, each with bold letters."""
    return Flow((FlowSection((FlowParagraph((Run("Cây xanh.", BOLD), Run(" Hoa. ", PLAIN)) * times),)),))


def cell(text: str, **spans: int) -> FlowCell:
    return FlowCell((FlowParagraph((Run(text),)),), **spans)


def table(*rows: tuple[FlowCell, ...]) -> Flow:
    blocks: tuple[FlowBlock, ...] = (FlowTable(tuple(FlowRow(row) for row in rows), bordered=True),)
    return Flow((FlowSection(blocks),))


HEADS = (cell("Nội dung"), cell("Chủ trì"), cell("Thời gian"))


def tall(times: int) -> Flow:
    """Return a table of tasks, all of which are for the many organs of one cell."""
    first = (cell("Trồng cây"), cell("Sở Y tế, Ban Dân vận, Sở A, " * times, row_span=times), cell("2025"))
    return table(HEADS, first, *((cell("Trồng hoa"), cell("2025")),) * (times - 1))


def wide(times: int) -> Flow:
    """Return a table whose head covers many columns with many words."""
    return table((FlowCell(cell("1. A").blocks * times, column_span=times),))


def recipients(times: int) -> Flow:
    """Return recipients beside a signature, whose entries end in commas."""
    return table((cell("Nơi nhận:\n" + "- A,\nB,\n" * times), cell("TM. ỦY BAN NHÂN DÂN")))


def side_by_side(times: int) -> Flow:
    """Return a row that sets many things side by side."""
    return table((cell("Nơi nhận:"), *(cell("A"),) * times))


@pytest.mark.parametrize("name", PIECES)
def test_a_text_of_nothing_but_such_lines_costs_the_same_for_each(name, grows_evenly):
    assert grows_evenly(lambda times: flow_of(PIECES[name] * times), recognize)


def letters_looked_at(call) -> int:
    """Return how many letters the methods of texts looked at in a call: no step of ours shows them."""
    letters = 0

    def count(_frame, event, argument):
        nonlocal letters
        if event == "c_call" and argument.__name__ in _LOOKS and isinstance(argument.__self__, str):
            letters += len(argument.__self__)

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        call()
    finally:
        sys.setprofile(before)
    return letters


@pytest.mark.parametrize("line", NOTHING_BUT)
def test_the_letters_of_such_lines_are_looked_at_as_often_however_many_there_are(line):
    recognize(flow_of([line] * 100))  # what is looked at once for good
    first, second, third = (
        letters_looked_at(lambda times=times: recognize(flow_of([line] * times))) for times in (100, 200, 300)
    )

    assert third - second <= 1.1 * (second - first)


@pytest.mark.parametrize("line", ["KẾ HOẠCH " + "A " * 100, "BÁO CÁO: " + "a " * 100])
def test_the_letters_of_a_line_under_the_head_are_looked_at_as_often_however_long_it_is(line):
    recognize(flow_of([line]))  # what is looked at once for good
    first, second, third = (
        letters_looked_at(lambda times=times: recognize(flow_of([line * times]))) for times in (10, 20, 30)
    )

    assert third - second <= 1.1 * (second - first)


@pytest.mark.parametrize("name", ON_ONE_LINE)
def test_a_line_of_nothing_but_such_words_costs_the_same_for_each(name, grows_evenly):
    assert grows_evenly(lambda times: flow_of([ON_ONE_LINE[name] * times]), recognize)


@pytest.mark.parametrize("make", [breaks, plain_breaks, emphasis, tall, wide, recipients, side_by_side])
def test_a_page_of_nothing_but_such_pieces_costs_the_same_for_each(make, grows_evenly):
    assert grows_evenly(make, recognize)


def test_recognition_ends_when_the_time_is_over():
    with pytest.raises(LimitExceeded) as caught:
        recognize(flow_of(["1. Trồng cây."]), deadline=Deadline(0, "a.txt"))

    assert "limit-seconds" == caught.value.code


def test_no_break_spaces_cost_no_more_than_others(steps):
    """Our own pages have one before most numbers, and no letter is looked at by itself for it."""
    words = " ".join(["Triển khai Nghị quyết trong tháng 12 ở các xã, phường."] * 20)
    plain, bound = placed(words), placed(words.replace(" 12", "\N{NO-BREAK SPACE}12"))
    recognize(plain)  # what is made once for good

    assert steps(lambda: recognize(bound)) <= 1.1 * steps(lambda: recognize(plain))


def placed(text: str) -> Flow:
    """Return a page of one paragraph that knows its place, as one of a package does."""
    span = Span(part="page", paragraph=1, start=0, end=len(text))
    return Flow((FlowSection((FlowParagraph((Run(text),), span=span),)),))
