"""What all tests share."""

from __future__ import annotations

import gc
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings

# How many examples a law draws: 30, or what DIRECTIVE_EXAMPLES says.  Time is bounded by pytest, for all of a test.
settings.register_profile(
    "laws",
    max_examples=int(os.environ.get("DIRECTIVE_EXAMPLES", "30")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    print_blob=True,
    # In CI the same examples each time: new ones are for people, who can look at what they find.
    derandomize=os.environ.get("CI") == "true",
)
# For tests in which a law must fail: the first example that breaks it is enough.
settings.register_profile("unshrunk", settings.get_profile("laws"), phases=[Phase.generate], database=None)
settings.load_profile("laws")

_T = TypeVar("_T")

SHARED = Path(__file__).resolve().parents[2] / "shared"


#: Modules whose tests share nothing that is dear to make, and take long: their tests go to whoever has time.
_SPREAD = {"test_formats.py", "test_every_character_is_accounted_for.py"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say which tests one process runs: those of a module, and all that ask for the samples that are printed once."""
    for item in items:
        if item.path.name not in _SPREAD:
            together = "samples" if "samples" in getattr(item, "fixturenames", ()) else str(item.path)
            item.add_marker(pytest.mark.xdist_group(together))


def require_shared() -> Path:
    """Return the folder of real documents; skip without it, or fail where it must be there."""
    if SHARED.is_dir():
        return SHARED
    reason = "the folder ../shared with real documents is absent"
    if os.environ.get("DIRECTIVE_REQUIRE_SHARED") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def shared() -> Path:
    return require_shared()


@pytest.fixture(scope="session")
def tool() -> Callable[[str], str]:
    """What returns where a program is; skips without it, or fails where everything must be there."""

    def found(name: str) -> str:
        path = shutil.which(name)
        if path is None and os.environ.get("DIRECTIVE_REQUIRE_SHARED") == "1":
            pytest.fail(f"{name} is not installed")
        if path is None:
            pytest.skip(f"{name} is not installed")
        return path

    return found


@pytest.fixture(scope="session")
def seed(shared: Path) -> Path:
    """The reference document."""
    return shared / "seeds" / "000_36391affc1bfd663.txt"


def _steps(call: Callable[[], object]) -> int:
    """Return how many lines of code a call runs; what C does within one of them is not seen.

    What is done once in a process is not counted: patterns are compiled when they are first asked.  Nor is what the
    collector calls, as Hypothesis has it do, which comes when the tests before have left enough.
    """
    call()
    count = 0

    def trace(_frame, event, _argument):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    gc.disable()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
        gc.enable()
    return count


def _grows_evenly(make: Callable[[int], _T], call: Callable[[_T], object], size: int = 90) -> bool:
    """Whether the last third of what ``make`` makes of a number costs ``call`` what the one before it did."""
    made = [make(size * times) for times in (1, 2, 3)]
    first, second, third = (_steps(lambda one=one: call(one)) for one in made)
    return third - second <= 1.1 * (second - first)


@pytest.fixture(scope="session")
def steps() -> Callable[[Callable[[], object]], int]:
    """How many lines of code a call runs."""
    return _steps


@pytest.fixture(scope="session")
def grows_evenly() -> Callable[..., bool]:
    """Whether time grows with size, told by counting steps: no clock is asked."""
    return _grows_evenly
