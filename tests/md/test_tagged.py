"""Tables in HTML's tags within Markdown: read as tables, no letter of theirs lost, in even time."""

from __future__ import annotations

import pytest

from directive_model.flow import FlowParagraph, FlowTable
from directive_model.plugin import Source
from directive_model_md.read import read


def reading(text):
    return read(Source(data=text.encode(), name="a.md"))


def texts(text):
    return [block.text for block in reading(text).value.blocks if isinstance(block, FlowParagraph) and block.runs]


TAGGED = (
    "Đầu\n\n<table>\n<caption>Bảng 1</caption>\n<thead><tr><th>Tên</th><th colspan='2'>Số</th></tr></thead>\n"
    "<tr><td rowspan=2><p>Cây <b>xanh</b></p>\n<p>đô\nthị</p></td><td>1<br>2</td><td>a &amp; b</td></tr>\n"
    "<tr><td><table><tr><td>trong</td><td>ô</td></tr></table></td></tr></table>\n\nCuối"
)


def test_a_table_in_tags_is_a_table():
    before, caption, table, *_, after = [one for one in reading(TAGGED).value.blocks if getattr(one, "runs", True)]

    assert ["Đầu", "Bảng 1", "Cuối"] == [one.text for one in (before, caption, after)]
    assert [[("Tên", 1, 1), ("Số", 2, 1)], [("Cây xanh/đô thị", 1, 2), ("1\n2", 1, 1), ("a & b", 1, 1)],
            [("trong/ô", 1, 1)]] == [
        [("/".join(block.text for block in cell.blocks), cell.column_span, cell.row_span) for cell in row.cells]
        for row in table.rows
    ]  # fmt: skip
    assert [True, False, False] == [row.header for row in table.rows]
    bold = next(run for run in table.rows[1].cells[0].blocks[0].runs if run.face and run.face.bold)
    assert ("xanh", 6, 29) == (bold.text, bold.span.line, bold.span.column)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<table> chưa đóng", "chưa đóng"),
        ("<table><tr><td>a</td></tr></table> còn chữ", "còn chữ"),
        ("```\n<table></table>\n```", "<table></table>"),
        ("\\<table>a</table>", "<table>a"),
    ],
)
def test_tags_that_make_no_table_by_themselves_lose_no_letters(text, words):
    assert not any(isinstance(block, FlowTable) for block in reading(text).value.blocks)
    assert words in " ".join(texts(text))


@pytest.mark.parametrize(
    "tags", ["<table>", "</table>", "<table><td>", "<table></td></tr></table>", "<table>" * 50 + "</table>" * 50]
)
def test_tags_in_disorder_raise_nothing(tags):
    assert reading(f"{tags}\nchữ\n{tags}").value.blocks
