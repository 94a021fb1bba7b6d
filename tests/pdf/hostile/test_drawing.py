"""Pages that are drawn, to be recognized or shown: first in a process of its own where they may cost too much."""

import sys
from pathlib import Path

import pypdfium2
import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building
import makers

from directive_model import LimitExceeded, Limits, Unreadable
from directive_model.plugin import Source
from directive_model_pdf.reader.guard import drawing, make_sure_of_drawing


def drawn(data, dpi=72, **limits):
    with pypdfium2.PdfDocument(data) as document:
        make_sure_of_drawing(document[0], 1, dpi, Source(data=data, limits=Limits(**limits)))


def test_a_scan_is_drawn_at_once(monkeypatch):
    monkeypatch.setattr(drawing, "rehearse_drawing", lambda *_: pytest.fail("a scan is a page like others"))

    drawn(building.scan_drawn(1))


def test_a_page_that_takes_longer_to_draw_than_it_may_is_refused():
    with pytest.raises(LimitExceeded) as refusal:
        drawn(building.scan_drawn(3000), 200, page_seconds=1)

    assert (refusal.value.code, refusal.value.place) == ("limit-page-seconds", "p.1")


def test_a_page_that_takes_more_memory_to_draw_than_it_may_is_refused():
    with pytest.raises(Unreadable) as refusal:
        drawn(makers.huge_picture())

    assert (refusal.value.code, refusal.value.place) == ("pdf-costly", "p.1")


def test_a_page_of_more_shapes_than_most_is_drawn_twice():
    shapes = building.says("0 0 m 9 9 l S " * 6_000)

    drawn(shapes)


def test_where_no_process_can_be_started_what_needs_one_is_refused(monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(1, "no processes here")

    monkeypatch.setattr("subprocess.Popen", refuse)
    with pytest.raises(Unreadable) as refusal:
        drawn(building.scan_drawn(3000))

    assert refusal.value.code == "pdf-costly"
    assert "cannot be tried in a process of its own" in refusal.value.reason.en
