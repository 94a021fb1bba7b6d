"""Real documents are read as well as they were when the table was kept; the yardstick compares them so, too."""

from __future__ import annotations

import importlib.util
import json
import sys

import accuracy
import pytest
from gold import compare, f1, gold_values, plain

from directive_model import read, write


@pytest.fixture(scope="module")
def measured(request):
    """Return the results of all documents with gold values, and why others could not be read."""
    return accuracy.measure(request.getfixturevalue("shared") / "corpus")


@pytest.fixture
def yardstick(shared, tmp_path, monkeypatch):
    """Return the corpus's own ``score.py``; it runs when it is imported, here over nothing."""
    path = shared / "corpus" / "score.py"
    spec = importlib.util.spec_from_file_location("yardstick", path)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setattr(sys, "argv", [str(path), str(tmp_path), str(tmp_path)])
    with pytest.raises(SystemExit):
        spec.loader.exec_module(module)
    return module


def test_no_field_is_read_worse_than_the_table_says(measured):
    assert [] == list(accuracy.what_is_worse(accuracy.table_of(*measured), accuracy.kept()))


def test_every_document_and_field_counts_as_the_yardstick_counts(measured, yardstick, shared, tmp_path):
    corpus = shared / "corpus"
    gold = {
        one["file"]: one for path in (corpus / "gold").glob("*.json") if (one := json.loads(path.read_text("utf-8")))
    }
    for result in measured[0]:
        if result.group == accuracy.PRINTED:
            continue  # the yardstick has the document, not its print
        target = tmp_path / "program.json"
        write(read(corpus / result.file).value, target)
        theirs = yardstick.score(yardstick.view(json.loads(target.read_text("utf-8"))), gold[result.file])

        assert theirs == {name: result.scores[name] for name in theirs}, result.file


def test_words_are_compared_without_regard_to_case_white_space_and_the_length_of_dashes():
    assert plain("ỦY BAN  NHÂN – DÂN;") == plain("Ủy ban nhân - dân")
    assert plain("Ủy ban nhân dân") != plain("Ủy ban nhân dan")
    assert plain(" ./. ") is None


def test_a_name_that_stands_twice_counts_twice():
    assert f1(["Sở Nội vụ"], ["Sở Nội vụ", "Sở Nội vụ"]) == pytest.approx(2 / 3)


def test_a_citation_that_nobody_wanted_costs_precision():
    got, wanted = gold_values({"citations": ["13-NQ/TW", "5-QĐ/TW"]}), gold_values({"citations": ["13-NQ/TW"]})
    scores = compare(got, wanted)

    assert (1.0, 0.5) == (scores["cite_recall"], scores["cite_precision"])


def table(group="docx", printed_by=None, **fields):
    return {"formats": {group: {"documents": 2, "fields": fields}}, "not_read": {}, "printed_by": printed_by}


def test_a_field_that_is_worse_is_told():
    assert ["docx date 0.5000, was 1.0000"] == list(
        accuracy.what_is_worse(table(date=0.5, type=1.0), table(date=1.0, type=0.5))
    )


def test_prints_of_another_version_are_not_compared():
    before = table(accuracy.PRINTED, "LibreOffice 7.4", date=1.0)

    assert [] == list(accuracy.what_is_worse(table(accuracy.PRINTED, "LibreOffice 24.8", date=0.5), before))
    assert ["pdf printed date 0.5000, was 1.0000"] == list(
        accuracy.what_is_worse(table(accuracy.PRINTED, "LibreOffice 7.4", date=0.5), before)
    )


def test_a_document_that_is_no_longer_read_is_told_unless_its_format_is_not_installed():
    now = table() | {"not_read": {"a.doc": "missing-extra", "b.docx": "zip-broken", "c.pdf": "unknown-format"}}

    assert ["b.docx is no longer read: zip-broken"] == list(accuracy.what_is_worse(now, table()))
