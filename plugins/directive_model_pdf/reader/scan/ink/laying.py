"""Letters of the form's font laid over the ink of a page: how like they are, wherever they may stand."""

from __future__ import annotations

from functools import lru_cache

import attrs
import numpy as np
from PIL import Image, ImageDraw, ImageFont

__all__ = ["Laid", "drawn", "ink_of", "laid"]


@attrs.frozen(eq=False)
class Laid:
    """Where letters are most like the ink that they are laid over."""

    #: From -1 to 1.
    likeness: float
    #: Where their upper left corner is, in dots of the ink; letters that are larger may begin outside of it.
    left: int
    top: int
    #: The ink below them, as large as they are.
    below: np.ndarray


def ink_of(picture: Image.Image) -> np.ndarray:
    """Return how black each dot of ``picture`` (grey) is, 0 to 1."""
    return 1 - np.asarray(picture, dtype=np.float32) / 255


def laid(ink: np.ndarray, wanted: np.ndarray) -> Laid:
    """Return the place where ``wanted`` correlates best with ``ink``."""
    short = [max(want - have, 0) for want, have in zip(wanted.shape, ink.shape, strict=True)]
    padded = np.pad(ink.astype(np.float64), [(side // 2, side - side // 2) for side in short])
    apart = wanted - wanted.mean(dtype=np.float64)
    # By Fourier transform, in room that grows as the box does; what laps round the edges is not in the windows' part.
    folded = np.fft.irfft2(np.fft.rfft2(padded) * np.conj(np.fft.rfft2(apart, padded.shape)), padded.shape)
    high, wide = (have - want + 1 for have, want in zip(padded.shape, wanted.shape, strict=True))
    spread = _sums(np.square(padded), wanted.shape) - np.square(_sums(padded, wanted.shape)) / wanted.size
    strength = np.sqrt(np.maximum(spread, 0) * np.square(apart).sum())
    alike = folded[:high, :wide] / np.maximum(strength, 1e-3)
    row, column = divmod(int(alike.argmax()), wide)
    below = padded[row : row + wanted.shape[0], column : column + wanted.shape[1]]
    return Laid(float(alike[row, column]), column - short[1] // 2, row - short[0] // 2, below)


def _sums(ink: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Return the sum of each window of ``ink`` that has that shape."""
    total: np.ndarray = np.pad(ink.cumsum(axis=0, dtype=np.float64).cumsum(axis=1), ((1, 0), (1, 0)))
    high, wide = shape
    rows: np.ndarray = total[high:] - total[:-high]
    found: np.ndarray = rows[:, wide:] - rows[:, :-wide]
    return found


@lru_cache(maxsize=256)
def drawn(text: str, font: str, size: int) -> np.ndarray:
    """Return the ink of ``text``, 0 to 1, in the font of that file, in dots."""
    face = ImageFont.truetype(font, max(size, 1))
    left, top, right, bottom = face.getbbox(text, anchor="ls")
    paper = Image.new("L", (max(round(right - left), 1), max(round(bottom - top), 1)))
    ImageDraw.Draw(paper).text((-left, -top), text, font=face, fill=255, anchor="ls")
    return np.asarray(paper, dtype=np.float32) / 255
