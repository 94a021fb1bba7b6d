"""What the check measures on the pages of a PDF: what is wrong there, and nothing where all is right."""

import io

import attrs
import pytest
from hypothesis import given, settings

from directive_model import check, read, write
from directive_model.flow import Face, paragraphs_of
from directive_model.forms import choose_form
from directive_model.testing import correct_programs
from directive_model.typeset import typeset
from directive_model.validation import PageExample, all_rules
from directive_model.validation.rules.sample import sample
from directive_model.validation.rules.typography.changed import layouts
from directive_model_pdf.writer import write as print_pages

TYPOGRAPHY = {rule.id: rule for rule in all_rules() if {"faces", "layouts", "paper"} & set(rule.needs)}
EXAMPLES = [
    (rule.id, kind, number)
    for rule in TYPOGRAPHY.values()
    for kind in ("good", "bad")
    for number, example in enumerate(getattr(rule, kind))
    if isinstance(example, PageExample)
]
#: What is shown on paper is another rule's: capitals that a face makes are capitals there, typed or not.
OF_ANOTHER = {("wrong-case", "bad", 0): "subject-in-capitals"}
#: Page numbers need a second page.
LONG = sample(body="1. " + "Chỉ đạo các cấp, các ngành triển khai nhiệm vụ trên địa bàn tỉnh. " * 150)
#: Fonts in the place of Arial, of which machines that test have one at least.
FONTS = ("Arial", "Liberation Sans", "DejaVu Sans")


def printed(example, rule):
    """Return the PDF of a page as an example of a rule has it."""
    text = LONG if rule.startswith("page-number") else example.text
    program = read(text.encode(), format="txt").value
    flow = typeset(program, choose_form(program).form).value
    changed = example.change(flow) if example.change is not None else flow
    if "Arial" not in families(changed):
        return print_pages(changed).value
    for font in FONTS:
        data = print_pages(in_font(changed, font)).value
        if font in families(read(data).page):
            return data
    return pytest.skip(f"none of these fonts is installed: {', '.join(FONTS)}")


def families(page):
    """Return the fonts of a page."""
    return {run.face.font for one in paragraphs_of(page) for run in one.runs if run.face is not None}


def in_font(page, font):
    """Return a page with ``font`` wherever it has Arial."""
    if isinstance(page, tuple):
        return tuple(in_font(one, font) for one in page)
    if isinstance(page, Face):
        return attrs.evolve(page, font=font) if page.font == "Arial" else page
    if not attrs.has(type(page)):
        return page
    return attrs.evolve(
        page, **{one.name: in_font(getattr(page, one.name), font) for one in attrs.fields(type(page))}
    )


def rules_of(data):
    """Return the rules that speak, but for those of the reader."""
    return {finding.rule for finding in check(read(data)).files[0].findings} - {"running-head"}


@pytest.mark.parametrize(("rule", "kind", "number"), EXAMPLES)
def test_what_is_wrong_on_a_page_is_found_on_its_print_or_said_not_to_be_seen_there(rule, kind, number):
    example = getattr(TYPOGRAPHY[rule], kind)[number]
    (report,) = check(read(printed(example, rule))).files
    said = {one.rule for one in report.not_evaluated}
    found = {one.rule for one in report.findings}

    if "settings" in TYPOGRAPHY[rule].needs:
        assert rule in said
        assert rule not in found
    else:
        assert rule not in said
        assert (OF_ANOTHER.get((rule, kind, number), rule) in found) == (kind == "bad")


def test_a_rule_of_the_page_is_evaluated_on_a_print_unless_settings_alone_tell():
    (report,) = check(read(print_pages(printed_flow()).value)).files

    assert {rule.id for rule in TYPOGRAPHY.values() if "settings" in rule.needs} == {
        one.rule for one in report.not_evaluated if one.rule in TYPOGRAPHY
    }


def printed_flow():
    """Return the page of the program of the Party in which all is right."""
    program = read(sample().encode(), format="txt").value
    return typeset(program, choose_form(program).form).value


@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("part", ["issuer", "number", "type", "subject", "position"])
def test_a_part_that_is_out_of_the_middle_is_seen_on_its_print(part, side):
    found = rules_of(print_pages(layouts(part, alignment=side)(printed_flow())).value)

    assert "wrong-alignment" in found


@settings(max_examples=30)
@given(program=correct_programs())
def test_on_the_print_of_a_correct_document_no_rule_of_the_page_speaks(program):
    file = io.BytesIO()
    write(program, file, format="pdf")

    assert set() == rules_of(file.getvalue()) & TYPOGRAPHY.keys()


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
