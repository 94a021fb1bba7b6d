"""Pages, programs and findings that plugins answer with, some of them of wrong types."""

from __future__ import annotations

import re

import pytest
from host_fakes import PROGRAM, data_format, host_of, page_format

from directive_model import (
    DirectiveProgram,
    LimitExceeded,
    PluginFault,
    Reading,
    Span,
)
from directive_model.flow import (
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Passage,
    Run,
    Spot,
    Spots,
)
from directive_model.host import offer_to_write, read_bytes, write_bytes


@pytest.mark.parametrize("span", [float("nan"), 1.0, -1, 0, True, "2"])
@pytest.mark.parametrize("field", ["column_span", "row_span"])
def test_a_page_with_cells_that_cover_no_number_of_squares_is_the_fault_of_its_plugin(field, span):
    def read(_):
        return Reading(Flow((FlowSection((FlowTable((FlowRow((FlowCell(**{field: span}),)),)),)),)))

    with pytest.raises(PluginFault) as caught:
        read_bytes(host_of(page_format(read=read)), b"x", "a.fake")

    assert "column_span and row_span" in str(caught.value)
    assert repr(span) in str(caught.value)


@pytest.mark.parametrize("place", ["center", "", None, ["top"]])
def test_a_page_with_a_cell_whose_words_stand_at_no_place_is_the_fault_of_its_plugin(place):
    """Rather than of those who write the page: "center" was a KeyError of theirs."""

    def read(_):
        return Reading(Flow((FlowSection((FlowTable((FlowRow((FlowCell(vertical=place),)),)),)),)))

    with pytest.raises(PluginFault) as caught:
        read_bytes(host_of(page_format(read=read)), b"x", "a.fake")

    assert f"vertical must be one of top, middle, bottom, not {place!r}" in str(caught.value)


@pytest.mark.parametrize("field", ["column_span", "row_span"])
def test_cells_that_cover_more_squares_than_the_limits_allow_are_refused(field):
    def read(_):
        rows = (FlowRow((FlowCell(**{field: 10**40}),)), *(FlowRow(),) * 1_000_001)
        return Reading(Flow((FlowSection((FlowTable(rows),)),)))

    with pytest.raises(LimitExceeded) as caught:
        read_bytes(host_of(page_format(read=read)), b"x", "a.fake")

    assert "limit-xml-nodes" == caught.value.code


PARAGRAPH = FlowParagraph((Run("KẾ HOẠCH"),))


def _line(**more):
    return Flow((FlowSection((FlowParagraph((Run("KẾ HOẠCH"),), **more),)),))


#: What a reader gives, and where in its reading the fault is.
MISTYPED = {
    "a word among sections": (Flow(("x",)), "value.sections[0]"),
    "a word among blocks": (Flow((FlowSection((PARAGRAPH, "x")),)), "value.sections[0].blocks[1]"),
    "a word among runs": (Flow((FlowSection((FlowParagraph(("x",)),)),)), "value.sections[0].blocks[0].runs[0]"),
    "a run without text": (
        Flow((FlowSection((FlowParagraph((Run(None),)),)),)),
        "value.sections[0].blocks[0].runs[0].text",
    ),
    "a word for a span": (_line(span="x"), "value.sections[0].blocks[0].span"),
    "a word among spots": (_line(spots=("x",)), "value.sections[0].blocks[0].spots[0]"),
    "a word in a list of spots": (_line(spots=["x"]), "value.sections[0].blocks[0].spots[0]"),
    "a word for spots": (_line(spots="x"), "value.sections[0].blocks[0].spots"),
    "a number for spots": (_line(spots=7), "value.sections[0].blocks[0].spots"),
    "a word among passages": (_line(passages=("x",)), "value.sections[0].blocks[0].passages[0]"),
    "a spot without a span": (_line(spots=(Spot(0, None),)), "value.sections[0].blocks[0].spots[0].span"),
    "a word in the head": (Flow((FlowSection((PARAGRAPH,), header=("x",)),)), "value.sections[0].header[0]"),
}


@pytest.mark.parametrize(("flow", "path"), MISTYPED.values(), ids=MISTYPED)
def test_a_page_of_wrong_types_is_the_fault_of_its_plugin(flow, path):
    for _ in range(10):  # slowly, then by what is written out
        _refused(flow, path)


def _refused(flow, path):
    with pytest.raises(PluginFault, match=rf"WrongType: {re.escape(path)}: .* is wanted") as caught:
        read_bytes(host_of(page_format(read=lambda _: Reading(flow))), b"x", "a.fake")

    assert "fake (directive-model-fake 1.0)" in str(caught.value)


def test_places_of_any_sequence_are_taken():
    spot = Spot(0, Span(source="a.fake", page=1, box=(0.0, 0.0, 9.0, 9.0)))
    for spots in ((spot,), [spot], Spots.of((spot,)), ()):
        flow = _line(spots=spots, passages=(Passage(0, 8, "task", ()),))
        reading = read_bytes(host_of(page_format(read=lambda _, flow=flow: Reading(flow))), b"x", "a.fake")

        assert "KẾ HOẠCH" == reading.value.title.type


def test_a_program_of_wrong_types_is_the_fault_of_its_plugin():
    wrong = data_format(read=lambda _: Reading(DirectiveProgram(body=("Một.",))))

    with pytest.raises(PluginFault, match=r"value\.body\[0\]"):
        read_bytes(host_of(wrong), b"x", "a.fake")


def test_findings_that_are_none_are_the_fault_of_their_plugin():
    with pytest.raises(PluginFault, match=r"findings\[0\]: Finding is wanted"):
        read_bytes(host_of(data_format(read=lambda _: Reading(PROGRAM, ("lost",)))), b"x", "a.fake")
    host = host_of(data_format(write=lambda *_: Reading(b"x", ("lost",))))
    with pytest.raises(PluginFault, match=r"findings\[0\]: Finding is wanted"):
        write_bytes(host, PROGRAM, offer_to_write(host, "fake", "a.fake"))
