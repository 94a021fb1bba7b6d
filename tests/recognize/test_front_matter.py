"""Covers and tables of contents: what says again what the document says, and what only looks like it."""

from __future__ import annotations

import pytest

from directive_model.flow import Flow, FlowParagraph, FlowSection, Layout, Run
from directive_model.recognize import recognize


def read_of(*paragraphs):
    return recognize(Flow((FlowSection(paragraphs),)))


def lines(*texts, style=None):
    return tuple(FlowParagraph((Run(text),), Layout(), style=style) for text in texts)


HEAD = lines("SỞ XÂY DỰNG", "Số: 45/KH-SXD", "KẾ HOẠCH", "Trồng cây xanh năm 2025")
TEXT = lines("I. NỘI DUNG", "Chọn giống cây.", "II. KINH PHÍ", "Tự lo.", "III. THỰC HIỆN", "Trồng cây.")
WHOLE = read_of(*HEAD, *TEXT).value


def test_word_processors_name_the_lines_of_a_table_of_contents():
    contents = lines("I. NỘI DUNG\t1", "II. KINH PHÍ\t2", "III. THỰC HIỆN\t2", style="toc 1")
    reading = read_of(*HEAD, *contents, *TEXT)

    assert WHOLE == reading.value
    (finding,) = reading.findings
    assert ("unplaced-text", "note") == (finding.rule, finding.severity)
    assert "the table of contents belongs to no part" in finding.message.en


def test_figures_behind_tabs_are_no_table_of_contents():
    figures = lines("Số phố:\t12", "Số cây:\t45", "Số hộ:\t7")
    reading = read_of(*HEAD, *TEXT, *figures)

    assert () == reading.findings
    assert ["Số phố: 12", "Số cây: 45", "Số hộ: 7"] == [one.text for one in reading.value.sentences][-3:]


CONTENTS = (
    "Mục lục|I. NỘI DUNG ........ 1|II. KINH PHÍ ........ 2|III. THỰC HIỆN ........ 2",
    "MỤC LỤC|NỘI DUNG\t1|KINH PHÍ\t2|THỰC HIỆN\t2|Người lập biểu\t3",
)


@pytest.mark.parametrize("contents", CONTENTS)
@pytest.mark.parametrize("above", [True, False])
def test_contents_stand_before_the_parts_or_behind_them(contents, above):
    page = lines(*contents.split("|"))
    reading = read_of(*HEAD, *page, *TEXT) if above else read_of(*HEAD, *TEXT, *page)

    assert WHOLE == reading.value
    assert [" ".join(contents.replace("|", " ").split())] == [" ".join(one.text.split()) for one in reading.findings]


@pytest.mark.parametrize(
    "text",
    [
        "I. HỒ SƠ|Hồ sơ gồm:|Mục lục|Tờ trình\t3|Dự toán   12|Bản vẽ   25|Biên bản   2",
        "Mục lục|I. CHỈ TIÊU|Tổng thu   120|Tổng chi   110|Số dự án   45|II. GIẢI PHÁP|Giao Sở.|Số cây   12|III. HẾT",
        "Mục lục|I. CHỈ TIÊU|Số phố   5|II. GIẢI PHÁP|Số cây   12|III. KẾT QUẢ|Số hộ   45|Trồng cây.",
        "Mục lục|Số phố   5|Số cây   12|Số hộ   45|I. NĂM TỚI|Số phố   5|Số hộ   4",
        "Mục lục|I. NỘI DUNG   9|II. KINH PHÍ   5|III. THỰC HIỆN   2|I. NỘI DUNG|II. KINH PHÍ|III. THỰC HIỆN",
    ],
)
def test_numbers_below_the_word_for_contents_need_not_be_pages(text):
    reading = read_of(*HEAD, *lines(*text.split("|")))

    assert () == reading.findings


@pytest.mark.parametrize(
    "short",
    [
        "KẾ HOẠCH|Trồng hoa năm 2025|1. Chọn giống hoa.",
        "KẾ HOẠCH|Trồng hoa năm 2025|Trồng 1.200 cây|Kinh phí 5 tỷ đồng",
        "KẾ HOẠCH|Trồng cây xanh năm 2024",
        "KẾ HOẠCH|Trồng cây xanh năm 2025|Trồng 1.200 cây",
    ],
)
def test_a_short_document_before_another_is_no_cover(short):
    reading = read_of(*lines(*short.split("|")), *HEAD, *TEXT)

    assert reading.value.title.subject.startswith(short.split("|")[1])
    assert "the cover page" not in " ".join(one.message.en for one in reading.findings)


def test_a_decision_whose_type_stands_again_over_its_articles_has_no_cover():
    texts = (
        "QUYẾT ĐỊNH",
        "Về việc trồng cây",
        "Căn cứ Luật Lâm nghiệp",
        "Số: 45/QĐ-SXD",
        "QUYẾT ĐỊNH",
        "Điều 1. Trồng.",
    )
    program = read_of(*lines(*texts)).value

    assert ("Về việc trồng cây", "Căn cứ Luật Lâm nghiệp") == (
        program.title.subject,
        program.preamble[0].sentences[0].text,
    )


@pytest.mark.parametrize(("cover", "kind"), [("BÁO CÁO", "BÁO CÁO TÓM TẮT"), ("BÁO CÁO TÓM TẮT", "BÁO CÁO")])
@pytest.mark.parametrize("when", ["Sơn Hải, tháng 4 năm 2025", "Sơn Hải - 2025", "(Trình Hội nghị)", "NĂM 2025"])
def test_a_cover_may_leave_out_of_which_sort_its_document_is(cover, kind, when):
    page = lines("SỞ XÂY DỰNG", cover, "TRỒNG CÂY XANH NĂM 2025", when)
    reading = read_of(*page, *HEAD[:2], *lines(kind), *HEAD[3:], *TEXT)

    assert ("SỞ XÂY DỰNG", kind) == (reading.value.letterhead.issuer, reading.value.title.type)
    assert ["\n".join(one.text for one in page)] == [finding.text for finding in reading.findings]


def test_no_type_of_another_document_is_a_name_of_who_issues_it():
    head = ("SỞ XÂY DỰNG", "Số: 45/BC-SXD", "Sơn Hải, ngày 09 tháng 4 năm 2025", "", "BÁO CÁO", "Trồng cây năm 2025")
    program = read_of(
        *lines("BÁO CÁO", "Trồng cây năm 2024", "Trồng 12 cây", "", *head, "", "Đã trồng 45 cây.")
    ).value

    assert "SỞ XÂY DỰNG" == program.letterhead.issuer
