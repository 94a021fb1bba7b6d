"""How much memory a page takes, counted in bytes, while a document of many is read and when it has been."""

import io
import tracemalloc

import pikepdf
import pytest

from directive_model import write
from directive_model.flow import paragraphs_of
from directive_model.host import default_host
from directive_model.plugin import Source

FEW, MANY = 10, 60
#: Of a word: its letters, its place, and what the paragraph knows of it; and what is left of that in the end.
MOST_WHILE_READING, MOST_LEFT = 200, 65


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
        flow = default_host().formats["pdf"].read(Source(data=data)).value
        left, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return sum(len(one.text.split()) for one in paragraphs_of(flow)), most, left


def test_a_page_takes_little_more_room_than_what_is_read_of_it(page):
    room(page, 1)
    words, most, left = (many - few for few, many in zip(room(page, FEW), room(page, MANY), strict=True))

    assert words > 200 * (MANY - FEW)
    assert most / words < MOST_WHILE_READING
    assert left / words < MOST_LEFT
