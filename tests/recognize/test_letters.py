"""Old encodings on a page of any format: converted once, told, and every place still that of the source."""

from __future__ import annotations

import pytest

from directive_model import Span, read
from directive_model.flow import Face, Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Note, Run
from directive_model.model import Emphasis
from directive_model.recognize import recognize
from directive_model.recognize.letters import in_unicode
from directive_model.recognize.page.lines import lines_of

BOLD = Face(bold=True)
PLAIN = Face()
#: "Đảng bộ xã tổ chức hội nghị." in VNI, some letters two signs.
VNI = "Ñaûng boä xaõ toå chöùc hoäi nghò."
TCVN3 = "§¶ng bé x· tæ chøc héi nghÞ."
TEXT = "Đảng bộ xã tổ chức hội nghị."


def flow(*blocks):
    return Flow((FlowSection(tuple(blocks)),))


def paragraph(*runs, number=1, label=None):
    runs = tuple(Run(run, PLAIN) if isinstance(run, str) else run for run in runs)
    span = Span("a.docx", "word/document.xml", paragraph=number, start=0, end=sum(len(run.text) for run in runs))
    return FlowParagraph(runs, label=label, span=span)


def sentences(page):
    reading = recognize(page)
    return [one for block in reading.value.body for one in block.sentences], reading.findings


@pytest.mark.parametrize("old", [TCVN3, VNI])
def test_a_paragraph_is_converted_and_told(old):
    (sentence,), (finding,) = sentences(flow(paragraph(old)))

    assert TEXT == sentence.text
    assert ("converted-encoding", "note", old) == (finding.rule, finding.severity, finding.text)
    assert (0, len(old)) == (finding.span.start, finding.span.end)


def test_places_are_those_of_the_source():
    first, second = sentences(flow(paragraph(f"{VNI} {VNI}")))[0]

    assert (TEXT, TEXT) == (first.text, second.text)
    assert (0, len(VNI)) == (first.span.start, first.span.end)
    assert (len(VNI) + 1, 2 * len(VNI) + 1) == (second.span.start, second.span.end)


def test_emphasis_stays_on_its_letters():
    (sentence,), _ = sentences(flow(paragraph("Ñaûng boä ", Run("xaõ toå", BOLD), " chöùc hoäi nghò.")))

    assert TEXT == sentence.text
    assert (Emphasis(8, 13, "bold"),) == sentence.emphasis


def test_a_letter_that_two_runs_share_is_of_the_first():
    (new,) = in_unicode(flow(paragraph("Ña", Run("ûng boä xaõ toå", BOLD), " chöùc"))).value.blocks

    assert ["Đả", "ng bộ xã tổ", " chức"] == [run.text for run in new.runs]


def test_runs_that_know_their_place_still_do():
    line = "**Ñaûng boä** xaõ toå chöùc hoäi nghò."
    reading = read(f"# keá hoaïch\n\n1. {line}".encode(), format="md")
    (sentence,) = reading.value.body[0].blocks[0].sentences

    assert (TEXT, (Emphasis(0, 7, "bold"),)) == (sentence.text, sentence.emphasis)
    assert (3, 6, len("1. ") + len(line) + 1) == (sentence.span.line, sentence.span.column, sentence.span.end_column)


def test_one_old_paragraph_in_a_document_of_unicode_is_converted_alone():
    others = ("Tỉnh ủy yêu cầu các cấp ủy báo cáo.", "Có và là thì bé.")
    page = flow(paragraph(others[0]), paragraph(TCVN3, number=2), paragraph(others[1], number=3))
    reading = in_unicode(page)

    assert [others[0], TEXT, others[1]] == [block.text for block in reading.value.blocks]
    assert [2] == [finding.span.paragraph for finding in reading.findings]


def test_neighbours_share_a_finding():
    others = (
        paragraph("", number=2),
        paragraph(TCVN3, number=3),
        paragraph("Đảng", number=4),
        paragraph(TCVN3, number=5),
    )
    first, second = in_unicode(flow(paragraph(TCVN3), *others)).findings

    assert (f"{TCVN3}\n{TCVN3}", TCVN3) == (first.text, second.text)
    assert (1, 3, 5) == (first.span.paragraph, first.span.end_paragraph, second.span.paragraph)


