"""Taking time fairly: competitors take turns, the processor's time counts, and the best of each."""

from __future__ import annotations

import gc
import resource
from collections.abc import Callable, Mapping

#: A competitor that needs longer than this for one round is left out, in seconds.
PATIENCE = 60.0


def race(competitors: Mapping[str, Callable[[], object]], *, budget: float = 2.0) -> dict[str, float]:
    """Return the best time of each competitor in seconds; each gets about ``budget`` seconds in all."""
    best: dict[str, float] = {}
    rounds: dict[str, int] = {}
    for name, run in competitors.items():
        best[name] = once(run)
        rounds[name] = max(2, min(200, int(budget / max(best[name], 1e-6))))
    for number in range(max(rounds.values())):
        for name, run in competitors.items():
            if number < rounds[name]:
                best[name] = min(best[name], once(run))
    return best


def once(run: Callable[[], object]) -> float:
    """Return the seconds of one run, without the collector's pauses."""
    gc.collect()
    gc.disable()
    try:
        start = spent()
        run()
        return spent() - start
    finally:
        gc.enable()


def spent() -> float:
    """Return the processor's seconds of this process and its children: other work on the machine does not count."""
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)
