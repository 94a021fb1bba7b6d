"""Documents that go together, and ways to break one of them: one rule over many must speak, and no other."""

from directive_model.testing.mutations.series.correct import correct_series
from directive_model.testing.mutations.series.mutation import SeriesMutation, in_series

__all__ = ["SeriesMutation", "correct_series", "in_series"]
