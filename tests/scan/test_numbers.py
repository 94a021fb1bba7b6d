"""Two numbers that are one, a one read as a letter, a label that the next one tells: all are read as printed."""

from __future__ import annotations

import attrs
import pytest
from scanning import BOLD, put, sheet_of_paper, surely

from directive_model_pdf.reader.scan.settling import settled
from directive_model_pdf.reader.scan.telling import settled as told


def _cut(token, at):
    """Return the two tokens that OCR makes of one word, each with the box of its own ink."""
    text, (left, top, right, bottom) = token.text, token.box
    middle = left + round((right - left) * at / len(text))
    return [
        attrs.evolve(token, text=text[:at], box=(left, top, middle - 4, bottom)),
        attrs.evolve(token, text=text[at:], box=(middle + 4, top, right, bottom)),
    ]


def _said(found):
    return " ".join(token.text for token in found.text)


@pytest.mark.parametrize("look", [{}, {"font": BOLD}], ids=["plain", "bold"])
@pytest.mark.parametrize(
    ("printed", "cut"), [("Quyết định số 611/QĐ-UBND của", 2), ("xét nghiệm được 113/115 trường hợp", 1)]
)
def test_figures_that_are_too_close_to_be_two_numbers_are_one_and_told(printed, cut, look):
    line = put(sheet_of_paper(wide_mm=160), printed, 10, 60, **look)
    number = next(index for index, token in enumerate(line) if token.text[0].isdigit())
    read = [*line[:number], *_cut(line[number], cut), *line[number + 1 :]]

    found = settled(read, surely, head=100)

    assert printed == _said(found)
    (before, after), text = found.changed[0], line[number].text
    assert (f"{text[:cut]} {text[cut:]}", text) == (before, after.text)
    assert ["settled-number"] == [one.rule for one in told([[(before, after.text, (0, 0, 1, 1))]], 1, "a.pdf")]


@pytest.mark.parametrize("text", ["Chương trình của năm 2025 26 tháng", "các Nghị quyết số 5 10 và 15 của"])
def test_numbers_with_a_space_between_them_stay_two(text):
    found = settled(put(sheet_of_paper(wide_mm=160), text, 10, 60), surely, head=100)

    assert text == _said(found)
    assert () == found.changed


@pytest.mark.parametrize(
    ("sign", "sure", "after", "said"),
    [
        ("I", 0.3, "triệu người", "1"),
        ("Ï", 0.3, "tỷ, đồng", "1"),
        ("I", 0.9, "triệu người", "I"),
        ("I", 0.3, "của", "I"),
    ],
)
def test_a_letter_before_what_only_numbers_stand_before_is_a_one_unless_it_was_sure(sign, sure, after, said):
    line = put(sheet_of_paper(), f"thêm khoảng {sign} {after}", 10, 60)
    line[2] = attrs.evolve(line[2], confidence=sure)

    assert f"thêm khoảng {said} {after}" == _said(settled(line, surely, head=100))


def _labels(*labels, sure=0.5, left=10):
    """Return lines with these labels, the first of them read as is said, and so surely."""
    paper, lines = sheet_of_paper(), []
    for index, label in enumerate(labels):
        line = put(paper, f"{label} Giao cho Ban Tổ chức", left if index else 10, 20 + 10 * index)
        lines += [attrs.evolve(line[0], confidence=sure), *line[1:]] if index == 0 else line
    return lines


@pytest.mark.parametrize(
    ("read", "labels"),
    [
        (_labels("I.", "2.", "3."), ["1.", "2.", "3."]),
        (_labels("I.", "2.", sure=0.95), ["I.", "2."]),
        (_labels("I.", "II."), ["I.", "II."]),
        (_labels("I.", "1.", "2."), ["I.", "1.", "2."]),
        (_labels("I.", "2.", left=30), ["I.", "2."]),
    ],
    ids=["one of a row", "sure", "Roman", "above a row", "elsewhere"],
)
def test_a_label_before_two_is_one_unless_it_was_read_surely(read, labels):
    found = settled(read, surely, head=100)

    assert labels == [token.text for token in found.text if token.text.endswith(".")]
