"""What reading accepts, and what it refuses at once."""

from __future__ import annotations

import json

import pytest

from directive_model import DirectiveProgram, DocumentNumber, Paragraph, Regime, Section

BARE = b'{"schema": "directive-program/1"}'


@pytest.mark.usefixtures("either_parser")
def test_what_is_written_is_read_back(program, write, read):
    assert program == read(write(program).value)


@pytest.mark.usefixtures("either_parser")
def test_places_are_read_back(program, write, read):
    again = read(write(program, places=True).value)

    assert program.body[0].blocks[0].sentences[0].span == again.body[0].blocks[0].sentences[0].span
    assert program.field_spans == again.field_spans
    assert program.span == again.span


@pytest.mark.usefixtures("either_parser")
def test_what_is_left_out_is_as_the_model_has_it(read):
    assert DirectiveProgram() == read(BARE)


def test_a_hand_written_file_may_leave_out_what_it_does_not_need(read):
    body = [
        {
            "kind": "section",
            "heading": None,
            "label": "1.",
            "blocks": [{"kind": "paragraph", "sentences": [], "label": None}],
        }
    ]
    program = read({"body": body, "schema": "directive-program/1", "regime": "state", "number": {"serial": "05"}})

    assert program == DirectiveProgram(
        regime=Regime.STATE,
        number=DocumentNumber("05"),
        body=(Section("1.", None, (Paragraph(None, ()),)),),
    )


def test_a_byte_order_mark_is_no_fault(read):
    assert DirectiveProgram() == read(b"\xef\xbb\xbf" + BARE)


def test_json_does_not_tell_2022_from_a_number_with_a_zero_behind_the_point(read):
    program = read({"schema": "directive-program/1", "number": {"year": 2022.0}})

    assert program.number == DocumentNumber(year=2022)


@pytest.mark.usefixtures("either_parser")
def test_an_integer_of_any_length_stays_whole(write, read):
    program = DirectiveProgram(number=DocumentNumber(year=10**30))

    assert program == read(write(program).value)


def test_escaped_letters_are_letters(read):
    assert (
        read(b'{"schema": "directive-program/1", "place": "S\\u01a1n \\"H\\u1ea3i\\" \\ud83d\\ude00"}').place
        == 'Sơn "Hải" 😀'
    )


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "empty-file", ""),
        (b"\xef\xbb\xbf \n", "empty-file", ""),
        (b'{"schema":\n "\xff"}', "invalid-utf8", "line 2"),
        (b'{"schema": "directive-program/1",\n "place" "x"}', "json-broken", "line 2, column 10"),
        (BARE + b"x", "json-broken", "line 1, column 34"),
        (b'{"schema": "directive-program/1", "place": "NaN",\n "number": NaN}', "json-broken", "line 2, column 12"),
        (b'{"schema": -Infinity}', "json-broken", "line 1, column 12"),
        (b'{"schema": "directive-program/1", "retention": ["\\ud800"]}', "json-broken", "/retention/0"),
        (b'{"schema": "directive-program/1", "a\\udc00": 1}', "json-broken", ""),
        (b'{"schema": ' + b"1" * 5000 + b"}", "json-broken", "line 1, column 12"),
        (b"[" * 100_000, "json-too-deep", ""),
        ("{}".encode("utf-16"), "invalid-utf8", "line 1"),
    ],
)
@pytest.mark.usefixtures("either_parser")
def test_what_is_no_json_says_where(refusal, data, code, place):
    error = refusal(data)

    assert (code, "a.json", place) == (error.code, error.source, error.place)


def test_the_byte_that_is_no_utf8_is_named(refusal):
    assert "byte 12 (0xFF)" in refusal(b'{"schema": "\xff"}').words.en


@pytest.mark.usefixtures("either_parser")
def test_sections_nested_without_end_are_refused(refusal):
    head, foot = b'{"kind": "section", "label": null, "heading": null, "blocks": [', b"]}"
    data = b'{"schema": "directive-program/1", "body": [' + head * 400 + foot * 400 + b"]}"

    assert refusal(data).code == "json-too-deep"


@pytest.mark.usefixtures("either_parser")
def test_a_key_that_stands_twice_is_a_fault_wherever_it_is(faults):
    twice = "this field stands twice in one object; keep one of them"
    data = b'{"schema": "directive-program/1", "place": "x", "title": {"type": "A", "type" :"A"}, "place": "x"}'

    assert faults(data) == [("/place", twice), ("/title/type", twice)]


@pytest.mark.parametrize("text", ['"', "\\", '":', ' "x" : ', "\\u0022", "\u2028", '\\"place\\"'])
@pytest.mark.usefixtures("either_parser")
def test_no_text_is_mistaken_for_a_key_that_stands_twice(read, text):
    data = json.dumps({"schema": "directive-program/1", "place": text}, ensure_ascii=False)

    assert read(data.encode()).place == text


def test_a_disguised_quote_does_not_hide_a_key_that_stands_twice(faults):
    data = b'{"schema": "directive-program/1", "place": "a\\u0022\\u0022\\u0022\\u0022", "place": "b"}'

    assert [place for place, _ in faults(data)] == ["/place"]


@pytest.mark.parametrize("limit", ["source_bytes", "expanded_bytes"])
def test_a_file_beyond_the_limits_is_refused_unread(refusal, limit):
    error = refusal(b"[" * 100, **{limit: 99})

    assert ("limit-" + limit.replace("_", "-"), 100) == (error.code, error.found)
