"""What is written is read back; the same flow gives the same bytes; others open it."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys

import docx
import pytest
from docx_written import BODY, BOLD, CENTRED, SMALL, TEXT, flow_of, paragraph, part, returned

from directive_model.flow import (
    DrawnRule,
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Note,
    PageSetup,
    Pin,
    Run,
)
from directive_model_docx.writer import write

MARGINS = (
    '<w:pgMar w:bottom="1134" w:footer="567" w:gutter="0" w:header="567" w:left="1701" w:right="850" w:top="1134">'
    "</w:pgMar>"
)


def test_a_small_document_is_plain_to_see():
    assert (
        part(SMALL, "word/document.xml")
        == f"""\
<w:body>
  <w:p>
    <w:pPr>
      <w:pStyle w:val="Tenloai"></w:pStyle>
    </w:pPr>
    <w:r>
      <w:t>CHƯƠNG TRÌNH</w:t>
    </w:r>
  </w:p>
  <w:p>
    <w:pPr>
      <w:pStyle w:val="Noidung"></w:pStyle>
    </w:pPr>
    <w:r>
      <w:rPr>
        <w:b></w:b>
      </w:rPr>
      <w:t xml:space="preserve">1. </w:t>
    </w:r>
    <w:r>
      <w:t>Chỉ đạo</w:t>
      <w:tab></w:tab>
      <w:t>A &amp; B</w:t>
    </w:r>
  </w:p>
  <w:p>
    <w:pPr>
      <w:pStyle w:val="Noidung"></w:pStyle>
      <w:spacing w:before="0" w:line="240" w:lineRule="auto"></w:spacing>
      <w:ind w:firstLine="0"></w:ind>
      <w:jc w:val="center"></w:jc>
    </w:pPr>
    <w:r>
      <w:t>Kết luận.</w:t>
    </w:r>
  </w:p>
  <w:sectPr>
    <w:pgSz w:h="16838" w:w="11906"></w:pgSz>
    {MARGINS}
  </w:sectPr>
