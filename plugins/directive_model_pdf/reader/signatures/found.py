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
#: Numbers that tell which bytes are signed: four, unless bytes are left out more than once.
MOST_RANGES = 64
#: Bytes of a message: with its certificates, answers of those who issued them and a timestamp some 100,000.
MOST_BYTES = 2**20
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
    #: Whether it holds more than any signature does; that is left out here, and nobody should look at it.
    is_strange: bool = False

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


def count_in(document: PdfDocument) -> int:
    """Return how many signatures a document has."""
    count: int = raw.FPDF_GetSignatureCount(document)
    return count


def found_in(document: PdfDocument) -> list[Found]:
    """Return the signatures of a document, in the order in which they were made."""
    count = min(count_in(document), _MOST)
    found = (_found(raw.FPDF_GetSignatureObject(document, number)) for number in range(count))
    return sorted((one for one in found if one.ranges or one.contents or one.is_strange), key=lambda one: one.end)


def _found(signature: raw.FPDF_SIGNATURE) -> Found:
    # What no signature has is not fetched: 64 of them may share a list of a million numbers.
    numbers = raw.FPDFSignatureObj_GetByteRange(signature, None, 0)
    ranges = (ctypes.c_int * (numbers if numbers <= MOST_RANGES else 0))()
    raw.FPDFSignatureObj_GetByteRange(signature, ranges, len(ranges))
    time = _bytes(lambda *room: raw.FPDFSignatureObj_GetTime(signature, *room))
    contents = _bytes(lambda *room: raw.FPDFSignatureObj_GetContents(signature, *room))
    strange = numbers > MOST_RANGES or time is None or contents is None
    told = (time or b"").rstrip(b"\0").decode("latin-1")
    return Found(contents or b"", tuple(ranges), _iso(told), is_strange=strange)


def _bytes(ask: Callable[..., int]) -> bytes | None:
    """Return what one of pdfium's functions gives, which is first asked how much it is; None where it is too much."""
    length = ask(None, 0)
    if length > MOST_BYTES:
        return None
    room = (ctypes.c_char * length)()
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
