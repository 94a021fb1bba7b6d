"""Style names as evidence: what a document says of its own paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_model.forms import BlockStyle, style_meaning
from directive_model.language import Label, parse_known_label, parse_label
from directive_model.recognize.page.line import Line

if TYPE_CHECKING:
    from directive_model.recognize.text.join import Text

#: The kinds of paragraph that a label begins, in styles of ours.
_LABELLED = ("item", "heading", "opening", "label")


def block_meaning(text: Text) -> BlockStyle | None:
    """Return what the paragraph's style says about its place; None for foreign styles and for none."""
    style = text.first.paragraph.style
    if style is None or text.table is not None:
        return None
    meaning = style_meaning(style)
    return meaning if isinstance(meaning, BlockStyle) else None


def is_heading(meaning: BlockStyle | None) -> bool | None:
    """Whether a style is for headings (True), for running text (False), or says nothing (None)."""
    return None if meaning is None else meaning.kind in ("heading", "name")


def label_of(line: Line, text: str) -> Label | None:
    """Return the label that a line begins with; a style of ours says that there is one, or that there is none."""
    meaning = None if line.soft else line.meaning
    if not isinstance(meaning, BlockStyle):
        return parse_label(text)
    if meaning.verbatim:
        return None
    return parse_known_label(text) if meaning.kind in _LABELLED else parse_label(text)


def stands_apart(last: Line, line: Line, label: Label | None) -> bool:
    """Whether a style of ours keeps the paragraph of the line from being joined to the one before it."""
    if last.paragraph is line.paragraph or (meaning := line.meaning) is None:
        return False
    labelled = label is not None and isinstance(meaning, BlockStyle) and meaning.kind in _LABELLED
    return labelled or last.verbatim or line.verbatim
