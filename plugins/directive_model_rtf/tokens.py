"""The tokens of RTF: groups, control words, bytes of text ("RTF Syntax" of the specification 1.9.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"([{}])"
    rb"|\\([a-zA-Z]{1,40})(-?[0-9]{1,10})? ?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z])"
    rb"|([^\\{}\r\n]+)"
    rb"|([\r\n]+|\\)",
    re.DOTALL,
)


class Token(NamedTuple):
    """One of: ``{``, ``}``, a control word with its number, bytes of text."""

    #: "{", "}", a word such as "par", a sign such as "~"; "" for bytes.
    word: str
    #: None where the word has none.
    number: int | None = None
    #: The bytes of text; of "bin" none, they are passed over.
    data: bytes = b""


OPEN, CLOSE = Token("{"), Token("}")


def tokens_of(data: bytes) -> Iterator[Token]:
    r"""Yield the tokens of ``data``; ends of lines are none, and bytes after ``\bin`` are passed over unseen."""
    position, end = 0, len(data)
    match_at = _TOKEN.match
    while position < end:
        match = match_at(data, position)
        if match is None:  # pragma: no cover  # every byte matches one of the branches
            return
        position = match.end()
        kind = match.lastindex
        if kind == 1:
            yield OPEN if match[1] == b"{" else CLOSE
        elif kind in {2, 3}:
            word = match[2].decode("ascii")
            number = None if match[3] is None else int(match[3])
            if word == "bin":
                position += max(number or 0, 0)
            yield Token(word, number)
        elif kind == 4:  # noqa: PLR2004  # the branches are numbered as they stand above
            yield Token("", data=bytes((int(match[4], 16),)))
        elif kind == 5:  # noqa: PLR2004  # as above
            sign = match[5]
            if sign in b"{}\\":
                yield Token("", data=sign)
            else:
                yield Token("par" if sign in b"\r\n" else sign.decode("latin-1"))
        elif kind == 6:  # noqa: PLR2004  # as above
            yield Token("", data=match[6])
