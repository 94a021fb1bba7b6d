"""Flow to Markdown: what any renderer shows, and our reader reads, is what stands on the page."""

from __future__ import annotations

import html
import io
import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from directive_model import DirectiveProgram, Paragraph, Signatory, Statement, Title, read, write
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
    Run,
    text_of,
)
from directive_model.model import Emphasis
from directive_model.plugin import Source
from directive_model_md.read import read as read_flow
from directive_model_md.writer import write as write_flow

BOLD, ITALIC = Face(bold=True), Face(italic=True)
PLAIN = Face()
#: What Markdown takes for marks, and what official pages have beside letters.
SIGNS = "*_`[]<>&|~$#+-=.:!\\(){}/\"'1a ộ“”…  \t\n"


def flow_of(*blocks) -> Flow:
    return Flow((FlowSection(blocks),))


def text(*blocks) -> str:
    return write_flow(flow_of(*blocks)).value.decode()


def words(*runs: Run | str, **fields) -> FlowParagraph:
    return FlowParagraph(tuple(Run(run) if isinstance(run, str) else run for run in runs), **fields)


def rendered(markdown: str) -> str:
    """Return what a renderer that is not ours shows of one block."""
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown)
    lines = re.sub(r"</?(?:p|[bius]|em|strong|su[bp])>", "", page.removesuffix("\n").replace("<br>", "\n"))
    return html.unescape(lines)


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("1. Công tác xây dựng Đảng", r"1\. Công tác xây dựng Đảng"),
        ("2) Kinh tế", r"2\) Kinh tế"),
        ("a) Kinh tế", "a) Kinh tế"),
        ("- Lưu Văn phòng", r"\- Lưu Văn phòng"),
        ("+ Sáu tháng", r"\+ Sáu tháng"),
        ("*", r"\*"),
        ("-----", r"\-----"),
        ("===", r"\==="),
        ("# 5", r"\# 5"),
        ("#5", "#5"),
        ("> 50 ha", r"\> 50 ha"),
        ("Số ______", r"Số \_\_\_\_\_\_"),
        ("R&D &lt; 5 & 6", r"R&D \&lt; 5 & 6"),
        ("[1] <b> `x` ~y~ $z$ a|b \\", r"\[1\] \<b> \`x\` \~y\~ \$z\$ a\|b \\"),
        ("  thụt vào ", "&#32;&#32;thụt vào&#32;"),
        ("một\nhai\n\nba", "một<br>hai<br><br>ba"),
        ("a\u2028b", "a&#8232;b"),
    ],
)
def test_what_would_be_a_mark_is_escaped(line, written):
    assert f"{written}\n" == text(words(line))


@given(st.text(st.sampled_from(SIGNS), min_size=1).filter(str.strip))
def test_a_renderer_and_our_reader_show_the_letters_of_a_line(line):
    markdown = text(words(line))
    (paragraph,) = read_flow(Source(data=markdown.encode())).value.blocks

    assert line == paragraph.text
    assert line == rendered(markdown)


@given(
    st.lists(st.tuples(st.text(st.sampled_from("*_<1a ộ“.)"), min_size=1), st.booleans(), st.booleans()), min_size=1)
)
def test_letters_are_set_off_for_a_renderer_and_for_our_reader(pieces):
    runs = [Run(letters, Face(bold=bold, italic=italic)) for letters, bold, italic in pieces]
    line = "".join(run.text for run in runs)
    markdown = text(words("A ", *runs, " Z"))
    (paragraph,) = read_flow(Source(data=markdown.encode())).value.blocks
    looks = [(run.face or PLAIN) for run in paragraph.runs for _ in run.text]

    assert f"A {line} Z" == paragraph.text == rendered(markdown)
    assert [PLAIN, PLAIN, *(run.face for run in runs for _ in run.text), PLAIN, PLAIN] == looks


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        ((Run("ỦY BAN", BOLD),), "**ỦY BAN**"),
        ((Run("ỦY BAN ", BOLD), Run("xã", PLAIN)), "<b>ỦY BAN </b>xã"),
        ((Run("Căn cứ ", PLAIN), Run("Luật", ITALIC), Run(";", PLAIN)), "Căn cứ *Luật*;"),
        ((Run("chữ", BOLD), Run("số", PLAIN)), "<b>chữ</b>số"),
        ((Run("a", BOLD), Run("b", ITALIC)), "<b>a</b>*b*"),
        ((Run("a", BOLD), Run("(b)", ITALIC)), "**a**<i>(b)</i>"),
        ((Run("(Đã ký)", Face(bold=True, italic=True)),), "***(Đã ký)***"),
        ((Run("Nơi nhận:", Face(underline=True)),), "<u>Nơi nhận:</u>"),
        (
            (Run("m", PLAIN), Run("2", Face(raised="superscript")), Run(" bỏ", Face(strike=True))),
            "m<sup>2</sup><s> bỏ</s>",
        ),
    ],
)
def test_letters_are_set_off_by_asterisks_where_all_see_them(runs, written):
    assert f"{written}\n" == text(words(*runs))


