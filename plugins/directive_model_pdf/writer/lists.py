"""Paragraphs that begin with dashes are a list for those who hear a page; for those who see it nothing changes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from directive_model_pdf.writer.source.items import Item, Listed, Paragraph

_DASHES = "-–+•●*"
_DASHED = re.compile(rf"[{_DASHES}] ?\S")
#: One entry is no list.
_LEAST = 2


def with_lists(items: Iterable[Item]) -> list[Item]:
    """Return ``items`` with a list for each run of paragraphs that begin with one dash in one layout."""
    grouped: list[Item] = []
    for key, members in groupby(items, _kind):
        found = list(members)
        entries = [one for one in found if isinstance(one, Paragraph)]
        if key is None or len(entries) < _LEAST:
            grouped += found
        else:
            grouped.append(Listed(entries[0].above, entries[1].above, entries))
    return grouped


def _kind(item: Item) -> tuple[int, str] | None:
    """Return what the entries of a list have in common; None for what is no entry."""
    if not isinstance(item, Paragraph) or item.level is not None:
        return None
    first = item.stretches[0].pieces[0]
    # Most begin with a letter, and that is seen sooner than the pattern is asked.
    if not isinstance(first, str) or first[:1] not in _DASHES or not _DASHED.match(first):
        return None
    return item.layout, first[0]
