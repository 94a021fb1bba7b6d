"""What plugins ask about spelling."""

from __future__ import annotations

import inspect

import pytest

from directive_model.plugin import spelling


@pytest.mark.parametrize(("word", "is_one"), [("Người", True), ("TỈNH", True), ("well", False), ("ngươìi", False)])
def test_a_syllable_is_spelt_as_one(word, is_one):
    assert is_one is spelling.is_syllable(word=word)


def test_what_plugins_call_is_documented_at_run_time():
    called = {name: getattr(spelling, name) for name in spelling.__all__ if callable(getattr(spelling, name))}

    assert {"in_modern_letters", "is_syllable"} == set(called)
    assert all(inspect.isfunction(one) and inspect.getdoc(one) for one in called.values())
