"""Lines to paragraphs, with their places and nothing lost."""

from __future__ import annotations

import pytest

from directive_model import Span
from directive_model.flow import FlowParagraph, FlowTable
from directive_model.plugin import Source
from directive_model.recognize import recognize
from directive_model_txt.read import read


def blocks(data):
    data = data.encode() if isinstance(data, str) else data
    return read(Source(data=data, name="a.txt")).value.blocks


def texts(data):
    return [block.text for block in blocks(data)]


def place(line, start, end):
    return Span("a.txt", line=line, column=start, end_line=line, end_column=end)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("A\nB\n", ["A", "B"]),
        ("A\nB", ["A", "B"]),
        ("A\r\nB\r\n", ["A", "B"]),
        ("A\rB\r", ["A", "B"]),
        ("A\n\nB\n", ["A", "", "B"]),
        ("A\r\n\r\nB", ["A", "", "B"]),
        ("A\n \t\nB", ["A", "", "B"]),
        ("\n\nA", ["", "", "A"]),
        ("A\n\n", ["A", ""]),
        ("A\x85B\u2029C", ["A", "B", "C"]),
        ("\ufeffA\n", ["A"]),
        ("A\ufeffB\u200bC", ["A\ufeffB\u200bC"]),
        ("A\u00a0B\u00adC", ["A\u00a0B\u00adC"]),
        ("  A\tB ", ["  A\tB "]),
        ("A\vB\u2028C", ["A\nB\nC"]),
        ("uy\u0309", ["uy\u0309"]),
    ],
)
def test_lines_are_paragraphs(data, expected):
    assert expected == texts(data)


def test_a_blank_line_is_a_paragraph_without_runs():
    assert FlowParagraph() == blocks("A\n\nB")[1]


def test_lines_carry_line_and_column():
    assert [place(1, 1, 9), place(2, 1, 1), place(3, 1, 8)] == [one.span for one in blocks("KẾ HOẠCH\n\nnăm 202")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2029"])
def test_lines_are_counted_as_an_editor_counts_them(end):
    assert [1, 2, 3] == [one.span.line for one in blocks(end.join(["A", "B", "C"]))]


def test_a_form_feed_loses_no_text_beside_it():
    first, second, third = blocks("A\f B\n\fC\n")

    assert ["A", " B", "C"] == [first.text, second.text, third.text]
    assert [place(1, 1, 2), place(1, 3, 5), place(2, 2, 3)] == [first.span, second.span, third.span]


def test_a_form_feed_alone_is_a_blank_line():
    assert ["A", "", "B"] == texts("A\n\f\nB")


@pytest.mark.parametrize(
    "data",
    [
        "KẾ HOẠCH".encode(),
        "KẾ HOẠCH".encode("utf-8-sig"),
        b"\xff\xfe" + "KẾ HOẠCH".encode("utf-16-le"),
        b"\xfe\xff" + "KẾ HOẠCH".encode("utf-16-be"),
    ],
    ids=["UTF-8", "UTF-8 with mark", "UTF-16 LE", "UTF-16 BE"],
)
def test_unicode_is_read_by_its_mark(data):
    (paragraph,) = blocks(data)

    assert ("KẾ HOẠCH", place(1, 1, 9)) == (paragraph.text, paragraph.span)


def test_a_stray_control_character_is_left_out_and_told():
    reading = read(Source(data=("Mở đầu\r\nChương\x02 trình " + "x" * 100).encode(), name="a.txt"))
    (finding,) = reading.findings

    assert reading.value.blocks[1].text.startswith("Chương trình")
    assert ("control-character", "U+0002", place(2, 7, 8)) == (finding.rule, finding.found, finding.span)


def rows(data):
    (table,) = blocks(data)
    assert isinstance(table, FlowTable)
    return [[[block.text for block in cell.blocks] for cell in row.cells] for row in table.rows]


def test_bars_and_a_row_of_dashes_are_a_table():
    data = "| TT | Việc |\n|---|:--:|\n| 1 | Trồng cây |\n"

    assert [[["TT"], ["Việc"]], [["1"], ["Trồng cây"]]] == rows(data)
    (table,) = blocks(data)
    assert [True, False] == [row.header for row in table.rows]
    assert table.bordered
    assert Span("a.txt", line=1, column=1, end_line=3, end_column=18) == table.span
    assert place(3, 6, 17) == table.rows[1].cells[1].span


def test_dashes_at_the_top_mean_no_head():
    (table,) = blocks("|---|---|\n| 1 | A |")

    assert [False] == [row.header for row in table.rows]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (" ", []),
        ("", []),
        (r" a \| b ", ["a | b"]),
        (r" a\\ ", ["a\\"]),
        (r" a \\\| b ", ["a \\| b"]),
        (r" C:\temp ", ["C:\\temp"]),
        (" A<br>B ", ["A", "B"]),
        (r" A\<br>B ", ["A<br>B"]),
        (" A <b> ", ["A <b>"]),
        (r" \--- ", ["---"]),
        (" - ", ["-"]),
    ],
)
def test_what_stands_in_a_cell(cell, expected):
    assert [[expected, ["z"]]] == rows(f"|---|---|\n|{cell}| z |")


