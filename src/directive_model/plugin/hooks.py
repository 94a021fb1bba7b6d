"""The four questions that the host asks a plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from directive_model.forms import Form
    from directive_model.plugin.formats import Format
    from directive_model.validation import Rule, SeriesRule

#: A plugin says ``DIRECTIVE_INTERFACE = 1`` beside its hooks; the host refuses any other with a clear message.
INTERFACE = 1

hookspec = pluggy.HookspecMarker("directive_model")
hookimpl = pluggy.HookimplMarker("directive_model")


@hookspec
def directive_formats() -> tuple[Format, ...]:
    """Return the formats that the plugin brings.  Asked once, when the plugin is loaded."""


@hookspec
def directive_rules() -> tuple[Rule | SeriesRule, ...]:
    """Return the rules that the plugin brings, over one document or many.  Asked when rules are first needed."""


@hookspec
def directive_forms() -> tuple[Form, ...]:
    """Return the forms that the plugin brings.  Asked when forms are first needed."""


@hookspec(firstresult=True)
def directive_identify(head: bytes, name: str) -> str | None:
    """Return the name of the format of a source that begins with ``head`` (at most 4096 bytes).

    ``name`` is its path or "<bytes>".  Return None if it is not one you know: the next plugin is asked then.
    The plugin that was registered last is asked first.
    """
