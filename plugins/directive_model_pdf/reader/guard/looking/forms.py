"""Forms that draw forms, as signing software makes them: how much is drawn where one of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["Forms"]

#: What draws a form must say by itself which ones those may be: nothing of it in strings or comments, where letters
#: say what they like, nothing by reference to another object, and no letter that others read as something else.
_UNCLEAR = re.compile(rb"[()%#\0]|/(?:Resources|XObject)\s*+\d")
_MARK = re.compile(rb"<<|>>")
_NAMED = re.compile(rb"/([\w.+-]+)\s*+(\d{1,10}+)\s++\d{1,5}+\s++R\b")
#: What its operators draw; a picture among them makes that uncertain.
_DRAWN, _PICTURE, _LINE = re.compile(rb"/([\w.+-]+)\s++Do\b"), re.compile(rb"\bBI\b"), re.compile(rb"[\r\n]")
_DRAW = b"Do"
#: Honest forms are not nested deeper, nor do they draw more.
_DEEPEST, _MOST = 12, 2**20


class Forms:
    """The forms of a file that draw others."""

    def __init__(self) -> None:
        self._named: dict[int, set[int]] = {}
        self._drawn: dict[int, int] = {}

    def add(self, number: int | None, dictionary: bytes, operators: bytes) -> bool:
        """Take the form of that object number, which draws others; return whether it says clearly which."""
        if number is None or _UNCLEAR.search(dictionary) or _PICTURE.search(operators):
            return False
        named = dict(_NAMED.findall(_entry(_entry(dictionary, b"Resources"), b"XObject")))
        drawn = list(_drawn(operators))
        # What its own resources do not name is looked up in those of the page.
        if len(drawn) < operators.count(_DRAW) or not named.keys() >= set(drawn):
            return False
        # Two of one number are two states of it, of a file that was changed.
        self._named.setdefault(number, set()).update(map(int, named.values()))
        self._drawn[number] = max(self._drawn.get(number, 0), len(drawn))
        return True

    def most(self) -> int:
        """Return how many forms are drawn where one is, at the most; a great many where they go in circles."""
        # From below: what is deeper than forms are stays at the most.
        found = dict.fromkeys(self._named, _MOST)
        for _ in range(_DEEPEST):
            before, found = (
                found,
                {
                    number: min(1 + self._drawn[number] * max([found.get(one, 1) for one in named], default=1), _MOST)
                    for number, named in self._named.items()
                },
            )
            if found == before:
                break
        return max(found.values(), default=1)


def _drawn(operators: bytes) -> Iterator[bytes]:
    """Yield the names of what is drawn; not one that may be in a comment, so that another one is drawn instead."""
    at, comment = 0, False
    for found in _DRAWN.finditer(operators):
        *lines, last = _LINE.split(operators[at : found.start()])
        comment = b"%" in last or (comment and not lines)
        if not comment:
            yield found[1]
        at = found.start()


def _entry(dictionary: bytes, key: bytes) -> bytes:
    """Return the dictionary that ``dictionary`` has under ``key``; nothing where that is not certain."""
    begin = re.search(rb"/%s\s*+<<" % key, dictionary)
    # A value of that name, "/Type/XObject", is no key.
    if begin is None or len(re.findall(rb"/%s\b(?!\s*+[/>])" % key, dictionary)) > 1:
        return b""
    depth, end = 0, 0
    for mark in _MARK.finditer(dictionary):
        depth += 1 if mark[0] == b"<<" else -1
        if mark.end() == begin.end() and depth != 2:  # noqa: PLR2004  # an entry of the whole
            return b""
        if mark.start() > begin.start() and depth == 1:
            end = mark.end()
            break
    found = dictionary[begin.end() - 2 : end]
    # Digits in angles would make it uncertain where a dictionary ends.
    return b"" if re.search(rb"[<>]", _MARK.sub(b"", found)) else found
