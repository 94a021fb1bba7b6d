"""Values of wrong types are refused where they come in, with their place."""

from __future__ import annotations

import datetime as dt
import sys
from types import ModuleType

import attrs
import pytest
from hypothesis import given

from directive_model.errors import WrongType
from directive_model.flow import Flow, FlowParagraph, FlowSection, FlowTable, Run
from directive_model.model import (
    Authority,
    Cell,
    DirectiveProgram,
    Emphasis,
    Paragraph,
    Period,
    Row,
    Section,
    Signatory,
    Span,
    Statement,
    Table,
    Task,
    Title,
    replace_at,
)
from directive_model.model.typed import need_typed
from directive_model.testing import any_programs, flows

PROGRAM = DirectiveProgram(
    title=Title("CHƯƠNG TRÌNH", "công tác"),
    body=(Section("1.", None, (Paragraph(None, (Statement("Một."), Task("Rà soát."))),)),),
    retention=("Lưu VT",),
)
BLOCK = "Paragraph | Section | Table"
#: What is put where, where the fault is, what is said to stand there and what is wanted.
WRONG = [
    ("body", ("Giao Sở Y tế báo cáo.",), "body[0]", "'Giao Sở Y tế báo cáo.' (str)", BLOCK),
    ("body", "Giao Sở Y tế", "body", "'Giao Sở Y tế' (str)", f"tuple[{BLOCK}, ...]"),
    ("body[0]", Statement("Một."), "body[0]", "Statement", BLOCK),
    ("body[0].blocks", [], "body[0].blocks", "list", f"tuple[{BLOCK}, ...]"),
    ("body[0].blocks[0].sentences[1]", "Hai.", "body[0].blocks[0].sentences[1]", "'Hai.' (str)", "Statement | Task"),
    ("body[0].blocks[0].sentences[1].lead", "Sở Y tế", "body[0].blocks[0].sentences[1].lead", "'Sở Y tế' (str)",
     "tuple[str, ...]"),
    ("title.subject", 5, "title.subject", "5 (int)", "str | None"),
    ("title", None, "title", "None", "Title"),
    ("retention[0]", None, "retention[0]", "None", "str"),
    ("date", "2026-07", "date", "'2026-07' (str)", "ReducedDate | None"),
    ("regime", "party", "regime", "'party' (str)", "Regime"),
    ("signatories", (Signatory((Authority("T/M", object()),)),), "signatories[0].authority[0].body", "object",
     "str | None"),
    ("span", "a.txt", "span", "'a.txt' (str)", "Span | None"),
    ("span", Span(box=(1.0, 2.0)), "span.box", "tuple", "tuple[float, float, float, float] | None"),
    ("", 1, "", "1 (int)", "DirectiveProgram"),
    ("body[0].blocks[0].sentences[0].text", "x" * 99, None, None, None),
    ("span", Span(page=1, box=(1, 2.5, 3, 4)), None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "value", "place", "found", "expected"), [row for row in WRONG if row[2] is not None]
)
def test_what_may_not_stand_at_a_path_is_refused(path, value, place, found, expected):
    with pytest.raises(WrongType) as refused:
        replace_at(PROGRAM, path, value)

    assert (place, found, expected) == (refused.value.path, refused.value.found, refused.value.expected)


@pytest.mark.parametrize(("path", "value"), [row[:2] for row in WRONG if row[2] is None])
def test_what_may_stand_there_is_taken(path, value):
    assert replace_at(PROGRAM, path, value) is not PROGRAM


def test_the_error_is_a_type_error_in_both_languages_too():
    with pytest.raises(TypeError) as refused:
        replace_at(PROGRAM, "title.type", 5)

    assert "title.type: str | None is wanted, found 5 (int); put a value of that type there" == str(refused.value)
    told = "title.type: cần str | None, mà lại có 5 (int); hãy thay bằng giá trị đúng kiểu"
    assert told == refused.value.words.vi


def test_a_long_value_is_shown_in_short_and_none_with_its_place_in_memory():
    for value, shown in (("a" * 500, "…"), (PROGRAM, "DirectiveProgram"), (object(), "object")):
        with pytest.raises(WrongType) as refused:
            replace_at(PROGRAM, "marks", value)

        assert shown in refused.value.found
        assert len(refused.value.found) < 80


@pytest.mark.parametrize(
    ("node", "path"),
    [
        (Emphasis(0, 60, "blod"), "style"),
        (Row((Cell(),), header=1), "header"),
        (Period(dt.date(2026, 1, 1), "2026"), "end"),
        (Table((Row((Cell(("x",)),)),)), "rows[0].cells[0].blocks[0]"),
        (Flow((FlowSection(("x",)),)), "sections[0].blocks[0]"),
        (Flow((FlowSection((FlowParagraph((Run(None),)),)),)), "sections[0].blocks[0].runs[0].text"),
        (FlowTable(widths_mm=(1, 2.0, "3")), "widths_mm[2]"),
    ],
)
def test_every_kind_of_field_is_looked_into(node, path):
    with pytest.raises(WrongType) as refused:
        need_typed(node)

    assert path == refused.value.path


def test_what_was_right_once_is_looked_into_again():
    need_typed(PROGRAM)
    with pytest.raises(WrongType):
        need_typed(attrs.evolve(PROGRAM, body=(Section("1.", None, (Section(None, 2),)),)))


#: What others may write in a module of their own that knows none of our names but the module's.
THEIRS = """
import attrs
import directive_model as dm
from directive_model import flow

class TheirProgram(dm.DirectiveProgram):
    "A program of theirs."

@attrs.frozen
class TheirParagraph(dm.Paragraph):
    tag: "Unknown" = ""
    labels: "list[str" = ()
    pair: "tuple[()]" = ()

class TheirLine(flow.FlowParagraph):
    "A line of theirs."
"""


@pytest.mark.parametrize("kept", [True, False], ids=["loaded", "gone"])
def test_a_class_of_others_is_asked_by_the_hints_of_ours(kept, monkeypatch):
    """A NameError before: the hints of inherited fields were looked for in the module of the subclass."""
    theirs = ModuleType(f"theirs_{kept}")
    if kept:
        monkeypatch.setitem(sys.modules, theirs.__name__, theirs)
    exec(THEIRS, vars(theirs))  # noqa: S102  # a module of others, as it comes
    paragraph = theirs.TheirParagraph(None, (Statement("Một."),), tag=1, labels=[2], pair=(3,))
    page = Flow((FlowSection((theirs.TheirLine((Run("KẾ HOẠCH"),)),)),))

    for _ in range(10):  # slowly, then by what is written out
        need_typed(theirs.TheirProgram(body=(paragraph,)))
        need_typed(page)
        with pytest.raises(WrongType) as refused:
            need_typed(theirs.TheirProgram(body=(attrs.evolve(paragraph, sentences=("Một.",)),)))

        assert "body[0].sentences[0]" == refused.value.path


@given(program=any_programs())
def test_programs_are_right(program):
    need_typed(program)


@given(flow=flows())
def test_pages_are_right(flow):
    need_typed(flow)
