"""Flow to HTML: one page that fetches nothing, runs nothing, and reads back as what it was."""

from __future__ import annotations

import base64
import hashlib
import io
import re

import attrs
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
    Passage,
    Run,
)
from directive_model.plugin import Source
from directive_model_html.read import read as read_flow
from directive_model_html.writer import write as write_flow

ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "div", "main", "section", "h1", "p", "span"),
    *("aside", "a", "details", "summary", "nav", "ul", "li", "fieldset", "legend", "label", "input"),
}
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
    task = Passage(0, len(text), "task", ((text, text), ("lead", text), ("deadline", text)))
    heading = Layout(outline=1)
    flow = Flow(
        (
            FlowSection(
                (
                    words(text, layout=heading),
                    words(text, face=Face(font=text, color=text), style=text, passages=(task,)),
                    words(text, layout=attrs.evolve(heading, page_break_before=True)),
                ),
            ),
        ),
        title=f"{text}!",
        language=text,
    )
    data = write_flow(flow).value
    root = html.document_fromstring(data.decode())

    assert ALLOWED == {element.tag for element in root.iter()}
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
    assert (text, text) == (root.findtext(".//p/span"), root.find(".//p/span").get("data-lead"))
    assert [text] * 3 == [block.text for block in read_flow(Source(data=data)).value.blocks]
    assert text == root.find(".//p").get("data-style")
    assert [" ".join(text.split())] * 3 == [
        root.findtext(".//nav//a"),
        root.findall(".//label")[-1].findtext("span"),
        root.find(".//section").get("aria-label"),
    ]
    assert not re.search(r"@import|url\(|body\{display:none", root.findtext(".//style"))


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

    assert "presentation" == root.find(".//header//table").get("role")
    assert ["KẾ HOẠCH", "1. Việc"] == [root.findtext(".//main//h1"), root.findtext(".//main//h6")]


def test_what_is_attached_is_a_landmark_by_its_first_heading():
    ends = FlowTable((FlowRow((FlowCell((words("Nơi nhận:"),)), FlowCell((words("BÍ THƯ"),)))),))
    annex = words("Phụ lục 1", layout=Layout(outline=1, page_break_before=True))
    text = [words("Lời văn")] * 3
    root = html.document_fromstring(page_of(*text, ends, words("Người soạn"), annex, words("1. Việc")))

    sheets = root.find_class("sheet")
    assert [["main", "footer"], ["div"]] == [[part.tag for part in sheet] for sheet in sheets]
    assert ["Nơi nhận:", "BÍ THƯ", "Người soạn"] == [one.text for one in root.findall(".//footer//p")]
    assert ("section", "Phụ lục 1") == (sheets[1].tag, sheets[1].get("aria-label"))


def test_no_two_landmarks_have_one_name():
    annexes = [words(text, layout=Layout(page_break_before=True)) for text in ("Mẫu", "Mẫu", "")]
    root = html.document_fromstring(page_of(words("Lời văn"), *annexes))

    assert ["Mẫu", "Mẫu (2)", "Phần kèm theo"] == [one.get("aria-label") for one in root.iter("section")]


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

    assert ("0", "Bảng 1") == tuple(root.find(".//table/..").get(name) for name in ("tabindex", "aria-label"))
    assert [("th", "col"), ("td", None)] == [(cell.tag, cell.get("scope")) for cell in root.find(".//thead/tr")]
    assert "2" == root.find(".//tbody/tr/td").get("colspan")


def test_a_cell_of_the_head_that_reaches_below_it_keeps_its_rows_as_a_browser_draws_the_table():
    head = (FlowCell((words("a"),)), FlowCell((), row_span=2))
    rows = (FlowRow(head, header=True), FlowRow((FlowCell((words("b"),)),)), FlowRow((FlowCell((words("c"),), 2),)))
    table = FlowTable(rows, bordered=True)
    page = page_of(table)

    assert [("tbody", 2), ("tbody", 1)] == [
        (str(part.tag), len(part.findall("tr"))) for part in html.fromstring(page).find(".//table")
    ]
    read_back = read_flow(Source(data=page.encode(), name="page.html")).value.sections[0].blocks[0]
    assert [True, False, False] == [row.header for row in read_back.rows]


