"""Which formats of the report there are; each is a module with a class, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from directive_model.errors import Words

if TYPE_CHECKING:
    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Reading
    from directive_model.model import DirectiveProgram
    from directive_model.validation import FileReport, Report


class ReportWriter(Protocol):
    """Writes a report: file by file as they are checked, or all at once when the last one is."""

    #: Whether findings that are waived are printed for people, too.
    show_waived: bool

    def file(self, report: FileReport, reading: Reading[DirectiveProgram] | None) -> None:
        """Take what was found in one file, and the reading that it was found in; None for one that was not read."""
        ...

    def end(self, report: Report) -> None:
        """Take the whole report, after the last file."""
        ...


#: Each format, and what it is for; its module has its name.
FORMATS = {
    "text": Words(vi="cho người đọc, kèm dòng có lỗi", en="for people, with the line that is meant"),
    "concise": Words(vi="mỗi phát hiện một dòng", en="a line a finding"),
    "json": Words(vi="một báo cáo cho chương trình", en="one report for programs (directive-model schema)"),
    "sarif": Words(vi="SARIF 2.1.0 cho các công cụ phân tích", en="SARIF 2.1.0, for tools that show findings"),
    "html": Words(vi="một trang, phát hiện ở bên lề", en="a page, with the findings in its margin"),
    "github": Words(vi="chú thích của GitHub Actions", en="annotations of GitHub Actions"),
}


def writer_of(name: str, terminal: Terminal, *, show_waived: bool = False) -> ReportWriter:
    """Return the writer of a format of ``FORMATS``; to show what is waived is for those that print for people."""
    writer: ReportWriter = import_module(f"directive_model.cli.reports.{name}").Writer(terminal)
    writer.show_waived = show_waived
    return writer
