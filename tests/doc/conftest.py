"""Old Word documents, made by LibreOffice while the tests run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from directive_model import convert

sys.path.insert(0, str(Path(__file__).parent))
from doc_fakes import EXAMPLE


@pytest.fixture(scope="session")
def office(tool, tmp_path_factory):
    """Return a function that has LibreOffice turn a file into another format, beside it."""
    program = tool("soffice")
    profile = tmp_path_factory.mktemp("profile")

    def turn(source: Path, suffix: str, filter_name: str) -> bytes:
        command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to"]
        command += [f"{suffix}:{filter_name}", "--outdir", str(source.parent), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=100)
        return source.with_suffix(f".{suffix}").read_bytes()

    return turn


@pytest.fixture(scope="session")
def example_docx(tmp_path_factory) -> Path:
    """The example as a DOCX."""
    target = tmp_path_factory.mktemp("example") / "program.docx"
    convert(EXAMPLE, target)
    return target


@pytest.fixture(scope="session")
def example_doc(office, example_docx) -> bytes:
    """The example as Word 97 keeps it."""
    return office(example_docx, "doc", "MS Word 97")
