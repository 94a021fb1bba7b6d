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
    edits = tuple(edit for fault in found if fault.fix is not None for edit in fault.fix.edits)
    yield attrs.evolve(
        first,
        message=Words(
            vi=f"{first.message.vi} ({len(found)} chỗ, đây là chỗ đầu tiên)",
            en=f"{first.message.en} ({len(found)} places, of which the first)",
        ),
        fix=None if first.fix is None else Fix(first.fix.safety, edits),
    )
