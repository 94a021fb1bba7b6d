"""Real and broken OpenDocument files: each is read, or refused in two languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from directive_model.errors import DirectiveError
from directive_model.plugin import Source
from directive_model_odt import directive_identify
from directive_model_odt.reader import read

TORTURE = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "torture"
REFUSED = {"tika__testODTEncrypted.odt": "odt-encrypted", "tika__testODTnotaZipFile.odt": "zip-broken"}
FILES = sorted((*TORTURE.glob("*.odt"), *TORTURE.glob("*.fodt")))


@pytest.mark.parametrize("changes", ["accepted", "original", "all"])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_read_or_refused(shared, path, changes):
    source = Source(data=(shared / path.relative_to(TORTURE.parents[1])).read_bytes(), changes=changes)
    try:
        code = None if read(source).value.blocks else "empty"
    except DirectiveError as refusal:
        code = refusal.code

    assert REFUSED.get(path.name) == code


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_of_another_name_is_known_by_its_content(shared, path):
    head = (shared / path.relative_to(TORTURE.parents[1])).read_bytes()[:4096]

    expected = None if "notaZip" in path.name else path.suffix[1:]

    assert expected == directive_identify(head, "x.doc")
