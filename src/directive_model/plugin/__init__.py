"""What a plugin author needs; what only editing in place and pages need is imported when it is first used."""

from typing import TYPE_CHECKING

from directive_model._door import door
from directive_model.plugin.formats import Changes, Converted, DataFormat, Format, PageFormat, Source
from directive_model.plugin.hooks import INTERFACE, hookimpl
from directive_model.plugin.losses import Loss, differences, losses_of, unreadable, without

if TYPE_CHECKING:
    from directive_model.findings import Edited, PlacedEdit, Refusal
    from directive_model.forms.styles import following_style
    from directive_model.plugin.pages import Pages, Progress
else:
    __getattr__, __dir__ = door(
        __name__,
        {
            **dict.fromkeys(("Edited", "PlacedEdit", "Refusal"), "..findings"),
            **dict.fromkeys(("Pages", "Progress"), ".pages"),
            "following_style": "..forms.styles",
        },
    )

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
    "following_style",
    "hookimpl",
    "losses_of",
    "unreadable",
    "without",
]
