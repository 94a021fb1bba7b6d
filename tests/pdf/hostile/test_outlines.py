"""Letters are as large as their outlines, whatever else a font says of them, and are drawn by dots."""

import struct
import sys
from pathlib import Path

import pypdfium2
import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building
from lettering import BOX, cff, shown, truetype

from directive_model.plugin import Source
from directive_model_pdf.reader.guard import drawing, look_at_streams, make_sure_of_drawing
from directive_model_pdf.reader.guard.looking.glyphs import Fonts

#: What the programs of CFF are made of (Adobe Technical Note 5177).
NAMES = {
    "hstem": b"\1", "vmoveto": b"\4", "rlineto": b"\5", "hlineto": b"\6", "vlineto": b"\7", "rrcurveto": b"\x08",
    "callsubr": b"\x0a", "return": b"\x0b", "endchar": b"\x0e", "hstemhm": b"\x12", "hintmask": b"\x13",
    "rmoveto": b"\x15", "hmoveto": b"\x16", "rcurveline": b"\x18", "rlinecurve": b"\x19", "vvcurveto": b"\x1a",
    "hhcurveto": b"\x1b", "callgsubr": b"\x1d", "vhcurveto": b"\x1e", "hvcurveto": b"\x1f", "hflex": b"\x0c\x22",
    "flex": b"\x0c\x23", "hflex1": b"\x0c\x24", "flex1": b"\x0c\x25", "mul": b"\x0c\x18",
}  # fmt: skip


@pytest.fixture
def is_tried(monkeypatch):
    """Return what tells whether a page is drawn in a process of its own first."""
    tried = []
    monkeypatch.setattr(drawing, "rehearse_drawing", lambda *_: tried.append(1))

    def of(data, dpi=100):
        tried.clear()
        with pypdfium2.PdfDocument(data) as document:
            streams = look_at_streams(data)
            make_sure_of_drawing(document[0], 1, dpi, Source(data=data), streams)
        # Where reading costs too much, too, no page gets so far.
        return bool(tried) and streams.plain

    return of


def program(text):
    """Return a letter of CFF as the note writes it; what is after # are bytes."""
    made = b""
    for word in text.split():
        if word[0] == "#":
            made += bytes.fromhex(word[1:])
        else:
            made += NAMES[word] if word in NAMES else b"\x1c" + struct.pack(">h", int(word))
    return made


def outline(*points, box=BOX):
    """Return a letter of TrueType of one outline, all of whose distances are words."""
    steps = list(zip(points, [(0, 0), *points], strict=False))
    head = struct.pack(">h", 1) + box + struct.pack(">HH", len(points) - 1, 0) + b"\1" * len(points)
    words = [one[axis] - before[axis] for axis in (0, 1) for one, before in steps]
    return head + struct.pack(f">{len(words)}h", *words)


def square(side, box=BOX):
    return outline((0, 0), (0, side), (side, side), (side, 0), box=box)


def part(letter, along, up, scales=(), says=0x3):
    """Return a letter of TrueType that is another one, moved and scaled."""
    kinds = {0: 0, 1: 0x8, 2: 0x40, 4: 0x80}
    scaled = b"".join(struct.pack(">h", round(scale * 2**14)) for scale in scales)
    return struct.pack(">h", -1) + BOX + struct.pack(">HHhh", says | kinds[len(scales)], letter, along, up) + scaled


def showing(font, letter=0, times=1):
    return shown(building.packed(font), b"%04x" % letter, times)


def told(font):
    fonts = Fonts()
    assert fonts.take(font, 0)
    return fonts.extent


def drawn_box(font, letter):
    """Return how far left, down, right and up pdfium draws a letter, or its place is, in thousandths of its size."""
    scale, size, room = 8, 12, 18
    data = showing(font, letter).replace(b"[0 0 595 842]", b"[42 682 84 724]")
    with pypdfium2.PdfDocument(data) as document:
        bitmap = document[0].render(scale=scale, grayscale=True)
        rows = [bytes(bitmap.buffer)[row * bitmap.stride :][: bitmap.width] for row in range(bitmap.height)]
    dark = [(x, y) for y, row in enumerate(rows) for x, dot in enumerate(row) if dot < 200]
    xs = [0, *((x / scale - room) * 1000 / size for x, _ in dark)]
    ys = [0, *((room + 6 - y / scale) * 1000 / size for _, y in dark)]

    assert dark
    return min(xs), min(ys), max(xs), max(ys)


def of_box(left, down, right, up):
    return (right - left) * (up - down) / 1e6, max(map(abs, (left, down, right, up))) / 1e3


