"""Waivers of what is found today, as tables of a configuration file: reasons are left to people."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from glob import escape
from pathlib import PurePath

from directive_model.findings import Finding
from directive_model.validation.policy.policy import UNSAID, Waiver

_KEYS = ("rule", "content", "files", "reason")


def waivers_of(
    found: Iterable[tuple[str | None, Finding]], waivable: Iterable[str]
) -> Iterator[tuple[Waiver, Finding]]:
    """Yield a waiver for each finding, by the path of its file, that none before it lets stand already.

    Each is bound to the words that the finding speaks of and to files of that name; its reason is to be filled in.
    Findings that are of no rule of ``waivable``, such as that a rule has failed, cannot be waived and are left out.
    """
    rules, seen = set(waivable), set[tuple[str, str, str]]()
    for path, finding in found:
        # The name alone: from whatever folder the file is checked, it is the same.
        files = "*" if path is None else escape(PurePath(path).name)
        key = (finding.rule, finding.content or "", files)
        if finding.rule not in rules or finding.content is None or key in seen:
            continue
        seen.add(key)
        yield Waiver(rule=finding.rule, content=finding.content, files=files, reason=UNSAID), finding


def waivers_as_toml(waivers: Iterable[tuple[Waiver, str]], table: str) -> str:
    """Return waivers as TOML, each after a remark; ``table`` is what their tables are called, "check.waivers"."""
    tables = []
    for waiver, remark in waivers:
        shown = "".join([letter if letter.isprintable() else " " for letter in remark])
        lines = [f"# {' '.join(shown.split())}", f"[[{table}]]"]
        lines += [f"{key} = {_string(getattr(waiver, key))}" for key in _KEYS]
        tables.append("\n".join(lines) + "\n")
    return "\n".join(tables)


def _string(text: str) -> str:
    """Return a basic string of TOML: one of JSON, but that DEL has to be escaped and halves of letters cannot be."""
    whole = text.encode("utf-8", "replace").decode()
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