def test_a_document_without_any_unicode_is_converted_whole():
    blocks = in_unicode(flow(paragraph(TCVN3), paragraph("Chi bé", number=2))).value.blocks

    assert [TEXT, "Chi bộ"] == [block.text for block in blocks]


def test_a_word_of_both_readings_stays_where_the_document_has_unicode():
    blocks = in_unicode(flow(paragraph(TCVN3), paragraph("Chi bé", number=2), paragraph("Đảng"))).value.blocks

    assert "Chi bé" == blocks[1].text


def test_a_font_of_capitals_shows_capitals_where_the_letters_are_old():
    capitals = Face(font=".VnTimeH")
    page = flow(paragraph(Run("®¶ng céng s¶n viÖt nam", capitals)), paragraph(Run("huyen uy", capitals), number=2))

    assert ["ĐẢNG CỘNG SẢN VIỆT NAM", "HUYEN UY"] == [block.text for block in in_unicode(page).value.blocks]


@pytest.mark.parametrize("font", [".VnTimeH", ".VnTime", "VNI-Times"])
def test_a_fonts_name_alone_converts_nothing(font):
    page = flow(paragraph(Run("Đảng bộ xã tổ chức, có và là thì bé", Face(font=font))))

    assert page is in_unicode(page).value


def test_cells_margins_notes_and_labels_are_converted():
    cell = FlowTable((FlowRow((FlowCell((paragraph(TCVN3),)),)),))
    section = FlowSection((cell, paragraph(TCVN3, label="§iÒu 1.")), header=(paragraph(TCVN3),))
    new = in_unicode(Flow((section,), (Note("footnote", "1", (paragraph(TCVN3),)),))).value

    assert TEXT == new.sections[0].header[0].text
    assert TEXT == new.notes[0].blocks[0].text
    assert TEXT == new.sections[0].blocks[0].rows[0].cells[0].blocks[0].text
    assert ("Điều 1.", TEXT) == (new.sections[0].blocks[1].label, new.sections[0].blocks[1].text)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Ta\u0302\u0301t ca\u0309.", (4, 10)),  # a letter and both its marks
        ("T\u00e2\u0301t ca\u0309.", (3, 9)),  # as Windows-1258 has it
        ("Tq\u0301t x.", (3, 7)),  # what nothing composes
    ],
)
def test_letters_are_found_in_the_source_however_their_marks_stand(raw, expected):
    (line,) = lines_of(flow(paragraph(raw)))

    assert expected == (line.raw_offset(line.text.index("t")), line.raw_offset(len(line.text)))


def test_letters_that_fonts_of_a_pdf_misname_are_read_as_the_page_shows_them():
    old = "Chủ tịch nƣớc, BỘ CÔNG THƢƠNG, CỘNG HÕA, VÕ VĂN AN."
    reading = in_unicode(flow(paragraph("Chủ tịch n", Run("ƣớc", BOLD), old[13:])))
    (block,), (finding,) = reading.value.blocks, reading.findings

    assert "Chủ tịch nước, BỘ CÔNG THƯƠNG, CỘNG HÒA, VÕ VĂN AN." == block.text
    assert "ước" == block.runs[1].text
    assert ("converted-encoding", old) == (finding.rule, finding.text)


def test_a_tilde_stays_where_no_letter_is_misnamed():
    page = flow(paragraph("CỘNG HÕA"))

    assert page is in_unicode(page).value


def test_misnamed_and_old_letters_may_stand_in_one_document():
    page = flow(paragraph("Chủ tịch nƣớc"), paragraph(TCVN3, number=2))
    reading = in_unicode(page)

    assert ["Chủ tịch nước", TEXT] == [block.text for block in reading.value.blocks]
    assert [1, 2] == [finding.span.paragraph for finding in reading.findings]