def agree(font, letter=0):
    """Whether all letters of a font are told to be as large as pdfium draws the largest one."""
    extent = told(font)
    area, reach = of_box(*drawn_box(font, letter))
    return extent.area == pytest.approx(area, abs=0.06) and extent.reach == pytest.approx(reach, abs=0.04)


@pytest.mark.parametrize(
    "text",
    [
        "100 50 rmoveto 700 0 0 600 -700 0 rlineto endchar",
        "300 100 -50 rmoveto 700 0 0 600 -700 0 rlineto endchar",
        "100 hmoveto 700 600 -700 hlineto endchar",
        "-300 vmoveto 600 900 -600 vlineto",
        "100 0 rmoveto 200 0 300 500 200 100 rrcurveto -700 0 rlineto endchar",
        "0 0 rmoveto 200 0 300 500 200 100 0 100 -300 0 -400 0 rrcurveto endchar",
        "0 0 rmoveto 50 200 300 500 200 hhcurveto -700 hlineto endchar",
        "0 0 rmoveto 50 200 300 500 200 vvcurveto -350 hlineto endchar",
        "0 0 rmoveto 200 300 500 200 hvcurveto -500 hlineto endchar",
        "0 0 rmoveto 200 300 500 200 150 hvcurveto -650 hlineto endchar",
        "0 0 rmoveto 200 300 500 200 200 -100 100 -300 hvcurveto endchar",
        "0 0 rmoveto 200 300 500 200 vhcurveto -700 vlineto endchar",
        "0 0 rmoveto 200 300 500 200 150 vhcurveto -850 vlineto endchar",
        "0 0 rmoveto 200 0 300 500 200 100 -700 0 rcurveline endchar",
        "0 0 rmoveto 600 0 0 100 0 300 100 100 rlinecurve endchar",
        "0 0 rmoveto 100 200 300 200 100 200 100 hflex -400 vlineto endchar",
        "0 0 rmoveto 100 0 200 300 200 0 100 0 200 -300 100 0 50 flex endchar",
        "0 0 rmoveto 100 50 200 300 200 100 200 -250 100 hflex1 -600 vlineto endchar",
        "0 0 rmoveto 100 0 200 300 200 0 100 0 200 -200 100 flex1 endchar",
        "0 0 rmoveto 0 100 300 200 0 200 0 100 -200 200 100 flex1 endchar",
        "10 20 hstemhm 10 20 hintmask #c0 100 50 rmoveto 700 0 0 600 -700 0 rlineto endchar",
        "9 1 2 1 2 1 2 1 2 1 2 1 2 1 2 1 2 hstemhm 1 2 hintmask #ff1d 0 0 rmoveto 700 0 0 600 rlineto endchar",
        "0 0 rmoveto #fa07 0 0 #fe07 rlineto endchar",
        "0 0 rmoveto #ff02bc8000 0 0 #f8ff rlineto endchar",
        "-107 callsubr 600 0 0 500 rlineto endchar",
        "-107 callgsubr 600 0 0 500 rlineto endchar",
    ],
)
def test_a_letter_that_is_a_program_is_told_to_be_as_large_as_it_is_drawn(text):
    called = [program("200 -300 rmoveto return")]

    assert agree(cff([program("endchar"), program(text)], shared=called, own=called), 1)


@pytest.mark.parametrize(
    ("letter", "others"),
    [
        (square(900), ()),
        (outline((-300, -200), (-300, 900), (700, 100)), ()),
        (struct.pack(">h", 1) + BOX + struct.pack(">HH", 3, 0) + b"\x31\x33\x35\x23\xff\xff\xff", ()),
        (struct.pack(">h", 1) + BOX + struct.pack(">HH", 2, 2) + b"\xb0\x37\x31\x3f\1\xff\x10\x10\xff", ()),
        (part(1, 200, -300), (square(500),)),
        (part(1, 200, -300, (1.5,)), (square(500),)),
        (part(1, 200, -300, (1.5, -0.5)), (square(500),)),
        (part(1, 200, -300, (0.5, 1.2, -0.25, 0.75)), (outline((0, 0), (0, 300), (700, 300), (700, 0)),)),
        (part(2, -100, 0, (1.5,)), (square(400), part(1, 0, 0, (1.5,)))),
    ],
)
def test_a_letter_of_points_is_told_to_be_as_large_as_it_is_drawn(letter, others):
    assert agree(truetype(letter, *others))


def test_a_letter_may_be_laid_upon_another_by_their_points():
    """How far that moves it is told by none of the two."""
    extent = told(truetype(part(1, 0, 0, says=0x1), square(500)))

    assert extent.reach >= 1


