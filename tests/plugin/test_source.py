"""What a source does for the readers that get it."""

import pytest

from directive_model.errors import LimitExceeded, Words
from directive_model.kit import Limits
from directive_model.plugin import Source


@pytest.mark.parametrize("limit", ["source_bytes", "expanded_bytes"])
def test_data_of_a_byte_more_than_a_limit_allows_are_refused(limit):
    limits = Limits(**{limit: 4})
    Source(data=b"1234", limits=limits).hold_size()

    with pytest.raises(LimitExceeded) as caught:
        Source(data=b"12345", name="a.txt", limits=limits).hold_size()

    error = caught.value
    assert (error.limit, error.allowed, error.found, error.source) == (limit, 4, 5, "a.txt")


def test_data_of_another_format_are_refused_with_what_to_do():
    error = Source(data=b"x", name="a.rtf").of_another_format("rtf-no-rtf", Words(vi="không phải", en="it is not"))

    assert (error.code, error.source) == ("rtf-no-rtf", "a.rtf")
    assert str(error.words.en) == (
        "a.rtf: it is not; let the library tell the format (leave out --from, format=), or name the right one"
    )
