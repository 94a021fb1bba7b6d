"""Markup from strangers: no DTD, no entity, no network, and no more of it than the limits allow, and time."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from directive_model._door import later
from directive_model.errors import DirectiveError, LimitExceeded, Unreadable, Words
from directive_model.kit.limits import Limits

if TYPE_CHECKING:
    from lxml import etree
else:
    etree = later("lxml.etree")

#: What may stand before the root: then "<!" begins a DOCTYPE.
_DOCTYPE = re.compile(rb"(?:\xef\xbb\xbf)?(?>\s+|<\?.*?\?>|<!--.*?-->)*+<!(?!--)", re.DOTALL)
#: libxml2 refuses some larger documents, and all deeper ones, unless told that they are meant.
_LARGE, _DEEP = 8 * 2**20, 256
#: Deeper than this it never goes, and an XPath of many more steps it refuses.
_DEEPEST = 2048
#: No more of names than this stays of a part; a thread of its own for each would cost a tenth of a millisecond.
_FEW_NAMES = 256 * 2**10
#: Attributes as browsers tell them apart (HTML, 13.2.5.32 to 13.2.5.39), each looked at once.
_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_NAMES = re.compile(_ATTRIBUTE)
_TAG = re.compile(rf"<([a-zA-Z][^\s/>]*+)(?:{_ATTRIBUTE})*+")
#: In these no tag begins before one ends.
_RAW = frozenset(("script", "style"))
#: Tags of so few letters are not worth a count.
_SHORT = 256
#: As many comparisons as take a second or two: those of one tag of 6,000 attributes; no page has a hundred.
_COMPARISONS = 6_000**2


def parse_xml(data: bytes, source: str, part: str, limits: Limits) -> etree._Element:
    """Return the root of ``data``, without comments and processing instructions.

    ``source`` and ``part`` name the file and the part of it in errors.  Raises :class:`Unreadable`
    ("empty-file", "xml-doctype", "xml-broken") and :class:`LimitExceeded` ("xml_nodes", "xml_depth").
    """
    from lxml import etree

    if not data:
        raise _unreadable("empty-file", Words(vi="không có nội dung", en="it is empty"), source, part)
    # Counted before libxml2 makes a node of each; an element has one "<", and a closing tag of its own or none.
    # Of the shortest, "<a/>", no more go into so few bytes.
    elements = data.count(b"<") if len(data) > limits.xml_nodes * len("<a/>") else 0
    if elements > limits.xml_nodes:
        elements -= data.count(b"</")
        if elements > limits.xml_nodes:
            raise LimitExceeded("xml_nodes", limits.xml_nodes, elements, source, part)
    if _has_doctype(data):
        raise _doctype(source, part)
    huge = len(data) > _LARGE or limits.xml_depth > _DEEP
    try:
        root = root_of(data, lambda: _parser.__wrapped__(huge), lambda: _parser(huge))
    except etree.XMLSyntaxError as error:
        raise _broken(error, source, part, limits) from error
    # lxml raises these for encodings that it does not know and for a document that is nothing but comments.
    except (etree.LxmlError, LookupError, ValueError) as error:
        reason = Words(vi=f"XML không đọc được ({error})", en=f"the XML cannot be read ({error})")
        raise _unreadable("xml-broken", reason, source, part) from error
    # An encoding that hides "<!DOCTYPE" from the look above.
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype(source, part)
    if (huge or limits.xml_depth < _DEEP) and _deeper_than(min(limits.xml_depth, _DEEPEST))(root):
        raise LimitExceeded("xml_depth", limits.xml_depth, None, source, part)
    return root


def root_of(
    data: bytes,
    new: Callable[[], etree.XMLParser | etree.HTMLParser],
    usual: Callable[[], etree.XMLParser | etree.HTMLParser] | None = None,
) -> etree._Element:
    """Return the root of ``data`` by a parser that ``new`` makes, or for what is small by the ``usual`` one.

    libxml2 keeps each name that it has met for as long as the thread lives that met it, and a stranger's file can
    have a million that no other has.  So what is large is parsed by a thread of its own, whose names go with the
    tree.  Raises what lxml raises.
    """
    from lxml import etree

    if len(data) <= _FEW_NAMES:
        return etree.fromstring(data, (usual or new)())
    from threading import Thread

    made: list[etree._Element | BaseException] = []

    def work() -> None:
        try:
            made.append(etree.fromstring(data, new()))
        except BaseException as error:  # noqa: BLE001  # raised again by who waits
            made.append(error)

    thread = Thread(target=work, daemon=True)
    try:
        thread.start()
    except RuntimeError:
        work()  # where there are no threads, or no more of them
    else:
        thread.join()
    try:
        if isinstance(made[0], BaseException):
            raise made[0]
        return made[0]
    finally:
        made.clear()  # an error knows these frames, and with them itself: ``data`` would stay until a collection


def crowded_tag(text: str) -> int | None:
    """Return the line of a page's tag that has more attributes, with those before it, than are read in good time.

    libxml2 compares each attribute of a tag of HTML with all before it, in one step that no deadline ends.
    """
    comparisons = at = 0
    while (match := _TAG.search(text, at)) is not None:
        at = match.end()
        if at - match.start() > _SHORT:
            comparisons += sum(1 for _ in _NAMES.finditer(text, match.end(1), at)) ** 2
            if comparisons > _COMPARISONS:
                return text.count("\n", 0, match.start()) + 1
        if match[1].lower() in _RAW and (at := text.find("</", at)) < 0:
            break
    return None


def _has_doctype(data: bytes) -> bool:
    if b"\0" in data[:4]:
        data = data.replace(b"\0", b"")
        return b"<!DOCTYPE" in data
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return b"<!DOCTYPE" in data.replace(b"\0", b"")
    return b"<!DOCTYPE" in data and _DOCTYPE.match(data) is not None


@cache
def _parser(huge: bool) -> etree.XMLParser:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=huge,
        remove_comments=True,
        remove_pis=True,
    )


@lru_cache(maxsize=8)  # callers choose the depth
def _deeper_than(depth: int) -> etree.XPath:
    """Return a test for an element ``depth`` levels below the root; each level is one step, done in C."""
    from lxml import etree

    return etree.XPath("boolean(" + "/*" * (depth + 1) + ")")


def _broken(error: etree.XMLSyntaxError, source: str, part: str, limits: Limits) -> DirectiveError:
    message = str(error.msg)
    if "depth" in message.lower():
        return LimitExceeded("xml_depth", limits.xml_depth, None, source, part)
    line, column = error.position
    reason = Words(vi=f"XML sai cú pháp ({message})", en=f"the XML is not well-formed ({message})")
    return _unreadable("xml-broken", reason, source, f"{part} line {line}, column {column}".strip())


def _doctype(source: str, part: str) -> Unreadable:
    return Unreadable(
        "xml-doctype",
        Words(
            vi="XML có khai báo DOCTYPE, cách thường dùng để tấn công",
            en="the XML declares a DOCTYPE, which is how parsers are attacked",
        ),
        Words(vi="hãy xóa khai báo DOCTYPE rồi đọc lại", en="delete the DOCTYPE declaration and read it again"),
        source,
        part,
    )


def _unreadable(fault: str, reason: Words, source: str, place: str) -> Unreadable:
    remedy = Words(
        vi="hãy sửa chỗ ấy, hoặc mở tệp bằng phần mềm đã tạo ra nó rồi lưu lại",
        en="mend that place, or open the file in the program that made it and save it anew",
    )
    return Unreadable(fault, reason, remedy, source, place)
