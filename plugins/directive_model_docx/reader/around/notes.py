"""Foot- and endnotes and comments: what stands outside the run of the text."""

from __future__ import annotations

from typing import Literal

from lxml import etree

from directive_model import Span
from directive_model.flow import Note
from directive_model_docx.names import ID, W
from directive_model_docx.package import Docx
from directive_model_docx.reader.blocks import Document, Story

_KINDS: tuple[tuple[Literal["footnote", "endnote", "comment"], str], ...] = (
    ("footnote", "footnotes"),
    ("endnote", "endnotes"),
    ("comment", "comments"),
)


def _label(document: Document, kind: str, element: etree._Element) -> str | None:
    marks = document.marks.get(kind)
    return None if marks is None else marks.known.get(element.get(ID, ""))


def read_notes(docx: Docx, document: Document) -> tuple[Note, ...]:
    """Return all notes, of each kind in the order of their part; asked after the body, which numbers them."""
    notes = []
    for kind, relation in _KINDS:
        part = docx.related(docx.main, relation)
        root = docx.tree(part)
        if part is None or root is None:
            continue
        story = Story(document, part, docx.relations(part))
        for element in root.iterchildren(W + kind):
            # The separators between text and notes are notes of a type of their own (17.11.17).
            if element.get(W + "type", "normal") != "normal":
                continue
            first = story.count + 1
            blocks = story.apart(element)
            span = Span(source=document.source, part=part, paragraph=first, end_paragraph=story.count)
            notes.append(Note(kind, _label(document, kind, element), blocks, span=span))
    return tuple(notes)
