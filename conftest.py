"""Pages are run as doctests, each in a folder of its own that holds the examples: none writes into the tree."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent


@pytest.fixture(autouse=True)
def _beside_the_examples(request: pytest.FixtureRequest) -> None:
    if isinstance(request.node, pytest.DoctestItem):
        folder = request.getfixturevalue("tmp_path")
        shutil.copytree(ROOT / "examples", folder / "examples")
        request.getfixturevalue("monkeypatch").chdir(folder)
