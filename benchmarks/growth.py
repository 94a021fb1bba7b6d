"""The table of growth: what ten times the document costs to write, in time and in memory."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import documents
import tables
from timing import once, race

_FORMATS = ("docx", "odt", "html", "md", "txt", "pdf")
#: The largest document that is printed: a thousand times would be thousands of pages.
_MOST_PRINTED = 100
#: How much more than so many times as much is no longer linear.
_LINEAR = 1.2
_MB = 1 << 20
#: What any process has to spare: less than this says nothing of growth.
_SPARE = 4 * _MB
#: What a process holds at most while it writes, beyond what it held before; the first writing makes what stays.
_PEAK = """
import sys
sys.path.insert(0, sys.argv[1])
import documents

def told(name):
    (line,) = (line for line in open("/proc/self/status") if line.startswith(name))
    return int(line.split()[1]) * 1024

documents.bytes_of(documents.varied(1), sys.argv[2])
held = documents.varied(int(sys.argv[3]))
open("/proc/self/clear_refs", "w").write("5")
before = told("VmRSS")
documents.bytes_of(held, sys.argv[2])
print(told("VmHWM") - before)
"""


class _Cost(NamedTuple):
    """What writing one size of document costs."""

    size: int
    #: Of the written file, in bytes.
    length: int
    seconds: float
    #: In bytes.
    memory: int


def growth(sizes: list[int]) -> None:
    """Write every format of a page at all sizes, and hold each step of size to its share of time and memory."""
    for name in _FORMATS:
        measured = [_measured(name, size) for size in sizes if name != "pdf" or size <= _MOST_PRINTED]
        rows = [
            (
                f"{one.size} times: {one.seconds * 1e3:,.1f} ms",
                f"{one.memory / _MB:,.1f} MB",
                f"{one.length / 1e3:,.0f} kB",
            )
            for one in measured
        ]
        for few, many in pairwise(measured):
            what = f"from {few.size} to {many.size} times"
            most = many.size / few.size * _LINEAR
            rows.append((f"{what}, time", *_held(many.seconds / few.seconds, most)))
            if few.memory > _SPARE:
                rows.append((f"{what}, memory", *_held(many.memory / few.memory, most)))
        tables.show(f"Growth of {name.upper()}: time to write, memory beyond the program, size of the file", rows)


def _held(ratio: float, most: float) -> tuple[str, str]:
    goal = f"goal <= {most:g}x"
    return f"{ratio:.1f}x", goal if ratio <= most else f"missed: {goal}"


def _measured(name: str, size: int) -> _Cost:
    length = len(documents.bytes_of(documents.varied(size), name))
    if name == "pdf":
        # typst remembers what it has set: no words are printed twice.
        seconds = min(once(partial(documents.bytes_of, documents.varied(size, seed), name)) for seed in range(1, 4))
    else:
        seconds = race({"": partial(documents.bytes_of, documents.varied(size), name)})[""]
    return _Cost(size, length, seconds, _peak(name, size))


def _peak(name: str, size: int) -> int:
    here = str(Path(__file__).resolve().parent)
    run = subprocess.run(
        [sys.executable, "-c", _PEAK, here, name, str(size)], check=True, capture_output=True, text=True
    )
    return int(run.stdout)
