"""``convert SRC DST``: a document in another format."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import Any

import click

from directive_model.cli.command import Command
from directive_model.cli.findings import finding_line, tally
from directive_model.cli.misuse import Misuse
from directive_model.cli.source import (
    STANDARD,
    changes_option,
    complete_file,
    form_option,
    from_option,
    opened,
    pages_options,
    progress_of,
    suffix_of_other,
    to_option,
)
from directive_model.cli.terminal import DONE, Terminal
from directive_model.errors import Words

_TEXT = Words(
    vi="Chuyển NGUỒN sang ĐÍCH (- là đầu vào, đầu ra chuẩn). Những gì không đọc được và không giữ được "
    "được nêu ở đầu ra lỗi; lỗi thể thức của văn bản không ngăn việc chuyển đổi.",
    en="Convert SRC to DST (- is standard input or output). What could not be read and what is lost is told on "
    "standard error; faults of the document do not stand in the way.",
)
_ONE_EACH = Words(
    vi="convert nhận một nguồn và một đích; nếu có nhiều tệp, hãy gọi lệnh một lần cho mỗi tệp, "
    "hoặc gọi hàm convert() của thư viện trong một vòng lặp",
    en="convert takes one source and one target; for many files run it once for each, "
    "or call the library's convert() in a loop",
)
_SOURCE, _TARGET = Words(vi="NGUỒN", en="SRC"), Words(vi="ĐÍCH", en="DST")
_STRICT = Words(
    vi="Không ghi nếu định dạng đích không giữ được toàn bộ nội dung.",
    en="Do not write what the target's format cannot carry whole.",
)
_PLACES = Words(
    vi="Ghi cả vị trí trong nguồn (chỉ định dạng dữ liệu).", en="Write places in the source too (data formats only)."
)
_TWO_SIDED = Words(
    vi="In hai mặt: lề trang mặt sau đối xứng, nếu thể thức quy định (chỉ định dạng trang).",
    en="Print on both sides: the margins of backs are mirrored if the form says so (page formats only).",
)


def command(terminal: Terminal) -> click.Command:
    """Build the command ``convert``."""
    params: list[click.Parameter] = [
        click.Argument(["source"], metavar=terminal.say(_SOURCE), shell_complete=complete_file),
        click.Argument(["target"], metavar=terminal.say(_TARGET), shell_complete=complete_file),
        from_option(terminal),
        to_option(terminal),
        form_option(terminal),
        changes_option(terminal),
        *pages_options(terminal),
        click.Option(["--strict"], is_flag=True, help=terminal.say(_STRICT)),
        click.Option(["--two-sided"], is_flag=True, help=terminal.say(_TWO_SIDED)),
        click.Option(["--places"], is_flag=True, help=terminal.say(_PLACES)),
    ]
    return Command("convert", terminal, callback=_convert, text=_TEXT, params=params, surplus=_ONE_EACH)


def _convert(terminal: Terminal, source: str, target: str, *, progress: bool, **options: Any) -> int:
    """Convert; the options are named as those of :func:`directive_model.convert`."""
    from directive_model.api.converting import converted
    from directive_model.api.sources import shown_name

    if target == STANDARD and options["to_format"] is None:
        words = Words(vi="ghi ra đầu ra chuẩn cần --to", en="writing to standard output needs --to")
        raise Misuse(words, click.get_current_context())
    if options["places"]:
        _refuse_page(target, options["to_format"])
    output = BytesIO()
    told = progress_of(terminal, shown_name(source), asked=progress)
    place = output if target == STANDARD else target
    # Nobody asks where it came from.
    conversion = converted(opened(source), place, progress=told, origin=False, **options)
    for finding in conversion.findings:
        terminal.note(finding_line(finding, terminal, shown_name(source), sys.stderr))
    if target == STANDARD:
        terminal.data(output.getvalue())
    else:
        misnamed = suffix_of_other(target, options["to_format"])
        for finding in misnamed:
            terminal.note(finding_line(finding, terminal, shown_name(target), sys.stderr))
        findings = (*conversion.findings, *misnamed)
        terminal.note(f"{shown_name(source)} → {shown_name(target)}: {tally(findings, terminal)}")
    return DONE


def _refuse_page(target: str, to_format: str | None) -> None:
    """Raise :class:`Misuse` where places are asked for and the target is a page, which holds none."""
    from directive_model.api.writing import offer_for
    from directive_model.host import default_host
    from directive_model.plugin import DataFormat

    name = offer_for(default_host(), target, to_format).format.name
    data = [one.name for one in default_host().formats.values() if isinstance(one, DataFormat) and one.write]
    if name not in data:
        raise Misuse(
            Words(
                vi=f"--places chỉ dùng cho định dạng dữ liệu ({', '.join(data)}), không dùng cho {name}",
                en=f"--places is for data formats ({', '.join(data)}), not for {name}",
            ),
            click.get_current_context(),
        )
