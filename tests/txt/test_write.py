"""Pages to lines."""

from __future__ import annotations

import pytest

from directive_model.flow import (
    DrawnRule,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Note,
    Run,
)
from directive_model_txt.write import write


def line(text, **layout):
    return FlowParagraph((Run(text),), Layout(**layout) if layout else None)


def written(*blocks, **more):
    reading = write(Flow((FlowSection(tuple(blocks), **more),)))
    return reading.value.decode()


def findings(*blocks, **more):
    return write(Flow((FlowSection(tuple(blocks), **more),))).findings


def cell(*blocks, **spans):
    return FlowCell(tuple(line(one) if isinstance(one, str) else one for one in blocks), **spans)


def table(*rows, bordered=True, head=0):
    return FlowTable(
        tuple(FlowRow(tuple(row), header=index < head) for index, row in enumerate(rows)), bordered=bordered
    )


def test_a_paragraph_is_a_line_and_the_file_ends_in_a_line_feed():
    assert "A\nB\n" == written(line("A"), line("B"))


def test_an_empty_flow_is_an_empty_line():
    assert "\n" == write(Flow()).value.decode()


def test_an_empty_paragraph_is_a_blank_line():
    assert "A\n\nB\n" == written(line("A"), FlowParagraph(), line("B"))


@pytest.mark.parametrize(("points", "blanks"), [(0.0, 0), (3.0, 1), (6.0, 1), (30.0, 2), (72.0, 3), (500.0, 3)])
def test_white_space_over_a_paragraph_is_blank_lines(points, blanks):
    assert "A\n" + "\n" * blanks + "B\n" == written(line("A"), line("B", before_pt=points))


def test_white_space_under_a_paragraph_counts_as_that_over_the_next():
    assert "A\n\nB\n" == written(line("A", after_pt=6.0), line("B", before_pt=6.0))


def test_a_new_page_begins_after_a_blank_line():
    assert "A\n\nB\n" == written(line("A"), line("B", page_break_before=True))


def test_sections_are_parted_by_a_blank_line():
    reading = write(Flow((FlowSection((line("A"),)), FlowSection((line("B"),)))))

    assert "A\n\nB\n" == reading.value.decode()


def test_an_automatic_label_is_printed():
    assert "1. A\n" == written(FlowParagraph((Run("A"),), label="1."))


def test_a_drawn_rule_is_white_space_only():
    assert "A\n\nB\n" == written(line("A"), DrawnRule(), line("B"))


def test_cells_side_by_side_are_written_one_under_the_other():
    head = table([cell("TỈNH ỦY", "*"), cell("ĐẢNG")], bordered=False)

    assert "TỈNH ỦY\n*\n\nĐẢNG\n\nA\n" == written(head, line("A"))


def test_rows_side_by_side_are_written_column_by_column():
    head = table([cell("a"), cell("c")], [cell("b"), cell("d")], bordered=False)

    assert "a\nb\n\nc\nd\n" == written(head)


def test_an_empty_cell_side_by_side_leaves_nothing():
    assert "A\n\nB\n" == written(line("A"), table([cell(), cell("B")], bordered=False))


def test_a_table_of_content_has_bars_and_dashes():
    assert "| TT | Việc |\n|---|---|\n| 1 | A |\n" == written(
        table([cell("TT"), cell("Việc")], [cell("1"), cell("A")], head=1)
    )


def test_a_table_without_head_has_its_dashes_first():
    assert "|---|---|\n| 1 | A |\n" == written(table([cell("1"), cell("A")]))


def test_a_cell_that_covers_several_squares_leaves_the_others_empty():
    assert "|---|---|\n| A |  |\n|  |  |\n" == written(table([cell("A", column_span=2, row_span=2)], []))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a|b", r"a\|b"),
        ("a\\", r"a\\"),
        ("a<br>b", r"a\<br>b"),
        ("a<b", "a<b"),
        ("a\nb", "a<br>b"),
        ("---", r"\---"),
        ("-", "-"),
    ],
)
def test_what_would_draw_a_cell_is_escaped(text, expected):
    assert f"|---|\n| {expected} |\n" == written(table([cell(text)]))


def test_paragraphs_of_a_cell_are_parted():
    assert "|---|\n| A<br>B |\n" == written(table([cell("A", "B")]))


def test_page_numbers_are_not_missed():
    number = FlowParagraph((Run("2", field="page"),))

    assert () == findings(line("A"), header=(number,), footer=(number,))


def test_what_else_a_page_head_says_is_told():
    (finding,) = findings(line("A"), header=(line("Dự thảo"), FlowParagraph((Run("2", field="page"),))))

    assert ("loss-page-margin", "Dự thảo") == (finding.rule, finding.text)


def test_notes_are_written_at_the_end():
    flow = Flow((FlowSection((line("A"),)),), notes=(Note("footnote", "1", (line("B"),)),))

    assert "A\n\n1 B\n" == write(flow).value.decode()


def test_characters_that_no_text_may_hold_are_replaced_and_told():
    reading = write(Flow((FlowSection((line("A\0B\ud800C"),)),)))

    assert "A\ufffdB\ufffdC\n" == reading.value.decode()
    (finding,) = reading.findings
    assert "loss-forbidden-character" == finding.rule
    assert "U+0000, U+D800" in finding.message.vi
