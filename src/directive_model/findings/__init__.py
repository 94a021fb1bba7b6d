"""What was noticed: findings, readings, and where a source came from."""

from directive_model.errors import Words
from directive_model.findings.clauses import clause_words
from directive_model.findings.finding import Edit, Finding, Fix, Severity
from directive_model.findings.reading import Drawn, Origin, Reading

__all__ = [
    "Drawn",
    "Edit",
    "Finding",
    "Fix",
    "Origin",
    "Reading",
    "Severity",
    "Words",
    "clause_words",
]
