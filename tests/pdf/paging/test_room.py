"""How much memory a page takes, counted in bytes, while a document of many is read and when it has been."""

import io
import tracemalloc

import pikepdf
import pytest

from directive_model import Limits, write
from directive_model.flow import paragraphs_of
from directive_model.host import default_host
from directive_model.plugin import Source

FEW, MANY = 10, 100
#: What is left of a word, in bytes: its letters, its place, and what the paragraph knows of it.
MOST_LEFT = 65
#: What one page more or less may take up while it is read, in bytes.
SPARE = 2**15
#: Counting bytes takes its time.
PATIENT = Limits(seconds=600)


@pytest.fixture(scope="module")
def page(example):
    file = io.BytesIO()
    write(example, file, format="pdf")
    return file


def pages(page, count):
    with pikepdf.open(page) as one, pikepdf.new() as many:
        many.pages.extend([one.pages[0]] * count)
        output = io.BytesIO()
        many.save(output)
    return output.getvalue()


def room(page, count):
    """Return how many words there are, and how many bytes are in use at most and in the end."""
    data = pages(page, count)
    tracemalloc.start()
    try:
        flow = default_host().formats["pdf"].read(Source(data=data, limits=PATIENT)).value
        left, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return sum(len(one.text.split()) for one in paragraphs_of(flow)), most, left


@pytest.fixture(scope="module")
def few_and_many(page):
    room(page, 1)
    return room(page, FEW), room(page, MANY)


def test_what_is_in_use_beyond_what_is_read_is_no_more_for_a_hundred_pages_than_for_ten(few_and_many):
    few, many = (most - left for _, most, left in few_and_many)

    assert many <= few + SPARE


def test_a_word_leaves_little_more_than_its_letters_and_its_place(few_and_many):
    words, _, left = (many - few for few, many in zip(*few_and_many, strict=True))

    assert words > 200 * (MANY - FEW)
    assert left / words < MOST_LEFT
