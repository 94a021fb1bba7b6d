"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


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
def seed(shared: Path) -> Path:
    """The reference document."""
    return shared / "seeds" / "000_36391affc1bfd663.txt"
