"""``completion SHELL``: the script that a shell loads to complete this command."""

from __future__ import annotations

import click

from directive_model.cli.command import Command
from directive_model.cli.terminal import DONE, Terminal
from directive_model.errors import Words

_PROGRAM = "directive-model"
#: The variable by which click's scripts ask the command; its name follows from the program's.
_VARIABLE = "_DIRECTIVE_MODEL_COMPLETE"

_TEXT = Words(
    vi="In mã tự hoàn thành lệnh cho SHELL: bash, zsh hoặc fish. "
    'Với bash, thêm vào ~/.bashrc: eval "$(directive-model completion bash)"',
    en="Print the completion script for SHELL: bash, zsh or fish. "
    'For bash, put this into ~/.bashrc: eval "$(directive-model completion bash)"',
)


def command(terminal: Terminal) -> click.Command:
    """Build the command ``completion``."""
    shell = click.Argument(["shell"], metavar="SHELL", type=click.Choice(["bash", "zsh", "fish"]))
    return Command("completion", terminal, callback=_print, text=_TEXT, params=[shell])


def _print(terminal: Terminal, shell: str) -> int:
    from click.shell_completion import get_completion_class

    script = get_completion_class(shell)
    if script is None:  # pragma: no cover  # click brings the three that the argument allows
        raise click.UsageError(shell)
    root = click.get_current_context().find_root().command
    terminal.data(script(root, {}, _PROGRAM, _VARIABLE).source().encode())
    return DONE
