"""Scans that are picture files: PNG, JPEG, and TIFF of one page or more."""

from __future__ import annotations

import warnings
from functools import partial
from io import BytesIO

from directive_model import Span
from directive_model.errors import LimitExceeded, MissingExtra, Unreadable, Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import Flow
from directive_model.plugin import Source
from directive_model_pdf.reader.scan.found import Tesseract, installed, missing

try:
    from PIL import Image, ImageOps
except ModuleNotFoundError as error:
    raise MissingExtra("ocr", "pillow") from error

__all__ = ["read"]

_FORMATS = ("PNG", "JPEG", "TIFF")
#: A page is as long as that, in mm, where a file does not say how fine its picture is, or what it says makes no page
#: of a document: cameras say 72 dots an inch.
_LONG_MM = 297.0
_SHORTEST_MM, _LONGEST_MM = 100.0, 500.0
#: How far the dots of a picture may be from square.
_SQUARE = 0.02


def read(source: Source) -> Reading[Flow]:
    """Return what Tesseract reads in the pictures of ``source``; places are pages and boxes in mm.

    Raises :class:`directive_model.errors.MissingExtra`, :class:`directive_model.errors.Unreadable` ("ocr-missing",
    "image-broken", "image-no-text") and :class:`directive_model.errors.LimitExceeded`; nothing else.
    """
    with _opened(source) as image:
        program = _program(source)
        # After what may be refused, for this takes longer to import.
        from directive_model_pdf.reader.flowing import flow_of
        from directive_model_pdf.reader.scan.pages import scanned

        scans = scanned(partial(_page, image, source), range(1, _count(image, source) + 1), program, source)
    if not any(sheet.words for sheet in scans.sheets.values()):
        raise _no_text(source, next(iter(scans.given_up.values()), None))
    sheets = [scans.sheets[number] for number in sorted(scans.sheets)]
    reading = flow_of(sheets, None, source, partial=bool(scans.given_up))
    lost = tuple(_not_read(number, why, source) for number, why in scans.given_up.items())
    return Reading(reading.value, (*scans.findings, *lost, *reading.findings))


def _program(source: Source) -> Tesseract:
    program, lacking = installed(), missing()
    if program is None or lacking is not None:
        raise Unreadable(
            "ocr-missing",
            Words(vi="tệp là ảnh quét", en="the file is the picture of a scan"),
            lacking or Words(vi="hãy cài tesseract", en="install tesseract"),
            source.name,
        )
    return program


def _opened(source: Source) -> Image.Image:
    source.deadline.check()
    source.hold_size()
    with warnings.catch_warnings():
        # What Pillow warns of, our own limit refuses.
        warnings.simplefilter("ignore")
        try:
            return Image.open(BytesIO(source.data), formats=_FORMATS)
        except Image.DecompressionBombError as error:
            raise LimitExceeded("expanded_bytes", source.limits.expanded_bytes, None, source.name) from error
        except Exception as error:  # whatever a damaged picture makes it raise
            raise _broken(source) from error


def _count(image: Image.Image, source: Source) -> int:
    try:
        count: int = getattr(image, "n_frames", 1)
    except Exception as error:  # whatever a damaged picture makes it raise
        raise _broken(source) from error
    if count > source.limits.pages:
        raise LimitExceeded("pages", source.limits.pages, count, source.name)
    return count


def _page(image: Image.Image, source: Source, number: int) -> tuple[Image.Image, float]:
    """Return the picture of one page, upright, its dots square, and how many of them are an inch."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image.seek(number - 1)
            dots = image.width * image.height * len(image.getbands())
            if dots <= source.limits.expanded_bytes:
                dpi = image.info.get("dpi")
                return _squared(_plain(ImageOps.exif_transpose(image)), dpi)
        except Image.DecompressionBombError:
            dots = 0
        except Exception as error:  # whatever a damaged picture makes it raise
            raise _broken(source, f"p.{number}") from error
    raise LimitExceeded("expanded_bytes", source.limits.expanded_bytes, dots or None, source.name, f"p.{number}")


def _plain(image: Image.Image) -> Image.Image:
    """Return ``image`` grey or in colours, on white."""
    if image.mode in ("1", "L", "I", "I;16", "F"):
        return image.convert("L")
    if "A" in image.getbands() or "transparency" in image.info:
        whole = image.convert("RGBA")
        paper = Image.new("RGBA", whole.size, "white")
        return Image.alpha_composite(paper, whole).convert("RGB")
    return image.convert("RGB")


def _squared(page: Image.Image, dpi: object) -> tuple[Image.Image, float]:
    across, down = dpi if isinstance(dpi, tuple) and len(dpi) == 2 else (0, 0)  # noqa: PLR2004  # one for each side
    across, down = float(across or 0), float(down or 0)
    sides = [
        length / dots * 25.4 if dots > 0 else 0.0 for length, dots in ((page.width, across), (page.height, down))
    ]
    if not (min(sides) and _SHORTEST_MM <= max(sides) <= _LONGEST_MM):
        return page, max(page.size) / _LONG_MM * 25.4
    if abs(across / down - 1) > _SQUARE:
        # As fax machines have it, coarser from above to below.
        finest = max(across, down)
        page = page.resize((round(page.width * finest / across), round(page.height * finest / down)))
        return page, finest
    return page, across


def _broken(source: Source, place: str = "") -> Unreadable:
    return Unreadable(
        "image-broken",
        Words(vi="ảnh bị hỏng, hoặc không phải PNG, JPEG, TIFF", en="the picture is broken, or no PNG, JPEG or TIFF"),
        Words(vi="hãy lấy lại tệp từ nguồn, hoặc quét lại", en="get it from its source again, or scan the page anew"),
        source.name,
        place,
    )


def _no_text(source: Source, why: Words | None) -> Unreadable:
    return Unreadable(
        "image-no-text",
        why or Words(vi="không nhận ra chữ nào trong ảnh", en="no letters are found in the picture"),
        Words(vi="hãy quét lại: 300 điểm/inch, đủ sáng", en="scan it anew, with 300 dots an inch and enough light"),
        source.name,
    )


def _not_read(number: int, why: Words, source: Source) -> Finding:
    return Finding(
        rule="page-not-read",
        severity=Severity.ERROR,
        message=Words(vi=f"trang không đọc được: {why.vi}", en=f"the page could not be read: {why.en}"),
        span=Span(source=source.name, page=number),
    )
