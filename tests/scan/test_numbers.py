"""Two numbers that are one, a one read as a letter, a label that the next one tells: all are read as printed."""

from __future__ import annotations

import attrs
import pytest
from PIL import ImageFont, ImageOps
from scanning import BOLD, DPI, MM, PLAIN, put, sheet_of_paper, surely

from directive_model_pdf.reader.scan.settling import settled
from directive_model_pdf.reader.scan.telling import settled as told


def _read(text, size, font):
    """Return the tokens of a printed line, each with the box of its ink alone; words are cut at "|"."""
    letters = ImageFont.truetype(str(font), round(size / 72 * DPI))
    tokens, left = [], 10 * MM
    for word in text.split():
        for part in word.split("|"):
            paper = sheet_of_paper(wide_mm=200)
            [token] = put(paper, part, left / MM, 60, size, font=font)
            tokens.append(attrs.evolve(token, box=ImageOps.invert(paper).getbbox()))
            left += letters.getlength(part)
        left += letters.getlength(" ")
    return tokens


def _said(found):
    return " ".join(token.text for token in found.text)


@pytest.mark.parametrize("size", [10, 14])
@pytest.mark.parametrize("font", [PLAIN, BOLD], ids=["plain", "bold"])
@pytest.mark.parametrize(
    ("read", "cut", "number"),
    [
        ("Quyết định số 61|1/QĐ-UBND của", "61 1/QĐ-UBND", "611/QĐ-UBND"),
        ("xét nghiệm được 1|13/115 trường hợp", "1 13/115", "113/115"),
    ],
)
def test_figures_that_are_too_close_to_be_two_numbers_are_one_and_told(read, cut, number, font, size):
    found = settled(_read(read, size, font), surely, head=100)

    assert read.replace("|", "") == _said(found)
    (before, after), *_ = found.changed
    assert (cut, number) == (before, after.text)
    assert ["settled-number"] == [one.rule for one in told([[(before, after.text, (0, 0, 1, 1))]], 1, "a.pdf")]


@pytest.mark.parametrize("size", [10, 14])
@pytest.mark.parametrize("font", [PLAIN, BOLD], ids=["plain", "bold"])
@pytest.mark.parametrize(
    "text",
    [
        "Chương trình của năm 2025 26 tháng",
        "các Nghị quyết số 5 10 và 15 của",
        "CÁC NGHỊ QUYẾT SỐ 5 10 VÀ 15",
        "thông qua số 11 12 kế hoạch",
        "tổng số thu 12 345 678 đồng",
    ],
)
def test_numbers_with_a_space_between_them_stay_two(text, font, size):
    found = settled(_read(text, size, font), surely, head=100)

    assert text == _said(found)
    assert () == found.changed


def test_small_figures_in_a_line_of_larger_letters_stay_two():
    larger, smaller = _read("BẢNG TỔNG HỢP", 14, PLAIN), _read("2025 11 12 26", 10, PLAIN)
    right = larger[-1].box[2]
    smaller = [
        attrs.evolve(one, box=(one.box[0] + right, one.box[1], one.box[2] + right, one.box[3])) for one in smaller
    ]

    assert "BẢNG TỔNG HỢP 2025 11 12 26" == _said(settled([*larger, *smaller], surely, head=100))


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
