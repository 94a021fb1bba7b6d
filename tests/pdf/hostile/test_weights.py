"""What a page weighs: all that it names together, whatever the bytes are, and however it is named."""

import random
import sys
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building
import makers

from directive_model_pdf.reader.guard import look_at_streams

#: Two of these are more than a page may be.
LARGE = building.packed(building.megabytes_of(b"0 0 m 1 1 l S "))
SMALL = building.packed(building.WORDS.encode())
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"


def is_plain(data):
    return look_at_streams(data).plain


@pytest.mark.parametrize("change", [bytes, building.packed_together], ids=["as they are", "packed together"])
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
    assert is_plain(change(building.page_of(b"10 0 R", others)))
    assert not is_plain(change(building.page_of(contents, others)))


@pytest.mark.parametrize("change", [bytes, building.packed_together], ids=["as they are", "packed together"])
def test_many_pages_may_have_together_what_one_may_not(change):
    kids = b" ".join(b"%d 0 R" % number for number in range(10, 15))
    pages = {
        number: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[%d 0 R]>>" % (number + 10)
        for number in range(10, 15)
    }
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[%s]/Count 5>>" % kids}
    data = building.file_of(objects | pages | {number + 10: LARGE for number in pages})

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

    assert not is_plain(building.page_of(contents, listed | {10: LARGE, 11: LARGE}))
    assert is_plain(building.page_of(contents, listed | {10: SMALL, 11: SMALL}))


def twice(*, first, second):
    """Return a page whose stream is there in two states."""
    data = building.page_of(b"10 0 R", {10: first})
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
    data = building.page_of(b"[10 0 R 11 0 R]", {10: SMALL, 11: SMALL})
    hidden = header + b"\n%s\nendobj\nxref\n0" % LARGE

    assert is_plain(data)
    assert not is_plain(data.replace(b"xref\n0", hidden, 1))


@pytest.mark.parametrize(
    "reference",
    [b"10 0 R%a\n", b"10%a\n0 R ", b"10 0%a\nR ", b"10\x800\xffR "],
    ids=["after it", "behind the number", "before the letter", "letters that are blanks"],
)
def test_what_is_referred_to_by_a_number_that_is_hidden_counts_as_often(reference):
    half = building.packed(b"0 0 m 1 1 l S " * 20_000)

    assert is_plain(building.page_of(b"[%s]" % reference, {10: half}))
    assert not is_plain(building.page_of(b"[%s]" % (reference * 9), {10: half}))


@pytest.mark.parametrize("blank", [b" ", b"\x80", b"\xff"])
def test_what_a_page_has_is_weighed_though_a_letter_that_is_a_blank_ends_the_key(blank):
    heavy = building.page_of(b"10 0 R", {10: building.packed(building.megabytes_of(b"0 0 m 1 1 l S ", 2))})
    assert not is_plain(heavy.replace(b"/Contents ", b"/Contents" + blank))


def of_packed_lists(numbers, count):
    """Return a page whose stream is object 9, of those that are packed together: the first list, or the other."""
    lists = (b"[10 0 R 10 0 R 10 0 R]", b"[11 0 R]")
    places = b"".join(b"%d %d " % pair for pair in zip(numbers, (0, len(lists[0])), strict=True))
    keys = b"/Type/ObjStm/N %d/First %d" % (count, len(places))
    return building.page_of(b"9 0 R", {7: building.packed(places + b"".join(lists), keys), 10: LARGE, 11: SMALL})


@pytest.mark.parametrize(("numbers", "count"), [((9, 9), 2), ((9, 9), 1)], ids=["both", "one beyond the count"])
def test_of_two_packed_objects_of_one_number_the_last_does_not_hide_the_first(numbers, count):
    assert is_plain(of_packed_lists((8, 9), 2))
    assert not is_plain(of_packed_lists(numbers, count))


@pytest.mark.parametrize("keys", [b"", b"/Subtype/Image/Width 9/Height 9"], ids=["said so", "called a picture"])
def test_bytes_of_no_text_hide_no_operators(keys):
    hidden = building.megabytes_of(b"0 0 m 1 1 l S %\xff\xff\xff\xff\xff\xff\n", 3)

    assert not is_plain(building.page(building.packed(hidden, keys)))


def test_a_page_that_is_called_a_picture_is_no_page():
    assert not is_plain(building.page(building.packed(building.WORDS.encode(), b"/Subtype/Image")))


def test_a_page_that_is_called_a_packed_picture_is_no_page():
    assert not is_plain(
        building.page(building.stream(building.megabytes_of(b"0 0 m 1 1 l S ", 3), b"/Filter/DCTDecode"))
    )


