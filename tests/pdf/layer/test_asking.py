"""Many letters at one go say what each says by itself."""

import ctypes
import io
import math

import pypdfium2
import pytest
from pypdfium2 import raw

from directive_model import write
from directive_model_pdf.reader.layer.asking import boxes_of, handed, objects_of
from directive_model_pdf.reader.layer.paper import Paper


@pytest.fixture(scope="module")
def page(example):
    file = io.BytesIO()
    write(example, file, format="pdf")
    with pypdfium2.PdfDocument(file.getvalue()) as document:
        yield document[0]


def one_by_one(text, index):
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    return box.left, box.top, box.right, box.bottom


def test_boxes_are_those_of_each_letter_however_many_are_asked_for(page):
    text = page.get_textpage()
    letters = list(range(text.count_chars()))
    expected = [one_by_one(text.raw, index) for index in letters]
    times = 5000 // len(letters) + 1

    assert expected * times == list(zip(*boxes_of(handed(text.raw), letters * times), strict=True))


def test_a_letter_that_has_no_box_is_not_given_that_of_another(page):
    text = page.get_textpage()
    beyond = text.count_chars()
    boxes_of(handed(text.raw), [0, 1, 2])

    assert list(zip(*boxes_of(handed(text.raw), [0, beyond]), strict=True)) == [
        one_by_one(text.raw, 0),
        (0.0, 0.0, 0.0, 0.0),
    ]


def test_text_objects_are_those_of_each_letter(page):
    text = page.get_textpage()
    letters = list(range(text.count_chars()))
    things = [raw.FPDFText_GetTextObject(text.raw, index) for index in letters]
    expected = [ctypes.addressof(thing.contents) if thing else None for thing in things]

    assert expected == objects_of(handed(text.raw), letters)


def test_edges_are_those_of_boxes_in_hundredths(page):
    paper = Paper(page)
    xs = [56.7, 56.7, 123.45, -3.2]

    assert [paper.box(x, 0, x, 0)[0] for x in xs] == [count / 100 for count in paper.across(xs)]


def test_edges_that_are_nowhere_are_beyond_all_paper(page):
    first, second, third = Paper(page).across([72.0, math.inf, math.nan])

    assert (2540, 2**31 - 1, 2**31 - 1) == (first, second, third)


def test_areas_that_are_nowhere_are_beyond_all_paper(page):
    paper = Paper(page)
    far = (2**31 - 1) / 100

    assert (far, far, -far, far) == paper.box(math.nan, -1e300, -1e300, math.nan)
    assert (far, far) == paper.down(math.nan, -math.inf)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_areas_of_a_turned_page_that_are_nowhere_are_beyond_its_paper(page, turn):
    page.set_rotation(turn)
    edges = Paper(page).box(math.nan, math.nan, math.nan, math.nan)
    page.set_rotation(0)

    assert (2**31 - 1) / 100 == max(edges) == min(edges)
