"""The two kinds of format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, get_args

import attrs
from attrs.validators import deep_iterable, in_, instance_of, is_callable, matches_re, optional

from directive_model import errors, findings, plugin
from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.kit import Deadline, Limits
from directive_model.model import DirectiveProgram
from directive_model.model.value import Value
from directive_model.plugin.losses import LOSSES, Loss

#: What becomes of changes that a word processor tracks: "accepted" reads the document as if all were accepted,
#: "original" as it was before them, "all" reads inserted and deleted words alike, the deleted ones struck through.
Changes: TypeAlias = Literal["accepted", "original", "all"]

_ANOTHER = Words(
    vi="hãy để thư viện tự nhận định dạng (bỏ --from, format=), hoặc nêu đúng định dạng",
    en="let the library tell the format (leave out --from, format=), or name the right one",
)


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Source(Value):
    """The bytes to read, and under which limits."""

    data: bytes
    #: The path as the caller gave it, or "<bytes>"; spans and errors carry it.
    name: str = "<bytes>"
    limits: Limits = Limits()
    #: A reader leaves out nothing without a finding that holds the words.
    changes: Changes = "accepted"
    #: The pages that are asked for; None for all, and for every format that does not choose among pages.
    pages: plugin.Pages | None = None
    #: Told now and then how far a reader has come that reads long; None where nobody waits for it.
    progress: Callable[[plugin.Progress], None] | None = attrs.field(default=None, eq=False, repr=False)
    #: Runs from the making of the source; a reader asks it in its loops: ``source.deadline.check()``.
    deadline: Deadline = attrs.field(eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if self.changes not in get_args(Changes):
            raise ValueError(f"changes is one of {', '.join(map(repr, get_args(Changes)))}, not {self.changes!r}")

    @deadline.default
    def _deadline(self) -> Deadline:
        return Deadline(self.limits.seconds, self.name)

    def hold_size(self) -> None:
        """Refuse data of more bytes than the limits allow, of a format that is as large in memory as it comes.

        Raises :class:`directive_model.errors.LimitExceeded` ("source_bytes", "expanded_bytes").
        """
        size = len(self.data)
        for limit in ("source_bytes", "expanded_bytes"):
            allowed = getattr(self.limits, limit)
            if size > allowed:
                raise errors.LimitExceeded(limit, allowed, size, self.name)

    def of_another_format(self, fault: str, reason: Words) -> errors.Unreadable:
        """Return the refusal of data that are not in the format as which they are to be read."""
        return errors.Unreadable(fault, reason, _ANOTHER, self.name)

    def tell(self, what: Words, done: int, of: int) -> None:
        """Tell whoever waits that so many are done of how many."""
        if self.progress is not None:
            self.progress(plugin.Progress(what, done, of))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Converted(Value):
    """What a reader gives back that only turns its format into another: the host has that one read in its place.

    Places are then those of ``data``, under the name of the source; the reading's origin is the source itself.
    """

    data: bytes
    #: The name of the page format that ``data`` is in; its reader gives a Flow, and converts no further.
    format: str


@attrs.frozen(kw_only=True, eq=False, repr=False)
class _Described(Value):
    """What every format says of itself; a wrong value raises TypeError or ValueError where the format is made."""

    #: Also the name of the extra that installs what it needs: "docx", "akn-3".
    name: str = attrs.field(validator=matches_re(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"))
    #: With the dot, lower case, the usual one first: (".html", ".htm").
    suffixes: tuple[str, ...] = attrs.field(
        validator=deep_iterable(matches_re(r"(?:\.[a-z0-9_+-]+)+"), instance_of(tuple))
    )
    #: Of RFC 6838: "text/plain".
    media_type: str = attrs.field(validator=matches_re(r"[a-z]+/\S+"))
    #: What it is, in a few words: ``directive-model formats`` prints them.
    summary: Words = attrs.field(validator=instance_of(Words))
    #: What of a program does not come back; the host makes a finding of each item that is lost.
    loses: tuple[Loss, ...] = attrs.field(default=(), validator=deep_iterable(in_(LOSSES), instance_of(tuple)))


@attrs.frozen(kw_only=True, eq=False, repr=False)
class PageFormat(_Described):
    """Turns bytes into a Flow and a Flow into bytes; it need not know what a directive is."""

    #: Raises DirectiveError and nothing else.  None for a format that is only written.
    read: Callable[[Source], Reading[Flow] | Reading[Converted]] | None = attrs.field(
        default=None, validator=optional(is_callable())
    )
    #: The findings are what the bytes do not hold of the Flow.  None for a format that is only read.
    write: Callable[[Flow], Reading[bytes]] | None = attrs.field(default=None, validator=optional(is_callable()))
    #: Changes letters of a source in place: every byte that is not theirs stays as it is.  What cannot be done so is
    #: refused, edit by edit.  None for a format that is only written anew.
    edit: Callable[[Source, tuple[findings.PlacedEdit, ...]], findings.Edited] | None = attrs.field(
        default=None, validator=optional(is_callable())
    )
    #: Draws a page of a source that was read, by its number from 1 and dots an inch; raises DirectiveError where that
    #: cannot be done.  None for a format without fixed pages.
    draw: Callable[[Source, int, int], findings.Drawn] | None = attrs.field(
        default=None, validator=optional(is_callable())
    )
    #: Whether it has pages with heads and feet: where not, what forms print there is given it within the text.
    paged: bool = attrs.field(default=False, validator=instance_of(bool))
    #: Whether its reader reads the pages alone that ``Source.pages`` asks for; the host refuses them otherwise.
    chooses_pages: bool = attrs.field(default=False, validator=instance_of(bool))
    #: Whether it sets lines and columns as a page does, as what is paged does: only there numbers are held to their
    #: words, and room is left for the pen.
    laid_out: bool = attrs.field(
        default=attrs.Factory(lambda self: self.paged, takes_self=True), validator=instance_of(bool)
    )


@attrs.frozen(kw_only=True, eq=False, repr=False)
class DataFormat(_Described):
    """Turns bytes into a program and a program into bytes."""

    #: Raises DirectiveError and nothing else.  None for a format that is only written.
    read: Callable[[Source], Reading[DirectiveProgram]] | None = attrs.field(
        default=None, validator=optional(is_callable())
    )
    #: The second argument says whether places are written too, for formats that can.  None for one only read.
    write: Callable[[DirectiveProgram, bool], Reading[bytes]] | None = attrs.field(
        default=None, validator=optional(is_callable())
    )


Format: TypeAlias = PageFormat | DataFormat
