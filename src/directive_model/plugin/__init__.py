"""What a plugin author needs."""

from directive_model.plugin.formats import DataFormat, Format, Loss, PageFormat, Source
from directive_model.plugin.hooks import INTERFACE, hookimpl

__all__ = [
    "INTERFACE",
    "DataFormat",
    "Format",
    "Loss",
    "PageFormat",
    "Source",
    "hookimpl",
]
