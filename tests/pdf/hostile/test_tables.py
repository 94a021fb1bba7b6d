"""What is gone through again for each letter or operator of a page: it is weighed by both."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

from directive_model_pdf.reader.guard import look_at_streams

#: Nine tenths of what a page may have.
OFTEN = 943_000
LETTERS = building.packed(b"BT /F 9 Tf <" + b"0041" * (OFTEN // 4) + b"> Tj ET")
CID = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Z%s>>"


def is_plain(data):
    return look_at_streams(data).plain


def drawing(operator, resources, others):
    operators = building.packed(operator * (OFTEN // len(operator)))
    return building.page_of(b"4 0 R", {4: operators} | others, resources)


def states(count):
    """A page that sets a state of so many entries again and again."""
    entries = b"<<%s>>" % b"".join(b"/A%d 0" % number for number in range(count))
    return drawing(b"/G gs ", b"/ExtGState<</G 5 0 R>>", {5: entries})


def colours(function):
    """A page that has a colour told by a function again and again."""
    return drawing(b"1 scn ", b"/ColorSpace<</S[/Separation/X/DeviceGray 5 0 R]>>", {5: function})


def exponential(count):
    return colours(b"<</FunctionType 2/N 2/Domain[0 1]/C0[%s]>>" % (b"0 " * count))


def program(count, keys=b"/FunctionType 4"):
    return colours(building.packed(b"{" + b"dup pop " * (count // 4) + b"}", keys + b"/Domain[0 1]/Range[0 1]"))


def widths(count):
    font = {5: b"<</Type/Font/Subtype/Type0/DescendantFonts[6 0 R]>>", 6: CID % (b"/W[0[%s]]" % (b"9 " * count))}
    return building.page_of(b"4 0 R", {4: LETTERS} | font, b"/Font<</F 5 0 R>>")


@pytest.mark.parametrize("of", [states, exponential, program, widths])
def test_what_each_operator_goes_through_may_be_short_and_not_long(of):
    assert is_plain(of(500))
    assert not is_plain(of(20_000))


@pytest.mark.parametrize("keys", [b"/FunctionType 5 0 R", b"/FunctionType%a\n4", b"/FunctionType 4/Subtype/Image"])
def test_a_program_that_does_not_say_so_plainly_is_one(keys):
    assert not is_plain(program(20_000, keys))


def test_a_program_that_calls_itself_a_packed_picture_is_tried_first():
    code = building.stream(b"{" + b"dup pop " * 5_000 + b"}", b"/FunctionType 4/Filter/DCTDecode")

    assert not is_plain(colours(code))


@pytest.mark.parametrize(
    "hidden",
    [b"(\nendobj\n)", b"(\\))", b"(endobj 7 0 obj \\( )", b"5%endobj 7 0 obj\n", b"<<>>stream\n"],
    ids=["ends in strings", "escapes", "begins in strings", "ends in comments", "a stream begins"],
)
def test_a_long_dictionary_that_seems_to_end_is_long(hidden):
    entries = b"<<%s>>" % b"".join(b"/A%d 0/B%d%s" % (number, number, hidden) for number in range(10_000))

    assert not is_plain(drawing(b"/G gs ", b"/ExtGState<</G 5 0 R>>", {5: entries}))


def test_many_short_objects_are_not_a_long_one():
    kept = dict.fromkeys(range(20, 8000), b"<</A[0 1 2 3]/B(a)>>")

    assert is_plain(drawing(b"/G gs ", b"/ExtGState<</G 5 0 R>>", {5: b"<<>>"} | kept))


def test_packed_objects_are_as_long_as_they_are():
    page = {
        2: building.PAGES,
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 97 0 R/Resources<</ExtGState<</G 5 0 R>>>>>>",
    }
    short = dict.fromkeys(range(10, 90), b"[" + b"0 " * 100 + b"]")

    def of(objects):
        contents = b"97 0 obj\n%s\nendobj\nxref\n0" % building.packed(b"/G gs " * (OFTEN // 6))
        return building.in_one_stream(page | objects).replace(b"xref\n0", contents, 1)

    assert is_plain(of(short))
    assert not is_plain(of(short | {5: b"<<%s>>" % (b"/A 0" * 5_000)}))
    assert not is_plain(of({5: b"<<" + b"/A 0" * 1_500} | short | {90: b"/A 0>>"}))


def test_a_table_of_which_bytes_are_a_letter_is_gone_through_for_each():
    def of(count):
        ranges = b"".join(b"<%08x><%08x>" % (number, number) for number in range(count))
        table = building.packed(b"%d begincodespacerange %s endcodespacerange" % (count, ranges), b"/Type/CMap")
        font = {5: b"<</Type/Font/Subtype/Type0/Encoding 6 0 R/DescendantFonts[7 0 R]>>", 6: table, 7: CID % b""}
        return building.page_of(b"4 0 R", {4: LETTERS} | font, b"/Font<</F 5 0 R>>")

    assert is_plain(of(50))
    assert not is_plain(of(5_000))


@pytest.mark.parametrize("before", [0, 2**18 - 5], ids=["soon", "over the end of a piece"])
@pytest.mark.parametrize(("letters", "plain"), [(3, True), (400, False)])
def test_a_letter_that_is_read_as_many_is_tried_first(letters, plain, before):
    table = (
        b" " * before
        + b"1 beginbfchar <0041><"
        + b"0061" * letters
        + b"> endbfchar <</Registry(Adobe)/Ordering(UCS)>>"
    )
    font = {5: b"<</Type/Font/Subtype/Type0/ToUnicode 6 0 R/DescendantFonts[7 0 R]>>", 7: CID % b""}
    data = building.page_of(b"4 0 R", {4: LETTERS, 6: building.packed(table)} | font, b"/Font<</F 5 0 R>>")
    unpacked = building.page_of(b"4 0 R", {4: LETTERS, 6: building.stream(table, b"/Filter/DCTDecode")} | font)

    assert is_plain(data) == plain
    assert not is_plain(unpacked)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (b"(a)", True),
        (b"<FEFF0009>", True),
        (b"(%s)" % (b"a" * 9_000), False),
        (b"<%s>" % (b"0061" * 9_000), False),
        (b" 9 0 R", False),
        (b"%a\n(a)", False),
    ],
)
def test_what_is_said_instead_of_letters_is_short(said, plain):
    properties = b"<</ActualText%s>>" % said

    assert is_plain(building.says(others={5: properties})) == plain
    assert is_plain(building.in_one_stream({5: properties})) == plain


def test_shapes_within_shapes_are_weighed_by_what_they_lie_in():
    assert is_plain(building.says("q 0 0 9 9 re W* n (Word WW) Tj Q " * 1_000))
    assert not is_plain(building.says("q 0 0 9 9 re W n " * 5_000))


def test_forms_over_a_page_cost_more_than_what_they_draw():
    form = building.packed(b"", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]")
    look = look_at_streams(building.says(more=b"/Annots[5 0 R]", others={5: b"<</AP<</N 6 0 R>>>>", 6: form}))

    assert look.plain
    assert look.bears(500)
    assert not look.bears(5_000)
