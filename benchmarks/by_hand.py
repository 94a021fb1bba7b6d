"""What people put on a printed page: figures by hand, a signature, a seal, the stamp of what came in."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFont

__all__ = ["seal", "signature", "stamp", "written"]

_FONTS = Path(__file__).resolve().parents[1] / "plugins" / "directive_model_pdf" / "fonts"
_BOLD = str(_FONTS / "DirectiveSerif-Bold.ttf")
#: How a hand moves to write each figure: points of a box one high and six tenths wide, from above, stroke by stroke.
_FIGURES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "0": (((0.35, 0.0), (0.08, 0.25), (0.05, 0.7), (0.25, 1.0), (0.5, 0.75), (0.52, 0.3), (0.33, 0.02), (0.2, 0.1)),),
    "1": (((0.1, 0.3), (0.38, 0.0), (0.34, 0.5), (0.26, 1.02)),),
    "2": (((0.08, 0.25), (0.25, 0.0), (0.48, 0.15), (0.4, 0.5), (0.05, 0.95), (0.2, 0.88), (0.6, 1.0)),),
    "3": (((0.1, 0.1), (0.4, 0.0), (0.42, 0.3), (0.2, 0.45), (0.5, 0.65), (0.38, 0.98), (0.02, 0.9)),),
    "4": (((0.3, 0.0), (0.05, 0.6), (0.6, 0.58)), ((0.48, 0.3), (0.4, 0.75), (0.36, 1.08))),
    "5": (
        ((0.15, 0.05), (0.1, 0.42), (0.4, 0.42), (0.5, 0.75), (0.3, 1.0), (0.02, 0.9)),
        ((0.15, 0.05), (0.58, 0.0)),
    ),
    "6": (((0.45, 0.0), (0.15, 0.35), (0.05, 0.8), (0.3, 1.02), (0.5, 0.75), (0.3, 0.55), (0.08, 0.75)),),
    "7": (((0.03, 0.08), (0.3, 0.1), (0.58, 0.02), (0.35, 0.5), (0.22, 1.05)), ((0.15, 0.5), (0.52, 0.46))),
    "8": (
        (
            (0.5, 0.12),
            (0.3, 0.0),
            (0.12, 0.2),
            (0.3, 0.45),
            (0.48, 0.75),
            (0.28, 1.02),
            (0.05, 0.8),
            (0.3, 0.48),
            (0.52, 0.15),
        ),
    ),
    "9": (((0.48, 0.15), (0.25, 0.0), (0.05, 0.25), (0.25, 0.48), (0.48, 0.2), (0.46, 0.6), (0.3, 1.08)),),
}
_FIGURE_WIDE = 0.62
#: Figures by hand are higher than the printed ones beside them, which are 3.3 mm; a pen's line.
_HIGH_MM, _PEN_MM = 4.4, 0.4
_SEAL_MM = 17.5
_SEAL_SAYS, _SEAL_NAMES = "ỦY BAN NHÂN DÂN TỈNH AN PHÚ * ", ("SỞ", "NỘI VỤ")


def written(
    picture: Image.Image,
    figures: str,
    blank: tuple[float, float, float],
    dpi: int,
    ink: tuple[int, int, int],
    dice: np.random.Generator,
) -> None:
    """Write ``figures`` where a blank begins and ends, and where its line's foot is, in mm: higher than print."""
    start, end, foot = blank
    room = (end - start) / max(len(figures), 1) / _FIGURE_WIDE
    high = min(_HIGH_MM, max(room, 2.6)) * dice.uniform(0.92, 1.08)
    wide = high * _FIGURE_WIDE
    left = start + max((end - start - wide * len(figures)) / 2, 0.2)
    strokes = []
    for number, figure in enumerate(figures):
        across, down = left + number * wide, foot - high * dice.uniform(0.85, 1.05)
        size = high * dice.uniform(0.88, 1.12)
        for stroke in _FIGURES[figure]:
            points = [
                (
                    across + (x - 0.15 * y + 0.1 + dice.normal(0, 0.02)) * size,
                    down + (y + dice.normal(0, 0.02)) * size,
                )
                for x, y in stroke
            ]
            strokes.append(_smooth(points))
    _drawn(picture, strokes, dpi, ink, _PEN_MM)


def signature(
    picture: Image.Image,
    box: tuple[float, float, float, float],
    dpi: int,
    ink: tuple[int, int, int],
    dice: np.random.Generator,
) -> None:
    """Sign within ``box`` (mm): loops, and a long line through what is printed at its foot."""
    left, top, right, bottom = box
    across = np.linspace(left, right, 11)
    swing = (bottom - top) / 2
    points = [
        (
            float(x + dice.uniform(-2, 2)),
            (top + bottom) / 2 + swing * (1 if number % 2 else -1) * dice.uniform(0.4, 1),
        )
        for number, x in enumerate(across)
    ]
    flourish = [(left - 3, bottom + 1.5), ((left + right) / 2, bottom - 2), (right + 12, bottom - 7)]
    _drawn(picture, [_smooth(points), _smooth(flourish)], dpi, ink, _PEN_MM)