@pytest.mark.parametrize(
    "font",
    [
        truetype(square(9), tables={b"head": bytes(54)}),
        truetype(square(9)[:-8]),
        cff([program("0 9 mul hmoveto 9 9 rlineto endchar")]),
        cff([program("9 hmoveto 9 9 9 rlineto endchar")]),
        cff([program("1 2 3 4 endchar")]),
        cff([program("9 callsubr endchar")]),
        cff([program("9 hmoveto endchar")], more=b"\x8b" * 6 + b"\x0c\x07"),
    ],
    ids=["no units", "cut off", "sums", "a number too many", "others", "a program that is not there", "other units"],
)
def test_a_font_that_does_not_say_how_large_its_letters_are_is_tried_before_it_is_drawn(font, is_tried):
    assert told(font).area == float("inf")
    assert is_tried(showing(font, times=100))


def test_many_fonts_are_neither_kept_nor_looked_into():
    fonts = Fonts()
    for number in range(99):
        fonts.take(truetype(square(9), tables={b"post": bytes([number]) * 2**18}), number)

    assert len(fonts.programs) < 40
    assert fonts.extent.area == float("inf")


def test_a_page_without_letters_is_drawn_at_once_though_it_is_open_how_large_they_are(is_tried):
    named = b"<</Type/FontDescriptor/FontName/Z/FontFile2 9 0 R>>"
    others = {8: named, 9: building.packed(truetype(square(9), tables={b"head": bytes(54)}))}

    assert not is_tried(building.says("9 9 m 99 9 l S " * 100, others=others))
    assert is_tried(building.says(f"{building.WORDS} " * 100, others=others))


@pytest.mark.parametrize(
    "of_side",
    [
        square,
        lambda side: outline((side, side), (side, 0), (0, 0)),
    ],
    ids=["from its place", "to its place"],
)
def test_a_letter_that_is_larger_than_its_size_is_many_dots(of_side, is_tried):
    """20,000 of ten times their size took 6 s, in a file of 1.3 kB whose font said that they were small."""
    assert not is_tried(showing(truetype(of_side(800)), 0, 20_000))
    assert not is_tried(showing(truetype(of_side(10_000)), 0, 20))
    assert is_tried(showing(truetype(of_side(10_000)), 0, 20_000))


def test_a_letter_that_is_composed_is_as_large_as_its_parts_are_scaled(is_tried):
    grown = [part(number + 1, 0, 0, (1.99,)) for number in range(4)]

    assert not is_tried(showing(truetype(part(1, 0, 0), square(800)), 0, 20_000))
    assert is_tried(showing(truetype(*grown, square(800)), 0, 20_000))
    assert is_tried(
        showing(truetype(part(1, 0, 0), part(3, 9_000, 9_000, (1.5,)), square(800), square(9)), 0, 20_000)
    )


def test_a_letter_that_is_a_program_is_as_large_as_what_it_draws(is_tried):
    def of(side):
        return cff([program(f"0 hmoveto {side} {side} -{side} hlineto endchar")])

    assert not is_tried(showing(of(800), 0, 20_000))
    assert is_tried(showing(of(10_000), 0, 20_000))


def test_as_many_letters_as_a_page_can_hold_are_many_dots(is_tried):
    """900,000 letters that were as large as their size took 5 s."""
    assert not is_tried(building.says("BT /F 16 Tf 9 9 Td (" + "a" * 20_000 + ") Tj ET"), 200)
    assert is_tried(building.says("BT /F 16 Tf 9 9 Td (" + "a" * 900_000 + ") Tj ET"), 200)


def test_letters_that_lie_far_from_each_other_in_one_string_are_much_to_draw(is_tried):
    """All that lies between them is gone through: a thousand such strings took 8 s at 200 dots an inch."""
    apart = "BT /F 10 Tf .7 .7 -.7 .7 9 9 Tm [(a){}(a)] TJ ET "

    assert not is_tried(building.says(apart.format(-70_000) * 20), 200)
    assert not is_tried(building.says(apart.format(-700) * 1_000), 200)
    assert is_tried(building.says(apart.format(-70_000) * 1_000), 200)


@pytest.mark.parametrize(("beside", "far"), [(0, False), (-30_000, True)])
def test_a_letter_begins_where_the_table_of_widths_says(beside, far):
    """It is moved along as far as that is from where the letter itself says that it begins."""
    lying = square(500, box=struct.pack(">4h", beside, 0, 500, 500))

    assert (told(truetype(lying, square(500))).reach > 2) == far


def test_the_letters_of_this_project_are_of_usual_size(is_tried):
    extent = told(building.FONT.read_bytes())

    assert 0.5 < extent.area < 2
    assert not is_tried(showing(building.FONT.read_bytes(), 40, 3_000))
