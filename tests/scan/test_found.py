"""What is to be installed before scans are read is named, command by command."""

from __future__ import annotations

import os

import pytest

from directive_model_pdf.reader.scan import found

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the programs of these tests are shell scripts")


@pytest.fixture
def put(tmp_path, monkeypatch):
    """Return a function that puts a shell script in Tesseract's place."""
    found.installed.cache_clear()
    monkeypatch.setattr(found, "_PLACES", ())
    monkeypatch.setenv("PATH", str(tmp_path))

    def script(version: str, *languages: str) -> None:
        path = tmp_path / "tesseract"
        said = "\\n".join(["List of available languages (2):", *languages])
        path.write_text(f'#!/bin/sh\n[ "$1" = --version ] && echo "tesseract {version}" || printf "{said}\\n"\n')
        path.chmod(0o755)

    yield script
    found.installed.cache_clear()


def test_the_program_is_found_with_its_version_and_languages(put):
    put("5.3.0", "osd", "vie")

    program = found.installed()

    assert ("5.3.0", ("osd", "vie")) == (program.version, program.languages)
    assert "tesseract 5.3.0 vie" == str(program)
    assert None is found.missing()


@pytest.mark.parametrize(
    ("made", "command"),
    [
        ((), "apt install tesseract-ocr tesseract-ocr-vie"),
        (("3.04.01", "vie"), "apt install tesseract-ocr tesseract-ocr-vie"),
        (("5.3.0", "eng"), "apt install tesseract-ocr-vie"),
    ],
)
def test_what_lacks_is_named_with_the_command_that_installs_it(put, made, command):
    if made:
        put(*made)

    assert found.missing().en.endswith(f": {command}")
    assert found.missing().vi.endswith(f": {command}")


def test_a_package_that_lacks_is_named_too(put, monkeypatch):
    put("5.3.0", "vie")
    monkeypatch.setattr(found, "find_spec", lambda name: None if name == "numpy" else name)

    assert found.missing().en.endswith(": pip install 'directive-model[ocr]'")