def seal(picture: Image.Image, middle: tuple[float, float], dpi: int, ink: tuple[int, int, int]) -> None:
    """Put a round seal round ``middle`` (mm), its words along its rim and in it; print shows through."""
    mm = dpi / 25.4
    side = round(2 * (_SEAL_MM + 1) * mm)
    paper = Image.new("RGB", (side, side), "white")
    draw, half = ImageDraw.Draw(paper), side / 2
    for radius, wide in ((_SEAL_MM, 0.7), (_SEAL_MM - 1.2, 0.3), (_SEAL_MM - 6, 0.4)):
        draw.circle((half, half), radius * mm, outline=ink, width=max(round(wide * mm), 1))
    rim = ImageFont.truetype(_BOLD, round(3.2 * mm))
    for number, letter in enumerate(_SEAL_SAYS):
        degrees = 360 * number / len(_SEAL_SAYS) - 130
        tile = Image.new("RGB", (round(6 * mm), round(6 * mm)), "white")
        ImageDraw.Draw(tile).text((3 * mm, 3 * mm), letter, fill=ink, font=rim, anchor="mm")
        tile = tile.rotate(-degrees - 90, Image.Resampling.BICUBIC, fillcolor="white")
        radius = (_SEAL_MM - 3.6) * mm
        at = (half + radius * math.cos(math.radians(degrees)), half + radius * math.sin(math.radians(degrees)))
        corner = (round(at[0] - tile.width / 2), round(at[1] - tile.height / 2))
        area = (*corner, corner[0] + tile.width, corner[1] + tile.height)
        paper.paste(ImageChops.multiply(paper.crop(area), tile), corner)
    for number, line in enumerate(_SEAL_NAMES):
        draw = ImageDraw.Draw(paper)
        draw.text((half, half + (number * 4.5 - 2) * mm), line, fill=ink, font=rim, anchor="mm")
    _over(picture, paper, (round(middle[0] * mm - half), round(middle[1] * mm - half)))


def stamp(picture: Image.Image, dpi: int, ink: tuple[int, int, int], dice: np.random.Generator) -> None:
    """Put the stamp of what came in at the page's left upper edge, number and day written into it by hand."""
    mm = dpi / 25.4
    paper = Image.new("RGB", (round(52 * mm), round(15 * mm)), "white")
    draw = ImageDraw.Draw(paper)
    draw.rectangle((1, 1, paper.width - 2, paper.height - 2), outline=ink, width=max(round(0.5 * mm), 1))
    font = ImageFont.truetype(_BOLD, round(3.4 * mm))
    for number, line in enumerate(("CÔNG VĂN ĐẾN", "Số: ...............", "Ngày: ............")):
        draw.text((4 * mm, (3 + number * 4.4) * mm), line, fill=ink, font=font, anchor="lm")
    corner = (round(28 * mm), round(2 * mm))
    _over(picture, paper, corner)
    pen = (35, 55, 160) if ink[0] > ink[2] + 50 else ink  # a red stamp is filled in by a blue pen
    written(picture, "1846", (40, 58, 11), dpi, pen, dice)
    written(picture, "25", (44, 54, 15.5), dpi, pen, dice)


def _smooth(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the curve through ``points`` (Catmull and Rom's), in short pieces."""
    ends = [points[0], *points, points[-1]]
    found = [
        (_between(before[0], start[0], end[0], after[0], t), _between(before[1], start[1], end[1], after[1], t))
        for before, start, end, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False)
        for t in (step / 8 for step in range(8))
    ]
    return [*found, points[-1]]


def _between(before: float, start: float, end: float, after: float, t: float) -> float:
    bent = 2 * before - 5 * start + 4 * end - after
    return 0.5 * (2 * start + (end - before) * t + bent * t**2 + (3 * start - before - 3 * end + after) * t**3)


def _drawn(
    picture: Image.Image,
    strokes: Sequence[Sequence[tuple[float, float]]],
    dpi: int,
    ink: tuple[int, int, int],
    pen_mm: float,
) -> None:
    draw, mm = ImageDraw.Draw(picture), dpi / 25.4
    for stroke in strokes:
        line = [(x * mm, y * mm) for x, y in stroke]
        draw.line(line, fill=ink, width=max(round(pen_mm * mm), 1), joint="curve")


def _over(picture: Image.Image, mark: Image.Image, corner: tuple[int, int]) -> None:
    """Print ``mark`` over ``picture``: two inks are darker than one."""
    area = (*corner, corner[0] + mark.width, corner[1] + mark.height)
    picture.paste(ImageChops.multiply(picture.crop(area), mark), corner)
