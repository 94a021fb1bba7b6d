"""Coloured marks are told from black letters, lines from the feet of letters, and ink that nobody read is found.

A print with little ink is read as one with more.
"""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter
from scanning import DPI, MM, put, sheet_of_paper

from directive_model_pdf.reader.scan.ink.colours import inks
from directive_model_pdf.reader.scan.ink.faint import pressed
from directive_model_pdf.reader.scan.ink.level import tilt
from directive_model_pdf.reader.scan.ink.passed_over import passed_over
from directive_model_pdf.reader.scan.ink.picture import scaled
from directive_model_pdf.reader.scan.ink.strokes import strokes

RED, BLUE, NAVY = (210, 30, 40), (30, 40, 170), (35, 50, 130)


def _mm(box):
    return tuple(round(edge / MM) for edge in box)


def test_a_red_seal_goes_and_the_black_letters_under_it_stay():
    plain = sheet_of_paper("RGB")
    put(plain, "PHÓ BÍ THƯ THƯỜNG TRỰC", 20, 40)
    sealed = sheet_of_paper("RGB")
    ImageDraw.Draw(sealed).ellipse([30 * MM, 20 * MM, 65 * MM, 55 * MM], outline=RED, width=8)
    put(sealed, "PHÓ BÍ THƯ THƯỜNG TRỰC", 20, 40)

    found = inks(sealed, DPI)

    assert [(30, 20, 65, 55)] == [_mm(box) for box in found.marks]
    apart = np.asarray(found.black).astype(int) - np.asarray(plain.convert("L"))
    assert np.count_nonzero(apart < -60) == 0
    assert np.count_nonzero(apart > 60) < 0.02 * np.count_nonzero(np.asarray(plain.convert("L")) < 128)


def test_a_pen_whose_colour_jpeg_has_washed_out_goes_and_the_name_that_it_crosses_stays():
    paper = sheet_of_paper("RGB")
    put(paper, "Trần Hải Đăng", 20, 40)
    plain = np.asarray(paper.convert("L"))
    points = [(18 + 4 * at, 28 if at % 2 else 44) for at in range(12)]
    ImageDraw.Draw(paper).line([(x * MM, y * MM) for x, y in points], fill=NAVY, width=4, joint="curve")
    file = io.BytesIO()
    paper.filter(ImageFilter.GaussianBlur(0.5)).save(file, "JPEG", quality=60)

    found = np.asarray(inks(Image.open(file), DPI).black)

    beside = np.asarray(Image.fromarray(plain).filter(ImageFilter.MinFilter(5))) == 255
    assert np.count_nonzero(found[beside] < 128) < 20
    core = plain < 40
    assert np.count_nonzero(found[core] < 128) > 0.85 * np.count_nonzero(core)


def test_a_blue_signature_is_a_mark_and_blue_letters_alone_are_the_text():
    signed = sheet_of_paper("RGB")
    put(signed, "Trần Hải Đăng", 20, 60)
    ImageDraw.Draw(signed).line([(50 * MM, 30 * MM), (70 * MM, 45 * MM)], fill=BLUE, width=5)
    blue = sheet_of_paper("RGB")
    put(blue, "Trần Hải Đăng", 20, 60, fill=BLUE)

    assert 1 == len(inks(signed, DPI).marks)
    assert () == inks(blue, DPI).marks
    assert inks(blue, DPI).black.getextrema()[0] < 128


def test_drawn_lines_are_found_and_the_feet_of_letters_are_none():
    paper = sheet_of_paper()
    put(paper, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM mmmmmmmmmmmmmm", 5, 20)
    draw = ImageDraw.Draw(paper)
    draw.line([(30 * MM, 24 * MM), (70 * MM, 24 * MM)], fill=0, width=4)
    draw.line([(100 * MM, 30 * MM), (100 * MM, 70 * MM)], fill=0, width=4)
    draw.rectangle([10 * MM, 40 * MM, 60 * MM, 60 * MM], fill=0)

    found = [tuple(edge / MM for edge in box) for box in strokes(paper, DPI)]

    # Ends are found to eight dots.
    assert [(30, 24, 70, 24), (100, 30, 100, 70)] == [pytest.approx(box, abs=1) for box in found]


def test_lines_that_were_passed_over_are_found_and_what_was_read_is_not():
    paper = sheet_of_paper()
    read = put(paper, "Giao Ban Tổ chức Tỉnh ủy chủ trì", 10, 20)
    office = put(paper, "PHÓ BÍ THƯ", 70, 40)
    name = put(paper, "Trần Hải Đăng", 60, 60)

    found = passed_over(paper, DPI, [token.box for token in read], [])

    dark = np.argwhere(np.asarray(found.picture) < 128)
    ink = [found.on_page((x, y, x + 1, y + 1)) for y, x in dark[:: max(len(dark) // 500, 1)].tolist()]
    for words in (office, name):
        left, top, right, bottom = words[0].box[0], words[0].box[1], words[-1].box[2], words[-1].box[3]
        assert any(left <= x <= right and top <= y <= bottom for x, y, _, _ in ink)
    assert all(paper.getpixel(dot[:2]) < 255 for dot in ink)
    assert None is passed_over(paper, DPI, [token.box for token in (*read, *office, *name)], [])


def test_specks_are_swept_and_full_stops_stay():
    paper = sheet_of_paper()
    put(paper, "chủ trì.", 10, 40)
    before = np.count_nonzero(np.asarray(scaled(paper, DPI, 0)[0]) < 128)
    specked = paper.copy()
    for x in range(20, 1100, 40):
        specked.putpixel((x, 700), 0)

    assert before == np.count_nonzero(np.asarray(scaled(specked, DPI, 0)[0]) < 128)
    assert before > 0


def _worn(ink: float) -> Image.Image:
    """Return a page that leans by two degrees, with so much of its ink, and grain."""
    paper = sheet_of_paper()
    for foot in range(10, 75, 6):
        put(paper, "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp", 10, foot)
    turned = np.asarray(paper.rotate(-2.0, Image.Resampling.BICUBIC, fillcolor=255), dtype=np.float32)
    dots = 255 - (255 - turned) * ink + np.random.default_rng(5).normal(0, 8, turned.shape)
    return Image.fromarray(np.clip(dots, 0, 255).astype(np.uint8))


def test_a_print_with_little_ink_gets_as_much_as_others_have_and_is_levelled_as_they_are():
    faint = _worn(0.45)

    found = pressed(faint)

    # Nothing is darker than what is taken for ink elsewhere, until there is more of it.
    assert 2.0 != pytest.approx(tilt(faint, DPI), abs=0.1)
    assert 2.0 == pytest.approx(tilt(found, DPI), abs=0.1)
    ink = np.count_nonzero(np.asarray(_worn(1.0)) < 128)
    assert ink == pytest.approx(np.count_nonzero(np.asarray(found) < 128), rel=0.1)


@pytest.mark.parametrize("ink", [0.0, 0.8, 1.0], ids=["none", "a little worn", "all"])
def test_a_print_with_its_ink_stays_as_it_is_and_so_does_an_empty_page(ink):
    page = _worn(ink)

    assert pressed(page) is page
