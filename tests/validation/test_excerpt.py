"""The line that a finding is about, and the letters of it that are meant."""

from __future__ import annotations

import pytest

from directive_model import Finding, Severity, Span, Words
from directive_model.flow import Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Run
from directive_model.validation.excerpt import Excerpt, Excerpts, meant_in

LINES = ("Số: 07-CTr/TU", "  Sơn Hải  ", "", "Phát triển kinh tế biển")


def finding(span: Span | None) -> Finding:
    return Finding(rule="some-rule", severity=Severity.NOTE, message=Words(vi="sai", en="wrong"), span=span)


def paragraph(text: str, **place: object) -> FlowParagraph:
    return FlowParagraph((Run(text),) if text else (), span=Span("a", **place))


def page(*paragraphs: FlowParagraph) -> Flow:
    return Flow((FlowSection(paragraphs),))


TEXT = page(*[paragraph(line, line=at, column=1) for at, line in enumerate(LINES, 1)])
DOCX = page(
    *[paragraph(line, part="p", paragraph=at, start=0, end=len(line)) for at, line in enumerate(LINES, 1)],
    paragraph("Chỉ đạo\nphát triển\nkinh tế biển", part="p", paragraph=5, start=0, end=31),
)


def of_text(**place):
    return Excerpts(TEXT).of(finding(Span("a", **place)))


def of_docx(**place):
    return Excerpts(DOCX).of(finding(Span("a", part="p", **place)))


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({"line": 1, "column": 3, "end_column": 4}, Excerpt(LINES[0], 2, 3)),
        ({"line": 1, "column": 5, "end_line": 1, "end_column": 7}, Excerpt(LINES[0], 4, 6)),
        ({"line": 1, "column": 5}, Excerpt(LINES[0], 4, 13)),
        # What goes on in another line is meant to the end of this one.
        ({"line": 1, "column": 5, "end_line": 4, "end_column": 2}, Excerpt(LINES[0], 4, 13)),
        # The whole line is not marked, nor the blanks round it.
        ({"line": 1, "column": 1, "end_column": 14}, Excerpt(LINES[0], 0, 0)),
        ({"line": 2, "column": 3, "end_column": 10}, Excerpt(LINES[1], 0, 0)),
        ({"line": 2, "column": 3, "end_column": 9}, Excerpt(LINES[1], 2, 8)),
        ({"line": 2, "column": 4, "end_column": 10}, Excerpt(LINES[1], 3, 9)),
        ({"line": 1}, Excerpt(LINES[0], 0, 0)),
        ({"line": 1, "column": 9, "end_column": 9}, Excerpt(LINES[0], 0, 0)),
        ({"line": 1, "column": 9, "end_column": 99}, Excerpt(LINES[0], 8, 13)),
        ({"line": 3, "column": 1}, None),
        ({"line": 9, "column": 1}, None),
        ({}, None),
    ],
)
def test_a_place_in_a_text_is_a_line_and_its_letters(place, expected):
    assert expected == of_text(**place)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({"paragraph": 1, "start": 2, "end": 3}, Excerpt(LINES[0], 2, 3)),
        ({"paragraph": 1, "start": 2, "end": 3, "end_paragraph": 1}, Excerpt(LINES[0], 2, 3)),
        ({"paragraph": 1, "start": 2, "end": 3, "end_paragraph": 2}, Excerpt(LINES[0], 2, 13)),
        ({"paragraph": 1, "start": 2}, Excerpt(LINES[0], 2, 13)),
        ({"paragraph": 1}, Excerpt(LINES[0], 0, 0)),
        ({"paragraph": 5, "start": 8, "end": 12}, Excerpt("phát triển", 0, 4)),
        ({"paragraph": 5, "start": 13, "end": 25}, Excerpt("phát triển", 5, 10)),
        ({"paragraph": 5, "start": 19, "end": 26}, Excerpt("kinh tế biển", 0, 7)),
        ({"paragraph": 6, "start": 0}, None),
    ],
)
def test_a_place_in_a_package_is_a_paragraph_and_the_line_of_it(place, expected):
    assert expected == of_docx(**place)


def test_a_line_that_begins_further_on_is_counted_from_there():
    excerpts = Excerpts(page(paragraph("Sơn Hải", line=1, column=20)))

    assert Excerpt("Sơn Hải", 4, 7) == excerpts.of(finding(Span("a", line=1, column=24, end_column=27)))


def test_letters_that_do_not_stand_one_for_one_are_counted_as_in_the_source():
    words = FlowParagraph((Run("Tỉnh ủy"),), span=Span("a", part="p", paragraph=1, start=0), shifts=((3, 3),))

    assert Excerpt("Tỉnh ủy", 3, 5) == Excerpts(page(words)).of(
        finding(Span("a", part="p", paragraph=1, start=6, end=8))
    )


def test_of_paragraphs_at_one_place_the_first_is_shown_and_cells_are_looked_into():
    cell = FlowTable((FlowRow((FlowCell((paragraph("trong ô", line=2, column=1),)),)),))
    whole = Flow((FlowSection((paragraph("một", line=1), paragraph("hai", line=1), cell)),))

    assert "một" == Excerpts(whole).of(finding(Span("a", line=1))).line
    assert "trong ô" == Excerpts(whole).of(finding(Span("a", line=2))).line


@pytest.mark.parametrize("page", [None, "no page"])
def test_without_a_page_there_is_no_line(page):
    assert Excerpts(page).of(finding(Span("a", line=1))) is None


def test_a_finding_without_a_place_means_no_line_and_of_a_given_one_all():
    assert Excerpts(TEXT).of(finding(None)) is None
    assert (0, 13) == meant_in(paragraph(LINES[0], line=1), finding(None))
    assert (2, 3) == meant_in(paragraph(LINES[0], line=1), finding(Span("a", line=1, column=3, end_column=4)))
