"""Real documents written as pages: read back, each is the same program, or as Markdown and text the loss is told.

A sample keeps this cheap; ``DIRECTIVE_EVERY=1`` takes every document.
"""

from __future__ import annotations

import os
from io import BytesIO

import pytest

from directive_model import read, write
from directive_model.errors import DirectiveError

_EVERY = int(os.environ.get("DIRECTIVE_EVERY", "32"))


@pytest.fixture(scope="module")
def programs(shared):
    """Return the programs of the sample, by the names of their files."""
    folders = [shared / "corpus" / name for name in ("party", "state", "text")]
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())[::_EVERY]
    found = {}
    for path in files:
        try:
            found[path.name] = read(path).value
        except DirectiveError:
            continue  # what is refused, and why, is another law's
    return found


@pytest.mark.parametrize("format_name", ["md", "txt"])
def test_a_real_document_comes_back_equal_or_the_loss_is_told(programs, format_name):
    told, equal = {}, {}
    for name, program in programs.items():
        page = BytesIO()
        told[name] = bool(write(program, page, format=format_name))
        equal[name] = read(page.getvalue(), format=format_name).value == program

    assert programs
    assert {name: not loss for name, loss in told.items()} == equal


@pytest.mark.parametrize("format_name", ["docx", "html", "odt"])
def test_a_real_document_comes_back_equal_from_a_page_with_styles(programs, format_name):
    changed = []
    for name, program in programs.items():
        page = BytesIO()
        write(program, page, format=format_name)
        if read(page.getvalue(), format=format_name).value != program:
            changed.append(name)

    assert programs
    assert [] == changed
