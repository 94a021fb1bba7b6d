"""Run in a process of its own: writes programs in every format, reads them again, and prints a digest of each.

The programs come pickled on standard input; a line is a format's name and the digests of all that came of it.
"""

from __future__ import annotations

import hashlib
import pickle
import sys

from directive_model.errors import DirectiveError
from directive_model.host import Host, read_bytes, write_bytes
from directive_model.model import DirectiveProgram


def lines(programs: list[DirectiveProgram]) -> list[str]:
    host = Host()
    names = [name for name, one in host.formats.items() if one.write is not None]
    return [f"{name} {' '.join(_digest(host, name, program) for program in programs)}" for name in names]


def _digest(host: Host, name: str, program: DirectiveProgram) -> str:
    written = write_bytes(host, program, host.offer(name))
    try:
        found = repr(read_bytes(host, written.value, format=name)) if host.formats[name].read else ""
    except DirectiveError as error:
        found = repr(error)
    return hashlib.sha256(written.value + repr(written.findings).encode() + found.encode()).hexdigest()


if __name__ == "__main__":
    given = pickle.load(sys.stdin.buffer)  # noqa: S301  # our own parent's programs
    sys.stdout.write("\n".join(lines(given)))
