"""Words that begin as something else would, which only a style of their own tells from it."""

from __future__ import annotations

from directive_model.language import parse_known_label, parse_label

#: How an appendix begins, the words that tie it to its document, and an article without a stop behind its number.
_BEGINNINGS = ("phụ", "mẫu", "biểu", "kèm", "(kèm", "( kèm", "ban hành", "(ban hành", "( ban hành", "điều ", "ðiều ")
_LONGEST = 10


def is_mistakable(text: str, *, alone: bool = False) -> bool:
    """Whether these words read as a label, an appendix or, but where they stand ``alone``, half a sentence."""
    if not alone and text[:1].islower():
        return True
    return parse_label(text) is not None or text[:_LONGEST].lower().startswith(_BEGINNINGS)


def is_mistakable_heading(text: str) -> bool:
    """Whether a heading without a label could be read as one with a label, or as what paragraphs are taken for."""
    return parse_known_label(text) is not None or is_mistakable(text)
