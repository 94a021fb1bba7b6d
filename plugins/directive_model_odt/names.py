"""Names of elements and attributes (OpenDocument 1.3, part 3), and of LibreOffice's extensions that are read."""

from __future__ import annotations

from typing import Final

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
#: The namespaces by their usual prefixes.
NAMESPACES: Final = {
    "office": f"{_OASIS}office:1.0",
    "style": f"{_OASIS}style:1.0",
    "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "form": f"{_OASIS}form:1.0",
    "manifest": f"{_OASIS}manifest:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "math": "http://www.w3.org/1998/Math/MathML",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}

OFFICE: Final = f"{{{NAMESPACES['office']}}}"
STYLE: Final = f"{{{NAMESPACES['style']}}}"
TEXT: Final = f"{{{NAMESPACES['text']}}}"
TABLE: Final = f"{{{NAMESPACES['table']}}}"
DRAW: Final = f"{{{NAMESPACES['draw']}}}"
FO: Final = f"{{{NAMESPACES['fo']}}}"
SVG: Final = f"{{{NAMESPACES['svg']}}}"
FORM: Final = f"{{{NAMESPACES['form']}}}"
XLINK: Final = f"{{{NAMESPACES['xlink']}}}"
DC: Final = f"{{{NAMESPACES['dc']}}}"
MATH: Final = f"{{{NAMESPACES['math']}}}"
LOEXT: Final = f"{{{NAMESPACES['loext']}}}"
XML: Final = "{http://www.w3.org/XML/1998/namespace}"

P: Final = TEXT + "p"
H: Final = TEXT + "h"
LIST: Final = TEXT + "list"
STYLE_NAME: Final = TEXT + "style-name"
NAME: Final = STYLE + "name"
#: The style that paragraphs have which name none; Word's "Normal".
STANDARD: Final = "Standard"
#: Put around words that change tracking has taken out, where all changes are read.
DELETED: Final = "{directive-model}deleted"
