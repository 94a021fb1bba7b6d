"""Vietnamese Party directive programs as one typed model: read, check, write, convert.

Names are imported when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from directive_model._version import __version__

#: As that of ``typing``, whose import would take longer than all else here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from directive_model.api import Conversion, check, convert, formats, read, rules, write
    from directive_model.build import Draft, item, paragraph, section, table
    from directive_model.errors import (
        DirectiveError,
        Fault,
        FormatClash,
        InvalidData,
        LimitExceeded,
        LossRefused,
        MissingExtra,
        PathNotFound,
        PluginFault,
        UnknownName,
        Unreadable,
        Unwritable,
        Words,
    )
    from directive_model.findings import Edit, Finding, Fix, Origin, Reading, Severity
    from directive_model.kit import Limits
    from directive_model.language.deadlines.due import Due, dues
    from directive_model.model import (
        Addressee,
        Appendix,
        Authority,
        Block,
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
        Regime,
        Row,
        Section,
        Sentence,
        Signatory,
        Span,
        Statement,
        Table,
        Task,
        Title,
        node_at,
        replace_at,
        span_at,
        walk,
    )
    from directive_model.validation import FileReport, Report, Rule


#: Where each public name lives.
_HOME_OF = {
    "Conversion": "api",
    "check": "api",
    "convert": "api",
    "formats": "api",
    "read": "api",
    "rules": "api",
    "write": "api",
    "Draft": "build",
    "item": "build",
    "paragraph": "build",
    "section": "build",
    "table": "build",
    "DirectiveError": "errors",
    "Fault": "errors",
    "FormatClash": "errors",
    "InvalidData": "errors",
    "LimitExceeded": "errors",
    "LossRefused": "errors",
    "MissingExtra": "errors",
    "PathNotFound": "errors",
    "PluginFault": "errors",
    "UnknownName": "errors",
    "Unreadable": "errors",
    "Unwritable": "errors",
    "Words": "errors",
    "Edit": "findings",
    "Finding": "findings",
    "Fix": "findings",
    "Origin": "findings",
    "Reading": "findings",
    "Severity": "findings",
    "Limits": "kit",
    "Due": "language.deadlines.due",
    "dues": "language.deadlines.due",
    "Addressee": "model",
    "Appendix": "model",
    "Authority": "model",
    "Block": "model",
    "Cell": "model",
    "Citation": "model",
    "Deadline": "model",
    "DirectiveProgram": "model",
    "DocumentNumber": "model",
    "Emphasis": "model",
    "FieldSpan": "model",
    "Letterhead": "model",
    "Marks": "model",
    "Offset": "model",
    "Paragraph": "model",
    "Period": "model",
    "Printed": "model",
    "Recipient": "model",
    "ReducedDate": "model",
    "Regime": "model",
    "Row": "model",
    "Section": "model",
    "Sentence": "model",
    "Signatory": "model",
    "Span": "model",
    "Statement": "model",
    "Table": "model",
    "Task": "model",
    "Title": "model",
    "node_at": "model",
    "replace_at": "model",
    "span_at": "model",
    "walk": "model",
    "FileReport": "validation",
    "Report": "validation",
    "Rule": "validation",
}

__all__ = [
    "Addressee",
    "Appendix",
    "Authority",
    "Block",
    "Cell",
    "Citation",
    "Conversion",
    "Deadline",
    "DirectiveError",
    "DirectiveProgram",
    "DocumentNumber",
    "Draft",
    "Due",
    "Edit",
    "Emphasis",
    "Fault",
    "FieldSpan",
    "FileReport",
    "Finding",
    "Fix",
    "FormatClash",
    "InvalidData",
    "Letterhead",
    "LimitExceeded",
    "Limits",
    "LossRefused",
    "Marks",
    "MissingExtra",
    "Offset",
    "Origin",
    "Paragraph",
    "PathNotFound",
    "Period",
    "PluginFault",
    "Printed",
    "Reading",
    "Recipient",
    "ReducedDate",
    "Regime",
    "Report",
    "Row",
    "Rule",
    "Section",
    "Sentence",
    "Severity",
    "Signatory",
    "Span",
    "Statement",
    "Table",
    "Task",
    "Title",
    "UnknownName",
    "Unreadable",
    "Unwritable",
    "Words",
    "__version__",
    "check",
    "convert",
    "dues",
    "formats",
    "item",
    "node_at",
    "paragraph",
    "read",
    "replace_at",
    "rules",
    "section",
    "span_at",
    "table",
    "walk",
    "write",
]


def __getattr__(name: str) -> object:
    """Import a public name from its home on first use (PEP 562)."""
    from importlib import import_module

    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'directive_model' has no attribute {name!r}")
    value = getattr(import_module(f"directive_model.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME_OF])
