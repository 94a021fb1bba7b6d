"""Flow to HTML: one page that fetches nothing, runs nothing, and reads back as what it was."""

from __future__ import annotations

import base64
import hashlib
import io
import re

import pytest
from lxml import html

from directive_model import DirectiveProgram, Paragraph, Statement, Title, read, write
from directive_model.flow import (
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    PageSetup,
    Run,
)
from directive_model.plugin import Source
from directive_model_html.read import read as read_flow
from directive_model_html.writer import write as write_flow

HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '" onload="alert(1)',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "<!-- --><img src=x onerror=alert(1)>",
    "}body{display:none} @import url(x);\\",
    "]]>&lt;b>&#x3c;",
    "a\u2028b\u2029c",
]


def words(text: str, **fields) -> FlowParagraph:
    return FlowParagraph((Run(text, fields.pop("face", None)),), **fields)


def page_of(*blocks, **fields) -> str:
    return write_flow(Flow((FlowSection(blocks, **fields),))).value.decode()


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_from_the_document_is_a_tag_a_rule_or_a_script(text):
    flow = Flow(
        (FlowSection((words(text, face=Face(font=text, color=text), style=text),)),),
        title=f"{text}!",
        language=text,
    )
    data = write_flow(flow).value
    root = html.document_fromstring(data.decode())

    allowed = {"html", "head", "meta", "title", "style", "body", "main", "p"}
    assert allowed == {element.tag for element in root.iter()}
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
    assert text == root.findtext(".//p")
    assert (text, text) == (read_flow(Source(data=data)).value.blocks[0].text, root.find(".//p").get("data-style"))
    assert not re.search(r"@import|url\(|display:none", root.findtext(".//style"))


def test_the_policy_lets_in_the_style_sheet_of_the_page_and_nothing_else():
    page = page_of(words("A"))
    sheet = re.search("<style>(.*)</style>", page)[1]
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()

    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in page


def test_the_head_of_a_page_and_its_outline_are_marked_for_those_who_hear_it():
    head = FlowTable((FlowRow((FlowCell((words("TỈNH ỦY"),)), FlowCell((words("ĐẢNG"),)))),))
    root = html.document_fromstring(
        page_of(head, words("KẾ HOẠCH", layout=Layout(outline=1)), words("1. Việc", layout=Layout(outline=9)))
    )

    assert "presentation" == root.find(".//header/table").get("role")
    assert ["KẾ HOẠCH", "1. Việc"] == [root.findtext(".//main/h1"), root.findtext(".//main/h6")]


def test_a_letter_is_headed_by_its_subject():
    flow = Flow(
        (FlowSection((words("A"), words("V/v góp ý", face=Face()), words("góp ý", face=Face()))),), title="góp ý"
    )
    root = html.document_fromstring(write_flow(flow).value.decode())

    assert ["V/v góp ý"] == [heading.text for heading in root.iter("h1")]


def test_the_heads_of_a_table_say_what_they_head_and_empty_ones_head_nothing():
    rows = (
        FlowRow((FlowCell((words("TT"),)), FlowCell()), header=True),
        FlowRow((FlowCell((words("1"),), column_span=2),)),
    )
    root = html.document_fromstring(page_of(FlowTable(rows, bordered=True)))

    assert [("th", "col"), ("td", None)] == [(cell.tag, cell.get("scope")) for cell in root.find(".//thead/tr")]
    assert "2" == root.find(".//tbody/tr/td").get("colspan")


def test_the_paper_is_that_of_the_form_and_its_number_begins_where_the_form_says():
    number = FlowParagraph((Run("2", field="page"),))
    page = page_of(words("A"), page=PageSetup(), header=(number,), first_header=())

    assert "@page{size:210mm 297mm;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);" in page
    assert "@page :first{@top-center{content:none}}" in page
    assert "@top-center" not in page_of(words("A"), page=PageSetup())


def test_blanks_that_a_browser_would_fold_are_kept():
    flow = read_flow(Source(data=page_of(words(" a  b\n c ")).encode())).value

    assert " a  b\n c" == flow.blocks[0].text.rstrip()


def test_what_a_page_does_not_hold_is_told():
    written = write_flow(Flow((FlowSection((words("a\0b"),), footer=(words("Dự thảo"),)),)))

    assert [("loss-page-margin", "Dự thảo"), ("loss-forbidden-character", None)] == [
        (finding.rule, finding.text) for finding in written.findings
    ]
    assert "a\ufffdb" in written.value.decode()


@pytest.mark.parametrize("text", HOSTILE[:8])
def test_a_program_with_hostile_words_comes_back_equal(text):
    program = DirectiveProgram(
        title=Title("KẾ HOẠCH", "trồng cây"), body=(Paragraph(None, (Statement(f"Câu có {text} ở trong."),)),)
    )
    target = io.BytesIO()
    write(program, target, format="html")

    assert program.body[0].sentences[0].text == " ".join(
        sentence.text for sentence in read(target.getvalue(), format="html").value.sentences
    )


def test_the_reference_document_comes_back_equal(seed):
    program = read(seed).value
    target = io.BytesIO()

    assert () == write(program, target, format="html")
    assert program == read(target.getvalue(), format="html").value
