"""What was noticed: findings, readings, and where a source came from.

What mending and pictures of pages need is imported when it is first used.
"""

from typing import TYPE_CHECKING

from directive_model._door import door
from directive_model.errors import Words
from directive_model.findings.clauses import clause_words
from directive_model.findings.finding import Finding, Severity
from directive_model.findings.reading import Origin, Reading

if TYPE_CHECKING:
    from directive_model.findings.drawn import Drawn
    from directive_model.findings.edits import Edited, PlacedEdit, Refusal
    from directive_model.findings.fixes import Edit, Fix
else:
    __getattr__, __dir__ = door(
        __name__,
        {
            "Drawn": ".drawn",
            **dict.fromkeys(("Edit", "Fix"), ".fixes"),
            **dict.fromkeys(("Edited", "PlacedEdit", "Refusal"), ".edits"),
        },
    )

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
