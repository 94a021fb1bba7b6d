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
from directive_model_pdf.reader.drawing import draw
from directive_model_pdf.reader.guard import drawing, look_at_streams, make_sure_of_drawing


def drawn(data, dpi=72, **limits):
    with pypdfium2.PdfDocument(data) as document:
        make_sure_of_drawing(document[0], 1, dpi, Source(data=data, limits=Limits(**limits)), look_at_streams(data))


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


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not say what a process holds")
def test_a_picture_that_is_left_out_for_want_of_memory_is_refused_though_the_page_is_drawn():
    """In 320 MB of address space libjpeg gave up without a word, and the page then took 3.7 GB."""
    size = (20_000).to_bytes(2, "big") * 2
    frame = b"\xff\xd8\xff\xc2\0\x0b\x08" + size + b"\1\1\x11\0\xff\xdb\0\x43\0" + b"\1" * 64
    jpeg = frame + b"\xff\xc4\0\x14\0\1" + bytes(16) + b"\xff\xda\0\x08\1\1\0\0\0\0" + bytes(99) + b"\xff\xd9"
    keys = b"/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/DCTDecode"
    others = {5: building.stream(jpeg, keys)}
    with pytest.raises(Unreadable) as refusal:
        drawn(building.says("595 0 0 842 0 0 cm /X Do", resources=b"/XObject<</X 5 0 R>>", others=others))

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


@pytest.mark.parametrize("python", [None, "", "/nowhere/python", "/bin/false"])
def test_where_no_process_can_be_started_because_python_is_elsewhere_what_needs_one_is_refused(python, monkeypatch):
    monkeypatch.setattr("sys.executable", python)
    with pytest.raises(Unreadable) as refusal:
        drawn(building.scan_drawn(3000))

    assert "cannot be tried in a process of its own" in refusal.value.reason.en


@pytest.mark.parametrize("status", [0, 1, 2, 3, 4, 5, 64, 127, 255])
def test_what_is_not_python_has_tried_nothing_whatever_it_ends_with(status, tmp_path, monkeypatch):
    other = tmp_path / "python"
    other.write_text(f"#!/bin/sh\nexit {status}\n")
    other.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(other))
    with pytest.raises(Unreadable) as refusal:
        drawn(building.scan_drawn(3000))

    assert f"cannot be tried in a process of its own ({other}: {status})" in refusal.value.reason.en


@pytest.fixture
def is_tried(monkeypatch):
    """Return what tells whether a page is drawn in a process of its own first."""
    tried = []
    monkeypatch.setattr(drawing, "rehearse_drawing", lambda *_: tried.append(1))

    def of(data, dpi=96):
        tried.clear()
        drawn(data, dpi)
        return bool(tried)

    return of


def test_outlines_that_cross_the_page_again_and_again_are_much_to_draw(is_tried):
    """20,000 pieces of outlines took 5 s at 96 dots an inch, and six times as long at 225."""
    across = "0 0 m " + "595 842 l 0 1 l " * 20 + "f "

    assert not is_tried(building.says(across))
    assert not is_tried(building.says("9 9 99 1 re f " * 2_000))
    assert is_tried(building.says(across * 480))
    assert is_tried(building.says(across * 50, box=b"0 0 595 842"), 225)


def test_outlines_in_a_form_may_be_drawn_larger_than_they_are(is_tried):
    small = b"0 0 m " + b"1 1 l 0 1 l " * 9_000 + b"f"
    form = building.form_of(small)

    assert not is_tried(building.says(small.decode()))
    assert is_tried(building.says("999 0 0 999 0 0 cm /X Do", resources=b"/XObject<</X 5 0 R>>", others={5: form}))


@pytest.mark.parametrize(
    ("said", "others"),
    [
        (
            b"/ExtGState<</G5 5 0 R>>",
            {5: b"<</SMask<</S/Luminosity/G 6 0 R>>>>", 6: building.form_of(b"0 0 9 9 re f")},
        ),
        (b"/Shading<</S 5 0 R>>", {5: b"<</ShadingType 1/ColorSpace/DeviceGray/Function 6 0 R>>"}),
        (b"/Properties<</M 5 0 R>>", {5: b"<</Type/OCMD/VE[/Or 6 0 R 6 0 R]>>"}),
    ],
    ids=["a mask that is drawn", "shades", "an expression"],
)
def test_what_may_cost_any_time_to_draw_is_tried_wherever_it_is_named(said, others, is_tried):
    packed = {7: building.packed(b"5 0 " + others[5], b"/Type/ObjStm/N 1/First 4")}

    assert not is_tried(building.says())
    assert is_tried(building.says(resources=said, others=others))
    assert is_tried(building.says(others=packed))


