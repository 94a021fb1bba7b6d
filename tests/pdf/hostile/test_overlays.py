"""What is laid over a page, which may be the same again and again: pdfium says how often, and it is tried first."""

import sys
from pathlib import Path

import pypdfium2
import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

import directive_model
from directive_model import LimitExceeded, Unreadable
from directive_model.plugin import Source
from directive_model_pdf.reader.guard import drawing, look_at_streams, make_sure_of_drawing
from directive_model_pdf.reader.layer import file

FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
LINES = building.packed(b"0 0 m 1 1 l S " * 5000, FORM)


def shown(form, listed=b"[5 0 R]", appearance=b"<</N 6 0 R>>", others=None):
    """Return a page over which ``listed`` lays object 5, which is drawn by ``form``."""
    field = b"<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/AP%s>>" % appearance
    objects = {5: field, 6: form, 7: b"<</N 6 0 R>>"} | (others or {})
    return building.says(more=b"/Annots%s" % listed, others=objects)


@pytest.fixture
def is_tried(monkeypatch):
    """Return what tells whether a file is read in a process of its own before it is read in this one."""

    def stop(source):
        raise LimitExceeded("page_seconds", 1, None, source.name, "p.1")

    monkeypatch.setattr(file, "rehearse", stop)

    def tried(data):
        try:
            directive_model.read(data, format="pdf")
        except LimitExceeded:
            return True
        return False

    return tried


@pytest.mark.parametrize("change", [bytes, building.packed_together], ids=["as they are", "packed together"])
@pytest.mark.parametrize("between", [b"", b"null ", b"1 ", b"%a\n", b"%]\n", b"(]) ", b"[5 0 R] ", b"/N#5d "])
def test_a_form_that_is_laid_over_a_page_often_is_tried_first_whatever_stands_between(between, change, is_tried):
    assert not is_tried(change(shown(LINES)))
    assert is_tried(change(shown(LINES, b"[%s]" % ((b"5 0 R " + between) * 90))))


@pytest.mark.parametrize("change", [bytes, building.packed_together], ids=["as they are", "packed together"])
def test_a_list_that_is_an_object_lays_as_much_over_a_page(change, is_tried):
    assert is_tried(change(shown(LINES, b" 8 0 R", others={8: b"[%s]" % (b"5 0 R null " * 90)})))


def test_fields_that_are_shown_by_the_same_form_lay_it_there_as_often(is_tried):
    fields = dict.fromkeys(range(10, 100), b"<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/AP<</N 6 0 R>>>>")
    named = b" ".join(b"%d 0 R" % number for number in fields)

    assert is_tried(shown(LINES, b"[%s]" % named, others=fields))


def test_pages_of_the_same_field_have_each_their_own_measure(is_tried):
    """A stamp on each of 90 pages is no 90 stamps on one."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[5 0 R]>>"
    numbers = range(10, 100)
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(numbers)),
        5: b"<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 6 0 R>>>>",
        6: LINES,
        9: building.stream(building.WORDS.encode()),
    }
    data = building.file_of(
        objects | dict.fromkeys(numbers, page) | {10: page.replace(b"/Annots", b"/Contents 9 0 R/Annots")}
    )

    assert look_at_streams(data).plain
    assert not look_at_streams(data).bears(90)
    assert not is_tried(data)


def test_a_file_is_tried_once_though_many_pages_ask_for_it(monkeypatch):
    calls = []
    monkeypatch.setattr(file, "rehearse", calls.append)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 9 0 R/Annots[%s]>>" % (b"5 0 R " * 20)
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[10 0 R 11 0 R 12 0 R]/Count 3>>",
        5: b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/AP<</N 6 0 R>>>>",
        6: LINES,
        9: building.stream(building.WORDS.encode()),
    }
    directive_model.read(building.file_of(objects | dict.fromkeys((10, 11, 12), page)), format="pdf")

    assert len(calls) == 1


@pytest.mark.parametrize("appearance", [b"<</N 6 0 R>>", b"<</N<</On 6 0 R>>>>", b" 7 0 R", b"<</N %a\n6 0 R>>"])
def test_what_is_laid_over_a_page_and_does_not_say_that_it_is_a_form_is_tried_first(appearance, is_tried):
    heavy = building.packed(building.megabytes_of(b"0 0 m 1 1 l S "))

    assert is_tried(shown(heavy, appearance=appearance))


def drawn(data):
    with pypdfium2.PdfDocument(data) as document:
        make_sure_of_drawing(document[0], 1, 72, Source(data=data), look_at_streams(data))


def test_what_is_laid_over_a_page_is_drawn_in_a_process_of_its_own_where_it_is_much(monkeypatch):
    tried = []
    monkeypatch.setattr(drawing, "rehearse_drawing", lambda _, number, __: tried.append(number))
    drawn(shown(building.packed(b"0 0 m 1 1 l S " * 9, FORM), b"[%s]" % (b"5 0 R null " * 90)))
    assert not tried

    drawn(shown(LINES, b"[%s]" % (b"5 0 R null " * 90)))
    assert tried == [1]


def test_a_picture_in_what_is_laid_over_a_page_is_weighed_like_one_of_the_page():
    keys = b"/Type/XObject/Subtype/Image/Width 30000/Height 30000/BitsPerComponent 1/ColorSpace/DeviceGray"
    form = building.packed(b"/X Do", FORM + b"/Resources<</XObject<</X 8 0 R>>>>")

    with pytest.raises(Unreadable) as refusal:
        drawn(shown(form, others={8: building.packed(b"", keys)}))

    assert refusal.value.code == "pdf-costly"
    assert "900 million dots" in refusal.value.reason.en
