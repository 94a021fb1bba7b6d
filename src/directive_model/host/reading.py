"""Bytes to programs, whatever kind of format they are in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakValueDictionary

import attrs

from directive_model import errors, findings, plugin
from directive_model.errors import DirectiveError, Words
from directive_model.findings import Origin, Reading
from directive_model.flow import Flow
from directive_model.host.bounds import bounded, bounded_program
from directive_model.host.host import HEAD, Host
from directive_model.host.registry import Offer
from directive_model.kit import Limits
from directive_model.model import DirectiveProgram
from directive_model.plugin import Changes, Converted, PageFormat, Source

#: What was read and is still in use, by where it lies: equal ones would be compared node by node.
_AS_READ: WeakValueDictionary[int, DirectiveProgram] = WeakValueDictionary()


def read_bytes(  # noqa: PLR0913  # all but three are given by name
    host: Host,
    data: bytes,
    name: str = "<bytes>",
    *,
    format: str | None = None,  # noqa: A002  # the word of the public face
    limits: Limits = Limits(),
    changes: Changes = "accepted",
    pages: plugin.Pages | None = None,
    progress: Callable[[plugin.Progress], None] | None = None,
    origin: bool = True,
) -> Reading[DirectiveProgram]:
    """Read the program that ``data`` holds; its origin names the source, its hash and the format.

    ``format`` is the name of a format; without it the source is identified by what it begins with, then by the
    suffix of ``name``.  ``changes`` says what becomes of tracked changes, ``pages`` which pages are read, where the
    format chooses among them, and ``progress`` is told how far a long reading has come.  Without ``origin`` the
    reading has none: to hash a source loads OpenSSL, a fiftieth of a whole conversion.
    Raises :class:`DirectiveError` and nothing else: :class:`Unreadable` ("empty-file", "unknown-format",
    "not-a-source", "pages-not-chosen", and what the format's reader says), :class:`LimitExceeded`,
    :class:`InvalidData`, :class:`UnknownName`, :class:`FormatClash`, :class:`MissingExtra`, :class:`PluginFault`.
    """
    if len(data) > limits.source_bytes:
        raise errors.LimitExceeded("source_bytes", limits.source_bytes, len(data), name)
    if not data:
        raise errors.Unreadable(
            "empty-file",
            Words(vi="tệp rỗng", en="the file is empty"),
            Words(vi="hãy lấy lại tệp từ nơi gửi", en="get the file again from where it came"),
            name,
        )
    offer = _offer(host, data, name, format)
    if pages is not None and not (isinstance(offer.format, PageFormat) and offer.format.chooses_pages):
        raise _not_chosen(offer.format.name, name)
    source = Source(data=data, name=name, limits=limits, changes=changes, pages=pages, progress=progress)
    if isinstance(offer.format, PageFormat):
        from directive_model.recognize import recognize

        page = read_page(host, offer, source)
        source.deadline.check()
        try:
            reading = page.then(lambda flow: recognize(flow, source=name, deadline=source.deadline))
            reading = attrs.evolve(reading, page=page.value, draw=_drawing(offer, source))
        # A page of tables in tables, where limits that were raised let it through.
        except RecursionError as error:
            raise errors.LimitExceeded("xml_depth", limits.xml_depth, None, name) from error
    else:
        reading = _asked(offer, offer.format.read, source, DirectiveProgram)
        bounded_program(reading.value, source)
    source.deadline.check()
    _AS_READ[id(reading.value)] = reading.value
    return attrs.evolve(
        reading, origin=_origin(data, name, offer.format.name, named=format is not None) if origin else None
    )


def is_as_read(program: object) -> bool:
    """Whether this very program was read, and not changed since: it holds nothing of a wrong type."""
    return program is not None and _AS_READ.get(id(program)) is program


def read_page(host: Host, offer: Offer, source: Source) -> Reading[Flow]:
    """Read the page of a source in a page format, through another one where its reader only converts.

    Raises what the reader raises, and :class:`LimitExceeded` ("lines", "letters", "xml_nodes") for a page that is
    too much to recognize, however small its file.
    """
    reading = _asked(offer, offer.format.read, source, Flow, Converted)
    if isinstance(reading.value, Converted):
        through = host.offer(reading.value.format)
        inner = attrs.evolve(source, data=reading.value.data)
        reading = reading.then(lambda _: _asked(through, through.format.read, inner, Flow))
    bounded(reading.value, source)
    return reading


def _offer(host: Host, data: bytes, name: str, format_name: str | None) -> Offer:
    if format_name is not None:
        return host.offer(format_name)
    found = host.identify(data[:HEAD], name)
    if found is None:
        known = ", ".join(one.name for one in host.formats.values() if one.read is not None)
        raise errors.Unreadable(
            "unknown-format",
            Words(
                vi="không nhận ra định dạng từ nội dung, cũng không từ đuôi tệp",
                en="neither the content nor the suffix tells the format",
            ),
            Words(
                vi=f"hãy nêu định dạng (--from hoặc format=), một trong: {known}",
                en=f"name the format (--from or format=), one of: {known}",
            ),
            name,
        )
    return host.offer(found)


def _drawing(offer: Offer, source: Source) -> Callable[[int, int], findings.Drawn | None] | None:
    """Return what draws a page of the source, where its format can: a picture is no reason for anything to fail."""
    draw = offer.format.draw if isinstance(offer.format, PageFormat) else None
    if draw is None:
        return None

    def drawn(number: int, dpi: int) -> findings.Drawn | None:
        try:
            return draw(source, number, dpi)
        except Exception:  # noqa: BLE001  # a plugin's fault, too
            return None

    return drawn


def _not_chosen(format_name: str, source: str) -> errors.Unreadable:
    return errors.Unreadable(
        "pages-not-chosen",
        Words(
            vi=f"tệp định dạng {format_name} không chia sẵn thành trang nên không chọn trang được",
            en=f"files of the format {format_name} have no fixed pages to choose from",
        ),
        Words(vi="hãy đọc cả tệp, hoặc in ra PDF rồi chọn trang", en="read all of it, or print it as PDF and choose"),
        source,
    )


def _asked(offer: Offer, read: Any, source: Source, *kinds: type) -> Reading[Any]:
    """Ask a format's reader, and take nothing from it but a reading of one of ``kinds`` or a DirectiveError."""
    if read is None:
        raise errors.Unreadable(
            "not-a-source",
            Words(
                vi=f"định dạng {offer.format.name} chỉ ghi ra, không đọc vào được",
                en=f"{offer.format.name} is a format that is only written, not read",
            ),
            Words(vi="hãy đọc từ tệp gốc", en="read the file that it was made from"),
            source.name,
        )
    try:
        reading = read(source)
    except DirectiveError:
        raise
    except Exception as error:
        raise offer.fault("read", error, source.name) from error
    if not isinstance(reading, Reading) or not isinstance(reading.value, kinds):
        found = type(reading.value if isinstance(reading, Reading) else reading).__name__
        expected = " | ".join(kind.__name__ for kind in kinds)
        wrong = TypeError(f"Reading[{expected}] expected, found {found}")
        raise offer.fault("read", wrong, source.name)
    offer.need_typed(reading, "read", source.name)
    return reading


def _origin(data: bytes, name: str, format_name: str, *, named: bool) -> Origin:
    from hashlib import sha256

    return Origin(path=name, sha256=sha256(data).hexdigest(), format=format_name, named=named)
