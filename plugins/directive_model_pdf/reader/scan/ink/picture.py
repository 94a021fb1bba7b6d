"""A page to a picture: the scan itself where the page is one, else as it is shown; without what is laid over it."""

from __future__ import annotations

import math

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from pypdfium2 import raw

__all__ = ["BEST_DPI", "picture_of", "scaled"]

#: What Tesseract reads best in the letters of documents (its network sees lines of 36 dots): measured on real scans
#: of 200 to 600 dpi, finer ones cost more and are read no better.
BEST_DPI = 225
#: No picture has more dots than this: A3 at 300 dpi has 17 million.
MOST_DOTS = 24_000_000
#: An embedded picture with more is not unpacked; pdfium shows the page as coarse as is asked for.
_MOST_EMBEDDED = 100_000_000
#: How much of the page a scan covers, at least.
_WHOLE = 0.96
#: A scan as coarse as this is read better as pdfium smooths it.
_COARSEST_DPI = 90
_DARK, _PAIR = 128, 2
#: Edges as hard as a scanner makes them are read worse; in dots.
_BLUR = 0.7
#: At this size two pictures of one page are compared, and so much may their shades differ on average, of 255.
_GLANCE_DPI, _ALIKE = 24, 10.0


def picture_of(page: pypdfium2.PdfPage) -> tuple[Image.Image, float]:
    """Return the picture of ``page`` as it is shown, grey or in colours, and its dots an inch."""
    wide, _ = page.get_size()
    scan = _scan(page)
    if scan is not None:
        return scan, scan.width / wide * 72
    dpi = min(BEST_DPI, _most_dpi(*page.get_size()))
    return _shown(page, dpi), dpi


def scaled(picture: Image.Image, dpi: float, degrees: float) -> tuple[Image.Image, float]:
    """Return ``picture`` (grey) as it is read best, turned counter-clockwise about its middle; and its dpi."""
    wanted = min(BEST_DPI, _most_dpi(picture.width / dpi * 72, picture.height / dpi * 72))
    while dpi >= 2 * wanted:
        picture, dpi = picture.reduce(2), dpi / 2
    picture = _swept(picture)
    # Where it has fewer dots, for this takes longest.
    coarse = dpi <= wanted
    picture = _turned(picture, degrees) if coarse else picture
    if abs(dpi / wanted - 1) > 0.1:  # noqa: PLR2004  # nearer ones lose more by being drawn anew than they gain
        size = (round(picture.width * wanted / dpi), round(picture.height * wanted / dpi))
        picture, dpi = picture.resize(size, Image.Resampling.LANCZOS), wanted
    picture = picture if coarse else _turned(picture, degrees)
    return picture.filter(ImageFilter.GaussianBlur(_BLUR)), dpi


def _turned(picture: Image.Image, degrees: float) -> Image.Image:
    return picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255) if degrees else picture


def _swept(picture: Image.Image) -> Image.Image:
    """Return ``picture`` without the dark dots that stand alone or in pairs: no letter has such a part."""
    dots = np.array(picture)
    dark = np.pad((dots < _DARK).view(np.uint8), 1)
    # Three by three dots, summed along one direction and then along the other.
    across = dark[:, :-2] + dark[:, 1:-1] + dark[:, 2:]
    near = across[:-2] + across[1:-1] + across[2:]
    dots[(dark[1:-1, 1:-1] == 1) & (near <= _PAIR)] = 255
    return Image.fromarray(dots)


def _most_dpi(wide_pt: float, high_pt: float) -> float:
    return 72 * math.sqrt(MOST_DOTS / max(wide_pt * high_pt, 1.0))


def _shown(page: pypdfium2.PdfPage, dpi: float) -> Image.Image:
    # What signing software lays over a page is read from the file, and hides what the scan shows.
    picture: Image.Image = page.render(scale=dpi / 72, may_draw_forms=False, draw_annots=False).to_pil()
    return picture


def _scan(page: pypdfium2.PdfPage) -> Image.Image | None:
    """Return the one picture that all of the page is, as fine as it is; None where the page is anything else."""
    if page.get_rotation():
        return None
    wide, high = page.get_size()
    pictures = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))
    if len(pictures) != 1 or not _covers(pictures[0], wide, high):
        return None
    size = pictures[0].get_px_size()
    dpis = (size[0] / wide * 72, size[1] / high * 72)
    if size[0] * size[1] > _MOST_EMBEDDED or min(dpis) < _COARSEST_DPI or not 0.98 < dpis[0] / dpis[1] < 1.02:  # noqa: PLR2004  # dots as wide as high
        return None
    try:
        picture: Image.Image = pictures[0].get_bitmap(render=False).to_pil()
    # A picture that is broken: pages are shown without it, or with what there is of it.
    except pypdfium2.PdfiumError:
        return None
    picture = picture if picture.mode in ("L", "RGB") else picture.convert("RGB")
    return picture if _is_what_is_shown(picture, page) else None


def _covers(picture: pypdfium2.PdfImage, wide: float, high: float) -> bool:
    """Whether a picture stands upright over the whole page."""
    matrix = picture.get_matrix()
    lean = max(abs(matrix.b), abs(matrix.c))
    return bool(lean < 1 and matrix.a > wide * _WHOLE and matrix.d > high * _WHOLE)


def _is_what_is_shown(picture: Image.Image, page: pypdfium2.PdfPage) -> bool:
    """Whether the page looks like ``picture``: it may be a mask, be turned over, or have something drawn on it."""
    shown = _shown(page, _GLANCE_DPI).convert("L")
    # Box: each dot of the scan counts.
    glance = picture.convert("L").resize(shown.size, Image.Resampling.BOX)
    return float(np.abs(np.asarray(shown, dtype=np.int16) - np.asarray(glance)).mean()) < _ALIKE
