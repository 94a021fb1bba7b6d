"""The typed document: data only, frozen; nothing here reads or writes.

What few documents have is imported when it is first used.
"""

from typing import TYPE_CHECKING

from directive_model._door import door
from directive_model.model.dates import Recurrence, ReducedDate
from directive_model.model.parts import (
    Authority,
    DocumentNumber,
    Letterhead,
    Marks,
    Printed,
    Recipient,
    Signatory,
    Title,
)
from directive_model.model.period import Period, period_of
from directive_model.model.program import DirectiveProgram, Regime
from directive_model.model.sentence import Citation, Sentence, Statement, Task
from directive_model.model.span import FieldSpan, Span
from directive_model.model.text import Block, Cell, Paragraph, Row, Section, Table
from directive_model.model.walk import node_at, replace_at, span_at, walk

if TYPE_CHECKING:
    from directive_model.model.further import Addressee, Appendix, Deadline, Emphasis, Offset
else:
    __getattr__, __dir__ = door(
        __name__, dict.fromkeys(("Addressee", "Appendix", "Deadline", "Emphasis", "Offset"), ".further")
    )

__all__ = [
    "Addressee",
    "Appendix",
    "Authority",
    "Block",
    "Cell",
    "Citation",
    "Deadline",
    "DirectiveProgram",
    "DocumentNumber",
    "Emphasis",
    "FieldSpan",
    "Letterhead",
    "Marks",
    "Offset",
    "Paragraph",
    "Period",
    "Printed",
    "Recipient",
    "Recurrence",
    "ReducedDate",
    "Regime",
    "Row",
    "Section",
    "Sentence",
    "Signatory",
    "Span",
    "Statement",
    "Table",
    "Task",
    "Title",
    "node_at",
    "period_of",
    "replace_at",
    "span_at",
    "walk",
]
