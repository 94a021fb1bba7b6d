"""Converting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from directive_model import plugin
from directive_model._door import later
from directive_model.api.sources import Readable, Writable, bytes_of, refuse_same
from directive_model.api.writing import offer_for, written
from directive_model.findings import Finding, Reading
from directive_model.host import default_host, read_bytes
from directive_model.kit import Limits
from directive_model.model import DirectiveProgram
from directive_model.model.value import Value
from directive_model.plugin import Changes

if TYPE_CHECKING:
    from directive_model import forms
else:
    forms = later("directive_model.forms")


@attrs.frozen(eq=False, repr=False)
class Conversion(Value):
    """What was read, and what the target could not carry of it."""

    reading: Reading[DirectiveProgram]
    losses: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was noticed: while reading, then while writing."""
        return self.reading.findings + self.losses


def convert(  # noqa: PLR0913  # all but two are given by name
    source: Readable,
    target: Writable,
    *,
    from_format: str | None = None,
    to_format: str | None = None,
    form: forms.AskedForm | None = None,
    strict: bool = False,
    places: bool = False,
    two_sided: bool = False,
    limits: Limits = Limits(),
    changes: Changes = "accepted",
    pages: str | None = None,
    progress: Callable[[plugin.Progress], None] | None = None,
) -> Conversion:
    """Read ``source`` and write it to ``target``; see :func:`read` and :func:`write` for what each may be.

    The target's format is looked up before anything is read, and a target that is the source is refused.
    Raises :class:`directive_model.DirectiveError`, and then the target holds what it held before.
    """
    return converted(
        source,
        target,
        from_format=from_format,
        to_format=to_format,
        form=form,
        strict=strict,
        places=places,
        two_sided=two_sided,
        limits=limits,
        changes=changes,
        pages=pages,
        progress=progress,
    )


def converted(  # noqa: PLR0913  # those of ``convert``
    source: Readable,
    target: Writable,
    *,
    from_format: str | None = None,
    to_format: str | None = None,
    form: forms.AskedForm | None = None,
    strict: bool = False,
    places: bool = False,
    two_sided: bool = False,
    limits: Limits = Limits(),
    changes: Changes = "accepted",
    pages: str | None = None,
    progress: Callable[[plugin.Progress], None] | None = None,
    origin: bool = True,
) -> Conversion:
    """Do what :func:`convert` does; without ``origin`` for those who need no origin of what was read."""
    host = default_host()
    offer = offer_for(host, target, to_format)
    refuse_same(source, target)
    chosen = None if pages is None else plugin.Pages.of(pages)
    data, name = bytes_of(source, limits)
    reading = read_bytes(
        host,
        data,
        name,
        format=from_format,
        limits=limits,
        changes=changes,
        pages=chosen,
        progress=progress,
        origin=origin,
    )
    losses = written(host, reading.value, offer, target, form=form, strict=strict, places=places, two_sided=two_sided)
    return Conversion(reading, losses)
