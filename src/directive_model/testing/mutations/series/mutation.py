"""A mutation of documents that go together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

import attrs

from directive_model.findings import Origin, Reading
from directive_model.model import DirectiveProgram

#: Documents of one issuer in the order of their dates.
Documents: TypeAlias = Sequence[DirectiveProgram]


@attrs.frozen(kw_only=True)
class SeriesMutation:
    """One way to break what documents have to do with each other.  Made by :func:`in_series` from a function."""

    #: The id of the rule over many documents that must name what is broken.
    rule: str
    #: What is done, one sentence.
    summary: str
    #: Returns the documents, one of them or several changed; None where there is nothing that could be broken so.
    change: Callable[[Documents], Documents | None]

    def break_(self, documents: Documents) -> tuple[Reading[DirectiveProgram], ...] | None:
        """Return ``documents`` broken, as if each had been read from a file of its own; None as ``change`` does."""
        broken = self.change(documents)
        return None if broken is None else as_read(broken)


def as_read(documents: Documents) -> tuple[Reading[DirectiveProgram], ...]:
    """Return programs as if each had been read from a file of its own."""
    origins = [Origin(path=f"{at}.txt", sha256=f"{at:064x}", format="txt") for at in range(1, len(documents) + 1)]
    return tuple(Reading(program, origin=origin) for program, origin in zip(documents, origins, strict=True))


def in_series(rule: str) -> Callable[[Callable[[Documents], Documents | None]], SeriesMutation]:
    """Make a mutation of a function that breaks one of several documents; they are checked as they are."""
    return lambda change: SeriesMutation(rule=rule, summary=(change.__doc__ or "").strip(), change=change)
