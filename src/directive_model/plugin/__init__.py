"""What a plugin author needs; what only editing in place does is imported when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

from directive_model.plugin.formats import Changes, Converted, DataFormat, Format, PageFormat, Progress, Source
from directive_model.plugin.hooks import INTERFACE, hookimpl
from directive_model.plugin.losses import Loss, differences, losses_of, unreadable, without
from directive_model.plugin.pages import Pages

if TYPE_CHECKING:
    from directive_model.findings.edits import Edited, PlacedEdit, Refusal

#: Where each name lives that is imported on first use.
_HOME_OF = dict.fromkeys(("Edited", "PlacedEdit", "Refusal"), "directive_model.findings.edits")

__all__ = [
    "INTERFACE",
    "Changes",
    "Converted",
    "DataFormat",
    "Edited",
    "Format",
    "Loss",
    "PageFormat",
    "Pages",
    "PlacedEdit",
    "Progress",
    "Refusal",
    "Source",
    "differences",
    "hookimpl",
    "losses_of",
    "unreadable",
    "without",
]


def __getattr__(name: str) -> object:
    """Import a name from its home on first use (PEP 562)."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(home), name)
    return value
