"""Which words are laid over a page by software that signs, and which are the page's own."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "hostile"))

import building

from directive_model.plugin import Source
from directive_model_pdf.reader.layer import Faces, opened, sheet_of

FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 595 20]"
OWN = "BT /F 12 Tf 60 720 Td (Dong tren) Tj ET BT /F 12 Tf 100 700 Td (Dong duoi) Tj ET"


def laid_over(x, y, kind=b"Widget"):
    """Return a page of two lines with a number laid over it, in a form that a form draws."""
    number = building.stream(b"BT /F 12 Tf %d 5 Td (17) Tj ET" % x, FORM + b"/Resources<<%s>>" % building.NAMED_FONT)
    around = building.stream(b"/G Do", FORM + b"/Resources<</XObject<</G 12 0 R>>>>")
    field = b"<</Type/Annot/Subtype/%s/Rect[0 %d 595 %d]/AP<</N 11 0 R>>>>" % (kind, y, y + 20)
    return building.says(OWN, more=b"/Annots[10 0 R]", others={10: field, 11: around, 12: number})


def words_of(data):
    with opened(Source(data=data)) as pdf:
        (sheet,) = (sheet_of(page, number, Faces(), pdf.source) for number, page in pdf.pages())
        return {word.text for word in sheet.words}, {word.text for word in sheet.words if word.laid_over}


@pytest.mark.parametrize("kind", [b"Widget", b"Stamp", b"FreeText"])
@pytest.mark.parametrize(
    ("x", "y"),
    [(30, 600), (30, 695), (200, 695), (30, 715)],
    ids=["below", "before the last line", "behind the last line", "before another line"],
)
def test_what_is_laid_over_a_page_is_told_from_its_own_words_wherever_it_stands(x, y, kind):
    assert ({"17", "Dong", "tren", "duoi"}, {"17"}) == words_of(laid_over(x, y, kind))


def test_what_shows_no_letters_leaves_all_words_the_pages_own():
    assert ({"Dong", "tren", "duoi"}, set()) == words_of(laid_over(30, 600, b"Square"))
