"""A command whose help speaks the chosen language and whose failures are sentences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from directive_model.cli.misuse import Misuse
from directive_model.cli.terminal import DONE, FAILED, MISUSED, Terminal
from directive_model.errors import DirectiveError, Words

#: A shell gives this code to a command that a closed pipe ended.
_PIPE_CLOSED = 128 + 13
#: So many surplus arguments are named; the rest is counted.
_NAMED = 3


class Spoken(click.Command):
    """What the command and its subcommands share: help and complaints in the chosen language."""

    #: Set by each class before anything is parsed.
    terminal: Terminal
    _help: click.Option | None = None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; a complaint learns which command it is about, which click's parser leaves open."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that shows how the command is typed."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        prefix = self.terminal.say(Words(vi="Cách dùng: ", en="Usage: "))
        formatter.write_usage(ctx.command_path, pieces, prefix=prefix)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each option does."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [option.get_help_record(ctx) for option in options]
        with formatter.section(self.terminal.say(Words(vi="Tùy chọn", en="Options"))):
            formatter.write_dl([record for record in records if record is not None])

    def get_help_option(self, ctx: click.Context) -> click.Option:
        """Return the option ``--help``, explained in the chosen language.

        click's own would have `gettext` look for click's words in a language, which imports `locale`.
        """
        if self._help is None:
            self._help = click.Option(
                self.get_help_option_names(ctx),
                is_flag=True,
                expose_value=False,
                is_eager=True,
                help=self.terminal.say(Words(vi="In hướng dẫn này rồi dừng.", en="Show this help and stop.")),
                callback=self._show_help,
            )
        return self._help

    def _show_help(self, ctx: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            tell_and_end(self.terminal, ctx.get_help(), ctx)


class Command(Spoken):
    """One subcommand.  Its callback takes the terminal and the parameters, and returns the exit code."""

    def __init__(
        self,
        name: str,
        terminal: Terminal,
        *,
        callback: Callable[..., int],
        text: Words,
        params: list[click.Parameter],
        surplus: Words | None = None,
    ) -> None:
        super().__init__(
            name,
            callback=click.pass_obj(callback),
            help=terminal.say(text),
            params=[*params, *shared_options(terminal)],
            options_metavar=options_metavar(terminal),
            # Surplus arguments are refused below, in the chosen language.
            context_settings={"allow_extra_args": True},
        )
        self.terminal = terminal
        #: What to do instead of giving the command more arguments than it takes.
        self.surplus = surplus

    def invoke(self, ctx: click.Context) -> Any:
        """Run the callback; what it raises becomes a sentence and an exit code."""
        if ctx.args:
            raise Misuse(_too_many(ctx.args, self.surplus), ctx)
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return _PIPE_CLOSED
        except DirectiveError as error:
            code = failed(self.terminal, error.words)
            # A format or form that does not exist was typed wrong; an unknown suffix is the file's.
            from directive_model.errors import UnknownName

            typed = isinstance(error, UnknownName) and error.name in ctx.params.values()
            return MISUSED if typed else code
        except OSError as error:
            return failed(self.terminal, _refused(error))


def _too_many(arguments: list[str], instead: Words | None) -> Words:
    """Return that ``arguments`` are too many: a shell may have made thousands of one ``*``."""
    named = " ".join(arguments[:_NAMED])
    if more := len(arguments[_NAMED:]):
        named += f" … (+{more})"
    vi, en = f"thừa tham số: {named}", f"too many arguments: {named}"
    return Words(vi=f"{vi}; {instead.vi}", en=f"{en}; {instead.en}") if instead else Words(vi=vi, en=en)


def tell_and_end(terminal: Terminal, text: str, ctx: click.Context) -> None:
    """Print what an option asks for in place of a command, and end."""
    try:
        terminal.line(text)
    except BrokenPipeError:
        ctx.exit(_PIPE_CLOSED)
    ctx.exit(DONE)


def failed(terminal: Terminal, words: Words) -> int:
    """Say what could not be read or written; with ``--debug`` also where in the program."""
    if terminal.debug:
        import traceback

        terminal.note(traceback.format_exc().rstrip())
    terminal.fail(words)
    return FAILED


def shared_options(terminal: Terminal) -> list[click.Parameter]:
    """Return the options that every command takes; they are settled before parsing (see ``main``)."""
    return [
        click.Option(
            ["--lang"],
            type=click.Choice(["vi", "en"]),
            expose_value=False,
            help=terminal.say(
                Words(
                    vi="Ngôn ngữ của thông báo; mặc định theo locale.",
                    en="Language of messages; the locale's by default.",
                )
            ),
        ),
        click.Option(
            ["--debug"],
            is_flag=True,
            expose_value=False,
            help=terminal.say(Words(vi="Khi có lỗi, in cả vết gọi hàm.", en="On an error, print the traceback too.")),
        ),
    ]


def options_metavar(terminal: Terminal) -> str:
    """Return the placeholder of options in a usage line."""
    return terminal.say(Words(vi="[TÙY CHỌN]", en="[OPTIONS]"))


def _refused(error: OSError) -> Words:
    """Return what the system refused; its own words are in the system's language."""
    name = error.filename if error.filename is not None else ""
    return Words(vi=f"{name}: hệ thống báo: {error.strerror}", en=f"{name}: the system says: {error.strerror}")
