"""Whether signatures are intact, by pyHanko.  No network, and no word on whom to trust."""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import attrs

from directive_model_pdf.reader.signatures.found import MOST_BYTES, MOST_RANGES

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

#: What was added to a document after a signature: nothing; what signing and filling in a form add; or what the
#: signature does not provide for, such as comments and other pages.
Later: TypeAlias = Literal["nothing", "form", "other"]

_SHA1_WRAPPED = "/adbe.pkcs7.sha1"


@attrs.frozen
class Verdict:
    """What is known of a signature."""

    #: Whether the bytes that it covers are those that were signed; None where that cannot be told.
    intact: bool | None
    #: Whether it was made with the key of its certificate; None likewise.
    genuine: bool | None = None
    #: Whether it covers a whole state of the file, from the first byte to its last.
    coherent: bool = False
    later: Later = "other"
    #: The digest that it rests on: "sha256".
    digest: str = ""
    #: Whether to find out takes more time or memory than it may.
    costly: bool = False
    #: Whether no process could be started to find out.
    untried: bool = False


class _ThoughBroken:
    """Goes on where a file is broken, not where memory ends: pyHanko raises most of what Python knows then."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        return kind is not None and issubclass(kind, Exception) and not issubclass(kind, MemoryError)


def verdicts(data: bytes) -> Mapping[tuple[int, ...], Verdict]:
    """Return verdicts by the ranges of bytes that signatures cover.  Raises ImportError where pyHanko is absent.

    A signature that pyHanko does not come to is not among them, nor one that holds what none does.  Raises
    MemoryError where there is no more.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    found: dict[tuple[int, ...], Verdict] = {}
    # Where it is broken the signatures that pyHanko has not come to are not verified.
    with _silence(), _ThoughBroken():
        reader = PdfFileReader(io.BytesIO(data), strict=False)
        if reader.encrypted:
            reader.decrypt(b"")
        for name, value, field in enumerate_sig_fields(reader, filled_status=True):
            ranges = _ranges(value.get_object())
            if ranges is not None:
                found[ranges] = _verdict(reader, field, name)
    return found


def _ranges(signature: Any) -> tuple[int, ...] | None:
    """Return the ranges that a signature covers; None where it holds what none does, and the others are verified."""
    with _ThoughBroken():
        ranges = signature["/ByteRange"]
        if len(ranges) <= MOST_RANGES and len(signature["/Contents"]) <= MOST_BYTES:
            return tuple(int(number) for number in ranges)
    return None


def _verdict(reader: PdfFileReader, field: Any, name: str) -> Verdict:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

    with _ThoughBroken():
        return _verified(EmbeddedPdfSignature(reader, field, name))
    return Verdict(None)


def _verified(signature: EmbeddedPdfSignature) -> Verdict:
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    digest, right = _digest(signature)
    content = signature.signed_data["encap_content_info"]["content_type"].native
    intact, genuine = validate_sig_integrity(signature.signer_info, signature.signer_cert, content, digest)
    with _ThoughBroken():  # then anything may have been added
        signature.compute_integrity_info()  # type: ignore[no-untyped-call]  # pyHanko's
    coverage: object = signature.coverage
    whole = SignatureCoverageLevel.ENTIRE_REVISION
    coherent = isinstance(coverage, SignatureCoverageLevel) and coverage >= whole
    return Verdict(intact and right, genuine, coherent, _later(signature), signature.md_algorithm)


def _later(signature: EmbeddedPdfSignature) -> Later:
    from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel

    # pyHanko's own types say that there is never a result.
    added: object = signature.diff_result
    allowed = signature.docmdp_level
    if not isinstance(added, DiffResult):
        return "other"
    level = added.modification_level
    if level is ModificationLevel.NONE:
        return "nothing"
    within = level <= ModificationLevel.FORM_FILLING and (allowed is None or level.value <= allowed.value)
    return "form" if within else "other"


def _digest(signature: EmbeddedPdfSignature) -> tuple[bytes, bool]:
    """Return the digest that must be the signed one, and whether what lies between it and the file is right.

    A timestamp, and the oldest kind of signature, sign a digest of the file that they carry with them.
    """
    carried = signature.signed_data["encap_content_info"]["content"]
    if signature.signed_data["encap_content_info"]["content_type"].native == "tst_info":
        imprint = carried.parsed["message_imprint"]["hashed_message"].native
        return _hashed(signature, carried.contents), imprint == signature.compute_digest()
    if signature.sig_object.get("/SubFilter") == _SHA1_WRAPPED:
        return _hashed(signature, carried.native), carried.native == signature.compute_digest("sha1")
    return signature.compute_digest(), True


def _hashed(signature: EmbeddedPdfSignature, content: bytes) -> bytes:
    return hashlib.new(signature.md_algorithm, content).digest()


@contextmanager
def _silence() -> Iterator[None]:
    """Keep pyHanko from telling standard error what a broken file is like."""
    logger = logging.getLogger("pyhanko")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)