@pytest.mark.parametrize(
    "data",
    [
        "| A | B |\n| C | D |",
        "|---|---|",
        "|---|\n| A |\n|---|",
        "| A |",
        "A | B\n---|---\nC | D",
        "||\n|",
    ],
    ids=["no dashes", "dashes alone", "two rows of dashes", "one row", "no bars at the ends", "bars alone"],
)
def test_bars_without_one_row_of_dashes_are_text(data):
    assert data.split("\n") == texts(data)


def test_text_round_a_table_stays():
    first, table, last = blocks("A\n|---|\n| B |\nC")

    assert ("A", "C", 4) == (first.text, last.text, last.span.line)
    assert isinstance(table, FlowTable)


PAGE = """\
  -----------------------------------------------------------------
  UBND TỈNH SÔNG TRĂNG      **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
  ------------------------- ---------------------------------------
  SỞ CÂY XANH               Độc lập - Tự do - Hạnh phúc

  Số: 7/SCX-VP              Sông Trăng, ngày 5 tháng 6 năm 2026

  V/v trồng cây bóng mát
  trên đường
  -----------------------------------------------------------------

Kính gửi: Phòng Cây bóng mát

Sở Cây xanh đề nghị Phòng trồng 200 cây./.

+-----------------------------+-------------------------+
| Nơi nhận:                   |   KT. GIÁM ĐỐC          |
|                             |                         |
| - Như trên;                 |   PHÓ GIÁM ĐỐC          |
|                             |                         |
| - Văn phòng Sở (để theo     |   Lê Văn Biển           |
| dõi);                       |                         |
|                             |                         |
| - Lưu: VT.                  |                         |
+=============================+=========================+
+-----------------------------+-------------------------+
"""


def test_a_page_whose_columns_a_converter_drew_reads_as_the_document_did():
    text = PAGE.replace("**", "")
    reading = read(Source(data=text.encode(), name="a.txt")).then(recognize)
    program = reading.value
    (signatory,) = program.signatories

    assert () == reading.findings
    assert ("UBND TỈNH SÔNG TRĂNG", "SỞ CÂY XANH") == (program.letterhead.superior, program.letterhead.issuer)
    assert "trồng cây bóng mát trên đường" == program.title.subject
    assert ["Như trên", "Văn phòng Sở"] == [one.name for one in program.recipients]
    assert ("PHÓ GIÁM ĐỐC", "Lê Văn Biển") == (signatory.position, signatory.name)


def test_bars_that_stand_one_under_the_other_are_columns():
    table, _ = blocks("|Nơi nhận:  |TM. CHI BỘ|\n|- Lưu.     | BÍ THƯ   |\nsau")

    assert isinstance(table, FlowTable)
    assert [["Nơi nhận:", "TM. CHI BỘ"], ["- Lưu.", "BÍ THƯ"]] == [
        [cell.blocks[0].text for cell in row.cells] for row in table.rows
    ]
    assert place(2, 15, 21) == table.rows[1].cells[1].blocks[0].span
    assert ["|a|b|", "|aa|b|"] == texts("|a|b|\n|aa|b|")
