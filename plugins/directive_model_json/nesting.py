"""How deep data may be nested: as deep as orjson writes, so that what is read can be written and walked."""

from __future__ import annotations

from typing import Any

#: Objects and lists within each other, the outermost included; a section in a section takes two.
DEEPEST = 254


def too_deep(data: Any) -> bool:
    """Whether plain data are nested deeper than :data:`DEEPEST`."""
    level = [data] if isinstance(data, dict | list | tuple) else []
    for _ in range(DEEPEST):
        level = [
            child
            for item in level
            for child in (item.values() if isinstance(item, dict) else item)
            if isinstance(child, dict | list | tuple)
        ]
        if not level:
            return False
    return True
