"""What is particular to Org."""

from __future__ import annotations

import io

import pytest

from directive_model import (
    DirectiveProgram,
    Paragraph,
    Statement,
    Title,
    Unreadable,
    check,
    check_all,
    fix,
    formats,
    read,
    write,
)
from directive_model.flow import FlowTable
from directive_model.plugin import Source
from directive_model_org import month_skipped
from directive_model_org.exclamation_mark import RULE
from directive_model_org.read import read as read_flow

PLAN = b"#+title: K\n# a remark\nK\xe1\xba\xbe HO\xe1\xba\xa0CH\ntr\xe1\xbb\x93ng c\xc3\xa2y n\xc4\x83m 2025\n"


def test_the_plugin_is_installed():
    assert "org" in [one.name for one in formats()]


def test_org_is_known_by_its_first_line():
    assert "org" == read(PLAN).origin.format


def test_a_remark_is_no_part_of_the_page_but_is_told():
    reading = read(PLAN)

    assert Title("KẾ HOẠCH", "trồng cây năm 2025") == reading.value.title
    assert ["# a remark"] == [finding.text for finding in reading.findings]


def test_a_program_comes_back_equal():
    program = DirectiveProgram(
        title=Title("KẾ HOẠCH", "trồng cây năm 2025"),
        body=(Paragraph(None, (Statement("Năm 2025 tiếp tục trồng cây."),)),),
    )
    target = io.BytesIO()

    assert () == write(program, target, format="org")
    assert program == read(target.getvalue()).value


def test_a_table_has_its_head_above_the_rule():
    (table,) = read_flow(Source(data=b"| A | B |\n|---+---|\n| 1 | \\vert{} |")).value.blocks

    assert isinstance(table, FlowTable)
    assert [True, False] == [row.header for row in table.rows]
    assert "|" == table.rows[1].cells[1].blocks[0].text


def test_what_is_not_utf8_is_refused():
    with pytest.raises(Unreadable, match="byte 3"):
        read(b"abc\xff", format="org")


def test_the_rule_is_asked_with_those_of_the_library():
    (report,) = check(read(RULE.bad[0].encode(), format="txt")).files

    assert RULE.id in [finding.rule for finding in report.findings]


def test_a_month_without_a_program_is_told_where_many_documents_are_checked():
    found = check_all(read(text.encode(), format="txt") for text in month_skipped.RULE.bad[0])

    assert ["month-skipped"] == [one.rule for one in found.files[1].findings if one.rule == "month-skipped"]


def test_a_file_is_mended_in_place():
    mended = fix("* Mục\n\u200b#1 Trồng cây!\r\n# ghi chú\n".encode(), format="org", unsafe=True)

    assert "* Mục\n\u200b#1 Trồng cây.\r\n# ghi chú\n" == mended.data.decode()
