"""Finds and loads plugins, and lifts page formats to programs."""

from directive_model.host.editing import can_edit, edit_bytes
from directive_model.host.host import HEAD, Host, default_host
from directive_model.host.plugins import Distribution, Plugin, Point
from directive_model.host.reading import read_bytes, read_page
from directive_model.host.registry import Offer
from directive_model.host.writing import offer_to_write, write_bytes

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
    "offer_to_write",
    "read_bytes",
    "read_page",
    "write_bytes",
]
