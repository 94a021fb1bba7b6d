"""What a plugin author needs."""

from directive_model.findings.edits import Edited, PlacedEdit, Refusal
from directive_model.plugin.formats import Changes, Converted, DataFormat, Format, PageFormat, Progress, Source
from directive_model.plugin.hooks import INTERFACE, hookimpl
from directive_model.plugin.losses import Loss, differences, losses_of, unreadable, without
from directive_model.plugin.pages import Pages

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
