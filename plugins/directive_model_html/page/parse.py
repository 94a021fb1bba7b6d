"""Bytes to the tree of a page: by the charset that it declares or its letters tell, within the limits."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model.findings import Reading
from directive_model.kit.encodings import decode_text
from directive_model.kit.xml import crowded_tag, root_of
from directive_model.plugin import Source

if TYPE_CHECKING:
    from lxml import etree

_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,400}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
#: Where a charset is declared at the latest.
_HEAD = 4096
#: Names under which pages declare what they are not: their letters decide.
_CLAIMED = frozenset(("utf-8", "ascii", "latin-1", "iso8859-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be"))
_XML_DECLARATION = re.compile(r"\s*<\?xml\b.*?\?>", re.DOTALL)
#: A browser reads on after it, the parser does not: pages are put one after the other, or closed too early.
_END = re.compile(r"</html\b[^>]{0,100}>", re.IGNORECASE)
#: What no XML tree may hold.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")


def text_of_page(source: Source, data: bytes, declared: str | None) -> Reading[str]:
    """Return a page's text; a charset that is declared counts where the letters do not say otherwise."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode_text(data, name=source.name, limits=source.limits)
    match = _DECLARED.search(data[:_HEAD])
    name = declared or (match[1].decode("ascii") if match else None)
    try:
        codec = codecs.lookup(name).name if name else None
    except LookupError:
        codec = None
    if codec is not None and codec not in _CLAIMED and codec not in ("utf-7", "idna", "punycode"):
        try:
            return Reading(data.decode(codec))
        except (UnicodeDecodeError, LookupError):
            pass
    return decode_text(data, name=source.name, limits=source.limits)


def tree_of(text: str, source: Source) -> etree._Element | None:
    """Return the root of a page, None where nothing stands on it.

    Raises :class:`LimitExceeded` ("xml_nodes", "xml_depth") and :class:`Unreadable` ("html-broken").
    """
    from lxml import etree

    tags = text.count("<")
    if tags > 2 * source.limits.xml_nodes:
        raise LimitExceeded("xml_nodes", source.limits.xml_nodes, tags / 2, source.name)
    text = _FORBIDDEN.sub("", _END.sub("", _without_declaration(text)))
    if not text.strip():
        return None
    if (line := crowded_tag(text)) is not None:
        raise _broken(
            f"thẻ ở dòng {line} có hàng nghìn thuộc tính",
            f"the tag on line {line} has thousands of attributes",
            source,
        )
    try:
        root = root_of(text.encode("utf-8", "replace"), _parser)
    except etree.LxmlError as error:
        raise _broken(str(error), str(error), source) from error
    if root is not None:
        _measure(root, source)
    return root


def _parser() -> etree.HTMLParser:
    from lxml import etree

    return etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)


def _broken(vi: str, en: str, source: Source) -> Unreadable:
    return Unreadable(
        "html-broken",
        Words(vi=f"HTML không đọc được ({vi})", en=f"the HTML cannot be read ({en})"),
        Words(vi="hãy mở bằng trình duyệt rồi lưu lại", en="open it in a browser and save it anew"),
        source.name,
    )


def _without_declaration(text: str) -> str:
    """Return a page without the declaration that it is XML, which stands before all else."""
    match = _XML_DECLARATION.match(text)
    return text if match is None else text[match.end() :]


def _measure(root: etree._Element, source: Source) -> None:
    from lxml import etree

    depth = deepest = nodes = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        nodes += event == "start"
        deepest = max(deepest, depth)
        if deepest > source.limits.xml_depth:
            raise LimitExceeded("xml_depth", source.limits.xml_depth, None, source.name)
    if nodes > source.limits.xml_nodes:
        raise LimitExceeded("xml_nodes", source.limits.xml_nodes, nodes, source.name)
