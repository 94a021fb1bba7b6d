"""The JSON Schema of a program, made from the model's classes."""

from __future__ import annotations

from enum import Enum
from typing import Any

from directive_model import DirectiveProgram, ReducedDate
from directive_model.kit.shapes import Member, Shape, classes_below, members_of, tag_of
from directive_model_schemas.comments import class_comment, field_comments

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PROGRAM = "directive-program/1"

#: ISO 8601, reduced.  That the calendar has the day is for the reader to check.
DATE = r"^(?:[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?|--[0-9]{2}(?:-[0-9]{2})?)$"
_TYPES = {"text": "string", "whole": "integer", "number": "number", "flag": "boolean"}


def program_schema() -> dict[str, Any]:
    """Return the schema of ``directive-program/1``."""
    whole = _object(DirectiveProgram)
    named = {"const": PROGRAM, "description": "The name and the version of this schema."}
    return {
        "$schema": DIALECT,
        "$id": "urn:directive-model:schema:directive-program:1",
        "title": "Directive program",
        **whole,
        "properties": {"schema": named, **whole["properties"]},
        "required": ["schema", *whole["required"]],
        "$defs": {
            "ReducedDate": {"description": class_comment(ReducedDate), "type": "string", "pattern": DATE},
            **{kind.__name__: _object(kind) for kind in classes_below(DirectiveProgram)[1:]},
        },
    }


def _object(kind: type) -> dict[str, Any]:
    tag = tag_of(kind)
    members = members_of(kind)
    comments = field_comments(kind)
    tagged: dict[str, Any] = {} if tag is None else {"kind": {"const": tag}}
    return {
        "description": class_comment(kind),
        "type": "object",
        "properties": tagged | {member.name: _member(member, comments.get(member.name)) for member in members},
        "required": [*tagged, *(member.name for member in members if member.required)],
        "additionalProperties": False,
    }


def _member(member: Member, comment: str | None) -> dict[str, Any]:
    comment = comment or next(
        (class_comment(type(value)) for _, value in member.shape.words if isinstance(value, Enum)), None
    )
    described = {"description": comment} if comment else {}
    bounded = {} if member.least is None else {"minimum": member.least}
    return {**described, **_value(member.shape), **bounded, **_default(member)}


def _default(member: Member) -> dict[str, Any]:
    """Return what is meant where the field is left out; null and an empty node go without saying."""
    default = member.default
    node = member.shape.kind == "node" and not member.shape.many
    if member.required or default is None or node:
        return {}
    return {
        "default": default.value if isinstance(default, Enum) else list(default) if member.shape.many else default
    }


def _value(shape: Shape) -> dict[str, Any]:
    if shape.many:
        length = {} if shape.length is None else {"minItems": shape.length, "maxItems": shape.length}
        return {"type": ["array", "null"] if shape.optional else "array", "items": _item(shape), **length}
    if shape.kind == "choice":
        return {"enum": [word for word, _ in shape.words] + [None] * shape.optional}
    if shape.optional:
        if shape.kind in _TYPES:
            return {"type": [_TYPES[shape.kind], "null"]}
        return {"anyOf": [_item(shape), {"type": "null"}]}
    return _item(shape)


def _item(shape: Shape) -> dict[str, Any]:
    if shape.kind == "choice":
        return {"enum": [word for word, _ in shape.words]}
    if shape.kind == "date":
        return {"$ref": "#/$defs/ReducedDate"}
    if shape.kind != "node":
        return {"type": _TYPES[shape.kind]}
    references = [{"$ref": f"#/$defs/{kind.__name__}"} for kind in shape.classes]
    # "discriminator" is OpenAPI's word; validators that know it look at one branch only.
    return references[0] if len(references) == 1 else {"oneOf": references, "discriminator": {"propertyName": "kind"}}
