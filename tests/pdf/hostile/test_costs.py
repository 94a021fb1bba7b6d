"""What is little to say and much to draw is drawn in a process of its own first; what pages are like, at once."""

import sys
from pathlib import Path

import pypdfium2
import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

from directive_model.plugin import Source
from directive_model_pdf.reader.guard import drawing, look_at_streams, make_sure_of_drawing

STAR = "0 0 m " + "595 842 l 0 1 l " * 500
#: A rectangle that cuts out what is drawn within it, upright and a little slanting; and something in it.
UPRIGHT, SLANTING = "9 9 500 700 re W n ", "9 9 m 509 9.1 l 509 709 l 9 709 l h W n "
DOT, PICTURE = "9 9 3 3 re f ", "595 0 0 842 0 0 cm /X Do "
GREY = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width %d/Height %d"


@pytest.fixture
def is_tried(monkeypatch):
    """Return what tells whether a page is drawn in a process of its own first."""
    tried = []
    monkeypatch.setattr(drawing, "rehearse_drawing", lambda *_: tried.append(1))

    def of(data, dpi=100):
        tried.clear()
        with pypdfium2.PdfDocument(data) as document:
            make_sure_of_drawing(document[0], 1, dpi, Source(data=data), look_at_streams(data))
        return bool(tried)

    return of


def with_picture(operators, keys=b"", others=None):
    picture = {5: building.stream(b"\x80", GREY % (1, 1) + keys)}
    return building.says(operators, resources=b"/XObject<</X 5 0 R>>", others=picture | (others or {}))


def blended(how, times=1):
    """Return a page on which something is drawn so often, blended with what lies below."""
    return building.says("/G gs " + DOT * times, resources=b"/ExtGState<</G<</BM %s>>>>" % how)


@pytest.mark.parametrize(
    ("operators", "tried"),
    [
        (f"q {UPRIGHT} {DOT} Q " * 900, False),
        (f"q {SLANTING} {DOT} Q " * 2_000, True),
        (f"{STAR} W n {DOT}", False),
        (f"{STAR} W n " + f"q {UPRIGHT} {DOT} Q " * 20, True),
        ("".join(f"{side} 9 m 9 800 l 500 9 l W n " for side in range(40)) + DOT, True),
    ],
    ids=["upright", "slanting", "one of many sides", "one of many sides, again and again", "one in another"],
)
def test_shapes_that_things_lie_within_are_cut_out_for_each_of_them(operators, tried, is_tried):
    """One of 2,000 points around 60 little rectangles took 16 s."""
    assert tried == is_tried(building.says(operators))


@pytest.mark.parametrize("mode", range(8))
def test_letters_that_are_more_than_filled_are_tried_first_for_each_is_drawn_by_its_outlines(mode, is_tried):
    """810,000 letters took 25 s that were stroked; little shapes within 2,700 letters took 92 s."""
    assert is_tried(building.says(f"BT {mode} Tr /F 12 Tf 60 700 Td (a) Tj ET")) == (mode not in {0, 3})


def test_letters_that_nobody_sees_are_none_to_draw_whatever_sizes_they_have(is_tried):
    """Those that were found in a scan have each word another size."""
    sizes = " ".join(f"/F {8 + size / 10} Tf (a) Tj" for size in range(500))

    assert not is_tried(building.says(f"BT 3 Tr 60 700 Td {sizes} ET"))
    assert is_tried(building.says(f"BT 0 Tr 60 700 Td {sizes} ET"))


def test_dashes_are_many_pieces_of_an_outline(is_tried):
    """20,000 lines of them took fifteen seconds."""
    line = "0 9 m 595 9 l S "

    assert not is_tried(building.says(line * 3_000))
    assert not is_tried(building.says("[3 3] 0 d " + line * 90))
    assert is_tried(building.says("[.1 .1] 0 d " + line * 3_000))


def test_outlines_that_run_along_the_page_are_much_to_draw_too(is_tried):
    along = "0 9 m " + "595 9.1 l 0 9 l " * 50 + "S "

    assert not is_tried(building.says(along))
    assert is_tried(building.says(along * 1_000))


