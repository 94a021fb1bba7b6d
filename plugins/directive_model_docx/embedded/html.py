"""The words of a web page, a block a line."""

from __future__ import annotations

import re

from lxml import etree

from directive_model.kit.xml import crowded_tag, root_of

_BLOCKS = frozenset(
    str.split(
        "address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure footer form "
        "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul"
    )
)
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript"})
_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^>]*>")
_HEAD = 2048
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def text_of_html(data: bytes, charset: str | None = None) -> str:
    """Return the words that a page shows, a block a line; ``charset`` is what its envelope says, if anything."""
    text = _decoded(data, charset)
    if not text.strip():
        return ""
    if crowded_tag(text) is not None:
        return text.strip()
    root: etree._Element | None
    try:
        # Encoded anew, so that no declaration in it counts.
        root = root_of(text.encode("utf-8", "replace"), _parser)
    except etree.XMLSyntaxError:
        root = None
    return _ANY_TAG.sub(" ", text).strip() if root is None else _text(root)


def _parser() -> etree.HTMLParser:
    return etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)


def _text(root: etree._Element) -> str:
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in _UNSEEN:
                walk.skip_subtree()
                continue
            if tag in _BLOCKS:
                pieces.append("\n")
            pieces.append(_BLANKS.sub(" ", element.text or ""))
        else:
            if tag in _BLOCKS:
                pieces.append("\n")
            pieces.append(_BLANKS.sub(" ", element.tail or ""))
    lines = [line.strip(" ") for line in "".join(pieces).split("\n")]
    return "\n".join([line for line in lines if line])


def _decoded(data: bytes, charset: str | None) -> str:
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return data.decode(codec, "replace")
    said = _CHARSET.search(data[:_HEAD])
    for name in (charset, said[1].decode("ascii") if said else None, "utf-8"):
        try:
            if name is not None:
                return data.decode(name)
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")
