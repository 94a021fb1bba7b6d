"""Rows of marks on one letter: put into order a few at a time, so that no text takes the square of its length."""

from unicodedata import combining, is_normalized, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language import nfc, nfd, normal

MARKS = st.text("\u0301\u0323\u0302\u05b0", max_size=60)


def longest_row(text):
    row = longest = 0
    for letter in text:
        row = row + 1 if combining(letter) else 0
        longest = max(longest, row)
    return longest


@given(st.text(max_size=300))
def test_texts_that_people_write_are_normalized_as_unicode_says(text):
    assert normalize("NFC", text) == nfc(text)
    assert normalize("NFD", text) == nfd(text)


@given(st.lists(st.tuples(st.sampled_from(["a", "ô", "đ ", "…" * 40]), MARKS), min_size=1))
def test_no_letter_and_no_mark_is_lost_or_added(pieces):
    text = "".join(letter + marks for letter, marks in pieces)

    assert sorted(normalize("NFD", text * 4)) == sorted(normalize("NFD", nfc(text * 4)))


@pytest.mark.parametrize("form", [nfc, nfd])
def test_unicode_is_never_asked_for_a_row_that_no_language_has(form, monkeypatch):
    asked = []
    monkeypatch.setattr(normal.unicodedata, "normalize", lambda name, text: asked.append(text) or text)
    form("a" + "\u0301\u0323" * 500 + "…" * 50)

    assert asked
    assert 30 == max(longest_row(text) for text in asked)


def test_a_row_that_a_language_may_have_is_put_into_order():
    text = "ô" * 200 + "a\u0301\u0323"

    assert is_normalized("NFC", nfc(text))
