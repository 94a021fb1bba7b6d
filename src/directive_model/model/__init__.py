"""The typed document: data only, frozen; nothing here reads or writes."""

from directive_model.model.dates import Deadline, Offset, Recurrence, ReducedDate
from directive_model.model.parts import (
    Addressee,
    Appendix,
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
from directive_model.model.sentence import Citation, Emphasis, Sentence, Statement, Task
from directive_model.model.span import FieldSpan, Span
from directive_model.model.text import Block, Cell, Paragraph, Row, Section, Table
from directive_model.model.walk import node_at, replace_at, span_at, walk

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
