"""Front doors whose names are imported when they are first used, and rooms that only hints name."""

from __future__ import annotations

import sys

# No typing: importing it would take longer than all that the package itself needs.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType


def door(package: str, home_of: Mapping[str, str]) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` (PEP 562) of a package: a name is imported on first use, and kept there.

    ``home_of`` says in which module each name lives, as seen from the package: ``".files"``, ``"..findings"``.
    """
    held = vars(sys.modules[package])

    def imported(name: str) -> object:
        from importlib import import_module

        home = home_of.get(name)
        if home is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = held[name] = getattr(import_module(home, package), name)
        return value

    def names() -> list[str]:
        return sorted({*held, *home_of})

    return imported, names


def later(module: str) -> ModuleType:
    """Return what stands for a module that only hints name: it is imported where somebody resolves them.

    ``typing.get_type_hints`` looks names up in the module that uses them, where the type checker's are missing.
    """

    def imported(name: str) -> object:
        from importlib import import_module

        return getattr(import_module(module), name)

    room = type(sys)(module)
    room.__getattr__ = imported  # type: ignore[method-assign]  # a module's own (PEP 562)
    return room
