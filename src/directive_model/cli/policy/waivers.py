"""``check --write-waivers``: lets what is found today stand, in the configuration file, for people to say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from directive_model.cli.misuse import Misuse
from directive_model.cli.policy.configuration import file_for_waivers, known_parts, known_rules
from directive_model.errors import Unreadable, Unwritable, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Finding
    from directive_model.validation import FileReport

_WRITE = Words(
    vi="Ghi vào tệp cấu hình một miễn trừ cho mỗi phát hiện hôm nay, gắn với đúng những chữ bị nêu; "
    "lý do để người điền.",
    en="Write a waiver of each of today's findings into the configuration file, bound to the words that are meant; "
    "the reason is left for a person to fill in.",
)
_SHOW = Words(
    vi="In cả những phát hiện đã được miễn trừ, kèm lý do (dạng text, concise, html; json và sarif luôn có).",
    en="Print findings that are waived, too, with the reason (text, concise, html; json and sarif always have them).",
)
_ALONE = Words(
    vi="--write-waivers không dùng cùng --diff hay --isolated",
    en="--write-waivers is not for use with --diff or --isolated",
)
_INLINE = Words(
    vi="không thêm được miễn trừ vào cuối tệp ([[check.waivers]]): các miễn trừ đang viết theo cách khác",
    en="waivers cannot be put at its end ([[check.waivers]]): those that are there are written in another way",
)
_AS_TABLES = Words(
    vi="hãy viết mỗi miễn trừ thành một bảng [[check.waivers]]", en="write each waiver as a table [[check.waivers]]"
)


def waiver_options(terminal: Terminal) -> list[click.Parameter]:
    """Return ``--write-waivers`` and ``--show-waived``."""
    told = {"--write-waivers": _WRITE, "--show-waived": _SHOW}
    return [click.Option([name], is_flag=True, help=terminal.say(words)) for name, words in told.items()]


def refuse_misuse(*, diff: bool, isolated: bool) -> None:
    """Raise :class:`Misuse` where waivers cannot be written, or would not be read."""
    if diff or isolated:
        raise Misuse(_ALONE)


def write_waivers(terminal: Terminal, reports: Sequence[FileReport], config: str | None) -> None:
    """Add a waiver of each finding to the configuration file, which is made where there is none.

    All else in the file stays as it is.  Raises :class:`Unwritable` ("config-inline-waivers") where nothing can be
    added at its end.
    """
    from directive_model.api.sources import deliver
    from directive_model.validation.policy import parse_policy, waivers_as_toml, waivers_of

    file, table = file_for_waivers(config)
    before = file.read_bytes() if file.is_file() else b""
    waivers = list(waivers_of(_found(reports), known_rules()))
    if waivers:
        added = waivers_as_toml([(waiver, _remark(finding, terminal)) for waiver, finding in waivers], table)
        apart = "\n" * (bool(before) + (bool(before) and not before.endswith(b"\n")))
        end = "\r\n" if b"\r\n" in before else "\n"
        whole = before + f"{apart}{added}".replace("\n", end).encode()
        try:
            parse_policy(whole.decode("utf-8-sig"), str(file), known_rules(), known_parts())
        except Unreadable as error:
            raise Unwritable(str(file), _INLINE, _AS_TABLES, "config-inline-waivers") from error
        deliver(whole, file)
    done = Words(
        vi=f"đã ghi {len(waivers)} miễn trừ vào {file}; hãy nêu lý do ở mỗi dòng reason",
        en=f"{len(waivers)} waivers written to {file}; say why in each line of reason",
    )
    none = Words(vi="không có gì để miễn trừ", en="there is nothing to waive")
    terminal.note(terminal.say(done if waivers else none))


def _found(reports: Sequence[FileReport]) -> Iterator[tuple[str | None, Finding]]:
    for report in reports:
        for finding in report.findings:
            yield report.path, finding


def _remark(finding: Finding, terminal: Terminal) -> str:
    place = f"{finding.span}: " if finding.span is not None else ""
    return f"{place}{terminal.say(finding.message)}"
