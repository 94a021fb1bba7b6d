"""The place of a fault in words that go on over lines or paragraphs of their source."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, FieldSpan, Span, read
from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.forms import choose_form
from directive_model.validation import all_rules, check_program
from directive_model.validation.mending import Pointer

WORDS = "Rà soát quy hoạch; lập kế hoạch sửdụng đất."
LINES = ("Rà soát quy hoạch; lập", "  kế hoạch sửdụng đất.")


def _pointer(spans: list[Span], whole: Span) -> Pointer:
    paragraphs = [FlowParagraph((Run(text),), span=span) for text, span in zip(LINES, spans, strict=True)]
    program = DirectiveProgram(place=WORDS, field_spans=(FieldSpan("place", whole),))
    return Pointer(program, Flow((FlowSection(tuple(paragraphs)),)))


@pytest.fixture
def lines() -> Pointer:
    """Return what points at words on two lines of a text."""
    spans = [Span("a", line=at, column=1, end_line=at, end_column=1 + len(text)) for at, text in enumerate(LINES, 4)]
    return _pointer(spans, Span("a", line=4, column=1, end_line=5, end_column=1 + len(LINES[1])))


def _line(span: Span) -> tuple[int | None, ...]:
    return span.line, span.column, span.end_line, span.end_column


def test_words_on_a_further_line_are_pointed_at_there(lines):
    at = WORDS.index("sửdụng")

    assert (5, 12, 5, 18) == _line(lines.span_of("place", at, at + 6))


def test_words_over_two_lines_are_pointed_at_from_the_first_to_the_last(lines):
    at = WORDS.index("lập")

    assert (4, 20, 5, 5) == _line(lines.span_of("place", at, at + 6))


def test_without_a_page_the_place_is_that_of_the_whole_string(lines):
    spans = [Span("a", line=4, column=1, end_line=5, end_column=9)]
    program = DirectiveProgram(place=WORDS, field_spans=(FieldSpan("place", spans[0]),))

    assert spans[0] == Pointer(program, None).span_of("place", 3, 5)


def test_words_in_the_second_of_two_paragraphs_are_pointed_at_there():
    spans = [Span("a", part="p", paragraph=at, start=0, end=len(text)) for at, text in enumerate(LINES, 7)]
    pointer = _pointer(spans, Span("a", part="p", paragraph=7, start=0, end_paragraph=8, end=len(LINES[1])))
    at = WORDS.index("sửdụng")

    span = pointer.span_of("place", at, at + 6)

    assert (8, 11, 8, 17) == (span.paragraph, span.start, span.end_paragraph or span.paragraph, span.end)


def test_a_finding_in_a_text_of_hard_lines_has_the_line_of_its_words(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(
        "CHƯƠNG TRÌNH\nchỉ đạo tháng 7/2022\n\n1. Kinh tế\n\nTăng cường triển khai công tác thu ngân sách,\n"
        "đẩy mạnh giải ngân; kiểm tra việc sửdụng đất.\n",
        encoding="utf-8",
    )
    reading = read(file)
    report = check_program(reading, choose_form(reading.value), all_rules())
    (found,) = (one for one in report.findings if one.rule == "lost-space")

    assert (7, 35, 41) == (found.span.line, found.span.column, found.span.end_column)
