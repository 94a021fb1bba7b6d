"""How a finding can be mended: changes of the program's strings."""

from __future__ import annotations

from typing import Literal

import attrs

from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class Edit(Value):
    """A change of one string of the program: put ``text`` in place of the characters from ``start`` to ``end``."""

    #: The path of the string in the program, e.g. ``body[0].blocks[0].sentences[2].text``.
    path: str
    start: int
    end: int
    text: str


@attrs.frozen(eq=False, repr=False)
class Fix(Value):
    """How a finding can be mended."""

    #: "safe" changes nothing that a reader would read otherwise; "suggested" wants a person's eye.
    safety: Literal["safe", "suggested"]
    edits: tuple[Edit, ...]
    #: Whether each edit mends something by itself, so that those that cannot be made take nothing from the others;
    #: else the fix is made whole or not at all.
    apart: bool = False
