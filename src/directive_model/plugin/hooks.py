"""The four questions that the host asks a plugin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

from directive_model._door import later

if TYPE_CHECKING:
    from directive_model import forms, validation
    from directive_model.plugin import formats
else:
    forms, validation = later("directive_model.forms"), later("directive_model.validation")
    formats = later("directive_model.plugin.formats")

#: A plugin says ``DIRECTIVE_INTERFACE = 1`` beside its hooks; the host refuses any other with a clear message.
INTERFACE = 1

hookspec = pluggy.HookspecMarker("directive_model")
hookimpl = pluggy.HookimplMarker("directive_model")


@hookspec
def directive_formats() -> tuple[formats.Format, ...]:
    """Return the formats that the plugin brings.  Asked once, when the plugin is loaded."""


@hookspec
def directive_rules() -> tuple[validation.Rule | validation.SeriesRule, ...]:
    """Return the rules that the plugin brings, over one document or many.  Asked when rules are first needed."""


@hookspec
def directive_forms() -> tuple[forms.Form, ...]:
    """Return the forms that the plugin brings.  Asked when forms are first needed."""


@hookspec(firstresult=True)
def directive_identify(head: bytes, name: str) -> str | None:
    """Return the name of the format of a source that begins with ``head`` (at most 4096 bytes).

    ``name`` is its path or "<bytes>".  Return None if it is not one you know: the next plugin is asked then.
    The plugin that was registered last is asked first.
    """
