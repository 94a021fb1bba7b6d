"""The looks of a page's elements, worked out once for those that are alike."""

from __future__ import annotations

from typing import TypeAlias

from directive_model_html.looks.css import Declarations, Sheet
from directive_model_html.looks.look import Look, look_of

#: The attributes that say how an element looks.
_TELLING = ("class", "style", "align", "size", "face", "aria-level", "data-field", "data-outline")
#: So many looks are known at a time; no page of an office has as many, and others need no more room.
_MOST = 4096

_Key: TypeAlias = tuple[str, int, bool, tuple[str | None, ...]]


class Looks:
    """What the rules of one page, and its elements themselves, say of each element."""

    def __init__(self, sheet: Sheet) -> None:
        """Take the rules."""
        self._sheet = sheet
        #: Beside what holds for an element stands the look that it is under, so that nothing else gets its ``id``.
        self._known: dict[_Key, tuple[Declarations, Look, Look]] = {}

    def of(self, tag: str, attributes: dict[str, str], above: Look) -> tuple[Declarations, Look]:
        """Return what holds for an element under one that looks like ``above``, and its look: both as they are."""
        key = tag, id(above), bool(attributes), tuple(map(attributes.get, _TELLING))
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            style = self._sheet.of(tag, attributes.get("class", "").split(), attributes.get("style", ""))
            if "align" in attributes and "text-align" not in attributes.get("style", ""):
                style.pop("text-align", None)  # LibreOffice contradicts itself: what stands nearer is meant
            known = self._known[key] = style, look_of(tag, attributes, style, above), above
        return known[0], known[1]
