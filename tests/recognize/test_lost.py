"""Words that once went in silence."""

from __future__ import annotations

from directive_model.flow import (
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Note,
    Run,
)
from directive_model.model import Paragraph, Section, Statement, Table
from directive_model.recognize import recognize

BOLD = Face(bold=True)


def line(text: str, face: Face | None = None) -> FlowParagraph:
    return FlowParagraph((Run(text, face),), Layout(alignment="center") if face else None)


def test_a_name_below_its_label_in_a_cell_is_kept():
    cell = FlowCell((line("Phần thứ nhất", BOLD), line("Quan điểm của tỉnh", BOLD)))
    flow = Flow((FlowSection((FlowTable((FlowRow((cell,)),), bordered=True),)),))

    (table,) = recognize(flow).value.body

    assert isinstance(table, Table)
    assert (Section("Phần thứ nhất", "Quan điểm của tỉnh"),) == table.rows[0].cells[0].blocks


def test_a_number_in_the_head_of_an_appendix_is_told():
    text = (
        "CHƯƠNG TRÌNH\ncông tác năm 2026\n\nTình hình ổn định.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Hải Đăng\n\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\nSố 13-PL/TU\nPHỤ LỤC 1\nTình hình ổn định."
    )
    reading = recognize(Flow((FlowSection(tuple(line(one) for one in text.split("\n"))),)))

    assert ["Số 13-PL/TU"] == [finding.text for finding in reading.findings]
    assert ("ĐẢNG CỘNG SẢN VIỆT NAM",) == reading.value.appendices[0].letterhead.banner
    assert (Paragraph(None, (Statement("Tình hình ổn định."),)),) == reading.value.appendices[0].blocks


def test_a_document_that_stands_whole_in_a_table_is_read_row_by_row_where_a_row_is_one_cell():
    head = FlowRow((FlowCell((line("SỞ NỘI VỤ"),)), FlowCell((line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),))))
    text = (line("QUYẾT ĐỊNH", BOLD), line("Về việc khen thưởng", BOLD), line("Điều 1. Khen thưởng các tập thể."))
    ending = FlowRow(
        (FlowCell((line("Nơi nhận:"), line("- Như trên."))), FlowCell((line("GIÁM ĐỐC"), line("Lê An"))))
    )
    table = FlowTable((head, FlowRow((FlowCell(text, column_span=2),)), ending))

    reading = recognize(Flow((FlowSection((table,)),)))

    assert () == reading.findings
    assert ("SỞ NỘI VỤ", "Về việc khen thưởng") == (reading.value.letterhead.issuer, reading.value.title.subject)
    assert ("Điều 1.", "Lê An") == (reading.value.body[0].label, reading.value.signatories[0].name)


def test_a_signature_in_a_table_right_before_the_words_of_a_site_is_no_word_of_the_site():
    signature = FlowRow(
        (FlowCell((line("Nơi nhận:"), line("- Như trên."))), FlowCell((line("GIÁM ĐỐC"), line("Lê An"))))
    )
    texts = ("QUYẾT ĐỊNH", "Về việc khen thưởng", "Điều 1. Khen thưởng các tập thể.")
    flow = Flow((FlowSection((*map(line, texts), FlowTable((signature,)), line("Copyright ©2010"))),))

    reading = recognize(flow)

    assert [("words-of-the-site", "Copyright ©2010")] == [(one.rule, one.text) for one in reading.findings]
    assert "Lê An" == reading.value.signatories[0].name


def test_notes_to_a_form_are_no_words_of_a_site():
    texts = ("QUYẾT ĐỊNH", "Về việc khen thưởng", "Điều 1. Khen thưởng.", "Chú thích:", "(1) Tên cơ quan ban hành.")

    assert () == recognize(Flow((FlowSection(tuple(map(line, texts))),))).findings


def test_a_finding_says_whether_its_words_stand_in_a_page_head_or_in_a_note():
    section = FlowSection((line("Tình hình ổn định."),), header=(line("Mẫu 12"),))
    flow = Flow((section,), notes=(Note("footnote", "1", (line("Theo báo cáo."),)),))

    assert [
        "the head of a page belongs to no part of the document: “Mẫu 12”",
        "a footnote belongs to no part of the document: “1 Theo báo cáo.”",
    ] == [finding.message.en for finding in recognize(flow).findings]
