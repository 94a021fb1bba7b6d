"""The parts that hold no text of their own: types, relations, settings, properties."""

from __future__ import annotations

from collections.abc import Iterable

from directive_model.kit import xml_attribute, xml_text
from directive_model_docx.names import (
    COMPATIBILITY,
    CORE,
    DRAWING,
    DUBLIN_CORE,
    OFFICE,
    PACKAGE_RELATIONS,
    RELATIONSHIPS,
    SHAPE,
    VML,
    WORD,
    WORD_DRAWING,
)

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_CORE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"

#: For the root of every part that holds text.
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{RELATIONSHIPS}" xmlns:mc="{COMPATIBILITY}" xmlns:wp="{WORD_DRAWING}" '
    f'xmlns:a="{DRAWING}" xmlns:wps="{SHAPE}" xmlns:v="{VML}" xmlns:o="{OFFICE}"'
)

#: Compatibility mode 15 is Word 2013 and later: tables begin at the margin, lines break as they do today.
_SETTINGS = (
    f'{DECLARATION}<w:settings xmlns:w="{WORD}"><w:zoom w:percent="100"/>{{}}<w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)


def settings(*, two_sided: bool) -> str:
    """Return ``word/settings.xml``; margins on both sides of the paper are the document's affair (17.15.1.57)."""
    return _SETTINGS.format("<w:mirrorMargins/>" if two_sided else "")


PACKAGE = (
    f'{DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONS}">'
    f'<Relationship Id="rId1" Type="{RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_CORE_RELATION}" Target="docProps/core.xml"/></Relationships>'
)


def content_types(margins: Iterable[tuple[str, str]]) -> str:
    """Return ``[Content_Types].xml``; ``margins`` are the heads and feet as (kind, name)."""
    overrides = [
        ("/word/document.xml", f"{_TYPE}.document.main+xml"),
        ("/word/styles.xml", f"{_TYPE}.styles+xml"),
        ("/word/settings.xml", f"{_TYPE}.settings+xml"),
        ("/word/fontTable.xml", f"{_TYPE}.fontTable+xml"),
        ("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ("/docProps/core.xml", _CORE_TYPE),
        *[(f"/word/{name}", f"{_TYPE}.{kind}+xml") for kind, name in margins],
    ]
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return (
        f'{DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def document_relations(margins: Iterable[tuple[str, str]]) -> str:
    """Return ``word/_rels/document.xml.rels``; the ids of heads and feet are those of :func:`relation_id`."""
    targets = [
        ("rId1", "styles", "styles.xml"),
        ("rId2", "settings", "settings.xml"),
        ("rId3", "fontTable", "fontTable.xml"),
        ("rId4", "theme", "theme/theme1.xml"),
    ]
    targets += [(relation_id(index), kind, name) for index, (kind, name) in enumerate(margins)]
    listed = "".join(
        f'<Relationship Id="{identity}" Type="{RELATIONSHIPS}/{kind}" Target="{name}"/>'
        for identity, kind, name in targets
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE_RELATIONS}">{listed}</Relationships>'


def relation_id(index: int) -> str:
    """Return the id of the head or foot of an index from 0."""
    return f"rId{index + 5}"


def core_properties(title: str | None, language: str | None) -> str:
    """Return ``docProps/core.xml``, without dates: the same flow gives the same bytes."""
    name = "" if title is None else f"<dc:title>{xml_text(title)}</dc:title>"
    tongue = "" if language is None else f"<dc:language>{xml_attribute(language)}</dc:language>"
    namespaces = f'xmlns:cp="{CORE}" xmlns:dc="{DUBLIN_CORE}"'
    return f"{DECLARATION}<cp:coreProperties {namespaces}>{name}{tongue}</cp:coreProperties>"
