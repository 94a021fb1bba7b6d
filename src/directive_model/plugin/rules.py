"""What the author of a rule needs; imported where ``directive_rules`` is asked, not when the plugin is loaded."""

from directive_model.validation import (
    Context,
    Entry,
    Fault,
    FileExample,
    PageExample,
    Print,
    Rule,
    SeriesFault,
    SeriesRule,
)

__all__ = [
    "Context",
    "Entry",
    "Fault",
    "FileExample",
    "PageExample",
    "Print",
    "Rule",
    "SeriesFault",
    "SeriesRule",
]
