"""A policy as TOML: ``[check]`` of directive-model.toml, ``[tool.directive-model.check]`` of pyproject.toml.

.. code-block:: toml

    [check]
    select = ["all"]
    ignore = ["language"]
    severity = { "unusual-type-code" = "note" }

    [[check.waivers]]
    rule = "number-shape"
    content = "3f0c5d2a91b7e644"
    files = "2019/*.docx"
    reason = "registered so before the guidance"
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from typing import Any

from directive_model.errors import Unreadable, Words
from directive_model.findings import Severity
from directive_model.model import Span
from directive_model.validation.policy.policy import ALL, Policy, Waiver

_KEYS = ("select", "ignore", "severity", "waivers")
_OF_A_WAIVER = ("rule", "content", "files", "reason")
_OPTIONAL = ("files",)
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_SECTION = ("tool", "directive-model")
_IN_PYPROJECT = "pyproject.toml"


def parse_policy(text: str, source: str, rules: Collection[str], parts: Collection[str]) -> Policy | None:
    """Return the policy that a configuration file holds, None where it has no table for us.

    ``source`` is the file's path: a ``pyproject.toml`` holds the table below ``tool.directive-model``.  ``rules`` are
    all ids and ``parts`` all parts that may be named.  Raises :class:`directive_model.errors.Unreadable`
    ("config-syntax", "config-invalid") with the line.
    """
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(
            "config-syntax",
            Words(vi=f"không phải TOML đúng ({error})", en=f"it is not TOML ({error})"),
            Words(vi="hãy sửa chỗ đó", en="mend that place"),
            source,
        ) from error
    if source.endswith(_IN_PYPROJECT):
        for key in _SECTION:
            table = table.get(key, {}) if isinstance(table, dict) else {}
    if not table:
        return None
    reader = _Reader(text, source, rules, parts)
    reader.only(table, ("check",), "")
    return reader.policy(table.get("check", {}))


class _Reader:
    """Reads the tables of one file, and says where in it what is wrong stands."""

    def __init__(self, text: str, source: str, rules: Collection[str], parts: Collection[str]) -> None:
        self._lines, self._source, self._rules, self._parts = text.splitlines(), source, rules, parts

    def policy(self, table: Any) -> Policy:
        """Return the policy of the table ``check``."""
        self._is(table, dict, "check", "check")
        self.only(table, _KEYS, "check")
        return Policy(
            select=tuple(self._choices(table.get("select", [ALL]), "select")),
            ignore=tuple(self._choices(table.get("ignore", []), "ignore")),
            severities=dict(self._severities(table.get("severity", {}))),
            waivers=tuple(self._waivers(table.get("waivers", []))),
        )

    def only(self, table: dict[str, Any], keys: tuple[str, ...], place: str) -> None:
        """Refuse keys that mean nothing."""
        for key in table:
            if key not in keys:
                raise self._fault(key, f"{place}.{key}".lstrip("."), ", ".join(keys))

    def _choices(self, names: Any, key: str) -> Iterator[str]:
        self._is(names, list, key, f"check.{key}")
        for at, name in enumerate(names):
            if name not in self._rules and name not in self._parts and name != ALL:
                raise self._unknown(name, f"check.{key}[{at}]", (*self._parts, ALL))
            yield name

    def _severities(self, table: Any) -> Iterator[tuple[str, Severity]]:
        self._is(table, dict, "severity", "check.severity")
        weights = [severity.value for severity in Severity]
        for name, weight in table.items():
            if name not in self._rules:
                raise self._unknown(name, f"check.severity.{name}")
            if weight not in weights:
                raise self._fault(name, f"check.severity.{name}", ", ".join(weights))
            yield name, Severity(weight)

    def _waivers(self, tables: Any) -> Iterator[Waiver]:
        self._is(tables, list, "waivers", "check.waivers")
        heads = [number for number, line in enumerate(self._lines, 1) if re.match(r"\s*\[\[.*waivers\s*\]\]", line)]
        for at, table in enumerate(tables):
            place = f"check.waivers[{at}]"
            line = heads[at] if at < len(heads) else self._line("waivers")
            self._is(table, dict, "waivers", place)
            self.only(table, _OF_A_WAIVER, place)
            for key in _OF_A_WAIVER:
                value = table.get(key, "*" if key in _OPTIONAL else None)
                if not isinstance(value, str) or not value.strip():
                    raise self._fault(key, f"{place}.{key}", f'{key} = "…"', line)
            if table["rule"] not in self._rules:
                raise self._unknown(table["rule"], f"{place}.rule", line=line)
            if not _FINGERPRINT.fullmatch(table["content"]):
                raise self._fault(table["content"], f"{place}.content", "0123456789abcdef", line)
            yield Waiver(**table, span=Span(source=self._source, line=line))

    def _is(self, value: Any, kind: type, key: str, place: str) -> None:
        if not isinstance(value, kind):
            raise self._fault(key, place, {"dict": "{…}", "list": "[…]"}[kind.__name__])

    def _unknown(self, name: object, place: str, others: tuple[str, ...] = (), line: int | None = None) -> Unreadable:
        from difflib import get_close_matches

        near = ", ".join(get_close_matches(str(name).lower(), [*self._rules, *others], n=3))
        remedy = (
            Words(vi=f"có phải là: {near}?", en=f"perhaps you mean: {near}")
            if near
            else Words(vi="lệnh liệt kê tất cả: directive-model rules", en="to list them all: directive-model rules")
        )
        wrong = Words(
            vi=f"cấu hình sai ở {place}; không có quy tắc {name!r}",
            en=f"the configuration is wrong at {place}; there is no rule {name!r}",
        )
        return self._wrong(wrong, remedy, line or self._line(str(name)))

    def _fault(self, needle: str, place: str, expected: str, line: int | None = None) -> Unreadable:
        wrong = Words(vi=f"cấu hình sai ở {place}", en=f"the configuration is wrong at {place}")
        remedy = Words(vi=f"phải là: {expected}", en=f"it can be: {expected}")
        return self._wrong(wrong, remedy, line or self._line(needle))

    def _wrong(self, what: Words, remedy: Words, line: int) -> Unreadable:
        return Unreadable("config-invalid", what, remedy, self._source, f"line {line}")

    def _line(self, needle: str) -> int:
        """Return the first line that holds ``needle``; TOML's parser keeps no places."""
        return next((number for number, line in enumerate(self._lines, 1) if needle in line), 1)
