"""Read each file that is named on the command line, and say how, a line of JSON a file: a process of its own."""

import json
import sys
import time
from pathlib import Path

from directive_model import DirectiveError, read


def outcome(path: str, form: str | None) -> tuple[str, list[str]]:
    """Return "read", the code of the refusal, or the name of an exception that should not have come out; findings."""
    try:
        reading = read(path, format=form)
    except DirectiveError as refusal:
        return refusal.code if refusal.words.vi != refusal.words.en else f"one language {refusal.code}", []
    except Exception as error:  # noqa: BLE001  # this is what is looked for
        return f"foreign {error!r}", []
    return "read", sorted({finding.rule for finding in reading.findings})


def peak_megabytes() -> float:
    """Return the most memory that this process has held; ``getrusage`` would count what its parent held, too."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def main(form: str | None, paths: list[str]) -> None:
    """Print name, outcome, seconds, the process's peak memory in MB after each file, and the ids of its findings."""
    for path in paths:
        start = time.process_time()
        how, rules = outcome(path, form)
        seconds = time.process_time() - start
        print(json.dumps([path, how, seconds, peak_megabytes(), rules]), flush=True)  # noqa: T201  # what the parent reads


if __name__ == "__main__":
    main(None if sys.argv[1] == "-" else sys.argv[1], sys.argv[2:])
