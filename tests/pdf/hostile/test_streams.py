"""Which files are read at once, and which in a process of their own first: by what their streams could draw."""

import sys
import zlib
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building
import makers

from directive_model_pdf.reader.guard import look_at_streams
from directive_model_pdf.reader.guard.looking import packed as inflating


def form(draws, *others):
    named = b" ".join(b"/F%d %d 0 R" % (one, one) for one in others)
    return building.form_of(b" ".join(draws), b"/XObject<<%s>>" % named)


def laid_over(fields):
    """A page with fields that are drawn as signing software draws them: a form in a form beside an empty one."""
    others = {}
    for number in range(10, 10 + 10 * fields, 10):
        others[number] = b"<</Type/Annot/Subtype/Widget/Rect[0 0 99 99]/AP<</N %d 0 R>>>>" % (number + 1)
        others[number + 1] = form([b"/F%d Do" % (number + 2)], number + 2)
        others[number + 2] = form([b"/F%d Do" % (number + 3), b"/F%d Do" % (number + 4)], number + 3, number + 4)
        others[number + 3] = form([b"% DSBlank"])
        others[number + 4] = building.form_of(building.WORDS.encode(), building.NAMED_FONT)
    annotations = b" ".join(b"%d 0 R" % number for number in range(10, 10 + 10 * fields, 10))
    return building.says(more=b"/Annots[%s]" % annotations, others=others)


def listed(numbers):
    contents = b"[" + b" ".join(b"%d 0 R" % number for number in numbers) + b"]"
    others = {number: building.packed(building.WORDS.encode()) for number in set(numbers)}
    kept = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %s/Resources<<%s>>>>" % (
        contents,
        building.NAMED_FONT,
    )
    return building.file_of({1: building.CATALOG % b"", 2: building.PAGES, 3: kept} | others)


@pytest.mark.parametrize("fields", [1, 3, 40])
def test_a_page_that_was_signed_some_times_is_read_at_once(fields):
    look = look_at_streams(laid_over(fields))

    assert look.plain
    assert look.bears(fields)


@pytest.mark.parametrize(
    "form",
    [
        form([b"/F5 Do"], 5),
        building.form_of(b"/F9 Do", b"/XObject 8 0 R"),
        building.form_of(b"/F9 Do", b"/XObject<</F9 9 0 R>>/Other(obj <</Resources<</XObject<<>>>>)"),
        building.form_of(b"/F9 Do"),
    ],
    ids=["itself", "named elsewhere", "named in a string, too", "not named"],
)
def test_a_form_that_draws_itself_or_does_not_say_what_it_draws_is_tried_first(form):
    others = {5: form, 9: building.form_of(b"% nothing")}

    assert not look_at_streams(
        building.page(building.stream(b"/F5 Do"), b"/XObject<</F5 5 0 R>>", others=others)
    ).plain


def test_forms_that_draw_many_forms_that_draw_many_are_tried_first():
    assert not look_at_streams(makers.forms_in_forms()).plain


def test_a_long_list_of_things_that_are_all_others_costs_what_it_weighs():
    assert look_at_streams(listed(range(10, 400))).plain


def test_a_long_list_of_the_same_things_costs_what_all_of_them_weigh():
    assert look_at_streams(listed([10, 11] * 200)).plain
    assert not look_at_streams(listed([10, 11] * 20_000)).plain


def _drawing(contents, form, others):
    """A page of those contents that draws a form of 900 letters."""
    large = building.stream(b"0 0 m 1 1 l S " * 64, form + b"/BBox[0 0 9 9]")
    kept = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %s/Resources<</XObject<</F 5 0 R>>>>>>" % contents
    )
    return building.file_of({1: building.CATALOG % b"", 2: building.PAGES, 3: kept, 5: large} | others)


FORM = b"/Type/XObject/Subtype/Form"


@pytest.mark.parametrize("blank", [b" ", b"\0", b" null ", b" [] "])
@pytest.mark.parametrize("streams", [1, 1000])
def test_what_a_page_draws_is_counted_over_all_its_streams(blank, streams):
    numbers = [10 + number % streams for number in range(1000)]
    contents = b"[" + blank.join(b"%d 0 R" % number for number in numbers) + b"]"
    others = {number: building.packed(b"/F Do " * 1000) for number in set(numbers)}

    assert not look_at_streams(_drawing(contents, FORM, others)).plain


