"""Characters that a target cannot hold: put another in their place, and say so."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import attrs

from directive_model.errors import Unwritable, Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.kit.escape import code_points
from directive_model.kit.shapes import members_of
from directive_model.model import DirectiveProgram

#: Stands for a character that is not there; one for one, so that offsets stay what they were.
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def without_characters(program: DirectiveProgram, forbidden: re.Pattern[str]) -> Reading[DirectiveProgram]:
    """Return ``program`` with U+FFFD for every match of ``forbidden``, and a finding for each string changed.

    ``forbidden`` must match single characters.  The findings have the rule "loss-forbidden-character".
    """
    findings: list[Finding] = []
    changed: DirectiveProgram = _cleaned(program, "", forbidden, findings)
    return Reading(changed, tuple(findings))


def data_of(
    program: DirectiveProgram,
    name: str,
    write: Callable[[DirectiveProgram], bytes],
    forbidden: re.Pattern[str],
    refusal: type[Exception],
) -> Reading[bytes]:
    """Return what ``write`` makes of ``program``; where it raises ``refusal``, of one without what is ``forbidden``.

    Raises :class:`Unwritable` for a program whose sections are nested deeper than ``write`` goes; ``name`` is the
    format's.
    """
    try:
        try:
            return Reading(write(program))
        except refusal:
            mended = without_characters(program, forbidden)
            return Reading(write(mended.value), mended.findings)
    except RecursionError as error:
        raise nested_too_deep(name) from error


def nested_too_deep(target: str) -> Unwritable:
    """Return what is raised for a program whose sections are nested deeper than its writer goes."""
    return Unwritable(
        target,
        Words(vi="các mục lồng nhau quá sâu", en="the sections are nested too deep"),
        Words(vi="hãy bớt số cấp của mục", en="use fewer levels of sections"),
    )


def _cleaned(value: Any, path: str, forbidden: re.Pattern[str], findings: list[Finding]) -> Any:
    """Return ``value`` itself where there is nothing to replace in it."""
    if type(value) is str:
        return _cleaned_text(value, path, forbidden, findings)
    if isinstance(value, tuple):
        items = tuple(_cleaned(item, f"{path}[{index}]", forbidden, findings) for index, item in enumerate(value))
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    if not attrs.has(type(value)):
        return value
    changes = {}
    kind: type = type(value)
    for member in members_of(kind):
        old = getattr(value, member.name)
        if member.shape.kind in ("text", "node"):
            new = _cleaned(old, f"{path}.{member.name}" if path else member.name, forbidden, findings)
            if new is not old:
                changes[member.name] = new
    return attrs.evolve(value, **changes) if changes else value


def _cleaned_text(text: str, path: str, forbidden: re.Pattern[str], findings: list[Finding]) -> str:
    found = forbidden.findall(text)
    if not found:
        return text
    names = code_points(found)
    findings.append(
        Finding(
            rule="loss-forbidden-character",
            severity=Severity.WARNING,
            message=Words(
                vi=f"định dạng đích không chứa được ký tự {names}; đã thay bằng U+FFFD",
                en=f"the target format cannot hold the characters {names}; U+FFFD stands in their place",
            ),
            path=path,
            found=names,
        )
    )
    return forbidden.sub(REPLACEMENT, text)
