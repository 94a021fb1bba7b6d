"""The parts that hold no text of their own, and the roots of those that do."""

from __future__ import annotations

from directive_model.kit import xml_attribute, xml_text
from directive_model_odt.names import NAMESPACES

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_VERSION = 'office:version="1.3"'
_PREFIXES = ("office", "style", "text", "table", "draw", "fo", "svg", "meta", "dc")
_NAMESPACES = " ".join(f'xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in _PREFIXES)
_LISTED = ("content.xml", "styles.xml", "meta.xml", "settings.xml")
#: The parts that all documents by a form have mostly alike.
ALIKE = frozenset(("styles.xml", "settings.xml", "META-INF/manifest.xml"))

#: Spacing as word processors have it today: between paragraphs it adds up, at the top of a page and in cells too.
_CONFIG = "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
_SWITCHES = {
    "AddParaTableSpacing": "true",
    "AddParaTableSpacingAtStart": "true",
    "AddParaSpacingToTableCells": "true",
    "AddExternalLeading": "true",
    "UseFormerLineSpacing": "false",
    "TabsRelativeToIndent": "false",
}


def root(kind: str, *content: str, attributes: str = "") -> bytes:
    """Return a part with its root: "-content", "-styles", "-meta", "-settings", or "" for a flat file."""
    opening = f"{_DECLARATION}<office:document{kind} {_NAMESPACES} {_VERSION}{attributes}>"
    # Piece by piece, and put together once: the letters of a long document take thrice its bytes.
    return b"".join(map(str.encode, (opening, *content, f"</office:document{kind}>")))


def meta(title: str | None, language: str | None) -> str:
    """Return the ``office:meta``, without dates: the same flow gives the same bytes."""
    name = "" if title is None else f"<dc:title>{xml_text(title)}</dc:title>"
    tongue = "" if language is None else f"<dc:language>{xml_text(language)}</dc:language>"
    return f"<office:meta>{name}{tongue}</office:meta>"


_ITEMS = "".join(
    f'<config:config-item config:name="{name}" config:type="boolean">{value}</config:config-item>'
    for name, value in _SWITCHES.items()
)
SETTINGS = (
    f'<office:settings><config:config-item-set xmlns:config="{_CONFIG}" '
    'xmlns:ooo="http://openoffice.org/2004/office" '
    f'config:name="ooo:configuration-settings">{_ITEMS}</config:config-item-set></office:settings>'
)


def _manifest() -> str:
    """Return ``META-INF/manifest.xml`` (part 2, 4)."""
    entries = [("/", MEDIA_TYPE), *[(name, "text/xml") for name in _LISTED]]
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{xml_attribute(name)}" manifest:media-type="{kind}"/>'
        for name, kind in entries
    )
    return (
        f'{_DECLARATION}<manifest:manifest xmlns:manifest="{NAMESPACES["manifest"]}" manifest:version="1.3">'
        f"{listed}</manifest:manifest>"
    )


#: The parts that are the same whatever is written.
FIXED = (("settings.xml", root("-settings", SETTINGS)), ("META-INF/manifest.xml", _manifest()))
