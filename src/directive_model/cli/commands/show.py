"""``show FILE``: the outline of a document, for a person to look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click
from attrs import evolve

from directive_model.cli.command import Command
from directive_model.cli.source import (
    changes_option,
    complete_file,
    from_option,
    opened,
    pages_options,
    progress_of,
)
from directive_model.cli.terminal import DONE, Terminal
from directive_model.errors import Words

if TYPE_CHECKING:
    from directive_model.cli.outline import Line
    from directive_model.model import Span
    from directive_model.plugin import Changes

_FILE = Words(vi="TỆP", en="FILE")
_TEXT = Words(
    vi="Xem dàn ý của TỆP (- là đầu vào chuẩn): các phần, từng nhiệm vụ (▸) với cơ quan chủ trì và thời hạn, "
    "văn bản được viện dẫn (§). Trên màn hình, câu dài được rút cho vừa một dòng.",
    en="Show the outline of FILE (- is standard input): its parts, each task (▸) with lead and deadline, "
    "the documents that are cited (§). On a terminal, long sentences are shortened to a line.",
)
_ONE_EACH = Words(
    vi="show nhận một tệp; nếu có nhiều tệp, hãy gọi lệnh một lần cho mỗi tệp",
    en="show takes one file; for many run it once for each",
)
_PLACES = Words(
    vi="Ghi sau mỗi dòng vị trí của nó trong nguồn: dòng:cột, hoặc phần của gói và ¶đoạn:ký tự (ký tự đếm từ 0).",
    en="Print after each line where it stands in the source: line:column, or part and ¶paragraph:character "
    "(characters from 0).",
)
#: What is told of signatures, and how it looks.
_SIGNATURES = {"digital-signature": "detail", "broken-signature": "error", "changed-after-signing": "warning"}
#: Fewer columns than this show nothing of use; lines run over the edge then.
_NARROWEST = 20


def command(terminal: Terminal) -> click.Command:
    """Build the command ``show``."""
    file = click.Argument(["file"], metavar=terminal.say(_FILE), shell_complete=complete_file)
    places = click.Option(["--places"], is_flag=True, help=terminal.say(_PLACES))
    params = [file, from_option(terminal), changes_option(terminal), *pages_options(terminal), places]
    return Command("show", terminal, callback=_show, text=_TEXT, params=params, surplus=_ONE_EACH)


def _show(  # an option each
    terminal: Terminal,
    *,
    file: str,
    from_format: str | None,
    changes: Changes,
    pages: str | None,
    progress: bool,
    places: bool,
) -> int:
    from directive_model.api.reading import read_from
    from directive_model.api.sources import shown_name
    from directive_model.cli.outline import outline

    told = progress_of(terminal, shown_name(file), asked=progress)
    # Nobody asks where it came from.
    reading = read_from(opened(file), format=from_format, changes=changes, pages=pages, progress=told, origin=False)
    root = outline(reading.value, terminal)
    terminal.line(_text(root, "", terminal, places=places))
    for line in _lines(root.below, "", terminal, places=places):
        terminal.line(line)
    for finding in reading.findings:
        if finding.rule in _SIGNATURES:
            terminal.line(terminal.painted(terminal.say(finding.message), _SIGNATURES[finding.rule]))
    return DONE


def _lines(below: tuple[Line, ...], margin: str, terminal: Terminal, *, places: bool) -> Iterator[str]:
    """Draw branches for a person; a pipe gets the depth as spaces and every sentence whole."""
    for number, line in enumerate(below, 1):
        if terminal.is_watched:
            branch, rest = ("└─ ", "   ") if number == len(below) else ("├─ ", "│  ")
        else:
            branch, rest = "  ", "  "
        yield _text(line, margin + branch, terminal, places=places)
        yield from _lines(line.below, margin + rest, terminal, places=places)


def _text(line: Line, margin: str, terminal: Terminal, *, places: bool) -> str:
    label = f"{line.label} " if line.label and line.text else line.label
    text = line.text
    place = f"  [{_place(line.span)}]" if places and line.span is not None else ""
    room = terminal.width - len(margin) - len(label) - len(place)
    if terminal.is_watched and len(text) > room >= _NARROWEST:
        text = text[: room - 1].rstrip() + "…"
    shown = terminal.painted(label, "label") if label else ""
    told = terminal.painted(text, line.style) if line.style and text else text
    return margin + shown + told + (terminal.painted(place, "detail") if place else "")


def _place(span: Span) -> str:
    """Return a place without the source's name, which is that of the file shown."""
    return str(evolve(span, source=None)).lstrip(":")