def test_forms_are_weighed_whatever_their_bytes_are():
    form = building.packed(b"0 0 m 1 1 l S %\xff\xff\xff\xff\xff\xff\xff\xff\n" * 10_000, FORM)
    drawn = b"/XObject<</F 5 0 R>>"

    assert is_plain(building.page(building.stream(b"/F Do"), drawn, others={5: form}))
    assert not is_plain(building.page(building.stream(b"/F Do " * 20), drawn, others={5: form}))


def test_fonts_and_pictures_are_no_operators():
    bytes_of_a_font = random.Random(1).randbytes(3 * 2**20)  # noqa: S311  # the same each time
    descriptor = b"<</Type/FontDescriptor/FontName/Z/FontFile2 6 0 R>>"
    picture = b"/Type/XObject/Subtype/Image/Width 999/Height 999/ColorSpace/DeviceRGB/BitsPerComponent 8"
    others = {
        5: descriptor,
        6: building.packed(bytes_of_a_font, b"/Length1 3145728"),
        7: building.packed(bytes_of_a_font, picture + b"/DecodeParms<</Predictor 15/Columns 999/Colors 3>>"),
    }

    assert is_plain(building.says(others=others))


def test_fonts_are_weighed_together():
    blanks = zlib.compress(b"\xff" * (20 * 2**20), 9)
    files = {number: building.stream(blanks, b"/Filter/FlateDecode") for number in range(10, 13)}
    descriptors = {
        number + 10: b"<</Type/FontDescriptor/FontName/Z/FontFile3 %d 0 R>>" % number for number in range(10, 13)
    }

    assert is_plain(building.says(others=files | {20: descriptors[20]}))
    assert not is_plain(building.says(others=files | descriptors))


def test_marks_within_marks_are_weighed_by_what_they_hold():
    assert is_plain(building.says("/A BMC " * 1_000 + "EMC " * 1_000))
    assert not is_plain(building.says("/A BMC " * 5_000 + "EMC " * 5_000))


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
    assert is_plain(building.page(building.packed(b" " * before + picture))) == plain


@pytest.mark.parametrize("before", [0, 2**18 - 5], ids=["soon", "over the end of a piece"])
def test_a_table_that_names_all_letters_again_and_again_is_tried_first(before):
    table = b" " * before + b"1 begincidrange " + b"<0000><FFFF>0 " * 60_000
    fonts = {5: b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 6 0 R>>", 6: building.packed(table)}

    assert not is_plain(building.says(others=fonts))
    assert is_plain(building.says(others=fonts | {6: building.packed(b"1 begincidrange <0000><FFFF>0 ")}))


def test_long_arrays_are_weighed_by_what_is_in_them():
    """Each number of an array that a font names takes some 60 bytes, packed together in a few or not."""

    def of(count):
        font, widths = b"<</Type/Font/Widths 6 0 R>>", b"[" + b"0 " * count + b"]"
        return building.page_of(b"4 0 R", {4: SMALL, 5: font, 6: widths}, b"/Font<</F 5 0 R>>")

    assert is_plain(of(1_000_000))
    assert is_plain(building.packed_together(of(1_000_000)))
    assert not is_plain(of(2_000_000))
    assert not is_plain(building.packed_together(of(2_000_000)))


def test_a_large_picture_is_no_array():
    picture = random.Random(1).randbytes(16 * 2**20)  # noqa: S311  # the same each time
    keys = b"/Type/XObject/Subtype/Image/Width 9/Height 9/Filter/DCTDecode"

    assert is_plain(building.says(others={5: building.stream(picture, keys)}))


@pytest.mark.parametrize("change", [bytes, building.packed_together], ids=["as they are", "packed together"])
def test_functions_of_functions_are_tried_first(change):
    assert not is_plain(change(makers.functions_of_functions()))


def test_many_profiles_of_colours_are_tried_first():
    def of(count):
        named = b"".join(b"/C%d[/ICCBased %d 0 R]" % (number, number) for number in range(10, 10 + count))
        others = {number: building.packed(b"%d" % number) for number in range(10, 10 + count)}
        return building.page_of(b"4 0 R", others | {4: SMALL}, b"/ColorSpace<<%s>>" % named)

    assert is_plain(of(9))
    assert not is_plain(of(900))


@pytest.mark.parametrize("number", [b"1", b"3"], ids=["one number, many objects", "a long list"])
def test_what_is_named_again_and_again_is_weighed_once(number, grows_evenly):
    def of(times):
        lists = b"3 0 obj[%s]endobj\n" % (b"2 0 R " * times)
        return b"1 0 obj\n" * times + lists + b"2 0 obj<<>>endobj\n" + b"/Contents %s 0 R\n" % number * times

    assert grows_evenly(of, is_plain)
