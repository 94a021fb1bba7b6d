"""Whether a line goes on with the one above it: numbers, names and dots that do not."""

from __future__ import annotations

import pytest

from directive_model.flow import Face
from directive_model_pdf.reader.layout.joining import Joiner
from directive_model_pdf.reader.layout.paragraphs import Column
from directive_model_pdf.reader.layout.strips import strips_of
from directive_model_pdf.reader.sheet import Word

PLAIN, BOLD = Face("Times New Roman", 14.0), Face("Times New Roman", 14.0, bold=True)
#: How wide letters and blanks are, and how far lines are apart, in mm.
WIDE, BLANK, PITCH = 2.4, 1.2, 6.5


def width_of(text):
    return sum(WIDE * len(word) + BLANK for word in text.split()) - BLANK


def joined(*lines, room=None, faces=None):
    """Return the paragraphs of lines in the middle of ``room``, in mm, or at the left edge of the widest one."""
    wide = max(map(width_of, lines)) if room is None else room
    words = []
    for number, (text, face) in enumerate(zip(lines, faces or [PLAIN] * len(lines), strict=True)):
        left = 30.0 if room is None else 30.0 + (wide - width_of(text)) / 2
        top = 40.0 + PITCH * number
        for token in text.split():
            words.append(Word(token, (left, top, left + WIDE * len(token), top + 5.0), face))
            left += WIDE * len(token) + BLANK
    strips = strips_of(words)
    column = Column(30.0, 30.0 + wide, centered=room is not None)
    column.widest = max(map(width_of, lines))
    joiner = Joiner()
    joiner.look(strips)
    return [" ".join(line.text for line in one.lines) for one in joiner.paragraphs(strips, column, 1)]


@pytest.mark.parametrize("line", ["Số: 5/TB-HS", "Số 15-CV/ĐU", "Số: /BC", "Số …/KH", "V/v mua sách"])
def test_number_and_subject_go_on_with_no_name_that_fills_its_line(line):
    assert ["Trường Tiểu học Hoa Sen", line] == joined("Trường Tiểu học Hoa Sen", line, room=54.0)


def test_the_number_of_a_school_goes_on_with_its_name():
    assert 1 == len(joined("Trường Mầm non Hoa Sen xã", "Số 2", room=60.0))


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Người lập", "Nguyễn Thị Hồng Nhung Bảo"),
        ("Kế toán trưởng", "Phạm Văn Long"),
        ("Thủ Quỹ", "Nguyễn Thị Hồng Nhung"),
    ],
)
def test_an_office_in_small_letters_is_none_of_the_name_under_it(office, name):
    assert [office, name] == joined(office, name, room=width_of(name) + 15.0)


@pytest.mark.parametrize("first", ["Thiếu tướng Nguyễn", "Phạm Nguyễn Hoàng"])
def test_a_name_goes_on_on_the_next_line(first):
    assert 1 == len(joined(first, "Hoàng Long Vũ", room=60.0))


DOTS = "." * 40


@pytest.mark.parametrize(
    ("title", "rest", "count"),
    [
        ("Nhận xét của chi ủy nơi cư trú về", DOTS, 2),
        ("NHẬN XÉT CỦA CHI ỦY", "Huyện", 2),
        ("Trách nhiệm của xã Vân", "Thủy", 1),
        ("Trách nhiệm của xã Vân", "Thủy.", 1),
    ],
)
def test_a_bold_title_takes_a_syllable_from_the_next_line_and_no_dots(title, rest, count):
    assert count == len(joined(title, rest, faces=(BOLD, PLAIN)))
