"""What reading accepts, and how every fault of a file is named with its line."""

from __future__ import annotations

import pytest

import directive_model_xml
from directive_model import (
    Cell,
    DirectiveError,
    DirectiveProgram,
    Limits,
    Paragraph,
    ReducedDate,
    Row,
    Statement,
    Table,
)
from directive_model.plugin import INTERFACE, Source

FORMAT = directive_model_xml.directive_formats()[0]
NAMESPACE = "urn:directive-model:program:1"


def _file(inside="", attributes='version="1"'):
    return f'<program xmlns="{NAMESPACE}" {attributes}>\n{inside}\n</program>'


def _read(text, **limits):
    data = text if isinstance(text, bytes) else text.encode()
    return FORMAT.read(Source(data=data, name="a.xml", limits=Limits(**limits))).value


def _refusal(text, **limits):
    with pytest.raises(DirectiveError) as caught:
        _read(text, **limits)
    return caught.value


def _faults(text):
    return [(fault.place, fault.reason.en) for fault in _refusal(text).faults]


def test_what_is_left_out_is_as_the_model_has_it():
    assert DirectiveProgram() == _read(_file())


def test_layout_comments_and_a_declaration_do_not_count():
    body = "<body><!-- a --><paragraph><statement><text>a<!-- b -->b</text>\n\n</statement></paragraph><?x y?></body>"

    assert DirectiveProgram(body=(Paragraph(None, (Statement("ab"),)),)) == _read(
        '<?xml version="1.0"?>' + _file(body)
    )


def test_a_prefix_is_as_good_as_a_default_namespace():
    text = f'<d:program xmlns:d="{NAMESPACE}" version="1"><d:retention>x</d:retention></d:program>'

    assert DirectiveProgram(retention=("x",)) == _read(text)


def test_marked_sections_and_character_numbers_are_text():
    assert _read(_file("<retention><![CDATA[<a> & ]]>&#x1EE7;</retention>")).retention == ("<a> & ủ",)


def test_other_encodings_are_read():
    assert _read(_file("<retention>ủ</retention>").encode("utf-16")).retention == ("ủ",)


def test_numbers_and_flags_are_those_of_xml_schema():
    program = _read(_file('<body><table><row header=" 1 "><cell column-span=" +2 "/></row></table></body>'))

    assert program.body == (Table((Row((Cell(column_span=2),), header=True),)),)


def test_a_reference_to_the_schema_may_stand_at_the_root():
    where = 'version="1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"'

    assert DirectiveProgram() == _read(_file(attributes=where))


@pytest.mark.parametrize("date", ["2022-07-01", "2022-07", "2022", "--12-10"])
def test_dates_may_be_reduced(date):
    assert _read(_file(attributes=f'version="1" date="{date}"')).date == ReducedDate.parse(date)


@pytest.mark.parametrize(
    ("inside", "place", "words"),
    [
        ("<note/>", "line 2", "Element 'note': This element is not expected."),
        ("<title typ='x'/>", "line 2", "Element 'title', attribute 'typ': The attribute 'typ' is not allowed."),
        ("<recipient/>", "line 2", "Element 'recipient': The attribute 'name' is required but missing."),
        ("words", "line 1", "Character content other than whitespace is not allowed"),
        ("<title>x</title>", "line 2", "Element 'title': Character content"),
        ("<retention><b/></retention>", "line 2", "Element 'retention': Element content is not allowed"),
        ("<number year='x'/>", "line 2", "attribute 'year': 'x' is not a valid value"),
        ("<number xmlns='urn:x'/>", "line 2", "Element '{urn:x}number': This element is not expected."),
        ("<body>\n<task/>\n</body>", "line 3", "Element 'task': This element is not expected."),
        ("<body><table><row><cell row-span='0'/></row></table></body>", "line 2", "'0' is less than the minimum"),
        (
            "<body><paragraph>\n<statement/></paragraph></body>",
            "line 3",
            "Missing child element(s). Expected is ( text",
        ),
        ("<recipient name='a'/>\n<body/>", "line 3", "Element 'body': This element is not expected."),
    ],
)
def test_a_fault_is_named_with_its_line(inside, place, words):
    found = _faults(_file(inside))

    assert place in [line for line, _ in found]
    assert any(words in reason for _, reason in found)


@pytest.mark.parametrize(
    ("attributes", "words"),
    [
        ('version="1" date="2022-7-1"', "The value '2022-7-1' is not accepted by the pattern"),
        ('version="1" date="2022-02-30"', "there is no such value of the attribute 'date' as “2022-02-30”"),
        ('version="1" regime="army"', "The value 'army' is not an element of the set"),
        ("", "The attribute 'version' is required but missing"),
        ('version="2"', "the file is of version 2, what is installed reads 1 only; update directive-model"),
    ],
)
def test_a_fault_of_the_root_is_named(attributes, words):
    ((place, reason),) = _faults(_file(attributes=attributes))

    assert place == "line 1"
    assert words in reason


def test_every_fault_is_named_though_one_hides_another():
    inside = "<a/>\n<b/>\n<body>\n<section labl='1.'/>\n<c/>\n<table><d/></table>\n</body>\n<e/>\n<recipient/>"

    assert [place for place, _ in _faults(_file(inside))] == [f"line {line}" for line in (2, 3, 5, 6, 7, 9, 10)]


def test_a_fault_below_a_prefix_of_its_own_is_named():
    inside = "<body><x:section xmlns:x='urn:directive-model:program:1'><x:a/></x:section><b/></body>"

    assert ["line 2", "line 2"] == [place for place, _ in _faults(_file(inside))]


def test_faults_are_said_in_vietnamese_too():
    error = _refusal(_file("<a/>"))

    assert error.words.vi.startswith("a.xml: dòng 2: phần tử thừa, thiếu hoặc đặt sai chỗ (Element 'a'")
    assert error.words.vi.endswith("xem lược đồ: directive-model schema directive-program.xsd")


def test_another_document_is_no_program():
    ((place, reason),) = _faults("<html><body/></html>")

    assert (place, reason) == (
        "line 1",
        "this is no program: its root is html and must be {urn:directive-model:program:1}program",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-file"),
        ("<a", "xml-broken"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "xml-doctype"),
        (_file("<body>" + "<section>" * 300 + "</section>" * 300 + "</body>"), "limit-xml-depth"),
    ],
)
def test_what_no_reader_should_open_is_refused(text, code):
    assert _refusal(text).code == code


@pytest.mark.parametrize("limit", ["source_bytes", "expanded_bytes"])
def test_a_file_beyond_the_limits_is_refused_unread(limit):
    error = _refusal("<" * 100, **{limit: 99})

    assert ("limit-" + limit.replace("_", "-"), 100) == (error.code, error.found)


def test_sections_deeper_than_the_program_can_be_walked_are_refused():
    depth = 1500
    text = _file("<body>" + "<section>" * depth + "</section>" * depth + "</body>")

    assert _refusal(text, xml_depth=10_000).code == "xml-too-deep"


def test_the_format_carries_everything():
    assert ("xml", (".xml",), ()) == (FORMAT.name, FORMAT.suffixes, FORMAT.loses)
    assert directive_model_xml.DIRECTIVE_INTERFACE == INTERFACE


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (_file().encode(), "xml"),
        (b"\xef\xbb\xbf\n" + _file().encode(), "xml"),
        (_file().encode("utf-16"), "xml"),
        (b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>', None),
        (b'{"x": "urn:directive-model:program:1"}', None),
        (b"", None),
    ],
)
def test_a_file_is_known_by_its_namespace(head, known):
    assert directive_model_xml.directive_identify(head, "a") == known
