"""Checking many documents together: numbers, dates and tasks of one issuer, from one document to the next."""

from directive_model.validation.series.check import SeriesFindings, check_series
from directive_model.validation.series.entry import Entry, entry_of
from directive_model.validation.series.rule import SeriesFault, SeriesRule

__all__ = ["Entry", "SeriesFault", "SeriesFindings", "SeriesRule", "check_series", "entry_of"]
