"""Old Word documents come out as the DOCX that they were made from, whoever converts."""

from __future__ import annotations

import hashlib
import importlib.util
import sys

import attrs
import pytest
from doc_fakes import EXAMPLE, ole_of, word_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directive_model import DirectiveError, LimitExceeded, Limits, Unreadable, read
from directive_model.kit import Deadline, open_package, write_package
from directive_model.kit import Limits as KitLimits
from directive_model.plugin import Source
from directive_model_doc import reader
from directive_model_doc.converters import msdoc2docx, office
from directive_model_doc.converters.msdoc2docx import Conversion, Failed
from directive_model_doc.mending import losses

OLD = ole_of({"WordDocument": word_of(mark=0xA5DC, version=104)})
DAMAGED = ole_of({"WordDocument": word_of(), "1Table": b""})


@pytest.fixture
def no_office(monkeypatch):
    monkeypatch.setattr(office, "installed", lambda: None)


def refused(data: bytes, **more) -> DirectiveError:
    with pytest.raises(DirectiveError) as caught:
        read(data, **more)
    return caught.value


def test_the_example_comes_back_whole(example_doc):
    reading = read(example_doc)

    assert read(EXAMPLE).value == reading.value
    assert hashlib.sha256(example_doc).hexdigest() == reading.origin.sha256
    assert "doc" == reading.origin.format


def test_what_converted_it_and_what_the_places_are_of_is_said(example_doc, tmp_path):
    path = tmp_path / "a.doc"
    path.write_bytes(example_doc)

    reading = read(path)
    (told,) = [finding for finding in reading.findings if finding.rule == "converted-source"]

    assert told.found == f"msdoc2docx {importlib.metadata.version('msdoc2docx')}"
    assert reading.value.title.span.source == str(path)
    assert "word/document.xml" == reading.value.title.span.part


def test_libreoffice_reads_what_msdoc2docx_cannot(example_doc, monkeypatch):
    def fails(data, limits):
        raise Failed(reader._OLD)

    if office.installed() is None:
        pytest.skip("LibreOffice is not installed")
    monkeypatch.setattr(msdoc2docx, "convert", fails)

    reading = read(example_doc)
    (told,) = [finding for finding in reading.findings if finding.rule == "converted-source"]

    assert read(EXAMPLE).value.tasks == reading.value.tasks
    assert told.found.startswith("LibreOffice ")
    assert ["DOCUMENT_DAMAGED"] == [finding.found for finding in reading.findings if finding.rule == "not-converted"]


@pytest.mark.usefixtures("no_office")
def test_without_the_package_it_is_said_what_to_type(monkeypatch):
    monkeypatch.setattr(msdoc2docx, "find_spec", lambda name: None)
    error = refused(DAMAGED)

    assert "missing-extra" == error.code
    assert "pip install 'directive-model[doc]'" in error.words.vi


def test_without_the_package_libreoffice_reads_it(monkeypatch):
    monkeypatch.setattr(msdoc2docx, "find_spec", lambda name: None)
    monkeypatch.setattr(office, "convert", lambda data, limits: Conversion(EXAMPLE.read_bytes(), "LibreOffice 99.1"))

    # The inner reader is reached: what it is given here is no DOCX.
    assert "zip-broken" == refused(DAMAGED).code


@pytest.mark.usefixtures("no_office")
def test_a_document_of_word_95_says_what_to_install():
    error = refused(OLD)

    assert "doc-not-converted" == error.code
    assert "Word 95" in error.words.en
    assert "install LibreOffice" in error.words.en


@pytest.mark.usefixtures("no_office")
def test_a_document_that_the_converter_cannot_read_says_why():
    error = refused(DAMAGED)

    assert "doc-not-converted" == error.code
    assert "msdoc2docx cannot convert it (" in error.words.en


@pytest.mark.usefixtures("no_office")
@pytest.mark.parametrize("limit", ["seconds", "expanded_bytes"])
def test_a_limit_that_the_converter_reached_is_told(limit, monkeypatch):
    def fails(data, limits):
        raise Failed(reader._OLD, limit)

    monkeypatch.setattr(msdoc2docx, "convert", fails)

    assert f"limit-{limit.replace('_', '-')}" == refused(DAMAGED).code


def test_the_second_converter_has_the_time_that_the_first_has_left(monkeypatch):
    given = []

    def fails(data, limits):
        given.append(limits.seconds)
        raise Failed(reader._OLD)

    monkeypatch.setattr(msdoc2docx, "convert", fails)
    monkeypatch.setattr(office, "convert", fails)
    with pytest.raises(Unreadable):
        reader.read(Source(data=DAMAGED, deadline=Deadline(5)))
    first, second = given

    assert 5 >= first >= second >= 0


