"""What a page weighs: all that it names together, whatever the bytes are, and however it is named."""

import io
import random
import sys
import zlib
from pathlib import Path

import pikepdf
import pytest

sys.path.insert(0, str(Path(__file__).parent))

import makers

from directive_model_pdf.reader.guard import look_at_streams

#: Two of these are more than a page may be.
LARGE = makers.packed(makers.megabytes_of(b"0 0 m 1 1 l S "))
SMALL = makers.packed(makers.WORDS.encode())
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"


def is_plain(data):
    return look_at_streams(data).plain


def packed_together(data):
    """Return the same file with all its objects that are no streams in one."""
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(output, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return output.getvalue()


@pytest.mark.parametrize("change", [bytes, packed_together], ids=["as they are", "packed together"])
@pytest.mark.parametrize(
    ("contents", "others"),
    [
        (b"[10 0 R 11 0 R]", {10: LARGE, 11: LARGE}),
        (b"[10 0 R 10 0 R]", {10: LARGE}),
        (b"9 0 R", {9: b"[10 0 R 11 0 R]", 10: LARGE, 11: LARGE}),
    ],
    ids=["two", "one twice", "a list that is an object"],
)
def test_the_streams_of_a_page_are_weighed_together(contents, others, change):
    assert is_plain(change(makers.page_of(b"10 0 R", others)))
    assert not is_plain(change(makers.page_of(contents, others)))


@pytest.mark.parametrize("change", [bytes, packed_together], ids=["as they are", "packed together"])
def test_many_pages_may_have_together_what_one_may_not(change):
    kids = b" ".join(b"%d 0 R" % number for number in range(10, 15))
    pages = {
        number: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[%d 0 R]>>" % (number + 10)
        for number in range(10, 15)
    }
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[%s]/Count 5>>" % kids}
    data = makers.file_of(objects | pages | {number + 10: LARGE for number in pages})

    assert is_plain(change(data))


@pytest.mark.parametrize(
    "contents",
    [
        b"[10 0 R%a\n 11 0 R]",
        b"[10 0 R null 11 0 R]",
        b"[10 0 R[]11 0 R]",
        b"%a\n[10 0 R 11 0 R]",
        b"9 0 R",
        b"12 0 R",
    ],
    ids=["a comment", "nothing between", "a list between", "a comment before", "a list with a comment", "no object"],
)
def test_where_it_is_open_what_a_page_names_it_may_be_all_that_there_is(contents):
    listed = {9: b"[10 0 R%a\n 11 0 R]"}

    assert not is_plain(makers.page_of(contents, listed | {10: LARGE, 11: LARGE}))
    assert is_plain(makers.page_of(contents, listed | {10: SMALL, 11: SMALL}))


def twice(*, first, second):
    """Return a page whose stream is there in two states."""
    data = makers.page_of(b"10 0 R", {10: first})
    return data.replace(b"xref\n0", b"10 0 obj\n%s\nendobj\nxref\n0" % second, 1)


@pytest.mark.parametrize(
    "second", [b"[11 0 R 11 0 R]", b"[11 0 R%\n 11 0 R]", LARGE + b"endobj 9 0 obj [10 0 R 10 0 R]"]
)
def test_of_two_objects_of_one_number_the_heavier_one_counts(second):
    listed = twice(first=SMALL, second=second).replace(b"xref", b"11 0 obj\n%s\nendobj\nxref" % LARGE, 1)

    assert is_plain(twice(first=SMALL, second=SMALL))
    assert is_plain(listed) == (second[:1] != b"[")


@pytest.mark.parametrize(
    "header",
    [
        b"10 %a\n0 obj",
        b"10 0 %a\nobj",
        b"10 %a 9\n0 obj",
        b"10 %" + b"a" * 60 + b" 9\n0 obj",
        b"10 0\x80obj",
        b"10\xff0 obj",
        b"10 0 obj\x80",
        b"10" + b" " * 99 + b"0 obj",
        b"+10 0 obj",
    ],
)
def test_an_object_that_hides_its_number_may_be_any(header):
    data = makers.page_of(b"[10 0 R 11 0 R]", {10: SMALL, 11: SMALL})
    hidden = header + b"\n%s\nendobj\nxref\n0" % LARGE

    assert is_plain(data)
    assert not is_plain(data.replace(b"xref\n0", hidden, 1))


@pytest.mark.parametrize(
    "reference",
    [b"10 0 R%a\n", b"10%a\n0 R ", b"10 0%a\nR ", b"10\x800\xffR "],
    ids=["after it", "behind the number", "before the letter", "letters that are blanks"],
)
def test_what_is_referred_to_by_a_number_that_is_hidden_counts_as_often(reference):
    half = makers.packed(b"0 0 m 1 1 l S " * 20_000)

    assert is_plain(makers.page_of(b"[%s]" % reference, {10: half}))
    assert not is_plain(makers.page_of(b"[%s]" % (reference * 9), {10: half}))


@pytest.mark.parametrize("blank", [b" ", b"\x80", b"\xff"])
def test_what_a_page_has_is_weighed_though_a_letter_that_is_a_blank_ends_the_key(blank):
    heavy = makers.page_of(b"10 0 R", {10: makers.packed(makers.megabytes_of(b"0 0 m 1 1 l S ", 2))})
    assert not is_plain(heavy.replace(b"/Contents ", b"/Contents" + blank))


def of_packed_lists(numbers, count):
    """Return a page whose stream is object 9, of those that are packed together: the first list, or the other."""
    lists = (b"[10 0 R 10 0 R 10 0 R]", b"[11 0 R]")
    places = b"".join(b"%d %d " % pair for pair in zip(numbers, (0, len(lists[0])), strict=True))
    keys = b"/Type/ObjStm/N %d/First %d" % (count, len(places))
    return makers.page_of(b"9 0 R", {7: makers.packed(places + b"".join(lists), keys), 10: LARGE, 11: SMALL})


@pytest.mark.parametrize(("numbers", "count"), [((9, 9), 2), ((9, 9), 1)], ids=["both", "one beyond the count"])
def test_of_two_packed_objects_of_one_number_the_last_does_not_hide_the_first(numbers, count):
    assert is_plain(of_packed_lists((8, 9), 2))
    assert not is_plain(of_packed_lists(numbers, count))


@pytest.mark.parametrize("keys", [b"", b"/Subtype/Image/Width 9/Height 9"], ids=["said so", "called a picture"])
def test_bytes_of_no_text_hide_no_operators(keys):
    hidden = makers.megabytes_of(b"0 0 m 1 1 l S %\xff\xff\xff\xff\xff\xff\n", 3)

    assert not is_plain(makers.page(makers.packed(hidden, keys)))


def test_a_page_that_is_called_a_picture_is_no_page():
    assert not is_plain(makers.page(makers.packed(makers.WORDS.encode(), b"/Subtype/Image")))


def test_a_page_that_is_called_a_packed_picture_is_no_page():
    assert not is_plain(makers.page(makers.stream(makers.megabytes_of(b"0 0 m 1 1 l S ", 3), b"/Filter/DCTDecode")))


def test_forms_are_weighed_whatever_their_bytes_are():
    form = makers.packed(b"0 0 m 1 1 l S %\xff\xff\xff\xff\xff\xff\xff\xff\n" * 10_000, FORM)
    drawn = b"/XObject<</F 5 0 R>>"

    assert is_plain(makers.page(makers.stream(b"/F Do"), drawn, others={5: form}))
    assert not is_plain(makers.page(makers.stream(b"/F Do " * 20), drawn, others={5: form}))


def test_fonts_and_pictures_are_no_operators():
    bytes_of_a_font = random.Random(1).randbytes(3 * 2**20)  # noqa: S311  # the same each time
    descriptor = b"<</Type/FontDescriptor/FontName/Z/FontFile2 6 0 R>>"
    picture = b"/Type/XObject/Subtype/Image/Width 999/Height 999/ColorSpace/DeviceRGB/BitsPerComponent 8"
    others = {
        5: descriptor,
        6: makers.packed(bytes_of_a_font, b"/Length1 3145728"),
        7: makers.packed(bytes_of_a_font, picture + b"/DecodeParms<</Predictor 15/Columns 999/Colors 3>>"),
    }

    assert is_plain(makers.says(others=others))


def test_fonts_are_weighed_together():
    blanks = zlib.compress(b"\xff" * (20 * 2**20), 9)
    files = {number: makers.stream(blanks, b"/Filter/FlateDecode") for number in range(10, 13)}
    descriptors = {
        number + 10: b"<</Type/FontDescriptor/FontName/Z/FontFile3 %d 0 R>>" % number for number in range(10, 13)
    }

    assert is_plain(makers.says(others=files | {20: descriptors[20]}))
    assert not is_plain(makers.says(others=files | descriptors))


def shown(stream, appearance=b"<</N 6 0 R>>", often=1):
    field = b"<</Type/Annot/Subtype/FreeText/Rect[0 0 595 842]/AP%s>>" % appearance
    return makers.says(more=b"/Annots[%s]" % (b"5 0 R " * often), others={5: field, 6: stream, 7: b"<</N 6 0 R>>"})


@pytest.mark.parametrize("change", [bytes, packed_together], ids=["as they are", "packed together"])
def test_what_is_laid_over_a_page_is_a_form_and_as_many_as_a_list_names(change):
    form = makers.packed(b"0 0 m 1 1 l S " * 5000, FORM)

    assert is_plain(change(shown(form)))
    assert not is_plain(change(shown(form, often=90)))


@pytest.mark.parametrize("appearance", [b"<</N 6 0 R>>", b"<</N<</On 6 0 R>>>>", b" 7 0 R", b"<</N %a\n6 0 R>>"])
def test_what_is_laid_over_a_page_and_does_not_say_that_it_is_a_form_is_tried_first(appearance):
    assert not is_plain(shown(LARGE, appearance))


def test_marks_within_marks_are_weighed_by_what_they_hold():
    assert is_plain(makers.says("/A BMC " * 1_000 + "EMC " * 1_000))
    assert not is_plain(makers.says("/A BMC " * 5_000 + "EMC " * 5_000))


@pytest.mark.parametrize(
    ("picture", "plain"),
    [
        (b"BI /W 9/H 1/BPC 8/CS/G ID 123456789 EI", True),
        (b"BI /W 9/H 1/BPC 8/CS/G/F/Fl ID 123456789 EI", False),
        (b"BI/Filter/LZW/W 9/H 1 ID 123456789 EI", False),
        (b"BI\0/#46/Fl/W 9/H 1 ID 123456789 EI", False),
        (b"(BI /F ) Tj", True),
        (b"(THI HANH BIEN BAN) Tj", True),
    ],
)
@pytest.mark.parametrize("before", [0, 2**18 - 3], ids=["soon", "over the end of a piece"])
def test_a_packed_picture_among_operators_is_tried_first(picture, plain, before):
    assert is_plain(makers.page(makers.packed(b" " * before + picture))) == plain


@pytest.mark.parametrize("before", [0, 2**18 - 5], ids=["soon", "over the end of a piece"])
def test_a_table_that_names_all_letters_again_and_again_is_tried_first(before):
    table = b" " * before + b"1 begincidrange " + b"<0000><FFFF>0 " * 60_000
    fonts = {5: b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 6 0 R>>", 6: makers.packed(table)}

    assert not is_plain(makers.says(others=fonts))
    assert is_plain(makers.says(others=fonts | {6: makers.packed(b"1 begincidrange <0000><FFFF>0 ")}))


def test_long_arrays_are_weighed_by_what_is_in_them():
    """Each number of an array that a font names takes some 60 bytes, packed together in a few or not."""

    def of(count):
        font, widths = b"<</Type/Font/Widths 6 0 R>>", b"[" + b"0 " * count + b"]"
        return makers.page_of(b"4 0 R", {4: SMALL, 5: font, 6: widths}, b"/Font<</F 5 0 R>>")

    assert is_plain(of(1_000_000))
    assert is_plain(packed_together(of(1_000_000)))
    assert not is_plain(of(2_000_000))
    assert not is_plain(packed_together(of(2_000_000)))


def test_a_large_picture_is_no_array():
    picture = random.Random(1).randbytes(16 * 2**20)  # noqa: S311  # the same each time
    keys = b"/Type/XObject/Subtype/Image/Width 9/Height 9/Filter/DCTDecode"

    assert is_plain(makers.says(others={5: makers.stream(picture, keys)}))


@pytest.mark.parametrize("change", [bytes, packed_together], ids=["as they are", "packed together"])
def test_functions_of_functions_are_tried_first(change):
    assert not is_plain(change(makers.functions_of_functions()))


def test_many_profiles_of_colours_are_tried_first():
    def of(count):
        named = b"".join(b"/C%d[/ICCBased %d 0 R]" % (number, number) for number in range(10, 10 + count))
        others = {number: makers.packed(b"%d" % number) for number in range(10, 10 + count)}
        return makers.page_of(b"4 0 R", others | {4: SMALL}, b"/ColorSpace<<%s>>" % named)

    assert is_plain(of(9))
    assert not is_plain(of(900))


@pytest.mark.parametrize("subtype", [b"(Type3)", b"<5479706533>", b" 9 0 R", b"%a\n/Type3"])
def test_a_font_of_drawings_is_one_also_where_it_is_packed_and_says_so_otherwise(subtype):
    font = b"<</Type/Font/Subtype%s>>" % subtype
    text = b"5 0 " + font
    packed = makers.packed(text, b"/Type/ObjStm/N 1/First 4")

    assert is_plain(makers.says(others={9: makers.packed(b"5 0 <</Type/Font>>", b"/Type/ObjStm/N 1/First 4")}))
    assert not is_plain(makers.says(others={9: packed}))


def test_a_name_over_the_end_of_a_piece_is_read():
    text = b"5 0 " + b" " * (2**18 - 9) + b"<</Subtype/Type3>>"

    assert not is_plain(makers.says(others={9: makers.packed(text, b"/Type/ObjStm/N 1/First 4")}))


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
    assert not is_plain(makers.says(others={9: makers.packed(b"5 0 <</Type/Font>>", keys)}))


@pytest.mark.parametrize("number", [b"1", b"3"], ids=["one number, many objects", "a long list"])
def test_what_is_named_again_and_again_is_weighed_once(number, grows_evenly):
    def of(times):
        lists = b"3 0 obj[%s]endobj\n" % (b"2 0 R " * times)
        return b"1 0 obj\n" * times + lists + b"2 0 obj<<>>endobj\n" + b"/Contents %s 0 R\n" % number * times

    assert grows_evenly(of, is_plain)


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
        table = b"99 0 obj" + makers.packed(b"".join(lines), keys) + b"\nendobj\n"
    return written + table + b"startxref\n%d\n%%%%EOF" % len(written)


@pytest.mark.parametrize("kind", ["classic", "a stream", "told by the row above"])
def test_an_object_whose_place_is_within_the_number_of_another_is_tried_first(kind):
    heavy = makers.packed(makers.megabytes_of(b"0 0 m 1 1 l S ", 2))
    objects = {
        1: b"1 0 obj<</Type/Catalog/Pages 2 0 R>>",
        2: b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        5: b"4 0 obj" + SMALL,  # what pdfium does not draw
        4: b"14 0 obj" + heavy,
    }

    assert is_plain(with_table(objects, {}, kind))
    assert not is_plain(with_table(objects, {4: 1}, kind))
