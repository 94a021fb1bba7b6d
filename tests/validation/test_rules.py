"""Each rule's own examples, and what every rule has to be."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from directive_model import Severity, Words, read
from directive_model.forms import choose_form, form_names, load_form
from directive_model.validation import Rule, all_rules, check_program, rules_by_part
from directive_model.validation.rules.sample import sample, state_sample

RULES = {rule.id: rule for rule in all_rules()}
GOOD = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES.values() for n, text in enumerate(rule.good)]
BAD = [pytest.param(rule, text, id=f"{rule.id}-{n}") for rule in RULES.values() for n, text in enumerate(rule.bad)]


@pytest.mark.parametrize("document", [sample(), state_sample()])
def test_a_sample_document_trips_no_rule(check_text, document):
    report = check_text(document)

    assert () == report.findings


def test_a_document_of_today_trips_no_rule_of_todays_form(check_text):
    today = sample(
        place_date="Sơn Hải, ngày 28 tháng 6 năm 2026",
        subject="chỉ đạo tháng 7/2026 của Ban Thường vụ Tỉnh ủy\n-----",
        recipients="Nơi nhận:\n- Các đồng chí Tỉnh ủy viên;\n- Lưu Văn phòng Tỉnh ủy.",
    )

    report = check_text(today)

    assert ("hd05", ()) == (report.form.name, report.findings)


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_a_good_example_has_no_fault(check_example, rule, text):
    report = check_example(text)

    assert rule.id not in {finding.rule for finding in report.findings}
    assert [] == [finding for finding in report.findings if finding.severity is not Severity.NOTE]


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_a_bad_example_is_caught_and_nothing_else_is_found(check_example, rule, text):
    report = check_example(text)

    assert {rule.id} == {finding.rule for finding in report.findings}


#: What only a file or a page tells.
SHOWN = {"source", "faces", "layouts", "paper"}
PLACELESS = [
    param for param in BAD if param.values[0].faults is not None and not SHOWN.intersection(param.values[0].needs)
]


@pytest.mark.parametrize(("rule", "text"), PLACELESS)
def test_a_rule_needs_no_places_to_find_its_fault(rule, text):
    program = _without_places(read(text.encode(), format="txt").value)

    report = check_program(program, choose_form(program), [rule])

    assert {rule.id} == {finding.rule for finding in report.findings}
    assert {None} == {finding.span for finding in report.findings}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_shows_both_sides_and_says_why_in_both_languages(rule):
    assert rule.good
    assert rule.bad or "images" in rule.needs
    for words in (rule.summary, rule.why):
        assert words.vi.endswith(".")
        assert words.en.endswith(".")
        assert words.vi != words.en


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
@pytest.mark.parametrize("name", form_names())
def test_a_rule_that_compares_with_the_form_names_a_part_that_every_form_has(rule, name):
    form = load_form(name)
    clause = rule.clause_in(form)

    assert clause is not None or rule.part is None or not rule.belongs_to(form)


def test_no_two_rules_have_one_name():
    ids = [rule.id for rules in rules_by_part().values() for rule in rules]

    assert sorted(set(ids)) == sorted(ids)


def test_every_mandatory_part_of_a_form_has_a_rule():
    parts = {rule.part for rule in RULES.values() if rule.mandatory}

    assert {part for name in form_names() for part in load_form(name).mandatory} <= parts


def test_a_rule_on_an_unverified_source_can_only_be_a_note():
    words = Words(vi="Câu.", en="A sentence.")

    with pytest.raises(ValueError, match="unverified"):
        Rule(
            id="unsure",
            severity=Severity.ERROR,
            summary=words,
            why=words,
            certainty="U",
            good=(),
            bad=(),
            faults=None,
        )


def _without_places(node: Any) -> Any:
    """Return a copy of a program as if it had been made in code."""
    if isinstance(node, tuple):
        return tuple(_without_places(child) for child in node)
    if not attrs.has(type(node)):
        return node
    gone = {"span": None, "field_spans": ()}
    changes = {
        field.name: gone[field.name] if field.name in gone else _without_places(getattr(node, field.name))
        for field in attrs.fields(type(node))
        if field.init
    }
    return attrs.evolve(node, **changes)
