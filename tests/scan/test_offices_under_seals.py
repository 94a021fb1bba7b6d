"""An office that a seal and a pen cross, so that OCR reads nothing of it, is found in the picture."""

from __future__ import annotations

import attrs
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter
from scanning import BOLD, DPI, MM, put, sheet_of_paper

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.settling.signing import offices, sees_in
from directive_model_pdf.reader.scan.settling.signing.near import _names, names_with

SIZE = 14 / 72 * DPI
#: Where something is printed, and where it is looked for.
LEFT_MM, FOOT_MM = 40, 30
AREA = (round(20 * MM), round(22 * MM), round(118 * MM), round(36 * MM))
OFFICES = ("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "THỦ TRƯỞNG", "CHỦ NHIỆM")


def sealed(*lines: tuple[str, float], size_pt: float = 14) -> Image.Image:
    """Return paper with lines in bold, each that far down in mm, a black seal and a pen over them."""
    paper = sheet_of_paper()
    for text, foot in lines:
        put(paper, text, LEFT_MM, foot, size_pt, font=BOLD)
    pen = ImageDraw.Draw(paper)
    for radius, width in ((17, 5), (15.5, 2), (10, 2)):
        x, y = 42 * MM, 38 * MM
        pen.ellipse([x - radius * MM, y - radius * MM, x + radius * MM, y + radius * MM], outline=0, width=width)
    stroke = [(55, 45), (62, 24), (66, 42), (71, 26), (110, 22)]
    pen.line([(x * MM, y * MM) for x, y in stroke], fill=0, width=5)
    grain = np.random.default_rng(7).normal(0, 12, (paper.height, paper.width))
    blurred = np.asarray(paper.filter(ImageFilter.GaussianBlur(1.0))) + grain
    return Image.fromarray(np.clip(blurred, 0, 255).astype(np.uint8))


@pytest.mark.parametrize(("office", "size_pt"), [*zip(OFFICES, (13, 14) * 3, strict=True)])
def test_an_office_under_a_seal_is_seen_where_it_is(office, size_pt):
    seen = sees_in(sealed((office, FOOT_MM), size_pt=size_pt))(AREA, (), OFFICES, size_pt / 72 * DPI)

    assert office == seen.name
    assert abs(seen.box[0] / MM - LEFT_MM) < 1
    assert abs(seen.box[3] / MM - FOOT_MM) < 1.5


@pytest.mark.parametrize("words", ["", "PHÓ TRƯỞNG CA", "CHỦ NHIỆM HỢP TÁC", "QUYỀN GIÁM ĐỐC", "Trần Hải Đăng"])
def test_a_seal_a_pen_and_other_words_are_no_office(words):
    assert sees_in(sealed((words, FOOT_MM)))(AREA, (), OFFICES, SIZE) is None


def test_what_has_been_read_is_not_looked_at_again():
    read = [token.box for token in put(sheet_of_paper(), "GIÁM ĐỐC", LEFT_MM, FOOT_MM, font=BOLD)]

    assert sees_in(sealed(("GIÁM ĐỐC", FOOT_MM)))(AREA, read, OFFICES, SIZE) is None


@pytest.mark.parametrize("area", [(0, 0, 3, 3), (4000, 4000, 5000, 4100), (50, 50, 40, 40)])
def test_areas_beside_the_page_hold_nothing(area):
    assert sees_in(sealed(("GIÁM ĐỐC", FOOT_MM)))(area, (), OFFICES, SIZE) is None


def page(*lines: tuple[str, float, float]) -> list[Token]:
    """Return the tokens of lines, each that far right and down in mm."""
    return [token for text, left, foot in lines for token in put(sheet_of_paper(), text, left, foot, font=BOLD)]


def test_the_deputy_of_who_is_signed_for_is_read_below_and_told():
    picture = sealed(("KT. GIÁM ĐỐC", 24), ("PHÓ GIÁM ĐỐC", FOOT_MM))
    dirt = attrs.evolve(page(("ĐUCU", 70, FOOT_MM))[0], confidence=0.1, line=90)

    found = offices(page(("KT. GIÁM ĐỐC", LEFT_MM, 24)), [dirt], sees_in(picture))

    assert ["KT.", "GIÁM", "ĐỐC", "PHÓ GIÁM ĐỐC"] == [token.text for token in found.text]
    assert [("ĐUCU", found.text[-1])] == list(found.changed)
    assert () == found.rest


def test_an_office_of_which_a_word_was_read_beside_the_recipients_is_read_whole():
    label = put(sheet_of_paper(), "Nơi nhận:", 5, FOOT_MM)
    (word,) = put(sheet_of_paper(), "TICH", 62, FOOT_MM, font=BOLD)
    sees = sees_in(sealed(("CHỦ TỊCH", FOOT_MM)))

    assert "CHỦ TỊCH" == offices(label, [word], sees).text[-1].text
    assert tuple(label) == offices(label, (), sees).text
    assert tuple(label) == offices(label, [attrs.evolve(word, confidence=0.4)], sees).text


def read_under_a_seal(office: str, word: str) -> list[str]:
    """Return the offices that are told where one stands under a seal of which a word was read."""
    label = put(sheet_of_paper(), "Nơi nhận:", 5, FOOT_MM)
    (token,) = put(sheet_of_paper(), word, 62, FOOT_MM, font=BOLD)
    found = offices(label, [token], sees_in(sealed((office, FOOT_MM))))
    return [one.text for one in found.text[len(label) :]]


def _telling(name: str) -> str | None:
    """Return a word of an office that is said of it, its deputies and those above it alone."""
    tokens = put(sheet_of_paper(), name, LEFT_MM, FOOT_MM, font=BOLD)
    return next((token.text for token in tokens if names_with([token])), None)


def test_a_word_of_many_offices_tells_of_none():
    said = put(sheet_of_paper(), "TỊCH TRƯỞNG PHÓ TỔNG", LEFT_MM, FOOT_MM, font=BOLD)

    assert [("CHỦ TỊCH", "PHÓ CHỦ TỊCH"), (), (), ()] == [names_with([word]) for word in said]


@pytest.mark.parametrize(
    ("office", "read"),
    [
        ("HỘI TRƯỞNG", "TRƯỞNG"),
        ("KHO TRƯỞNG", "TRƯỞNG"),
        ("PHÓ TRƯỞNG PHÒNG", "TRƯỞNG"),
        ("TRƯỞNG TRẠM", "TRẠM"),
        ("THƯ KÝ", "THƯ"),
        ("VIỆN PHÓ", "VIỆN"),
        ("BÍ THƯ ĐOÀN", "ĐOÀN"),
        ("PHÓ BIÊN TẬP", "TẬP"),
        ("PHÓ VĂN PHÒNG", "VĂN"),
        ("QUYỀN CHỦ TỊCH", "TỊCH"),
        ("TRƯỞNG CÔNG TY", "CÔNG"),
    ],
)
def test_no_office_is_told_that_is_not_there(office, read):
    """ "PHÓ TRƯỞNG THÔN" stood in the text for "PHÓ TRƯỞNG PHÒNG", "ĐỘI TRƯỞNG" for "HỘI TRƯỞNG"."""
    assert read_under_a_seal(office, read) == []


@pytest.mark.parametrize("name", sorted(name for name in _names() if _telling(name)))
def test_each_office_of_which_a_word_tells_is_read_as_itself(name):
    assert [name] == read_under_a_seal(name, _telling(name))


@pytest.mark.parametrize("said", ["TRƯỞNG TRẠM BƠM", "BÍ THƯ"])
def test_nothing_is_looked_for_where_what_somebody_signs_as_was_read(said):
    label = put(sheet_of_paper(), "Nơi nhận:", 5, FOOT_MM)
    (word,) = put(sheet_of_paper(), "TICH", 62, FOOT_MM + 6, font=BOLD)
    read = [*label, *put(sheet_of_paper(), said, LEFT_MM, FOOT_MM, font=BOLD, line=99)]

    assert tuple(read) == offices(read, [word], lambda *_: pytest.fail("looked for")).text
