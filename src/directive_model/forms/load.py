"""The forms that the library brings, each read once.

``hd36.toml`` is written by people; ``hd36.json`` beside it is what the library reads: the same with all that is taken
over from another form, and without the 6 ms at each start of a process that reading TOML takes.  ``make schemas``
writes it anew.
"""

from __future__ import annotations

import json
import os
from datetime import date
from functools import cache
from typing import Any

from directive_model.errors import Words
from directive_model.forms.build import build_form, form_head
from directive_model.forms.form import Form, FormHead
from directive_model.forms.table import FormTable

FOLDER = os.path.dirname(__file__)
_NAMES = ("hd05", "hd36", "nd30")
#: Keys of days, which JSON has as strings, in any table.
_DAYS = ("from", "until")
#: What choosing a form needs of it: the file's first line.
_HEAD = ("name", "regime", "in_force")


def form_names() -> tuple[str, ...]:
    """Return the names of the forms that the library brings."""
    return _NAMES


@cache  # of the names that there are: another one raises
def load_form(name: str) -> Form:
    """Return a form that the library brings.  Raises :class:`directive_model.errors.UnknownName`."""
    return build_form(form_table(name), f"{name}.toml")


@cache  # as above
def load_head(name: str) -> FormHead:
    """Return what choosing needs to know of a form, without the cost of reading it all."""
    return form_head(FormTable(_parsed(_text(name).partition("\n")[0]), f"{name}.toml"))


def form_table(name: str) -> dict[str, Any]:
    """Return what the file of a form of the library says, with what it takes over from another.

    Raises :class:`directive_model.errors.UnknownName`.
    """
    return _parsed(_text(name).partition("\n")[2])


def table_as_json(table: dict[str, Any]) -> str:
    """Return what :func:`load_head` reads, a line, and under it what :func:`form_table` reads."""
    head = json.dumps({key: table[key] for key in _HEAD}, default=date.isoformat)
    return f"{head}\n{json.dumps(table, ensure_ascii=False, indent=1, default=date.isoformat)}\n"


def _text(name: str) -> str:
    if name not in _NAMES:
        from directive_model.errors import UnknownName

        raise UnknownName(Words(vi="mẫu thể thức", en="form"), name, _NAMES)
    with open(os.path.join(FOLDER, f"{name}.json"), encoding="utf-8") as file:
        return file.read()


def _parsed(text: str) -> dict[str, Any]:
    table: dict[str, Any] = json.loads(text, object_hook=_dated)
    return table


def _dated(table: dict[str, Any]) -> dict[str, Any]:
    for key in _DAYS:
        if key in table:
            table[key] = date.fromisoformat(table[key])
    return table
