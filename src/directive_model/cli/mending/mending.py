"""``check --fix`` and ``check --diff``: files mended in place, or what would be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import click

from directive_model.cli.command import failed
from directive_model.cli.misuse import Misuse
from directive_model.cli.reports import writer_of
from directive_model.cli.source import STANDARD, opened, progress_of
from directive_model.errors import Unwritable, Words

if TYPE_CHECKING:
    from directive_model.api import Fixing
    from directive_model.cli.reports.formats import ReportWriter
    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Reading
    from directive_model.model import DirectiveProgram
    from directive_model.plugin import Changes
    from directive_model.validation import FileReport, Policy

_FIX = Words(
    vi="Sửa ngay trong tệp (DOCX, ODT, văn bản thuần) những chỗ sửa được an toàn, rồi kiểm tra lại; "
    "phần còn lại của tệp giữ nguyên từng byte.",
    en="Make safe fixes in the files themselves (DOCX, ODT, text) and check again; every other byte stays as it is.",
)
_UNSAFE = Words(
    vi="Sửa cả những chỗ mới chỉ là gợi ý; dùng cùng --fix hoặc --diff.",
    en="Make fixes that are only likely, too; with --fix or --diff.",
)
_DIFF = Words(
    vi="In ra những đoạn sẽ thay đổi nếu sửa, không ghi gì vào tệp; mã thoát 1 nếu có.",
    en="Print the paragraphs that fixing would change and write nothing; exit code 1 if there are any.",
)
_ALONE = Words(
    vi="--unsafe-fixes phải đi cùng --fix hoặc --diff", en="--unsafe-fixes is for use with --fix or --diff"
)
_BOTH = Words(vi="--fix và --diff không dùng cùng nhau", en="--fix and --diff cannot be used together")
_PART = Words(
    vi="--pages không dùng cùng --fix, --diff: tệp có trang cố định thì không sửa tại chỗ được",
    en="--pages is not for use with --fix or --diff: files of fixed pages cannot be fixed in place",
)
_STANDARD = Words(
    vi="không sửa được đầu vào chuẩn (-); hãy nêu tên tệp", en="standard input (-) cannot be fixed: name a file"
)


def fix_options(terminal: Terminal) -> list[click.Parameter]:
    """Return ``--fix``, ``--unsafe-fixes`` and ``--diff``; what they give is for :func:`mending_of`."""
    told = {"--fix": _FIX, "--unsafe-fixes": _UNSAFE, "--diff": _DIFF}
    return [click.Option([name], is_flag=True, help=terminal.say(words)) for name, words in told.items()]


@attrs.define(eq=False)
class Mending:
    """What is to be mended, and what has been."""

    terminal: Terminal
    fix: bool
    unsafe: bool
    #: Whether it is only shown what would change.
    diff: bool
    fixed: int = 0
    #: Whether there was something to fix in a file that cannot or must not be written.
    lost: bool = False

    def writer(self, output_format: str, *, silent: bool, show_waived: bool) -> ReportWriter:
        """Return what writes the report; a difference stands alone."""
        return _Silence() if self.diff or silent else writer_of(output_format, self.terminal, show_waived=show_waived)

    def look(
        self,
        file: str,
        *,
        form: str | None,
        policy: Policy,
        from_format: str | None,
        changes: Changes,
        pages: str | None,
        progress: bool,
    ) -> tuple[FileReport, Reading[DirectiveProgram]]:
        """Read and check a file, mended before where that was asked for; raises what reading raises."""
        from directive_model.api import check, fix, read
        from directive_model.api.sources import shown_name

        told: dict[str, Any] = {"format": from_format, "changes": changes}
        if self.fix or self.diff:
            source = opened(file)
            try:
                fixing = fix(source, unsafe=self.unsafe, form=form, policy=policy, dry_run=self.diff, **told)
            # What cannot be mended is still checked.
            except Unwritable as error:
                failed(self.terminal, error.words)
                self.lost = True
            else:
                self._tell(fixing)
                return fixing.report.files[0], fixing.reading
        tell = progress_of(self.terminal, shown_name(file), asked=progress)
        reading = read(opened(file), pages=pages, progress=tell, **told)
        return check(reading, form=form, policy=policy).files[0], reading

    def _tell(self, fixing: Fixing) -> None:
        from difflib import unified_diff

        self.fixed += len(fixing.fixed)
        name = fixing.report.files[0].path or ""
        if self.diff:
            for line in unified_diff(fixing.before, fixing.after, name, name, lineterm="", n=1):
                self.terminal.line(line)
        for skipped in fixing.refused:
            place = skipped.finding.span or name
            why = Words(
                vi=f"{place}: {skipped.finding.rule} không sửa được: {skipped.reason.vi}",
                en=f"{place}: {skipped.finding.rule} is not fixed: {skipped.reason.en}",
            )
            self.terminal.note(self.terminal.say(why))

    def end(self, left: int) -> bool:
        """Say how much was mended and how much is left; return whether a difference was shown."""
        if self.fix or self.diff:
            done = Words(vi="đã sửa", en="fixed") if self.fix else Words(vi="sẽ sửa", en="would be fixed")
            words = Words(vi=f"{done.vi} {self.fixed}, còn {left}", en=f"{self.fixed} {done.en}, {left} left")
            self.terminal.note(self.terminal.say(words))
        return self.diff and self.fixed > 0


def mending_of(  # an option each
    terminal: Terminal, files: tuple[str, ...], *, fix: bool, unsafe_fixes: bool, diff: bool, pages: str | None
) -> Mending:
    """Return what the command line asks for.  Raises :class:`Misuse`."""
    if unsafe_fixes and not (fix or diff):
        raise Misuse(_ALONE)
    if fix and diff:
        raise Misuse(_BOTH)
    if pages is not None and (fix or diff):
        raise Misuse(_PART)
    if fix and STANDARD in files:
        raise Misuse(_STANDARD)
    return Mending(terminal, fix, unsafe_fixes, diff)


class _Silence:
    """Writes no report."""

    show_waived = False

    def file(self, *_: object) -> None:
        """Write nothing."""

    def end(self, *_: object) -> None:
        """Write nothing."""
