"""Digital signatures: who signed and when, as the file says.  Nothing is verified here."""

from __future__ import annotations

import binascii
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from directive_model._door import later
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.model import Span
from directive_model.model.value import Value

if TYPE_CHECKING:
    from lxml import etree
else:
    etree = later("lxml.etree")

_DSIG = "{http://www.w3.org/2000/09/xmldsig#}"
#: Where producers say the time: OOXML's own, XAdES, OpenDocument.
_TIMES = (
    "{http://schemas.openxmlformats.org/package/2006/digital-signature}Value",
    "{*}SigningTime",
    "{http://purl.org/dc/elements/1.1/}date",
)
#: The object identifier of a common name, 2.5.4.3, as DER has it.
_COMMON_NAME = b"\x06\x03\x55\x04\x03"
_VERSION, _BMP_STRING = 0xA0, 0x1E
_LONG_FORM = 0x80
_MOST_LENGTH_BYTES = 4
#: In a SignedData what is tagged so are the certificates (RFC 5652, 5.1).
_CERTIFICATES = 0xA0
#: Names in certificates are short; more than this is no name.
_LONGEST_NAME = 200
_NOT_VERIFIED = Words(vi="không kiểm tra chữ ký", en="this is not verified")


@attrs.frozen(eq=False, repr=False)
class Signature(Value):
    """What a signature says of itself."""

    #: The common name in the signer's certificate; None where it cannot be read.
    signer: str | None = None
    #: As written, e.g. "2026-07-30T08:00:00Z"; None where the signature does not say.
    time: str | None = None
    #: What is known of its worth, as a clause: "it is intact and covers the whole file".
    verdict: Words = _NOT_VERIFIED

    @property
    def by_and_at(self) -> Words:
        """`` by Trần Hải Đăng at 2026-07-30T08:00:00Z``, as far as it is known."""
        by = Words(vi=f" của {self.signer}", en=f" by {self.signer}") if self.signer else Words(vi="", en="")
        at = Words(vi=f" lúc {self.time}", en=f" at {self.time}") if self.time else Words(vi="", en="")
        return Words(vi=by.vi + at.vi, en=by.en + at.en)

    def finding(self, source: str, part: str | None = None) -> Finding:
        """Return the finding that tells of it."""
        whose, verdict = self.by_and_at, self.verdict
        return Finding(
            rule="digital-signature",
            severity=Severity.NOTE,
            message=Words(
                vi=f"tệp có chữ ký số{whose.vi}; {verdict.vi}; bản ghi ra không mang chữ ký này",
                en=f"the file is digitally signed{whose.en}; {verdict.en}; no copy carries it",
            ),
            span=Span(source=source, part=part),
        )


def signatures_of(root: etree._Element) -> tuple[Signature, ...]:
    """Return the signatures below the root of a part that holds them."""
    return tuple(_signature(element) for element in root.iter(_DSIG + "Signature"))


def common_name(certificate: bytes) -> str | None:
    """Return the common name of the subject of an X.509 certificate in DER; None where it is not to be found."""
    try:
        _, whole, _ = _element(certificate, 0)
        _, inner, _ = _element(whole, 0)
        parts = list(_elements(inner))
        if parts and parts[0][0] == _VERSION:
            del parts[0]
        # Serial number, algorithm, issuer, validity, subject (RFC 5280, 4.1).
        subject = parts[4][1]
        at = subject.find(_COMMON_NAME)
        if at < 0:
            return None
        tag, value, _ = _element(subject, at + len(_COMMON_NAME))
        name = value.decode("utf-16-be" if tag == _BMP_STRING else "utf-8")
        return "".join(letter for letter in name if letter.isprintable())[:_LONGEST_NAME].strip() or None
    except (IndexError, ValueError):
        return None


def certificate_of(message: bytes) -> bytes | None:
    """Return the certificate of who signed a CMS message in DER (RFC 5652), from among those that it carries.

    The first signer's; None where the message is broken or does not carry it.
    """
    try:
        _, whole, _ = _element(message, 0)
        (_, _), (_, wrapped) = list(_elements(whole))[:2]
        _, signed, _ = _element(wrapped, 0)
        parts = list(_elements(signed))
        carried = next(value for tag, value in parts if tag == _CERTIFICATES)
        _, signer, _ = _element(parts[-1][1], 0)
        (_, _), (_, issuer_and_serial) = list(_elements(signer))[:2]
        return next(one for one in _wholes(carried) if _names(one, issuer_and_serial))
    # Broken, or without what is looked for.
    except (IndexError, ValueError, StopIteration):
        return None


def _names(certificate: bytes, issuer_and_serial: bytes) -> bool:
    """Whether issuer and serial number, as a signer's info has them, are those of ``certificate``."""
    _, whole, _ = _element(certificate, 0)
    _, inner, _ = _element(whole, 0)
    parts = list(_wholes(inner))
    if parts and parts[0][0] == _VERSION:
        del parts[0]
    serial, _, issuer = parts[:3]
    return issuer_and_serial == issuer + serial


def _signature(element: etree._Element) -> Signature:
    encoded = element.findtext(f".//{_DSIG}X509Certificate")
    times = (element.findtext(f".//{name}") for name in _TIMES)
    time = next((time.strip() for time in times if time and time.strip()), None)
    if encoded is None:
        return Signature(None, time)
    try:
        return Signature(common_name(binascii.a2b_base64(encoded)), time)
    # Letters that base64 does not have, in a file that somebody has edited.
    except ValueError:
        return Signature(None, time)


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        tag, value, at = _element(data, at)
        yield tag, value


def _wholes(data: bytes) -> Iterator[bytes]:
    """Yield the elements of ``data`` with their tags and lengths."""
    at = 0
    while at < len(data):
        _, _, end = _element(data, at)
        yield data[at:end]
        at = end


def _element(data: bytes, at: int) -> tuple[int, bytes, int]:
    """Return tag and value of the DER element at ``at``, and where the next begins (X.690, 8.1)."""
    tag, length, start = data[at], data[at + 1], at + 2
    if length & _LONG_FORM:
        count = length & ~_LONG_FORM
        if not 0 < count <= _MOST_LENGTH_BYTES:
            raise ValueError(count)
        length, start = int.from_bytes(data[start : start + count], "big"), start + count
    if start + length > len(data):
        raise ValueError(length)
    return tag, data[start : start + length], start + length
