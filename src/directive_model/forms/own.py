"""Form files, which people write, to forms: those of users and plugins, and of the library before it is built."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from directive_model import errors
from directive_model.errors import Words
from directive_model.forms.build import SCHEMA, build_form
from directive_model.forms.form import Form
from directive_model.forms.load import FOLDER, form_names, form_table
from directive_model.forms.table import invalid

#: What no form takes over from another, unless it is a user's own.
_OWN = ("schema", "name", "key", "regime", "title", "in_force")
#: No form file is larger, in bytes.
_LARGEST = 1 << 20
#: Gives the whole table of a form by its name.
_Tables: TypeAlias = Callable[[str], dict[str, Any]]


def parse_form(text: str, source: str = "<toml>") -> Form:
    """Return the form that ``text`` (TOML, as in ``hd36.toml``) describes; a plugin's form is made so.

    Raises :class:`directive_model.errors.Unreadable`, which names the place in ``source``.
    """
    return _built(_toml(text, source), source)


def file_table(name: str) -> dict[str, Any]:
    """Return what the file of a form of the library says, with what it takes over from another."""
    source = f"{name}.toml"
    return _whole(_toml(_file(os.path.join(FOLDER, source)), source), source, file_table)


def _built(own: dict[str, Any], source: str) -> Form:
    return build_form(_whole(own, source, form_table), source)


def _whole(own: dict[str, Any], source: str, tables: _Tables) -> dict[str, Any]:
    """Return a form's table with what it takes over from the one that it extends, which may extend a third."""
    base = own.pop("extends", None)
    if base is None:
        return own
    renamed = own.pop("inherited", {})
    if not isinstance(renamed, dict) or not all(map(_are_words, renamed.values())):
        raise invalid(source, "inherited", repr(renamed), "[inherited.clauses]")
    inherited = _inherited(_extended(base, source, tables), renamed)
    return _merged({key: value for key, value in inherited.items() if key not in _OWN}, own)


def _are_words(names: Any) -> bool:
    """Whether a table of names gives a string for each."""
    return isinstance(names, dict) and all(isinstance(new, str) for new in names.values())


def _extended(base: Any, source: str, tables: _Tables) -> dict[str, Any]:
    """Return the whole table of the form that another extends."""
    if not isinstance(base, str) or base not in form_names():
        raise invalid(source, "extends", repr(base), " | ".join(form_names()))
    return tables(base)


def read_form(path: str | os.PathLike[str]) -> Form:
    """Return the form in a file of a user's own, which mostly extends one of the library: ``extends = "hd36"``.

    What such a form does not say of itself is the other's, and its name is the file's.  Raises
    :class:`directive_model.errors.Unreadable` ("form-unreadable", "form-syntax", "form-invalid"), with the place.
    """
    file = os.fsdecode(path)
    own = _toml(_file(file), file)
    own.setdefault("schema", SCHEMA)
    own.setdefault("name", os.path.splitext(os.path.basename(file))[0])
    if "extends" in own:
        base = _extended(own["extends"], file, form_table)
        for key in _OWN:
            own.setdefault(key, base[key])
    return _built(own, file)


def _file(path: str) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise _unread(path, Words(vi=f"lớn hơn {_LARGEST} byte", en=f"is larger than {_LARGEST} bytes"))
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _unread(path, Words(vi="không phải văn bản UTF-8", en="is no UTF-8 text")) from None
    except (OSError, ValueError) as error:  # no path holds a null character
        from directive_model.errors.system import why_not_read

        raise _unread(path, why_not_read(error)[1]) from None


def _unread(path: str, reason: Words) -> errors.Unreadable:
    remedy = Words(
        vi=f"hãy nêu một tệp TOML, hoặc một trong: {', '.join(form_names())}",
        en=f"name a TOML file, or one of: {', '.join(form_names())}",
    )
    return errors.Unreadable("form-unreadable", reason, remedy, path)


def _toml(text: str, source: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a mere ValueError
        raise errors.Unreadable(
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
