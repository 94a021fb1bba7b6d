"""The pages as a whole."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from set_parts import HD05, HD36, ND30

from directive_model.flow import FlowTable, Run, text_of
from directive_model.forms import STYLE_NAMES, form_names, load_form, parse_form, style_meaning
from directive_model.model import (
    Appendix,
    Cell,
    DirectiveProgram,
    DocumentNumber,
    Letterhead,
    Paragraph,
    Row,
    Statement,
    Table,
    Title,
    walk,
)
from directive_model.recognize import recognize
from directive_model.testing import any_programs
from directive_model.typeset import typeset
from directive_model.typeset.lines import NO_BREAK, text_width_mm

NOTE = (Paragraph(None, (Statement("Thêm."),)),)


def test_the_page_number_stands_in_the_middle_at_the_top_but_not_on_the_first_page():
    (pages,) = typeset(DirectiveProgram(title=Title("CHƯƠNG TRÌNH")), HD36).value.sections

    (number,) = pages.header
    assert (Run("2", number.runs[0].face, "page"),) == number.runs
    assert ("center", 14) == (number.layout.alignment, number.runs[0].face.size_pt)
    assert () == pages.first_header
    assert (HD36.page.setup, 10) == (pages.page, pages.page.header_mm)


def test_language_and_title_go_into_the_properties():
    flow = typeset(DirectiveProgram(title=Title("CHƯƠNG TRÌNH", "công tác năm 2025")), HD36).value

    assert ("vi-VN", "CHƯƠNG TRÌNH công tác năm 2025") == (flow.language, flow.title)
    assert typeset(DirectiveProgram(), HD36).value.title is None


@pytest.mark.parametrize(
    "appendix",
    [
        Appendix("Phụ lục 1", "DANH MỤC", None, None, NOTE),
        Appendix(None, None, None, Letterhead(None, "VĂN PHÒNG"), NOTE),
        Appendix(None, None, None, None, NOTE),
        Appendix(None, None, None, None, (Table((Row((Cell(), Cell(NOTE))),)),)),
    ],
)
@pytest.mark.parametrize("form", [HD36, HD05], ids=lambda form: form.name)
def test_an_appendix_begins_a_page_whatever_it_begins_with(appendix, form, paragraphs):
    flow = typeset(DirectiveProgram(appendices=(appendix,)), form).value

    broken = [one.layout.page_break_before for group in paragraphs(flow).values() for one in group]

    assert 1 == sum(broken)
    assert broken[0]


def test_by_hd05_each_appendix_counts_its_pages_from_one_and_by_hd36_none_does():
    appendices = (Appendix("Phụ lục 1", None, None, None, NOTE), Appendix("Phụ lục 2"))
    document = DirectiveProgram(body=NOTE, appendices=appendices)

    new, old = typeset(document, HD05).value, typeset(document, HD36).value

    assert [None, 1, 1] == [section.page.first_number for section in new.sections]
    assert [None] == [section.page.first_number for section in old.sections]
    assert text_of(old.blocks) == text_of(new.blocks)


def test_an_appendixs_head_has_styles_of_its_own(program, paragraphs):
    styles = paragraphs(typeset(program, HD36).value)

    assert ["ĐẢNG ỦY XÃ LÂM GIANG"] == [one.text for one in styles[STYLE_NAMES["issuer"]]]
    assert ["VĂN PHÒNG ĐẢNG ỦY"] == [one.text for one in styles[STYLE_NAMES["appendix_issuer"]]]


@pytest.mark.parametrize("name", form_names())
def test_every_word_of_the_program_is_on_the_page(name, program):
    page = text_of(typeset(program, load_form(name)).value.blocks).replace(NO_BREAK, " ")

    fields = ("text", "label", "heading", "name", "note", "position", "title", "reference", "issuer", "superior")
    words = [getattr(node, field, None) for _, node in walk(program) for field in fields]
    assert [] == [word for word in words if isinstance(word, str) and word not in page]


@pytest.mark.parametrize("name", form_names())
def test_every_paragraph_has_a_style_that_says_what_it_is(name, program, paragraphs):
    flow = typeset(program, load_form(name)).value

    assert [] == [style for style in paragraphs(flow) if style_meaning(style) is None]


@pytest.mark.parametrize("name", form_names())
def test_the_same_program_gives_the_same_pages(name, program):
    again = attrs.evolve(program)

    assert typeset(program, load_form(name)) == typeset(again, load_form(name))


def test_the_reference_document_comes_back_from_its_page(seed):
    from directive_model.flow import Flow, FlowParagraph, FlowSection

    lines = seed.read_text("utf-8").split("\n")
    program = recognize(Flow((FlowSection(tuple(FlowParagraph((Run(line),)) for line in lines)),))).value

    reading = typeset(program, HD36)

    assert () == reading.findings
    assert program == recognize(reading.value).value


def test_a_form_of_a_plugin_is_set_by_its_own_numbers():
    text = """
    schema = "directive-form/1"
    extends = "hd36"
    name = "union"
    key = "UNION"
    regime = "other"
    [title]
    vi = "Hướng dẫn của Đoàn"
    en = "Guidance of the Youth Union"
    [in_force]
    from = 2020-01-01
    clause = "UNION"
    certainty = "C"
    [parts]
    issuer_mark = false
    title_rule = false
    [parts.type]
    size_pt = 18
    """
    document = DirectiveProgram(letterhead=Letterhead(None, "HUYỆN ĐOÀN"), title=Title("CHƯƠNG TRÌNH"))

    head, title = typeset(document, parse_form(text)).value.blocks

    assert ["HUYỆN ĐOÀN"] == [block.text for block in head.rows[0].cells[0].blocks]
    assert 18 == title.runs[0].face.size_pt


def test_the_programs_regime_and_not_the_form_says_how_its_number_is_written():
    document = DirectiveProgram(number=DocumentNumber("12", None, "CTr/TU"))

    assert "Số 12-CTr/TU" == text_of(typeset(document, ND30).value.blocks).strip()


def test_the_width_of_a_line_is_that_of_its_letters():
    assert 72.9 == round(text_width_mm("ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True), 1)
    assert text_width_mm("ủy", 14, bold=False) == text_width_mm("uy", 14, bold=False)
    assert text_width_mm("M", 14, bold=True) > text_width_mm("M", 14, bold=False)


@pytest.mark.parametrize(
    ("form", "mirrored", "rules"), [("hd36", True, []), ("hd05", True, []), ("nd30", False, ["loss-two-sided"])]
)
def test_backs_are_mirrored_if_that_is_asked_and_the_form_says_so(form, mirrored, rules, program):
    reading = typeset(program, load_form(form), two_sided=True)

    assert (mirrored, rules) == (reading.value.two_sided, [one.rule for one in reading.findings])
    assert not typeset(program, load_form(form)).value.two_sided


@pytest.mark.parametrize("name", form_names())
@given(program=any_programs())
def test_any_program_can_be_set_by_any_form_however_little_sense_it_makes(name, program):
    page = typeset(program, load_form(name)).value

    assert all(width > 0 for block in page.blocks if isinstance(block, FlowTable) for width in block.widths_mm)
