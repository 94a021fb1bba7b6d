"""A scanned page among pages of letters: what stands elsewhere weighs as much as it does without it."""

from __future__ import annotations

import io
from pathlib import Path

import attrs
import pikepdf
import pytest
from scanning import bound, pictures, printed

from directive_model import Severity, check, read

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt"


@pytest.fixture(scope="module")
def pages(tesseract):
    """A print of a program without number and signatory, of two pages at least, and a scan of it."""
    program = attrs.evolve(read(EXAMPLE).value, number=None, signatories=())
    print_ = printed(program)
    return print_, bound(pictures(print_, 200), 200)


def with_scanned(pages, number):
    """Return what is read from the print, of which the page of that number, from 0, is that of the scan."""
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages[0])) as print_, pikepdf.open(io.BytesIO(pages[1])) as scan:
        print_.pages[number] = scan.pages[number]
        print_.save(output)
        last = len(print_.pages) - 1
    return read(output.getvalue(), format="pdf"), last


def weights(reading):
    (report,) = check(reading).files
    absent = {"missing-number", "missing-signatory"}
    return {one.rule: one.severity for one in report.findings if one.rule in absent}


def test_what_a_head_of_letters_lacks_is_an_error_though_the_last_page_is_scanned(pages):
    reading, last = with_scanned(pages, -1)

    assert (last + 1,) == reading.page.scanned_pages
    assert {"missing-number": Severity.ERROR, "missing-signatory": Severity.NOTE} == weights(reading)


def test_what_an_end_of_letters_lacks_is_an_error_though_the_first_page_is_scanned(pages):
    reading, last = with_scanned(pages, 0)

    assert last
    assert (1,) == reading.page.scanned_pages
    assert {"missing-number": Severity.NOTE, "missing-signatory": Severity.ERROR} == weights(reading)


def test_of_a_scan_as_a_whole_no_page_is_told_apart(pages):
    page = read(pages[1], format="pdf").page

    assert (page.scanned, page.scanned_pages) == (True, ())
    assert page.is_scanned(1)
    assert page.is_scanned(None)
