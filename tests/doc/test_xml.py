"""Word documents in one XML file: the flat package, and the XML of Word 2003."""

from __future__ import annotations

import base64
import io
import zipfile

import pytest
from doc_fakes import EXAMPLE

from directive_model import DirectiveError, read
from directive_model.flow import text_of
from directive_model.host import default_host, read_page
from directive_model.plugin import Source

PKG = "http://schemas.microsoft.com/office/2006/xmlPackage"
W = "http://schemas.microsoft.com/office/word/2003/wordml"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" '
    'xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:v="urn:schemas-microsoft-com:vml"'
)


def flat_of(docx: bytes) -> bytes:
    parts = []
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        for name in package.namelist():
            data = package.read(name)
            if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
                text = data.decode().partition("?>")[2] if data.startswith(b"<?xml") else data.decode()
                held = f"<pkg:xmlData>{text}</pkg:xmlData>"
            else:
                held = f"<pkg:binaryData>{base64.b64encode(data).decode()}</pkg:binaryData>"
            parts.append(f'<pkg:part pkg:name="/{name}" pkg:contentType="x">{held}</pkg:part>')
    return f'<?xml version="1.0"?><pkg:package xmlns:pkg="{PKG}">{"".join(parts)}</pkg:package>'.encode()


def test_a_flat_package_is_read_as_the_docx_that_it_is(example_docx):
    data = flat_of(example_docx.read_bytes())

    assert "doc" == default_host().identify(data[:4096], "a.xml")
    assert read(EXAMPLE).value == read(data).value


def test_a_flat_package_with_a_damaged_part_is_refused():
    part = '<pkg:part pkg:name="/a.bin"><pkg:binaryData>abcde</pkg:binaryData></pkg:part>'
    data = f'<?xml version="1.0"?><pkg:package xmlns:pkg="{PKG}">{part}</pkg:package>'.encode()

    with pytest.raises(DirectiveError) as caught:
        read(data)
    assert ("doc-broken", "a.bin") == (caught.value.code, caught.value.place)


def flow_of(body: str, before: str = ""):
    data = f'<?xml version="1.0"?><w:wordDocument {NAMESPACES}>{before}<w:body>{body}</w:body></w:wordDocument>'
    host = default_host()
    return read_page(host, host.offer("doc"), Source(data=data.encode(), name="a.doc"))


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def annotated(kind: str, content: str) -> str:
    return f'<aml:annotation w:type="Word.{kind}"><aml:content>{content}</aml:content></aml:annotation>'


def test_word_2003_sections_wrap_what_counts():
    flow = flow_of(f"<wx:sect><wx:sub-section>{p('a ')}</wx:sub-section>{p('b')}</wx:sect>").value

    assert ["a ", "b"] == [block.text for block in flow.blocks]


def test_word_2003_lists_count():
    lists = (
        '<w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:nfc w:val="4"/>'
        '<w:lvlText w:val="%1)"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>'
    )
    numbered = '<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/><wx:t wx:val="c)"/></w:listPr>'
    flow = flow_of(p("a", numbered) + p("b", numbered), lists).value

    assert [("c)", "a"), ("d)", "b")] == [(block.label, block.text) for block in flow.blocks]


def test_word_2003_indents_and_styles_are_kept():
    styles = (
        '<w:styles><w:style w:type="paragraph" w:default="on" w:styleId="N"><w:name w:val="Normal"/>'
        '<w:rPr><w:rFonts w:ascii="Arial" w:h-ansi="Arial"/><w:b/></w:rPr></w:style></w:styles>'
    )
    (block,) = flow_of(p("a", '<w:ind w:first-line="720"/><w:jc w:val="center"/>'), styles).value.blocks

    assert (12.7, "center") == (block.layout.first_line_mm, block.layout.alignment)
    assert ("Arial", True) == (block.runs[0].face.font, block.runs[0].face.bold)


def test_word_2003_notes_heads_and_changes_go_where_they_belong():
    note = f"<w:r><w:footnote>{p('chú')}</w:footnote></w:r>"
    changed = (
        annotated("Insertion", "<w:r><w:t>mới</w:t></w:r>")
        + annotated("Deletion", "<w:r><w:delText>cũ</w:delText></w:r>")
        + annotated("Comment", p("ý kiến"))
    )
    head = f'<w:sectPr><w:hdr w:type="odd">{p("đầu")}</w:hdr></w:sectPr>'
    reading = flow_of(f"<w:p><w:r><w:t>a</w:t></w:r>{note}{changed}</w:p>{head}")
    flow = reading.value

    assert "a1mới" == text_of(flow.blocks)
    assert "đầu" == text_of(flow.sections[0].header)
    assert {("footnote", "chú"), ("comment", "ý kiến")} == {(note.kind, text_of(note.blocks)) for note in flow.notes}
    assert {"cũ"} <= {finding.text for finding in reading.findings}


def test_word_2003_tables_keep_their_merged_cells():
    row = "<w:tr><w:tc><w:tcPr>{}</w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    rows = row.format('<w:vmerge w:val="restart"/>', p("a"), p("b")) + row.format("<w:vmerge/>", p(""), p("c"))
    (table,) = flow_of(f"<w:tbl>{rows}</w:tbl>").value.blocks

    assert 2 == table.rows[0].cells[0].row_span


def test_the_example_as_libreoffice_writes_it_for_word_2003_comes_back(office, example_docx):
    reading = read(office(example_docx, "xml", "MS Word 2003 XML"))

    assert read(EXAMPLE).value == reading.value
    assert "doc" == reading.origin.format
