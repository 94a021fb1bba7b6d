"""Addressees."""

from __future__ import annotations

import attrs

from directive_model.model.span import Span, spanned
from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class Addressee(Value):
    """An organ or person after "Kính gửi" or "Kính trình"."""

    #: As printed, without its dash and its final punctuation.
    name: str
    span: Span | None = spanned()
