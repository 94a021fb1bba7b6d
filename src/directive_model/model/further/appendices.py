"""Appendices."""

from __future__ import annotations

import attrs

from directive_model.model.parts import Letterhead
from directive_model.model.span import Span, spanned
from directive_model.model.text import Block
from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class Appendix(Value):
    """What follows the signature: an appendix, or the regulation that a decision issues."""

    #: As printed, e.g. "Phụ lục 1".
    label: str | None = None
    #: As printed, its lines joined by a space.
    title: str | None = None
    #: The line that ties it to its document, e.g. "(Kèm theo Chương trình số 12-CTr/TU, ngày …)".
    reference: str | None = None
    #: Its own head, where it has one.
    letterhead: Letterhead | None = None
    #: What it says, after its title.
    blocks: tuple[Block, ...] = ()
    span: Span | None = spanned()
