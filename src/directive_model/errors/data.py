"""What is wrong in a data file, place by place."""

from __future__ import annotations

from typing import ClassVar

import attrs

from directive_model.errors.base import DirectiveError, Words, in_vietnamese


@attrs.frozen
class Fault:
    """One thing that is wrong in a data file, and where."""

    #: A JSON Pointer (RFC 6901) such as "/body/0/kind", or "line 12" in an XML file; "" for the whole.
    place: str
    reason: Words


@attrs.define(repr=False)
class InvalidData(DirectiveError):
    """A JSON or XML file that does not hold a program; every fault is named, not only the first."""

    code: ClassVar[str] = "invalid-data"
    faults: tuple[Fault, ...]
    source: str = "<bytes>"
    #: The name of the schema that says what is right: ``directive-model schema NAME`` prints it.
    schema: str = ""

    @property
    def words(self) -> Words:
        """The first three faults with their places, the number of the rest, and the schema to look into."""
        shown, rest = self.faults[:3], len(self.faults) - 3
        vi = "; ".join(f"{in_vietnamese(fault.place) or '/'}: {fault.reason.vi}" for fault in shown)
        en = "; ".join(f"{fault.place or '/'}: {fault.reason.en}" for fault in shown)
        return Words(
            vi=f"{self.source}: {vi}"
            + (f"; và {rest} lỗi nữa" if rest > 0 else "")
            + f"; xem lược đồ: directive-model schema {self.schema}",
            en=f"{self.source}: {en}"
            + (f"; and {rest} more" if rest > 0 else "")
            + f"; see the schema: directive-model schema {self.schema}",
        )
