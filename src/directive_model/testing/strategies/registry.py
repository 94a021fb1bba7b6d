"""The types of the model and of the flow, each with its strategy."""

from __future__ import annotations

from typing import Any

from directive_model.flow import (
    DrawnRule,
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Look,
    Note,
    PageSetup,
    Passage,
    Pin,
    Run,
    Spot,
)
from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    Cell,
    Citation,
    Deadline,
    DirectiveProgram,
    DocumentNumber,
    Emphasis,
    FieldSpan,
    Letterhead,
    Marks,
    Offset,
    Paragraph,
    Period,
    Printed,
    Recipient,
    ReducedDate,
    Row,
    Section,
    Signatory,
    Span,
    Statement,
    Table,
    Task,
    Title,
)
from directive_model.testing.extra import SearchStrategy, st
from directive_model.testing.strategies import nesting, pages, parts, speech, text
from directive_model.testing.strategies.programs import programs


def spans() -> SearchStrategy[Span]:
    """Make places in text files and in packages."""
    lines = st.builds(Span, source=st.just("a.txt"), line=st.integers(1, 99), column=st.integers(1, 99))
    package = st.builds(
        Span,
        source=st.just("a.docx"),
        part=st.just("word/document.xml"),
        paragraph=st.integers(1, 99),
        start=st.integers(0, 50),
        end=st.integers(50, 99),
    )
    return lines | package


def field_spans() -> SearchStrategy[FieldSpan]:
    """Make places of plain strings."""
    return st.builds(FieldSpan, st.sampled_from(("place", "title.subject", "retention[0]")), spans())


STRATEGIES: dict[type, SearchStrategy[Any]] = {
    Addressee: parts.addressees(),
    Appendix: parts.appendices(),
    Authority: parts.authorities(),
    Cell: nesting.cells(),
    Citation: text.citations(),
    Deadline: text.deadlines(),
    DirectiveProgram: programs(),
    DocumentNumber: parts.numbers(),
    Emphasis: text.emphases(),
    FieldSpan: field_spans(),
    Letterhead: parts.letterheads(),
    Marks: parts.marks(),
    Offset: text.offsets(),
    Paragraph: nesting.paragraphs(),
    Period: speech.periods(),
    Printed: parts.printed_lines(),
    Recipient: parts.recipients(),
    ReducedDate: speech.dates(),
    Row: nesting.tables().map(lambda table: table.rows[0]),
    Section: nesting.sections(),
    Signatory: parts.signatories(),
    Span: spans(),
    Statement: text.statements(),
    Table: nesting.tables(),
    Task: text.tasks(),
    Title: parts.titles(),
    DrawnRule: pages.drawn_rules(),
    Face: pages.faces(),
    Flow: pages.flows(),
    FlowCell: pages.flow_tables().map(lambda table: table.rows[0].cells[0]),
    FlowParagraph: pages.flow_paragraphs(),
    FlowRow: pages.flow_tables().map(lambda table: table.rows[0]),
    FlowSection: pages.flow_sections(),
    FlowTable: pages.flow_tables(),
    Layout: pages.layouts(),
    Look: st.builds(Look, pages.faces(), pages.layouts()),
    Note: pages.notes(),
    PageSetup: pages.page_setups(),
    Passage: pages.passages(),
    Pin: st.builds(Pin, st.sampled_from((10.0, 277.0)), st.sampled_from((50.0, 165.0))),
    Run: pages.runs(),
    Spot: st.builds(Spot, st.integers(0, 40), spans(), st.just(((0, 30.0, 41.5), (6, 43.0, 50.0)))),
}


def register() -> None:
    """Make ``st.from_type(Task)`` and its like give what documents have; for a conftest."""
    for kind, strategy in STRATEGIES.items():
        st.register_type_strategy(kind, strategy)
