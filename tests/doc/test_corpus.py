"""Real documents: each is read or refused with a reason, and none is read as empty."""

from __future__ import annotations

from pathlib import Path

import pytest

from directive_model import DirectiveError, Limits, read
from directive_model.plugin import Source
from directive_model_doc.converters import msdoc2docx
from directive_model_doc.ole import Ole
from directive_model_doc.stories import lost_words

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
FILES = sorted(CORPUS.glob("*/*.doc"))
REFUSED = {"tika__testWORD_protected_drm.doc": "doc-rights"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_document_is_read_or_refused_with_a_reason(shared, path):
    try:
        reading = read(shared / path.relative_to(CORPUS.parent))
    except DirectiveError as error:
        assert REFUSED.get(path.name) == error.code  # noqa: PT017  # a refusal is one of those that are known
        return

    assert path.name not in REFUSED
    assert {"doc"} == {reading.origin.format}
    assert reading.value.body or reading.value.appendices or reading.value.signatories or reading.findings[1:]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_word_of_a_real_document_is_lost_on_the_way(shared, path):
    data = (shared / path.relative_to(CORPUS.parent)).read_bytes()
    conversion = msdoc2docx.convert(data, Limits())

    assert [] == lost_words(Ole(data, path.name), conversion.data, Source(data=data, name=path.name))


def test_there_are_documents_to_read(shared):
    assert 20 < len(list((shared / "corpus").glob("*/*.doc")))
