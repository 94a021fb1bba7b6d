"""Marks of lists before labels, which converters to Markdown put there, and before amounts, which were typed."""

from __future__ import annotations

import pytest

from directive_model.flow import FlowParagraph, text_of
from directive_model.plugin import Source
from directive_model_md.read import read


def reading(text):
    return read(Source(data=text.encode(), name="a.md"))


def texts(text):
    return [block.text for block in reading(text).value.blocks if isinstance(block, FlowParagraph) and block.runs]


def test_a_converter_puts_marks_of_lists_before_labels():
    text = "- 1. Mục đích\n- **a) Tăng** cường\n- - Trồng cây\n- 2.1 Yêu cầu\n\n- Lưu: VT."

    assert ["1. Mục đích\na) Tăng cường\n- Trồng cây\n2.1 Yêu cầu", "- Lưu: VT."] == texts(text)
    labels = reading(text).value.blocks[0].runs
    assert [(1, 3), (2, 5)] == [(run.span.line, run.span.column) for run in labels[:2]]


def test_marks_of_lists_before_a_few_labels_were_typed():
    assert ["- 1. Mục đích\n- a) Tăng cường\n- Lưu: VT."] == texts("- 1. Mục đích\n- a) Tăng cường\n- Lưu: VT.")


def test_marks_that_are_escaped_are_letters_of_the_document():
    assert ["- 1. Một.\n- 2. Hai.\n- 3. Ba."] == texts("\\- 1. Một.\n\\- 2. Hai.\n\\- 3. Ba.")


@pytest.mark.parametrize(
    "text",
    [
        "+ 01 vị trí\n+ 02 vị trí\n+ 03 vị trí",
        "- 1.200 triệu đồng cho trồng cây.\n- 15.000 cây phân tán.\n- 2.500 ha rừng.",
        "+ 8.30 họp\n+ 9.00 nghỉ\n+ 13.30 chiều",
        "+ 8.30 Họp\n+ 9.15 Nghỉ\n+ 13.30 Chiều",
        "- 1.1 triệu đồng\n- 1.2 triệu đồng\n- 1.3 triệu đồng",
        "- 1.1 USD\n- 1.2 USD\n- 1.3 USD",
        "- 1.1 Lần một\n- 2.1 Lần hai\n- 3.1 Lần ba",
        "```\n- 1. Một\n- 2. Hai\n```\n- 3. Ba",
    ],
)
def test_a_number_of_things_behind_the_mark_of_a_list_is_no_label(text):
    assert [line for line in text.split("\n") if "```" not in line] == "\n".join(texts(text)).split("\n")


def test_amounts_keep_their_marks_beside_labels_that_lose_them():
    text = "- 1. Một\n- 2. Hai\n- 2.1 Ba\n- 2.2 Bốn\n- 4.5 ha\n- 8.30 Họp\n\n| a |\n|---|\n|- 4.5 ha|\n|- 3. Năm|"
    block, table = reading(text).value.blocks[0], reading(text).value.blocks[-1]

    assert "1. Một\n2. Hai\n2.1 Ba\n2.2 Bốn\n- 4.5 ha\n- 8.30 Họp" == block.text
    assert ["a", "- 4.5 ha", "3. Năm"] == [text_of(cell.blocks) for row in table.rows for cell in row.cells]


def test_numbers_that_count_on_behind_marks_of_lists_are_labels():
    assert ["2.1 Một\n2.2 Hai\n2.3 Ba"] == texts("- 2.1 Một\n- **2.2** Hai\n- 2.3 Ba")
