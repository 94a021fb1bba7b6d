"""The front doors that import names on first use: whoever looks into them sees the same as without that."""

import importlib
import inspect
import re
import subprocess
import sys
import typing
from pathlib import Path

import attrs
import pytest

from directive_model.errors import DirectiveError, Unreadable
from directive_model.host import Offer, edit_bytes
from directive_model.plugin import PageFormat

SOURCE = Path(__file__).resolve().parents[2] / "src"
DOORS = sorted(
    ".".join(path.parent.relative_to(SOURCE).parts)
    for path in SOURCE.rglob("__init__.py")
    if "= door(" in path.read_text(encoding="utf-8")
)


def _said(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout


@pytest.mark.parametrize("door", DOORS)
def test_a_door_lists_all_its_names_before_any_is_used(door):
    missing = _said(f"import {door} as it; print(sorted({{*it.__all__}} - {{*dir(it)}}))")

    assert "[]" == missing.strip()


@pytest.mark.parametrize("door", DOORS)
def test_a_door_gives_each_of_its_names_and_keeps_it(door):
    module = importlib.import_module(door)

    assert [] == [name for name in module.__all__ if getattr(module, name) is not vars(module)[name]]


@pytest.mark.parametrize("door", DOORS)
def test_a_door_refuses_a_name_that_it_has_not(door):
    module = importlib.import_module(door)

    with pytest.raises(AttributeError, match=f"^module '{re.escape(door)}' has no attribute 'nothing'$"):
        _ = module.nothing


def test_type_hints_that_name_what_is_imported_on_first_use_can_be_read():
    hooks = [importlib.import_module(f"directive_model_{name}") for name in ("docx", "odt", "txt")]
    for thing in (Offer.fault, edit_bytes, *(module._edit for module in hooks)):
        assert "return" in typing.get_type_hints(thing)
    assert attrs.resolve_types(PageFormat) is PageFormat


def test_an_error_is_found_where_it_is_made():
    assert "class Unreadable(DirectiveError)" in inspect.getsource(Unreadable)


def test_an_error_of_ones_own_may_have_other_parents_and_take_words():
    taken = []

    class Tagged:
        def __init_subclass__(cls, tag):
            taken.append(tag)

    class Mine(DirectiveError, Tagged, tag="mine"):
        pass

    assert issubclass(Mine, DirectiveError)
    assert ["mine"] == taken
