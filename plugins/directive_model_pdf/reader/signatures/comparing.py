"""What pages say and show now, against what they did when they were signed."""

from __future__ import annotations

from hashlib import sha256
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from pypdfium2 import PdfDocument, PdfiumError, raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage

    from directive_model.kit import Deadline

#: The words of a page, and a digest of the bytes of its pictures, in their order.
_Look: TypeAlias = tuple[str, bytes]


def changed_pages(before: bytes, now: PdfDocument, deadline: Deadline) -> list[int] | None:
    """Return the numbers of pages whose words or pictures are others now; None where ``before`` is no document.

    Annotations, and what fields of a form show, are no part of a page.
    """
    try:
        with PdfDocument(before) as signed:
            pairs = zip_longest(_looks(signed, deadline), _looks(now, deadline))
            return [number for number, (then, since) in enumerate(pairs, 1) if then != since]
    except PdfiumError:
        return None


def _looks(document: PdfDocument, deadline: Deadline) -> Iterator[_Look]:
    for number in range(len(document)):
        deadline.check()
        page = document[number]
        text = page.get_textpage()
        yield text.get_text_range(), _pictures(page)
        text.close()
        page.close()


def _pictures(page: PdfPage) -> bytes:
    digest = sha256()
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        digest.update(image.get_data())
    return digest.digest()
