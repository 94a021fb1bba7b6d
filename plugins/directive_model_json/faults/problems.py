"""What a JSON Schema says against data, told alike by both libraries that can say it."""

from __future__ import annotations

from contextlib import suppress
from functools import reduce
from typing import TYPE_CHECKING, Any

import attrs

from directive_model import ReducedDate
from directive_model_json.faults.pointer import Path

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

#: A string with this format must be a date of the calendar, which no pattern can say.
DATE_FORMAT = "reduced-date"


@attrs.frozen
class Problem:
    """One complaint of the schema."""

    #: Where in the data.
    path: Path
    #: The schema's keyword that is not obeyed, e.g. "type", "required", "oneOf".
    keyword: str
    #: The part of the schema that the keyword stands in.
    schema: dict[str, Any]
    #: What stands there.
    found: Any
    #: For "oneOf" and "anyOf": the complaints of each branch.
    branches: tuple[tuple[Problem, ...], ...] = ()


def problems(schema: dict[str, Any], data: Any) -> tuple[Problem, ...]:
    """Return every complaint of ``schema`` about ``data``: by jsonschema-rs where it is installed."""
    # jsonschema-rs raises ValueError for data that are nested deeper than it goes; old ones do not tell branches.
    with suppress(ImportError, ValueError, AttributeError):
        return by_rust(schema, data)
    return by_python(schema, data)


def by_rust(schema: dict[str, Any], data: Any) -> tuple[Problem, ...]:
    """As :func:`problems`, with jsonschema-rs alone."""
    import jsonschema_rs

    validator = jsonschema_rs.validator_for(schema, validate_formats=True, formats={DATE_FORMAT: is_date})
    return tuple([_of_rust(error, schema) for error in validator.iter_errors(data)])


def _of_rust(error: Any, schema: dict[str, Any]) -> Problem:
    place = reduce(lambda part, step: part[step], error.schema_path[:-1], schema)
    keyword = error.kind.name
    context = error.kind.context if keyword in ("anyOf", "oneOf") else ()
    branches = tuple(tuple(_of_rust(inner, schema) for inner in branch) for branch in context)
    return Problem(tuple(error.instance_path), keyword, place, error.instance, branches)


def by_python(schema: dict[str, Any], data: Any) -> tuple[Problem, ...]:
    """As :func:`problems`, with jsonschema alone."""
    from jsonschema import Draft202012Validator, FormatChecker

    checker = FormatChecker(formats=())
    checker.checks(DATE_FORMAT)(is_date)
    validator = Draft202012Validator(schema, format_checker=checker)
    return tuple([_of_python(error) for error in validator.iter_errors(data)])


def _of_python(error: ValidationError) -> Problem:
    branches: dict[Any, list[Problem]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(_of_python(inner))
    return Problem(
        tuple(error.absolute_path),
        str(error.validator),
        error.schema if isinstance(error.schema, dict) else {},
        error.instance,
        tuple(tuple(branch) for branch in branches.values()),
    )


def is_date(value: object) -> bool:
    """Whether ``value`` is a reduced date; what is no string is for the schema's "type" to refuse."""
    if not isinstance(value, str):
        return True
    try:
        ReducedDate.parse(value)
    except ValueError:
        return False
    return True
