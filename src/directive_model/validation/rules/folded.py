"""What rules share that find one fault in many places: nobody reads the same sentence a hundred times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from directive_model.errors import Words
from directive_model.findings import Fix
from directive_model.validation.rule import Fault

#: So many places a person looks up one by one; more have one cause.
_FEW = 10


def folded(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield each of a few faults; of many the first, which says how many there are and mends them all."""
    found = list(faults)
    if len(found) <= _FEW:
        yield from found
        return
    first = found[0]
    yield attrs.evolve(first, message=counted(first.message, len(found)), fix=_joined(found))


def counted(message: Words, places: int) -> Words:
    """Return a message with the number of places that it is told of, if they are several."""
    if places == 1:
        return message
    return Words(
        vi=f"{message.vi} ({places} chỗ, đây là chỗ đầu tiên)",
        en=f"{message.en} ({places} places; this is the first)",
    )


def _joined(faults: list[Fault]) -> Fix | None:
    """Return the fix of all faults, as safe as the least safe of theirs."""
    fixes = [fault.fix for fault in faults if fault.fix is not None]
    if not fixes:
        return None
    return Fix(
        "safe" if all(fix.safety == "safe" for fix in fixes) else "suggested",
        tuple(edit for fix in fixes for edit in fix.edits),
        apart=all(len(fix.edits) == 1 for fix in fixes),
    )
