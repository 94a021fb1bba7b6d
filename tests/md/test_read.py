"""Markdown to a page: marks become faces, line ends stay, numbers stay as typed, every letter has its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.errors import DirectiveError, LimitExceeded
from directive_model.flow import DrawnRule, FlowParagraph, FlowTable, text_of
from directive_model.kit import Limits
from directive_model.plugin import Source
from directive_model.recognize import recognize
from directive_model_md.fences import fences
from directive_model_md.parser import parser
from directive_model_md.read import read


def reading(text):
    return read(Source(data=text.encode(), name="a.md"))


def texts(text):
    return [block.text for block in reading(text).value.blocks if isinstance(block, FlowParagraph) and block.runs]


def faces(text):
    runs = [run for block in reading(text).value.blocks for run in getattr(block, "runs", ())]
    return [(run.text, "b" * run.face.bold + "i" * run.face.italic + "u" * run.face.underline) for run in runs]


def rules(text):
    return [(finding.rule, finding.text) for finding in reading(text).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**1. ***Giảm tối đa*", [("1. ", "b"), ("Giảm tối đa", "i")]),
        ("**Điều 1. **Ban\nhành", [("Điều 1. ", "b"), ("Ban\n", ""), ("hành", "")]),
        ("**ỦY BAN NHÂN\nDÂN **\nTỈNH", [("ỦY BAN NHÂN\n", "b"), ("DÂN \n", "b"), ("TỈNH", "")]),
        ("***a*** **b** *c*", [("a", "bi"), (" ", ""), ("b", "b"), (" ", ""), ("c", "i")]),
        ("**A****B**", [("A", "b"), ("B", "b")]),
        ("*ng**ày 21*** b**", [("ng", "i"), ("ày 21", "i"), (" b", "b")]),
        ("__Nơi nhận__: **x**", [("Nơi nhận", "u"), (": ", ""), ("x", "b")]),
        ("<b>a</b><i>b</i> **c**", [("a", "b"), ("b", "i"), (" ", ""), ("c", "b")]),
    ],
)
def test_asterisks_switch_faces(text, expected):
    assert expected == faces(text)


@pytest.mark.parametrize(
    "text", ["(*)", "5*3", "* Năm 2026: hai cuộc", "*", "a \\* b", "`**`", "____ / ____", "a __ b"]
)
def test_marks_that_a_page_prints_stay_letters(text):
    assert [text.replace("\\", "").replace("`", "")] == texts(text)
    assert [] == rules(text)


def test_asterisks_that_mark_nothing_are_left_out_and_told():
    text = "kết quả **tốt*, đạt yêu cầu"

    assert ["kết quả tốt, đạt yêu cầu"] == texts(text)
    assert [("stray-emphasis", "**"), ("stray-emphasis", "*")] == rules(text)


def test_emphasis_without_words_leaves_nothing():
    assert "" == "".join(texts("** **\n\n* *")).strip()
    assert [] == rules("** **\n\n* *")


@pytest.mark.parametrize(
    "text",
    [
        "3. Ba\n5. Năm",
        "1) Một\n\n    2) Hai",
        "- gạch\n  - gạch nữa\n+ cộng",
        "> 50 ha",
        "[1]: chú thích",
        "Số hiệu <Ho ten>",
        "~~~~~\nchữ",
        "a_b_c",
    ],
)
def test_what_lines_begin_with_is_printed_as_typed(text):
    assert [line.strip() for line in text.split("\n") if line] == "\n".join(texts(text)).split("\n")


def test_a_link_is_its_words_and_an_image_its_description():
    text = "xem [Nghị quyết](https://a.vn/x_y) và ![dấu đỏ](a.png)"

    assert ["xem Nghị quyết và dấu đỏ"] == texts(text)
    assert [("object-not-read", "dấu đỏ")] == rules(text)


def test_entities_escapes_and_breaks_are_what_they_stand_for():
    assert ["A & B\n1. c\nd"] == texts("A &amp; B<br>1\\. c  \nd")


def test_a_heading_is_bold():
    assert [("Chương I", "b")] == faces("# Chương I #")


def test_a_rule_between_blank_lines_is_drawn_and_one_under_words_is_typed():
    first, *_ = [block for block in reading("a\n\n---\n\nb").value.blocks if isinstance(block, DrawnRule)]

    assert 3 == first.span.line
    assert ["KẾ HOẠCH", "-----", "năm"] == texts("KẾ HOẠCH\n-----\nnăm")


def test_two_spaces_part_the_paragraphs_of_a_cell():
    text = "|  |  |\n| --- | --- |\n| **Nơi nhận:**  - Như trên;  - Lưu VT. | **KT.  Q.  A** B   C |"
    cells = reading(text).value.blocks[0].rows[0].cells

    assert [["Nơi nhận:", "- Như trên;", "- Lưu VT."], ["KT.  Q.  A B   C"]] == [
        [block.text for block in cell.blocks] for cell in cells
    ]
    assert (18, 29) == (cells[0].blocks[1].span.column, cells[0].blocks[1].span.end_column)


def test_the_head_that_markdown_wants_may_be_that_of_the_page():
    text = "| TỈNH ỦY SÔNG TRĂNG | **ĐẢNG CỘNG SẢN VIỆT NAM** |\n|---|---|\n| Số 5-CTr/TU |  |\n\nCHƯƠNG TRÌNH\n"
    program = reading(text).then(recognize).value

    assert ("TỈNH ỦY SÔNG TRĂNG", "CTr/TU") == (program.letterhead.issuer, program.number.symbol)


def test_a_table_keeps_cells_that_its_head_has_no_column_for():
    (table,) = reading("| a | b |\n|---|---|\n| **c** | d\\|e | f |\n").value.blocks

    assert isinstance(table, FlowTable)
    assert [["a", "b"], ["c", "d|e", "f"]] == [[text_of(cell.blocks) for cell in row.cells] for row in table.rows]
    assert [True, False] == [row.header for row in table.rows]


def test_columns_that_pandoc_drew_are_tables_with_the_place_of_every_letter():
    text = (
        "Điều 1.\n\n+-------------+-----------+\n| **Nơi       | > **KT.** |\n| nhận:**     | >         |\n"
        "| \\- Lưu VT.\\ | > Lê A    |\n+-------------+-----------+\n\nsau"
    )
    *_, table, _, after = reading(text).value.blocks

    assert [["Nơi\nnhận:\n- Lưu VT.", "KT.\n\nLê A"]] == [
        [text_of(cell.blocks) for cell in row.cells] for row in table.rows
    ]
    place = table.rows[0].cells[0].blocks[0].runs[-1].span
    assert (6, 4, 13) == (place.line, place.column, place.end_column)
    assert (9, "sau") == (after.span.line, after.text)


@pytest.mark.parametrize("mark", ["```", "~~~"])
def test_dashes_in_a_fence_draw_no_table_and_those_outside_do(mark):
    drawn = "---- ---\na    1\n---- ---"
    blocks = reading(f"{drawn}\n\n{mark}\n{drawn}\n{mark}\n\n{drawn}").value.blocks
    tables = [block for block in blocks if isinstance(block, FlowTable)]

    assert [1, 11] == [table.span.line for table in tables]
    assert (12, 6) == (
        tables[1].rows[0].cells[1].blocks[0].runs[0].span.line,
        tables[1].rows[0].cells[1].blocks[0].runs[0].span.column,
    )
    assert "---- ---\na    1\n---- ---" in "\n".join(block.text for block in blocks if block not in tables)


def test_tildes_that_nothing_closes_are_a_rule_above_a_table():
    assert any(isinstance(block, FlowTable) for block in reading("~~~~\n\n---- ---\na    1\n---- ---").value.blocks)


@given(lines=st.lists(st.sampled_from(["```", " ````", "```a", "```a`", "``` ", "a", "", "|a|b|", "|-|-|"])))
def test_fences_of_backticks_are_those_of_the_grammar(lines):
    md = parser()
    tokens = md.block.parse("\n".join(lines), md, {}, []) or ()

    assert [tuple(token.map) for token in tokens if token.type == "fence"] == [
        (fence.start, fence.stop) for fence in fences(lines)
    ]


def test_tildes_cost_the_same_however_many_are_not_closed(grows_evenly):
    assert grows_evenly(lambda times: ["~~~a"] * times, lambda lines: list(fences(lines)))


def test_lone_bars_are_lines_of_their_own():
    assert ["|", "TỈNH ỦY\nSƠN HẢI", "|", "-----", "|"] == texts("|\n**TỈNH ỦY\nSƠN HẢI**\n|\n-----\n|")


def test_reading_ends_with_the_time_that_is_allowed():
    with pytest.raises(LimitExceeded) as caught:
        read(Source(data=b"a", name="a.md", limits=Limits(seconds=0.0)))

    assert "limit-seconds" == caught.value.code


WORDS = st.text(
    st.sampled_from("ab đ1.)(-*_|#>`~<&;[]!:\\\n \t")
    | st.characters(codec="utf-8", exclude_characters="\r\x85\u2028\u2029\v\f", exclude_categories=("Cs", "Cc")),
    max_size=80,
)


@given(text=WORDS)
def test_letters_stand_where_their_runs_say(text):
    lines = text.split("\n")
    for block in reading(text).value.blocks:
        for run in getattr(block, "runs", ()):
            letters = run.text.rstrip("\n")
            source = lines[run.span.line - 1][run.span.column - 1 : run.span.end_column - 1]
            if not source.startswith("&"):
                assert letters == source


@given(data=st.binary(max_size=200))
def test_whatever_comes_is_read_or_refused_by_name(data):
    try:
        code = None
        read(Source(data=data, name="a.md"))
    except DirectiveError as error:
        code = error.code

    assert code in {None, "invalid-utf8", "invalid-utf16", "not-text"}


@pytest.mark.parametrize(
    ("text", "limits", "code"),
    [
        ("a\n" * 5, Limits(lines=5), "limit-lines"),
        ("a\n\n" * 3, Limits(lines=6), "limit-lines"),
        ("| a | b |\n|---|---|\n| c | d |", Limits(lines=5), "limit-lines"),
        ("a\\* b\\* c\\*", Limits(xml_nodes=20), "limit-xml-nodes"),
    ],
)
def test_what_is_too_much_is_refused_before_it_is_made(text, limits, code):
    with pytest.raises(LimitExceeded) as caught:
        read(Source(data=text.encode(), limits=limits))

    assert code == caught.value.code


@pytest.mark.parametrize(("text", "end"), [("<b>a</i>", ""), ("*a* **b** ", "**c")])
def test_marks_cost_the_same_however_many_stand_in_a_block(text, end, grows_evenly):
    assert grows_evenly(lambda times: Source(data=(text * times + end).encode()), read)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<sup>a<sub>b</sub>c</sup>d", ["superscript", "subscript", "superscript", None]),
        ("<sup>a<sub>b</sup>c</sub>d", ["superscript", "subscript", "subscript", None]),
        ("</sup>a", [None]),
    ],
)
def test_of_two_tags_that_are_open_the_later_one_holds(text, expected):
    (block,) = reading(text).value.blocks

    assert expected == [run.face and run.face.raised for run in block.runs]


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("một  hai", ["một", "hai"]),
        ("**một**  **hai**", ["một", "hai"]),
        ("*một  hai*", ["một  hai"]),
        ("__một  hai__", ["một  hai"]),
        ("`một  hai`", ["một  hai"]),
        ("[một  hai](http://x.vn)", ["một  hai"]),
        (r"\*một  hai", ["*một", "hai"]),
    ],
)
def test_two_spaces_part_a_cell_only_where_no_mark_goes_on_over_them(cell, texts):
    page = read(Source(data=f"| {cell} | b |\n| --- | --- |\n| c | d |\n".encode())).value

    (table,) = page.blocks
    assert texts == [block.text for block in table.rows[0].cells[0].blocks]
