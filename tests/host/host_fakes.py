"""Plugins that no distribution brings."""

from __future__ import annotations

from types import SimpleNamespace

import attrs

from directive_model import DirectiveProgram, Reading, Title, Words
from directive_model.host import Host
from directive_model.plugin import INTERFACE, DataFormat, PageFormat, hookimpl

PROGRAM = DirectiveProgram(title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 12/2025"))


@attrs.frozen
class FakePoint:
    """An entry point: what it loads is what was given, or raised."""

    name: str
    loads: object
    dist: object = None

    def load(self):
        if isinstance(self.loads, BaseException):
            raise self.loads
        return self.loads


def dist(name="directive-model-fake", version="1.0"):
    return SimpleNamespace(name=name, version=version)


def data_format(name="fake", suffixes=(".fake",), **more):
    more.setdefault("read", lambda source: Reading(DirectiveProgram(title=Title("CHƯƠNG TRÌNH", source.name))))
    more.setdefault("write", lambda program, places: Reading(f"{program.title.subject} {places}".encode()))
    return DataFormat(
        name=name, suffixes=suffixes, media_type="text/x-fake", summary=Words(vi="giả", en="a fake"), **more
    )


def plugin(**hooks):
    """Return a plugin with these hooks; ``formats`` is what directive_formats returns."""
    formats = hooks.pop("formats", None)
    if formats is not None:
        hooks["directive_formats"] = lambda: formats
    namespace = SimpleNamespace(DIRECTIVE_INTERFACE=hooks.pop("interface", INTERFACE))
    for name, hook in hooks.items():
        setattr(namespace, name, hookimpl(hook))
    return namespace


def page_format(**more):
    return PageFormat(
        name="fake", suffixes=(".fake",), media_type="text/x-fake", summary=Words("giả", "fake"), **more
    )


def host_of(*formats, **hooks):
    """Return a host with one plugin, which brings these formats and hooks."""
    return Host([FakePoint("fake", plugin(formats=formats, **hooks), dist())])
