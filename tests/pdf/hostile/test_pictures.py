"""Pictures that are not inflated when a file is looked at: so short that they cannot be much, whatever they hold."""

import sys
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

from directive_model_pdf.reader.guard import look_at_streams

SAYS = b"/Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray"
PACKED = b"/Filter/FlateDecode"
#: As much as deflate makes of that, and no whole stream.
CUT_OFF = zlib.compress(b" " * 2**20, 9)[:500]


def with_pictures(*pictures, contents=None):
    others = dict(enumerate(pictures, 10))
    if contents is None:
        return look_at_streams(building.says(others=others))
    return look_at_streams(building.page_of(contents, others))


def of_length(length, content, more=b""):
    return b"<</Length %s%s%s>>\nstream\n%s\nendstream%s" % (length, SAYS, PACKED, content, more)


def test_a_picture_that_cannot_be_much_need_not_be_whole():
    assert with_pictures(building.stream(CUT_OFF, SAYS + PACKED)).plain


@pytest.mark.parametrize("keys", [b"", SAYS + b"/Type/ObjStm", SAYS + b"/W[1 2 1]", SAYS + b"/FunctionType 4"])
def test_what_may_be_more_than_a_picture_must_be_whole(keys):
    assert not with_pictures(building.stream(CUT_OFF, keys + PACKED)).plain


def test_a_picture_that_is_long_enough_to_be_much_is_inflated():
    one = building.stream(building.bomb(129), SAYS + PACKED)

    assert with_pictures(one).bomb
    assert with_pictures(building.stream(building.bomb(120), SAYS + PACKED)).plain


def test_pictures_that_are_not_inflated_cannot_be_more_together_than_one_may_be():
    pictures = [building.stream(building.bomb(40), SAYS + PACKED)] * 9

    assert with_pictures(*pictures).plain
    # Three are passed over, and six are all that is inflated.
    assert not with_pictures(*pictures, pictures[0]).plain


@pytest.mark.parametrize(
    "length",
    [b"10", b"5000000", b"10 0 R", b"11 0 R", b"(90)", b"10/Length 20", b"%10\n 10"],
    ids=["less", "more", "itself", "nothing", "a string", "two", "a comment"],
)
def test_a_picture_that_does_not_say_where_it_ends_is_inflated(length):
    assert with_pictures(of_length(length, building.bomb(200))).bomb
    assert not with_pictures(of_length(length, CUT_OFF)).plain


def test_a_picture_that_goes_on_behind_the_word_that_ends_it_is_inflated():
    behind = building.bomb(200)
    length = b"%d" % (len(CUT_OFF) + len(behind) + 11)

    assert not with_pictures(of_length(length, CUT_OFF + b"\nendstream\n" + behind)).plain


@pytest.mark.parametrize(
    "use",
    [
        b"/FontDescriptor<</Type/FontDescriptor/FontFile2 10 0 R>>",
        b"/Font<</F<</Type/Font/ToUnicode 10 0 R>>>>",
        b"/ColorSpace[/ICCBased 10 0 R]",
        b"/Encoding 10 0 R",
        b"/Function 10 0 R",
    ],
)
def test_a_picture_that_is_not_inflated_is_nothing_else(use):
    picture = building.packed(b"0 0 m 1 1 l S", SAYS)

    assert look_at_streams(building.says(others={10: picture})).plain
    assert not look_at_streams(building.says(more=use, others={10: picture})).plain


@pytest.mark.parametrize("contents", [b"10 0 R", b"[10 0 R]", b"[11 0 R 10 0 R]"])
def test_a_picture_that_is_not_inflated_is_no_page(contents):
    words = building.packed(building.WORDS.encode())

    assert not with_pictures(building.packed(b"0 0 m 1 1 l S", SAYS), words, contents=contents).plain
