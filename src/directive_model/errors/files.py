"""What cannot be done with a file: read it, hold it within the limits, write it."""

from __future__ import annotations

import attrs

from directive_model.errors.base import DirectiveError, Words, located


@attrs.define(repr=False)
class Unreadable(DirectiveError):
    """A source that cannot be read at all; anything less is a finding."""

    #: The stable code of the fault, e.g. ``"zip-truncated"``; docs/errors.md lists them all.
    fault: str
    reason: Words
    remedy: Words
    #: The file's path as the caller gave it, or "<bytes>".
    source: str = "<bytes>"
    #: Where in the source: a part's name, "line 3, column 7", a JSON Pointer.  "" for the source as a whole.
    place: str = ""

    @property
    def code(self) -> str:  # type: ignore[override]  # the class says "some code", an instance says which
        """The stable code of this fault."""
        return self.fault

    @property
    def words(self) -> Words:
        """``source place: reason; remedy``."""
        where = located(self.source, self.place)
        return Words(
            vi=f"{where.vi}: {self.reason.vi}; {self.remedy.vi}",
            en=f"{where.en}: {self.reason.en}; {self.remedy.en}",
        )


@attrs.define(repr=False)
class LimitExceeded(DirectiveError):
    """A source asks for more than the limits allow (a bomb, or a document larger than was planned for)."""

    #: The field of :class:`directive_model.kit.Limits` that was reached, e.g. ``"expanded_bytes"``.
    limit: str
    allowed: float
    #: What the source asked for; None where reading stopped before that was known.
    found: float | None = None
    source: str = "<bytes>"
    place: str = ""

    @property
    def code(self) -> str:  # type: ignore[override]  # one code a limit
        """``limit-`` and the limit's name with hyphens, e.g. ``limit-expanded-bytes``."""
        return "limit-" + self.limit.replace("_", "-")

    @property
    def words(self) -> Words:
        """Names the limit, what is allowed, what was found, and how to raise it."""
        where = located(self.source, self.place)
        found = "" if self.found is None else f" ({self.found:,.0f})"
        numbers = f"{self.allowed:,.0f}{found}"
        return Words(
            vi=f"{where.vi}: vượt giới hạn {self.limit} = {numbers.replace(',', '.')}; "
            f"nếu tin tệp này, hãy đọc với Limits({self.limit}=…) lớn hơn",
            en=f"{where.en}: exceeds the limit {self.limit} = {numbers}; "
            f"if you trust the file, read it with a larger Limits({self.limit}=…)",
        )


@attrs.define(repr=False)
class Unwritable(DirectiveError):
    """A target that cannot be written: no such folder, no permission, a format without a writer."""

    target: str
    reason: Words
    remedy: Words
    #: The stable code of the fault, e.g. ``"unknown-format"``.
    fault: str = "unwritable"

    @property
    def code(self) -> str:  # type: ignore[override]  # as in Unreadable
        """The stable code of this fault."""
        return self.fault

    @property
    def words(self) -> Words:
        """``target: reason; remedy``."""
        return Words(
            vi=f"{self.target}: {self.reason.vi}; {self.remedy.vi}",
            en=f"{self.target}: {self.reason.en}; {self.remedy.en}",
        )
