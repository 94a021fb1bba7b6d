"""Which lines under a type are the subject: by how they are set, and by what they say."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, Run
from directive_model.recognize import recognize

TYPE = "KẾ HOẠCH"


def subject_of(*lines: str, looks: bool = False) -> str | None:
    """The subject of a plan with these lines under its type; with looks ``^`` stands for centred, ``*`` for bold."""
    paragraphs = [_paragraph(line, looks=looks) for line in ("^*" + TYPE if looks else TYPE, *lines)]
    return recognize(Flow((FlowSection(tuple(paragraphs)),))).value.title.subject


def _paragraph(line: str, *, looks: bool) -> FlowParagraph:
    text = line.lstrip("^*") if looks else line
    marks = line[: len(line) - len(text)]
    run = (Run(text, Face(bold="*" in marks) if looks else None),) if text else ()
    return FlowParagraph(run, Layout(alignment="center" if "^" in marks else "justify") if looks else None)


SUBJECT = "trồng cây bóng mát"
LONG = (
    "Các xã trồng cây dọc các phố, chăm sóc cây trong ba năm, và mỗi quý một lần"
    + " báo cáo việc trồng cây" * 3
    + "."
)


# How a line is set.


def test_lines_in_the_middle_are_the_subject():
    assert f"{SUBJECT} dọc các phố" == subject_of(f"^*{SUBJECT}", "^*dọc các phố", "Các xã trồng cây.", looks=True)


def test_bold_goes_on_with_a_subject_that_is_in_the_middle_no_more_than_the_text_is():
    assert f"{SUBJECT} Dọc các phố" == subject_of(f"*{SUBJECT}", "*Dọc các phố", "Các xã trồng cây.", looks=True)
    assert SUBJECT == subject_of(f"^*{SUBJECT}", "*Dọc các phố", "*Các xã trồng cây.", looks=True)


@pytest.mark.parametrize("line", ["^*I. CÂY XANH", "^*CÂY XANH", "^*Các cây sau:", "^Cây xanh"])
def test_what_white_space_parts_is_another_thing_where_it_is_set_otherwise(line):
    assert SUBJECT == subject_of(f"^*{SUBJECT}", "", line, "Các xã trồng cây.", looks=True)


def test_a_remark_in_brackets_is_not_bold_and_of_the_subject():
    assert f"{SUBJECT} (lần thứ hai)" == subject_of(f"^*{SUBJECT}", "", "^(lần thứ hai)", "Các xã.", looks=True)


def test_white_space_under_the_type_parts_nothing_from_it():
    assert "CÂY XANH" == subject_of("", "^*CÂY XANH", "Các xã trồng cây.", looks=True)


def test_capitals_above_the_rule_of_a_title_are_its_own():
    assert f"{SUBJECT.upper()} DỌC CÁC PHỐ" == subject_of(SUBJECT.upper(), "", "DỌC CÁC PHỐ", "-----", "Các xã.")


def test_what_is_set_as_the_text_is_no_subject():
    assert subject_of(SUBJECT, "Các xã trồng cây.", looks=True) is None
    assert SUBJECT.upper() == subject_of(SUBJECT.upper(), "Các xã trồng cây.", looks=True)


# What its words say.


@pytest.mark.parametrize("line", ["Căn cứ Luật Cây xanh", "Căn cứ vào việc cũ", "Các việc sau:", "Trồng cây;", LONG])
def test_a_ground_an_entry_and_a_paragraph_begin_no_subject(line):
    assert subject_of(line, "", "Các xã trồng cây.") is None


@pytest.mark.parametrize("line", ["Trồng cây.", LONG[:-1]])
def test_a_short_sentence_and_a_long_line_may_be_a_subject(line):
    assert line == subject_of(line, "", "Các xã trồng cây.")


def test_what_was_done_and_what_is_to_be_are_one_subject():
    assert "Trồng cây năm 2025; chăm cây năm 2026" == subject_of(
        "Trồng cây năm 2025;", "chăm cây năm 2026", "", "Các xã."
    )
    assert subject_of("Trồng cây năm 2025;", "", "chăm cây năm 2026", "", "Các xã trồng cây.") is None


@pytest.mark.parametrize("line", ["dọc các phố", "DỌC CÁC PHỐ", "(lần thứ hai)"])
def test_a_line_goes_on_with_the_subject_over_it(line):
    assert f"{SUBJECT} {line}" == subject_of(SUBJECT, line, LONG, LONG)


@pytest.mark.parametrize("over", [f"{SUBJECT},", f"{SUBJECT} -"])
def test_a_comma_or_a_dash_goes_on(over):
    assert f"{over} Cây bưởi" == subject_of(over, "Cây bưởi", LONG, LONG)


@pytest.mark.parametrize("line", ["Thực hiện việc trồng cây", "Các xã trồng cây.", "dọc các phố:", "Cây bưởi"])
def test_a_line_that_begins_or_is_text_ends_the_subject(line):
    assert SUBJECT == subject_of(SUBJECT, line, LONG, LONG)
