"""Scans read, against Tesseract alone on the same pictures."""

from __future__ import annotations

import io
import os
import subprocess
import time
from collections.abc import Callable
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

import documents
import numpy as np
import pypdfium2
import tables
from PIL import Image

import directive_model as dm
from directive_model_pdf.reader.scan.found import missing

_RESOLUTIONS = (200, 300)
_ROUNDS = 3
_GOAL = 1.15


def scans(_sizes: list[int]) -> None:
    """Read scans of the reference document, levelled ones and such as lean by a degree."""
    lacking = missing()
    if lacking is not None:
        tables.show("Read scans", [(lacking.en, "left out", "")])
        return
    for dpi in _RESOLUTIONS:
        for degrees in (0.0, 1.0):
            pages = _scanned(dpi, degrees)
            ours, theirs = _in_turns(_bound(pages, dpi), [(_png(page), dpi) for page in pages])
            rows = [
                (f"directive-model, {len(pages)} pages", f"{ours[0]:.2f} s", ""),
                ("against tesseract, page by page: time on the clock", *_against(ours[0], theirs[0])),
                ("the same: processor's time, all processes", *_against(ours[1], theirs[1])),
            ]
            tables.show(f"Read a scan at {dpi} dpi, leaning by {degrees:g} degrees", rows)


def _against(ours: float, theirs: float) -> tuple[str, str]:
    return tables.against(ours, theirs, _GOAL, faster=False)


def _scanned(dpi: int, degrees: float) -> list[Image.Image]:
    """Return the pages of the document as a scanner makes them."""
    dice = np.random.default_rng(7)
    pages = []
    for page in pypdfium2.PdfDocument(documents.written(1, "pdf")):
        picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
        dots = np.asarray(picture.rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255))
        grain = dots + dice.normal(0, 10, dots.shape)
        pages.append(Image.fromarray(np.clip(grain, 0, 255).astype(np.uint8)))
    return pages


def _bound(pages: list[Image.Image], dpi: int) -> bytes:
    file = io.BytesIO()
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=dpi)
    return file.getvalue()


def _png(page: Image.Image) -> bytes:
    file = io.BytesIO()
    page.save(file, "PNG", compress_level=1)
    return file.getvalue()


def _in_turns(pdf: bytes, pictures: list[tuple[bytes, int]]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the best times, on the clock and of the processors, of both."""

    def alone() -> None:
        for picture, dpi in pictures:
            command = ["tesseract", "stdin", "stdout", "-l", "vie", "--dpi", str(dpi)]
            told = {**os.environ, "OMP_THREAD_LIMIT": "1"}
            subprocess.run(command, input=picture, check=True, capture_output=True, env=told)

    runs: tuple[Callable[[], object], ...] = (lambda: dm.read(pdf), alone)
    best = [(float("inf"), float("inf"))] * 2
    for _ in range(_ROUNDS):
        for index, run in enumerate(runs):
            clock, processors = _spent(run)
            best[index] = (min(best[index][0], clock), min(best[index][1], processors))
    return best[0], best[1]


def _spent(run: Callable[[], object]) -> tuple[float, float]:
    def used() -> float:
        return sum(one.ru_utime + one.ru_stime for one in (getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)))

    before, begun = used(), time.perf_counter()
    run()
    return time.perf_counter() - begun, used() - before
