"""Text into XML, without the characters that XML cannot hold."""

from __future__ import annotations

import re
from functools import lru_cache

#: What the production Char of XML 1.0 leaves out.
FORBIDDEN_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


# Writers ask for their findings, and the next function asks the same of the same text.
@lru_cache(maxsize=1)
def forbidden_in_xml(text: str) -> str | None:
    """Return the characters of ``text`` that XML 1.0 forbids, in order; None where there are none.

    :func:`xml_text` and :func:`xml_attribute` leave them out: a writer asks here first and makes a finding of them.
    """
    # What can be printed is allowed, and sooner told than what the pattern finds.
    if text.isprintable() or not FORBIDDEN_IN_XML.search(text):
        return None
    return "".join(FORBIDDEN_IN_XML.findall(text))


def xml_text(text: str) -> str:
    """Return ``text`` as the content of an element; forbidden characters are left out."""
    if forbidden_in_xml(text) is not None:
        text = FORBIDDEN_IN_XML.sub("", text)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    # A parser would make a line feed of it (XML 1.0, 2.11).
    if "\r" in text:
        text = text.replace("\r", "&#13;")
    return text


def xml_attribute(text: str) -> str:
    """Return ``text`` as an attribute's value for double quotes; forbidden characters are left out."""
    text = xml_text(text)
    if '"' in text:
        text = text.replace('"', "&quot;")
    # A parser would make blanks of them (XML 1.0, 3.3.3).
    if "\t" in text:
        text = text.replace("\t", "&#9;")
    if "\n" in text:
        text = text.replace("\n", "&#10;")
    return text
