"""The plugins that are installed: the entry points of the group, read from where installers put them.

``importlib.metadata`` finds the same, but importing it (and with it the packages for mail, sockets and archives)
takes a tenth of a whole conversion.  It is asked only where something other than folders can hold a package.
The files are those of the specification "Entry points": ``NAME-VERSION.dist-info/entry_points.txt``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import reduce
from importlib import import_module
from importlib.machinery import PathFinder
from typing import Any

import attrs

from directive_model.host.plugins import Point
from directive_model.language.patterns import late

_RUNS = late(r"[-_.]+")


@attrs.frozen(eq=False, repr=False)
class FoundDistribution:
    """A distribution, as its metadata names it."""

    name: str
    version: str


@attrs.frozen(eq=False, repr=False)
class FoundPoint:
    """An entry point: the plugin's name, and ``module`` or ``module:attribute``."""

    name: str
    value: str
    dist: FoundDistribution

    def load(self) -> Any:
        """Import the module, and return it or what is named in it."""
        module, _, attribute = self.value.partition("[")[0].partition(":")
        names = [name for name in attribute.strip().split(".") if name]
        return reduce(getattr, names, import_module(module.strip()))


def installed_points(group: str) -> Iterable[Point]:
    """Return the entry points of ``group``; of two distributions with one name the first on the path counts."""
    if not _only_folders():
        from importlib.metadata import entry_points

        return entry_points(group=group)
    return list(_points(group))


def _only_folders() -> bool:
    """Whether packages can only be in folders: neither in an archive nor wherever a finder of others' looks."""
    finders = (finder for finder in sys.meta_path if hasattr(finder, "find_distributions"))
    return all(finder is PathFinder for finder in finders) and not any(map(os.path.isfile, sys.path))


def _points(group: str) -> Iterator[FoundPoint]:
    seen = set()
    for folder in _distributions():
        name = _RUNS.sub("-", _stem(folder).partition("-")[0]).lower()
        if name in seen:
            continue
        seen.add(name)
        if pairs := _pairs(_text(folder, "entry_points.txt"), group):
            dist = _named(folder)
            yield from (FoundPoint(point, value, dist) for point, value in pairs)


def _distributions() -> Iterator[str]:
    """Yield the folder of each distribution's metadata, in the order of the path."""
    for root in sys.path:
        try:
            with os.scandir(root or ".") as entries:
                names = [entry.name for entry in entries if entry.name.lower().endswith((".dist-info", ".egg-info"))]
        except OSError:
            continue
        yield from (os.path.join(root, name) for name in sorted(names))


def _pairs(text: str, group: str) -> list[tuple[str, str]]:
    """Return the names and values in the section ``group`` of an ``entry_points.txt``."""
    pairs = []
    within = False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            within = line == f"[{group}]"
        elif within and line and not line.startswith("#"):
            name, _, value = line.partition("=")
            pairs.append((name.strip(), value.strip()))
    return pairs


def _named(folder: str) -> FoundDistribution:
    """Return the distribution by the head of its metadata; the folder's name may be spelled otherwise."""
    head = (_text(folder, "METADATA") or _text(folder, "PKG-INFO")).partition("\n\n")[0]
    fields = dict(line.split(": ", 1) for line in head.splitlines() if line.startswith(("Name: ", "Version: ")))
    name, _, version = _stem(folder).partition("-")
    return FoundDistribution(fields.get("Name", name).strip(), fields.get("Version", version).strip())


def _stem(folder: str) -> str:
    return os.path.splitext(os.path.basename(folder))[0]


def _text(folder: str, name: str) -> str:
    """Return a file of the metadata, "" where there is none."""
    try:
        with open(os.path.join(folder, name), encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