@pytest.mark.parametrize(("operators", "tried"), [(PICTURE * 2, False), (f"q {PICTURE} Q " * 99, True)])
def test_a_little_picture_is_much_to_draw_where_it_fills_the_page_again_and_again(operators, tried, is_tried):
    """One of one dot that was drawn 5,000 times, through one dot, took minutes."""
    assert tried == is_tried(with_picture(operators))


def test_a_picture_in_a_form_may_fill_the_page(is_tried):
    form = building.form_of(b"/X Do " * 99, b"/XObject<</X 5 0 R>>")
    drawn = {5: building.stream(b"\x80", GREY % (1, 1)), 6: form}

    assert is_tried(building.says("595 0 0 842 0 0 cm /Y Do", resources=b"/XObject<</Y 6 0 R>>", others=drawn))
    assert not is_tried(with_picture("/X Do " * 99))


@pytest.mark.parametrize(
    ("through", "side", "tried"),
    [
        (b"/SMask 6 0 R", b" 8000", True),
        (b"/Mask 6 0 R", b" 8000", True),
        (b"/Mask 6 0 R", b" 7 0 R", True),
        (b"/SMask 6 0 R", b" 80", False),
        (b"/Mask[0 1]", b" 8000", False),
        (b"/SMask/None", b" 8000", False),
    ],
    ids=["soft", "hard", "a size that is not said plainly", "small", "a colour that is none", "none"],
)
def test_a_large_mask_is_gone_through_for_each_picture_that_is_drawn_through_it(through, side, tried, is_tried):
    """One of 64 million dots took 0.2 s each time, though the picture was of one dot."""
    keys = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width 8000/Height" + side
    mask = {6: building.packed(bytes(8_000 * 8), keys), 7: b"8000"}

    # Where its size is another object it may be any.
    assert is_tried(with_picture("/X Do", through, mask)) == side.endswith(b"R")
    assert is_tried(with_picture("/X Do " * 5, through, mask)) == tried


@pytest.mark.parametrize(("side", "tried"), [(8_000, False), (60_000, True)])
def test_a_mask_that_is_larger_than_a_picture_may_be_is_tried_first_though_one_is_drawn_through_it(
    side, tried, is_tried
):
    """A fax of 60,000 by 60,000 dots took 510 MB, for a picture of one dot."""
    keys = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode"
    mask = {6: building.stream(b"\xff" * 99, keys + b"/Width %d/Height %d" % (side, side))}

    assert is_tried(with_picture("/X Do", b"/SMask 6 0 R", mask)) == tried


@pytest.mark.parametrize(
    ("how", "tried"),
    [
        (b"/Normal", False),
        (b"/Compatible", False),
        (b"/Multiply", True),
        (b"[/Hue]", True),
    ],
)
def test_what_is_blended_with_all_that_lies_below_is_tried_where_there_is_more_than_a_little(how, tried, is_tried):
    """For each of them all before it is drawn anew: 49 rectangles in a file of 686 bytes took a minute."""
    assert not is_tried(blended(how))
    assert is_tried(blended(how, 9)) == tried


@pytest.mark.parametrize(("kind", "tried"), [(b" 4", True), (b" 6 0 R", True), (b" 2", False), (b" 0", False)])
def test_a_program_may_tell_the_colour_of_each_dot_of_a_picture(kind, tried, is_tried):
    """One of 1,000 steps for a picture of a million dots took more than 25 s."""
    space = b"/ColorSpace[/DeviceN[/A/B]/DeviceGray<</FunctionType%s/Domain[0 1 0 1]/Range[0 1]>>]" % kind
    picture = building.stream(b"\x80", b"/Type/XObject/Subtype/Image/BitsPerComponent 8/Width 1/Height 1" + space)

    assert is_tried(building.says("/X Do", resources=b"/XObject<</X 5 0 R>>", others={5: picture})) == tried


