"""``formats``: what can be read and written, and which plugin brings it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from directive_model.cli.command import Command
from directive_model.cli.findings import finding_line
from directive_model.cli.terminal import DONE, Terminal
from directive_model.errors import Words

if TYPE_CHECKING:
    from directive_model.plugin import Format

_TEXT = Words(
    vi="Liệt kê các định dạng: tên, đuôi tệp, đọc và ghi, những gì không giữ được, do thành phần mở rộng nào "
    "cung cấp. Qua đường ống, các cột cách nhau bằng dấu tab.",
    en="List the formats: name, suffixes, whether they are read and written, what they lose, which plugin brings "
    "them. In a pipe, the columns are parted by tabs.",
)
_HEADER = (
    Words(vi="TÊN", en="NAME"),
    Words(vi="ĐUÔI TỆP", en="SUFFIXES"),
    Words(vi="ĐỌC/GHI", en="READS/WRITES"),
    Words(vi="KHÔNG GIỮ ĐƯỢC", en="LOSES"),
    Words(vi="THÀNH PHẦN", en="PLUGIN"),
    Words(vi="MÔ TẢ", en="WHAT IT IS"),
)
_READS, _WRITES = Words(vi="đọc", en="reads"), Words(vi="ghi", en="writes")


def command(terminal: Terminal) -> click.Command:
    """Build the command ``formats``."""
    return Command("formats", terminal, callback=_list, text=_TEXT, params=[])


def _list(terminal: Terminal) -> int:
    from directive_model.host import default_host

    host = default_host()
    rows = [_row(one, str(host.offer(name).plugin), terminal) for name, one in host.formats.items()]
    terminal.table(_HEADER, rows)
    for finding in host.findings:
        terminal.note(finding_line(finding, terminal))
    return DONE


def _row(one: Format, plugin: str, terminal: Terminal) -> tuple[str, ...]:
    able = [terminal.say(words) for words, step in ((_READS, one.read), (_WRITES, one.write)) if step is not None]
    return (
        one.name,
        " ".join(one.suffixes),
        "/".join(able),
        " ".join(one.loses) or "–",
        plugin,
        terminal.say(one.summary),
    )
