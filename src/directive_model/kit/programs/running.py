"""A program that is started on a stranger's file: in a folder of its own, for so long and no longer."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress

#: Of what a program prints, no more is kept.
_MOST_OUTPUT = 1 << 24


class Overdue(Exception):
    """The time was up; the program and all that it started were ended."""


def run(
    command: Sequence[str],
    folder: str,
    seconds: float,
    more: Mapping[str, str] | None = None,
    given: bytes | None = None,
) -> tuple[int, bytes]:
    """Run ``command`` in ``folder``, which is also its home, and return its exit status and what it printed.

    ``more`` is added to an environment that holds nothing of ours but the path of programs; ``given`` is what the
    program reads from its standard input.
    Raises :class:`Overdue`, and OSError where it cannot be started.
    """
    kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    environment |= {"HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8", **(more or {})}
    with subprocess.Popen(  # noqa: S603  # the command is ours, the file's name in it too
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL if given is None else subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            printed, _ = process.communicate(given, timeout=max(seconds, 0.1))
        except subprocess.TimeoutExpired as error:
            raise Overdue from error
        finally:
            _end(process)
    return process.returncode, printed[:_MOST_OUTPUT]


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program's whole group: what it started may outlive it."""
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        elif process.poll() is None:
            process.kill()
