"""Picture files are scans: one page each, or as many as a TIFF has."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image
from scanning import DPI, put, sheet_of_paper

from directive_model import LimitExceeded, Limits, Unreadable, Words, read
from directive_model_pdf.reader import images
from directive_model_pdf.reader.images import _squared

LINES = ("Giao Ban Tổ chức Tỉnh ủy chủ trì,", "phối hợp với các đảng ủy xã.")


def _paper(text=LINES):
    paper = sheet_of_paper(wide_mm=120, high_mm=50)
    for number, line in enumerate(text):
        put(paper, line, 12, 15 + 7 * number)
    return paper


def _bytes(paper, kind, **more):
    file = io.BytesIO()
    paper.save(file, kind, **more)
    return file.getvalue()


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "L"), ("PNG", "1"), ("PNG", "RGBA"), ("JPEG", "RGB"), ("TIFF", "1")]
)
def test_a_picture_is_known_by_its_bytes_and_read(kind, mode, tesseract):
    reading = read(_bytes(_paper().convert(mode), kind, dpi=(DPI, DPI)))

    assert "ocr" == reading.origin.format
    assert " ".join(LINES) == " ".join(one.text for one in reading.value.sentences)
    assert {"read-by-ocr"} <= {one.rule for one in reading.findings}


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_page_that_lies_on_its_side_or_stands_on_its_head_is_turned(quarters, tesseract):
    paper = sheet_of_paper(wide_mm=150, high_mm=100)
    for foot in range(15, 95, 7):
        put(paper, "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với các đảng ủy.", 12, foot)
    turned = paper.rotate(90 * quarters, expand=True)

    reading = read(_bytes(turned, "PNG", dpi=(DPI, DPI)))

    (sentence, *_) = reading.value.sentences
    assert sentence.text.startswith("Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp với các đảng ủy.")
    left, top, right, bottom = sentence.span.box
    assert (right - left < bottom - top) == (quarters % 2 == 1)


def test_a_tiff_has_as_many_pages_as_pictures(tesseract):
    pages = [_paper(("Trang thứ nhất của văn bản.",)), _paper(("Trang thứ hai của văn bản.",))]

    reading = read(_bytes(pages[0], "TIFF", save_all=True, append_images=pages[1:], dpi=(DPI, DPI)))

    found = [(one.text, one.span.page) for one in reading.value.sentences]
    assert [("Trang thứ nhất của văn bản.", 1), ("Trang thứ hai của văn bản.", 2)] == found


@pytest.mark.parametrize(
    ("size", "said", "expected"),
    [
        ((2480, 3508), (300, 300), (300, (2480, 3508))),
        ((2480, 3508), None, (300, (2480, 3508))),
        # A camera's dots an inch would make a page of more than a metre.
        ((3508, 2480), (72, 72), (300, (3508, 2480))),
        # A fax: 204 dots an inch across, 98 down.
        ((1686, 1146), (204, 98), (204, (1686, 2386))),
    ],
)
def test_a_picture_is_as_fine_as_it_says_or_as_a_page_is_large(size, said, expected):
    page, dpi = _squared(Image.new("L", size), said)

    assert expected == (round(dpi), page.size)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0junk", b"II*\0" + b"\0" * 20, b"junk"])
def test_a_broken_picture_is_refused(data, tesseract):
    with pytest.raises(Unreadable) as refusal:
        read(data, format="ocr")

    assert "image-broken" == refusal.value.code


def test_a_picture_that_is_cut_off_is_refused(tesseract):
    with pytest.raises(Unreadable) as refusal:
        read(_bytes(_paper(), "PNG")[:-2000], format="ocr")

    assert "image-no-text" == refusal.value.code
    assert "the picture is broken" in refusal.value.words.en


def _bomb(side):
    """Return a PNG that says that it is so large, and holds nothing of it."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [11_000, 60_000])
def test_a_huge_picture_is_not_unpacked(side, tesseract):
    with pytest.raises((LimitExceeded, Unreadable)) as refusal:
        read(_bomb(side), limits=Limits(expanded_bytes=100_000_000))

    assert "expanded_bytes" in refusal.value.words.en


def test_more_pages_than_are_allowed_are_refused(tesseract):
    data = _bytes(_paper(), "TIFF", save_all=True, append_images=[_paper()])

    with pytest.raises(LimitExceeded) as refusal:
        read(data, limits=Limits(pages=1))

    assert "limit-pages" == refusal.value.code


def test_a_picture_without_letters_is_refused(tesseract):
    with pytest.raises(Unreadable) as refusal:
        read(_bytes(_paper(()), "PNG"))

    assert "image-no-text" == refusal.value.code


def test_without_tesseract_the_command_that_installs_it_is_named(monkeypatch):
    lacking = Words(vi="hãy cài: apt install tesseract-ocr", en="install: apt install tesseract-ocr")
    monkeypatch.setattr(images, "missing", lambda: lacking)

    with pytest.raises(Unreadable) as refusal:
        read(_bytes(_paper(), "PNG"))

    assert "ocr-missing" == refusal.value.code
    assert refusal.value.words.vi.endswith("; hãy cài: apt install tesseract-ocr")
