"""Fonts that are built of letters by hand, and pages that show them."""

import struct
from itertools import accumulate

import building

#: What a letter says of where its points are.
BOX = struct.pack(">hhhh", 0, 0, 100, 100)


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


def shown(font, letters, times=1, fonts=1):
    """Return a page that shows ``letters`` so often, in each of so many fonts that share the stream ``font``."""
    keys = b"/Type/Font/Subtype/CIDFontType2/BaseFont/A/DW 500/FontDescriptor 7 0 R/CIDSystemInfo"
    numbers = range(20, 20 + fonts)
    others = {
        6: b"<<%s<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity>>" % keys,
        7: b"<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 9 9]/FontFile2 8 0 R>>",
        8: font,
    }
    kept = b"<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>"
    named = b"".join(b"/G%d %d 0 R" % (number, number) for number in numbers)
    operators = b"".join(b"/G%d 12 Tf <%s> Tj " % (number, letters * times) for number in numbers)
    others[4] = building.packed(b"BT 60 700 Td " + operators + b"ET")
    return building.page_of(b"4 0 R", others | dict.fromkeys(numbers, kept), b"/Font<<%s>>" % named)
