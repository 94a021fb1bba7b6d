"""How long readers take for real documents, one after another."""

from __future__ import annotations

import contextlib
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import extraction
import peers
from timing import spent

import directive_model as dm

_ROUNDS = 3
#: Seconds that a reader gets for one document before it has to do with what it has.
_ENOUGH = 0.25


def table_of_times(corpus: Path) -> list[str]:
    """Return the table of times over all DOCX of corpus/state, as lines of Markdown."""
    files = (path.read_bytes() for path in sorted((corpus / "state").glob("*.docx")))
    # One of them is a text by that name, which no peer reads.
    documents = [data for data in files if data.startswith(b"PK")]
    readers: dict[str, Callable[[bytes], object]] = {
        "directive-model: page": extraction.ours,
        "directive-model: whole program": dm.read,
        "python-docx: walk": peers.python_docx_walk,
        "docx2python": peers.docx2python_read,
        "mammoth": peers.mammoth_read,
        "pandoc (a process a document)": peers.pandoc_json,
    }
    times: dict[str, list[float]] = {name: [] for name in readers}
    # In turns, so that whatever else happens on the machine happens to all.
    for data in documents:
        for name, read in readers.items():
            times[name].append(_best(read, data))
    ours = sum(times["directive-model: whole program"])
    lines = [
        f"{len(documents)} State documents, each read by itself; processor time, best of up to {_ROUNDS} rounds.",
        "",
        "| reader | ms a document | slowest, ms | against the whole program |",
        "| --- | --- | --- | --- |",
    ]
    for name, each in times.items():
        total = sum(each)
        lines.append(
            f"| {name} | {total / len(each) * 1e3:.1f} | {max(each) * 1e3:.0f} | {total / ours:.2f}x the time |"
        )
    return [*lines, "", _growth(documents, times["directive-model: whole program"])]


def _best(read: Callable[[bytes], object], data: bytes) -> float:
    """Return the best of a few rounds; slow readers get one, or nobody would wait for the table."""
    best = float("inf")
    taken = 0.0
    for _ in range(_ROUNDS):
        start = spent()
        # What a peer cannot read costs it no time.
        with warnings.catch_warnings(), contextlib.suppress(Exception):
            warnings.simplefilter("ignore")
            read(data)
        round_taken = spent() - start
        best, taken = min(best, round_taken), taken + round_taken
        if taken > _ENOUGH:
            break
    return best


def _growth(documents: list[bytes], times: list[float]) -> str:
    """Say what a megabyte of XML costs in small and in large documents."""
    sizes = []
    for data in documents:
        with zipfile.ZipFile(BytesIO(data)) as package:
            sizes.append(max(part.file_size for part in package.infolist() if part.filename.endswith("document.xml")))
    pairs = sorted(zip(sizes, times, strict=True))
    quarter = len(pairs) // 4
    parts = (pairs[quarter : 2 * quarter], pairs[-quarter:])
    small, large = (sum(size for size, _ in part) for part in parts)
    costs = [
        sum(seconds for _, seconds in part) / size * 1e9 for part, size in zip(parts, (small, large), strict=True)
    ]
    return (
        f"A megabyte of XML costs {costs[0]:.0f} ms in the second quarter of the documents by size, and "
        f"{costs[1]:.0f} ms in the last, which are {large / small:.0f} times as large."
    )