def test_a_bold_paragraph_of_the_outline_is_a_heading():
    first, second = Layout(outline=1), Layout(outline=8)

    assert "# CHƯƠNG TRÌNH\n\n###### 1. Kinh tế<br>*biển* \\##\n\nthường\n" == text(
        words(Run("CHƯƠNG TRÌNH", BOLD), layout=first),
        words(Run("1. Kinh tế\n", BOLD), Run("biển", Face(bold=True, italic=True)), Run(" ##", BOLD), layout=second),
        words(Run("thường", PLAIN), layout=first),
    )


def test_a_label_that_a_word_processor_prints_is_typed():
    assert "1\\. Việc\n\n\\-\n" == text(words("Việc", label="1."), words(label="-"))


def test_what_is_set_side_by_side_stands_column_by_column():
    beside = FlowTable(
        (
            FlowRow((FlowCell((words("TỈNH ỦY"), words("*"))), FlowCell((words("ĐẢNG"), DrawnRule())))),
            FlowRow((FlowCell((words("Số 1"),)), FlowCell((words("Sơn Hải", layout=Layout(before_pt=6)),)))),
        )
    )

    assert "TỈNH ỦY\\\n\\*\\\nSố 1\n\nĐẢNG\n\nSơn Hải\n" == text(beside)


def test_lines_of_a_column_are_paragraphs_to_our_reader():
    blocks = read_flow(Source(data="TỈNH ỦY\\\n\\*\\\nSố 1\n".encode())).value.blocks

    assert ["TỈNH ỦY", "*", "Số 1"] == [block.text for block in blocks]


def table(*rows, header=True) -> FlowTable:
    cells = [[FlowCell((words(cell),) if cell else ()) for cell in row] for row in rows]
    return FlowTable(
        tuple(FlowRow(tuple(row), header=header and not index) for index, row in enumerate(cells)), bordered=True
    )


def test_a_table_has_bars_in_the_flavour_of_github():
    assert "| TT | Nội dung |\n| --- | --- |\n| 1 | a\\|b<br>c |\n" == text(
        table(("TT", "Nội dung"), ("1", "a|b\nc"))
    )


@pytest.mark.parametrize(
    "rows",
    [(("a", "b"), ("c", "d")), (("", ""), ("c", "d")), (("a",), ("",)), (("a", "", ""), ("", "b", "")), (("",),)],
)
@pytest.mark.parametrize("header", [True, False])
def test_a_table_comes_back_with_its_head_or_without_one(rows, header):
    (found,) = read_flow(Source(data=text(table(*rows, header=header)).encode())).value.blocks

    assert [header, *[False] * (len(rows) - 1)] == [row.header for row in found.rows]
    assert [list(row) for row in rows] == [[text_of(cell.blocks).strip() for cell in row.cells] for row in found.rows]


