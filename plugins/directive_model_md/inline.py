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


def pieces_of(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield the pieces of a block's inline tokens, in order."""
    open_tags: list[str] = []
    for token in tokens:
        at = token.meta.get("at", 0)
        match token.type:
            case "text":
                yield _faced(Piece(token.content, at), open_tags)
            case "softbreak" | "hardbreak":
                yield Piece("\n", at, marks=False)
            case "text_special":
                # An escape's letter stands behind its backslash; an entity stands for one letter or two.
                escaped = token.info == "escape" and len(token.content) == 1
                yield _faced(Piece(token.content, at + escaped, marks=False), open_tags)
            case "code_inline":
                yield _faced(Piece(token.content, at + len(token.markup), marks=False), open_tags)
            case "image":
                yield _faced(Piece(token.content, at + 2, marks=False), open_tags)
            case "html_inline":
                yield from _tag(token.content, at, open_tags)
            case _:
                pass


def _tag(content: str, at: int, open_tags: list[str]) -> Iterator[Piece]:
    match = _TAG.match(content)
    name = match[1].lower() if match else ""
    if name in _BREAKS:
        yield Piece("\n", at, marks=False)
    elif name in _FACES:
        if content[1] != "/":
            open_tags.append(name)
        elif name in open_tags:
            open_tags.reverse()
            open_tags.remove(name)
            open_tags.reverse()
    elif match and name not in _SILENT:
        yield _faced(Piece(content, at, marks=False), open_tags)


def _faced(piece: Piece, open_tags: list[str]) -> Piece:
    for name in open_tags:
        piece = attrs.evolve(piece, **_FACES[name])
    return piece
