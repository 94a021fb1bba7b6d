"""LibreOffice as the other side: what it makes of our DOCX is read as the DOCX is, and it opens what we write."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from directive_model import read, write
from directive_model.model import Statement, Task, walk

KINDS = ("docx", "odt", "fodt")
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt"


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """Return a function that converts a file in LibreOffice, in a profile of its own."""
    path = shutil.which("soffice")
    if path is None:
        if os.environ.get("DIRECTIVE_REQUIRE_SHARED") == "1":
            pytest.fail("soffice is not installed")
        pytest.skip("soffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

    def convert(source: Path, kind: str) -> Path:
        target = folder / kind
        command = [path, profile, "--headless", "--convert-to", kind, "--outdir", str(target), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=100)
        return target / f"{source.stem}.{kind}"

    return convert


@pytest.fixture(scope="module")
def program():
    return read(EXAMPLE).value


@pytest.fixture(scope="module")
def files(program, tmp_path_factory):
    """Return the example as we write it, by suffix."""
    folder = tmp_path_factory.mktemp("files")
    for kind in KINDS:
        assert () == write(program, folder / f"program.{kind}")
    return {kind: folder / f"program.{kind}" for kind in KINDS}


@pytest.mark.parametrize("kind", ["odt", "fodt"])
def test_our_docx_saved_as_an_odt_holds_the_same_program(office, files, program, kind):
    reading = read(office(files["docx"], kind))

    assert program == reading.value
    assert () == reading.findings


def test_every_place_in_it_leads_to_its_words(office, files):
    reading = read(office(files["docx"], "odt"))
    spans = [node.span for _, node in walk(reading.value) if isinstance(node, Statement | Task)]

    assert {"content.xml"} == {span.part for span in spans}
    assert all(span.paragraph for span in spans)


@pytest.mark.parametrize("kind", ["odt", "fodt"])
def test_our_odt_saved_as_a_docx_holds_the_same_program(office, files, program, kind):
    assert program == read(office(files[kind], "docx")).value


def test_our_odt_is_printed_as_our_docx_is(office, files):
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is not installed")

    def pages(kind):
        printed = office(files[kind], "pdf").rename(files[kind].with_suffix(f".{kind}.pdf"))
        command = [reader, "-layout", str(printed), "-"]
        text = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
        return [re.sub(r"[ \t]+", " ", page) for page in text.split("\f")]

    assert pages("docx") == pages("odt")
