"""Programs to bytes, whatever kind of format they go to, and what is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import TYPE_CHECKING, Any

import attrs

from directive_model import errors
from directive_model._door import later
from directive_model.errors import DirectiveError, Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.host.host import Host
from directive_model.host.reading import read_page
from directive_model.host.registry import Offer
from directive_model.kit import Limits
from directive_model.model import DirectiveProgram
from directive_model.plugin import PageFormat, Source, differences, losses_of, unreadable, without

if TYPE_CHECKING:
    from directive_model import forms
else:
    forms = later("directive_model.forms")

#: A refusal of it names the format.
_WITHOUT_BACKS = Finding(
    rule="loss-two-sided",
    severity=Severity.WARNING,
    message=Words(
        vi="lề trang mặt sau, chỉ định dạng có trang giấy mới có",
        en="margins of backs, which only a format with sheets of paper has",
    ),
)


def offer_to_write(host: Host, format_name: str, target: str) -> Offer:
    """Return the format of that name if it can be written.

    Raises :class:`Unwritable` ("not-a-target"), :class:`UnknownName` and :class:`FormatClash`.
    """
    offer = host.offer(format_name)
    if offer.format.write is None:
        known = ", ".join(one.name for one in host.formats.values() if one.write is not None)
        raise errors.Unwritable(
            target,
            Words(
                vi=f"định dạng {format_name} chỉ đọc vào, không ghi ra được",
                en=f"{format_name} is a format that is only read, not written",
            ),
            Words(vi=f"hãy chọn một trong: {known}", en=f"choose one of: {known}"),
            "not-a-target",
        )
    return offer


def write_bytes(
    host: Host,
    program: DirectiveProgram,
    offer: Offer,
    *,
    form: forms.AskedForm | None = None,
    places: bool = False,
    two_sided: bool = False,
    target: str = "<bytes>",
) -> Reading[bytes]:
    """Return ``program`` in a format from :func:`offer_to_write`; the findings are what is lost of it.

    ``form`` is the form to set a page by: a name, the path of a file of one's own, or a form; without it the regime
    and the date of the program decide.  With ``two_sided`` its backs have the margins that the form wants there; a
    format without pages tells that it has none ("loss-two-sided").
    Raises :class:`UnknownName` for a form that there is not, :class:`MissingExtra`, :class:`PluginFault`, and
    :class:`Unwritable` for sections that are nested deeper than they can be set.
    """
    try:
        return _written(host, program, offer, form, places, two_sided, target)
    except RecursionError as error:
        from directive_model.kit.characters import nested_too_deep

        raise nested_too_deep(target) from error


def _written(
    host: Host,
    program: DirectiveProgram,
    offer: Offer,
    form: forms.AskedForm | None,
    places: bool,
    two_sided: bool,
    target: str,
) -> Reading[bytes]:
    written = offer.format
    sheets = isinstance(written, PageFormat) and written.paged
    if isinstance(written, PageFormat):
        from directive_model.typeset import typeset

        chosen = host.choose_form(program, form).form
        page = typeset(program, chosen, paged=sheets, laid_out=written.laid_out, two_sided=two_sided and sheets)
        reading = page.then(lambda flow: _asked(offer, target, flow))
    else:
        if form is not None:
            host.choose_form(program, form)
        reading = _asked(offer, target, program, places)
    losses = [*losses_of(program, written.name, written.loses), *reading.findings]
    if two_sided and not sheets:
        losses.append(_WITHOUT_BACKS)
    if "ambiguous-text" in written.loses and isinstance(written, PageFormat) and written.read is not None:
        losses += _read_back(host, program, offer, reading.value)
    return Reading(reading.value, tuple(dict.fromkeys(losses)))


def _asked(offer: Offer, target: str, *arguments: Any) -> Reading[bytes]:
    """Ask a format's writer, and take nothing from it but bytes with findings or a DirectiveError."""
    write: Any = offer.format.write
    try:
        reading = write(*arguments)
    except errors.Unwritable as error:
        # A writer knows its format, not where its bytes are to go.
        raise attrs.evolve(error, target=target) from error
    except DirectiveError:
        raise
    except Exception as error:
        raise offer.fault("write", error, target) from error
    if not isinstance(reading, Reading) or not isinstance(reading.value, bytes):
        found = type(reading.value if isinstance(reading, Reading) else reading).__name__
        wrong = TypeError(f"Reading[bytes] expected, found {found}")
        raise offer.fault("write", wrong, target)
    offer.need_typed(reading, "write", target)
    return reading


#: What we wrote ourselves asks for no more than the program that the caller holds already.
_ANY = 1 << 62
_OWN = Limits(
    source_bytes=_ANY,
    expanded_bytes=_ANY,
    ratio=inf,
    entries=_ANY,
    xml_nodes=_ANY,
    pages=_ANY,
    lines=_ANY,
    letters=_ANY,
    seconds=inf,
)


def _read_back(host: Host, program: DirectiveProgram, offer: Offer, data: bytes) -> Iterator[Finding]:
    """Yield what only styles tell apart, by reading what was written: nothing else can know it for sure."""
    from directive_model.recognize import recognize

    name = offer.format.name
    try:
        page = read_page(host, offer, Source(data=data, name="<written>", limits=_OWN))
    except errors.Unreadable as error:
        yield unreadable(name, error)
    else:
        found = recognize(page.value).value
        yield from differences(without(program, offer.format.loses), found, name)
