"""The contracts that every format and every rule must keep; they come with directive-model[testing]."""

from __future__ import annotations

import attrs
import pytest

from directive_model.testing import FormatContract, check_mutation, check_rule, in_series, in_text
from directive_model_org import directive_formats, directive_rules

(FORMAT,) = directive_formats()
CONTRACT = FormatContract(format=FORMAT, examples=25)
RULES = {rule.id: rule for rule in directive_rules()}


@in_text("exclamation-mark")
def shouted(text, program):
    """Let the first task end with an exclamation mark."""
    return text.replace(" trên địa bàn tỉnh.", " trên địa bàn tỉnh!", 1) if "sinh xã hội" in text else None


@in_series("month-skipped")
def without_the_middle(documents):
    """Take one of monthly programs away, and let the numbers of the others follow one another."""
    first, *_, last = documents
    if first.period is None or first.period.start.month != first.period.end.month:
        return None
    return [first, attrs.evolve(last, number=attrs.evolve(last.number, serial="08"))]


@pytest.mark.parametrize("law", CONTRACT.laws, ids=lambda law: law.__name__)
def test_the_format_keeps_the_contract(law):
    law()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_is_tripped_by_its_bad_examples_alone(rule):
    check_rule(rule)


@pytest.mark.parametrize("mutation", [shouted, without_the_middle], ids=lambda mutation: mutation.rule)
def test_a_broken_document_trips_the_rule_that_names_it_and_no_other(mutation):
    check_mutation(mutation, *RULES.values())
