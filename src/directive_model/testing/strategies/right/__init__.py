"""Documents in which all is right."""

from directive_model.testing.strategies.right.documents import correct_programs

__all__ = ["correct_programs"]
