"""Words that begin as something else would, which only a style of their own tells from it."""

from __future__ import annotations

from directive_model.language import fold, parse_known_label, parse_label
from directive_model.language.patterns import late

#: How the words begin that the pattern finds, and with which letters: none that begins otherwise need be folded.
_FIRST = ("phụ", "mẫu", "biểu", "kèm", "(", "ban hành", "điều", "ðiều")
_LETTERS = frozenset(word[0] for word in _FIRST)
#: How an appendix begins, or the half of its label; the words that tie it to its document; an article without a stop
#: behind its number.
_BEGINNING = late(
    r"phụ lục\b|(?:biểu mẫu|mẫu biểu|mẫu|biểu) số\b|(?:phụ|mẫu|biểu mẫu|mẫu biểu)$"
    r"|(?:\(\s*)?(?:ban hành )?kèm(?: theo\b|$)|\(\s*(?:ban hành|kèm)\b|[đð]iều \d"
)
_LONGEST = 24
#: What a sentence ends with, and a text that is shorter than this has ended all the same.
_ENDS, _SHORT = (".", ";", ":", "!", "?", "…"), 40


def is_mistakable(text: str, *, over: str | None = None) -> bool:
    """Whether these words read as a label, an appendix or the second half of the text that stands ``over`` them.

    ``over`` is None where it is not known.
    """
    if text[:1].islower() and (over is None or (len(over) >= _SHORT and not over.endswith(_ENDS))):
        return True
    if parse_label(text) is not None:
        return True
    first = text[:1].lower()
    if first not in _LETTERS and not first.isspace():
        return False
    beginning = fold(text[:_LONGEST])
    return beginning.startswith(_FIRST) and _BEGINNING.match(beginning) is not None


def is_mistakable_heading(text: str, *, over: str | None) -> bool:
    """Whether a heading without a label could be read as one with a label, or as what paragraphs are taken for."""
    return parse_known_label(text) is not None or is_mistakable(text, over=over)
