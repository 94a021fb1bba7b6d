"""What a user may say about the check."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from directive_model.findings import Severity
from directive_model.model import Span
from directive_model.model.value import need_given

#: The reason of a waiver that nobody has explained yet.
UNSAID = "…"
#: Chooses every rule.
ALL = "all"


@attrs.frozen(kw_only=True)
class Waiver:
    """One finding that somebody has looked at and lets stand, for as long as what it speaks of stays as it is."""

    #: The rule of the finding.
    rule: str
    #: Why it may stand: for whoever reads the report later.
    reason: str
    #: What the finding speaks of: its :func:`fingerprint`.
    content: str
    #: The files that it is for, as a pattern, e.g. "2025/*.docx"; it matches from the right, as paths are read.
    files: str = "*"
    #: Where it is written, for messages.
    span: Span | None = attrs.field(default=None, eq=False, repr=False)


@attrs.frozen(kw_only=True)
class Policy:
    """Which rules are asked, how much they weigh, and what is waived.  The default asks all and waives nothing.

    A choice is a rule's id, the name of a part ("letterhead", "typography"), or "all".  The nearer one decides: an id
    before a part, a part before "all"; where both ``select`` and ``ignore`` name the same, it is ignored.
    Raises :class:`directive_model.errors.WrongType` for a word in the place of several, and for what is no waiver or
    no weight.
    """

    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    #: By the id of a rule: how much it weighs instead.
    severities: Mapping[str, Severity] = MappingProxyType({})
    waivers: tuple[Waiver, ...] = ()

    def __attrs_post_init__(self) -> None:
        # Each letter of a word is in it: "all" would choose whatever "all" holds.
        for name in ("select", "ignore", "waivers"):
            need_given(getattr(self, name), name, tuple, list, set, frozenset)
        need_given(self.severities, "severities", Mapping)
        for at, waiver in enumerate(self.waivers):
            need_given(waiver, f"waivers[{at}]", Waiver)
        for rule, weight in self.severities.items():
            need_given(weight, f"severities[{rule!r}]", Severity)

    def asks(self, rule: str, part: str | None) -> bool:
        """Return whether the rule is asked; ``part`` is None for rules of plugins and for what readers notice."""
        for choice in (rule, part, ALL):
            if choice in self.ignore:
                return False
            if choice in self.select:
                return True
        return False

    def severity_of(self, rule: str, usual: Severity) -> Severity:
        """Return how much a finding of the rule weighs."""
        return self.severities.get(rule, usual)


#: Asks all rules, and waives nothing.
EVERYTHING = Policy()
