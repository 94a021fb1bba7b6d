"""What a plugin author needs."""

from directive_model.plugin.formats import Changes, DataFormat, Format, PageFormat, Source
from directive_model.plugin.hooks import INTERFACE, hookimpl
from directive_model.plugin.losses import Loss, differences, losses_of, unreadable, without

__all__ = [
    "INTERFACE",
    "Changes",
    "DataFormat",
    "Format",
    "Loss",
    "PageFormat",
    "Source",
    "differences",
    "hookimpl",
    "losses_of",
    "unreadable",
    "without",
]
