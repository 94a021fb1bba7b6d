"""Inline tokens to pieces: letters with their places, line breaks, faces that HTML's tags set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from directive_model_md.emphasis import Piece

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)")
_FACES: dict[str, dict[str, Any]] = {
    "b": {"bold": True}, "strong": {"bold": True}, "i": {"italic": True}, "em": {"italic": True},
    "u": {"underline": True}, "ins": {"underline": True}, "s": {"strike": True}, "del": {"strike": True},
    "strike": {"strike": True}, "sup": {"raised": "superscript"}, "sub": {"raised": "subscript"},
}  # fmt: skip
#: Tags between which a line ends.
_BREAKS = frozenset(("br", "p", "div", "tr", "li", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr"))
#: Tags that print nothing themselves.  What looks like any other is somebody's blank to fill in: "<Ho ten>".
_SILENT = frozenset(
    ("span", "font", "a", "center", "tbody", "thead", "ul", "ol", "section", "article", "small", "big", "code", "kbd",
     "mark", "label", "details", "summary", "colgroup", "col", "blockquote", "pre", "img", "body", "html", "caption")
)  # fmt: skip


class _OpenTags:
    """The tags of faces that are open, and what they make of letters; of two that differ the later one holds."""

    def __init__(self) -> None:
        self._begun: dict[str, list[int]] = {}
        self._count = 0
        self._looks: dict[str, Any] = {}

    def open(self, name: str) -> None:
        self._count += 1
        self._begun.setdefault(name, []).append(self._count)
        self._looks.update(_FACES[name])

    def close(self, name: str) -> None:
        """Close the one of this name that was opened last, if any is."""
        begun = self._begun.get(name)
        if not begun:
            return
        begun.pop()
        last = sorted((begun[-1], name) for name, begun in self._begun.items() if begun)
        self._looks = {look: value for _, name in last for look, value in _FACES[name].items()}

    def faced(self, piece: Piece) -> Piece:
        return attrs.evolve(piece, **self._looks) if self._looks else piece


def pieces_of(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield the pieces of a block's inline tokens, in order."""
    open_tags = _OpenTags()
    for token in tokens:
        at = token.meta.get("at", 0)
        match token.type:
            case "text":
                yield open_tags.faced(Piece(token.content, at))
            case "softbreak" | "hardbreak":
                yield Piece("\n", at, marks=False)
            case "text_special":
                # An escape's letter stands behind its backslash; an entity stands for one letter or two.
                escaped = token.info == "escape" and len(token.content) == 1
                yield open_tags.faced(Piece(token.content, at + escaped, marks=False))
            case "code_inline":
                yield open_tags.faced(Piece(token.content, at + len(token.markup), marks=False))
            case "image":
                yield open_tags.faced(Piece(token.content, at + 2, marks=False))
            case "html_inline":
                yield from _tag(token.content, at, open_tags)
            case _:
                pass


def _tag(content: str, at: int, open_tags: _OpenTags) -> Iterator[Piece]:
    match = _TAG.match(content)
    name = match[1].lower() if match else ""
    if name in _BREAKS:
        yield Piece("\n", at, marks=False)
    elif name in _FACES:
        if content[1] != "/":
            open_tags.open(name)
        else:
            open_tags.close(name)
    elif match and name not in _SILENT:
        yield open_tags.faced(Piece(content, at, marks=False))
