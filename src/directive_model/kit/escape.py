"""Text into XML, without the characters that XML cannot hold."""

from __future__ import annotations

from collections.abc import Iterable

from directive_model.language.patterns import late

#: What the production Char of XML 1.0 leaves out.
FORBIDDEN_IN_XML = late("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> bool:
    """Whether ``text`` is of letters, signs and blanks alone, as nearly all is: nothing forbidden, no tab, no break.

    A soft hyphen counts as none of these.  It is told sooner than by any pattern.
    """
    # A no-break space is the one blank beside the usual that pages are set with.
    return text.replace("\N{NO-BREAK SPACE}", " ").isprintable()


def forbidden_in_xml(text: str) -> str | None:
    """Return the characters of ``text`` that XML 1.0 forbids, in order; None where there are none.

    :func:`xml_text` and :func:`xml_attribute` leave them out: a writer asks here first and makes a finding of them.
    """
    if plain(text) or not FORBIDDEN_IN_XML.search(text):
        return None
    return "".join(FORBIDDEN_IN_XML.findall(text))


def code_points(characters: Iterable[str]) -> str:
    """Return what people call characters that they cannot see: "U+0007, U+FFFE", each once."""
    return ", ".join(f"U+{ord(character):04X}" for character in dict.fromkeys(characters))


def xml_text(text: str) -> str:
    """Return ``text`` as the content of an element; forbidden characters are left out."""
    if plain(text):
        return plain_xml(text)
    # A parser would make a line feed of a return (XML 1.0, 2.11).
    return plain_xml(FORBIDDEN_IN_XML.sub("", text)).replace("\r", "&#13;")


def plain_xml(text: str) -> str:
    """Return what :func:`xml_text` does, for a text that is :func:`plain`."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


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