def test_rows_that_a_cell_ties_together_are_kept_on_one_page():
    def cell(text, rows=1):
        return FlowCell((words(text),), row_span=rows)

    rows = ((cell("a"),), (cell("b", 2), cell("c")), (cell("d"),), (cell("e"),), (cell("f"),))
    page = html.fromstring(page_of(FlowTable(tuple(FlowRow(cells) for cells in rows), bordered=True)))

    bodies = [(body.get("class"), len(body.findall("tr"))) for body in page.iter("tbody")]
    assert [(None, 1), ("tied", 2), (None, 2)] == bodies


def test_rows_that_are_kept_with_the_next_are_kept_on_one_page():
    kept = words("a", layout=Layout(keep_with_next=True))
    rows = tuple(FlowRow((FlowCell((one,)),)) for one in (kept, kept, words("b")))
    page = html.fromstring(page_of(FlowTable(rows)))

    assert [("tied", 3)] == [(body.get("class"), len(body.findall("tr"))) for body in page.iter("tbody")]


def test_no_element_underlines_what_stands_in_it_without_a_line():
    lined = FlowParagraph((Run("Nơi nhận", Face(underline=True)), Run(": hết", Face())))

    page = page_of(lined)

    (paragraph,) = (one for one in html.fromstring(page).iter("p") if "Nơi nhận" in one.text_content())
    assert "underline" not in page.split(f".{paragraph.get('class').split()[-1]}{{")[1].split("}")[0]
    assert ["Nơi nhận", ": hết"] == [paragraph.findtext("span"), paragraph[0].tail]


def test_the_paper_is_that_of_the_form_and_its_number_begins_where_the_form_says():
    number = FlowParagraph((Run("2", field="page"),), Layout(alignment="center"))
    page = page_of(words("A"), page=PageSetup(), header=(number,), first_header=())

    paper = "size:210mm 297mm;margin:20mm 15mm 20mm 30mm;mso-header-margin:10mm;mso-footer-margin:10mm"
    assert f"@page paper0{{{paper};counter-increment:pages0;" in page
    assert "@top-center{content:counter(pages0,decimal);" in page
    assert "@page paper0:first{@top-center{content:none}}" in page
    later = (FlowSection((words("A"),)), FlowSection((words("A"),), PageSetup(first_number=1), (number,), (), ()))
    assert "@top-center{content:counter(pages1,from-two);" in write_flow(Flow(later)).value.decode()
    assert "counter(pages0,decimal)" in page_of(words("A"), page=PageSetup(), header=(number,))
    assert "@top-center" not in page_of(words("A"), page=PageSetup())


def test_each_count_of_pages_has_its_own_counter_whatever_the_paper():
    lying = PageSetup(297.0, 210.0)
    pages = (PageSetup(), lying, PageSetup(first_number=1), lying)
    page = write_flow(Flow(tuple(FlowSection((words("A"),), one) for one in pages))).value.decode()

    assert ["pages0", "pages0", "pages2", "pages2"] == re.findall("counter-increment:(pages.)", page)


def test_blanks_that_a_browser_would_fold_are_kept():
    flow = read_flow(Source(data=page_of(words(" a  b\n c ")).encode())).value

    assert " a  b\n c" == flow.blocks[0].text.rstrip()


def test_what_a_page_does_not_hold_is_told():
    pages = (FlowSection((words("a\0b"),)), FlowSection(footer=(words("Dự thảo"),)))
    written = write_flow(Flow(pages))

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


@pytest.mark.parametrize("code", ["12-NQ/TW", "371/GP-UBND", "30/2020/NĐ-CP", "05-QC/BTCTU-BNCTU"])
def test_the_code_of_a_document_is_held_on_one_line_and_reads_back_the_same(code):
    text = f"Quyết định số {code}, ngày 02/4/2025 & các năm 2022-2027"
    paragraph = words(text, face=Face(size_pt=14))

    assert f'số <span class="code">{code}</span>, ngày 02/4/2025 &amp; các năm 2022-2027' in page_of(paragraph)
    assert [text] == [run.text for run in read_flow(Source(data=page_of(paragraph).encode())).value.blocks[0].runs]
