"""Notes."""

from __future__ import annotations

from typing import Literal

import attrs

from directive_model.flow.blocks import FlowBlock
from directive_model.model import Span
from directive_model.model.span import spanned
from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class Note(Value):
    """What stands outside the run of the text: foot- and endnotes, comments."""

    kind: Literal["footnote", "endnote", "comment"]
    #: The mark in the text, as printed.
    label: str | None
    blocks: tuple[FlowBlock, ...] = ()
    span: Span | None = spanned()
