"""A rule over many documents: what it asks for, and how its faults are found among the facts of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date  # noqa: F401  # BaseRule's hints are looked up here, too, for the constructor
from typing import Any, Literal, TypeAlias, get_args

import attrs

from directive_model.errors import Words
from directive_model.findings import Severity  # noqa: F401  # as above
from directive_model.model import Regime, Span  # noqa: F401  # as above
from directive_model.validation.context import Need  # noqa: F401  # as above
from directive_model.validation.page import Basis  # noqa: F401  # as above
from directive_model.validation.rule import BaseRule, Certainty  # noqa: F401  # as above
from directive_model.validation.series.entry import Entry

#: What documents are compared by.
Compares: TypeAlias = Literal["numbers", "tasks"]


def _named(default: Any = None) -> Any:
    """Return a field that is given by name only."""
    return attrs.field(default=default, kw_only=True)


@attrs.frozen
class SeriesFault:
    """One document that does not go with the others; the check adds id, severity and clause."""

    entry: Entry
    message: Words
    #: What the fault is about, in words that stay the same when documents are added: waivers are bound to them.
    about: str
    #: Where in the program.
    path: str = _named("number")
    #: Where in the source.
    span: Span | None = _named()
    expected: str | None = _named()
    found: str | None = _named()


@attrs.frozen(kw_only=True, eq=False)
class SeriesRule(BaseRule):
    """A rule over many documents, whole."""

    #: What it compares: the numbers of documents, or the tasks of monthly programs.
    compares: Compares = attrs.field(validator=attrs.validators.in_(get_args(Compares)))
    #: Documents that go together, each example several of them as text.
    good: tuple[tuple[str, ...], ...]
    #: Documents of which one does not go with the others.
    bad: tuple[tuple[str, ...], ...]
    #: Finds the faults in documents of one row of numbers, or of one issuer, by date; none is there twice.
    faults: Callable[[Sequence[Entry]], Iterator[SeriesFault]]

    #: Says of documents of one row why nothing can be said of them yet; None where it can, or where it always can.
    lacks: Callable[[Sequence[Entry]], Words | None] | None = None

    def concerns(self, entry: Entry) -> bool:
        """Return whether a document is one that the rule compares with others, if enough of it is known."""
        return self.belongs_to(entry.form) and (self.compares == "numbers" or entry.month is not None)

    def groups(self, entry: Entry) -> tuple[str, ...] | None:
        """Return which documents ``entry`` is compared with: all that give the same; None for none."""
        if self.compares == "numbers":
            return entry.row
        return (entry.form.regime.value, entry.issuer) if entry.issuer and entry.month is not None else None