def test_no_converter_is_started_when_the_time_is_over(monkeypatch):
    monkeypatch.setattr(msdoc2docx, "convert", lambda data, limits: pytest.fail("it was started"))

    with pytest.raises(LimitExceeded) as caught:
        reader._left(Source(data=DAMAGED, deadline=Deadline(0)))

    assert "limit-seconds" == caught.value.code


def test_what_the_converter_could_not_take_over_is_told_and_leaves_no_mark(example_docx, monkeypatch):
    package = open_package(example_docx.read_bytes(), "a", Limits())
    parts = [(name, package.read(name)) for name in package.names]
    marked = write_package([(name, part.replace("CHƯƠNG".encode(), "CHƯƠNG\ufffc".encode())) for name, part in parts])
    codes = ("CONVERSION_COMPLETE", "MALFORMED_TABLE_FLATTENED", "OBJECT_ANCHOR_DEFERRED")
    monkeypatch.setattr(msdoc2docx, "convert", lambda data, limits: Conversion(marked, "msdoc2docx", codes))

    reading = read(DAMAGED)
    told = {finding.rule: finding.found for finding in reading.findings}

    assert read(EXAMPLE).value == reading.value
    assert "OBJECT_ANCHOR_DEFERRED" == told["object-not-read"]
    assert ["word/document.xml"] == [one.span.part for one in reading.findings if one.rule == "object-not-read"]
    assert "MALFORMED_TABLE_FLATTENED" == told["not-converted"]


def test_words_that_a_converter_has_lost_are_told(example_doc, example_docx, monkeypatch):
    package = open_package(example_docx.read_bytes(), "a", Limits())
    parts = [(name, package.read(name)) for name in package.names]
    cut = write_package([(name, part.replace("Quân đội".encode(), b"")) for name, part in parts])
    monkeypatch.setattr(msdoc2docx, "convert", lambda data, limits: Conversion(cut, "msdoc2docx"))

    told = [finding.text for finding in read(example_doc).findings if finding.rule == "unplaced-text"]

    assert ["Quân đội"] == told


def test_no_word_is_told_as_lost_that_is_there(example_doc):
    assert [] == [finding for finding in read(example_doc).findings if finding.rule == "unplaced-text"]


def test_a_converter_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    package = tmp_path / "doc2docx"
    package.mkdir()
    (package / "__init__.py").write_text("while True: pass\n")
    spec = importlib.util.spec_from_file_location(
        "doc2docx", package / "__init__.py", submodule_search_locations=[str(package)]
    )
    monkeypatch.setattr(msdoc2docx, "find_spec", lambda name: spec)

    with pytest.raises(Failed) as caught:
        msdoc2docx.convert(DAMAGED, attrs.evolve(KitLimits(), seconds=0.5))

    assert "seconds" == caught.value.limit


@pytest.mark.skipif(sys.platform != "linux", reason="only there is the memory of a process bounded for sure")
def test_a_converter_that_takes_too_much_memory_is_ended(tmp_path, monkeypatch):
    package = tmp_path / "doc2docx"
    package.mkdir()
    (package / "__init__.py").write_text("def convert(source, target):\n    return bytearray(2**30)\n")
    spec = importlib.util.spec_from_file_location(
        "doc2docx", package / "__init__.py", submodule_search_locations=[str(package)]
    )
    monkeypatch.setattr(msdoc2docx, "find_spec", lambda name: spec)

    with pytest.raises(Failed) as caught:
        msdoc2docx.convert(DAMAGED, Limits())

    assert None is caught.value.limit
    assert "too much memory" in caught.value.why.en


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
@pytest.mark.usefixtures("no_office")
def test_any_damage_is_read_or_refused(example_doc, data):
    damaged = bytearray(example_doc)
    # The header, the first chains and the head of the document are where damage leads furthest.
    places = st.one_of(st.integers(24, 1535), st.integers(0, len(damaged) - 1))
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(places)] = data.draw(st.sampled_from((0, 1, 127, 255)))
    try:
        reading = read(bytes(damaged), format="doc")
    except DirectiveError as error:
        assert error.words.vi != error.words.en  # noqa: PT017  # refused in both languages
    else:
        assert "doc" == reading.origin.format


def test_objects_are_told_in_each_part_that_has_marks_of_them_and_without_a_part_where_none_has():
    conversion = Conversion(b"", "msdoc2docx", ("PICTURES_DEFERRED",))

    def parts(*marked):
        return [finding.span.part for finding in losses(conversion, "a.doc", marked)]

    assert [None] == parts()
    assert ["word/document.xml", "word/header1.xml"] == parts("word/document.xml", "word/header1.xml")
    assert [] == list(losses(Conversion(b"", "msdoc2docx"), "a.doc", ("word/document.xml",)))


def test_an_embedded_file_that_is_not_converted_is_told_as_one():
    (finding,) = losses(Conversion(b"", "msdoc2docx", ("OLE_OBJECT_OMITTED",)), "a.doc")

    assert ("embedded-file", "warning") == (finding.rule, finding.severity.value)
