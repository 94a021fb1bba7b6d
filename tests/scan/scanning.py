"""Scans that tests make: pages of a program's PDF as pictures, turned, noised, at a resolution."""

from __future__ import annotations

import io

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from directive_model import write
from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.looks import FACES

DPI = 250
MM = DPI / 25.4
PLAIN, _, BOLD, _ = FACES


def printed(program) -> bytes:
    """Return the PDF of a program."""
    file = io.BytesIO()
    write(program, file, format="pdf")
    return file.getvalue()


def pictures(pdf: bytes, dpi: int, degrees: float = 0.0, noise: float = 0.0) -> list[Image.Image]:
    """Return the pages of ``pdf`` as a scanner makes them: turned clockwise, with grain and specks."""
    dice = np.random.default_rng(7)
    made = []
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
        turned = picture.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255)
        dots = np.asarray(turned) + dice.normal(0, noise, (turned.height, turned.width))
        if noise:
            dots[dice.random(dots.shape) < 0.0002] = 0
        made.append(Image.fromarray(np.clip(dots, 0, 255).astype(np.uint8)))
    return made


def bound(pages: list[Image.Image], dpi: int) -> bytes:
    """Return a PDF whose pages are these pictures and nothing else."""
    file = io.BytesIO()
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=dpi)
    return file.getvalue()


def sheet_of_paper(mode: str = "L", wide_mm: float = 120, high_mm: float = 80) -> Image.Image:
    return Image.new(mode, (round(wide_mm * MM), round(high_mm * MM)), "white")


def put(paper: Image.Image, text: str, left_mm: float, foot_mm: float, size_pt: float = 14, **look) -> list[Token]:
    """Print a line on ``paper``; return its words as Tesseract would."""
    font = ImageFont.truetype(str(look.get("font", PLAIN)), round(size_pt / 72 * DPI))
    draw, tokens, left = ImageDraw.Draw(paper), [], left_mm * MM
    for word in text.split():
        at = (left, foot_mm * MM)
        draw.text(at, word, font=font, fill=look.get("fill", 0), anchor="ls")
        box = tuple(map(round, draw.textbbox(at, word, font=font, anchor="ls")))
        tokens.append(Token(word, box, look.get("confidence", 0.95), look.get("line", round(foot_mm))))
        left += font.getlength(word + " ")
    return tokens


def surely(figures: Token, _line) -> bool:
    """Take for printed what was read surely."""
    return figures.confidence >= 0.5
