"""Writing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from directive_model import errors
from directive_model._door import later
from directive_model.api.sources import Writable, deliver, name_of, refuse_folder, refuse_no_target
from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.host import Host, Offer, default_host, is_as_read, offer_to_write, write_bytes
from directive_model.model import DirectiveProgram

if TYPE_CHECKING:
    from directive_model import forms
else:
    forms = later("directive_model.forms")


def write(
    program: DirectiveProgram,
    target: Writable,
    *,
    format: str | None = None,  # noqa: A002  # the word that people type after --to
    form: forms.AskedForm | None = None,
    strict: bool = False,
    places: bool = False,
    two_sided: bool = False,
) -> tuple[Finding, ...]:
    """Write ``program`` and return what was lost of it, a finding an item; nothing where nothing was lost.

    ``target`` is a path, whose suffix tells the format unless ``format`` names it, or a file opened in binary
    mode, for which ``format`` must be named.  ``form`` is the form to set a page by: a name, the path of a file of
    one's own, or a form; without it the program's regime and date decide.  With ``strict`` a loss is refused, with
    ``places`` a data format also holds where each part was read from, with ``two_sided`` the backs of printed pages
    have the margins that the form wants there.  A path holds all of the new file or what it
    held before.
    Raises :class:`directive_model.DirectiveError`: :class:`directive_model.LossRefused`,
    :class:`directive_model.Unwritable`, :class:`directive_model.UnknownName`, :class:`directive_model.WrongType` for
    a program that holds what its fields do not, and for another target or form.
    """
    if not is_as_read(program):
        from directive_model.model.typed import need_kind, need_typed

        need_kind(program, DirectiveProgram)
        need_typed(program)
    host = default_host()
    offer = offer_for(host, target, format)
    return written(host, program, offer, target, form=form, strict=strict, places=places, two_sided=two_sided)


def offer_for(host: Host, target: Writable, format_name: str | None) -> Offer:
    """Return the format to write ``target`` in, before anything is done."""
    refuse_no_target(target)
    name = name_of(target)
    if format_name is not None:
        return offer_to_write(host, format_name, name)
    is_path = isinstance(target, str | os.PathLike)
    found = host.format_of_path(name) if is_path else None
    if found is None:
        refuse_folder(target)
        known = ", ".join(one.name for one in host.formats.values() if one.write is not None)
        raise errors.Unwritable(
            name,
            Words(vi="đuôi tệp không cho biết định dạng", en="the suffix tells no format")
            if is_path
            else Words(vi="luồng ghi không cho biết định dạng", en="a stream tells no format"),
            Words(
                vi=f"hãy nêu định dạng (--to hoặc format=), một trong: {known}",
                en=f"name the format (--to or format=), one of: {known}",
            ),
            "unknown-format",
        )
    return offer_to_write(host, found, name)


def written(  # noqa: PLR0913  # all but four are given by name
    host: Host,
    program: DirectiveProgram,
    offer: Offer,
    target: Writable,
    *,
    form: forms.AskedForm | None,
    strict: bool,
    places: bool,
    two_sided: bool = False,
) -> tuple[Finding, ...]:
    """Make all bytes, then write them; return what was lost."""
    made = write_bytes(host, program, offer, form=form, places=places, two_sided=two_sided, target=name_of(target))
    if strict and made.findings:
        from directive_model.errors import LossRefused

        raise LossRefused(offer.format.name, made.findings)
    deliver(made.value, target)
    return made.findings
