"""Names of elements and attributes, in the transitional namespaces; strict parts are renamed before they are read."""

from __future__ import annotations

from typing import Final

WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
WORD_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
SHAPE: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
COMPATIBILITY: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
VML: Final = "urn:schemas-microsoft-com:vml"
OFFICE: Final = "urn:schemas-microsoft-com:office:office"
PACKAGE_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DUBLIN_CORE: Final = "http://purl.org/dc/elements/1.1/"

#: ISO/IEC 29500 Strict names the same things otherwise.
STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WORD.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONSHIPS.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", DRAWING.encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", WORD_DRAWING.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)

W: Final = f"{{{WORD}}}"
A: Final = f"{{{DRAWING}}}"
WP: Final = f"{{{WORD_DRAWING}}}"
WPS: Final = f"{{{SHAPE}}}"
PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
MC: Final = f"{{{COMPATIBILITY}}}"
V: Final = f"{{{VML}}}"
O: Final = f"{{{OFFICE}}}"  # noqa: E741  # the prefix that everybody writes
R: Final = f"{{{RELATIONSHIPS}}}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

P: Final = W + "p"
RUN: Final = W + "r"
TEXT: Final = W + "t"
TABLE: Final = W + "tbl"
PPR: Final = W + "pPr"
RPR: Final = W + "rPr"
STYLE_NAME: Final = W + "name"
BASED_ON: Final = W + "basedOn"
SECTPR: Final = W + "sectPr"
VAL: Final = W + "val"
ID: Final = W + "id"
RELATION: Final = R + "id"

#: Built-in styles: as files name them, and as Word's window does.
SHOWN_STYLE_NAME: Final = {
    **{f"heading {level}": f"Heading {level}" for level in range(1, 10)},
    **{f"toc {level}": f"TOC {level}" for level in range(1, 10)},
    "header": "Header",
    "footer": "Footer",
    "caption": "Caption",
    "footnote text": "Footnote Text",
    "footnote reference": "Footnote Reference",
    "endnote text": "Endnote Text",
    "annotation text": "Comment Text",
}
STORED_STYLE_NAME: Final = {shown: stored for stored, shown in SHOWN_STYLE_NAME.items()}
