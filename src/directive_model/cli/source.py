"""What the commands share that read or write: standard input and output, the names of formats and forms."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, BinaryIO

import click

from directive_model import errors
from directive_model.cli.misuse import Misuse
from directive_model.cli.terminal import Terminal
from directive_model.errors import Words

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from directive_model.findings import Finding
    from directive_model.plugin import Progress

#: What stands for standard input or standard output in place of a file.
STANDARD = "-"

_NAME = Words(vi="TÊN", en="NAME")
_FROM = Words(
    vi="Định dạng của nguồn; mặc định theo nội dung.", en="Format of the source; by its content by default."
)
_TO = Words(vi="Định dạng của đích; mặc định theo đuôi tệp.", en="Format of the target; by its suffix by default.")
_CHANGES = Words(
    vi="Thay đổi còn theo dõi trong tài liệu: accepted đọc như đã chấp nhận, original đọc bản trước khi sửa, "
    "all đọc cả phần chèn và phần xóa (gạch ngang).",
    en="Tracked changes of the document: accepted reads it as if they were, original as it was before them, "
    "all reads insertions and (struck through) deletions.",
)
_PAGES = Words(
    vi="Chỉ đọc các trang này của tệp PDF, ví dụ 1-3,7 hoặc 5-; trang khác không được đọc.",
    en="Read these pages of a PDF alone, e.g. 1-3,7 or 5-; others are not read.",
)
_RANGES = Words(vi="TRANG", en="PAGES")
_PROGRESS = Words(
    vi="Báo tiến độ khi đọc tệp dài; mặc định chỉ báo khi đầu ra lỗi là màn hình.",
    en="Tell how far a long reading has come; by default where standard error is a terminal.",
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
        raise errors.Unreadable(
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


def pages_options(terminal: Terminal) -> list[click.Parameter]:
    """Return ``--pages`` and ``--progress``; the second gives what :func:`progress_of` asks for."""

    def check(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
        if value is None:
            return None
        from directive_model.plugin import Pages

        try:
            return str(Pages.of(value))
        except ValueError:
            words = Words(
                vi=f"--pages: {value!r} không phải danh sách trang; hãy viết như 1-3,7 hoặc 5-",
                en=f"--pages: {value!r} is no list of pages; write it as 1-3,7 or 5-",
            )
            raise Misuse(words) from None

    ranges = terminal.say(_RANGES)
    return [
        click.Option(["--pages"], metavar=ranges, help=terminal.say(_PAGES), callback=check),
        click.Option(["--progress"], is_flag=True, help=terminal.say(_PROGRESS)),
    ]


def progress_of(terminal: Terminal, file: str, *, asked: bool) -> Callable[[Progress], None] | None:
    """Return what tells how far the reading of ``file`` has come: on one line of a terminal, or else a line a tenth.

    None where nobody watches and nobody has asked.
    """
    watched = sys.stderr is not None and sys.stderr.isatty()
    if not (watched or asked):
        return None

    def tell(progress: Progress) -> None:
        line = f"{file}: {terminal.say(progress.what)} {progress.done}/{progress.of}"
        last = progress.done == progress.of
        if watched:
            terminal.pass_by("" if last else line)
        elif last or progress.done * 10 // progress.of > (progress.done - 1) * 10 // progress.of:
            terminal.note(line)

    return tell


def suffix_of_other(target: str, to_format: str | None) -> tuple[Finding, ...]:
    """Return the note that a file is named as one of another format than it was written in, if it is."""
    from directive_model.host import default_host

    named = None if to_format is None else default_host().format_of_path(target)
    if named is None or named == to_format:
        return ()
    from directive_model.findings import Finding, Severity

    message = Words(
        vi=f"tệp được ghi theo định dạng {to_format} nhưng đuôi tệp là của {named}: nên đặt đuôi theo định dạng",
        en=f"it is written as {to_format}, and its suffix says {named}: name it by its format",
    )
    return (Finding(rule="suffix-of-other-format", severity=Severity.NOTE, message=message),)


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