@pytest.mark.parametrize(("side", "times", "tried"), [(1_000, 1, False), (3_000, 1, True), (1_000, 9, True)])
def test_a_large_picture_whose_colours_a_function_tells_is_tried_first(side, times, tried, is_tried):
    """One of 70 million dots of a bit for each of 13 inks took 79 s, in a file of 490 kB."""
    keys = b"/FunctionType 0/Domain[%s]/Size[%s]/Range[0 1]/BitsPerSample 8" % (b"0 1 " * 9, b"2 " * 9)
    space = b"[/DeviceN[/A/B/C/D/E/F/G/H/I]/DeviceGray 6 0 R]"
    said = b"/Type/XObject/Subtype/Image/BitsPerComponent 1/Width %d/Height %d/ColorSpace %s" % (side, side, space)
    others = {5: building.packed(bytes(side * side * 9 // 8 + side), said), 6: building.stream(bytes(512), keys)}

    assert is_tried(building.says("/X Do " * times, resources=b"/XObject<</X 5 0 R>>", others=others)) == tried


@pytest.mark.parametrize("change", [bytes, building.packed_together], ids=["as they are", "packed together"])
@pytest.mark.parametrize(
    ("values", "tried"),
    [
        (b"2/C0[0 0 0 0]/C1[.1 1 -1 0]", False),
        (b"2/C0 7 0 R", True),
        (b"2/C1[%s]" % (b"1 " * 2_000), True),
        (b"2/C1[1 7 0 R]", True),
        (b"0/Range[0 1 0 1 0 1]", False),
        (b"0/Range[%s]" % (b"0 1 " * 2_000), True),
    ],
)
def test_a_function_of_many_values_is_run_for_each_dot_of_a_picture(values, tried, change, is_tried):
    """One of 2,000 values took 13 s for a million dots, in a file of 17 kB."""
    space = b"[/Separation/X/DeviceRGB<</FunctionType %s/Domain[0 1]/N 1>>]" % values
    data = building.says("/X cs", resources=b"/ColorSpace<</X 6 0 R>>", others={6: space, 7: b"[0 0 0]"})

    assert is_tried(change(data)) == tried


@pytest.mark.parametrize(("scans", "tried"), [(10, False), (5_000, True)])
def test_a_jpeg_is_gone_through_for_each_of_its_scans(scans, tried, is_tried):
    """One of 16 million dots took 12 ms for each of them, and a scan may be of 31 bytes."""
    jpeg = b"\xff\xd8\xff\xc2\0\x0b\x08\x0f\xa0\x0f\xa0\1\1\x11\0" + b"\xff\xda\0\x08\1\1\0\1?\0" * scans
    picture = building.stream(jpeg, GREY % (4_000, 4_000) + b"/Filter/DCTDecode")

    assert is_tried(building.says("/X Do", resources=b"/XObject<</X 5 0 R>>", others={5: picture})) == tried


FRAME, TABLES = b"\xff%s\0\x11\x08%s\3\1\x11\0\2\x11\1\3\x11\1", b"\xff\xc4\0\4ab"
FIRST_OF_THREE, ALL_THREE = b"\xff\xda\0\x08\1\1\0\0?\0", b"\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0?\0"


@pytest.mark.parametrize(
    ("kind", "behind", "tried"),
    [
        (b"\xc0", ALL_THREE, False),
        (b"\xc1", TABLES * 8 + ALL_THREE, False),
        (b"\xc0", FIRST_OF_THREE, True),
        (b"\xc1", TABLES * 8 + FIRST_OF_THREE, True),
        (b"\xc0", b"\xff\xfe\0\x10" + ALL_THREE + FIRST_OF_THREE, True),
        (b"\xc0", b"\xff" + ALL_THREE, True),
        (b"\xc0", TABLES * 99 + ALL_THREE, True),
        (b"\xc2", FIRST_OF_THREE, True),
    ],
    ids=[
        "whole",
        "whole, behind tables",
        "parted",
        "parted, behind tables",
        "a comment",
        "filled",
        "much",
        "in parts",
    ],
)
def test_a_large_jpeg_whose_first_scan_has_not_all_of_it_is_held_whole(kind, behind, tried, is_tried):
    """One of 900 million dots that said it has 81 took 5 GB, in a file of 1.4 kB."""
    size = (12_000).to_bytes(2, "big") * 2
    jpeg = b"\xff\xd8" + FRAME % (kind, size) + behind
    picture = building.stream(jpeg, GREY % (9, 9) + b"/Filter/DCTDecode")

    assert is_tried(building.says("/X Do", resources=b"/XObject<</X 5 0 R>>", others={5: picture})) == tried
