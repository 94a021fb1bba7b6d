"""Scans of documents that we print ourselves are read as the documents are."""

from __future__ import annotations

import io
import math
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

import attrs
import pytest
from scanning import bound, pictures, printed

from directive_model import Severity, check, read, write

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt"
#: Of so many letters of the body one may be read wrong.
ERRORS = 0.005


def _text(program):
    file = io.BytesIO()
    write(program, file, format="txt")
    return " ".join(unicodedata.normalize("NFC", file.getvalue().decode()).split())


def _errors(expected, found):
    """Return how many letters must be changed, put in or taken out, by how many there are: word by word."""
    words, others = expected.split(), found.split()
    wrong = 0
    for kind, a, b, c, d in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        if kind != "equal":
            one, other = " ".join(words[a:b]), " ".join(others[c:d])
            same = sum(
                block.size for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
            )
            wrong += max(len(one), len(other)) - same
    return wrong / len(expected)


def _facts(program):
    """Return what must be right, letter by letter."""
    return {
        "title": program.title,
        "period": program.period,
        "letterhead": program.letterhead,
        "number": program.number,
        "place": program.place,
        "date": program.date,
        "labels": [section.label for section in program.sections],
        "tasks": len(program.tasks),
        "citations": [(one.type, one.code, one.date, one.issuer) for one in program.citations],
        "recipients": program.recipients,
        "retention": program.retention,
        "signatories": program.signatories,
    }


@pytest.fixture(scope="module")
def poor(tesseract, seed):
    """The reference document, and what is read from a scan of it: at 200 dpi, askew, with grain and specks."""
    program = read(seed).value
    scan = bound(pictures(printed(program), 200, degrees=1.0, noise=20.0), 200)
    return program, read(scan, format="pdf")


@pytest.fixture(scope="module")
def good(tesseract):
    """The example, and what is read from a scan of it at 300 dpi."""
    program = read(EXAMPLE).value
    scan = bound(pictures(printed(program), 300, degrees=-1.5, noise=8.0), 300)
    return program, read(scan, format="pdf")


@pytest.mark.parametrize("scan", ["poor", "good"])
def test_letters_are_read_right(scan, request):
    program, reading = request.getfixturevalue(scan)

    assert ERRORS >= _errors(_text(program), _text(reading.value))


@pytest.mark.parametrize("scan", ["poor", "good"])
def test_facts_are_read_right(scan, request):
    program, reading = request.getfixturevalue(scan)

    assert _facts(program) == _facts(reading.value)


def test_it_is_told_that_and_how_surely_pages_were_read_by_ocr(poor, tesseract):
    _, reading = poor

    (note,) = [one for one in reading.findings if one.rule == "read-by-ocr"]
    assert f"read by OCR, {tesseract}: page 1–3; {note.found} sure on average" == note.message.en
    assert 90 < int(note.found.rstrip("%"))


def _leaning(box, degrees):
    """Return the box round what stands in ``box`` of an A4 page when that leans clockwise."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    corners = [(x - 105, y - 148.5) for x in (box[0], box[2]) for y in (box[1], box[3])]
    xs, ys = zip(*[(105 + x * cos - y * sin, 148.5 + x * sin + y * cos) for x, y in corners], strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def test_places_are_those_of_the_page_as_it_was_scanned(good):
    program, reading = good
    upright = read(printed(program), format="pdf").value

    for expected, found in zip(upright.sections, reading.value.sections, strict=True):
        assert expected.span.page == found.span.page
        assert _leaning(expected.span.box, -1.5) == pytest.approx(found.span.box, abs=1.0)


def test_a_right_document_is_right_as_a_scan_too(good):
    _, reading = good

    (report,) = check(reading).files

    assert [] == [one for one in report.findings if one.severity is not Severity.NOTE]
    assert {"wrong-size", "wrong-paper"} <= {one.rule for one in report.not_evaluated}


@pytest.fixture(scope="module")
def unsigned(tesseract):
    """What is read from a scan of a document that nobody has signed, and that has the code of another type."""
    program = read(EXAMPLE).value
    wrong = attrs.evolve(program, signatories=(), number=attrs.evolve(program.number, symbol="KH/TU"))
    return read(bound(pictures(printed(wrong), 300), 300), format="pdf")


def test_what_is_absent_on_a_scan_is_a_note(unsigned):
    (report,) = check(unsigned).files

    (finding,) = [one for one in report.findings if one.rule == "missing-signatory"]
    assert Severity.NOTE is finding.severity
    assert "look at the scan" in finding.message.en


def test_what_contradicts_itself_in_words_that_were_read_surely_is_an_error_on_a_scan_too(unsigned):
    (report,) = check(unsigned).files

    assert ["type-code-mismatch"] == [one.rule for one in report.findings if one.severity is Severity.ERROR]


@pytest.mark.parametrize("name", ["hanoi__33_1596419034_1509.signed.pdf"])
def test_what_is_read_under_a_seal_is_told_and_nothing_of_it_is_an_error(name, shared, tesseract):
    reading = read(shared / "corpus" / "state" / name)
    (report,) = check(reading).files

    assert "GIÁM ĐỐC" == reading.value.signatories[0].position
    assert any(one.rule == "settled-words" and "GIÁM ĐỐC" in one.message.en for one in report.findings)
    assert [] == [one.rule for one in report.findings if one.severity is Severity.ERROR]
