"""Tables of what writing a page costs: DOCX and ODT against deflate and peers, PDF against typst and LibreOffice."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import documents
import handwritten
import peers
import tables
from timing import once, race

import directive_model as dm

#: The largest document that is printed: a thousand times would be three thousand pages.
_MOST_PRINTED = 100
#: About two seconds for each, as in the other tables.
_ROUNDS = {1: 100, 10: 40, 100: 4}
#: The largest that LibreOffice is given.
_MOST_CONVERTED = 10


def write(sizes: list[int]) -> None:
    """Write DOCX and ODT, against deflating what stands in them, and against peers that make the same page."""
    rivals = {"docx": ("python-docx", peers.python_docx_write), "odt": ("odfdo", peers.odfdo_write)}
    for name, (rival, make) in rivals.items():
        for size in sizes:
            program = documents.varied(size)
            data = documents.bytes_of(program, name)
            best = race(
                {
                    "ours": partial(documents.bytes_of, program, name),
                    "deflate": partial(_deflate, _parts(data)),
                    rival: partial(make, documents.lines(program), *documents.ending(program)),
                }
            )
            ours = best["ours"]
            rows = [
                ("directive-model", f"{ours * 1e3:.2f} ms", f"{len(data) / 1e3:,.0f} kB"),
                ("against deflating the finished XML", *tables.against(ours, best["deflate"], 4.0, faster=False)),
                (f"against {rival} making the same page", *tables.against(ours, best[rival], 10.0)),
            ]
            tables.show(f"Write {name.upper()} from a program, {size} times the reference", rows)


def _parts(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return [package.read(part) for part in package.infolist()]


def _deflate(parts: list[bytes]) -> None:
    for part in parts:
        deflater = zlib.compressobj(6, zlib.DEFLATED, -15)
        deflater.compress(part)
        deflater.flush()


def write_pdf(sizes: list[int]) -> None:
    """Write PDF, against typst on a source that is written by hand, and against LibreOffice."""
    for size in sizes:
        if size > _MOST_PRINTED:
            continue
        ours, by_hand = _printed_in_turns(size)
        rows = [
            ("directive-model", f"{ours * 1e3:.1f} ms", ""),
            ("against typst on a source written by hand", *tables.against(ours, by_hand, 1.3, faster=False)),
        ]
        if size <= _MOST_CONVERTED:
            rows += _against_office(size, ours)
        tables.show(f"Write PDF from a program, {size} times the example", rows)


def _printed_in_turns(size: int) -> tuple[float, float]:
    """Return the best times; typst remembers what it has set, so each round prints words that it has not seen."""
    best = [float("inf")] * 2
    for seed in range(_ROUNDS[size]):
        program, source = (documents.example(size, 2 * seed + which) for which in range(2))
        runs = (partial(documents.bytes_of, program, "pdf"), partial(handwritten.printed, handwritten.source(source)))
        best = [min(known, once(run)) for known, run in zip(best, runs, strict=True)]
    return best[0], best[1]


def _against_office(size: int, ours: float) -> Iterator[tables.Row]:
    """Yield how much faster we print than LibreOffice prints our DOCX, which takes a process each time."""
    if peers.soffice() is None:
        yield "against LibreOffice converting the DOCX", "not installed", ""
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told, page = folder / "told.json", folder / "page.docx"
        for path in (told, page):
            dm.write(documents.example(size, 0), path)
        command = [sys.executable, "-m", "directive_model", "convert", str(told), str(folder / "ours.pdf")]
        best = race(
            {
                "ours": partial(subprocess.run, command, check=True, capture_output=True),
                "LibreOffice": partial(peers.soffice_to_pdf, page, folder),
            },
            budget=4.0,
        )
    yield "against LibreOffice converting the DOCX", *tables.against(ours, best["LibreOffice"], 10.0)
    yield "a whole process of ours, against the same", *tables.against(best["ours"], best["LibreOffice"])