def test_a_page_of_many_streams_that_draw_little_costs_what_it_weighs():
    contents = b"[" + b" ".join(b"%d 0 R" % number for number in range(10, 1010)) + b"]"
    others = {number: building.packed(b"/F Do ") for number in range(10, 1010)}

    assert look_at_streams(_drawing(contents, FORM, others)).plain


@pytest.mark.parametrize(
    "says", [b"/Subtype\0/Form", b"/Subtype(Form)", b"/Subtype/Form 5 0 obj", b"/Subtype%a\n/Form"]
)
def test_a_form_that_does_not_say_so_plainly_is_one_all_the_same(says):
    assert not look_at_streams(_drawing(b"10 0 R", says, {10: building.packed(b"/F Do " * 100_000)})).plain


@pytest.mark.parametrize(
    ("resources", "operators"),
    [
        (b"/Resources<<>>", b"/F1 Do"),
        (b"/Resources<</XObject<</Z 99 0 R>>>>", b"/F1 Do"),
        (b"/Resources<<>>/X<</XObject<</F1 99 0 R>>>>", b"/F1 Do"),
        (b"/Resources<<>>/X<</Resources<</XObject<</F1 99 0 R>>>>>>", b"/F1 Do"),
        (b"/Resources<</XObject<</F1 99 0 R>>>>/Resources\0 12 0 R", b"/F1 Do"),
        (b"/Resources<</XObject<</F1 99 0 R>>>>/Resources<<>>", b"/F1 Do"),
        (b"/Resources<</XObject<</Z 99 0 R>>>>", b"/F1 % /Z\nDo"),
        (b"/Resources<</XObject<</Z 99 0 R>>>>", b"/F#31 Do"),
    ],
)
def test_a_form_that_draws_what_the_page_names_does_not_say_what_it_draws(resources, operators):
    drawing = building.stream(operators, FORM + b"/BBox[0 0 9 9]" + resources)

    assert not look_at_streams(_drawing(b"10 0 R", FORM, {10: building.packed(b"/G Do"), 11: drawing})).plain


def test_a_form_that_names_what_it_draws_beside_a_percent_sign_in_its_words_is_plain():
    drawing = building.stream(b"/F1 Do\n(100%) Tj", FORM + b"/Resources<</XObject<</F1 5 0 R>>>>")

    assert look_at_streams(_drawing(b"10 0 R", FORM, {10: building.packed(b"/G Do"), 11: drawing})).plain


def test_numbers_of_more_digits_than_a_number_has_do_not_end_the_look():
    digits = b"9" * 5000
    resources = b"/Resources<</XObject<</F1 %s 0 R>>>>" % digits[:4000]
    form = b"%s 0 obj<<%s%s>>stream\n/F1 Do\nendstream" % (digits, FORM, resources)

    assert not look_at_streams(b"%PDF-1.7\n[" + b"1 0 R " * 100 + digits + b" 0 R]" + form).plain


def test_streams_without_end_are_looked_for_once_and_the_look_can_be_stopped():
    class OverError(Exception):
        pass

    def watch(spans):
        for count, span in enumerate(spans):
            if count == 1000:
                raise OverError
            yield span

    data = b"1 0 obj<<>>stream\n" * 60_000

    assert not look_at_streams(data).plain
    with pytest.raises(OverError):
        look_at_streams(data, watch)


@pytest.mark.parametrize(
    "keys",
    [
        b"/Filter/DCTDecode/Filter/FlateDecode",
        b"/X<</Filter/DCTDecode>>/Filter/FlateDecode",
        b"/Filter/FlateDecode/X 5 0 obj/Z 1",
        b"/Filter/FlateDecode/X 5 0 obj<</Z 1",
        b"/Filter/FlateDecode/X %endobj\n 5 0 obj<</Z 1",
    ],
    ids=["two", "another within", "an object begins", "a dictionary begins", "the one before ends"],
)
def test_a_page_that_does_not_say_plainly_how_it_is_packed_is_tried_first(keys):
    contents = zlib.compress(b"0 0 m 1 1 l S " * 5)
    stream = b"<<%s/Length %d>>stream\n%s\nendstream" % (keys, len(contents), contents)

    assert not look_at_streams(building.page(stream)).plain


