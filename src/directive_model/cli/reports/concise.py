"""``concise``: a line a finding, and what else there is to say on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_model.cli.findings import finding_line, tally
from directive_model.errors import Words

if TYPE_CHECKING:
    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Finding, Reading
    from directive_model.model import DirectiveProgram
    from directive_model.validation import FileReport, Report

_ALONE = Words(
    vi="không nhận ra phần đầu, số ký hiệu, tên loại, nơi nhận hay chữ ký nào: có thể không phải văn bản hành chính, "
    "hoặc chỉ là một phần; không xét các thành phần bắt buộc",
    en="no head, number, type, recipients or signature was recognized: it may be no such document, or a part of one; "
    "mandatory parts are not asked of it",
)


class Writer:
    """Prints findings as they are found, and after each file how many they were and by which form."""

    show_waived = False

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal

    def file(self, report: FileReport, reading: Reading[DirectiveProgram] | None) -> None:
        """Print the findings of a file; what else there is to say of it goes to standard error."""
        self.findings(report.findings, report.path or "", reading)
        for entry in report.waived if self.show_waived else ():
            self.terminal.line(
                finding_line(entry.finding, self.terminal, report.path or "", reason=entry.waiver.reason)
            )
        if report.form is None:
            return
        say = self.terminal.say
        form, skipped = report.form, len(report.not_evaluated)
        by_form = Words(vi=f"theo {form.name}, vì {form.reason.vi}", en=f"by {form.name}, because {form.reason.en}")
        asked = Words(
            vi=f"đã xét {report.evaluated} quy tắc, {skipped} quy tắc không xét được",
            en=f"{report.evaluated} rule{'' if report.evaluated == 1 else 's'} evaluated, {skipped} could not be",
        )
        waived = Words(vi=f", miễn trừ {len(report.waived)}", en=f", {len(report.waived)} waived")
        counted = tally(report.findings, self.terminal) + (say(waived) if report.waived else "")
        self.terminal.note(f"{report.path}: {counted} ({say(by_form)}; {say(asked)})")
        if reading is not None and _stands_alone(reading.value):
            self.terminal.note(f"{report.path}: {say(_ALONE)}")

    def findings(self, findings: tuple[Finding, ...], path: str, reading: Reading[DirectiveProgram] | None) -> None:
        """Print findings, a line each."""
        del reading
        for finding in findings:
            self.terminal.line(finding_line(finding, self.terminal, path))

    def end(self, report: Report) -> None:
        """Print what was found in all files together, where there were several."""
        files = report.files
        if len(files) > 1:
            self.terminal.note(total(files, self.terminal))


def _stands_alone(program: DirectiveProgram) -> bool:
    """Whether nothing tells that it is a document of the kind, nor an appendix of one."""
    from directive_model.validation.rules.kind import is_piece

    return is_piece(program) and not program.appendices


def total(files: tuple[FileReport, ...], terminal: Terminal) -> str:
    """Return what was found in all files together."""
    unread = sum(file.error is not None for file in files)
    findings = [finding for file in files for finding in file.findings]
    told = Words(vi=f"{len(files)} tệp", en=f"{len(files)} files")
    broken = Words(vi=f"{unread} tệp không đọc được", en=f"{unread} not readable")
    # Of what nobody could read it is not said that nothing was found.
    parts = [tally(findings, terminal)] if findings or unread < len(files) else []
    return f"{terminal.say(told)}: {', '.join([*parts, terminal.say(broken)] if unread else parts)}"
