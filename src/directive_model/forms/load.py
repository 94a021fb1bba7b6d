"""Form files to forms, each read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from directive_model.errors import UnknownName, Unreadable, Words
from directive_model.forms.build import FormTable, build_form
from directive_model.forms.form import Form, FormHead

_NAMES = ("hd36",)


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
    renamed = own.pop("clauses", {})
    inherited = _with_clauses(_toml(_text(base), f"{base}.toml"), renamed)
    return build_form(_merged(inherited, own), source)


def _text(name: str) -> str:
    if name not in _NAMES:
        raise UnknownName(Words(vi="mẫu thể thức", en="form"), name, _NAMES)
    return resources.files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")


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
    """Return ``base`` with the keys of ``own`` in their place, table by table; false takes a table out."""
    merged = dict(base)
    for key, value in own.items():
        if value is False and isinstance(merged.get(key), dict):
            del merged[key]
        elif isinstance(value, dict) and isinstance(merged.get(key), dict):
            merged[key] = _merged(merged[key], value)
        else:
            merged[key] = value
    return merged


def _with_clauses(value: Any, renamed: Mapping[str, str]) -> Any:
    """Return an inherited table in which each clause is cited as the new form numbers it."""
    if not isinstance(value, dict):
        return value
    return {
        key: _clause(inner, renamed) if key == "clause" else _with_clauses(inner, renamed)
        for key, inner in value.items()
    }


def _clause(clause: str, renamed: Mapping[str, str]) -> str:
    for old, new in renamed.items():
        if clause == old or clause.startswith(f"{old}."):
            return new + clause[len(old) :]
    return clause
