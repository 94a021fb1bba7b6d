"""Rules of the page: margins, lines, page numbers, where parts stand."""

from __future__ import annotations

import attrs
import pytest
from example_words import NOTHING

from directive_model.flow import DrawnRule, FlowParagraph
from directive_model.forms import choose_form
from directive_model.testing.contract.examples import printed, read_page
from directive_model.testing.mutations import correct_programs
from directive_model.validation import PageExample, all_rules, check_program
from directive_model.validation.rules.sample import sample, state_sample
from directive_model.validation.rules.typography.changed import (
    faces,
    layouts,
    of_sections,
    setup,
    without,
    worded,
)


@pytest.mark.parametrize(
    "change",
    [
        setup(width_mm=210.4, height_mm=296.6),
        setup(width_mm=297.0, height_mm=210.0),
        setup(left_mm=30.4),
        setup(left_mm=15.0, right_mm=30.0),
        layouts("body", line=22.0, line_rule="exact"),
        layouts("body", line=1.0, line_rule="multiple"),
        layouts("body", line=18.0, line_rule="at-least"),
        layouts("body", before_pt=0.0, after_pt=6.0),
        layouts("body", before_pt=0.0),
        layouts("body", first_line_mm=12.7),
        layouts("body", first_line_mm=0.0),
        layouts("body", first_line_mm=-5.0),
        layouts("body", left_mm=20.0, first_line_mm=20.0),
        layouts("body", alignment="left"),
        layouts("type", alignment="left", left_mm=50.0),
    ],
)
def test_what_is_near_enough_or_not_said_is_no_fault(found_on, change):
    assert [] == found_on(change)


@pytest.mark.parametrize(("left", "right"), [(30.0, 20.0), (35.6, 15.0), (30.0, 14.0)])
def test_a_margin_beyond_its_range_is_told(found_on, left, right):
    text = sample() if right != 14.0 else state_sample()

    assert ["wrong-margins"] == [found[0] for found in found_on(setup(left_mm=left, right_mm=right), text)]


def test_the_margins_of_pages_behind_one_that_lies_are_looked_at(found_on):
    def change(page):
        (lying,) = setup(width_mm=297.0, height_mm=210.0)(page).sections
        (narrow,) = setup(left_mm=10.0)(page).sections
        return attrs.evolve(page, sections=(attrs.evolve(lying, blocks=()), narrow))

    assert ["wrong-margins"] == [found[0] for found in found_on(change)]


def test_a_state_document_has_ranges_of_margins(found_on):
    assert [] == found_on(setup(top_mm=25.0, bottom_mm=25.0, left_mm=35.0, right_mm=20.0), state_sample())


def test_hyphens_that_stand_there_are_counted(found_on):
    longer = worded("title_rule", "--------")

    assert [("title-rule", "title.subject", "--------", "-----")] == found_on(longer)


def test_a_drawn_line_under_the_subject_is_taken_for_the_hyphens(found_on):
    def drawn(page):
        first, *others = without("title_rule")(page).sections
        return attrs.evolve(page, sections=(attrs.evolve(first, blocks=(*first.blocks, DrawnRule())), *others))

    assert [] == found_on(drawn)


def test_several_stars_are_a_mark_and_hyphens_are_none(found_on):
    assert [] == found_on(worded("issuer_mark", "* * *"))
    assert ["issuer-mark"] == [found[0] for found in found_on(worded("issuer_mark", "---"))]


def test_one_empty_paragraph_may_hold_a_picture(found_on):
    def one_empty(page):
        first, *others = page.sections
        at = next(n for n, block in enumerate(first.blocks) if getattr(block, "text", "").startswith("2. Tiếp"))
        blocks = (*first.blocks[:at], FlowParagraph(), *first.blocks[at:])
        return attrs.evolve(page, sections=(attrs.evolve(first, blocks=blocks), *others))

    assert [] == found_on(one_empty)


def test_a_short_document_needs_no_page_numbers(found_on):
    assert [] == found_on(of_sections(header=()))
    long = sample(body="1. " + "Chỉ đạo các cấp, các ngành triển khai nhiệm vụ. " * 150)
    assert "page-number-missing" in {found[0] for found in found_on(of_sections(header=()), long)}
    two = sample(body="\n\n".join(f"{n}. " + "Chỉ đạo các cấp triển khai nhiệm vụ này. " * 80 for n in (1, 2)))
    assert "page-number-missing" in {found[0] for found in found_on(of_sections(header=()), two)}


def test_margins_that_were_measured_are_not_judged():
    reading = read_page(setup(left_mm=5.0)(printed(correct_programs()["state plan"])))
    rule = next(rule for rule in all_rules() if rule.id == "wrong-margins")

    measured = attrs.evolve(reading, page=attrs.evolve(reading.page, measured=True))
    set_up, printed_only = (check_program(one, choose_form(reading.value), [rule]) for one in (reading, measured))

    assert ["wrong-margins"] == [one.rule for one in set_up.findings]
    assert () == printed_only.findings
    assert ["wrong-margins"] == [one.rule for one in printed_only.not_evaluated]
    assert "printed pages" in printed_only.not_evaluated[0].reason.en


def test_looks_and_blanks_of_a_scan_are_not_judged():
    reading = read_page(printed(correct_programs()["state plan"]))
    scan = attrs.evolve(reading, page=attrs.evolve(reading.page, measured=True, scanned=True))

    known, guessed = (check_program(one, choose_form(reading.value), all_rules()) for one in (reading, scan))

    left = {one.rule for one in guessed.not_evaluated} - {one.rule for one in known.not_evaluated}
    assert {"wrong-size", "wrong-weight", "wrong-slant", "wrong-paper", "body-indent", "spaces-in-number"} <= left


def test_parts_that_stand_alike_and_should_stand_alike_are_one_finding(check_example):
    def change(page):
        return faces("recipient", size_pt=10.0)(faces("retention", size_pt=10.0)(page))

    (finding,) = check_example(PageExample(words=NOTHING, change=change)).findings

    assert "the recipients, the retention line: 10 pt instead of 12 pt (3 places; this is the first)" == (
        finding.message.en
    )


def test_the_long_banner_of_the_state_fills_its_column_however_it_is_aligned(found_on):
    assert [] == found_on(layouts("banner", alignment="left"), state_sample())
    assert ["wrong-alignment"] == [rule for rule, *_ in found_on(layouts("banner", alignment="left"))]


def test_a_printed_page_answers_every_rule_but_those_of_what_is_drawn(check_example):
    report = check_example(PageExample(words=NOTHING))
    unseen = {rule.id for rule in all_rules() if "images" in rule.needs}

    assert unseen == {entry.rule for entry in report.not_evaluated}


def test_a_long_document_with_page_numbers_lacks_none(found_on):
    long = sample(body="1. " + "Chỉ đạo các cấp, các ngành triển khai nhiệm vụ. " * 150)

    assert "page-number-missing" not in {found[0] for found in found_on(None, long)}
