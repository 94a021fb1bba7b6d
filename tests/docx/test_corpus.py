"""Real documents: each is read or refused, soon, and no text that python-docx sees is missing."""

from __future__ import annotations

import io
import re
import time
import warnings
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from directive_model.errors import DirectiveError
from directive_model.flow import text_of
from directive_model.plugin import Source
from directive_model_docx.reader import read

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
#: All of the hard and the Party ones; every third of the many alike.
FILES = [
    *sorted((CORPUS / "party").glob("*.doc[xm]")),
    *sorted((CORPUS / "torture").glob("*.doc[xm]")),
    *sorted((CORPUS / "state").glob("*.docx"))[::3],
]
_BLANKS = re.compile(r"\s+")


def visible(paragraph) -> list[str]:
    """The letters of a paragraph's runs as python-docx has them; not those of the older twin of a drawing."""
    return [
        _BLANKS.sub("", text.text or "")
        for text in paragraph.iter(qn("w:t"))
        if not any(str(parent.tag).endswith("}Fallback") for parent in text.iterancestors())
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_document_is_read_with_all_its_text(shared, path):
    data = (shared / path.relative_to(CORPUS.parent)).read_bytes()
    start = time.process_time()
    try:
        reading = read(Source(data=data, name=path.name))
    except DirectiveError as refusal:
        assert refusal.words.vi != refusal.words.en  # noqa: PT017  # most are read, and a refusal speaks both languages
        return

    assert time.process_time() - start < 5
    flow = reading.value
    told = "".join(finding.text or "" for finding in reading.findings)
    read_text = _BLANKS.sub("", text_of(flow.blocks) + "".join(text_of(note.blocks) for note in flow.notes) + told)
    for paragraph in oracle(data):
        for piece in visible(paragraph):
            assert piece in read_text


def oracle(data: bytes):
    """The paragraphs of the body by python-docx; none of a file that it cannot open."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            document = docx.Document(io.BytesIO(data))
        except (KeyError, ValueError, OSError, zipfile.BadZipFile):
            return []
    return list(document.element.body.iter(qn("w:p")))


def test_the_corpus_is_mostly_read(shared):
    refused = []
    for path in sorted((shared / "corpus" / "party").glob("*.docx")):
        try:
            read(Source(data=path.read_bytes(), name=path.name))
        except DirectiveError:
            refused.append(path.name)

    assert refused == []
