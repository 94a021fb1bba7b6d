"""``check FILE…``: what is wrong with documents, by which clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from directive_model.cli.command import Command, failed
from directive_model.cli.mending import Mending, fix_options, mending_of
from directive_model.cli.misuse import Misuse
from directive_model.cli.policy import policy_of, policy_options, refuse_misuse, waiver_options
from directive_model.cli.policy import write_waivers as write_into
from directive_model.cli.reports import FORMATS
from directive_model.cli.source import changes_option, complete_file, form_option, from_option, pages_options
from directive_model.cli.terminal import DONE, FAILED, FOUND, Terminal
from directive_model.errors import DirectiveError, UnknownName, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_model.findings import Reading
    from directive_model.model import DirectiveProgram
    from directive_model.validation import Entry, FileReport, Policy, SeriesFindings

_FILES = Words(vi="TỆP…", en="FILE…")
_TEXT = Words(
    vi="Kiểm tra từng TỆP (- là đầu vào chuẩn). Mã thoát: 0 không có lỗi, 1 có lỗi, 3 có tệp không đọc được "
    "hoặc không sửa được; tệp hỏng không ngăn việc kiểm tra các tệp còn lại.",
    en="Check each FILE (- is standard input). Exit code: 0 no errors, 1 errors, 3 a file could not be read or "
    "not be fixed; a bad file does not keep the others from being checked.",
)
_OUTPUT = Words(vi="Dạng báo cáo: ", en="Format of the report: ")
_UNREPORTED = Words(
    vi="--output-format và --show-waived không dùng cùng --diff hay --write-waivers: khi đó không có báo cáo",
    en="--output-format and --show-waived are not for use with --diff or --write-waivers: there is no report then",
)


def command(terminal: Terminal) -> click.Command:
    """Build the command ``check``."""
    params: list[click.Parameter] = [
        click.Argument(
            ["files"], metavar=terminal.say(_FILES), nargs=-1, required=True, shell_complete=complete_file
        ),
        from_option(terminal),
        form_option(terminal),
        changes_option(terminal),
        *pages_options(terminal),
        *policy_options(terminal),
        *fix_options(terminal),
        *waiver_options(terminal),
        _output_option(terminal),
    ]
    return Command("check", terminal, callback=_check, text=_TEXT, params=params)


def _check(  # noqa: PLR0913  # an option each
    terminal: Terminal,
    files: tuple[str, ...],
    *,
    form: str | None,
    output_format: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    config: str | None,
    isolated: bool,
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    write_waivers: bool,
    show_waived: bool,
    **reading: Any,
) -> int:
    from directive_model.api.checking import entry, rules, series_rules
    from directive_model.validation import FileReport, Report, rules_digest

    if (diff or write_waivers) and (output_format is not None or show_waived):
        raise Misuse(_UNREPORTED)
    policy = policy_of(select=select, ignore=ignore, config=config, isolated=isolated)
    mending = mending_of(terminal, files, fix=fix, unsafe_fixes=unsafe_fixes, diff=diff, pages=reading["pages"])
    if write_waivers:
        refuse_misuse(diff=diff, isolated=isolated)
    writer = mending.writer(output_format or "text", silent=write_waivers, show_waived=show_waived)
    reports, entries = [], []
    for report, page in _reports(mending, files, form, policy, **reading):
        reports.append(report)
        entries.append(None if page is None else entry(page, form=form))
        writer.file(report, page)
    for at, found in _compared(entries, policy):
        if found.findings or found.waived:
            writer.file(FileReport(path=reports[at].path, findings=found.findings, waived=found.waived), None)
        reports[at] = found.beside(reports[at])
    for report in _of_the_waivers(policy, reports):
        reports.append(report)
        writer.file(report, None)
    writer.end(Report(tuple(reports), rules_digest((*rules(), *series_rules()))))
    would_change = mending.end(sum(len(report.findings) for report in reports))
    if write_waivers:
        write_into(terminal, reports, config)
    if mending.lost or any(report.error is not None for report in reports):
        return FAILED
    if write_waivers:
        return DONE
    faulty = any(finding.severity.value == "error" for report in reports for finding in report.findings)
    return FOUND if faulty or would_change else DONE


def _output_option(terminal: Terminal) -> click.Option:
    told = "; ".join(f"{name}: {terminal.say(words)}" for name, words in FORMATS.items())
    choice = click.Choice(list(FORMATS))
    return click.Option(["--output-format"], type=choice, help=f"{terminal.say(_OUTPUT)}{told}.")


def _reports(
    mending: Mending,
    files: tuple[str, ...],
    form: str | None,
    policy: Policy,
    **reading: Any,
) -> Iterator[tuple[FileReport, Reading[DirectiveProgram] | None]]:
    """Yield a report a file with its reading; one that cannot be read is told and reported, and the rest go on."""
    from directive_model.api.sources import shown_name
    from directive_model.validation import Failure, FileReport

    for file in files:
        try:
            yield mending.look(file, form=form, policy=policy, **reading)
        except DirectiveError as error:
            if isinstance(error, UnknownName) and error.name in (reading["from_format"], form):
                raise
            failed(mending.terminal, error.words)
            yield FileReport(path=shown_name(file), error=Failure(error.code, error.words)), None


def _compared(entries: list[Entry | None], policy: Policy) -> Iterator[tuple[int, SeriesFindings]]:
    """Yield what is said of each file beside the others, where there are others."""
    from directive_model.api.checking import series_rules
    from directive_model.validation import check_series

    read = [(at, entry) for at, entry in enumerate(entries) if entry is not None]
    if len(read) > 1:
        found = check_series([entry for _, entry in read], series_rules(), policy)
        yield from zip([at for at, _ in read], found, strict=True)


def _of_the_waivers(policy: Policy, reports: list[FileReport]) -> list[FileReport]:
    """Return a report of the configuration file, if it waives what is not there, or does not say why."""
    from directive_model.validation import FileReport, unexplained_waivers, unused_waivers

    used = [entry for report in reports for entry in report.waived]
    paths = [report.path for report in reports if report.error is None]
    found = (*unused_waivers(policy.waivers, used, paths), *unexplained_waivers(used))
    return [FileReport(findings=found)] if found else []
