"""``json``: the report ``directive-report/1``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Reading
    from directive_model.model import DirectiveProgram
    from directive_model.validation import FileReport, Report


class Writer:
    """Prints the whole report when all files are checked."""

    show_waived = False

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def file(self, report: FileReport, reading: Reading[DirectiveProgram] | None) -> None:
        """Wait for the last file."""

    def end(self, report: Report) -> None:
        """Print the report."""
        import json

        from directive_model.cli.reports.concise import total
        from directive_model.validation import report_as_data

        if len(report.files) > 1:
            self.terminal.note(total(report.files, self.terminal))
        self.terminal.line(json.dumps(report_as_data(report), ensure_ascii=False, indent=2))
