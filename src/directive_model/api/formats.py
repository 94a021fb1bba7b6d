"""What can be read and written."""

from __future__ import annotations

from directive_model.host import default_host
from directive_model.plugin import Format


def formats() -> tuple[Format, ...]:
    """Return the formats that are installed, sorted by name."""
    return tuple(default_host().formats.values())
