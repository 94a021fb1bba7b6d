"""The words in objects that are no part of the text: charts, diagrams, documents within the document."""

from __future__ import annotations

from lxml import etree

from directive_model.errors import DirectiveError
from directive_model.kit import Limits, open_package, parse_xml
from directive_model_docx.names import TEXT, A, P

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
#: Words in a chart that are taken from cells: names of series and categories.
_CACHED = f".//{_CHART}strCache//{_CHART}v"
_LIKE_PARAGRAPHS = (A + "p", P)


def text_of_object(data: bytes, limits: Limits) -> str | None:
    """Return the words of an embedded part, a paragraph a line; None where none can be had of it."""
    try:
        if data.startswith(b"PK\3\4"):
            package = open_package(data, "", limits)
            data = package.read("word/document.xml")
        elif not data.lstrip().startswith(b"<"):
            return None
        root = parse_xml(data, "", "", limits)
    # It is an object that is not read anyway; what is wrong with it is of no interest.
    except DirectiveError:
        return None
    lines = [_letters(paragraph) for paragraph in root.iter(*_LIKE_PARAGRAPHS)]
    lines += [value.text or "" for value in root.iterfind(_CACHED)]
    return "\n".join(line for line in dict.fromkeys(lines) if line) or None


def _letters(paragraph: etree._Element) -> str:
    return "".join([piece.text or "" for piece in paragraph.iter(A + "t", TEXT)])
