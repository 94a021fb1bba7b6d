"""Flows that say lengths and numbers that no page has: they are written as such as one can have."""

from __future__ import annotations

import io
import re
import zipfile
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
    Pin,
    Run,
    text_of,
)
from directive_model.host import default_host
from directive_model_docx.writer import write as write_docx
from directive_model_odt.writer import write as write_odt

_NUMBERS = {
    "nan": nan, "inf": inf, "below": -inf, "far": 1e308, "whole": 10**400, "whole-below": -(10**400), "small": 1e-308,
}  # fmt: skip
_SIDES = ("width_mm", "height_mm", "top_mm", "bottom_mm", "left_mm", "right_mm", "header_mm", "footer_mm")
_LENGTHS = ("left_mm", "right_mm", "first_line_mm", "before_pt", "after_pt", "line")
#: Attributes of numbers: in ODT they end in a unit (18.3.18), in DOCX they are whole and are held in 32 bits.
_ODT = re.compile(r'"((?:nan|inf|-?\d)[\w.+-]*)(?:mm|pt|%)"')
_DOCX = re.compile(
    r' (?:w:(?:val|left|right|hanging|firstLine|before|after|line|w|h|y|sz)|cx|w)="(-?[\d.]+\w*|-?inf|nan)"'
)


def flows(number):
    def paragraph(face=None, layout=None):
        return FlowParagraph((Run("chữ", face),), layout)

    def flow(*blocks, page=None):
        return Flow((FlowSection(blocks, page),))

    cell = FlowCell((paragraph(),))
    for side in _SIDES:
        yield flow(paragraph(), page=PageSetup(**{side: number}))
    for length, rule in product(_LENGTHS, ("multiple", "exact", "at-least")):
        yield flow(paragraph(), paragraph(layout=Layout(**{length: number}, line_rule=rule)), paragraph())
    yield flow(paragraph(Face(size_pt=number)))
    yield flow(paragraph(layout=Layout(pin=Pin(number, number))))
    yield flow(FlowTable((FlowRow((cell, cell)),), widths_mm=(number, number)))
    yield flow(DrawnRule(number), DrawnRule(10.0, weight_pt=number), DrawnRule(None, weight_pt=number))


def content(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(package.read(name).decode() for name in package.namelist())


@pytest.mark.parametrize("number", _NUMBERS.values(), ids=_NUMBERS)
def test_no_length_of_an_odt_is_one_that_it_cannot_have(number):
    found = {length for flow in flows(number) for length in _ODT.findall(content(write_odt(flow).value))}

    assert found
    assert set() == {one for one in found if not re.fullmatch(r"-?\d{1,5}(\.\d+)?", one)}


@pytest.mark.parametrize("number", _NUMBERS.values(), ids=_NUMBERS)
def test_no_length_of_a_docx_is_one_that_it_cannot_have(number):
    found = {length for flow in flows(number) for length in _DOCX.findall(content(write_docx(flow).value))}

    assert found
    assert set() == {one for one in found if not re.fullmatch(r"-?\d{1,9}", one)}


@pytest.mark.parametrize("number", _NUMBERS.values(), ids=_NUMBERS)
def test_no_length_of_a_style_sheet_is_one_that_it_cannot_have(number):
    def lengths(page):
        sheet = default_host().formats["html"].write(page).value.decode().partition("</style>")[0]
        return re.findall(r"(?<![\w.-])(nan|-?inf|-?\d[\d.]*(?:e[+-]?\d+)?)(?:mm|pt)\b", sheet)

    found = {length for flow in flows(number) for length in lengths(flow)}

    assert found
    assert set() == {one for one in found if not re.fullmatch(r"-?\d{1,5}(\.\d+)?", one)}


@pytest.mark.parametrize("format_name", ["txt", "md"])
@pytest.mark.parametrize("number", _NUMBERS.values(), ids=_NUMBERS)
def test_plain_letters_stand_whatever_lengths_a_page_says(format_name, number):
    for flow in flows(number):
        written = default_host().formats[format_name].write(flow).value.decode()

        assert text_of(flow.blocks).split() == re.sub(r"[|\-]", " ", written).split()


@pytest.mark.parametrize(
    ("number", "level"),
    [(nan, None), (inf, 9), (-inf, 1), (-3, 1), (0, 1), (1.5, 1), (10**400, 9)],
    ids=["nan", "inf", "below", "negative", "none", "half", "far"],
)
@pytest.mark.parametrize("format_name", ["html", "md"])
def test_a_heading_has_a_level_that_an_outline_can_have_or_is_text(format_name, number, level):
    def written(outline):
        heading = FlowParagraph((Run("chữ", Face(bold=True)),), Layout(outline=outline))
        return default_host().formats[format_name].write(Flow((FlowSection((heading,)),))).value

    assert written(level) == written(number)


@pytest.mark.parametrize(
    ("number", "counted"),
    [(nan, None), (inf, 999_999_999), (-inf, 0), (-1, 0), (7.5, 7), (10**400, 999_999_999)],
    ids=["nan", "inf", "below", "negative", "half", "far"],
)
@pytest.mark.parametrize("format_name", ["docx", "odt", "fodt", "html", "pdf"])
def test_pages_are_counted_from_a_number_that_one_can_have_or_not_anew(format_name, number, counted):
    def written(first):
        paper = PageSetup(width_mm=200.0, first_number=first)
        sections = tuple(FlowSection((FlowParagraph((Run("chữ"),)),), page) for page in (PageSetup(), paper))
        return default_host().formats[format_name].write(Flow(sections)).value

    assert written(counted) == written(number)


def test_letters_of_no_size_have_that_of_the_style():
    flow = Flow((FlowSection((FlowParagraph((Run("chữ", Face(size_pt=nan)),)),)),))

    assert "font-size" not in content(write_odt(flow).value)
    assert "<w:sz " not in content(write_docx(flow).value)