@pytest.mark.parametrize(
    ("packed", "tried"),
    [(b"/JPXDecode", True), (b" 6 0 R", True), (b"/JBIG2Decode", False), (b"/CCITTFaxDecode", False)],
    ids=["a size of its own", "not said plainly", "an office's scan", "a fax"],
)
def test_a_picture_is_tried_first_by_how_it_is_packed(packed, tried, is_tried):
    picture = building.stream(b"", b"/Subtype/Image/Width 1/Height 1/Filter" + packed)

    assert tried == is_tried(building.says(resources=b"/XObject<</X 5 0 R>>", others={5: picture}))


def test_a_file_is_looked_at_once_though_many_pages_are_drawn(grows_evenly):
    def pages(count):
        numbers = range(10, 10 + count)
        kids = b" ".join(b"%d 0 R" % number for number in numbers)
        page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents %d 0 R>>"
        return {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
            **{number: page % (number + 1000) for number in numbers},
            **{number + 1000: building.packed(b"0 0 9 9 re f") for number in numbers},
        }

    def draw_all(objects):
        source = Source(data=building.file_of(objects))
        for number in range(1, objects[2].count(b"R") + 1):
            draw(source, number, 10)

    assert grows_evenly(pages, draw_all, 10)


def test_forms_that_lie_deeper_than_anybody_looks_are_tried_first(is_tried):
    def of(depth):
        forms = {
            number: building.form_of(b"/X Do", b"/XObject<</X %d 0 R>>" % (number + 1)) for number in range(5, depth)
        }
        return building.says(
            "/X Do", resources=b"/XObject<</X 5 0 R>>", others=forms | {depth: building.form_of(b"f")}
        )

    assert not is_tried(of(9))
    assert is_tried(of(19))


@pytest.mark.parametrize(("side", "much"), [(2_000, False), (12_000, True)])
def test_a_large_jpeg_in_parts_is_tried_first_whatever_size_the_file_says(side, much, is_tried):
    """One of 200 million dots that said it has 81 took 605 MB."""
    size = side.to_bytes(2, "big")
    keys = b"/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode"
    picture = building.stream(b"\xff\xd8\xff\xc2\0\x11\x08" + size + size + b"\3\1\x11\0", keys)

    assert is_tried(building.says(others={5: picture})) == much


@pytest.mark.parametrize(
    ("operators", "dpi", "tried"),
    [
        ("BT /F 12 Tf 60 700 Td (a) Tj ET", 225, False),
        ("BT /F 30 Tf 60 700 Td (a) Tj ET", 96, False),
        ("BT /F 30 Tf 60 700 Td (a) Tj ET", 225, True),
        ("BT /F 1 Tf 0 90 -90 0 60 700 Tm (a) Tj ET", 96, True),
        ("BT /F 1 Tf 24 24 -24 24 60 700 Tm (a) Tj ET", 96, True),
        ("9 0 0 9 0 0 cm BT /F 12 Tf 9 9 Td (a) Tj ET", 96, True),
    ],
    ids=["small", "large", "larger in dots", "turned", "slanting", "a matrix before"],
)
def test_large_letters_are_tried_first_for_each_is_drawn_by_its_outlines(operators, dpi, tried, is_tried):
    """100 letters of 8,000 points in a file of 4 kB took 20 s at 144 dots an inch."""
    assert tried == is_tried(building.says(operators), dpi)


def test_letters_in_a_form_may_be_drawn_larger_than_they_are(is_tried):
    form = building.form_of(building.WORDS.encode(), building.NAMED_FONT)

    assert is_tried(building.says("9 0 0 9 0 0 cm /X Do", resources=b"/XObject<</X 5 0 R>>", others={5: form}))


@pytest.mark.parametrize(("sizes", "tried"), [(2, False), (90, True)])
def test_letters_of_many_sizes_are_tried_first_by_all_letters_of_a_font(sizes, tried, is_tried):
    """Outlines that reach far beyond small letters took 60 ms for each size."""
    shown = "".join(f"/F {8 + size / 50} Tf (a) Tj " for size in range(sizes))
    named = b"<</Type/FontDescriptor/FontName/Z/FontFile2 9 0 R>>"
    others = {8: named, 9: building.packed(building.FONT.read_bytes())}

    assert not is_tried(building.says(f"BT 60 700 Td {shown} ET"))
    assert tried == is_tried(building.says(f"BT 60 700 Td {shown} ET", others=others))
