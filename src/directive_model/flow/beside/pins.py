"""Paragraphs that have a place of their own on the page."""

from __future__ import annotations

import attrs

from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class Pin(Value):
    """Where a paragraph stands on its page that is out of the run of the text, in the middle of the page's width."""

    #: From the paper's upper edge, in mm.
    top_mm: float
    width_mm: float
