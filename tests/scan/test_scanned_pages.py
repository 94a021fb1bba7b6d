"""A scanned page among pages of letters: what stands elsewhere weighs as much as it does without it."""

from __future__ import annotations

import io
from pathlib import Path

import attrs
import pikepdf
import pytest
from PIL import Image, ImageDraw
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


def with_more(data, page):
    """Return what is read from a file, and ``page`` behind it, a picture or None for an empty one."""
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document, pikepdf.open(io.BytesIO(bound([page or paper()], 200))) as more:
        if page is None:
            document.add_blank_page()
        else:
            document.pages.append(more.pages[0])
        document.save(output)
        count = len(document.pages)
    return read(output.getvalue(), format="pdf"), count


def paper():
    return Image.new("L", (1654, 2339), 255)


def scrawled():
    """Return a picture of a page with strokes that no program reads as letters."""
    picture = paper()
    draw = ImageDraw.Draw(picture)
    for at in range(12):
        left, top = 900 + at * 30, 500 + at % 3 * 90
        draw.line([(left, top), (left + 30, 520 + at * 7 % 5 * 60)], fill=60, width=5)
    return picture


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


def test_what_an_end_lacks_may_stand_on_a_picture_in_which_nothing_is_read(pages):
    reading, count = with_more(pages[0], scrawled())

    assert not [one for one in reading.page.blocks if one.span and one.span.page == count]
    assert (count,) == reading.page.scanned_pages
    assert {"missing-number": Severity.ERROR, "missing-signatory": Severity.NOTE} == weights(reading)


@pytest.mark.parametrize("page", [None, paper()], ids=["empty", "a picture of nothing"])
def test_a_scan_with_an_empty_page_is_one_as_a_whole(pages, page):
    reading, _ = with_more(pages[1], page)

    assert (reading.page.scanned, reading.page.scanned_pages) == (True, ())
