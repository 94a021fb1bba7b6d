"""``github``: workflow commands, which GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from directive_model.cli.findings import clause_behind

if TYPE_CHECKING:
    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Finding, Reading
    from directive_model.model import DirectiveProgram
    from directive_model.validation import FileReport, Report

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
#: What would end a message or a property; of a message only the first three.
_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"}
_IN_MESSAGES = ("%", "\r", "\n")


class Writer:
    """Prints an annotation a finding."""

    show_waived = False

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def file(self, report: FileReport, reading: Reading[DirectiveProgram] | None) -> None:
        """Print the findings of a file, or why it could not be read."""
        del reading
        path = report.path or ""
        if report.error is not None:
            message = _message(self.terminal.say(report.error.message))
            self.terminal.line(f"::error file={_property(path)},title={_property(report.error.code)}::{message}")
        for finding in report.findings:
            self.terminal.line(self._annotation(finding, path))

    def _annotation(self, finding: Finding, path: str) -> str:
        span = finding.span
        properties = {"file": path if span is None or span.source is None else span.source}
        if span is not None and span.line is not None:
            known = {"line": span.line, "endLine": span.end_line, "col": span.column, "endColumn": span.end_column}
            properties |= {name: str(value) for name, value in known.items() if value is not None}
        properties["title"] = finding.rule
        told = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
        # A place in a package is no line that could be shown: it is said.
        inside = None if span is None or span.line is not None else str(attrs.evolve(span, source=None))
        where = f"{inside}: " if inside else ""
        said = _message(f"{where}{self.terminal.say(finding.message)}{clause_behind(finding, self.terminal)}")
        return f"::{_COMMANDS[finding.severity.value]} {told}::{said}"

    def end(self, report: Report) -> None:
        """Say nothing more."""


def _message(text: str) -> str:
    return "".join([_ESCAPES[letter] if letter in _IN_MESSAGES else letter for letter in text])


def _property(text: str) -> str:
    return "".join([_ESCAPES.get(letter, letter) for letter in text])
