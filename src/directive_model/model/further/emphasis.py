"""Words that are set off."""

from __future__ import annotations

from typing import Literal

import attrs

from directive_model.model.value import Value, need_whole


@attrs.frozen(eq=False, repr=False)
class Emphasis(Value):
    """Letters set off from the text round them, as a span of the sentence's text."""

    #: Offset of its first character in the sentence's text, from 0.
    start: int
    #: Offset after its last character.
    end: int
    #: How the letters look.
    style: Literal["bold", "italic", "underline"]

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:
            need_whole(self, "start", "end")
