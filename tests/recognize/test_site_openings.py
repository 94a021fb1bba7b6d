"""What is asked before a pattern of a site's words: whatever the pattern takes begins with a word asked for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from directive_model.recognize.around.site import words as site_words


def _taken_by(pattern):
    """Words that ``pattern`` takes, without the marks that may stand before them."""
    return st.from_regex(pattern.pattern.removeprefix(r"\W*"), fullmatch=True)


@settings(max_examples=1000)
@given(_taken_by(site_words._OF_A_SITE))
def test_whatever_a_page_says_of_itself_begins_with_an_opening(words):
    assert site_words._begins(words, site_words._OPENINGS)


@settings(max_examples=500)
@given(_taken_by(site_words._ATTRIBUTE))
def test_whatever_is_a_row_of_attributes_begins_with_a_name_of_one(words):
    assert site_words._begins(words, site_words._NAMES)
