"""The same bytes from another process, in which sets and dictionaries of strings are in another order."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from typing import Any

_CHILD = """
import hashlib, pickle, sys
write, arguments = pickle.load(sys.stdin.buffer)
print(hashlib.sha256(write(*arguments).value).hexdigest())
"""


def hashes_elsewhere(write: Any, *arguments: Any, seeds: tuple[str, ...] = ("1", "2")) -> set[str]:
    """Return the SHA-256 of what ``write(*arguments).value`` is in new processes, one for each hash seed.

    ``write`` must be importable by its name.  Raises AssertionError where the child fails, with what it says.
    """
    try:
        job = pickle.dumps((write, arguments))
    except (pickle.PicklingError, AttributeError) as error:
        raise AssertionError(f"{write!r} is no function of a module, which another process could import") from error
    found = set()
    for seed in seeds:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        child = subprocess.run(  # noqa: S603  # our own interpreter with our own words
            [sys.executable, "-c", _CHILD], input=job, env=environment, capture_output=True, check=False, timeout=60
        )
        assert child.returncode == 0, child.stderr.decode(errors="replace")
        found.add(child.stdout.decode().strip())
    return found
