"""What signatures say of themselves; certificates are made here, of invented people."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from directive_model.kit import Signature, certificate_of, common_name, signatures_of


def der(tag: int, *content: bytes) -> bytes:
    value = b"".join(content)
    length = bytes([len(value)]) if len(value) < 128 else bytes([0x82]) + len(value).to_bytes(2, "big")
    return bytes([tag]) + length + value


def name(text: str, tag: int = 0x0C) -> bytes:
    value = text.encode("utf-16-be" if tag == 0x1E else "utf-8")
    return der(0x30, der(0x31, der(0x30, b"\x06\x03\x55\x04\x03", der(tag, value))))


def certificate(subject: bytes, *, version: bool = True, serial: bytes = b"\x01") -> bytes:
    head = [der(0xA0, der(0x02, b"\x02"))] if version else []
    rest = [der(0x02, serial), der(0x30), name("Tổ chức cấp chứng thư"), der(0x30), subject, der(0x30)]
    return der(0x30, der(0x30, *head, *rest), der(0x30), der(0x03, bytes(200)))


SIGNED = certificate(name("Trần Hải Đăng"))


@pytest.mark.parametrize(
    ("data", "signer"),
    [
        (SIGNED, "Trần Hải Đăng"),
        (certificate(name("Trần Hải Đăng", 0x1E)), "Trần Hải Đăng"),
        (certificate(name("Trần Hải Đăng"), version=False), "Trần Hải Đăng"),
        (certificate(der(0x30)), None),
        (SIGNED[:60], None),
        (b"", None),
        (b"no certificate", None),
    ],
)
def test_the_signer_is_the_subject_not_the_issuer(data, signer):
    assert common_name(data) == signer


@given(st.binary(max_size=300))
def test_no_certificate_is_too_broken(data):
    assert common_name(data) is None or data


def signature(certificate: bytes | None, time: str = "") -> etree._Element:
    held = (
        "" if certificate is None else f"<X509Certificate>{base64.b64encode(certificate).decode()}</X509Certificate>"
    )
    return etree.fromstring(f'<a><Signature xmlns="http://www.w3.org/2000/09/xmldsig#">{held}{time}</Signature></a>')


PACKAGE = "http://schemas.openxmlformats.org/package/2006/digital-signature"
OOXML = f'<s:Value xmlns:s="{PACKAGE}"> 2026-07-30T08:00:00Z </s:Value>'
XADES = '<x:SigningTime xmlns:x="http://uri.etsi.org/01903/v1.3.2#">2026-07-30T08:00:00Z</x:SigningTime>'
ODF = '<d:date xmlns:d="http://purl.org/dc/elements/1.1/">2026-07-30T08:00:00</d:date>'


@pytest.mark.parametrize(
    ("root", "found"),
    [
        (signature(SIGNED, OOXML), Signature("Trần Hải Đăng", "2026-07-30T08:00:00Z")),
        (signature(SIGNED, XADES), Signature("Trần Hải Đăng", "2026-07-30T08:00:00Z")),
        (signature(SIGNED, ODF), Signature("Trần Hải Đăng", "2026-07-30T08:00:00")),
        (signature(None), Signature()),
        (signature(b""), Signature()),
    ],
)
def test_signer_and_time_are_read(root, found):
    assert signatures_of(root) == (found,)


def test_a_finding_says_what_is_known():
    known = Signature("Trần Hải Đăng", "2026-07-30").finding("x.docx", "sig1.xml")
    unknown = Signature().finding("x.docx", "sig1.xml")

    assert "by Trần Hải Đăng at 2026-07-30" in known.message.en
    assert unknown.message.en.startswith("the file is digitally signed; ")
    assert (known.rule, str(known.span)) == ("digital-signature", "x.docx sig1.xml")


def message(carried: bytes, serial: bytes = b"\x01") -> bytes:
    signer = der(0x30, der(0x02, b"\x01"), der(0x30, name("Tổ chức cấp chứng thư"), der(0x02, serial)))
    signed = der(
        0x30, der(0x02, b"\x01"), der(0x31), der(0x30), *([der(0xA0, carried)] if carried else []), der(0x31, signer)
    )
    return der(0x30, der(0x06, b"\x2a"), der(0xA0, signed)) + bytes(100)


OTHER = certificate(name("Người khác"), serial=b"\x02")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (message(OTHER + SIGNED), SIGNED),
        (message(SIGNED), SIGNED),
        (message(OTHER), None),
        (message(b""), None),
        (message(SIGNED)[:100], None),
        (b"", None),
    ],
)
def test_of_the_certificates_of_a_message_the_signer_s_is_told(data, found):
    assert found == certificate_of(data)


@given(st.binary(max_size=300))
def test_no_message_is_too_broken(data):
    assert certificate_of(data) is None or data


def test_a_name_is_one_line_of_letters_that_print():
    assert common_name(certificate(name("Trần\n\x1b[31mHải" + "x" * 900))) == ("Trần[31mHải" + "x" * 900)[:200]
