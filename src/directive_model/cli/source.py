"""What the commands share that read or write: standard input and output, the names of formats and forms."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

import click

from directive_model.cli.terminal import Terminal
from directive_model.errors import Unreadable, Words

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

#: What stands for standard input or standard output in place of a file.
STANDARD = "-"

_NAME = Words(vi="TÊN", en="NAME")
_FROM = Words(
    vi="Định dạng của nguồn; mặc định theo nội dung.", en="Format of the source; by its content by default."
)
_TO = Words(vi="Định dạng của đích; mặc định theo đuôi tệp.", en="Format of the target; by its suffix by default.")
_CHANGES = Words(
    vi="Thay đổi còn theo dõi trong tài liệu: accepted đọc như đã chấp nhận, original đọc bản trước khi sửa, "
    "all đọc cả phần chèn và phần xoá (gạch ngang).",
    en="Tracked changes of the document: accepted reads it as if they were, original as it was before them, "
    "all reads insertions and (struck through) deletions.",
)
_FORM = Words(
    vi="Mẫu thể thức, ví dụ hd36, hoặc tệp mẫu riêng .toml; mặc định theo hệ văn bản và ngày ban hành.",
    en="Form, e.g. hd36, or a form file .toml of your own; by the document's regime and date by default.",
)


def opened(file: str) -> str | BinaryIO:
    """Return what the library reads: the path, or standard input for ``-``.  Raises :class:`Unreadable`."""
    if file != STANDARD:
        return file
    # Python gives no stream where the process was started with it closed.
    if sys.stdin is None:
        raise Unreadable(
            "cannot-read",
            Words(vi="đầu vào chuẩn đã đóng", en="standard input is closed"),
            Words(vi="hãy nêu tên tệp", en="name a file"),
            "<stdin>",
        )
    return sys.stdin.buffer


def from_option(terminal: Terminal) -> click.Option:
    """Return ``--from``, which gives the parameter ``from_format``."""
    return _named(["--from", "from_format"], _FROM, terminal, complete_format)


def to_option(terminal: Terminal) -> click.Option:
    """Return ``--to``, which gives the parameter ``to_format``."""
    return _named(["--to", "to_format"], _TO, terminal, complete_format)


def form_option(terminal: Terminal) -> click.Option:
    """Return ``--form``: by which rules to print or to check."""
    return _named(["--form"], _FORM, terminal, complete_form)


def changes_option(terminal: Terminal) -> click.Option:
    """Return ``--changes``: how a document with tracked changes is read."""
    kinds = click.Choice(["accepted", "original", "all"])
    return click.Option(["--changes"], type=kinds, default="accepted", help=terminal.say(_CHANGES))


def complete_format(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the formats whose names begin with what was typed."""
    from directive_model.host import default_host

    return completed(default_host().formats, begun)


def complete_form(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the forms whose names begin with what was typed."""
    from directive_model.forms import form_names
    from directive_model.host import default_host

    return completed([*form_names(), *default_host().forms], begun)


def completed(names: Iterable[str], begun: str) -> list[CompletionItem]:
    """Return the names that begin with what was typed."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(name) for name in names if name.startswith(begun)]


def complete_file(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Leave the completion of a file's name to the shell."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(begun, type="file")]


def _named(names: list[str], text: Words, terminal: Terminal, complete: object) -> click.Option:
    return click.Option(names, metavar=terminal.say(_NAME), help=terminal.say(text), shell_complete=complete)
