"""The programs that must come back fill every field that a program has."""

from __future__ import annotations

from contextlib import suppress

import attrs
import pytest
from floors import fields_of
from hypothesis import HealthCheck, Phase, given, settings

import directive_model.model as model_floor
from directive_model.model import walk
from directive_model.testing import any_programs, programs


class _Enough(Exception):
    """Every field that is looked for has been seen."""


def seen_in(strategy, wanted: set[str], count: int) -> set[str]:
    """Return which fields of ``wanted`` some of so many programs, at most, have filled otherwise than another."""
    values: dict[str, set[str]] = {}
    seen: set[str] = set()

    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(program=strategy)
    def look(program):
        for _, node in walk(program):
            for field in attrs.fields(type(node)):
                name = f"{type(node).__name__}.{field.name}"
                if name in wanted and name not in seen:
                    found = values.setdefault(name, set())
                    found.add(repr(getattr(node, field.name)))
                    if len(found) > 1:
                        seen.add(name)
        if seen == wanted:
            raise _Enough

    with suppress(_Enough):
        look()
    return seen


@pytest.mark.parametrize(("strategy", "count"), [(any_programs(), 300), (programs(), 250)], ids=["any", "printed"])
def test_every_field_of_a_program_is_filled_by_the_programs_that_must_come_back(strategy, count):
    # A period is read from the title, and a place is none of what a program says.
    wanted = {one for one in fields_of(model_floor) if one.partition(".")[0] not in ("Period", "Span", "FieldSpan")}

    assert set() == wanted - seen_in(strategy, wanted, count)
