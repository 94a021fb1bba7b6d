"""What lists its kids: the pages of a PDF, and fields and names; each is walked by every way that leads to it."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Mapping

from directive_model_pdf.reader.guard.looking.mentions import REFERENCE

__all__ = ["Trees"]

_KIDS = re.compile(rb"/Kids(?![A-Za-z0-9])")
#: No string, comment or name among them, and no list that is another object.
_LISTED = re.compile(rb"[\s\0]*+\[((?:[\s\0]*+\d{1,10}+[\s\0]++\d{1,5}+[\s\0]++R\b)*+)[\s\0]*+\]")
#: As many ways through a tree as a document of that many pages has.
_MOST_WAYS = 1_000_000
#: What stands between the beginning of an object and the key: no end of it, and nothing that letters hide in.
_BEGUN = re.compile(rb"[\s\0]*+<<(?:[^<>()%]++|<<[^<>()%]*+>>|<[^<>()%]*+>)*+")
#: A dictionary is not longer before it; nor is a line before an object, in which a comment may begin.
_FAR, _LINE = 4096, 128


class Trees:
    """Who lists which kids, by the numbers of objects."""

    def __init__(self) -> None:
        self._kids: defaultdict[int, list[tuple[int, ...]]] = defaultdict(list)
        #: Whether it is certain what all of them list.
        self.clear = True

    def add(self, text: bytes, places: Mapping[int, int]) -> None:
        """Take what is listed in ``text`` by its objects, whose numbers are told by where they begin."""
        begins = [0, *sorted(places)]
        for key in _KIDS.finditer(text):
            at = bisect(begins, key.start())
            before, begin = begins[max(at - 2, 0)], begins[at - 1]
            listed = _LISTED.match(text, key.end())
            head = text[max(begin, key.start() - _FAR) : key.start()]
            plain = at > 1 and listed is not None and _BEGUN.fullmatch(head) and _KIDS.search(head) is None
            if not plain or listed is None or not _is_behind(text, before, begin):
                self.clear = False
                return
            self._kids[places[begin]].append(tuple(map(int, REFERENCE.findall(listed[1]))))

    def can_be_walked(self) -> bool:
        """Whether no more ways lead through them than documents have pages, and none in a circle."""
        ways: dict[int, int] = {}
        for number in self._kids:
            if self.clear:
                self._walk(number, ways)
        return self.clear and max(ways.values(), default=0) <= _MOST_WAYS

    def _walk(self, root: int, ways: dict[int, int]) -> None:
        """Count the ways from ``root`` down; those that are being counted have 0, until all of their kids are."""
        waiting = [root]
        while waiting:
            number = waiting[-1]
            if ways.get(number):
                waiting.pop()
                continue
            states = self._kids[number]
            if number not in ways:
                ways[number] = 0
                below = {kid for state in states for kid in state if kid in self._kids}
                # Who is met on the way to itself is in a circle.
                self.clear &= all(ways.get(kid, 1) for kid in below)
                waiting += [kid for kid in below if kid not in ways]
                continue
            waiting.pop()
            # A file that was changed has several states of an object, of which one counts.
            ways[number] = min(1 + max(sum(ways.get(kid, 1) for kid in state) for state in states), _MOST_WAYS + 1)


def _is_behind(text: bytes, before: int, begin: int) -> bool:
    """Whether the object that begins at ``begin`` is not within the one before, nor in a comment."""
    line = re.split(rb"[\r\n]", text[max(begin - _LINE, before) : begin])[-1]
    between = text[before:begin] if begin - before < _FAR else text[begin - _FAR : begin]
    return b"%" not in line and (b"endobj" in between or between.count(b"<<") == between.count(b">>"))
