"""Style names as evidence: what a document says of its own paragraphs."""

from __future__ import annotations

from directive_model.forms import BlockStyle, style_meaning
from directive_model.recognize.text.join import Text


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
