"""The tests run where a tool that they can do without is not there."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_tests_need_no_second_process():
    """Marks that only pytest-xdist knew stopped them all where it is turned off, or not installed."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "no:cacheprovider", "--collect-only"]
    found = subprocess.run([*command, "tests/model"], cwd=ROOT, capture_output=True, check=False, text=True)

    assert (0, "") == (found.returncode, found.stderr)
