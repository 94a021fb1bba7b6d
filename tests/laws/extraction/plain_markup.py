"""The second extraction of HTML and of Markdown."""

from __future__ import annotations

import html.parser
import re

from ledger import Ledger
from plain_text import decode, of_lines

_UNREAD = frozenset(("script", "style", "template", "noscript", "head"))
_INLINE = frozenset(("a", "abbr", "b", "big", "code", "del", "em", "font", "i", "ins", "label", "o:p", "s", "small",
                     "span", "st1", "strike", "strong", "sub", "sup", "tt", "u", "wbr"))  # fmt: skip


class _Text(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unread: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag in _UNREAD:
            self._unread.append(tag)
        elif tag not in _INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag):
        if self._unread and self._unread[-1] == tag:
            self._unread.pop()
        elif tag not in _INLINE:
            self.pieces.append("\n")

    def handle_data(self, data):
        if not self._unread:
            self.pieces.append(data.replace("\n", " "))


def show_html(data: bytes) -> Ledger:
    parser = _Text()
    parser.feed(decode(data))
    parser.close()
    return of_lines("".join(parser.pieces))


def show_markdown(data: bytes) -> Ledger:
    """Return the lines without the marks of Markdown: stars, bars, number signs, backslashes."""
    ledger = Ledger()
    for line in decode(data).splitlines():
        bare = re.sub(r"[*|#\\_>`]", "", line)
        ledger.take(of_lines(bare))
        ledger.allow(*re.findall(r"[*|#\\_>`]", line))
    return ledger
