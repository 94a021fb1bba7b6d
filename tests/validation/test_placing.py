"""Where in the source the letters stand that a fix changes."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from directive_model import DirectiveProgram, Edit, FieldSpan, Finding, Fix, Severity, Span, Words
from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.forms import choose_form
from directive_model.testing.contract.examples import read_example
from directive_model.validation import all_rules, apply_fixes, check_program
from directive_model.validation.mending import place_fixes

FIXED = [
    pytest.param(example, id=f"{rule.id}-{n}")
    for rule in all_rules()
    if rule.fix is not None
    for n, example in enumerate(rule.bad)
    if isinstance(example, str)
]
ASTRAY = "the words do not stand so in the file: an automatic number, an old encoding, or put together from parts"
TWICE = "the words stand there more than once, so it is not known which to change"
OVER_LINES = "the change reaches over several lines or paragraphs"


def finding(*edits: Edit) -> Finding:
    return Finding(rule="a-rule", severity=Severity.NOTE, message=Words(vi="sai", en="wrong"), fix=Fix("safe", edits))


def text_of(*lines: str, column: int = 1) -> Flow:
    """Return a page of a text file, each of its lines a paragraph that begins at ``column``."""
    spans = [
        Span("a", line=at, column=column, end_line=at, end_column=column + len(line)) for at, line in _count(lines)
    ]
    return _page(lines, spans)


def package_of(*paragraphs: str, start: int = 0) -> Flow:
    """Return a page of a package, its paragraphs counted from 1."""
    spans = [Span("a", part="p", paragraph=at, start=start, end=start + len(text)) for at, text in _count(paragraphs)]
    return _page(paragraphs, spans)


def _count(texts):
    return enumerate(texts, 1)


def _page(texts, spans) -> Flow:
    paragraphs = [
        FlowParagraph((Run(text),) if text else (), span=span) for text, span in zip(texts, spans, strict=True)
    ]
    return Flow((FlowSection(tuple(paragraphs)),))


def placed(page: Flow, words: str, span: Span | None, edit: tuple[int, int, str]):
    """Return where an edit of a string goes: paragraph, place, old letters and new ones; or why nowhere."""
    spans = () if span is None else (FieldSpan("place", span),)
    program = DirectiveProgram(place=words, field_spans=spans)
    found = place_fixes(program, page, [finding(Edit("place", *edit))])
    if found.refused:
        return found.refused[0].reason.en
    ((_, (placement,)),) = found.placements
    place = placement.edit.span
    at = (place.line, place.column, place.end_column) if place.line else (place.paragraph, place.start, place.end)
    assert page.blocks[placement.paragraph].text[placement.start : placement.end] == placement.edit.old
    assert place.line == place.end_line
    return (*at, placement.edit.old, placement.edit.text)


WHOLE = Span("a", line=1, column=1, end_line=1, end_column=99)


@pytest.mark.parametrize(
    ("words", "edit", "expected"),
    [
        ("Rà soát quy hoạch", (3, 7, "Thu"), (1, 4, 8, "soát", "Thu")),
        ("Rà soát quy hoạch", (0, 2, "Xem"), (1, 1, 3, "Rà", "Xem")),
        ("Rà soát quy hoạch", (12, 17, ""), (1, 12, 18, " hoạch", "")),
        # What stays the same is not touched.
        ("Rà soát quy hoạch", (3, 7, "soạt"), (1, 6, 7, "á", "ạ")),
        ("Rà soát quy hoạch", (0, 17, "Rà soát, quy hoạch"), (1, 8, 8, "", ",")),
        # New letters follow those before them, and stand before the first where there are none.
        ("Rà soát quy hoạch", (17, 17, "."), (1, 18, 18, "", ".")),
        ("Rà soát quy hoạch", (0, 0, "“"), (1, 1, 1, "", "“")),
        ("Rà soát quy hoạch", (3, 3, "“"), (1, 4, 4, "", "“")),
        # Of a word that goes a blank goes with it.
        ("Rà soát quy hoạch", (3, 7, ""), (1, 4, 9, "soát ", "")),
        ("Rà soát quy hoạch", (2, 3, ""), (1, 3, 4, " ", "")),
    ],
)
def test_letters_of_a_line_are_counted_in_its_columns(words, edit, expected):
    assert expected == placed(text_of("Rà soát quy hoạch"), words, WHOLE, edit)


def test_blanks_that_the_program_keeps_are_found_among_those_of_the_line():
    page = text_of("Rà soát  , quy hoạch")

    assert (1, 8, 10, "  ", "") == placed(page, "Rà soát  , quy hoạch", WHOLE, (7, 9, ""))
    assert (1, 9, 9, "", "x") == placed(page, "Rà soát  , quy hoạch", WHOLE, (8, 8, "x"))


def test_a_line_that_begins_further_on_is_counted_from_there():
    assert (1, 12, 15, "Hải", "Dương") == placed(
        text_of("Sơn Hải", column=8),
        "Sơn Hải",
        Span("a", line=1, column=8, end_line=1, end_column=15),
        (4, 7, "Dương"),
    )


def test_letters_written_apart_from_their_tones_are_counted_as_they_stand():
    line = normalize("NFD", "Tỉnh ủy Sơn Hải")
    start, end = len(normalize("NFD", "Tỉnh ủy Sơn ")), len(line)

    assert (1, start + 1, end + 1, normalize("NFD", "Hải"), "Dương") == placed(
        text_of(line), "Tỉnh ủy Sơn Hải", WHOLE, (12, 15, "Dương")
    )


def test_what_does_not_print_among_the_letters_is_passed_over():
    assert (1, 9, 12, "Hải", "Dương") == placed(text_of("S\u00adơn\u200b   Hải"), "Sơn Hải", WHOLE, (4, 7, "Dương"))


@pytest.mark.parametrize(
    ("lines", "words", "edit", "expected"),
    [
        (("Sơn Hải",), "Sơn Dương", (0, 3, "x"), ASTRAY),
        (("",), "Sơn Hải", (0, 3, "x"), ASTRAY),
        (("Sơn Hải",), "", (0, 0, "x"), ASTRAY),
        (("Hải, Hải",), "Hải", (0, 3, "x"), TWICE),
        # A whole word goes before a part of one.
        (("Hải, Hảii",), "Hải", (0, 3, "x"), (1, 1, 4, "Hải", "x")),
        (("aHải, Hải",), "Hải", (0, 3, "x"), (1, 7, 10, "Hải", "x")),
        (("aHải, Hảii",), "Hải", (0, 3, "x"), ASTRAY),
        (("-xHải, Hải",), "Hải", (0, 3, "x"), (1, 8, 11, "Hải", "x")),
        (("Hảii-, Hải",), "Hải", (0, 3, "x"), (1, 8, 11, "Hải", "x")),
        # What is put in place of a blank at the beginning stands nowhere.
        ((" Sơn Hải",), " Sơn Hải", (0, 4, "x"), ASTRAY),
        (("aHải",), "Hải", (0, 3, "x"), (1, 2, 5, "Hải", "x")),
    ],
)
def test_words_that_stand_elsewhere_or_twice_are_left(lines, words, edit, expected):
    assert expected == placed(text_of(*lines), words, WHOLE, edit)


def test_where_a_string_has_no_place_or_no_such_line_nothing_is_changed():
    page = text_of("Sơn Hải")

    assert ASTRAY == placed(page, "Sơn Hải", None, (0, 3, "x"))
    assert ASTRAY == placed(page, "Sơn Hải", Span("a", line=2, column=1, end_column=8), (0, 3, "x"))
    assert ASTRAY == placed(page, "Sơn Hải", Span("a", page=1), (0, 3, "x"))
    assert ASTRAY == placed(_page(["Sơn Hải"], [None]), "Sơn Hải", WHOLE, (0, 3, "x"))


def test_only_letters_within_the_place_are_looked_at():
    page = text_of("Hải, Hải, Hải")

    assert (1, 6, 9, "Hải", "x") == placed(
        page, "Hải", Span("a", line=1, column=6, end_line=1, end_column=9), (0, 3, "x")
    )
    assert (1, 6, 9, "Hải", "x") == placed(page, "Hải", Span("a", line=1, column=6, end_column=9), (0, 3, "x"))


def test_a_string_over_several_lines_is_changed_in_one_of_them_at_a_time():
    page, span = text_of("Rà soát", "quy hoạch", "Rà soát"), Span("a", line=1, column=1, end_line=2, end_column=10)

    assert (2, 5, 10, "hoạch", "vạch ra") == placed(page, "Rà soát quy hoạch", span, (12, 17, "vạch ra"))
    assert (1, 4, 8, "soát", "xem") == placed(page, "Rà soát quy hoạch", span, (3, 7, "xem"))
    assert OVER_LINES == placed(page, "Rà soát quy hoạch", span, (3, 11, "xem"))
    assert (1, 8, 8, "", ",") == placed(page, "Rà soát quy hoạch", span, (7, 7, ","))


def test_what_is_put_in_on_another_line_is_put_in_there():
    page, span = text_of("Rà soát", "q  uy"), Span("a", line=1, column=1, end_line=2, end_column=6)

    assert (2, 2, 2, "", "x") == placed(page, "Rà soát q  uy", span, (9, 9, "x"))
    assert (2, 3, 3, "", "x") == placed(page, "Rà soát q  uy", span, (10, 10, "x"))


def test_letters_of_a_package_are_counted_in_its_paragraphs():
    page, span = (
        package_of("Rà soát", "quy hoạch", start=0),
        Span("a", part="p", paragraph=1, end_paragraph=2, start=0, end=9),
    )

    assert (2, 4, 9, "hoạch", "vạch ra") == placed(page, "Rà soát quy hoạch", span, (12, 17, "vạch ra"))
    assert (1, 0, 2, "Rà", "Xem") == placed(page, "Rà soát quy hoạch", span, (0, 2, "Xem"))
    assert OVER_LINES == placed(page, "Rà soát quy hoạch", span, (3, 11, "xem"))
    assert ASTRAY == placed(page, "Rà soát", Span("a", part="q", paragraph=1, start=0, end=7), (0, 2, "Xem"))


def test_a_stretch_of_a_paragraph_is_looked_at_from_its_start_to_its_end():
    page, span = package_of("Hải, Hải, Hải"), Span("a", part="p", paragraph=1, start=5, end=8)

    assert (1, 5, 8, "Hải", "x") == placed(page, "Hải", span, (0, 3, "x"))


def test_fixes_that_point_nowhere_are_refused_and_of_two_that_meet_the_first_is_placed():
    page = text_of("Rà soát quy hoạch")
    program = DirectiveProgram(place="Rà soát quy hoạch", field_spans=(FieldSpan("place", WHOLE),))
    first, second = finding(Edit("place", 3, 7, "xét")), finding(Edit("place", 5, 9, "mm"))
    nowhere, apart = finding(Edit("body[0].text", 0, 1, "x")), finding(Edit("place", 12, 17, "vạch ra"))
    found = place_fixes(program, page, [first, second, nowhere, apart])

    assert [first, apart] == [one for one, _ in found.placements]
    assert [nowhere] == [one.finding for one in found.refused]
    assert "the fix points to what is not in the program: the rule names a wrong place" == found.refused[0].reason.en


def test_a_fix_of_several_edits_is_placed_whole_or_not_at_all():
    page = text_of("Rà soát quy hoạch")
    program = DirectiveProgram(place="Rà soát quy hoạch", field_spans=(FieldSpan("place", WHOLE),))
    both = finding(Edit("place", 0, 2, "Xem"), Edit("place", 12, 17, "vạch ra"))
    half = finding(Edit("place", 3, 7, "xét"), Edit("place", 99, 99, ""))
    found = place_fixes(program, page, [both, half])

    assert [["Rà", "hoạch"]] == [
        [placement.edit.old for placement in placements] for _, placements in found.placements
    ]
    assert [half] == [one.finding for one in found.refused]


@pytest.mark.parametrize("example", FIXED)
def test_what_is_changed_in_the_source_is_what_is_changed_in_the_program(example):
    reading = read_example(example)
    findings = check_program(reading, choose_form(reading.value), all_rules()).findings
    found = place_fixes(reading.value, reading.page, [one for one in findings if one.fix is not None])
    lines = example.split("\n")
    edits = [placement.edit for _, placements in found.placements for placement in placements]
    for edit in sorted(edits, key=lambda edit: (edit.span.line, edit.span.column), reverse=True):
        line = lines[edit.span.line - 1]
        assert edit.old == line[edit.span.column - 1 : edit.span.end_column - 1]
        lines[edit.span.line - 1] = line[: edit.span.column - 1] + edit.text + line[edit.span.end_column - 1 :]

    assert sum(len(one.fix.edits) for one in findings if one.fix is not None) == len(edits)
    assert () == found.refused
    assert apply_fixes(reading.value, findings, unsafe=True).program == read_example("\n".join(lines)).value
