"""Tools of others resolve the hints of what is public: of a command line, of a model of data, of reference pages."""

import inspect
import subprocess
import sys
from importlib import import_module
from pkgutil import iter_modules
from typing import get_type_hints

import pytest

import directive_model
from directive_model.api.mending import Mender
from directive_model.plugin import hooks

ROOMS = [
    "directive_model",
    *(f"directive_model.{one.name}" for one in iter_modules(directive_model.__path__) if one.ispkg),
]


def hinted(owner):
    """Yield whatever of a public name has hints: a function, or a class with its constructor and its methods."""
    if not inspect.isclass(owner):
        yield owner
        return
    yield owner
    for name in [name for name in vars(owner) if name == "__init__" or not name.startswith("_")]:
        held = inspect.getattr_static(owner, name)
        held = getattr(held, "__func__", None) or getattr(held, "fget", None) or getattr(held, "func", None) or held
        if callable(held) and inspect.isroutine(inspect.unwrap(held)):
            yield held


@pytest.mark.parametrize("room", ROOMS)
def test_all_hints_of_what_is_public_can_be_resolved(room):
    module = import_module(room)
    public = {name: getattr(module, name) for name in getattr(module, "__all__", ())}
    unknown = {}
    for name, value in public.items():
        for one in hinted(value) if callable(value) and hasattr(value, "__annotations__") else ():
            try:
                get_type_hints(one)
            except NameError as error:
                unknown[f"{name}: {one.__qualname__}"] = str(error)

    assert {} == unknown


HOOKS = [one for name, one in vars(hooks).items() if name.startswith("directive_")]


@pytest.mark.parametrize("one", [*HOOKS, Mender.__init__], ids=lambda one: one.__qualname__)
def test_hints_of_hooks_and_of_what_mends_a_file_can_be_resolved_too(one):
    """Neither stands in a front door; authors of plugins read the first."""
    assert get_type_hints(one)


def test_looking_for_hooks_imports_no_room_that_only_their_hints_name():
    script = (
        "import sys; from directive_model.host import default_host; default_host().formats\n"
        "print([name for name in sys.modules if name.startswith(('directive_model.forms', 'directive_model.valid'))])"
    )
    child = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert "[]" == child.stdout.strip()


def test_a_room_that_only_hints_name_is_imported_where_they_are_resolved():
    script = (
        "import sys, typing, directive_model as it; it.write\n"
        "print('directive_model.forms' in sys.modules)\n"
        "print(typing.get_type_hints(it.write)['form'], 'directive_model.forms' in sys.modules)"
    )
    child = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    before, after = child.stdout.splitlines()

    assert "False" == before
    assert after.endswith("Form | None True")
