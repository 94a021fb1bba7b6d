"""Scans are made while the tests run, and read by the Tesseract that is installed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from directive_model_pdf.reader.scan.found import installed, missing

HERE = Path(__file__).resolve().parent
# Beside these tests, what makes scans of prints is of the benchmarks, which are no package.
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "benchmarks")]


@pytest.fixture(scope="session")
def tesseract():
    """The program; skip without it, or fail where everything must be there."""
    lacking = missing()
    if lacking is not None and os.environ.get("DIRECTIVE_REQUIRE_SHARED") == "1":
        pytest.fail(lacking.en)
    if lacking is not None:
        pytest.skip(lacking.en)
    return installed()
