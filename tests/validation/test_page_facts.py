"""What rules of typography look at: every part of a document as the page shows it."""

from __future__ import annotations

import attrs
import pytest
from example_words import NOTHING

from directive_model import check, read, write
from directive_model.flow import Face
from directive_model.forms import choose_form
from directive_model.testing.contract.examples import file_of, printed, read_example, read_page
from directive_model.validation import Context, FileExample, PageExample, Rule, check_program
from directive_model.validation.rules.sample import sample, state_sample


def _context(reading):
    return Context(
        program=reading.value, form=choose_form(reading.value).form, origin=reading.origin, page=reading.page
    )


def _shown(context):
    return {(one.part, one.text, one.runs[0].face.size_pt) for one in context.prints}


def test_every_part_of_a_printed_page_is_found_with_its_letters():
    context = _context(read_page(printed(read_example(sample()).value)))

    assert {
        ("issuer", "TỈNH ỦY SƠN HẢI", 14.0),
        ("banner", "ĐẢNG CỘNG SẢN VIỆT NAM", 15.0),
        ("number", "Số 07-CTr/TU", 14.0),
        ("place_date", "Sơn Hải, ngày 28 tháng 6 năm 2022", 14.0),
        ("type", "CHƯƠNG TRÌNH", 15.0),
        ("subject", "chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy", 14.0),
        ("recipient", "- Các đồng chí Tỉnh ủy viên,", 12.0),
        ("retention", "- Lưu Văn phòng Tỉnh ủy.", 12.0),
        ("authority", "T/M BAN THƯỜNG VỤ", 14.0),
        ("position", "PHÓ BÍ THƯ", 14.0),
        ("name", "Nguyễn Hải Sơn", 14.0),
    } <= _shown(context)
    assert {"faces", "layouts", "paper"} == context.page_facts


def test_lines_that_share_a_paragraph_are_told_apart():
    context = _context(read_page(printed(read_example(state_sample()).value)))

    assert {("authority", "TM. ỦY BAN NHÂN DÂN"), ("authority", "KT. CHỦ TỊCH")} <= {
        (one.part, one.text) for one in context.prints
    }


def test_headings_say_how_deep_they_stand():
    context = _context(read_page(printed(read_example(state_sample()).value)))

    assert [("I. MỤC ĐÍCH, YÊU CẦU", 1), ("II. TỔ CHỨC THỰC HIỆN", 1)] == [
        (one.text, one.depth) for one in context.prints if one.part == "heading"
    ]


@pytest.mark.parametrize("name", ["docx", "odt"])
def test_a_file_gives_the_page_that_it_was_read_from(tmp_path, name):
    target = tmp_path / f"program.{name}"
    write(read_example(sample()).value, target)
    context = _context(read(target))

    assert ("number", "Số 07-CTr/TU", 14.0) in _shown(context)


def test_a_rule_that_needs_fonts_is_not_evaluated_on_a_text():
    rule = Rule(
        id="needs-fonts",
        severity="note",
        summary=NOTHING,
        why=NOTHING,
        certainty="P",
        needs=("faces",),
        good=(),
        bad=(),
        faults=lambda _context: iter(()),
    )
    reading = read(sample().encode(), format="txt")

    report = check_program(reading, choose_form(reading.value), [rule])

    assert ["needs-fonts"] == [entry.rule for entry in report.not_evaluated]
    assert "fonts" in report.not_evaluated[0].reason.en


def test_an_example_is_a_page_of_which_something_is_changed():
    small = Face(font="Arial", size_pt=6.0)

    def shrink(page):
        first, *rest = page.sections
        blocks = tuple(
            attrs.evolve(block, runs=tuple(attrs.evolve(run, face=small) for run in block.runs))
            if hasattr(block, "runs")
            else block
            for block in first.blocks
        )
        return attrs.evolve(page, sections=(attrs.evolve(first, blocks=blocks), *rest))

    reading = read_example(PageExample(words=NOTHING, change=shrink))

    assert ("type", "CHƯƠNG TRÌNH", 6.0) in _shown(_context(reading))


def test_an_example_is_a_file_of_which_a_part_is_changed():
    example = FileExample(words=NOTHING, replaced={"word/document.xml": ("Số 07-CTr/TU", "Số 08-CTr/TU")})

    assert "08" == read_example(example).value.number.serial
    assert file_of(example) == file_of(example)


def test_an_example_says_so_where_it_replaces_what_is_not_there():
    with pytest.raises(AssertionError, match="0 times"):
        file_of(FileExample(words=NOTHING, replaced={"word/document.xml": ("Số 99-CTr/TU", "")}))


def test_what_the_page_shows_does_not_count_where_readings_are_compared():
    reading = read(sample().encode(), format="txt")

    assert reading.page is not None
    assert attrs.evolve(reading, page=None) == reading
    assert check(reading) == check(attrs.evolve(reading, page=None))
