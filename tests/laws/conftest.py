"""What tests of laws share; and the modules beside them, which importlib mode would not find."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from hypothesis import settings

for folder in ("", "extraction", "breaking"):
    sys.path.insert(0, str(Path(__file__).parent / folder))
# Scripts of benchmarks/ have such names, too, and stand before these where their tests are asked for in one run.
importlib.import_module("mutants")


@pytest.fixture
def unshrunk():
    """Let a law that has to fail stop at the first example."""
    settings.load_profile("unshrunk")
    yield
    settings.load_profile("laws")
