"""What was noticed: findings, readings, and where a source came from.

What only editing in place does is imported when it is first used.
"""

from typing import TYPE_CHECKING

from directive_model._door import door
from directive_model.errors import Words
from directive_model.findings.clauses import clause_words
from directive_model.findings.finding import Edit, Finding, Fix, Severity
from directive_model.findings.reading import Drawn, Origin, Reading

if TYPE_CHECKING:
    from directive_model.findings.edits import Edited, PlacedEdit, Refusal
else:
    __getattr__, __dir__ = door(__name__, dict.fromkeys(("Edited", "PlacedEdit", "Refusal"), ".edits"))

__all__ = [
    "Drawn",
    "Edit",
    "Edited",
    "Finding",
    "Fix",
    "Origin",
    "PlacedEdit",
    "Reading",
    "Refusal",
    "Severity",
    "Words",
    "clause_words",
]
