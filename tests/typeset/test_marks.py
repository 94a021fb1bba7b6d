"""Marks of secrecy, urgency and circulation, as they are set."""

from __future__ import annotations

import pytest
from set_parts import HD36, ND30, texts

from directive_model.forms import load_form
from directive_model.model import (
    DirectiveProgram,
    DocumentNumber,
    Marks,
)
from directive_model.typeset import typeset


def test_the_marks_stand_under_the_number_and_the_circulation_in_the_margin_of_the_first_page():
    marks = Marks("MẬT", "KHẨN", "LƯU HÀNH NỘI BỘ", "Dự thảo lần 2")
    document = DirectiveProgram(number=DocumentNumber("12", None, "CTr/TU"), marks=marks)

    (section,) = typeset(document, HD36).value.sections

    (first,), (table,) = section.first_header, section.blocks
    assert ("LƯU HÀNH NỘI BỘ", "right") == (first.text, first.layout.alignment)
    assert ["Số 12-CTr/TU", "MẬT", "KHẨN", "Dự thảo lần 2"] == texts(table.rows[0].cells[0].blocks)


@pytest.mark.parametrize(("form", "paged"), [("hd36", False), ("nd30", True)])
def test_where_there_is_no_such_margin_the_circulation_stands_above_all(form, paged):
    document = DirectiveProgram(marks=Marks(circulation="LƯU HÀNH NỘI BỘ"))

    (section,) = typeset(document, load_form(form), paged=paged).value.sections

    assert ["LƯU HÀNH NỘI BỘ"] == texts(section.blocks)
    assert () == section.first_header


@pytest.mark.parametrize(("mark", "width"), [("HỎA TỐC", 30), ("THƯỢNG KHẨN", 40), ("KHẨN", 20)])
def test_the_states_stamp_of_urgency_is_a_box_of_its_own_width(mark, width):
    """NĐ30 Phụ lục I, III."""
    table, *_ = typeset(DirectiveProgram(marks=Marks(urgency=mark)), ND30).value.blocks
    layout = table.rows[0].cells[0].blocks[-1].layout

    assert "box" == layout.border
    assert width == pytest.approx(table.widths_mm[0] - layout.left_mm - layout.right_mm)


def test_the_state_frames_the_mark_of_circulation_and_the_party_does_not():
    document = DirectiveProgram(marks=Marks(circulation="LƯU HÀNH NỘI BỘ"))

    framed = typeset(document, ND30).value.blocks[0]
    bare = typeset(document, HD36).value.sections[0].first_header[0]

    assert ("box", None) == (framed.layout.border, bare.layout.border)
    assert (True, 0) == (framed.layout.left_mm > 100, framed.layout.right_mm)