</w:body>"""
    )


#: What Word shows where nothing says otherwise.
PLAIN = Face("Times New Roman", 10.0)
PARTY_HEAD = FlowTable(
    (
        FlowRow(
            (
                FlowCell(
                    (paragraph("TỈNH ỦY SƠN HẢI", BOLD, CENTRED, "Cơ quan"), paragraph("*", BODY, CENTRED, "Sao"))
                ),
                FlowCell((paragraph("ĐẢNG CỘNG SẢN VIỆT NAM", BOLD, CENTRED, "Tiêu đề"), DrawnRule(66.5))),
            )
        ),
    ),
    (70.0, 95.0),
)


@pytest.mark.parametrize(
    "flow",
    [
        SMALL,
        Flow((), language="vi-VN"),
        flow_of(),
        flow_of(PARTY_HEAD, PARTY_HEAD, paragraph("a")),
        flow_of(paragraph("a"), PARTY_HEAD),
        flow_of(DrawnRule(None), DrawnRule(None, "right", 1.5), DrawnRule(40.0, "left", 1.0)),
        flow_of(FlowTable((FlowRow((FlowCell((PARTY_HEAD,)), FlowCell())),), (70.0, 95.0), bordered=True)),
        flow_of(
            FlowTable(
                (FlowRow((FlowCell((), 2), FlowCell((), 1, 2)), header=True), FlowRow((FlowCell(), FlowCell())))
            )
        ),
        flow_of(paragraph(""), paragraph("", style=None), FlowParagraph((), Layout())),
        flow_of(paragraph(" a\u00a0 b\n\tc\u2011d\u00ad\r ✓ \U0001d53b ")),
        flow_of(
            paragraph("a"),
            page=PageSetup(),
            header=(
                FlowParagraph((Run("2", BODY, "page"), Run("/", BODY), Run("9", BODY, "pages")), CENTRED, "Số trang"),
            ),
            first_header=(),
            footer=(paragraph("chân"),),
        ),
        Flow(
            (
                FlowSection((paragraph("a"),), PageSetup(), (paragraph("h"),), first_header=(paragraph("f"),)),
                FlowSection((PARTY_HEAD,), PageSetup(width_mm=297.0, height_mm=210.0, first_number=1)),
                FlowSection((paragraph("b"),), PageSetup(), (paragraph("h"),)),
            ),
            title="Chương trình & kế hoạch",
            language="vi",
        ),
        flow_of(
            FlowParagraph((Run("a", PLAIN), Run("b", BODY), Run("c", Face("Arial", 9.5, color="C00000"))), CENTRED)
        ),
    ],
)
def test_what_is_written_is_read_back(flow):
    assert returned(flow) == flow


def test_a_face_that_says_nothing_looks_as_word_shows_it():
    bare = flow_of(FlowParagraph((Run("a", Face()),), CENTRED))

    assert returned(bare) == flow_of(FlowParagraph((Run("a", PLAIN),), CENTRED))


def test_a_first_head_like_all_others_is_no_head_of_its_own():
    heads = (paragraph("h"),)
    flow = flow_of(paragraph("a"), page=PageSetup(), header=heads, first_header=heads, first_footer=())

    assert returned(flow) == flow_of(paragraph("a"), page=PageSetup(), header=heads)


def test_a_label_becomes_text():
    flow = flow_of(FlowParagraph((Run("Chỉ đạo", BODY),), TEXT, "Nội dung", label="1."))
    (block,) = returned(flow).blocks

    assert (block.label, block.runs) == (None, (Run("1. Chỉ đạo", BODY),))


def test_what_a_docx_cannot_hold_is_told():
    note = Note("footnote", "1", (paragraph("chú thích"),))
    flow = Flow((FlowSection((paragraph("a\x0bb"),)),), (note,), title="x\x00")
    findings = write(flow).findings

    assert [(f.rule, f.text) for f in findings] == [
        ("loss-forbidden-character", "a\x0bb"),
        ("loss-note", "chú thích"),
        ("loss-forbidden-character", "x\x00"),
    ]
    assert findings[0].found == "U+000B"
    assert returned(flow).blocks[0].text == "ab"


def test_python_docx_opens_what_is_written():
    flow = flow_of(PARTY_HEAD, paragraph("Chỉ đạo\tA"), page=PageSetup(), header=(paragraph("h"),), first_header=())
    document = docx.Document(io.BytesIO(write(flow).value))
    section = document.sections[0]

    assert [p.text for p in document.paragraphs] == ["Chỉ đạo\tA"]
    assert document.paragraphs[0].style.name == "Nội dung"
    assert document.paragraphs[0].style.base_style.font.name == "Times New Roman"
    assert document.tables[0].cell(0, 1).paragraphs[0].text == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == "h"
    assert round(section.left_margin.mm, 1) == 30.0
    assert document.core_properties.language == "vi-VN"


def test_another_process_with_another_hash_seed_writes_the_same_bytes():
    script = (
        "import hashlib; from directive_model.flow import *; from directive_model_docx.writer import write\n"
        "faces = [Face('Times New Roman', 14.0, bold=b, italic=i) for b in (0, 1) for i in (0, 1)]\n"
        "names = ('Mục', 'Điều', 'Khoản')\n"
        "blocks = tuple(FlowParagraph((Run('x', f),), Layout(), s) for f in faces for s in names)\n"
        "print(hashlib.sha256(write(Flow((FlowSection(blocks, PageSetup()),))).value).hexdigest())"
    )
    seen = set()
    for seed in ("0", "1", "2"):
        run = subprocess.run(  # our own script
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        seen.add(run.stdout.strip())

    assert len(seen) == 1
    assert hashlib.sha256(write(SMALL).value).digest() == hashlib.sha256(write(SMALL).value).digest()


def test_what_is_pinned_stands_on_its_own_page_whatever_begins_the_next():
    pinned = paragraph("Điện thoại: 0200.123.456", layout=Layout(pin=Pin(277.0, 165.0)))
    annex = paragraph("PHỤ LỤC", layout=Layout(page_break_before=True))
    flow = flow_of(pinned, annex, page=PageSetup())
    anchor = part(flow, "word/document.xml").split("<w:p>")[2]

    # A hidden end would hide the frame, too, where LibreOffice prints the page.
    assert 'w:line="20"' in anchor
    assert flow == returned(flow)
