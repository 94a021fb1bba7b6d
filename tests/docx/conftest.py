"""Small DOCX files made by hand, so that a test shows the XML that it is about."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from directive_model.findings import Reading
from directive_model.flow import Flow, FlowBlock
from directive_model.kit import Limits, write_package
from directive_model.plugin import Source
from directive_model_docx.reader import read

# What the bodies are made of, which importlib mode would not find.
sys.path.insert(0, str(Path(__file__).parent / "making"))

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": WORD,
        "r": OFFICE,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "header": "hdr",
    "footer": "ftr",
}


def docx_of(body: str, main: str = "word/document.xml", **parts: str) -> bytes:
    """Return a DOCX with ``body`` in its ``w:body``; further parts by kind, with a digit for a second of its kind.

    The relation of a part has the part's name as its id.
    """
    package = [("_rels/.rels", _relations([("rId1", "officeDocument", main)]))]
    package.append((main, f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"))
    related = []
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        related.append((name, kind, f"/word/{name}.xml"))
        text = content if kind not in _ROOTS else f"<w:{_ROOTS[kind]} {NAMESPACES}>{content}</w:{_ROOTS[kind]}>"
        package.append((f"word/{name}.xml", text))
    folder, _, file = main.rpartition("/")
    package.append((f"{folder}/_rels/{file}.rels", _relations(related)))
    return write_package([(name, text.encode()) for name, text in package])


def _relations(relations: list[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for identity, kind, target in relations
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'


class Reader:
    """Reads DOCX files made from a body and parts."""

    @staticmethod
    def docx(body: str, **parts: str) -> bytes:
        return docx_of(body, **parts)

    @staticmethod
    def data(data: bytes, limits: Limits | None = None) -> Reading[Flow]:
        return read(Source(data=data, name="x.docx", limits=limits or Limits()))

    def flow(self, body: str, **parts: str) -> Reading[Flow]:
        return self.data(docx_of(body, **parts))

    def blocks(self, body: str, **parts: str) -> tuple[FlowBlock, ...]:
        return self.flow(body, **parts).value.blocks

    def texts(self, body: str, **parts: str) -> list[str]:
        """Return the paragraphs' texts, each with its label in front."""
        return [
            block.text if block.label is None else f"{block.label}|{block.text}"
            for block in self.blocks(body, **parts)
        ]


@pytest.fixture
def reader() -> Reader:
    return Reader()
