"""Runs the command in this process, as a shell would see it."""

import io
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from directive_model.cli import main

ROOT = Path(__file__).resolve().parents[2]


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch, capsysbinary):
    """Return a function that runs the command and returns its exit code and its two streams."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "_DIRECTIVE_MODEL_COMPLETE"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Result(ended.value.code, out.decode(), err.decode())

    return call


@pytest.fixture(scope="session")
def example():
    """The project's own example program, in which nothing is wrong."""
    return ROOT / "examples" / "chuong-trinh-thang-12-2025.txt"


@pytest.fixture
def faulty(example, tmp_path):
    """The example without its number line."""
    text = example.read_text(encoding="utf-8").replace("Số 09-CTr/TU", " " * len("Số 09-CTr/TU"))
    path = tmp_path / "faulty.txt"
    path.write_text(text, encoding="utf-8")
    return path
