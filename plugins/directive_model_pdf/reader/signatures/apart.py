"""Signatures verified in a process of its own, which may be ended: pyHanko goes through objects one by one.

A list of a million numbers takes it ten seconds, and each state of a file is compared with all that came later.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from directive_model_pdf.reader.guard import TOO_LARGE, Streams, limit, things_in
from directive_model_pdf.reader.signatures.verifying import Verdict, verdicts

if TYPE_CHECKING:
    from directive_model.plugin import Source

__all__ = ["is_much", "verdicts_apart"]

#: Numbers, names and the like, times signatures and states: some five seconds.  A signed scan of 10 MB has no more.
_MUCH = 1_000_000
#: What names the state of a file before one, and an entry of an outline.
_BEFORE = b"/Prev"
#: What the process may hold beside the file: Python, pyHanko and pdfium are 200 MB of address space.
_MEMORY = 640 * 2**20
#: Of the time that a page may take at the most.
_SHARE = 1 / 3
_COMMAND = (
    "import sys; sys.path += sys.argv[1:]; from directive_model_pdf.reader.signatures.apart import main; main()"
)


def is_much(data: bytes, streams: Streams, signatures: int) -> bool:
    """Whether so many signatures may take long to verify, or more memory than there is."""
    states = signatures + data.count(_BEFORE)
    return not streams.plain or states * (streams.packed + things_in(data)) > _MUCH


def verdicts_apart(source: Source) -> Mapping[tuple[int, ...], Verdict] | None:
    """Return what :func:`verdicts` does; None where it takes too long or too much memory.

    Raises ImportError where pyHanko is absent, OSError where no process can be started that does it, and
    :class:`directive_model.errors.LimitExceeded` ("seconds").
    """
    import pyhanko  # noqa: F401  # the other process could not say that it is absent

    if not sys.executable:
        # Where Python is part of another program it may not know its own.
        raise FileNotFoundError("sys.executable")
    seconds = min(source.limits.page_seconds * _SHARE, source.deadline.left())
    try:
        done = subprocess.run(  # noqa: S603  # the command is ours
            [sys.executable, "-I", "-B", "-c", _COMMAND, *filter(None, sys.path)],
            input=source.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        source.deadline.check()
        return None
    if done.returncode < 0 or done.returncode == TOO_LARGE:
        return None
    if done.returncode:
        raise ChildProcessError(done.returncode, sys.executable)
    try:
        found = {tuple(ranges): Verdict(*fields) for ranges, fields in json.loads(done.stdout)}
    except (ValueError, TypeError):
        # What other programs print that are taken for Python.
        raise ChildProcessError(done.stdout[:80], sys.executable) from None
    return found


def main() -> None:
    """Verify the file on standard input, and print what is known of its signatures."""
    data = sys.stdin.buffer.read()
    limit(_MEMORY + len(data))
    try:
        found = [(ranges, attrs.astuple(verdict)) for ranges, verdict in verdicts(data).items()]
    except MemoryError:
        sys.exit(TOO_LARGE)
    sys.stdout.write(json.dumps(found))
