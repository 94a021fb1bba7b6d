"""Streams that begin as fonts do: nobody looks for operators in them, so they must be nothing that has any."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import building

from directive_model_pdf.reader.guard import look_at_streams

FONT = building.FONT.read_bytes()
#: What passes for a font, one without tables, and could be read as operators.
EMPTY = b"\0\1\0\0\0\0" + bytes(6)
WORDS = building.packed(building.WORDS.encode())
DRAWN = b"/XObject<</F 5 0 R>>"
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
LONG = b" 1 beginbfrange <00> <%s> endbfrange" % (b"00410042" * 9)


def is_plain(data):
    return look_at_streams(data).plain


@pytest.mark.parametrize("change", [bytes, building.packed_together], ids=["as they are", "packed together"])
@pytest.mark.parametrize("font", [FONT, EMPTY + b" BI /F/Fl ID", EMPTY + b" /A BMC" * 9])
@pytest.mark.parametrize("contents", [b"10 0 R", b"[11 0 R 10 0 R]", b"12 0 R"], ids=["itself", "last", "list"])
def test_what_begins_as_a_font_is_no_page(contents, font, change):
    others = {10: building.packed(font), 11: WORDS, 12: b"[10 0 R 11 0 R]"}

    assert is_plain(change(building.page_of(b"11 0 R", others)))
    assert not is_plain(change(building.page_of(contents, others)))


def test_where_it_is_open_what_a_page_is_made_of_nothing_may_begin_as_a_font():
    contents = b"[11 0 R%a\n]"

    assert is_plain(building.page_of(contents, {11: WORDS}))
    assert not is_plain(building.page_of(contents, {10: building.packed(EMPTY), 11: WORDS}))


def test_what_begins_as_a_font_is_no_earlier_state_of_a_page():
    before = b"10 0 obj\n%s\nendobj\n" % building.packed(EMPTY + b" /A BMC" * 9)
    data = building.page_of(b"10 0 R", {10: WORDS})

    assert is_plain(data)
    assert not is_plain(data.replace(b"10 0 obj", before + b"10 0 obj", 1))


@pytest.mark.parametrize("begin", [EMPTY, b"\1\0\4\1"])
def test_what_begins_as_a_font_is_no_form(begin):
    def with_form(content):
        return building.page(building.stream(b"/F Do"), DRAWN, others={5: building.packed(content, FORM)})

    assert is_plain(with_form(b"0 0 m 1 1 l S"))
    assert not is_plain(with_form(begin + b" 0 0 m 1 1 l S"))


def test_what_maps_codes_to_letters_may_begin_as_a_font():
    def mapped(content):
        keys = b"/Font<</G<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/ToUnicode 5 0 R>>>>"
        return building.page(WORDS, keys, others={5: building.packed(content)})

    assert is_plain(mapped(EMPTY))
    assert not is_plain(mapped(EMPTY + LONG))
    assert not is_plain(mapped(EMPTY + b" 1 begincidrange <00> <ff> 0 endcidrange" + bytes(2**20)))
