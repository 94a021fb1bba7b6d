"""Loading one plugin: all that can be wrong with it is told before it is asked anything."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Any, Protocol

import attrs
import pluggy

from directive_model.errors import Words
from directive_model.model.value import Value
from directive_model.plugin import INTERFACE

GROUP = "directive_model"
#: The distribution whose plugins are loaded first, so that all others are asked before them.
OWN = "directive-model"
_PREFIX = "directive_"
#: What pluggy gives a function that is marked as a hook.
_MARK = f"{GROUP}_impl"


class Distribution(Protocol):
    """What of ``importlib.metadata.Distribution`` is needed."""

    @property
    def name(self) -> str:
        """The name under which pip installs it."""
        ...

    @property
    def version(self) -> str:
        """Its version."""
        ...


class Point(Protocol):
    """What of ``importlib.metadata.EntryPoint`` is needed, so that a test can make one."""

    @property
    def name(self) -> str:
        """The plugin's name."""
        ...

    @property
    def dist(self) -> Distribution | None:
        """The distribution that brings the plugin."""
        ...

    def load(self) -> Any:
        """Import the plugin."""
        ...


@attrs.frozen(eq=False, repr=False)
class Plugin(Value):
    """Who brings something: named in every finding and error about it."""

    name: str
    #: The distribution's name; None where it is not known.
    distribution: str | None = None
    version: str | None = None

    def __str__(self) -> str:
        """Return "org (directive-model-org 1.0)"."""
        if self.distribution is None:
            return self.name
        return f"{self.name} ({self.distribution} {self.version})"

    @property
    def key(self) -> str:
        """A name that no plugin of another distribution has."""
        return f"{self.distribution or ''}:{self.name}"

    @property
    def is_own(self) -> bool:
        """Whether it came with the library."""
        return self.distribution == OWN


def in_order(points: Iterable[Point]) -> list[tuple[Plugin, Point]]:
    """Return each point with its plugin, the library's own first: all others are asked before them; else by name."""
    # The name of a distribution is parsed out of its metadata, which takes a millisecond each time.
    names: dict[int, tuple[str, str]] = {}
    found = []
    for point in points:
        dist = point.dist
        if dist is None:
            found.append((Plugin(point.name), point))
            continue
        if id(dist) not in names:
            names[id(dist)] = (dist.name, dist.version)
        found.append((Plugin(point.name, *names[id(dist)]), point))
    return sorted(found, key=lambda pair: (not pair[0].is_own, pair[0].key))


class Manager(pluggy.PluginManager):
    """Registers plugins; names of a module that are no functions are not looked into, which takes a while a name."""

    def parse_hookimpl_opts(self, plugin: Any, name: str) -> pluggy.HookimplOpts | None:
        """Return how the hook ``name`` is marked, or None."""
        if inspect.ismodule(plugin) and not inspect.isroutine(vars(plugin).get(name)):
            return None
        return super().parse_hookimpl_opts(plugin, name)

    def parse_hookspec_opts(self, module_or_class: Any, name: str) -> pluggy.HookspecOpts | None:
        """Return how the specification ``name`` is marked, or None; rooms that hints name stay where they are."""
        if not inspect.isroutine(vars(module_or_class).get(name)):
            return None
        return super().parse_hookspec_opts(module_or_class, name)


@attrs.frozen(repr=False)
class Broken(Exception):
    """Why a plugin, or one thing that it brings, is left out."""

    reason: Words
    #: None for the usual one: install another version, or uninstall it.
    remedy: Words | None = None


def load(point: Point, plugin: Plugin, manager: pluggy.PluginManager) -> None:
    """Import the plugin and register its hooks.  Raises :class:`Broken`, and then nothing is registered."""
    try:
        module = point.load()
    # Whatever happens while a stranger's module is imported, sys.exit included, the others are still there.
    except (Exception, SystemExit) as error:
        raise Broken(
            Words(vi=f"không nạp được ({_told(error)})", en=f"it cannot be imported ({_told(error)})")
        ) from error
    _refuse_other_interface(module)
    _refuse_unmarked(module)
    try:
        manager.register(module, name=plugin.key)
        manager.check_pending()
    except (pluggy.PluginValidationError, ValueError) as error:
        if manager.has_plugin(plugin.key):
            manager.unregister(name=plugin.key)
        # Of an instance Python shows where it lies in memory, another place each time; of a module its file.
        told = " ".join(str(error).replace(repr(module), repr(plugin.name)).split())
        raise Broken(Words(vi=f"khai báo hook sai ({told})", en=f"its hooks are wrong ({told})")) from error
    callers = manager.get_hookcallers(module) or []
    if any(impl.wrapper or impl.hookwrapper for caller in callers for impl in caller.get_hookimpls()):
        manager.unregister(name=plugin.key)
        raise Broken(Words(vi="hook không được là wrapper", en="a hook must not be a wrapper"))


def _refuse_other_interface(module: Any) -> None:
    """Refuse a plugin that was written for another version of the hooks."""
    version = getattr(module, "DIRECTIVE_INTERFACE", None)
    if version == INTERFACE and type(version) is int:
        return
    if version is None:
        raise Broken(
            Words(
                vi="thiếu DIRECTIVE_INTERFACE, phiên bản giao diện mà nó được viết theo",
                en="it does not say DIRECTIVE_INTERFACE, the version of the interface that it is written for",
            )
        )
    newer = isinstance(version, int) and version > INTERFACE
    upgrade = f"pip install --upgrade {OWN}"
    raise Broken(
        Words(
            vi=f"nó dùng giao diện phiên bản {version!r}, thư viện này dùng {INTERFACE}",
            en=f"it speaks interface {version!r}, and this library speaks {INTERFACE}",
        ),
        Words(vi=f"hãy nâng cấp thư viện: {upgrade}", en=f"upgrade the library: {upgrade}") if newer else None,
    )


def _refuse_unmarked(module: Any) -> None:
    """Refuse functions that look like hooks and are none: pluggy would pass them over in silence."""
    for name in dir(module):
        if not name.startswith(_PREFIX):
            continue
        # Of an instance it is a method.
        function = getattr(module, name)
        if inspect.isroutine(function) and not hasattr(function, _MARK):
            raise Broken(
                Words(vi=f"hàm {name} thiếu @hookimpl", en=f"its function {name} is not marked with @hookimpl")
            )


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
