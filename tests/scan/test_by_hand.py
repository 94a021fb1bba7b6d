"""A number, a day or a month that somebody wrote by hand is left blank and told; what is printed is text."""

from __future__ import annotations

from pathlib import Path

import attrs
import numpy as np
import pytest
from by_hand import written
from degrading import WAYS, Filled, scan_of
from PIL import Image, ImageFilter
from scanning import DPI, MM, printed, put, sheet_of_paper

from directive_model import ReducedDate, read
from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.looks import FACES, size_of
from directive_model_pdf.reader.scan.settling import by_hand, printed_in, settled
from directive_model_pdf.reader.scan.settling.by_hand import likeness

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt"
FIGURES = "0123456789"


def _worn(paper, way):
    """Return a picture as a scanner makes it, blurred and grainy."""
    blurred = paper.filter(ImageFilter.GaussianBlur(1.2 if way == "blurred" else 0.7))
    grain = np.random.default_rng(7).normal(0, 25 if way == "grainy" else 5, (paper.height, paper.width))
    return Image.fromarray(np.clip(np.asarray(blurred) + grain, 0, 255).astype(np.uint8))


@pytest.mark.parametrize("way", ["clean", "blurred", "grainy"])
@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem.partition("-")[2])
def test_printed_figures_are_printed_in_whatever_face(face, way):
    paper = sheet_of_paper(wide_mm=140)
    lines = [
        put(paper, f"Hà Nội, ngày {day:02} tháng {month} năm 2026", 10, 10 + 7 * month, font=face)
        for month, day in enumerate((10, 27, 31, 14, 5, 26, 8, 19), 1)
    ]
    is_printed = printed_in(_worn(paper, way))

    assert all(is_printed(line[index], line) for line in lines for index in (3, 5))


@pytest.mark.parametrize("way", ["clean", "blurred", "grainy"])
@pytest.mark.parametrize("figures", ["02", "87", "1509", "3428", *FIGURES])
def test_figures_by_hand_are_not(figures, way):
    paper = sheet_of_paper("RGB", wide_mm=140)
    line = put(paper, "Số:", 10, 20) + put(paper, "/TB-BCĐ của Ban Chỉ đạo", 34, 20)
    written(paper, figures, (18, 34, 20), DPI, (0, 0, 0), np.random.default_rng(3))
    grey = _worn(paper.convert("L"), way)
    ink = np.argwhere(np.asarray(grey)[:, round(18 * MM) : round(33.5 * MM)] < 128)
    (top, left), (bottom, right) = ink.min(axis=0).tolist(), ink.max(axis=0).tolist()
    hand = Token(figures, (left + round(18 * MM), top, right + round(18 * MM), bottom), 0.9, 20)

    found = settled([line[0], hand, *line[1:]], printed_in(grey), head=1000)

    assert [("number", hand)] == [(blank.part, blank.token) for blank in found.blanks]
    assert hand not in found.text


@pytest.mark.parametrize(("wide", "high"), [(1000, 30), (100, 700), (1000, 700)])
def test_a_box_that_holds_far_more_than_its_figures_is_not_compared_with_them(wide, high, monkeypatch):
    paper = sheet_of_paper(wide_mm=140)
    line = put(paper, "Số:", 10, 20) + put(paper, "/TB-BCĐ của Ban Chỉ đạo", 34, 20)
    monkeypatch.setattr(by_hand, "likeness", lambda *_: pytest.fail("compared"))

    assert not printed_in(paper)(Token("1", (200, 10, 200 + wide, 10 + high), 0.9, 20), line)


def test_figures_are_as_like_the_ink_as_the_best_place_for_them_is():
    paper = sheet_of_paper(wide_mm=140)
    (figures,) = put(paper, "27", 40, 20)
    left, top, right, bottom = figures.box
    around = attrs.evolve(figures, box=(left - 60, top - 25, right + 70, bottom + 30))

    exact, found = likeness(figures, paper, size_of(figures)), likeness(around, paper, size_of(figures))

    assert 0.9 < exact <= 1.0
    assert exact == pytest.approx(found)


def test_a_blank_that_nothing_is_written_into_is_where_it_is():
    paper = sheet_of_paper(wide_mm=140)
    line = put(paper, "Hà Nội, ngày", 10, 20) + put(paper, "tháng", 50, 20) + put(paper, "năm 2026", 70, 20)

    found = settled(line, printed_in(paper), head=1000)

    assert ["day", "month"] == [blank.part for blank in found.blanks]
    assert line == list(found.text)
    assert (line[2].box[2], line[3].box[0]) == found.blanks[0].box[::2]


