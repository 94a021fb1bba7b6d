"""Every rule speaks, and no other, when a correct document is broken in the way that the rule names."""

from __future__ import annotations

import attrs
import pytest

from directive_model.testing import check_mutation, in_program, in_series
from directive_model.testing.contract.examples import printed, read_page
from directive_model.testing.mutations import all_mutations, all_series_mutations, correct_programs, correct_series
from directive_model.testing.mutations.judging import ids_in
from directive_model.testing.mutations.series.mutation import as_read
from directive_model.validation import all_rules, series_rules

CORRECT = correct_programs()
SERIES = correct_series()
RULES = {rule.id: rule for rule in all_rules()}
OVER_MANY = {rule.id: rule for rule in series_rules()}
MUTATIONS = (*all_mutations(), *all_series_mutations())


@pytest.mark.parametrize("name", CORRECT)
def test_a_correct_document_trips_no_rule_as_it_is_printed(name):
    assert set() == ids_in([read_page(printed(CORRECT[name]))], RULES.values(), ())


@pytest.mark.parametrize("name", SERIES)
def test_documents_that_go_together_trip_no_rule(name):
    assert set() == ids_in(as_read(SERIES[name]), RULES.values(), OVER_MANY.values())


@pytest.mark.parametrize("rule", [*RULES, *OVER_MANY])
def test_every_rule_has_a_mutation(rule):
    unseen = rule in RULES and "images" in RULES[rule].needs

    assert rule in {mutation.rule for mutation in MUTATIONS} or unseen


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda one: f"{one.rule}-{one.summary[:40]}")
def test_a_broken_document_trips_the_rule_that_names_it_and_no_other(mutation):
    check_mutation(mutation)


def test_a_mutation_says_what_it_does():
    told = [mutation.summary for mutation in MUTATIONS]

    assert all(summary.endswith(".") for summary in told)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda program, _form: program, "nothing is found in the party program by HD36"),
        (lambda program, _form: attrs.evolve(program, number=None, place=None), "missing-number, missing-place is"),
        (lambda _program, _form: None, "no correct document can be broken so"),
    ],
)
def test_a_mutation_that_does_not_break_what_it_names_is_told_so(change, told):
    with pytest.raises(AssertionError, match=told):
        check_mutation(in_program("missing-number")(change))


def test_a_mutation_of_a_series_that_breaks_a_document_by_itself_is_told_so():
    mutation = in_series("number-twice")(lambda documents: [attrs.evolve(documents[0], place=None), *documents[1:]])

    with pytest.raises(AssertionError, match="missing-place is found in the three monthly programs of the Party"):
        check_mutation(mutation)


def test_a_rule_of_a_plugin_is_asked_beside_those_of_the_library():
    rule = attrs.evolve(RULES["missing-number"], id="house-number")
    mutation = next(one for one in MUTATIONS if one.rule == "missing-number")

    with pytest.raises(AssertionError, match="house-number, missing-number is found"):
        check_mutation(mutation, rule)


def test_documents_of_ones_own_are_broken_in_place_of_the_librarys():
    mutation = next(one for one in MUTATIONS if one.rule == "missing-motto")

    with pytest.raises(AssertionError, match="no correct document can be broken so"):
        check_mutation(mutation, correct={"party": CORRECT["party program by HD36"]})
