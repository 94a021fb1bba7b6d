"""``check FILE…``: what is wrong with documents, by which clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from directive_model.cli.command import Command, failed
from directive_model.cli.configuration import policy_of, policy_options
from directive_model.cli.findings import finding_line, tally
from directive_model.cli.source import changes_option, complete_file, form_option, from_option, opened
from directive_model.cli.terminal import DONE, FAILED, FOUND, Terminal
from directive_model.errors import DirectiveError, UnknownName, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_model.plugin import Changes
    from directive_model.validation import FileReport, Policy

_TEXT = Words(
    vi="Kiểm tra từng FILE (- là đầu vào chuẩn). Mã thoát: 0 không có lỗi, 1 có lỗi, 3 có tệp không đọc được; "
    "tệp hỏng không ngăn việc kiểm tra các tệp còn lại.",
    en="Check each FILE (- is standard input). Exit code: 0 no errors, 1 errors, 3 a file could not be read; "
    "a bad file does not keep the others from being checked.",
)
_OUTPUT = Words(
    vi="text cho người đọc; json là một báo cáo cho chương trình (directive-model schema).",
    en="text for people; json is one report for programs (directive-model schema).",
)


def command(terminal: Terminal) -> click.Command:
    """Build the command ``check``."""
    params: list[click.Parameter] = [
        click.Argument(["files"], metavar="FILE…", nargs=-1, required=True, shell_complete=complete_file),
        from_option(terminal),
        form_option(terminal),
        changes_option(terminal),
        *policy_options(terminal),
        click.Option(
            ["--output-format"], type=click.Choice(["text", "json"]), default="text", help=terminal.say(_OUTPUT)
        ),
    ]
    return Command("check", terminal, callback=_check, text=_TEXT, params=params)


def _check(  # noqa: PLR0913  # an option each
    terminal: Terminal,
    files: tuple[str, ...],
    *,
    form: str | None,
    output_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: str | None,
    isolated: bool,
    **reading: Any,
) -> int:
    policy = policy_of(select=select, ignore=ignore, config=config, isolated=isolated)
    reports = []
    for report in _reports(terminal, files, form, policy, **reading):
        reports.append(report)
        if output_format == "text":
            _print(report, terminal)
    reports += _unused(policy, reports)
    if output_format == "text" and reports[len(files) :]:
        _print(reports[-1], terminal)
    if len(files) > 1:
        terminal.note(_total(reports, terminal))
    if output_format == "json":
        _print_as_json(reports, terminal)
    if any(report.error is not None for report in reports):
        return FAILED
    faulty = any(finding.severity.value == "error" for report in reports for finding in report.findings)
    return FOUND if faulty else DONE


def _reports(
    terminal: Terminal,
    files: tuple[str, ...],
    form: str | None,
    policy: Policy,
    *,
    from_format: str | None,
    changes: Changes,
) -> Iterator[FileReport]:
    """Yield a report a file, in their order; one that cannot be read is told and reported, and the rest go on."""
    from directive_model.api import check, read
    from directive_model.api.sources import shown_name
    from directive_model.validation import Failure, FileReport

    for file in files:
        try:
            yield from check(read(opened(file), format=from_format, changes=changes), form=form, policy=policy).files
        except DirectiveError as error:
            if isinstance(error, UnknownName) and error.name in (from_format, form):
                raise
            failed(terminal, error.words)
            yield FileReport(path=shown_name(file), error=Failure(error.code, error.words))


def _unused(policy: Policy, reports: list[FileReport]) -> list[FileReport]:
    """Return a report of the configuration file, if it waives what is not there."""
    from directive_model.validation import FileReport, unused_waivers

    used = [entry for report in reports for entry in report.waived]
    found = unused_waivers(policy.waivers, used, [report.path for report in reports if report.error is None])
    return [FileReport(findings=found)] if found else []


def _print(report: FileReport, terminal: Terminal) -> None:
    """Print the findings as lines; what else there is to say of the file goes to standard error."""
    for finding in report.findings:
        terminal.line(finding_line(finding, terminal, report.path or ""))
    if report.form is None:
        return
    form, skipped = report.form, len(report.not_evaluated)
    by_form = Words(vi=f"theo {form.name}, vì {form.reason.vi}", en=f"by {form.name}, because {form.reason.en}")
    asked = Words(
        vi=f"đã xét {report.evaluated} quy tắc, {skipped} quy tắc không xét được",
        en=f"{report.evaluated} rules evaluated, {skipped} could not be",
    )
    counted = tally(report.findings, terminal)
    terminal.note(f"{report.path}: {counted} ({terminal.say(by_form)}; {terminal.say(asked)})")


def _total(reports: list[FileReport], terminal: Terminal) -> str:
    """Return what was found in all files together."""
    unread = sum(report.error is not None for report in reports)
    counted = tally([finding for report in reports for finding in report.findings], terminal)
    files = Words(vi=f"{len(reports)} tệp", en=f"{len(reports)} files")
    broken = (
        Words(vi=f", {unread} tệp không đọc được", en=f", {unread} not readable") if unread else Words(vi="", en="")
    )
    return f"{terminal.say(files)}: {counted}{terminal.say(broken)}"


def _print_as_json(reports: list[FileReport], terminal: Terminal) -> None:
    import json

    from directive_model.api.checking import rules
    from directive_model.validation import Report, report_as_data, rules_digest

    data = report_as_data(Report(tuple(reports), rules_digest(rules())))
    terminal.line(json.dumps(data, ensure_ascii=False, indent=2))
