"""Where objects are in a PDF: in tables that name their places, and packed together in streams."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

from directive_model_pdf.reader.guard import look_at_streams
from directive_model_pdf.reader.guard.looking.mentions import REFERENCE, References, references_in

SMALL = building.packed(building.WORDS.encode())


def is_plain(data):
    return look_at_streams(data).plain


@pytest.mark.parametrize("subtype", [b"(Type3)", b"<5479706533>", b" 9 0 R", b"%a\n/Type3"])
def test_a_font_of_drawings_is_one_also_where_it_is_packed_and_says_so_otherwise(subtype):
    font = b"<</Type/Font/Subtype%s>>" % subtype
    text = b"5 0 " + font
    packed = building.packed(text, b"/Type/ObjStm/N 1/First 4")

    assert is_plain(building.says(others={9: building.packed(b"5 0 <</Type/Font>>", b"/Type/ObjStm/N 1/First 4")}))
    assert not is_plain(building.says(others={9: packed}))


def test_a_name_over_the_end_of_a_piece_is_read():
    text = b"5 0 " + b" " * (2**18 - 9) + b"<</Subtype/Type3>>"

    assert not is_plain(building.says(others={9: building.packed(text, b"/Type/ObjStm/N 1/First 4")}))


@pytest.mark.parametrize(
    "keys",
    [
        b"/Type/ObjStm/N 1/First 4/DecodeParms<</Predictor 12>>",
        b"/Type/ObjStm/N 9/First 4",
        b"/Type/ObjStm/N 9 0 R/First 4",
        b"/Type/ObjStm/N 1/First 4/X %7 0 obj\n",
    ],
    ids=["differences", "more than there are", "elsewhere", "another object begins"],
)
def test_objects_that_are_not_plainly_packed_together_are_tried_first(keys):
    assert not is_plain(building.says(others={9: building.packed(b"5 0 <</Type/Font>>", keys)}))


def with_table(objects, places, kind):
    """Return a file of ``objects``, of which each is where ``places`` says beyond where it begins, by a table."""
    written, begins = b"%PDF-1.5\n", {}
    for number, body in objects.items():
        begins[number] = len(written) + places.get(number, 0)
        written += body + b"\nendobj\n"
    rows = [begins.get(number, 0) for number in range(max(objects) + 1)]
    if kind == "classic":
        entries = b"".join(b"%010d 00000 %s \n" % (row, b"n" if row else b"f") for row in rows)
        table = b"xref\n0 %d\n%strailer<</Size %d/Root 1 0 R>>\n" % (len(rows), entries, len(rows))
    else:
        lines = [bytes([row > 0]) + row.to_bytes(4, "big") for row in rows]
        keys = b"/Type/XRef/W[1 4 0]/Size %d/Root 1 0 R" % len(rows)
        if kind == "told by the row above":
            above = [bytes(5), *lines]
            lines = [
                b"\2" + bytes((one - two) % 256 for one, two in zip(line, before, strict=True))
                for line, before in zip(lines, above, strict=False)
            ]
            keys += b"/DecodeParms<</Predictor 12/Columns 5>>"
        table = b"99 0 obj" + building.packed(b"".join(lines), keys) + b"\nendobj\n"
    return written + table + b"startxref\n%d\n%%%%EOF" % len(written)


@pytest.mark.parametrize("kind", ["classic", "a stream", "told by the row above"])
def test_an_object_whose_place_is_within_the_number_of_another_is_tried_first(kind):
    heavy = building.packed(building.megabytes_of(b"0 0 m 1 1 l S ", 2))
    objects = {
        1: b"1 0 obj<</Type/Catalog/Pages 2 0 R>>",
        2: b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        5: b"4 0 obj" + SMALL,  # what pdfium does not draw
        4: b"14 0 obj" + heavy,
    }

    assert is_plain(with_table(objects, {}, kind))
    assert not is_plain(with_table(objects, {4: 1}, kind))


def with_rows(count, streams=1, widths=b"1 0 0"):
    """Return a file of tables that are streams, each of so many free objects."""
    keys = b"/Type/XRef/Size %d/W[%s]/Root 1 0 R" % (count, widths)
    row = bytes(sum(map(int, widths.split())))
    tables = b"".join(b"9 0 obj%s\nendobj\n" % building.packed(row * count, keys) for _ in range(streams))
    return building.says().replace(b"xref\n0", tables + b"xref\n0", 1)


@pytest.mark.parametrize(
    ("count", "streams", "widths", "plain"),
    [
        (100_000, 1, b"1 2 2", True),
        (1_000_000, 1, b"1 0 0", False),
        (100_000, 20, b"1 0 1", False),
        (600_000, 1, b"1 4 2", False),
    ],
)
def test_tables_of_more_objects_than_files_have_are_tried_first(count, streams, widths, plain):
    assert is_plain(with_rows(count, streams, widths)) == plain


@pytest.mark.parametrize("digits", [b"9" * 99_999, b"0" * 300 + b"4"])
def test_a_place_within_a_number_of_more_digits_than_one_has_is_not_looked_at_to_its_end(digits):
    written = b"%PDF-1.7\n1" + digits

    assert not is_plain(written + b"\nxref\n0 1\n0000000010 00000 n \n")


def test_all_objects_that_are_packed_together_are_bounded_together():
    def of(count):
        text = b"50 0 <" + b"00" * 2_500_000 + b">"
        streams = {20 + number: building.packed(text, b"/Type/ObjStm/N 1/First 5") for number in range(count)}
        return building.says(others=streams)

    assert is_plain(of(1))
    assert not is_plain(of(5))


def test_packed_objects_of_which_nobody_says_where_they_begin_are_one():
    text = b"5 0 " + b"<</Type/Font>>" * 3_000

    assert not is_plain(building.says(others={9: building.packed(text, b"/Type/ObjStm/N 9/First 4")}))


@pytest.mark.parametrize(
    ("text", "numbers", "to_any"),
    [
        (b"[12 0 R 3 0 R]", [3, 12], 0),
        (b"12\x800\xffR/A 1\n\n0\0R", [1, 12], 0),
        (b"7 1 0 R 0123456789 65535 R", [123456789, 1], 0),
        (b"5 0 %7\nR 12345678901 0 R 1 123456 R R", [], 4),
        (b"1 0 RG 1 0R 1 0 obj R", [], 1),
        (b"R 1 0 R", [1], 0),
    ],
    ids=["in a list", "between other blanks", "of many digits", "open to which", "none", "a letter of its own"],
)
def test_references_are_counted_from_the_last_to_the_first(text, numbers, to_any):
    told = References()
    told.add(text[::-1])

    assert [to_any + numbers.count(number) for number in numbers] == [told.to(number) for number in numbers]
    assert to_any == told.to(4711)
    assert len(numbers) == references_in(text)
    assert [int(number) for number in REFERENCE.findall(text)] == numbers[::-1]


@pytest.mark.parametrize(("times", "plain"), [(9, True), (99_000, False)])
def test_an_object_that_is_added_right_behind_the_end_of_a_file_has_a_number(times, plain):
    """pyHanko adds so to files that end in no line, as ours do: all that were signed were tried first."""
    added = b"4 0 obj\n" + building.packed(b"0 0 m 9 9 l S " * times) + b"\nendobj\n"

    assert is_plain(building.says().rstrip(b"\n") + added) == plain
