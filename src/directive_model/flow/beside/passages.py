"""Stretches of a paragraph for those who search it."""

from __future__ import annotations

import attrs

from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class Passage(Value):
    """What a stretch of a paragraph's letters is to those who search it; nothing of it is printed.

    The page says the same without: passages are carried along and never compared.
    """

    #: Offset of its first character in the paragraph's text, from 0.
    start: int
    #: Offset after its last character.
    end: int
    #: What it is, one word: "citation", "task".
    role: str
    #: What is known of it, by name, in order: ("lead", "Ban Tổ chức"), ("due", "2025-12-14").  A name may come again.
    facts: tuple[tuple[str, str], ...] = ()
