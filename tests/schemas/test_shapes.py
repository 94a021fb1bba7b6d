"""The shapes tell of every class of the model what a codec needs to know."""

from __future__ import annotations

import attrs
import pytest

from directive_model import Cell, Citation, DirectiveProgram, FieldSpan, Regime, Section, Span, Statement, Task
from directive_model.kit.shapes import classes_below, members_of, tag_of


def _member(kind, name):
    return next(member for member in members_of(kind) if member.name == name)


def test_every_class_that_a_program_holds_is_found_once():
    found = classes_below(DirectiveProgram)

    assert found[0] is DirectiveProgram
    assert {Statement, Task, Citation, Cell, Span, FieldSpan} <= set(found)
    assert len(found) == len(set(found))


def test_every_class_has_all_its_fields_in_order():
    for kind in classes_below(DirectiveProgram):
        assert tuple(field.name for field in attrs.fields(kind)) == tuple(m.name for m in members_of(kind))


def test_a_union_names_its_classes():
    shape = _member(Section, "blocks").shape

    assert ("paragraph", "section", "table") == tuple(tag_of(kind) for kind in shape.classes)
    assert shape.many


def test_a_choice_names_its_words_and_what_they_stand_for():
    assert _member(DirectiveProgram, "regime").shape.words == tuple((regime.value, regime) for regime in Regime)


def test_a_field_that_may_be_none_and_has_no_default_is_required_and_optional():
    member = _member(Section, "heading")

    assert (True, True) == (member.required, member.shape.optional)


def test_a_lower_bound_is_told():
    assert _member(Cell, "row_span").least == 1
    assert _member(Citation, "start").least is None


def test_a_place_travels_but_the_place_that_a_field_span_is_about_does_not():
    assert _member(Task, "span").travels
    assert not _member(FieldSpan, "span").travels


def test_a_box_has_four_numbers():
    shape = _member(Span, "box").shape

    assert ("number", 4, True, True) == (shape.kind, shape.length, shape.many, shape.optional)


@attrs.frozen
class _Odd:
    what: complex = 0j


def test_a_type_that_no_shape_tells_is_refused():
    with pytest.raises(TypeError, match="complex"):
        members_of(_Odd)
