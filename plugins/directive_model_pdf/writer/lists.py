"""Paragraphs that begin with dashes are a list for those who hear a page; for those who see it nothing changes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from directive_model_pdf.writer.room import Item

_DASHED = re.compile(r"[-–+•●*] ?\S")
#: One entry is no list.
_LEAST = 2


def with_lists(items: Iterable[Item]) -> list[Item]:
    """Return ``items`` with a list for each run of paragraphs that begin with one dash in one layout."""
    grouped: list[Item] = []
    for key, members in groupby(items, _kind):
        entries = list(members)
        if key is None or len(entries) < _LEAST:
            grouped += entries
        else:
            grouped += _as_list(entries)
    return grouped


def _kind(item: Item) -> tuple[int, str] | None:
    """Return what the entries of a list have in common; None for what is no entry."""
    if item[0] != "par":
        return None
    first = item[3][0][1][0]
    return (item[1], first[0]) if isinstance(first, str) and _DASHED.match(first) else None


def _as_list(entries: list[Item]) -> list[Item]:
    """Return entries as a list, the first of them by itself where it stands off otherwise than the others do."""
    above = entries[1][2]
    return [["list", entries[0][2], above, [[number, 0, runs] for _, number, _, runs in entries]]]
