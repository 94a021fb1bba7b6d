"""Correct documents, and ways to break them: each is named by one rule, which must speak, and no other."""

from directive_model.testing.mutations.catalogue import all_mutations, all_series_mutations, correct_programs
from directive_model.testing.mutations.judging import check_mutation
from directive_model.testing.mutations.mutation import Mutation, in_file, in_program, in_text, on_page
from directive_model.testing.mutations.series import SeriesMutation, correct_series, in_series

__all__ = [
    "Mutation",
    "SeriesMutation",
    "all_mutations",
    "all_series_mutations",
    "check_mutation",
    "correct_programs",
    "correct_series",
    "in_file",
    "in_program",
    "in_series",
    "in_text",
    "on_page",
]
