"""The words of a page, column by column."""

from __future__ import annotations

import pytest

from directive_model.flow import Face
from directive_model_pdf.reader.sheet import Word
from directive_model_pdf.reader.words import PageWords, hundredths

PLAIN, BOLD = Face(font="Times New Roman", size_pt=14.0), Face(font="Times New Roman", size_pt=14.0, bold=True)
#: Two lines: "Số: 45-CTr/TW" with a number that was laid over it, and "bố trí" with a bold letter in the word.
WORDS = (
    Word("Số:", (30.0, 40.0, 36.12, 45.5), PLAIN),
    Word("45", (38.0, 40.0, 42.5, 45.5), PLAIN, laid_over=True),
    Word("-CTr/TW", (43.99, 40.0, 60.01, 45.5), PLAIN),
    Word("b", (30.0, 47.0, 32.0, 52.5), BOLD),
    Word("ố", (32.0, 47.0, 34.0, 52.5), PLAIN, 0.5, glued=True),
    Word("trí", (36.0, 47.0, 40.0, 52.5), PLAIN, 0.9),
)


def told(words):
    return [(one.text, one.box, one.face, one.confidence, one.laid_over, one.glued) for one in words]


def test_words_are_given_back_as_they_were_kept():
    words = PageWords.of(WORDS)

    assert told(WORDS) == told(words)
    assert told(WORDS[1:3]) == told(words[1:3])
    assert told(WORDS[4:5]) == told([words[4]])
    assert len(WORDS) == len(words)


def test_what_is_kept_so_already_is_not_kept_anew():
    words = PageWords.of(WORDS)

    assert words is PageWords.of(words)


def test_a_page_may_have_no_words():
    words = PageWords.of(())

    assert ([], "", False) == (list(words), words.text, bool(words))


def test_a_word_may_be_without_letters():
    word = Word("", (30.0, 40.0, 30.0, 45.5), PLAIN)

    assert told([word]) == told(PageWords.of([word]))


def test_the_text_has_a_blank_between_words_that_are_not_glued():
    assert "Số: 45 -CTr/TW bố trí" == PageWords.of(WORDS).text
    assert "Số: 45 -CTr/TW" == PageWords.of(WORDS[:3]).text


def test_words_that_are_set_alike_share_how():
    assert 5 == len(PageWords.of(WORDS).settings)


def test_edges_are_those_of_the_outermost_words():
    assert (30.0, 60.01) == PageWords.of(WORDS).edges


def test_words_are_found_by_how_they_are_set():
    words = PageWords.of(WORDS)
    over = {one for one in words.settings if one.laid_over}
    low = {one for one in words.settings if one.top > 45}

    assert [1] == words.places(over)
    assert [3, 4, 5] == words.places(low)
    assert words.first_of(low).face is BOLD
    assert told([WORDS[5], WORDS[3]]) == told(words.at([5, 3]))


def test_what_is_left_has_the_settings_of_its_own_words_alone():
    words = PageWords.of(WORDS).without([0, 1, 2, 4])

    assert told([WORDS[3], WORDS[5]]) == told(words)
    assert [(BOLD, None), (PLAIN, 0.9)] == [(one.face, one.confidence) for one in words.settings]


@pytest.mark.parametrize(
    ("mm", "count"),
    [(30.005, 3000), (30.01, 3001), (-0.01, -1), (float("nan"), 2**31 - 1), (1e300, 2**31 - 1), (-1e12, 1 - 2**31)],
)
def test_a_place_is_kept_in_hundredths_of_a_millimetre_and_no_place_as_one_beyond_all_paper(mm, count):
    assert count == hundredths(mm)


def test_half_pairs_of_letters_that_a_broken_file_has_are_kept():
    word = Word("\ud835", (30.0, 40.0, 34.0, 45.5), PLAIN)

    assert "\ud835" == PageWords.of([word])[0].text


@pytest.mark.parametrize("count", [256, 257, 65_537])
def test_a_page_may_have_its_words_set_in_many_ways(count):
    words = PageWords.of([Word("chữ", (30.0, height, 36.0, height + 5.5), PLAIN) for height in range(count)])

    assert (0, count - 1) == (words[0].box[1], words[-1].box[1])
