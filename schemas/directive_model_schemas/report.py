"""The JSON Schema of a check's report.

Kept by hand: the report is a contract of its own, shorter than the objects that it is printed from.
"""

from __future__ import annotations

from typing import Any

from directive_model import Fix, Severity, Span
from directive_model.kit.shapes import Member, members_of
from directive_model_schemas.comments import field_comments
from directive_model_schemas.json_schema import DIALECT

REPORT = "directive-report/1"

_TEXT = {"type": "string"}
_TEXT_OR_NULL = {"type": ["string", "null"]}
_WORDS = {"$ref": "#/$defs/words"}


def report_schema() -> dict[str, Any]:
    """Return the schema of ``directive-report/1``."""
    return {
        "$schema": DIALECT,
        "$id": "urn:directive-model:schema:directive-report:1",
        "title": "Report of a check",
        **_object(
            "What was found in each file, by which form, and what could not be evaluated.",
            schema={"const": REPORT, "description": "The name and the version of this schema."},
            tool=_object("What made the report.", name=_TEXT, version=_TEXT),
            rules=_said("A SHA-256, in hexadecimal, of what the rules say that could be asked.", _TEXT),
            files={"type": "array", "items": {"$ref": "#/$defs/file"}},
        ),
        "$defs": {
            "words": _object("One sentence in the two languages of the library.", vi=_TEXT, en=_TEXT),
            "file": _file(),
            "finding": _finding(),
            "place": _place(),
            "fix": _fix(),
        },
    }


def _object(description: str, **properties: dict[str, Any]) -> dict[str, Any]:
    """Return an object that has all of its properties, always: a program that reads it need not ask."""
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _said(description: str, value: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, **value}


def _or_null(value: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [value, {"type": "null"}]}


def _file() -> dict[str, Any]:
    form = _object("The form that the file was checked by.", name=_said('E.g. "hd36".', _TEXT), reason=_WORDS)
    skipped = _object("A rule whose question this source cannot answer.", rule=_TEXT, reason=_WORDS)
    error = _object("Why the file could not be read.", code=_said('E.g. "zip-truncated".', _TEXT), message=_WORDS)
    waived = _object(
        "A finding that somebody has looked at and lets stand.",
        finding={"$ref": "#/$defs/finding"},
        reason=_said("Why it may stand.", _TEXT),
        content=_said("What the finding speaks of, as 16 hexadecimal digits.", _TEXT),
    )
    return _object(
        "What was found in one file.",
        path=_said("As the caller gave it; null for a program that was made in code.", _TEXT_OR_NULL),
        sha256=_said("Of the file's bytes, in hexadecimal.", _TEXT_OR_NULL),
        format=_said("The format that read it.", _TEXT_OR_NULL),
        form=_said("Null for a file that could not be read.", _or_null(form)),
        findings={"type": "array", "items": {"$ref": "#/$defs/finding"}},
        not_evaluated={"type": "array", "items": skipped},
        evaluated=_said(
            "How many rules were evaluated; with those not evaluated, all that belong to the document.",
            {"type": "integer", "minimum": 0},
        ),
        waived={"type": "array", "items": waived},
        error=_said("Null for a file that could be read.", _or_null(error)),
    )


def _finding() -> dict[str, Any]:
    return _object(
        "One thing that was noticed.",
        rule=_said('Names the fault, e.g. "missing-number".', _TEXT),
        severity={"enum": [severity.value for severity in Severity]},
        message=_WORDS,
        clause=_said('Which rule of which document is broken, e.g. "HD36 II.1.3".', _TEXT_OR_NULL),
        place=_said("Where in the file.", _or_null({"$ref": "#/$defs/place"})),
        path=_said("Where in the program; null for what is not in it.", _TEXT_OR_NULL),
        text=_said("The words of the file that the finding is about.", _TEXT_OR_NULL),
        expected=_TEXT_OR_NULL,
        found=_TEXT_OR_NULL,
        content=_said("What it speaks of, as 16 hexadecimal digits that change when the words do.", _TEXT_OR_NULL),
        fix=_said("How it can be mended.", _or_null({"$ref": "#/$defs/fix"})),
    )


def _place() -> dict[str, Any]:
    """Return the schema of a place, which names only what its source has."""
    comments = field_comments(Span)
    properties = {
        member.name: {**({"description": comments[member.name]} if member.name in comments else {}), **_part(member)}
        for member in members_of(Span)
    }
    return _object("A place in the file: only what its format has.", **properties) | {"required": []}


def _part(member: Member) -> dict[str, Any]:
    if member.shape.many:
        length = member.shape.length
        return {"type": "array", "items": {"type": "number"}, "minItems": length, "maxItems": length}
    return {"type": "integer" if member.shape.kind == "whole" else "string"}


def _fix() -> dict[str, Any]:
    position = {"type": "integer", "minimum": 0}
    edit = _object(
        "Put a text in the place of the characters from start to end of one string of the program.",
        path=_said("The path of the string.", _TEXT),
        start=position,
        end=position,
        text=_TEXT,
    )
    safety = next(member for member in members_of(Fix) if member.name == "safety")
    return _object(
        "How a finding can be mended.",
        safety=_said(
            '"safe" changes nothing that is read otherwise; "suggested" wants a person\'s eye.',
            {"enum": [word for word, _ in safety.shape.words]},
        ),
        edits={"type": "array", "items": edit},
    )
