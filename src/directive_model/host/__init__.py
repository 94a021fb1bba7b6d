"""Finds and loads plugins, and lifts page formats to programs.

What edits in place is imported when it is first used.
"""

from typing import TYPE_CHECKING

from directive_model._door import door
from directive_model.host.host import HEAD, Host, default_host
from directive_model.host.plugins import Distribution, Plugin, Point
from directive_model.host.reading import is_as_read, read_bytes, read_page
from directive_model.host.registry import Offer
from directive_model.host.writing import offer_to_write, write_bytes

if TYPE_CHECKING:
    from directive_model.host.editing import can_edit, edit_bytes
else:
    __getattr__, __dir__ = door(__name__, dict.fromkeys(("can_edit", "edit_bytes"), ".editing"))

__all__ = [
    "HEAD",
    "Distribution",
    "Host",
    "Offer",
    "Plugin",
    "Point",
    "can_edit",
    "default_host",
    "edit_bytes",
    "is_as_read",
    "offer_to_write",
    "read_bytes",
    "read_page",
    "write_bytes",
]
