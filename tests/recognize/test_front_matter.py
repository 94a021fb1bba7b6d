"""Covers and tables of contents: what says again what the document says, and what only looks like it."""

from __future__ import annotations

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


def test_a_short_document_before_another_is_no_cover():
    reading = read_of(*lines("KẾ HOẠCH", "Trồng hoa năm 2025", "1. Chọn giống hoa."), *HEAD, *TEXT)

    assert "Trồng hoa năm 2025" == reading.value.title.subject
