"""Signatures as pdfium finds them in the form of a document; nothing is verified."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs
from pypdfium2 import raw

from directive_model.kit import certificate_of, common_name

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

#: More signatures than any document has.
_MOST = 64
#: A date (ISO 32000-1, 7.9.4): "D:20260730080000+07'00'"; what follows the year may be absent.
_DATE = re.compile(
    r"D:(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)?)?"
    r"(?:(?P<utc>Z)|(?P<sign>[+-])(?P<hours>\d\d)'?(?P<minutes>\d\d)?)?"
)


@attrs.frozen
class Found:
    """One signature of a document."""

    #: The CMS message, with the zeros that fill its place.
    contents: bytes
    #: Offset and length of each stretch of bytes that is signed (ISO 32000-1, 12.8.1).
    ranges: tuple[int, ...]
    #: As ISO 8601 has it, "2026-07-30T08:00:00+07:00"; None where the signature does not say.
    time: str | None

    @property
    def signer(self) -> str | None:
        """The common name in the signer's certificate."""
        certificate = certificate_of(self.contents)
        return None if certificate is None else common_name(certificate)

    @property
    def end(self) -> int:
        """Offset after the last byte that is signed."""
        return sum(self.ranges[-2:])

    def covers(self, data: bytes) -> bool:
        """Whether all of ``data`` is signed but the place of the signature itself."""
        match self.ranges:
            case (0, first, second, _):
                gap = data[first:second]
                return gap[:1] == b"<" and gap[-1:] == b">" and not data[self.end :].strip()
        return False


def found_in(document: PdfDocument) -> list[Found]:
    """Return the signatures of a document, in the order in which they were made."""
    count = min(raw.FPDF_GetSignatureCount(document), _MOST)
    found = (_found(raw.FPDF_GetSignatureObject(document, number)) for number in range(count))
    return sorted((one for one in found if one.ranges or one.contents), key=lambda one: one.end)


def _found(signature: raw.FPDF_SIGNATURE) -> Found:
    count = raw.FPDFSignatureObj_GetByteRange(signature, None, 0)
    ranges = (ctypes.c_int * count)()
    raw.FPDFSignatureObj_GetByteRange(signature, ranges, count)
    time = _bytes(lambda *room: raw.FPDFSignatureObj_GetTime(signature, *room), ctypes.c_char)
    contents = _bytes(lambda *room: raw.FPDFSignatureObj_GetContents(signature, *room), ctypes.c_char)
    return Found(contents, tuple(ranges), _iso(time.rstrip(b"\0").decode("latin-1")))


def _bytes(ask: Callable[..., int], kind: type[ctypes.c_char]) -> bytes:
    """Return what one of pdfium's functions gives, which is first asked how much it is."""
    length = ask(None, 0)
    room = (kind * length)()
    ask(room, length)
    return bytes(room)


def _iso(date: str) -> str | None:
    match = _DATE.match(date)
    if match is None:
        return None
    parts = match.groupdict(default="00")
    day = "{year}-{month}-{day}".format_map(parts)
    if match["hour"] is None:
        return day
    time = "T{hour}:{minute}:{second}".format_map(parts)
    zone = "Z" if match["utc"] else "{sign}{hours}:{minutes}".format_map(parts) if match["sign"] else ""
    return day + time + zone
