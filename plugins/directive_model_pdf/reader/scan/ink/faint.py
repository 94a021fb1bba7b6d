"""Prints with little ink: their letters are grey, and what tells ink from paper by its shade takes them for paper."""

from __future__ import annotations

from PIL import Image

__all__ = ["pressed"]

#: What is so much darker than the paper, of 255, is ink.
_INK = 40
#: This share of the ink is darker than the rest: the middle of strokes, whose edges are pale in any print.
_MIDDLE = 0.2
#: Where the middle of strokes is no darker than this, the print is faint; that of others is below 50.
_FAINT = 80
#: Less ink than this share of the page is dirt, and tells nothing.
_LEAST = 0.0005


def pressed(picture: Image.Image) -> Image.Image:
    """Return ``picture`` (grey) with ink as dark as that of other prints; as it is where it is not faint."""
    counts = picture.histogram()
    paper = _shade(counts, 0.5)
    ink = counts[: max(paper - _INK, 0)]
    if sum(ink) < _LEAST * sum(counts):
        return picture
    middle = _shade(ink, _MIDDLE)
    if middle < _FAINT:
        return picture
    shades = [round(min(max((shade - middle) / (paper - middle), 0.0), 1.0) * 255) for shade in range(256)]
    return picture.point(shades)


def _shade(counts: list[int], share: float) -> int:
    """Return the shade that ``share`` of the dots are darker than, or as dark as."""
    left = share * sum(counts)
    for shade, count in enumerate(counts):
        left -= count
        if left <= 0:
            return shade
    return len(counts) - 1
