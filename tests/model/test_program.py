"""The program's views, and what holds for every node."""

from __future__ import annotations

import re
from enum import IntEnum
from math import inf, nan

import attrs
import pytest
from hypothesis import given

import directive_model.model as floor
from directive_model.kit.shapes import classes_below, members_of
from directive_model.model import (
    Appendix,
    Cell,
    Citation,
    DirectiveProgram,
    Paragraph,
    Row,
    Section,
    Span,
    Statement,
    Table,
    Task,
    walk,
)
from directive_model.testing import any_programs, programs

CLASSES = [kind for name in floor.__all__ if attrs.has(kind := getattr(floor, name))]


def statement(text: str) -> Paragraph:
    return Paragraph(None, (Statement(text),))


PROGRAM = DirectiveProgram(
    preamble=(statement("một"),),
    body=(
        Section("1.", None, (Paragraph(None, (Task("hai"), Task("ba", citations=(Citation(0, 2),)))),)),
        Table((Row((Cell((statement("bốn"),)), Cell((Section("a)", "x", (statement("năm"),)),)))),)),
    ),
    closing=(statement("sáu"),),
    appendices=(Appendix("Phụ lục", blocks=(Paragraph("-", (Task("bảy"),)),)),),
)


def test_sentences_come_in_the_order_of_the_page():
    assert ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy"] == [sentence.text for sentence in PROGRAM.sentences]


def test_tasks_and_citations_are_views():
    assert ["hai", "ba", "bảy"] == [task.text for task in PROGRAM.tasks]
    assert (Citation(0, 2),) == PROGRAM.citations
    assert ("1.",) == tuple(section.label for section in PROGRAM.sections)


@given(program=any_programs())
def test_the_views_hold_what_the_walk_finds(program):
    found = [node for _, node in walk(program)]

    assert [node for node in found if isinstance(node, Statement | Task)] == list(program.sentences)
    assert [node for node in found if isinstance(node, Task)] == list(program.tasks)
    assert [node for node in found if isinstance(node, Citation)] == list(program.citations)


@given(program=programs())
def test_the_text_of_a_paragraph_is_that_of_its_sentences(program):
    for _, node in walk(program):
        if isinstance(node, Paragraph):
            assert " ".join(sentence.text for sentence in node.sentences) == node.text


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_is_described_and_slotted(kind):
    assert kind.__doc__
    assert hasattr(kind, "__slots__")


def test_a_node_cannot_be_changed():
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        PROGRAM.place = "Sơn Hải"


@pytest.mark.parametrize("spans", [(0, 1), (1, 0), (-1, 1)])
def test_a_cell_covers_at_least_one_square(spans):
    with pytest.raises(ValueError, match=">= 1"):
        Cell((), *spans)


Weekday = IntEnum("Weekday", ["MONDAY", "TUESDAY"])


def _numbers():
    """Yield each field of a class of the model that holds a whole number; places travel and are no part of it."""
    for kind in classes_below(DirectiveProgram):
        if kind is not Span:
            yield from [(kind, member) for member in members_of(kind) if member.shape.kind == "whole"]


@pytest.mark.parametrize("number", [1.5, 1.0, nan, inf, True, False, "1", b"1", (1,)])
@pytest.mark.parametrize(
    ("kind", "member"), list(_numbers()), ids=lambda one: getattr(one, "__name__", None) or one.name
)
def test_what_is_no_whole_number_stands_in_no_field_of_one(kind, member, number):
    others = {one.name: 1 if one.shape.kind == "whole" else "x" for one in members_of(kind) if one.required}

    assert kind(**others | {member.name: Weekday.TUESDAY})
    with pytest.raises(ValueError, match=rf"\b{member.name}\b.* whole number.*{re.escape(repr(number))}"):
        kind(**others | {member.name: number})


@pytest.mark.parametrize(
    ("span", "shown"),
    [
        (Span(source="a.txt", line=3, column=1), "a.txt:3:1"),
        (Span(source="a.docx", part="word/document.xml", paragraph=57, start=12), "a.docx word/document.xml ¶57:12"),
        (Span(source="a.pdf", page=2), "a.pdf p.2"),
        (Span(source="a.json", path="/body/0"), "a.json /body/0"),
        (Span(line=4), ":4"),
    ],
)
def test_a_place_is_shown_for_people(span, shown):
    assert shown == str(span)
