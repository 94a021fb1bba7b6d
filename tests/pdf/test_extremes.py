"""Flows that say what no page can have: nothing breaks down, and what can be printed is."""

from __future__ import annotations

from itertools import product
from math import inf, nan

import pytest

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
    PageSetup,
    Run,
)
from directive_model_pdf.writer import write

_NUMBERS = (nan, inf, -inf, 1e308, -1e308, 1e-308, 10**400)
_SIDES = ("width_mm", "height_mm", "top_mm", "bottom_mm", "left_mm", "right_mm", "header_mm", "footer_mm")
_LENGTHS = ("left_mm", "right_mm", "first_line_mm", "before_pt", "after_pt", "line")


def flow(*blocks, page=None):
    return Flow((FlowSection(blocks, page),))


def paragraph(face=None, layout=None, field=None):
    return FlowParagraph((Run("chữ", face, field),), layout)


@pytest.mark.parametrize("number", _NUMBERS, ids=["nan", "inf", "below", "far", "far-below", "small", "whole"])
def test_no_number_of_a_page_breaks_the_writer_down(number):
    cell = FlowCell((paragraph(),))
    flows = [flow(paragraph(), page=PageSetup(**{side: number})) for side in _SIDES]
    flows += [
        flow(paragraph(), paragraph(layout=Layout(**{length: number}, line_rule=rule)), paragraph())
        for length, rule in product(_LENGTHS, ("multiple", "exact", "at-least"))
    ]
    flows += [
        flow(paragraph(Face(size_pt=number))),
        flow(paragraph(), FlowTable((FlowRow((cell, cell)),), widths_mm=(number, 30.0))),
    ]

    flows += [flow(rule, paragraph()) for rule in (DrawnRule(number), DrawnRule(10.0, weight_pt=number))]

    for one in flows:
        assert write(one).value.startswith(b"%PDF")


@pytest.mark.parametrize(("first", "shown"), [(-1, "0"), (0, "0"), (7, "7"), (10**30, "999999999")])
def test_pages_are_counted_from_a_number_that_a_page_can_have(first, shown, seen):
    reading = write(flow(paragraph(field="page"), page=PageSetup(first_number=first)))

    assert [shown] == [page.strip() for page in seen.pages(reading.value)]


def test_half_of_a_character_in_the_name_of_a_font_is_told_with_the_font():
    reading = write(flow(paragraph(Face(font="Phông\ud800"))))

    assert [("loss-font", "Phông\ufffd")] == [(one.rule, one.expected) for one in reading.findings]
