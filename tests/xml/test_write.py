"""The XML form reads well, says everything once, and is the same whenever it is written."""

from __future__ import annotations

from lxml import etree

import directive_model_xml
from directive_model import (
    Authority,
    Cell,
    Citation,
    DirectiveProgram,
    DocumentNumber,
    FieldSpan,
    Letterhead,
    Paragraph,
    Recipient,
    ReducedDate,
    Row,
    Section,
    Signatory,
    Span,
    Statement,
    Table,
    Task,
    Title,
)
from directive_model.plugin import Source

FORMAT = directive_model_xml.directive_formats()[0]

SMALL = """\
<?xml version="1.0" encoding="UTF-8"?>
<program xmlns="urn:directive-model:program:1" version="1" regime="party" place="Sơn Hải" date="2022-07">
  <letterhead issuer="TỈNH ỦY SƠN HẢI">
    <banner>ĐẢNG CỘNG SẢN VIỆT NAM</banner>
  </letterhead>
  <number serial="12" symbol="CTr/TU"/>
  <title type="CHƯƠNG TRÌNH" subject="chỉ đạo tháng 7/2022"/>
  <body>
    <section label="1.">
      <paragraph>
        <task action="rà soát">
          <text>Sở Nội vụ rà soát theo Kế hoạch số 05-KH/TU &amp; báo cáo.</text>
          <lead>Sở Nội vụ</lead>
          <citation start="23" end="43" type="Kế hoạch" code="05-KH/TU"/>
        </task>
      </paragraph>
      <table>
        <row header="true">
          <cell column-span="2"/>
        </row>
      </table>
    </section>
  </body>
  <recipient name="Như trên" note="để báo cáo"/>
  <retention>Lưu Văn phòng Tỉnh ủy</retention>
  <signatory position="PHÓ BÍ THƯ" name="Lâm Văn Giang">
    <authority form="T/M" body="BAN THƯỜNG VỤ"/>
  </signatory>
</program>
"""


def _small(**changes):
    task = Task(
        "Sở Nội vụ rà soát theo Kế hoạch số 05-KH/TU & báo cáo.",
        "rà soát",
        ("Sở Nội vụ",),
        citations=(Citation(23, 43, "Kế hoạch", "05-KH/TU"),),
        **changes,
    )
    table = Table((Row((Cell(column_span=2),), header=True),))
    return DirectiveProgram(
        letterhead=Letterhead(None, "TỈNH ỦY SƠN HẢI", ("ĐẢNG CỘNG SẢN VIỆT NAM",)),
        number=DocumentNumber("12", None, "CTr/TU"),
        place="Sơn Hải",
        date=ReducedDate(2022, 7),
        title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 7/2022"),
        body=(Section("1.", None, (Paragraph(None, (task,)), table)),),
        recipients=(Recipient("Như trên", "để báo cáo"),),
        retention=("Lưu Văn phòng Tỉnh ủy",),
        signatories=(Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ", "Lâm Văn Giang"),),
    )


def _write(program, places=False):
    return FORMAT.write(program, places)


def _text(program, places=False):
    return _write(program, places).value.decode()


def _again(program):
    return FORMAT.read(Source(data=_write(program).value)).value


def test_a_program_is_written_to_the_letter():
    assert _text(_small()) == SMALL


def test_a_place_is_an_element_at_the_end_of_its_node():
    placed = _text(_small(span=Span("a.docx", "word/document.xml", paragraph=3, start=0, end=55)), places=True)
    place = (
        '          <span source="a.docx" part="word/document.xml" paragraph="3" start="0" end="55"/>\n        </task>'
    )

    assert SMALL.replace("        </task>", place) == placed


def test_a_place_of_a_plain_field_is_named_by_its_path():
    program = DirectiveProgram(field_spans=(FieldSpan("place", Span("a.txt", line=2, box=(0.5, 1.0, 2.0, 3.0))),))

    assert '<field-span path="place">\n    <span source="a.txt" line="2" box="0.5 1.0 2.0 3.0"/>' in _text(
        program, places=True
    )
    assert "field-span" not in _text(program)


def test_a_part_that_says_nothing_but_where_it_was_is_written_with_places():
    program = DirectiveProgram(letterhead=Letterhead(span=Span("a.txt", line=1)))

    assert "<letterhead>\n" in _text(program, places=True)
    assert "letterhead" not in _text(program)


def test_what_is_none_and_what_is_empty_stay_apart():
    without = DirectiveProgram(place=None, number=None, recipients=(Recipient("", None),))
    empty = DirectiveProgram(place="", number=DocumentNumber(), recipients=(Recipient("", ""),))

    assert without == _again(without)
    assert empty == _again(empty)
    assert "<number/>" in _text(empty)


def test_every_blank_inside_a_text_survives():
    texts = ("  a  ", "\ta\n\n b\r\nc\r", "\u00a0", "\u2028", " ", "")
    sentences = tuple(Statement(text) for text in texts)
    program = DirectiveProgram(place=texts[1], retention=texts, body=(Paragraph("\t\r\n-", sentences),))

    assert program == _again(program)


def test_markup_in_a_text_is_text():
    texts = ("<text>", "&amp;", "]]>", "\"'", "<!-- -->", "&#13;")
    program = DirectiveProgram(place="".join(texts), retention=texts)

    assert program == _again(program)


def test_a_character_that_xml_forbids_is_replaced_and_said():
    written = _write(DirectiveProgram(place="a\x00b\x0c\x00", retention=("x", "\ufffe\ud800")))
    again = FORMAT.read(Source(data=written.value)).value

    assert [("loss-forbidden-character", "place"), ("loss-forbidden-character", "retention[1]")] == [
        (finding.rule, finding.path) for finding in written.findings
    ]
    assert written.findings[0].found == "U+0000, U+000C"
    assert ("a\ufffdb\ufffd\ufffd", ("x", "\ufffd\ufffd")) == (again.place, again.retention)


def test_a_replaced_character_moves_no_citation():
    program = DirectiveProgram(body=(Paragraph(None, (Statement("\x01Luật số 1", (Citation(1, 10, "Luật"),)),)),))
    sentence = _again(program).body[0].sentences[0]

    assert sentence.text[sentence.citations[0].start : sentence.citations[0].end] == "Luật số 1"


def test_nothing_is_laid_out_inside_a_text():
    root = etree.fromstring(_write(_small()).value)
    texts = root.findall(".//{*}text")

    assert [element.text for element in texts] == ["Sở Nội vụ rà soát theo Kế hoạch số 05-KH/TU & báo cáo."]


def test_no_element_mixes_words_and_elements():
    root = etree.fromstring(_write(_small()).value)

    assert [element.tag for element in root.iter() if len(element) and (element.text or "").strip()] == []
    assert [element.tag for element in root.iter() if (element.tail or "").strip()] == []
