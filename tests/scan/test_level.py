"""How far a page is from level is measured from its lines, and told back to where things stand on the page."""

from __future__ import annotations

import pytest
from PIL import Image
from scanning import DPI, put, sheet_of_paper

from directive_model_pdf.reader.scan.ink.level import tilt
from directive_model_pdf.reader.sheet import Turn

LINE = "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp"


def _page():
    paper = sheet_of_paper()
    for foot in range(10, 75, 6):
        put(paper, LINE, 10, foot)
    return paper


@pytest.mark.parametrize("degrees", [-4.0, -1.0, -0.3, 0.3, 1.0, 2.5])
def test_the_tilt_of_a_page_is_measured(degrees):
    turned = _page().rotate(-degrees, Image.Resampling.BICUBIC, fillcolor=255)

    assert pytest.approx(degrees, abs=0.1) == tilt(turned, DPI)


@pytest.mark.parametrize("paper", [_page(), sheet_of_paper()], ids=["level", "blank"])
def test_a_level_page_and_a_blank_one_stay_as_they_are(paper):
    assert 0.0 == tilt(paper, DPI)


def test_a_place_on_a_page_that_was_made_level_is_told_as_it_is_on_the_page_itself():
    turn = Turn(0, 1.0, 210, 297)

    left, top, right, bottom = turn.back((10, 20, 10, 20))

    # Left and above of the middle, a page that leans clockwise by a degree has things farther right and higher.
    assert (12.26, 18.36) == pytest.approx((left, top), abs=0.01)
    assert (left, top) == (right, bottom)


@pytest.mark.parametrize(
    ("quarters", "box"),
    [(0, (10, 20, 40, 26)), (1, (20, 257, 26, 287)), (2, (170, 271, 200, 277)), (3, (184, 10, 190, 40))],
)
def test_a_place_on_a_page_that_lay_on_its_side_is_told_as_it_is_on_the_page_itself(quarters, box):
    assert box == Turn(quarters, 0.0, 210, 297).back((10, 20, 40, 26))
