"""How a form itself sets the lines of a preamble, on pages whose styles say nothing: that is no emphasis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import attrs

from directive_model import model
from directive_model.language import fold
from directive_model.model import Block, Paragraph, Regime

_GROUNDS = ("căn cứ ", "theo đề nghị của ", "xét đề nghị của ")


def as_the_form_sets(preamble: Sequence[Block], regime: Regime) -> tuple[Block, ...]:
    """Return ``preamble`` without the italics of the State's grounds and the bold of what they lead to.

    NĐ30 Phụ lục I, II.6 and its samples: "Căn cứ …" in italics, "QUYẾT ĐỊNH:" in bold.
    """
    if regime is not Regime.STATE:
        return tuple(preamble)
    return tuple(_plain(block) if isinstance(block, Paragraph) else block for block in preamble)


def _plain(paragraph: Paragraph) -> Paragraph:
    text = paragraph.text
    style: Literal["bold", "italic"] | None = (
        "bold" if text.isupper() else "italic" if fold(text).startswith(_GROUNDS) else None
    )
    if style is None or not paragraph.sentences or paragraph.label is not None:
        return paragraph
    if any(one.emphasis != (model.Emphasis(0, len(one.text), style),) for one in paragraph.sentences):
        return paragraph
    return attrs.evolve(paragraph, sentences=tuple(attrs.evolve(one, emphasis=()) for one in paragraph.sentences))
