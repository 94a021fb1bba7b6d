"""Walk, paths and replacement at a path."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.errors import PathNotFound
from directive_model.model import (
    DirectiveProgram,
    FieldSpan,
    Letterhead,
    Paragraph,
    Section,
    Span,
    Statement,
    Title,
    node_at,
    replace_at,
    span_at,
    walk,
)
from directive_model.testing import any_programs, programs, spans

PROGRAM = DirectiveProgram(
    title=Title("CHƯƠNG TRÌNH", "công tác"),
    body=(Section("1.", None, (Paragraph(None, (Statement("Một."), Statement("Hai."))),)),),
    retention=("Lưu VT",),
)


def test_parents_come_before_children_in_the_order_of_the_page():
    assert [
        "",
        "letterhead",
        "title",
        "marks",
        "body[0]",
        "body[0].blocks[0]",
        "body[0].blocks[0].sentences[0]",
        "body[0].blocks[0].sentences[1]",
        "printed",
    ] == [path for path, _ in walk(PROGRAM)]


def test_a_walk_can_begin_below_a_path():
    assert "body[0].blocks[0]" in dict(walk(PROGRAM.body[0], "body[0]"))


@given(program=any_programs())
def test_every_path_leads_back_to_its_node(program):
    for path, node in walk(program):
        assert node_at(program, path) is node


@given(program=any_programs())
def test_paths_name_one_node_each(program):
    paths = [path for path, _ in walk(program)]

    assert len(set(paths)) == len(paths)


@given(program=any_programs(), data=st.data())
def test_what_stands_at_a_path_can_be_put_back(program, data):
    path, node = data.draw(st.sampled_from(list(walk(program))))

    assert program == replace_at(program, path, node)


@given(program=programs(), data=st.data())
def test_a_replacement_changes_its_path_and_nothing_beside_it(program, data):
    sentences = [path for path, node in walk(program) if isinstance(node, Statement)] or ["title.subject"]
    path = data.draw(st.sampled_from(sentences))
    value = Statement("Khác.") if path != "title.subject" else "khác"
    changed = replace_at(program, path, value)

    assert value == node_at(changed, path)
    for other, node in walk(program):
        if not (path.startswith(other) or other.startswith(path)):
            assert node_at(changed, other) is node


@given(program=programs())
def test_a_field_of_a_node_has_a_path_too(program):
    for path, node in walk(program):
        for field in attrs.fields(type(node)):
            below = f"{path}.{field.name}" if path else field.name
            assert node_at(program, below) is getattr(node, field.name)


@pytest.mark.parametrize(
    ("path", "reached"),
    [
        ("boddy", ""),
        ("body[1]", "body"),
        ("body[0].blocks[0].sentences[2].text", "body[0].blocks[0].sentences"),
        ("body[0].heading.text", "body[0].heading"),
        ("title[0]", "title"),
        ("retention[0][0]", "retention[0]"),
        ("title.subject!", "title.subject"),
        ("body[x]", "body"),
    ],
)
def test_an_unknown_path_says_how_far_it_leads(path, reached):
    for ask in (lambda: node_at(PROGRAM, path), lambda: replace_at(PROGRAM, path, None)):
        with pytest.raises(PathNotFound) as caught:
            ask()

        assert (path, reached) == (caught.value.path, caught.value.reached)
        assert path in str(caught.value)


def test_a_plain_string_can_be_replaced():
    assert ("Lưu VP",) == replace_at(PROGRAM, "retention[0]", "Lưu VP").retention
    assert Letterhead() == PROGRAM.letterhead


def test_the_nearest_place_is_found():
    near, whole = Span(line=4, column=2), Span(source="a.txt")
    program = attrs.evolve(
        PROGRAM,
        span=whole,
        field_spans=(FieldSpan("title.subject", near),),
        body=(attrs.evolve(PROGRAM.body[0], span=Span(line=9)),),
    )

    assert near == span_at(program, "title.subject")
    assert Span(line=9) == span_at(program, "body[0].blocks[0].sentences[1].text")
    assert whole == span_at(program, "number")
    assert whole == span_at(program, "no.such.path")
    assert span_at(PROGRAM, "body[0]") is None


@given(program=programs(), span=spans(), data=st.data())
def test_a_place_never_counts(program, span, data):
    path, node = data.draw(st.sampled_from([(p, n) for p, n in walk(program) if hasattr(n, "span")]))
    placed = replace_at(program, path, attrs.evolve(node, span=span))

    assert program == placed
    assert hash(program) == hash(placed)
    assert repr(program) == repr(placed)
    assert span == span_at(placed, path)
