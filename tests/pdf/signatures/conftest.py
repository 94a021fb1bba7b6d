"""PDF files that invented people sign, with certificates that nobody trusts."""

import io
from datetime import UTC, datetime, timedelta

import pikepdf
import pytest
from asn1crypto import keys, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

from directive_model import write

#: Certificates hold in those days; signatures say the time of the machine.
FIRST, LAST = datetime(2020, 1, 1, tzinfo=UTC), datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=36500)


def signer_called(name):
    """Return one who signs, with a new key."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = certificates.Name([certificates.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer = certificates.Name([certificates.NameAttribute(NameOID.COMMON_NAME, "Nơi cấp chứng thư")])
    certificate = (
        certificates.CertificateBuilder(issuer, subject, key.public_key(), 7, FIRST, LAST)
        .sign(key, hashes.SHA256())
        .public_bytes(serialization.Encoding.DER)
    )
    secret = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(certificate),
        signing_key=keys.PrivateKeyInfo.load(secret),
        cert_registry=SimpleCertificateStore(),
    )


@pytest.fixture(scope="session")
def chief():
    return signer_called("Trần Hải Đăng")


@pytest.fixture(scope="session")
def office():
    return signer_called("Văn phòng Tỉnh ủy Sơn Hải")


@pytest.fixture(scope="session")
def plain(example):
    """The bytes of the example as a PDF."""
    file = io.BytesIO()
    write(example, file, format="pdf")
    return file.getvalue()


@pytest.fixture(scope="session")
def signed():
    """Return a function that signs a PDF, beside the signatures that it has."""

    def sign(data, signer, field="Chữ ký 1", **options):
        writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
        fields.append_signature_field(writer, fields.SigFieldSpec(field))
        metadata = signers.PdfSignatureMetadata(field_name=field, **options)
        return signers.PdfSigner(metadata, signer).sign_pdf(writer, in_place=True).getvalue()

    return sign


@pytest.fixture(scope="session")
def updated():
    """Return a function that appends to a PDF what another program would, which leaves all bytes as they are."""

    def update(data, change):
        writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
        change(writer)
        output = io.BytesIO()
        writer.write(output)
        return output.getvalue()

    return update


@pytest.fixture(scope="session")
def rewritten():
    """Return a function that changes a PDF by writing it anew."""

    def rewrite(data, change):
        output = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as document:
            change(document)
            document.save(output)
        return output.getvalue()

    return rewrite
