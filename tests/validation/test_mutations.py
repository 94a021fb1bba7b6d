"""Every rule speaks, and no other, when a correct document is broken in the way that the rule names."""

from __future__ import annotations

import pytest

from directive_model.forms import choose_form
from directive_model.testing.contract.examples import printed, read_page
from directive_model.testing.mutations import all_mutations, correct_programs
from directive_model.validation import all_rules, check_program

CORRECT = correct_programs()
RULES = {rule.id: rule for rule in all_rules()}
MUTATIONS = all_mutations()


def _found(reading):
    return {finding.rule for finding in check_program(reading, choose_form(reading.value), RULES.values()).findings}


@pytest.mark.parametrize("name", CORRECT)
def test_a_correct_document_trips_no_rule_as_it_is_printed(name):
    assert set() == _found(read_page(printed(CORRECT[name])))


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_mutation(rule):
    assert rule in {mutation.rule for mutation in MUTATIONS} or "images" in RULES[rule].needs


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: f"{one.rule}-{one.summary[:40]}")
def test_a_broken_document_trips_the_rule_that_names_it_and_no_other(mutation):
    broken = {name: reading for name, program in CORRECT.items() if (reading := mutation.break_(program)) is not None}
    found = {name: _found(reading) for name, reading in broken.items()}

    assert found, "no correct document can be broken so"
    assert {name: {mutation.rule} for name in found} == found


def test_a_mutation_says_what_it_does():
    told = [mutation.summary for mutation in MUTATIONS]

    assert all(summary.endswith(".") for summary in told)
    assert len(set(told)) == len(told)
