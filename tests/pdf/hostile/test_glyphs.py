"""Fonts whose letters are made of each other, or call each other: a kilobyte that takes gigabytes or hours."""

import io
import struct
import sys
from itertools import accumulate
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

from directive_model import write
from directive_model.errors import Unreadable
from directive_model.plugin import Source
from directive_model_pdf.reader.guard import look_at_streams, rehearse

BOX = struct.pack(">hhhh", 0, 0, 100, 100)


def holds(font, descriptors=1):
    """Whether a file that holds ``font`` is plain."""
    named = b"<</Type/FontDescriptor/FontName/Z/FontFile2 9 0 R>>"
    others = dict.fromkeys(range(10, 10 + descriptors), named) | {9: building.packed(font)}
    return look_at_streams(building.says(others=others)).plain


def truetype(*letters, tables=None):
    places = list(accumulate(map(len, letters), initial=0))
    kept = {
        b"glyf": b"".join(letters),
        b"head": struct.pack(">12xI2xH16x4hHH3h", 0x5F0F3CF5, 1000, 0, 0, 1000, 1000, 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">I3hH20xhH", 0x10000, 800, -200, 0, 1000, 0, 1),
        b"hmtx": struct.pack(">Hh", 500, 0) + bytes(2 * len(letters) - 2),
        b"loca": struct.pack(f">{len(places)}I", *places),
        b"maxp": struct.pack(">I14H", 0x10000, len(letters), 100, 10, 1000, 100, 1, 0, 0, 0, 0, 0, 0, 100, 20),
    } | (tables or {})
    at = 12 + 16 * len(kept)
    head = struct.pack(">IHHHH", 0x10000, len(kept), 0, 0, 0)
    for name, table in kept.items():
        head += name + struct.pack(">III", 0, at, len(table))
        at += len(table)
    return head + b"".join(kept.values())


def composed(part, times, says=0):
    """Return a letter that is another one so many times."""
    size = 2 + (2 if says & 0x1 else 0) + (8 if says & 0x80 else 0)
    parts = [struct.pack(">HH", says | (0x20 if at else 0), part) + bytes(size) for at in reversed(range(times))]
    return struct.pack(">h", -1) + BOX + b"".join(parts)


def nested(depth, times, says=0):
    return truetype(b"", *(composed(level, times, says) for level in range(depth)))


@pytest.mark.parametrize("says", [0, 0x1, 0x80, 0x81], ids=["bytes", "words", "scaled", "both"])
def test_letters_that_are_made_of_others_are_weighed_by_all_of_them(says):
    assert holds(nested(2, 60, says))
    assert not holds(nested(5, 60, says))


@pytest.mark.skipif(sys.platform != "linux", reason="nobody else says how much memory a process has held")
def test_a_font_that_is_given_up_for_want_of_memory_is_refused_though_the_page_is_read():
    keys = b"/Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500/FontDescriptor 7 0 R/CIDSystemInfo"
    others = {
        5: b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
        6: b"<<%s<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>" % keys,
        7: b"<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 9 9]/FontFile2 8 0 R>>",
        8: building.packed(nested(6, 60)),
    }
    others[4] = building.stream(b"BT /G 12 Tf 60 700 Td <0006> Tj ET")

    with pytest.raises(Unreadable, match="takes more than"):
        rehearse(Source(data=building.page_of(b"4 0 R", others, b"/Font<</G 5 0 R>>")))


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
    ],
    ids=["out of order", "too few", "beyond its letters", "letters of another kind, too"],
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


def listed(*things):
    """Return things as CFF lists them."""
    if not things:
        return b"\0\0"
    places = accumulate(map(len, things), initial=1)
    return struct.pack(">HB", len(things), 2) + struct.pack(f">{len(things) + 1}H", *places) + b"".join(things)


def number(value):
    return b"\x1d" + struct.pack(">i", value)


def cff(letters, shared=(), own=(), more=b""):
    """Return a font of ``letters`` that call programs: ``shared`` by all fonts of a file, or its ``own``."""
    before, private = b"\1\0\4\1" + listed(b"A"), number(6) + b"\x13"
    rest = listed() + listed(*shared)

    def top(at):
        return listed(
            number(at)
            + b"\x11"
            + number(len(private))
            + number(at - len(private) - len(subroutines))
            + b"\x12"
            + more
        )

    subroutines = listed(*own)
    at = len(before) + len(top(0)) + len(rest) + len(private) + len(subroutines)
    return before + top(at) + rest + private + subroutines + listed(*letters)


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


@pytest.mark.parametrize("text", [b"\1\0\x10\1" + b"\xff" * 40, b"%!PS-Adobe-3.0 Resource-CMap\n"])
def test_what_begins_as_fonts_do_and_is_none_is_no_font(text):
    assert holds(text)


def test_a_print_of_the_library_is_plain(example):
    file = io.BytesIO()
    write(example, file, format="pdf")

    assert look_at_streams(file.getvalue()).plain
