"""Runs msdoc2docx, alone in a process of its own: started as a script, with the package's folder and the limits.

It prints one JSON object: what the converter reported, or why it failed.  It imports nothing of this library, so that
it starts fast, and puts the limits on itself, so that the process which waits for it needs no rights over it.
"""

from __future__ import annotations

import json
import sys


def main(folder: str, source: str, target: str, memory: int, seconds: int, size: int) -> dict[str, object]:
    """Convert ``source`` to ``target``; ``memory`` and ``size`` (of the target) are in bytes."""
    _limit(memory, seconds, size)
    sys.path.insert(0, folder)
    from doc2docx import convert  # type: ignore[import-untyped, import-not-found, unused-ignore]  # an extra

    try:
        report = convert(source, target).report.to_dict()
    except MemoryError:
        return {"limit": "memory"}
    except Exception as error:  # noqa: BLE001  # whatever a damaged document makes it raise
        return {"error": type(error).__name__, "message": str(error)[:500]}
    return {"codes": sorted({str(one["code"]) for one in report["diagnostics"]})}


def _limit(memory: int, seconds: int, size: int) -> None:
    try:
        import resource
    # Not on Windows: there the time alone is bounded, by who waits.
    except ModuleNotFoundError:
        return
    wanted = ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_FSIZE, size))
    for kind, limit in wanted:
        _, most = resource.getrlimit(kind)
        if most == resource.RLIM_INFINITY or limit < most:
            resource.setrlimit(kind, (limit, most))


if __name__ == "__main__":
    memory, seconds, size = map(int, sys.argv[4:7])
    print(json.dumps(main(sys.argv[1], sys.argv[2], sys.argv[3], memory, seconds, size)))  # noqa: T201  # its answer