def drawn_behind(end, said):
    """Return a page whose stream holds a word that may end it, and draws a form behind that."""
    operators = end + b"/F Do " * 20_000
    large = building.packed(b"0 0 m 1 1 l S " * 5_000, FORM)
    contents = b"<</Length %s>>\nstream\n%s\nendstream" % (said or b"%d" % len(operators), operators)
    others = {4: contents, 5: large, 8: b"%d" % len(operators)}
    return building.page_of(b"4 0 R", others, b"/XObject<</F 5 0 R>>")


@pytest.mark.parametrize("said", [b"", b"8 0 R", b"99 0 R", b"0"])
@pytest.mark.parametrize("end", [b"%endstream\n", b"/endstreams gs\n"])
def test_a_stream_that_goes_on_behind_the_word_that_ends_it_is_tried_first(end, said):
    assert not look_at_streams(drawn_behind(end, said)).plain


@pytest.mark.parametrize("said", [b"%d" % len(building.WORDS), b"8 0 R"])
def test_a_stream_that_is_as_long_as_it_says_is_plain(said):
    contents = b"<</Length %s>>\nstream\n%s\r\nendstream" % (said, building.WORDS.encode())

    assert look_at_streams(building.page(contents, others={8: b"%d" % len(building.WORDS)})).plain


@pytest.mark.parametrize(
    "begins", [b"/A( 5 0 obj \\( )", b"%endobj\n%5 0 obj\n"], ids=["in a string", "in a comment"]
)
def test_a_stream_tells_how_it_is_to_be_read_though_another_object_seems_to_begin(begins):
    """Else its bytes could be differences, in which nobody sees that it draws a form 16,000 times."""
    told = b"<</DecodeParms<</Predictor 12/Columns 1000>>%s/Filter/FlateDecode>>\nstream\n%s\nendstream"
    contents = told % (begins, zlib.compress(b"\1" + bytes(1000)))

    assert not look_at_streams(_drawing(b"10 0 R", FORM, {10: contents})).plain


def test_a_trailer_may_say_how_the_bytes_of_a_table_are_told():
    keys = b"/DecodeParms<</Columns 7/Predictor 12>>/ID[(\\(a)<00>]"

    assert look_at_streams(building.says().replace(b"/Root", keys + b"/Root")).plain


def test_a_name_with_a_digit_by_its_number_is_hidden():
    font = b"<</Type/Font/Subtype/%s>>"

    assert not look_at_streams(building.says(others={9: font % b"Type#33"})).plain
    assert look_at_streams(building.says(others={9: font % b"Type1/BaseFont/Times#20New#20Roman"})).plain


@pytest.mark.parametrize(
    ("packed", "plain"),
    [
        (zlib.compress(b"0 0 m 9 9 l S " * 9), True),
        (zlib.compress(b"0 0 m 9 9 l S " * 9) + b"\n", True),
        (zlib.compress(b"0 0 m 9 9 l S " * 9)[:-1] + b"\0", False),
        (zlib.compress(b"0 0 m 9 9 l S " * 9)[:-4], False),
        (b"0 0 m 9 9 l S", False),
    ],
    ids=["whole", "with a line's end", "a wrong sum at its end", "cut off", "not packed"],
)
def test_a_stream_that_is_not_whole_is_read_elsewhere_first(packed, plain):
    """What pdfium keeps of it is not told here: a hundred of a page took 500 MB, packed objects 1.5 GB and 92 s."""
    assert look_at_streams(building.page(building.stream(packed, b"/Filter/FlateDecode"))).plain == plain


def test_room_for_a_short_stream_is_not_made_ready_for_much_more_than_it_holds(monkeypatch):
    packed, rooms = zlib.compress(b"0 0 m 9 9 l S\n"), []

    def inflate(given, room):
        rooms.append(room)
        return zlib.decompress(given)

    monkeypatch.setattr(inflating, "zlib_decompress", inflate)

    assert [b"0 0 m 9 9 l S\n"] == list(inflating.inflated(packed, 0, len(packed)))
    assert [True] == [room < 2**13 for room in rooms]


@pytest.mark.parametrize("times", [10, 1_000, 30_000])
def test_a_short_stream_that_holds_much_is_inflated_to_its_end(times):
    packed = zlib.compress(b"0 0 m 9 9 l S\n" * times)

    assert b"0 0 m 9 9 l S\n" * times == b"".join(inflating.inflated(packed, 0, len(packed)))
