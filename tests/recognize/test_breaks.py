"""Line breaks inside a paragraph: those that wrap a text, and those that a page without paragraphs parts it by."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, Run
from directive_model.model import Paragraph, Section
from directive_model.recognize import recognize

INDENT = "\N{NO-BREAK SPACE}" * 4


def texts_of(*lines, bold=False):
    """Return what stands below the first unit, whose lines are one paragraph, its first one perhaps in bold."""
    head = FlowParagraph((Run("BÁO CÁO"),), Layout(alignment="center"))
    first, rest = Run(f"{lines[0]}\n", Face(bold=bold)), Run("\n".join(lines[1:]), Face(bold=False))
    whole = FlowParagraph((first, rest), Layout(alignment="left"))
    program = recognize(Flow((FlowSection((head, FlowParagraph(()), whole)),))).value
    return list(_flat(program.body))


def _flat(blocks):
    for block in blocks:
        if isinstance(block, Section):
            if block.heading is not None:
                yield block.heading
            yield from _flat(block.blocks)
        elif isinstance(block, Paragraph):
            yield block.text


def test_a_heading_in_capitals_ends_at_the_break():
    assert ["HẠN CHẾ", "Việc tự kiểm tra còn hình thức."] == texts_of(
        "II. HẠN CHẾ", "Việc tự kiểm tra còn hình thức."
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("KẾT QUẢ ĐÁNH", "GIÁ, XẾP LOẠI CÁN BỘ (phần của cấp trên)"),
        ("XÂY DỰNG ĐẢNG VÀ HỆ THỐNG", "CHÍNH TRỊ: Chi bộ họp hằng tháng."),
        ("VĂN HÓA,", "Y TẾ và giáo dục"),
    ],
)
@pytest.mark.parametrize("bold", [True, False])
def test_a_heading_that_goes_on_in_capitals_is_not_cut_where_it_breaks(first, second, bold):
    assert [f"{first} {second}"] == texts_of(f"I. {first}", second, bold=bold)


@pytest.mark.parametrize("indent", [INDENT, "\t", "     "])
def test_a_line_that_is_set_in_begins_a_paragraph(indent):
    assert ["Mục đích", "Nâng cao chất lượng sinh hoạt chi bộ."] == texts_of(
        f"{indent}1. Mục đích", f"{indent}Nâng cao chất lượng sinh hoạt chi bộ."
    )


@pytest.mark.parametrize("rest", ["Ban Thường vụ Đảng ủy xã.", f"{INDENT}của Ban Thường vụ Đảng ủy xã."])
def test_a_line_that_is_not_set_in_or_begins_in_small_letters_goes_on(rest):
    assert [f"Thực hiện ý kiến {rest.strip()}"] == texts_of("1. Thực hiện ý kiến", rest)
