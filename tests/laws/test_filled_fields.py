"""The programs that must come back fill every field that a program has."""

from __future__ import annotations

import attrs
import pytest
from floors import fields_of
from hypothesis import HealthCheck, Phase, given, settings

import directive_model.model as model_floor
from directive_model.model import walk
from directive_model.testing import any_programs, programs


def seen_in(strategy, count: int) -> set[str]:
    """Return the fields that some of so many programs have filled otherwise than another has."""
    values: dict[str, set[str]] = {}

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
                if field.eq:
                    found = values.setdefault(f"{type(node).__name__}.{field.name}", set())
                    if len(found) < 2:
                        found.add(repr(getattr(node, field.name)))

    look()
    return {name for name, found in values.items() if len(found) > 1}


@pytest.mark.parametrize(("strategy", "count"), [(any_programs(), 300), (programs(), 250)], ids=["any", "printed"])
def test_every_field_of_a_program_is_filled_by_the_programs_that_must_come_back(strategy, count):
    # A period is read from the title, and a place is none of what a program says.
    wanted = {one for one in fields_of(model_floor) if one.partition(".")[0] not in ("Period", "Span", "FieldSpan")}

    assert set() == wanted - seen_in(strategy, count)
