"""What a PDF shows, as programs see it that had no part in its making."""

from __future__ import annotations

import ctypes
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import attrs
import pikepdf
import pypdfium2
import pytest
from pypdfium2 import raw

sys.path.insert(0, str(Path(__file__).parent))


from directive_model import read
from directive_model.forms import choose_form
from directive_model.typeset import typeset
from directive_model_pdf.writer import write

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt"
POINTS_PER_MM = 72 / 25.4


@attrs.frozen
class Line:
    """Letters on one height of a page, from left to right; lengths in mm from the paper's left and upper edge."""

    page: int
    baseline: float
    left: float
    right: float
    text: str


def lines_of(data: bytes) -> list[Line]:
    """Return the lines of a PDF by where pdfium finds its letters' feet."""
    document = pypdfium2.PdfDocument(data)
    found = []
    for number, page in enumerate(document, 1):
        height = page.get_height()
        rows: dict[float, list[tuple[float, float, str]]] = {}
        text_page = page.get_textpage()
        for index in range(text_page.count_chars()):
            letter = chr(raw.FPDFText_GetUnicode(text_page, index))
            if letter.isspace() or raw.FPDFText_IsGenerated(text_page, index):
                continue
            x, y = ctypes.c_double(), ctypes.c_double()
            raw.FPDFText_GetCharOrigin(text_page, index, x, y)
            _, _, right, _ = text_page.get_charbox(index, loose=True)
            rows.setdefault(round(height - y.value, 1), []).append((x.value, right, letter))
        for baseline, letters in sorted(rows.items()):
            letters.sort()
            ends = (letters[0][0], max(right for _, right, _ in letters))
            left, right = (round(end / POINTS_PER_MM, 2) for end in ends)
            words = "".join(letter for _, _, letter in letters)
            found.append(Line(number, round(baseline / POINTS_PER_MM, 2), left, right, words))
    return found


def pages_of(data: bytes) -> list[str]:
    """Return the text of each page in the order of reading, as poppler gives it."""
    poppler = shutil.which("pdftotext")
    if poppler is None:
        if os.environ.get("DIRECTIVE_REQUIRE_SHARED") == "1":
            pytest.fail("pdftotext is not installed")
        pytest.skip("pdftotext is not installed")
    run = subprocess.run([poppler, "-raw", "-", "-"], input=data, capture_output=True, check=True, timeout=60)
    return run.stdout.decode().split("\f")[:-1]


def letters_of(text: str) -> str:
    """Return a text without white space, which breaks of lines change."""
    return re.sub(r"\s", "", text)


def tags_of(data: bytes) -> list[str]:
    """Return the tags of a PDF in their order, a blank in front for each tag round it."""
    tags: list[str] = []

    def walk(node, depth):
        if isinstance(node, pikepdf.Array):
            for child in node:
                walk(child, depth)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            tags.append(" " * depth + str(node.S)[1:])
            walk(node.get("/K"), depth + 1)

    with pikepdf.open(io.BytesIO(data)) as document:
        walk(document.Root.StructTreeRoot.K, 0)
    return tags


class Seen:
    """What is seen of a PDF."""

    lines = staticmethod(lines_of)
    pages = staticmethod(pages_of)
    tags = staticmethod(tags_of)
    letters = staticmethod(letters_of)


@pytest.fixture(scope="session")
def seen() -> Seen:
    return Seen()


@pytest.fixture(scope="session")
def example():
    return read(EXAMPLE).value


@pytest.fixture(scope="session")
def printed():
    """Return a function that gives flow and PDF of a program by the form of a name, or by its own."""

    def print_program(program, form=None):
        flow = typeset(program, choose_form(program, form).form).value
        return flow, write(flow).value

    return print_program
