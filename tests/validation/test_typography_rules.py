"""The borders of the rules of typography: what is a fault on the page, what is none, and where it is said."""

from __future__ import annotations

import pytest

from directive_model import Words, check, read, write
from directive_model.testing.mutations import correct_programs
from directive_model.validation import PageExample
from directive_model.validation.rules.sample import sample, state_sample
from directive_model.validation.rules.typography.changed import faces, first_word

NOTHING = Words(vi="không có gì", en="nothing")
CORRECT = correct_programs()


@pytest.fixture
def found_on(check_example):
    def found(change, text=None):
        report = check_example(PageExample(words=NOTHING, text=text or sample(), change=change))
        return [(finding.rule, finding.path, finding.found, finding.expected) for finding in report.findings]

    return found


@pytest.mark.parametrize("format_", ["docx", "odt"])
@pytest.mark.parametrize("name", CORRECT)
def test_what_we_print_trips_no_rule_when_it_is_read_again(tmp_path, name, format_):
    target = tmp_path / f"program.{format_}"
    write(CORRECT[name], target)

    assert () == check(read(target)).files[0].findings


def test_many_paragraphs_with_one_fault_are_one_finding_with_their_count(check_example):
    report = check_example(PageExample(words=NOTHING, change=faces("body", size_pt=10.0)))

    (finding,) = report.findings
    assert ("wrong-size", "10 pt", "14–15 pt", "HD36 II.1.6") == (
        finding.rule,
        finding.found,
        finding.expected,
        finding.clause,
    )
    assert "5 places" in finding.message.en
    assert "5 chỗ" in finding.message.vi


def test_the_clause_is_that_of_the_part(check_example):
    report = check_example(PageExample(words=NOTHING, change=faces("name", size_pt=10.0)))

    assert [("wrong-size", "HD36 II.1.7")] == [(finding.rule, finding.clause) for finding in report.findings]


@pytest.mark.parametrize("size", [14.0, 14.2, 15.0, 15.25, None])
def test_sizes_within_the_range_and_unknown_ones_are_no_fault(found_on, size):
    assert [] == found_on(faces("body", size_pt=size))


@pytest.mark.parametrize("font", ["TimesNewRomanPSMT", "times new roman", "Times New Roman Bold", None])
def test_a_font_is_known_by_its_letters_and_may_be_unknown(found_on, font):
    assert [] == found_on(faces("body", font=font))


def test_letters_nearly_black_are_black(found_on):
    assert [] == found_on(faces("body", color="262626"), state_sample())


def test_the_party_of_2018_did_not_speak_of_colours(found_on):
    assert [] == found_on(faces("body", color="FF0000"))


def test_a_plan_before_the_decree_and_legislation_are_not_held_to_it(found_on):
    before = state_sample(place_date="Lâm Giang, ngày 12 tháng 5 năm 2015")
    law = state_sample(number="Số: 45/2023/NĐ-CP")

    assert not [found for found in found_on(faces("type", bold=False), before) if found[0] == "wrong-weight"]
    assert not [found for found in found_on(faces("type", bold=False), law) if found[0] == "wrong-weight"]


def test_a_word_of_another_size_is_told_where_it_stands(found_on):
    (found,) = found_on(first_word("subject", size_pt=12.0))

    assert ("conflicting-runs", "title.subject") == found[:2]


def test_a_text_without_faces_is_not_judged_by_them(check_example):
    report = check_example(sample())

    assert {"wrong-size", "wrong-font"} <= {entry.rule for entry in report.not_evaluated}
    assert () == report.findings
