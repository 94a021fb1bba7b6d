"""Mutants: real documents, broken in ways that are the same each time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

import damage
import lines
import marks
import markup
import packages

Break = Callable[[Random, bytes], bytes]

_XML = [partial(markup.changed, change) for change in markup.KINDS]
_PACKAGE = [
    *(partial(packages.repacked, change) for change in packages.KINDS),
    *(partial(packages.with_changed_markup, change) for change in markup.KINDS),
]

_DAMAGE = frozenset(way.__name__ for way in damage.KINDS)


def breaks_of(kind: str) -> dict[str, Break]:
    """Return the ways of breaking a file of a kind ("docx", "html", …), by their names."""
    ways: list[Break] = list(damage.KINDS)
    if kind in ("docx", "odt"):
        ways += _PACKAGE
    if kind in ("fodt", "xml"):
        ways += [*_XML, *lines.KINDS]
    if kind in ("txt", "md", "html", "json"):
        ways += lines.KINDS
    if kind in ("rtf", "html", "json"):
        ways += [partial(marks.remarked, change, kind) for change in marks.KINDS]
    return {_name(way): way for way in ways}


def mutant(kind: str, way: str, data: bytes, seed: str) -> bytes:
    """Return ``data`` broken in a way; the same seed, the same mutant."""
    return breaks_of(kind)[way](Random(f"{seed} {way}"), data)


def keeps_the_law(kind: str, way: str, *, converted: bool) -> bool:
    """Return whether what the second extraction finds in such a mutant must be accounted for.

    It decodes UTF-8 only; and letters of TCVN3 whose marks were parted it takes for Unicode as a whole, where the
    reader has ``converted`` the words that are whole still.  A tag of HTML that is cut in two is text for it, where
    browsers show nothing of it.
    """
    if kind == "html" and way in _DAMAGE:
        return False
    return way != "encoding" and not (way == "parted_letters" and converted)


def _name(way: Break) -> str:
    return way.args[0].__name__ if isinstance(way, partial) else way.__name__
