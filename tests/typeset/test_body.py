"""Sections, paragraphs, tables (HD36 II.1.6)."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from set_parts import HD36, ND30

from directive_model.flow import FlowTable, Passage, paragraphs_of
from directive_model.forms import choose_form, load_form
from directive_model.model import (
    Appendix,
    Cell,
    Citation,
    Deadline,
    DirectiveProgram,
    Emphasis,
    Paragraph,
    ReducedDate,
    Row,
    Section,
    Statement,
    Table,
    Task,
    Title,
)
from directive_model.recognize import recognize
from directive_model.testing import programs
from directive_model.typeset import typeset
from directive_model.typeset.lines import NO_BREAK


def paragraph(text, label=None, *emphasis):
    return Paragraph(label, (Statement(text, emphasis=emphasis),))


def set_(*blocks):
    return typeset(DirectiveProgram(body=blocks), HD36).value.blocks


def lines(*blocks):
    return [(block.style, block.text) for block in set_(*blocks)]


def test_body_text_is_justified_14_pt_on_exactly_18_pt_with_10_mm_and_6_pt_before():
    (line,) = set_(paragraph("Một câu."))

    layout, face = line.layout, line.runs[0].face
    assert ("justify", 10, 6) == (layout.alignment, layout.first_line_mm, layout.before_pt)
    assert (18, "exact") == (layout.line, layout.line_rule)
    assert ("Times New Roman", 14, False) == (face.font, face.size_pt, face.bold)


def test_like_paragraphs_share_face_and_layout():
    first, second = set_(paragraph("Một câu."), paragraph("Hai câu."))

    assert first.layout is second.layout
    assert first.runs[0].face is second.runs[0].face


def test_sentences_are_joined_by_one_space():
    (line,) = set_(Paragraph("-", (Statement("Một câu."), Task("Làm một việc."))))

    assert ("Liệt kê", "- Một câu. Làm một việc.") == (line.style, line.text)


def test_a_paragraph_knows_its_tasks_and_citations_and_is_equal_to_one_that_does_not():
    citation = Citation(10, 19, code="46-CT/TW", date=ReducedDate(2025, 5, 16))
    deadline = Deadline("trước ngày 15/12", end=ReducedDate(2025, 12, 14))
    task = Task(
        "Thực hiện CT 46, xong trước ngày 15/12.", None, ("Ban A", "Ban B"), ("Ban C",), deadline, (citation,)
    )
    (line,) = set_(Paragraph("a)", (Statement("Một câu."), task)))

    bodies = (("lead", "Ban A"), ("lead", "Ban B"), ("cooperating", "Ban C"))
    due = (("deadline", "trước ngày 15/12"), ("due", "2025-12-14"))
    assert (
        Passage(12, 51, "task", (*bodies, *due)),
        Passage(22, 31, "citation", (("code", "46-CT/TW"), ("date", "2025-05-16"))),
    ) == tuple(line.passages)
    assert attrs.evolve(line, passages=()) == line


@given(program=programs())
def test_the_passages_of_a_page_are_the_tasks_and_citations_of_the_program(program):
    found = [
        (one.role, line.text[one.start : one.end].replace(NO_BREAK, " "))
        for line in paragraphs_of(typeset(program, choose_form(program).form).value)
        for one in line.passages
    ]

    assert [task.text for task in program.tasks] == [text for role, text in found if role == "task"]
    assert [sentence.text[one.start : one.end] for sentence in program.sentences for one in sentence.citations] == [
        text for role, text in found if role == "citation"
    ]


def test_a_section_without_heading_has_its_first_paragraph_on_the_labels_line():
    section = Section("1.", None, (paragraph("Đoạn đầu."), paragraph("Đoạn sau.")))

    assert [("Đoạn mở mục 1", "1. Đoạn đầu."), ("Nội dung mục 1", "Đoạn sau.")] == lines(section)
    assert not set_(section)[0].runs[0].face.bold


def test_a_heading_stands_in_bold_on_its_labels_line_and_keeps_with_what_follows():
    heading, _ = set_(Section("Điều 5.", "Trách nhiệm", (paragraph("Đoạn."),)))

    assert ("Tiêu đề mục 1", "Điều 5. Trách nhiệm") == (heading.style, heading.text)
    assert heading.runs[0].face.bold
    assert heading.layout.keep_with_next


@pytest.mark.parametrize("label", ["Phần I", "Phần thứ nhất", "Chương II", "Mục 1", "Tiểu mục 2"])
def test_the_large_units_have_their_label_in_the_middle_and_the_name_below(label):
    first, second = set_(Section(label, "QUY ĐỊNH CHUNG"))

    assert [("Nhãn mục 1", label), ("Tên mục 1", "QUY ĐỊNH CHUNG")] == lines(Section(label, "QUY ĐỊNH CHUNG"))
    assert ("center", "center") == (first.layout.alignment, second.layout.alignment)
    assert (0, 0) == (first.layout.first_line_mm, second.layout.first_line_mm)
    assert first.layout.keep_with_next


def test_a_large_unit_is_set_off_from_what_is_over_it():
    first, second = set_(Section("Chương II", "QUY ĐỊNH CHUNG"))

    assert (12, 6) == (first.layout.before_pt, second.layout.before_pt)


@pytest.mark.parametrize("form", ["hd36", "hd05", "nd30"])
def test_the_label_of_an_article_is_bold_also_where_it_has_no_heading(form):
    article = Section("Điều 1.", None, (paragraph("Đây là Quy chế."),))
    document = DirectiveProgram(body=(article,))

    flow = typeset(document, load_form(form)).value

    (block,) = flow.blocks
    assert [("Điều 1.", True), (" Đây là Quy chế.", False)] == [(run.text, run.face.bold) for run in block.runs]
    assert document == recognize(flow).value


def test_what_announces_a_list_stands_on_its_page():
    first, second = set_(paragraph("Các việc sau:"), paragraph("Nuôi tôm.", "a)"))

    assert (True, False) == (first.layout.keep_with_next, second.layout.keep_with_next)


def test_styles_count_the_sections_round_a_paragraph():
    nested = Section(
        "I.", "A", (Section("1.", "B", (paragraph("Điểm.", "a)"), Section("-", None, (paragraph("C."),)))),)
    )

    assert [
        ("Tiêu đề mục 1", "I. A"),
        ("Tiêu đề mục 2", "1. B"),
        ("Liệt kê mục 2", "a) Điểm."),
        ("Đoạn mở mục 3", "- C."),
    ] == lines(nested)


def test_a_heading_without_a_number_is_printed():
    assert [("Tiêu đề mục 1", "Kính thưa")] == lines(Section(None, "Kính thưa"))


def test_a_label_with_nothing_but_a_list_below_stands_alone():
    assert [("Nhãn mục 1", "1."), ("Liệt kê mục 1", "a) Một.")] == lines(
        Section("1.", None, (paragraph("Một.", "a)"),))
    )


def test_an_emphasis_is_a_run_of_its_own():
    (line,) = set_(paragraph("Rõ người, rõ việc.", None, Emphasis(3, 8, "bold"), Emphasis(5, 12, "italic")))

    faces = [(run.text, run.face.bold, run.face.italic) for run in line.runs]
    assert [
        ("Rõ ", False, False),
        ("ng", True, False),
        ("ười", True, True),
        (", rõ", False, True),
        (" việc.", False, False),
    ] == faces


def test_an_emphasis_counts_from_its_own_sentence_behind_label_and_earlier_sentences():
    sentences = (Statement("Một."), Statement("Hai ba.", emphasis=(Emphasis(4, 6, "underline"),)))

    (line,) = set_(Paragraph("a)", sentences))

    assert ["a) Một. Hai ", "ba", "."] == [run.text for run in line.runs]
    assert [False, True, False] == [run.face.underline for run in line.runs]


def test_an_emphasis_ends_where_another_of_its_style_may_go_on():
    (line,) = set_(paragraph("Rõ người, rõ việc.", None, Emphasis(0, 8, "bold"), Emphasis(3, 12, "bold")))

    assert [("Rõ ", True), ("người", True), (", rõ", True), (" việc.", False)] == [
        (run.text, run.face.bold) for run in line.runs
    ]


def test_each_emphasis_of_a_paragraph_costs_what_the_one_before_it_did(grows_evenly):
    def many(times):
        return paragraph("Cây, " * times, None, *(Emphasis(at * 5, at * 5 + 3, "bold") for at in range(times)))

    assert grows_evenly(many, set_)


def test_preamble_closing_and_appendix_have_styles_of_their_own():
    document = DirectiveProgram(
        preamble=(paragraph("Mở."),),
        closing=(paragraph("Kết."),),
        appendices=(Appendix(blocks=(paragraph("Thêm."),)),),
    )

    styles = [block.style for block in typeset(document, HD36).value.blocks]

    assert ["Nội dung phần mở đầu", "Nội dung phần kết thúc", "Nội dung trong phụ lục"] == styles


@pytest.mark.parametrize(
    ("document", "path"),
    [
        (DirectiveProgram(body=(Paragraph(None, ()),)), "body[0]"),
        (DirectiveProgram(body=(Section("1.", "A", (Section(None, None),)),)), "body[0].blocks[0]"),
        (
            DirectiveProgram(closing=(Table((Row((Cell((Paragraph(None, ()),)),)),)),)),
            "closing[0].rows[0].cells[0].blocks[0]",
        ),
        (DirectiveProgram(appendices=(Appendix(),)), "appendices[0]"),
        (DirectiveProgram(body=(Table(()),)), "body[0]"),
        (DirectiveProgram(body=(Table((Row((), header=True), Row(()))),)), "body[0]"),
    ],
)
def test_a_node_without_words_is_not_printed_and_that_is_said_with_its_path(document, path):
    reading = typeset(document, HD36)

    assert [("loss-empty-node", path)] == [(finding.rule, finding.path) for finding in reading.findings]


def test_deep_sections_are_set_without_end_of_the_stack():
    section = Section("1.", "Đáy", (paragraph("Đoạn."),))
    for _ in range(200):
        section = Section("1.", "Tầng", (section,))

    assert 202 == len(set_(section))
    assert not any(isinstance(block, FlowTable) for block in set_(section))


def test_the_state_sets_in_italics_on_what_a_document_is_based_and_the_party_does_not():
    """NĐ30 Phụ lục I, II.6; HD36 II.1.6."""
    document = DirectiveProgram(preamble=(Paragraph(None, (Statement("Căn cứ Luật Đê điều;"),)),))

    for name, italic in (("nd30", True), ("hd36", False), ("hd05", False)):
        reading = typeset(document, load_form(name))

        assert italic is reading.value.blocks[0].runs[0].face.italic
        assert document == recognize(reading.value).value


def test_a_line_of_capitals_before_the_first_unit_says_who_decides_in_bold_in_the_middle():
    lines = (Paragraph(None, (Statement("QUYẾT ĐỊNH:"),)), Paragraph(None, (Statement("Một việc."),)))
    document = DirectiveProgram(title=Title("QUYẾT ĐỊNH"), preamble=lines)

    *_, line, _ = typeset(document, HD36).value.blocks

    assert (True, "center") == (line.runs[0].face.bold, line.layout.alignment)
    assert document == recognize(typeset(document, HD36).value).value


def test_an_emphasis_in_the_preamble_goes_before_the_look_of_the_form():
    words = Statement("Căn cứ Luật Đê điều;", emphasis=(Emphasis(7, 11, "italic"),))
    document = DirectiveProgram(preamble=(Paragraph(None, (words,)),))

    reading = typeset(document, ND30)

    assert [False, True, False] == [run.face.italic for run in reading.value.blocks[0].runs]
    assert document == recognize(reading.value).value
