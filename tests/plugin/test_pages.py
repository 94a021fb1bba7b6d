"""Pages as people ask for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.plugin import Pages


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1", [1]),
        ("1-3,7", [1, 2, 3, 7]),
        (" 7 , 1 - 3 ", [1, 2, 3, 7]),
        ("8-", [8, 9]),
        ("-2", [1, 2]),
        ("3,3,2-4", [2, 3, 4]),
        ("12", []),
    ],
)
def test_pages_are_those_of_their_ranges_in_the_order_of_the_document(text, numbers):
    assert numbers == list(Pages.of(text).within(9))


@pytest.mark.parametrize("text", ["", "a", "1,", "0", "0-3", "3-1", "1-2-3", "-", "1 2", "1;2", "-0"])
def test_what_is_no_list_of_pages_is_a_mistake(text):
    with pytest.raises(ValueError, match="no pages"):
        Pages.of(text)


@given(st.lists(st.tuples(st.integers(1, 99), st.none() | st.integers(0, 9)), min_size=1, max_size=5))
def test_pages_are_written_as_they_are_read(ranges):
    pages = Pages(tuple((first, None if more is None else first + more) for first, more in ranges))

    assert pages == Pages.of(str(pages))
