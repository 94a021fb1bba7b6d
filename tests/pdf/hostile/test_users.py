"""Streams that each who uses them inflates for itself: tables of letters, and of colours."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

from directive_model_pdf.reader.guard import look_at_streams

#: One of them is nothing unusual, six are.
LARGE, SMALL = building.stream(building.bomb(7), b"/Filter/FlateDecode"), building.packed(b"\0\1" * 999)
SAYS = b"/Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray"
PICTURE = building.packed(bytes(81), SAYS)
FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[%s]>>",
    b"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDToGIDMap %s/FontDescriptor 11 0 R>>",
)
INDEXED = b"[/Indexed/DeviceRGB 255 10 0 R]"
SEPARATION = b"[/Separation/X/DeviceRGB 10 0 R]"
INKS = b"[/DeviceN[/Cyan/X#20Y]/DeviceCMYK 10 0 R<</Subtype/NChannel/Colorants<</X#20Y[/Separation/X/Lab 10 0 R]>>>>]"


def with_fonts(count, table, value=b"10 0 R"):
    fonts = b"".join(b"/G%d %s" % (number, FONT[0] % (FONT[1] % value)) for number in range(count))
    return building.says(more=b"/F<<%s>>" % fonts, others={10: table, 11: b"<</Type/FontDescriptor/FontName/A>>"})


def with_colours(count, space, table, others=None):
    spaces = b"".join(b"/C%d%s" % (number, space) for number in range(count))
    return building.says(resources=b"/ColorSpace<<%s>>" % spaces, others={10: table} | (others or {}))


def is_plain(data):
    return look_at_streams(data).plain


@pytest.mark.parametrize("change", [bytes, building.packed_together], ids=["as they are", "packed together"])
def test_a_table_of_letters_is_inflated_by_each_font(change):
    """80 fonts with one of 100 MB, in a file of 124 kB, ended the process."""
    assert is_plain(change(with_fonts(1, LARGE)))
    assert is_plain(change(with_fonts(20, SMALL)))
    assert not is_plain(change(with_fonts(6, LARGE)))


def test_a_table_of_letters_is_inflated_by_each_font_that_shares_who_names_it():
    shared = b"".join(b"/G%d %s" % (number, FONT[0] % b"12 0 R") for number in range(5))
    others = {11: b"<</Type/FontDescriptor/FontName/A>>", 12: FONT[1] % b"10 0 R"}

    assert is_plain(building.says(more=b"/F<<%s>>" % shared, others={10: SMALL} | others))
    assert not is_plain(building.says(more=b"/F<<%s>>" % shared, others={10: LARGE} | others))


@pytest.mark.parametrize("change", [bytes, building.packed_together], ids=["as they are", "packed together"])
@pytest.mark.parametrize("space", [INDEXED, SEPARATION, INKS], ids=["a table", "an ink", "inks"])
def test_what_tells_colours_is_inflated_by_each_who_asks_it(space, change):
    """80 tables of colours that are one of 100 MB, in a file of 108 kB, ended the process."""
    assert is_plain(change(with_colours(1, space, SMALL)))
    assert is_plain(change(with_colours(20, space, SMALL)))
    assert not is_plain(change(with_colours(6, space, LARGE)))


@pytest.mark.parametrize(
    "use",
    [
        with_fonts(1, PICTURE),
        *(
            with_colours(1, space, PICTURE)
            for space in (
                INDEXED,
                SEPARATION,
                INKS,
                b"[/Indexed[/ICCBased 9 0 R]255 10 0 R]",
                b"[/Indexed 9 0 R 255 10 0 R]",
                b"[(Indexed)/DeviceRGB 255 10 0 R]",
                b"[/I/DeviceRGB 255 10 0 R]",
                b"[/Indexes /DeviceRGB 255 10 0 R]",
                b"[/DeviceGray[/X]/DeviceRGB 10 0 R]",
            )
        ),
    ],
)
def test_a_picture_that_is_not_inflated_tells_no_letters_and_no_colours(use):
    assert not is_plain(use)


@pytest.mark.parametrize(
    "space",
    [
        b"[/Indexed/DeviceRGB 255<00ff>]",
        b"[/Indexed/DeviceRGB 255(a)]",
        b"[/Indexed[/ICCBased 9 0 R]255 9 0 R]",
        b"[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[1 1 1 1]>>]",
        b"[/DeviceRGB]",
        b"[/DeviceN[/A/B][/Lab<</WhitePoint[1 1 1]>>]9 0 R]",
    ],
)
def test_colours_as_files_have_them_are_plain(space):
    assert is_plain(with_colours(3, space, PICTURE, {9: SMALL}))


@pytest.mark.parametrize(
    "space",
    [
        b"[/Indexed/DeviceRGB%a\n255 9 0 R]",
        b"[/Indexed/DeviceRGB 255%a\n9 0 R]",
        b"[12 0 R/DeviceRGB 255 9 0 R]",
        b"[/Indexed[[[]]]255 9 0 R]",
    ],
    ids=["a comment", "another", "a name that is an object", "lists within lists"],
)
def test_where_it_is_open_which_stream_tells_colours_it_may_be_any(space):
    others = {12: b"/Indexed", 9: SMALL}

    assert not is_plain(with_colours(1, space, building.stream(building.bomb(2), b"/Filter/FlateDecode"), others))


def test_a_stream_that_many_name_otherwise_is_inflated_by_each():
    assert is_plain(building.says(more=b"/X[%s]" % (b"10 0 R " * 99), others={10: SMALL}))
    assert not is_plain(building.says(more=b"/X[%s]" % (b"10 0 R " * 6), others={10: LARGE}))