@pytest.mark.parametrize(
    ("line", "blanks", "text"),
    [
        ("Hà Nội, ngày 3 7 tháng 11 năm 2025", ["37", "11"], "Hà Nội, ngày tháng năm 2025"),
        ("Số: 15 09 /BQL", ["1509"], "Số: /BQL"),
        ("Hà Nội, ngày 31 tháng 1 1 năm 2025", ["31", "11"], "Hà Nội, ngày tháng năm 2025"),
        ("các ngày nghỉ của tháng 7", [], "các ngày nghỉ của tháng 7"),
        ("trong 5 ngày sau khi hết tháng 2", [], "trong 5 ngày sau khi hết tháng 2"),
        ("số 12 và 13 /TB", [], "số 12 và 13 /TB"),
    ],
)
def test_a_hand_that_is_read_as_several_words_is_one(line, blanks, text):
    tokens = [Token(word, (300 + 60 * at, 400, 340 + 60 * at, 440), 0.9, 1) for at, word in enumerate(line.split())]

    found = settled(tokens, lambda figures, _: False, head=1000)

    assert blanks == [blank.token.text for blank in found.blanks if blank.token]
    assert text == " ".join(token.text for token in found.text)


def _head_blank():
    """Return the first page of the example, its number and its day left blank."""
    program = read(EXAMPLE).value
    number = attrs.evolve(program.number, serial=None)
    return attrs.evolve(program, body=program.body[:1], number=number, date=ReducedDate(2025, 11))


def test_a_page_that_was_filled_in_sealed_signed_and_faxed_has_blanks_and_says_so(tesseract):
    program = _head_blank()
    signer = program.signatories[0]
    scan = scan_of(printed(program), WAYS["fax"], Filled(number="27", day="31"), signer.name)

    reading = read(scan, format="pdf")

    hands = [one for one in reading.findings if one.rule == "written-by-hand"]
    assert [1, 1] == [one.span.page for one in hands]
    assert ["the document's number", "the day"] == [one.message.en.partition(" is")[0] for one in hands]
    places = [tuple(map(round, one.span.box)) for one in hands]
    assert all(40 > top > 25 and bottom < 45 for _, top, _, bottom in places)
    assert places[0][2] < 105 < places[1][0]
    found = reading.value
    expected = (program.number, program.date, program.place, program.title)
    assert expected == (found.number, found.date, found.place, found.title)
    assert "incoming-stamp" in {one.rule for one in reading.findings}


def test_a_page_whose_head_is_left_blank_says_nothing_of_hands(tesseract):
    program = _head_blank()

    reading = read(scan_of(printed(program), WAYS["good"]), format="pdf")

    assert (program.number, program.date) == (reading.value.number, reading.value.date)
    assert [] == [one for one in reading.findings if one.rule == "written-by-hand"]


def _filed(number, *, high=1.0, sure=0.4):
    """Return where copies are kept, and how many: in letters so much higher than the others, so surely read."""
    paper = sheet_of_paper()
    line = put(paper, "- Lưu: VT, NN.", 10, 20, 11, line=1)
    (copies,) = put(paper, number, 45, 20, 11, line=1, confidence=sure)
    left, top, right, bottom = copies.box
    return line, attrs.evolve(copies, box=(left, round(bottom - high * (bottom - top)), right, bottom))


def test_how_many_copies_are_kept_is_no_text_where_it_is_written_by_hand():
    line, copies = _filed("(06b", high=1.8)
    beside = put(sheet_of_paper(), "GIÁM ĐỐC", 90, 20, line=1)

    found = settled([*line, copies, *beside], printed_in(sheet_of_paper()), 0.0)

    assert [token.text for token in (*line, *beside)] == [token.text for token in found.text]
    assert (copies,) == found.rest


@pytest.mark.parametrize(
    ("high", "sure", "word"),
    [(1.0, 0.4, "Lưu:"), (1.8, 0.9, "Lưu:"), (1.8, 0.4, "Sở")],
    ids=["as high as the others", "surely read", "another entry"],
)
def test_how_many_copies_are_kept_is_text_where_it_is_printed(high, sure, word):
    line, copies = _filed("(06b)", high=high, sure=sure)
    line[1] = attrs.evolve(line[1], text=word)

    assert "(06b)" == settled([*line, copies], printed_in(sheet_of_paper()), 0.0).text[-1].text


def test_who_keeps_copies_is_text_however_high_it_is():
    *line, keeper = put(sheet_of_paper(), "- Lưu: VT.", 10, 20, 11, confidence=0.3)
    left, top, right, bottom = keeper.box
    high = attrs.evolve(keeper, box=(left, bottom - 4 * (bottom - top), right, bottom))

    assert ["-", "Lưu:", "VT."] == _text([*line, high])


def test_a_sentence_that_begins_as_the_entry_of_copies_does_is_text():
    *line, last = put(sheet_of_paper(), "Lưu ý các xã ven biển", 10, 20, 11, confidence=0.3)
    left, top, right, bottom = last.box
    high = attrs.evolve(last, box=(left, bottom - 4 * (bottom - top), right, bottom))

    assert ["Lưu", "ý", "các", "xã", "ven", "biển"] == _text([*line, high])


def _text(line):
    return [token.text for token in settled(line, printed_in(sheet_of_paper()), 0.0).text]