def test_cells_that_cover_several_squares_leave_the_others_empty():
    rows = (
        FlowRow((FlowCell((words("A"),), column_span=2), FlowCell((words("B"),), row_span=2)), header=True),
        FlowRow((FlowCell((words("c"), words("d"))), FlowCell())),
        FlowRow((FlowCell((table(("e", "f")), words("g"))),)),
    )

    assert "| A |  | B |\n| --- | --- | --- |\n| c<br>d |  |  |\n| e<br>f<br>g |  |  |\n" == text(
        FlowTable(rows, bordered=True)
    )


def test_a_head_that_is_bold_needs_no_marks():
    rows = (
        FlowRow((FlowCell((words(Run("A", BOLD)),)),), header=True),
        FlowRow((FlowCell((words(Run("b", BOLD)),)),)),
    )

    assert "| A |\n| --- |\n| **b** |\n" == text(FlowTable(rows, bordered=True))


def test_a_drawn_line_and_notes_stand_by_themselves():
    flow = attrs.evolve(
        flow_of(words("A"), DrawnRule(), words("B")), notes=(Note("footnote", "1", (words("* chú"),)),)
    )

    assert "A\n\n---\n\nB\n\n1 \\* chú\n" == write_flow(flow).value.decode()


def test_an_empty_flow_is_an_empty_text():
    assert b"" == write_flow(Flow()).value
    assert b"" == write_flow(flow_of(words(""), FlowTable(), FlowTable(bordered=True))).value


@pytest.mark.timeout(60)
def test_a_row_of_dashes_that_is_no_line_takes_no_longer_than_other_letters():
    """Looking at the rest of the row from each of its dashes took minutes for so many."""
    row = "-" * 200_000 + "x"

    assert f"{row}\n" == write_flow(flow_of(words(row))).value.decode()


def test_what_markdown_does_not_hold_is_told():
    number = words(Run("2", field="page"))
    flow = Flow((FlowSection((words("a\0b\x85"),), header=(number,), footer=(words("Dự thảo"),)),))
    written = write_flow(flow)

    assert "a\ufffdb\ufffd\n" == written.value.decode()
    assert [("loss-page-margin", "Dự thảo"), ("loss-forbidden-character", None)] == [
        (finding.rule, finding.text) for finding in written.findings
    ]
    assert "U+0000, U+0085" in written.findings[1].message.en


def say(line: str, *emphasis: Emphasis) -> Paragraph:
    return Paragraph(None, (Statement(line, emphasis=emphasis),))


@pytest.mark.parametrize(
    "paragraph",
    [
        say("Kết quả là 5*6 < 40 & [xem *phụ lục*] `x` _y_ ~z~ $1 | 2."),
        say("Chữ đậm và nghiêng.", Emphasis(4, 7, "bold"), Emphasis(11, 18, "italic")),
        say("Chữ gạch chân.", Emphasis(1, 8, "underline")),
    ],
)
def test_a_program_comes_back_equal_with_what_is_set_off(paragraph):
    program = DirectiveProgram(title=Title("KẾ HOẠCH", "trồng cây"), body=(paragraph,))
    target = io.BytesIO()

    assert () == write(program, target, format="md")
    assert program == read(target.getvalue(), format="md").value


def test_the_reference_document_comes_back_equal(seed):
    program = read(seed).value
    target = io.BytesIO()

    assert () == write(program, target, format="md")
    assert program == read(target.getvalue(), format="md").value


@pytest.mark.parametrize("form", ["hd36", "hd05", "nd30"])
def test_bodies_that_sign_together_come_back_with_their_offices(form):
    bodies = (
        Signatory(body="BAN TỔ CHỨC TỈNH ỦY", position="TRƯỞNG BAN", name="Khổng Thị Minh"),
        Signatory(body="ỦY BAN KIỂM TRA TỈNH ỦY", position="CHỦ NHIỆM", name="Quách Văn Tý"),
    )
    title = Title(type="HƯỚNG DẪN", subject="về xếp loại cuối năm")
    program = DirectiveProgram(title=title, body=(say("Các tổ chức đảng và đảng viên."),), signatories=bodies)
    file = io.BytesIO()

    write(program, file, format="md", form=form)

    assert bodies == read(file.getvalue(), format="md").value.signatories
