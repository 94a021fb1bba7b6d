"""How many blanks stand between words: those that somebody has put there, and no more where a line is set out."""

from __future__ import annotations

import pytest

from directive_model.flow import Face
from directive_model_pdf.reader.layout.paragraphs import Column, Paragraph
from directive_model_pdf.reader.layout.strips import Strip
from directive_model_pdf.reader.sheet import Word

FACE = Face("Times New Roman", 14.0)
#: How wide a letter and how high a line is, in mm.
WIDE, HIGH = 2.4, 5.0


def strip(text, *gaps, top=40.0):
    """Return a line whose blanks are as wide as ``gaps`` say, in mm; the last one of them again and again."""
    words, left = [], 30.0
    for number, token in enumerate(text.split()):
        words.append(Word(token, (left, top, left + WIDE * len(token), top + HIGH), FACE))
        left = words[-1].box[2] + gaps[min(number, len(gaps) - 1)]
    return Strip(words, 0)


def text_of(*lines, more=0.0):
    """Return the text of a paragraph of ``lines`` in a column that the first one leaves so much ``more`` free."""
    column = Column(30.0, lines[0].right + more)
    paragraph = Paragraph(lines[0], column, 1, 0.0)
    for line in lines[1:]:
        paragraph.add(line, 1)
    return paragraph.block("a.pdf").text


NEXT = strip("nuôi tôm", 1.2, top=46.0)


@pytest.mark.parametrize(
    ("text", "more", "rest"),
    [
        ("Rà soát quy hoạch vùng", 0.0, (NEXT,)),
        ("Rà soát quy hoạch vùng", 4.0, (NEXT,)),
        ("Rà soát quy hoạch vùng", 0.0, ()),
        ("Quyền sử", 0.0, (NEXT,)),
    ],
    ids=["a full line", "a line of many words", "the last line", "two words of a narrow cell"],
)
def test_words_of_a_line_that_is_set_out_have_one_blank_between(text, more, rest):
    expected = f"{text} nuôi tôm" if rest else text

    assert expected == text_of(strip(text, 9.3), *rest, more=more)


@pytest.mark.parametrize(
    ("line", "more", "rest", "expected"),
    [
        (strip("Số: 12 ngày tháng", 1.2, 9.3), 0.0, (NEXT,), "Số: 12      ngày      tháng nuôi tôm"),
        (strip("Năm 2021 2022 2023", 9.3), 40.0, (), "Năm      2021      2022      2023"),
        (strip("Tham gia", 9.3), 0.0, (), "Tham      gia"),
    ],
    ids=["other blanks", "far from the edge", "two words that end a paragraph"],
)
def test_other_wide_blanks_are_as_many_as_they_are_worth(line, more, rest, expected):
    assert expected == text_of(line, *rest, more=more)


@pytest.mark.parametrize("row", ["…" * 8, "." * 8, "_" * 8, "·" * 8])
def test_a_row_to_fill_in_that_a_line_end_cuts_has_no_blank(row):
    assert f"Họ tên: {row}{row}{row};" == text_of(
        strip(f"Họ tên: {row}", 1.2), strip(row, 1.2), strip(f"{row};", 1.2)
    )


@pytest.mark.parametrize(("line", "after"), [("một, hai, ba…", "… bốn"), ("một. . .", ". hai"), ("a.......", "…….")])
def test_signs_that_are_no_row_have_one(line, after):
    assert f"{line} {after}" == text_of(strip(line, 1.2), strip(after, 1.2))
