"""Signatures in files of which much is to be gone through before it is known whether they are intact."""

import pikepdf
import pypdfium2
import pytest

from directive_model import Limits
from directive_model.plugin import Source
from directive_model_pdf.reader.guard import Streams, look_at_streams
from directive_model_pdf.reader.signatures import apart, signatures


def told(data, **limits):
    with pypdfium2.PdfDocument(data) as document:
        return list(signatures(document, Source(data=data, limits=Limits(**limits)), look_at_streams(data)))


def with_list(numbers):
    """Return a change of a document: a list of so many numbers that no page needs."""

    def add(document):
        document.Root["/X"] = document.make_indirect(pikepdf.Array([1] * numbers))

    return add


@pytest.fixture(scope="module")
def twice(plain, signed, chief, office):
    return signed(signed(plain, chief), office, "Chữ ký 2")


@pytest.fixture
def always_apart(monkeypatch):
    monkeypatch.setattr(apart, "_MUCH", 0)


def test_a_file_of_much_is_verified_in_a_process_of_its_own_as_others_are(twice, monkeypatch):
    expected = told(twice)
    monkeypatch.setattr(apart, "_MUCH", 0)

    assert expected == told(twice)


@pytest.mark.usefixtures("always_apart")
def test_a_byte_that_is_changed_breaks_the_signature_in_a_file_of_much_too(twice):
    producer = twice.index(b"%PDF-1.7") + len("%PDF-1.7\n%")

    findings = told(twice[:producer] + b"\xff" + twice[producer + 1 :])

    assert "broken-signature" in {finding.rule for finding in findings}


@pytest.mark.usefixtures("always_apart")
def test_what_takes_longer_to_verify_than_a_page_may_is_told_as_that(twice):
    findings = told(twice, page_seconds=0.1)

    assert ["digital-signature"] * 2 == [finding.rule for finding in findings]
    for finding in findings:
        assert "cannot be verified in the time and memory allowed" in finding.message.en


@pytest.mark.usefixtures("always_apart")
@pytest.mark.parametrize("python", [None, "", "/nowhere/python", "/bin/false", "/bin/true"])
def test_where_no_process_can_be_started_a_signature_is_told_as_not_tried(twice, python, monkeypatch):
    monkeypatch.setattr("sys.executable", python)

    assert all("no process of its own can be started" in finding.message.en for finding in told(twice))


@pytest.mark.usefixtures("always_apart")
@pytest.mark.parametrize("words", ["Hello", "", "7", "[7]", "[[7, 8]]"])
def test_where_what_is_started_is_not_python_a_signature_is_told_as_not_tried(twice, words, tmp_path, monkeypatch):
    other = tmp_path / "python"
    other.write_text(f"#!/bin/sh\ncat > /dev/null\necho '{words}'\n")
    other.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(other))

    assert all("no process of its own can be started" in finding.message.en for finding in told(twice))


def test_what_takes_more_memory_to_verify_than_it_may_is_told_as_that(twice, monkeypatch):
    """What pyHanko raises for broken files was taken for broken signatures where it was for want of memory."""

    def ends(*_):
        raise MemoryError

    monkeypatch.setattr("pyhanko.sign.validation.pdf_embedded.EmbeddedPdfSignature.compute_digest", ends)

    for finding in told(twice):
        assert "cannot be verified in the time and memory allowed" in finding.message.en


def test_who_adds_to_a_file_that_ends_in_no_line_adds_no_object_without_a_number(plain, twice):
    """Every print of this library that was signed was verified in a process of its own, which takes a second more."""
    assert plain.endswith(b"%%EOF")
    assert not apart.is_much(twice, look_at_streams(twice), 2)


def test_a_list_of_a_million_numbers_is_much_where_a_file_has_two_states(plain, rewritten):
    data = rewritten(plain, with_list(300_000))

    assert apart.is_much(data, look_at_streams(data), 4)
    assert not apart.is_much(plain, look_at_streams(plain), 4)


@pytest.mark.parametrize(
    ("streams", "states"),
    [
        (Streams(plain=False), b""),
        (Streams(plain=True, packed=500_001), b""),
        (Streams(plain=True, packed=1_000), b"/Prev 9" * 1_000),
    ],
    ids=["it is open what it holds", "objects that are packed together", "many states"],
)
def test_what_is_packed_and_how_many_states_there_are_counts_too(streams, states):
    assert apart.is_much(states, streams, 2)
    assert not apart.is_much(b"/Prev 9", Streams(plain=True, packed=1_000), 2)
