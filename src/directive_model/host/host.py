"""The host: finds plugins, loads each by itself, and asks them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from directive_model._door import later
from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.host.installed import installed_points
from directive_model.host.plugins import GROUP, Broken, Manager, Plugin, Point, in_order, load
from directive_model.host.registry import Offer, Registry
from directive_model.model import DirectiveProgram
from directive_model.model.value import need_given
from directive_model.plugin import DataFormat, Format, PageFormat, hooks

if TYPE_CHECKING:
    from directive_model import forms as forms_room
    from directive_model import validation
else:
    forms_room, validation = later("directive_model.forms"), later("directive_model.validation")

#: How much of a source plugins see to identify it, in bytes.
HEAD = 4096


class Host:
    """The plugins of one process.  A broken plugin is a finding, never a crash; the others go on."""

    def __init__(self, points: Iterable[Point] | None = None) -> None:
        """Load the plugins at ``points``; without them, those of the entry points that are installed."""
        self._manager = Manager(GROUP)
        self._manager.add_hookspecs(hooks)
        self._findings: list[Finding] = []
        self._failed: set[tuple[Plugin, str]] = set()
        self._plugins: dict[str, Plugin] = {}
        for plugin, point in in_order(installed_points(GROUP) if points is None else points):
            self._load(plugin, point)
        self._registry = Registry(self._formats())
        self._findings += self._registry.findings

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the plugins, as far as they were asked."""
        return tuple(self._findings)

    @property
    def plugins(self) -> tuple[Plugin, ...]:
        """The plugins that were loaded, in the order of loading."""
        return tuple(self._plugins.values())

    @property
    def holds_own_alone(self) -> bool:
        """Whether no plugin was imported, be it in part, but those that came with the library."""
        return not self._findings and all(plugin.is_own for plugin in self._plugins.values())

    @property
    def formats(self) -> Mapping[str, Format]:
        """The formats by name, sorted by name; those refused for a clash of names are not among them."""
        return self._registry.formats

    def offer(self, name: str) -> Offer:
        """Return the format called ``name`` with the plugin that brings it.

        Raises :class:`directive_model.errors.UnknownName`, :class:`directive_model.errors.FormatClash`, and
        :class:`directive_model.errors.WrongType` for what is no name.
        """
        need_given(name, "format", str)
        return self._registry.offer(name)

    def identify(self, head: bytes, name: str) -> str | None:
        """Return the name of the format of a source: by what it begins with, else by the suffix of its name.

        ``head`` is the beginning of the source, ``name`` its path or "<bytes>".  None where nobody knows it.
        """
        for plugin, found in self._ask("directive_identify", head=head[:HEAD], name=name):
            if found is None:
                continue
            if self._registry.knows(found):
                return str(found)
            self._fail(plugin, "directive_identify", f"{_shown(found)} is the name of no format")
        return self._registry.by_suffix(name)

    def format_of_path(self, path: str) -> str | None:
        """Return the name of the format by the suffix of ``path`` alone, as a target has it."""
        return self._registry.by_suffix(path)

    @cached_property
    def rules(self) -> tuple[validation.Rule, ...]:
        """The rules over one document that plugins bring, sorted by name; asked when rules are first needed."""
        from directive_model.validation import Rule

        return tuple(rule for rule in self._rules if isinstance(rule, Rule))

    @cached_property
    def series_rules(self) -> tuple[validation.SeriesRule, ...]:
        """The rules over many documents that plugins bring, sorted by name."""
        from directive_model.validation import SeriesRule

        return tuple(rule for rule in self._rules if isinstance(rule, SeriesRule))

    @cached_property
    def _rules(self) -> list[validation.BaseRule]:
        from directive_model.validation import Rule, SeriesRule, all_rules, series_rules

        own = {rule.id for rule in (*all_rules(), *series_rules())}
        kind = Words(vi="quy tắc", en="rule")
        found = self._answers("directive_rules", (Rule, SeriesRule))
        return self._unclashing(found, lambda rule: rule.id, kind, own)

    @cached_property
    def forms(self) -> Mapping[str, forms_room.Form]:
        """The forms that plugins bring, by name; asked when forms are first needed."""
        from directive_model.forms import Form, form_names

        kind = Words(vi="mẫu thể thức", en="form")
        found = self._answers("directive_forms", Form)
        alone = self._unclashing(found, lambda form: form.name, kind, form_names())
        return {form.name: form for form in alone}

    def choose_form(self, program: DirectiveProgram, name: forms_room.AskedForm | None = None) -> forms_room.Choice:
        """Return the form of ``program``, the library's own and those of plugins considered, and why it is this one.

        ``name`` asks for one: by its name, by the path of a file that ends in ".toml", or itself.
        Raises :class:`directive_model.errors.UnknownName` if no form is called ``name``, and
        :class:`directive_model.errors.Unreadable` for a file that is no form.
        """
        from directive_model.forms import choose_form

        return choose_form(program, name, more=tuple(self.forms.values()))

    def _load(self, plugin: Plugin, point: Point) -> None:
        try:
            load(point, plugin, self._manager)
        except Broken as broken:
            from directive_model.host.notices import broken_plugin

            self._findings.append(broken_plugin(plugin, broken))
        else:
            self._plugins[plugin.key] = plugin

    def _formats(self) -> list[Offer]:
        kinds = (PageFormat, DataFormat)
        return [Offer(one, plugin) for plugin, one in self._answers("directive_formats", kinds)]

    def _answers(self, hook: str, kinds: type | tuple[type, ...]) -> list[tuple[Plugin, Any]]:
        """Return the things that plugins bring through ``hook``; an answer of another type is left out whole."""
        found: list[tuple[Plugin, Any]] = []
        for plugin, answer in self._ask(hook):
            if isinstance(answer, tuple) and all(isinstance(one, kinds) for one in answer):
                found += [(plugin, one) for one in answer]
                continue
            names = " | ".join(kind.__name__ for kind in (kinds if isinstance(kinds, tuple) else (kinds,)))
            self._fail(plugin, hook, f"tuple[{names}, ...] expected, found {_type_of(answer)}")
        return found

    def _ask(self, hook: str, **arguments: Any) -> Iterator[tuple[Plugin, Any]]:
        """Yield each plugin's answer, those registered last first; one that raises is a finding."""
        for impl in reversed(getattr(self._manager.hook, hook).get_hookimpls()):
            plugin = self._plugins[impl.plugin_name]
            try:
                answer = impl.function(**{name: arguments[name] for name in impl.argnames})
            except Exception as error:  # noqa: BLE001  # a stranger's hook may raise anything; the others are still asked
                self._fail(plugin, hook, f"{type(error).__name__}: {error}")
            else:
                yield plugin, answer

    def _unclashing(
        self, found: list[tuple[Plugin, Any]], name_of: Callable[[Any], str], kind: Words, taken: Iterable[str]
    ) -> list[Any]:
        """Return the things whose names no other thing has, neither another plugin's nor the library's own."""
        bringers: dict[str, list[tuple[Plugin, Any]]] = {}
        for plugin, one in found:
            bringers.setdefault(name_of(one), []).append((plugin, one))
        alone = []
        for name, same in sorted(bringers.items()):
            from directive_model.host.notices import name_clash, name_taken

            if name in taken:
                self._findings += [name_taken(kind, name, plugin) for plugin, _ in same]
            elif len(same) > 1:
                self._findings.append(name_clash(kind, name, sorted(str(plugin) for plugin, _ in same)))
            else:
                alone.append(same[0][1])
        return alone

    def _fail(self, plugin: Plugin, hook: str, told: str) -> None:
        """Keep the first failure of a hook; a hook that fails for every source would fill the memory."""
        if (plugin, hook) not in self._failed:
            from directive_model.host.notices import failed_hook

            self._failed.add((plugin, hook))
            self._findings.append(failed_hook(plugin, hook, told))


@cache
def default_host() -> Host:
    """Return the host of the plugins that are installed, loaded when it is first asked for."""
    return Host()


def strangers_came() -> bool:
    """Whether a plugin of another distribution was imported in this process, be it in part."""
    asked = default_host.cache_info()
    # Asked, and not there: whoever loaded the plugins was interrupted.
    return bool(asked.misses) and not (asked.currsize and default_host().holds_own_alone)


def _shown(answer: object) -> str:
    """Return a name as it was given; of what is none its type, for Python shows where it lies in memory."""
    return repr(answer) if isinstance(answer, str) else type(answer).__name__


def _type_of(answer: object) -> str:
    if isinstance(answer, tuple):
        kinds = sorted({type(one).__name__ for one in answer})
        return f"tuple[{', '.join(kinds)}, ...]"
    return type(answer).__name__
