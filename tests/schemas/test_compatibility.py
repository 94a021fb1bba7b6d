"""Within a version fields are only added: what a released schema let pass, the schema of now lets pass too."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import pytest

import directive_model_schemas
from directive_model_schemas.json_schema import program_schema

RELEASED = Path(directive_model_schemas.__file__).parent / "released" / "directive-program-1.schema.json"
#: Keywords whose value must stay as it is.
_FIXED = ("const", "pattern", "minItems", "maxItems", "additionalProperties", "$ref")


def broken_promises(released, now, place="#"):
    """Return what data of the released schema may break on: fields taken away, types narrowed, new duties."""
    broken = [f"{place}: {word}" for word in _FIXED if released.get(word) != now.get(word)]
    broken += _narrowed(released, now, place)
    for name, schema in released.get("properties", {}).items():
        if name not in now.get("properties", {}):
            broken.append(f"{place}/{name}: taken away")
        else:
            broken += broken_promises(schema, now["properties"][name], f"{place}/{name}")
    for name, schema in released.get("$defs", {}).items():
        broken += broken_promises(schema, now["$defs"].get(name, {}), f"{place}/$defs/{name}")
    if "items" in released:
        broken += broken_promises(released["items"], now.get("items", {}), f"{place}/items")
    return broken


def _narrowed(released, now, place):
    """Yield where fewer types, words or branches are let pass, more is asked for, or a bound is closer."""
    for word in ("type", "enum", "anyOf", "oneOf"):
        gone = _members(released, word) - _members(now, word)
        if gone and word in now:
            yield f"{place}: {word} without {', '.join(sorted(gone))}"
        elif word in now and word not in released:
            yield f"{place}: {word} is new"
    if duties := set(now.get("required", ())) - set(released.get("required", ())):
        yield f"{place}: must now have {', '.join(sorted(duties))}"
    if now.get("minimum", float("-inf")) > released.get("minimum", float("-inf")):
        yield f"{place}: minimum"


def _members(schema, word):
    value = schema.get(word, [])
    return {json.dumps(item) for item in (value if isinstance(value, list) else [value])}


def test_the_schema_keeps_what_was_released():
    released = json.loads(RELEASED.read_text("utf-8"))

    assert broken_promises(released, program_schema()) == []


def _set(schema, path, value):
    *steps, last = path.split("/")
    for step in steps:
        schema = schema[step]
    schema[last] = value


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("properties/place/type", "string", '#/place: type without "null"'),
        ("properties/regime/enum", ["party", "state"], '#/regime: enum without "other"'),
        ("properties/date", {"$ref": "#/$defs/ReducedDate"}, "#/date: $ref"),
        ("properties/schema/const", "directive-program/2", "#/schema: const"),
        ("required", ["schema", "title"], "#: must now have title"),
        ("properties/body/items/oneOf", [{"$ref": "#/$defs/Section"}], "#/body/items: oneOf without"),
        ("$defs/Cell/properties/row_span/minimum", 2, "#/$defs/Cell/row_span: minimum"),
        ("$defs/ReducedDate/pattern", "^[0-9]{4}$", "#/$defs/ReducedDate: pattern"),
        ("$defs/Task/properties/lead/items", {"type": "integer"}, '#/$defs/Task/lead/items: type without "string"'),
    ],
)
def test_a_narrower_schema_is_noticed(path, value, said):
    now = copy.deepcopy(program_schema())
    _set(now, path, value)

    assert any(broken.startswith(said) for broken in broken_promises(program_schema(), now))


def test_a_field_taken_away_is_noticed():
    now = program_schema()
    del now["$defs"]["Task"]["properties"]["deadline"]

    assert broken_promises(program_schema(), now) == ["#/$defs/Task/deadline: taken away"]


def test_new_fields_words_and_kinds_are_allowed():
    now = program_schema()
    now["properties"]["period"] = {"type": ["string", "null"]}
    now["properties"]["regime"]["enum"].append("army")
    now["$defs"]["Figure"] = {"type": "object"}
    now["properties"]["body"]["items"]["oneOf"].append({"$ref": "#/$defs/Figure"})

    assert broken_promises(program_schema(), now) == []
