"""Fonts whose letters are made of each other, or call each other: a kilobyte that takes gigabytes or hours."""

import io
import struct
import sys
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building
from lettering import BOX, cff, composed, shown, truetype

from directive_model import write
from directive_model.errors import Unreadable
from directive_model.plugin import Source
from directive_model_pdf.reader.guard import look_at_streams, rehearse


def holds(font, descriptors=1):
    """Whether a file that holds ``font`` is plain."""
    named = b"<</Type/FontDescriptor/FontName/Z/FontFile2 9 0 R>>"
    others = dict.fromkeys(range(10, 10 + descriptors), named) | {9: building.packed(font)}
    return look_at_streams(building.says(others=others)).plain


def nested(depth, times, says=0):
    return truetype(b"", *(composed(level, times, says) for level in range(depth)))


@pytest.mark.parametrize("says", [0, 0x1, 0x80, 0x81], ids=["bytes", "words", "scaled", "both"])
def test_letters_that_are_made_of_others_are_weighed_by_all_of_them(says):
    assert holds(nested(2, 60, says))
    assert not holds(nested(5, 60, says))


@pytest.mark.skipif(sys.platform != "linux", reason="nobody else says how much memory a process has held")
def test_a_font_that_is_given_up_for_want_of_memory_is_refused_though_the_page_is_read():
    with pytest.raises(Unreadable, match="takes more than 256 MB"):
        rehearse(Source(data=shown(building.packed(nested(6, 60)), b"0006")))


def test_a_letter_that_takes_long_is_weighed_each_time_that_it_may_be_shown():
    """From the 257th on nobody keeps them: a thousand times one in a file of 5 kB took 17 s."""
    font = building.packed(truetype(*[b""] * 300, composed(299, 60), composed(300, 60), composed(301, 60)))

    assert look_at_streams(shown(font, b"012e")).plain
    assert not look_at_streams(shown(font, b"012e", 1_000)).plain


def test_points_that_are_all_alike_are_weighed_though_a_few_bytes_say_them():
    """A letter of 30,000 in 250 bytes, 60,000 times on a page, took 6 s."""
    flags = b"\x39\xff" * 117
    font = building.packed(truetype(struct.pack(">h", 1) + BOX + struct.pack(">HH", 256 * 117 - 1, 0) + flags))

    assert look_at_streams(shown(font, b"0000")).plain
    assert not look_at_streams(shown(font, b"0000", 60_000)).plain


def test_a_font_is_weighed_for_each_that_shares_what_says_what_it_is_like():
    """400 of them in 55 kB ended at 3 GB: each loads it anew."""
    font = building.packed(truetype(b"", *(composed(level, 60) for level in range(3))))

    assert look_at_streams(shown(font, b"0001", fonts=2)).plain
    assert not look_at_streams(shown(font, b"0001", fonts=400)).plain
    assert not look_at_streams(shown(building.packed(truetype(bytes(40))), b"0000", fonts=501)).plain


def test_a_font_is_weighed_though_the_sum_behind_it_is_wrong():
    """A file of 1 kB took 2 GB: what is told of such a stream is nothing, and pdfium keeps all of it."""
    faulty = zlib.compress(nested(5, 60), 9)[:-4] + bytes(4)

    assert not look_at_streams(shown(building.stream(faulty, b"/Filter/FlateDecode"), b"0005")).plain


def test_many_letters_that_are_made_of_others_are_weighed_together_and_for_each_who_uses_the_font():
    font = truetype(b"", *(composed(level, 60) for level in range(3)), *[composed(3, 1)] * 5)

    assert holds(font)
    assert not holds(font, 100)


def test_a_letter_that_is_made_of_itself_is_tried_first():
    assert not holds(truetype(b"", composed(2, 1), composed(1, 1)))


@pytest.mark.parametrize(
    "tables",
    [
        {b"loca": struct.pack(">3I", 0, 90, 20)},
        {b"loca": struct.pack(">2I", 0, 20)},
        {b"loca": struct.pack(">3I", 0, 0, 9_000)},
        {b"CFF ": b"\1\0\4\1"},
        {b"CFF2": b"\2\0\5\0\0"},
    ],
    ids=["out of order", "too few", "beyond its letters", "letters of another kind, too", "letters that vary, too"],
)
def test_a_font_that_does_not_say_where_its_letters_are_is_tried_first(tables):
    letters = (bytes(40), bytes(40))

    assert holds(truetype(*letters))
    assert not holds(truetype(*letters, tables=tables))


@pytest.mark.parametrize(
    "head",
    [b"ttcf", b"%!PS-AdobeFont", b"%!FontType", b"%!PS-Adobe-3.0 Resource-CIDFont", b"\x80\1", b"typ1"],
)
def test_a_font_of_a_kind_that_is_not_looked_into_is_tried_first(head):
    assert not holds(head + bytes(99))


def test_the_fonts_of_this_project_are_plain():
    assert holds(building.FONT.read_bytes(), 20)


@pytest.mark.parametrize(("call", "where"), [(b"\x1d", "shared"), (b"\x0a", "own")])
def test_letters_that_call_programs_that_call_others_are_weighed_by_all_that_is_called(call, where):
    calling = [bytes([139 - 107 + level + 1]) + call for level in range(9)]
    programs = [one * 30 + b"\x0b" for one in calling[:-1]] + [b"\x8b\x0c\x12\x0b"]

    assert holds(cff([b"\x0e"] * 50, **{where: programs[-1:]}))
    assert holds(cff([bytes([32]) + call + b"\x0e"] * 50, **{where: programs[-1:]}))
    assert not holds(cff([bytes([32]) + call + b"\x0e"] * 50, **{where: programs}))


@pytest.mark.parametrize(
    "font",
    [cff([b"\x0e"], more=b"\x8b\x11"), cff([b"\x0e"], more=b"\x8c\x0c\x06"), cff([b"\x0e"])[:-3]],
    ids=["two places of its letters", "letters of another kind", "cut off"],
)
def test_a_font_of_programs_that_does_not_say_plainly_what_it_has_is_tried_first(font):
    assert not holds(font)


@pytest.mark.parametrize("byte", [22, 23, 24, 25, 26, 27, 31, 255])
def test_a_font_of_programs_has_no_bytes_that_some_take_for_numbers_and_some_for_keys(byte):
    """Else where its letters are is another place to FreeType: 300 of others in 3 kB took 28 s."""
    assert holds(cff([b"\x0e"], more=b"\x8b\x05"))
    assert not holds(cff([b"\x0e"], more=bytes([byte, 28, 2, 2, 5])))


def test_a_font_whose_letters_vary_is_tried_first():
    """Its letters are programs of another kind: 200 in a file of 2 kB took 23 s."""
    kept = struct.pack(">IHHHH", 0x4F54544F, 1, 0, 0, 0) + b"CFF2" + struct.pack(">III", 0, 28, 5) + b"\2\0\5\0\0"

    assert not holds(kept)


@pytest.mark.parametrize("text", [b"\1\0\x10\1" + b"\xff" * 40, b"%!PS-Adobe-3.0 Resource-CMap\n"])
def test_what_begins_as_fonts_do_and_is_none_is_no_font(text):
    assert holds(text)


def test_a_print_of_the_library_is_plain(example):
    file = io.BytesIO()
    write(example, file, format="pdf")

    assert look_at_streams(file.getvalue()).plain
