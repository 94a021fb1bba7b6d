"""Correct documents, and ways to break them: each is named by one rule, which must speak, and no other."""

from directive_model.testing.mutations.catalogue import all_mutations, correct_programs
from directive_model.testing.mutations.mutation import Mutation, in_file, in_program, in_text, on_page

__all__ = ["Mutation", "all_mutations", "correct_programs", "in_file", "in_program", "in_text", "on_page"]
