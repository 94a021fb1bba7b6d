"""``schema NAME``: a schema as it was released."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from directive_model.cli.command import Command
from directive_model.cli.misuse import Misuse, unknown
from directive_model.cli.source import completed
from directive_model.cli.terminal import DONE, Terminal
from directive_model.errors import Words

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_NAME = Words(vi="[TÊN]", en="[NAME]")
_TEXT = Words(
    vi="In lược đồ TÊN ra đầu ra chuẩn. Không có TÊN thì liệt kê tên các lược đồ.",
    en="Print the schema NAME to standard output. Without NAME, list the names.",
)


def command(terminal: Terminal) -> click.Command:
    """Build the command ``schema``."""
    name = click.Argument(["name"], metavar=terminal.say(_NAME), required=False, shell_complete=_completed)
    return Command("schema", terminal, callback=_print, text=_TEXT, params=[name])


def _print(terminal: Terminal, name: str | None) -> int:
    from directive_model_schemas import schema_names, schema_text

    if name is None:
        for known in schema_names():
            terminal.line(known)
        return DONE
    if name not in schema_names():
        raise Misuse(unknown(Words(vi="lược đồ", en="schema"), name, schema_names()), click.get_current_context())
    terminal.data(schema_text(name).encode())
    return DONE


def _completed(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    from directive_model_schemas import schema_names

    return completed(schema_names(), begun)
