"""Of one page each piece of ink is told once, however often it is read."""

from __future__ import annotations

from PIL import ImageDraw
from scanning import DPI, MM, sheet_of_paper

from directive_model.plugin import Source
from directive_model_pdf.reader.scan import scanner
from directive_model_pdf.reader.scan.found import Tesseract
from directive_model_pdf.reader.scan.hocr import BLOCK, PAGE, Printed, Token


def _readings(page, block):
    """Return what stands for Tesseract: it reads ``page`` in the middle of a page, ``block`` in what is cut out."""

    def recognized(_program, picture, _dpi, _seconds, mode=PAGE):
        wide, high = picture.size
        if mode == BLOCK:
            return Printed((Token(block, (10, 10, wide - 10, high - 10), 0.3, 0),), ())
        box = (wide // 2 - 60, high // 2 - 20, wide // 2 + 60, high // 2 + 20)
        return Printed((Token(page, box, 0.56, 0),), ())

    return recognized


def test_what_is_no_text_is_told_once_though_it_is_read_again_by_itself(monkeypatch):
    paper = sheet_of_paper()
    wide, high = paper.size
    ImageDraw.Draw(paper).ellipse(
        (wide / 2 - 9 * MM, high / 2 - 7 * MM, wide / 2 + 9 * MM, high / 2 + 7 * MM), fill=0
    )
    monkeypatch.setattr(scanner, "recognized", _readings("Ạz", "zẠq"))

    reading = scanner.Scanner(Tesseract("tesseract", "5", ()), Source(data=b"")).read(paper, DPI, 1)

    assert ["zẠq"] == [one.text for one in reading.findings if one.rule == "not-text"]
    assert () == reading.value.words
