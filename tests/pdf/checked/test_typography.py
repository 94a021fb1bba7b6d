"""What the check measures on the pages of a PDF: what is wrong there, and nothing where all is right."""

import io

import attrs
import pytest
from hypothesis import assume, given, settings

from directive_model import check, read, write
from directive_model.forms import choose_form
from directive_model.testing import correct_programs
from directive_model.typeset import typeset
from directive_model.validation import PageExample, all_rules
from directive_model_pdf.writer import write as print_pages

#: Rules whose faults a printed page shows to who measures it.
MEASURED = {
    "body-indent",
    "body-paragraph-gap",
    "coloured-letters",
    "issuer-mark",
    "page-number-missing",
    "page-number-on-first-page",
    "recipients-label-face",
    "title-rule",
    "underlined-part",
    "wrong-paper",
    "wrong-size",
    "wrong-slant",
    "wrong-weight",
}
EXAMPLES = [
    (rule.id, kind, number)
    for rule in all_rules()
    for kind in ("good", "bad")
    for number, example in enumerate(getattr(rule, kind))
    if isinstance(example, PageExample) and rule.id in MEASURED
]


def printed(example):
    """Return the PDF of a page as an example of a rule has it."""
    program = read(example.text.encode(), format="txt").value
    flow = typeset(program, choose_form(program).form).value
    return print_pages(example.change(flow) if example.change is not None else flow).value


def rules_of(data):
    """Return the rules that speak, but for those of the reader."""
    return {finding.rule for finding in check(read(data)).files[0].findings} - {"running-head"}


@pytest.mark.parametrize(("rule", "kind", "number"), EXAMPLES)
def test_what_is_wrong_on_a_page_is_found_on_its_print(rule, kind, number):
    example = getattr(next(one for one in all_rules() if one.id == rule), kind)[number]
    found = rules_of(printed(example))

    assert (rule in found) == (kind == "bad")


@settings(max_examples=30)
@given(program=correct_programs())
def test_on_the_print_of_a_correct_document_no_rule_of_the_page_speaks(program):
    file = io.BytesIO()
    write(program, file, format="pdf")
    typography = {rule.id for rule in all_rules() if {"faces", "layouts", "paper"} & set(rule.needs)}

    # How well pages are read is held elsewhere; here, what is measured on those that are.
    assume(read(file.getvalue()).value == program)

    assert set() == rules_of(file.getvalue()) & typography


def test_what_only_settings_tell_is_not_evaluated_and_said_so(example):
    file = io.BytesIO()
    write(example, file, format="pdf")
    told = {entry.rule: entry.reason.en for entry in check(read(file.getvalue())).files[0].not_evaluated}

    for rule in ("wrong-margins", "body-line-pitch", "empty-paragraphs", "banner-wraps"):
        assert "the source is printed pages" in told[rule]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda section: {"footer": section.header, "header": (), "first_footer": ()}, "page-number-place"),
        (lambda section: {"header": tuple(map(small, section.header))}, "page-number-size"),
        (lambda section: {"header": ()}, "page-number-missing"),
    ],
)
def test_page_numbers_of_a_print_are_measured(example, change, rule):
    flow = typeset(example, choose_form(example).form).value
    sections = tuple(attrs.evolve(section, **change(section)) for section in flow.sections)

    assert {rule} == rules_of(print_pages(attrs.evolve(flow, sections=sections)).value)


def small(paragraph):
    """Return a paragraph in letters of 9 points."""
    runs = tuple(attrs.evolve(run, face=attrs.evolve(run.face, size_pt=9.0)) for run in paragraph.runs)
    return attrs.evolve(paragraph, runs=runs)
