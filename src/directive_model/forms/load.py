"""Form files to forms, each read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from directive_model.errors import UnknownName, Unreadable, Words
from directive_model.forms.build import FormTable, build_form
from directive_model.forms.form import Form, FormHead

_FOLDER = Path(__file__).parent
#: What no form takes over from another.
_OWN = ("schema", "name", "key", "regime", "title", "in_force")
_NAMES = ("hd05", "hd36", "nd30")


def form_names() -> tuple[str, ...]:
    """Return the names of the forms that the library brings."""
    return _NAMES


@cache
def load_form(name: str) -> Form:
    """Return a form that the library brings.  Raises :class:`directive_model.errors.UnknownName`."""
    return parse_form(_text(name), f"{name}.toml")


@cache
def load_head(name: str) -> FormHead:
    """Return what choosing needs to know of a form, without the cost of reading it all."""
    head = _text(name).partition("\n[page.")[0]
    return FormTable(_toml(head, f"{name}.toml"), f"{name}.toml").head()


def parse_form(text: str, source: str = "<toml>") -> Form:
    """Return the form that ``text`` (TOML, as in ``hd36.toml``) describes; a plugin's form is made so.

    Raises :class:`directive_model.errors.Unreadable`, which names the place in ``source``.
    """
    own = _toml(text, source)
    base = own.pop("extends", None)
    if base is None:
        return build_form(own, source)
    renamed = own.pop("inherited", {})
    inherited = _inherited(_toml(_text(base), f"{base}.toml"), renamed)
    taken_over = {key: value for key, value in inherited.items() if key not in _OWN}
    return build_form(_merged(taken_over, own), source)


def _text(name: str) -> str:
    if name not in _NAMES:
        raise UnknownName(Words(vi="mẫu thể thức", en="form"), name, _NAMES)
    return (_FOLDER / f"{name}.toml").read_text(encoding="utf-8")


def _toml(text: str, source: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(
            "form-syntax",
            Words(vi=f"không đúng cú pháp TOML ({error})", en=f"is not TOML ({error})"),
            Words(vi="hãy sửa tại chỗ đã nêu", en="mend it at the place named"),
            source,
        ) from None


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``base`` with the keys of ``own`` in their place, table by table; false takes out what is no flag."""
    merged = dict(base)
    for key, value in own.items():
        if value is False and not isinstance(merged.get(key, False), bool):
            del merged[key]
        elif isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = _merged(merged[key], value)
        else:
            merged[key] = value
    return merged


def _inherited(value: Any, renamed: Mapping[str, Mapping[str, str]]) -> Any:
    """Return an inherited table in which clauses and certainties are those of the new form."""
    if not isinstance(value, dict):
        return value
    table = {key: _inherited(inner, renamed) for key, inner in value.items()}
    if isinstance(table.get("clause"), str):
        table["clause"] = _clause(table["clause"], renamed.get("clauses", {}))
        certainty = table.get("certainty", "")
        table["certainty"] = renamed.get("certainties", {}).get(certainty, certainty)
    return table


def _clause(clause: str, renamed: Mapping[str, str]) -> str:
    """Return how the new form cites a clause; the first name that fits is taken."""
    for old, new in renamed.items():
        if clause == old or clause.startswith(f"{old}."):
            return new + clause[len(old) :]
    return clause
