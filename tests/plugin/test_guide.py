"""The guide says of each hook what it is asked, and of each loss what it is."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from directive_model.plugin import hooks
from directive_model.plugin.losses import LOSSES

GUIDE = (Path(__file__).parents[2] / "docs" / "plugin-guide.md").read_text("utf-8")
HOOKS = [hook for name, hook in vars(hooks).items() if name.startswith("directive_")]


def test_there_are_four_hooks():
    assert 4 == len(HOOKS)


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.__name__)
def test_a_hook_is_documented_with_its_arguments(hook):
    arguments = ", ".join(inspect.signature(hook).parameters)

    assert f"\n## {hook.__name__}({arguments})\n" in GUIDE


@pytest.mark.parametrize("loss", LOSSES)
def test_a_loss_is_documented(loss):
    assert f"| `{loss}` |" in GUIDE


def test_the_guide_names_the_interface_that_the_library_speaks():
    assert f">>> INTERFACE\n{hooks.INTERFACE}\n" in GUIDE
