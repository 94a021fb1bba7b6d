"""Letters of another font come to stand in the words that the page shows them in."""

from directive_model.flow import Face
from directive_model_pdf.reader.layer.weaving import woven
from directive_model_pdf.reader.sheet import Word

MAIN, OTHER = Face(font="Nimbus Sans", size_pt=12.0), Face(font="Liberation Sans", size_pt=12.0)


def _words(*placed, face=MAIN, top=20.0):
    return [Word(text, (left, top, right, top + 4.8), face) for text, left, right in placed]


def _text(words):
    return "".join(word.text if word.glued else f" {word.text}" for word in woven(words)).strip()


FIRST = _words(("bi", 52.6, 56.4), ("u", 58.8, 61.3), ("m", 62.5, 66.2), ("u", 68.6, 71.2))
SECOND = _words(("ể", 56.4, 58.8), ("ẫ", 66.3, 68.7), face=OTHER)


def test_letters_drawn_in_a_second_pass_fill_the_gaps_of_the_first():
    assert "biểu mẫu" == _text([*FIRST, *SECOND])
    assert "biểu mẫu" == _text([*SECOND, *FIRST])


def test_a_line_may_begin_and_end_with_such_letters():
    words = [
        *_words(("y", 55.0, 57.4), ("ban", 58.6, 65.0)),
        *_words(("Ủ", 52.0, 55.0), ("ạ", 66.2, 68.6), face=OTHER),
    ]

    assert "Ủy ban ạ" == _text(words)


def test_a_line_may_be_drawn_in_more_than_two_passes():
    words = _words(("ch", 30.0, 34.0), ("t", 36.4, 37.6))
    words += [*_words(("ấ", 34.0, 36.4), face=OTHER), *_words(("m", 39.0, 42.0), ("i", 45.0, 46.0))]
    words += _words(("ớ", 42.0, 45.0), face=OTHER)

    assert "chất mới" == _text(words)


def test_words_of_another_font_stay_words():
    words = [*_words(("Số", 30.0, 35.0), ("ngày", 60.0, 70.0)), *_words(("1937", 42.0, 52.0), face=OTHER)]

    assert "Số ngày 1937" == _text(words)


def test_lines_of_one_font_and_other_lines_are_left_alone():
    again = _words(("ể", 56.4, 58.8))
    below = _words(("ể", 56.4, 58.8), face=OTHER, top=30.0)

    assert "bi u m u ể" == _text([*FIRST, *again])
    assert "bi u m u ể" == _text([*FIRST, *below])
