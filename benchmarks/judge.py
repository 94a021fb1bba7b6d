"""A plugin of pytest that judges mutants: the tests are collected once, and each mutant has them run in a fork.

Which tests can tell a mutant mutmut has found out before; the first that fails ends it.  ``DIRECTIVE_MUTANTS`` names
a file of the mutants' names; the verdicts are put beside it.
"""

from __future__ import annotations

import json
import os
import signal
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate
from pathlib import Path

import pytest

#: What becomes of a mutant, as mutmut's codes have it.
SURVIVED, KILLED, NO_TESTS = 0, 1, 33
#: Seconds of tests that a mutant has to survive: of what is reached by all of them, the figure is then a little low.
ENOUGH = float(os.environ.get("DIRECTIVE_ENOUGH", "60"))
#: Seconds after which a mutant is taken to hang: all tests of one take less.
LONGEST = 300


def pytest_runtestloop(session: pytest.Session) -> bool:
    """Judge mutants instead of running the tests once."""
    from hypothesis import settings

    # The first example that kills is enough.
    settings.load_profile("unshrunk")
    file = Path(os.environ["DIRECTIVE_MUTANTS"])
    stats = json.loads(Path("mutmut-stats.json").read_text(encoding="utf-8"))
    items = {item.nodeid: item for item in session.items}
    verdicts: dict[str, int] = {}
    for name in file.read_text(encoding="utf-8").split():
        reached = stats["tests_by_mangled_function_name"].get(name.rpartition("__mutmut_")[0], ())
        tests = [items[test] for test in _in_turn(name, reached, stats["duration_by_test"]) if test in items]
        verdicts[name] = _judged(session, name, tests) if tests else NO_TESTS
        file.with_suffix(".json").write_text(json.dumps(verdicts), encoding="utf-8")
    return True


def _in_turn(name: str, tests: Iterable[str], seconds: Mapping[str, float]) -> list[str]:
    """Return tests in the order in which they are likely to tell a mutant: those that name its rule first."""
    folders = name.split(".")[2:]
    rule, said = folders[-2].replace("_", "-"), f"_said[{folders[0 if folders[0] == 'series' else 1]}]"
    turns = sorted(tests, key=lambda test: (rule not in test, said not in test, seconds.get(test, 0.0)))
    spent = list(accumulate(seconds.get(test, 0.0) for test in turns))
    return turns[: bisect_right(spent, ENOUGH) + 1]


def _judged(session: pytest.Session, name: str, tests: list[pytest.Item]) -> int:
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return SURVIVED if status == 0 else KILLED
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    signal.alarm(LONGEST)
    session.config.pluginmanager.unregister(name="terminalreporter")
    # What the mutants' trampolines go by.
    os.environ["MUTANT_UNDER_TEST"] = name
    for item, following in zip(tests, [*tests[1:], None], strict=True):
        session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if session.testsfailed:
            os._exit(KILLED)
    os._exit(SURVIVED)
