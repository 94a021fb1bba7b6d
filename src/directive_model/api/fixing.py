"""Fixing: a file mended in place, and checked again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import attrs

from directive_model._door import later
from directive_model.api.sources import Readable, Writable, bytes_of, deliver, refuse_no_target
from directive_model.findings import Finding, Reading
from directive_model.kit import Limits
from directive_model.model import DirectiveProgram
from directive_model.model.value import Value
from directive_model.plugin import Changes, Source

if TYPE_CHECKING:
    from directive_model import forms, validation
else:
    forms, validation = later("directive_model.forms"), later("directive_model.validation")


@attrs.frozen(eq=False, repr=False)
class Fixing(Value):
    """What fixing a file has done."""

    #: The file as it is now.
    data: bytes
    #: What is read from it now.
    reading: Reading[DirectiveProgram]
    #: What is still found, by the check that followed.
    report: validation.Report
    #: The findings that are gone.
    fixed: tuple[Finding, ...] = ()
    #: Those whose fixes could not be made in place, and why.
    refused: tuple[validation.Skipped, ...] = ()
    #: The lines of the page before and after, a paragraph each: what has changed, for people.
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def fix(  # noqa: PLR0913  # all but two are given by name
    source: Readable,
    target: Writable | None = None,
    *,
    unsafe: bool = False,
    format: str | None = None,  # noqa: A002  # the word that people type after --from
    form: forms.AskedForm | None = None,
    policy: validation.Policy | None = None,
    limits: Limits = Limits(),
    changes: Changes = "accepted",
    dry_run: bool = False,
) -> Fixing:
    """Make the fixes that a check of ``source`` finds in its own bytes, and check again.

    Letters change and nothing else: all other bytes of the file stay as they are.  Safe fixes are made, with
    ``unsafe`` those that are only likely, too.  ``target`` gets the result; without it a path is mended in place, and
    of bytes and streams, and with ``dry_run``, the result is only in ``Fixing.data``.  See :func:`check` for ``form``
    and ``policy``.
    Raises :class:`directive_model.DirectiveError`: what :func:`read` raises, and :class:`directive_model.Unwritable`
    ("not-editable", "signed-file") where there is something to fix in a file that cannot or must not be changed.
    """
    from directive_model.api.mending import Mender

    if target is not None:
        refuse_no_target(target)
    data, name = bytes_of(source, limits)
    mender = Mender(Source(data=data, name=name, limits=limits, changes=changes), format, form, policy)
    before = mender.lines
    mender.mend(unsafe=unsafe)
    mended = mender.source.data
    if target is None and isinstance(source, str | os.PathLike) and mended != data:
        target = source
    if target is not None and not dry_run:
        deliver(mended, target)
    return Fixing(mended, mender.reading, mender.report, mender.fixed, mender.refused, before, mender.lines)
