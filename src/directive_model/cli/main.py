"""The command ``directive-model``: its subcommands, and what is said of a command line that is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from directive_model.cli.command import Spoken, failed, options_metavar, shared_options, tell_and_end
from directive_model.cli.language import chosen_language
from directive_model.cli.misuse import Misuse, explained, unknown
from directive_model.cli.terminal import DONE, MISUSED, Terminal
from directive_model.errors import DirectiveError, Words

PROGRAM = "directive-model"
_INTERRUPTED = 128 + 2

#: Each command's summary stands here, so that ``--help`` imports none of them; its module has the command's name.
COMMANDS = {
    "convert": Words(vi="Chuyển một văn bản sang định dạng khác.", en="Convert a document to another format."),
    "new": Words(vi="Tạo một văn bản để điền.", en="Make a document to fill in."),
    "check": Words(vi="Kiểm tra văn bản theo thể thức và kỹ thuật trình bày.", en="Check documents by the rules."),
    "show": Words(vi="Xem dàn ý, nhiệm vụ và văn bản viện dẫn.", en="Show the outline, the tasks and the citations."),
    "formats": Words(vi="Liệt kê các định dạng đọc và ghi được.", en="List the formats that are read and written."),
    "rules": Words(vi="Liệt kê các quy tắc kiểm tra.", en="List the rules of the check."),
    "explain": Words(vi="Giải thích một quy tắc, một mã của báo cáo.", en="Explain a rule, or a code of a report."),
    "schema": Words(vi="In một lược đồ (JSON Schema, XSD).", en="Print a schema (JSON Schema, XSD)."),
    "completion": Words(vi="In mã tự hoàn thành lệnh cho shell.", en="Print the completion script for a shell."),
}


class Root(Spoken, click.Group):
    """The command without a subcommand.  A subcommand's module is imported when it is asked for."""

    def __init__(self, terminal: Terminal) -> None:
        super().__init__(
            PROGRAM,
            callback=self._greet,
            help=terminal.say(
                Words(
                    vi="Đọc, kiểm tra, ghi và chuyển đổi chương trình chỉ đạo và văn bản của Đảng, Nhà nước.",
                    en="Read, check, write and convert Vietnamese directive programs and official documents.",
                )
            ),
            params=[_version_option(terminal), *shared_options(terminal)],
            invoke_without_command=True,
            options_metavar=options_metavar(terminal),
            subcommand_metavar=terminal.say(Words(vi="LỆNH …", en="COMMAND …")),
        )
        self.terminal = terminal

    def _greet(self) -> None:
        ctx = click.get_current_context()
        if ctx.invoked_subcommand is None:
            self.terminal.note(ctx.get_help())
            ctx.exit(MISUSED)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Return the names in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command and build it; names that begin with what was typed are not guessed at."""
        if cmd_name not in COMMANDS:
            if ctx.resilient_parsing:
                return None
            kind = Words(vi="lệnh", en="command")
            raise Misuse(unknown(kind, cmd_name, list(COMMANDS)), ctx)
        built: click.Command = import_module(f"directive_model.cli.commands.{cmd_name}").command(self.terminal)
        return built

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and the commands under headings in the chosen language."""
        super().format_options(ctx, formatter)
        with formatter.section(self.terminal.say(Words(vi="Lệnh", en="Commands"))):
            formatter.write_dl([(name, self.terminal.say(summary)) for name, summary in COMMANDS.items()])


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command with ``arguments``, by default the process's, and end the process with its exit code."""
    sys.exit(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    given = sys.argv[1:] if arguments is None else list(arguments)
    terminal = Terminal(chosen_language(given, os.environ), debug="--debug" in given)
    try:
        # click is given None where it may take them from the process: on Windows it expands *.docx then.
        code: Any = Root(terminal).main(arguments, PROGRAM, standalone_mode=False, obj=terminal)
    except click.Abort:
        return _INTERRUPTED
    except click.UsageError as error:
        terminal.fail(explained(error))
        path = PROGRAM if error.ctx is None else error.ctx.command_path
        terminal.note(terminal.say(Words(vi=f"Xem: {path} --help", en=f"See: {path} --help")))
        return MISUSED
    except DirectiveError as error:
        return failed(terminal, error.words)
    except Exception as error:  # noqa: BLE001  # a fault of ours; a person is owed a sentence, not a traceback
        return failed(terminal, _own_fault(error))
    return code if isinstance(code, int) else DONE


def _own_fault(error: Exception) -> Words:
    what = f"{type(error).__name__}: {error}"
    return Words(
        vi=f"lỗi của chính chương trình ({what}); hãy chạy lại với --debug và báo cho nhóm phát triển",
        en=f"a fault of this program ({what}); run it again with --debug and tell its developers",
    )


def _version_option(terminal: Terminal) -> click.Option:
    def show(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            from directive_model import __version__

            tell_and_end(terminal, f"{PROGRAM} {__version__}", ctx)

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=terminal.say(Words(vi="In phiên bản rồi dừng.", en="Show the version and stop.")),
    )
