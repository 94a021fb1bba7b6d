"""A rule: what it asks for, why, by which clause, what is right and wrong, and how its fault is found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Literal, TypeAlias, get_args

import attrs

from directive_model.errors import Words
from directive_model.findings import Fix, Severity
from directive_model.forms import Form
from directive_model.model import Regime
from directive_model.validation.context import Context, Need
from directive_model.validation.example import Example
from directive_model.validation.page import Basis

#: How well a clause is known: P read in full, D read in a digest, C counted in real documents, U unverified.
Certainty: TypeAlias = Literal["P", "D", "C", "U"]


def _named(default: Any = None) -> Any:
    """Return a field that is given by name only."""
    return attrs.field(default=default, kw_only=True)


@attrs.frozen
class Fault:
    """One place that breaks a rule; the runner adds id, severity, clause and the place in the source."""

    #: Where in the program: a node, or a string such as ``body[0].blocks[0].sentences[2].text``; "" for all of it.
    path: str
    message: Words
    #: What should stand there, as it would be printed.
    expected: str | None = _named()
    #: What stands there instead.
    found: str | None = _named()
    #: The words that the fault is about.
    text: str | None = _named()
    #: The part of the form that it is in, where a rule looks at several; None for the rule's own.
    part: str | None = _named()
    fix: Fix | None = _named()
    #: Offset of the first wrong character in the string at ``path``, from 0.  None where all of it is meant.
    start: int | None = _named()
    #: Offset after the last wrong character.
    end: int | None = _named()
    #: Where else in the program stands what the verdict rests on, for a fault between two places.
    against: tuple[str, ...] = _named(())
    #: What the verdict rests on, where that is not what the rule's verdicts mostly do.
    rests_on: Basis | None = _named()


@attrs.frozen(kw_only=True, eq=False)
class BaseRule:
    """What every rule says of itself, be it over one document or over many."""

    #: Names the fault, as in "allow missing-number".
    id: str = attrs.field(validator=attrs.validators.matches_re(r"[a-z0-9]+(?:-[a-z0-9]+)*"))
    severity: Severity
    #: What is asked for, one sentence.
    summary: Words
    #: What goes wrong for people when it is not so.
    why: Words
    #: The part of the form whose clause asks for it, a key of ``Form.parts``, or "page." and one of
    #: ``Form.page.entries``; None where no form speaks of it.
    part: str | None = None
    #: The clause of another document than the form, e.g. "QD66 Điều 4.19"; it goes before the form's.
    clause: str | None = None
    certainty: Certainty = attrs.field(validator=attrs.validators.in_(get_args(Certainty)))
    #: Whose documents it is for.
    regimes: tuple[Regime, ...] = (Regime.PARTY, Regime.STATE)
    #: The names of the forms that it is for; empty for all forms of these regimes.
    forms: tuple[str, ...] = ()
    #: Whether it says that a part is missing; it then holds only where the form calls that part mandatory.
    mandatory: bool = False
    #: The first and the last day on which it holds, by the document's date; None for no such day.
    since: date | None = None
    until: date | None = None
    #: How certain the fixes are that its findings bring: "safe" where one is certain, "suggested" where it is likely;
    #: None where only a person can mend it.
    fix: Literal["safe", "suggested"] | None = None

    def __attrs_post_init__(self) -> None:
        if self.certainty == "U" and self.severity is not Severity.NOTE:
            raise ValueError(f"rule {self.id!r} rests on an unverified source, so it can only be a note")

    def belongs_to(self, form: Form) -> bool:
        """Return whether documents that are checked by ``form`` have to keep the rule."""
        if self.mandatory and self.part not in form.mandatory:
            return False
        return form.regime in self.regimes and (not self.forms or form.name in self.forms)

    def holds_on(self, day: date | None) -> bool:
        """Return whether a document of ``day`` has to keep the rule; without a day, whether one ever has."""
        return day is None or (self.since or day) <= day <= (self.until or day)

    def clause_in(self, form: Form, part: str | None = None) -> str | None:
        """Return which clause is broken, in a document that is checked by ``form``; ``part`` is that of the fault."""
        key = part or self.part
        if self.clause is not None or key is None:
            return self.clause
        entry = form.parts.get(key) or form.page.entries.get(key.removeprefix("page."))
        return None if entry is None else entry.clause


@attrs.frozen(kw_only=True, eq=False)
class Rule(BaseRule):
    """A rule, whole: a file holds one of them, and its page, its tests and its findings come from these fields."""

    #: What its verdicts rest on; always "absence" where ``mandatory``.
    rests_on: Basis = "words"
    #: Inputs without which it cannot be evaluated.
    needs: tuple[Need, ...] = ()
    #: Whole documents in which nothing is wrong.
    good: tuple[Example, ...]
    #: Whole documents that it must catch.
    bad: tuple[Example, ...]
    #: Finds the faults.  None where a reader or the recognizer does, who alone have seen the source.
    faults: Callable[[Context], Iterator[Fault]] | None

    @property
    def basis(self) -> Basis:
        """What its verdicts rest on, but for those of its faults that say otherwise."""
        return "absence" if self.mandatory else self.rests_on
