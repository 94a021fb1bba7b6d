"""What is stamped into the blanks of a line is read in that line."""

from directive_model.flow import Face
from directive_model_pdf.reader.sheet import Sheet, Word
from directive_model_pdf.reader.sifting import filled_in, left_behind

BODY = Face(font="Times New Roman", size_pt=13.0)
STAMP = Face(font="Arial", size_pt=11.0)


def _word(text, left, top, *, laid_over=False):
    height = 3.6 if laid_over else 4.6
    return Word(
        text, (left, top, left + 2.0 * len(text), top + height), STAMP if laid_over else BODY, laid_over=laid_over
    )


def _filled(*words):
    return [(word.text, word.box[1], word.box[3]) for word in filled_in(Sheet(1, 210.0, 297.0, words)).words]


def test_a_number_and_a_day_come_to_stand_in_their_blanks():
    printed = [
        _word("Số:", 40.0, 30.0),
        _word("/STTTT-CNTT", 62.0, 30.0),
        _word("ngày", 120.0, 30.0),
        _word("tháng", 136.0, 30.0),
        _word("Kính", 40.0, 60.0),
    ]
    over = [_word("1937", 50.0, 28.9, laid_over=True), _word("3", 131.0, 31.0, laid_over=True)]

    filled = _filled(*printed, *over)

    assert ["Số:", "1937", "/STTTT-CNTT", "ngày", "3", "tháng", "Kính"] == [text for text, _, _ in filled]
    assert {(30.0, 34.6)} == {(top, bottom) for text, top, bottom in filled if text != "Kính"}


def test_what_begins_a_line_comes_before_it():
    assert ["12", "/STTTT"] == [
        text for text, _, _ in _filled(_word("/STTTT", 62.0, 30.0), _word("12", 50.0, 30.0, laid_over=True))
    ]


def test_what_stands_alone_stays_where_it_is():
    alone = _word("KHẨN", 40.0, 10.0, laid_over=True)

    assert [("Số:", 30.0, 34.6), ("KHẨN", 10.0, 13.6)] == _filled(alone, _word("Số:", 40.0, 30.0))


def test_a_page_full_of_words_that_are_laid_over_it_is_left_as_it_is():
    """Each would be compared with all others: 20,000 of each took more than a minute."""
    printed = [_word("a", 40.0, 30.0)] * 2_000
    over = [_word("1", 41.0, 30.0, laid_over=True)] * 2_000

    assert ["a"] * 2_000 + ["1"] * 2_000 == [text for text, _, _ in _filled(*printed, *over)]
    (told,) = left_behind(Sheet(3, 210.0, 297.0, (*printed, *over)), "a.pdf")
    assert ("words-laid-over", 3) == (told.rule, told.span.page)
    assert not [*left_behind(Sheet(3, 210.0, 297.0, (*printed, *over[:9])), "a.pdf")]
