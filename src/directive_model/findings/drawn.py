"""Pages as pictures."""

from __future__ import annotations

import attrs

from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class Drawn(Value):
    """The picture of a page."""

    png: bytes
    #: In dots.
    width: int
    height: int
