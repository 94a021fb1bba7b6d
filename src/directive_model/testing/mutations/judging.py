"""The contract of mutations: the rule that a mutation names speaks, and no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from directive_model.findings import Reading
from directive_model.forms import choose_form
from directive_model.model import DirectiveProgram
from directive_model.testing.contract.examples import entries_of
from directive_model.testing.mutations.catalogue import correct_programs
from directive_model.testing.mutations.mutation import Mutation
from directive_model.testing.mutations.series import SeriesMutation, correct_series
from directive_model.validation import Rule, SeriesRule, all_rules, check_program, check_series, series_rules

#: Documents in which all is right, by what they are: each is one, or several that go together.
Correct: TypeAlias = Mapping[str, DirectiveProgram] | Mapping[str, Sequence[DirectiveProgram]]


def check_mutation(
    mutation: Mutation | SeriesMutation, *rules: Rule | SeriesRule, correct: Correct | None = None
) -> None:
    """Break every correct document as ``mutation`` says: the rule that it names must speak at each, and no other.

    All rules of the library are asked, and ``rules``, those of a plugin.  ``correct`` are documents by what they are,
    of which a rule needs others than the library's; for a mutation of a series, documents that go together.
    Raises AssertionError, also where no document can be broken so.
    """
    told = f"{mutation.rule} ({mutation.summary})"
    found = dict(_found(mutation, rules, correct))
    assert found, f"{told}: no correct document can be broken so"
    for name, ids in found.items():
        assert ids == {mutation.rule}, f"{told}: {', '.join(sorted(ids)) or 'nothing'} is found in the {name}"


def _found(
    mutation: Mutation | SeriesMutation, rules: Sequence[Rule | SeriesRule], correct: Correct | None
) -> Iterator[tuple[str, set[str]]]:
    over_one = (*all_rules(), *(rule for rule in rules if isinstance(rule, Rule)))
    over_many = (*series_rules(), *(rule for rule in rules if isinstance(rule, SeriesRule)))
    usual: Correct = correct_programs() if isinstance(mutation, Mutation) else correct_series()
    for name, document in (usual if correct is None else correct).items():
        broken = _broken(mutation, document)
        if broken is not None:
            yield name, ids_in(broken, over_one, over_many)


def _broken(
    mutation: Mutation | SeriesMutation, document: DirectiveProgram | Sequence[DirectiveProgram]
) -> Sequence[Reading[DirectiveProgram]] | None:
    if isinstance(mutation, SeriesMutation):
        return mutation.break_([document] if isinstance(document, DirectiveProgram) else document)
    assert isinstance(document, DirectiveProgram), f"{mutation.rule} breaks one document, and is given several"
    reading = mutation.break_(document)
    return None if reading is None else (reading,)


def ids_in(
    readings: Sequence[Reading[DirectiveProgram]], rules: Iterable[Rule], over_many: Iterable[SeriesRule]
) -> set[str]:
    """Return the ids of what is found in documents, in each alone and in all of them together."""
    asked = tuple(rules)
    alone = [check_program(reading, choose_form(reading.value), asked).findings for reading in readings]
    together = [one.findings for one in check_series(entries_of(readings), tuple(over_many))]
    return {finding.rule for findings in (*alone, *together) for finding in findings}
