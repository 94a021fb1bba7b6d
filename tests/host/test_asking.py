"""Reading, writing, rules and forms through plugins, and what happens when those fail."""

from __future__ import annotations

import hashlib
import re

import attrs
import pytest
from host_fakes import FakePoint, data_format, dist, plugin

from directive_model import (
    DirectiveProgram,
    Finding,
    LimitExceeded,
    Limits,
    Origin,
    PluginFault,
    Reading,
    Severity,
    Span,
    Title,
    UnknownName,
    Unreadable,
    Unwritable,
    Words,
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
from directive_model.forms import load_form
from directive_model.host import Host, offer_to_write, read_bytes, write_bytes
from directive_model.plugin import Converted, PageFormat
from directive_model.validation import all_rules, series_rules

PROGRAM = DirectiveProgram(title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 12/2025"))


def host_of(*formats, **hooks):
    return Host([FakePoint("fake", plugin(formats=formats, **hooks), dist())])


def page_format(**more):
    return PageFormat(
        name="fake", suffixes=(".fake",), media_type="text/x-fake", summary=Words("giả", "fake"), **more
    )


def boom(*_):
    raise KeyError("w:p")


def test_a_reading_says_where_it_came_from():
    reading = read_bytes(host_of(data_format()), b"abc", "a.fake")

    assert Origin(path="a.fake", sha256=hashlib.sha256(b"abc").hexdigest(), format="fake") == reading.origin
    assert "a.fake" == reading.value.title.subject


def test_a_page_is_recognized():
    flow = Flow((FlowSection((FlowParagraph((Run("KẾ HOẠCH"),)), FlowParagraph((Run("trồng cây năm 2025"),)))),))
    reading = read_bytes(host_of(page_format(read=lambda source: Reading(flow))), b"x", "a.fake")

    assert Title("KẾ HOẠCH", "trồng cây năm 2025") == reading.value.title
    assert "a.fake" == reading.value.span.source


def converting(data=b"inner", to="inner"):
    """A page format whose reader turns what it gets into another format."""
    finding = Finding(rule="converted", severity=Severity.NOTE, message=Words("qua", "through"))
    return page_format(read=lambda _: Reading(Converted(data=data, format=to), (finding,)))


def inner_format(read):
    return PageFormat(
        name="inner", suffixes=(".inner",), media_type="text/x-inner", summary=Words("trong", "inner"), read=read
    )


def test_what_a_reader_converts_is_read_in_its_place():
    def read(source):
        text = f"{source.data.decode()} {source.name}"
        told = Finding(rule="read", severity=Severity.NOTE, message=Words("đọc", "read"))
        return Reading(
            Flow((FlowSection((FlowParagraph((Run("KẾ HOẠCH"),)), FlowParagraph((Run(text),)))),)), (told,)
        )

    reading = read_bytes(host_of(converting(), inner_format(read)), b"outer", "a.fake")

    assert Title("KẾ HOẠCH", "inner a.fake") == reading.value.title
    assert ["converted", "read"] == [finding.rule for finding in reading.findings][:2]
    assert Origin(path="a.fake", sha256=hashlib.sha256(b"outer").hexdigest(), format="fake") == reading.origin


def test_what_was_converted_is_converted_no_further():
    again = inner_format(lambda _: Reading(Converted(data=b"", format="inner")))

    with pytest.raises(PluginFault, match=r"Reading\[Flow\] expected, found Converted"):
        read_bytes(host_of(converting(), again), b"x", "a.fake")


def test_what_is_converted_to_a_format_that_nobody_brings_is_refused():
    with pytest.raises(UnknownName):
        read_bytes(host_of(converting()), b"x", "a.fake")


def test_a_page_is_set_by_the_form_and_written():
    seen = []
    host = host_of(page_format(write=lambda flow: seen.append(flow) or Reading(b"made")))

    assert Reading(b"made") == write_bytes(host, PROGRAM, host.offer("fake"))
    assert "CHƯƠNG TRÌNH chỉ đạo tháng 12/2025" == seen[0].title


def test_a_data_format_is_told_whether_to_write_places():
    host = host_of(data_format())

    assert b"True" in write_bytes(host, PROGRAM, host.offer("fake"), places=True).value


@pytest.mark.parametrize(
    "broken",
    [
        {"read": boom},
        {"read": lambda source: None},
        {"read": lambda source: Reading(Flow())},
        {"read": lambda source: PROGRAM},
    ],
    ids=["raises", "returns nothing", "reads a page", "returns no reading"],
)
def test_a_reader_that_fails_is_named(broken):
    with pytest.raises(PluginFault) as caught:
        read_bytes(host_of(data_format(**broken)), b"x", "a.fake")

    error = caught.value
    assert ("fake (directive-model-fake 1.0)", "read", "a.fake") == (error.plugin, error.phase, error.source)
    assert "plugin-fault" == error.code
    assert "report this to its authors" in str(error)


def test_what_a_reader_raised_stays_at_hand():
    with pytest.raises(PluginFault) as caught:
        read_bytes(host_of(data_format(read=boom)), b"x", "a.fake")

    assert isinstance(caught.value.original, KeyError)
    assert caught.value.__cause__ is caught.value.original


@pytest.mark.parametrize(
    "broken",
    [boom, lambda program, places: b"x", lambda program, places: Reading("text"), lambda program: Reading(b"")],
    ids=["raises", "returns no reading", "returns text", "takes too little"],
)
def test_a_writer_that_fails_is_named(broken):
    host = host_of(data_format(write=broken))

    with pytest.raises(PluginFault, match="failed to write"):
        write_bytes(host, PROGRAM, host.offer("fake"), target="b.fake")


def test_what_a_reader_refuses_is_passed_on_as_it_is():
    refusal = Unreadable("fake-broken", Words("hỏng", "broken"), Words("sửa", "mend it"))

    def read(source):
        raise refusal

    with pytest.raises(Unreadable) as caught:
        read_bytes(host_of(data_format(read=read)), b"x", "a.fake")
    assert caught.value is refusal


def test_a_format_that_is_only_written_cannot_be_read():
    with pytest.raises(Unreadable) as caught:
        read_bytes(host_of(data_format(read=None)), b"x", "a.fake")

    assert "not-a-source" == caught.value.code


def test_a_format_that_is_only_read_cannot_be_written():
    with pytest.raises(Unwritable) as caught:
        offer_to_write(host_of(data_format(write=None)), "fake", "b.fake")

    assert "not-a-target" == caught.value.code


@pytest.mark.parametrize("kind", [data_format, page_format])
def test_no_format_is_asked_to_read_more_than_the_limit(kind):
    with pytest.raises(LimitExceeded) as caught:
        read_bytes(host_of(kind(read=boom)), b"12345", "a.fake", limits=Limits(source_bytes=4))

    assert "limit-source-bytes" == caught.value.code


def test_rules_of_plugins_are_asked_when_first_needed():
    asked = []
    rule = attrs.evolve(all_rules()[0], id="house-style")
    host = host_of(directive_rules=lambda: asked.append(1) or (rule,))

    assert [] == asked
    assert (rule,) == host.rules
    assert (rule,) == host.rules
    assert [1] == asked


def test_a_rule_with_a_name_of_the_library_is_left_out():
    host = host_of(directive_rules=lambda: (all_rules()[0],))

    assert () == host.rules
    assert "the library has its own" in host.findings[0].message.en


def test_rules_of_one_name_are_left_out():
    points = [
        FakePoint(name, plugin(directive_rules=lambda: (attrs.evolve(all_rules()[0], id="house-style"),)), dist(name))
        for name in ("a", "b")
    ]
    host = Host(points)

    assert () == host.rules
    assert "a (a 1.0), b (b 1.0)" in host.findings[0].message.en


def test_a_rule_over_many_documents_is_brought_by_the_same_hook():
    one, other = attrs.evolve(all_rules()[0], id="house-style"), attrs.evolve(series_rules()[0], id="house-numbers")
    host = host_of(directive_rules=lambda: (other, one))

    assert ((one,), (other,)) == (host.rules, host.series_rules)


def test_no_rule_has_the_name_of_one_over_many_documents():
    rule = attrs.evolve(all_rules()[0], id=series_rules()[0].id)
    host = host_of(directive_rules=lambda: (rule,))

    assert () == host.rules
    assert "the library has its own" in host.findings[0].message.en


def test_an_answer_that_is_no_rule_is_told():
    host = host_of(directive_rules=lambda: ("house-style",))

    assert () == host.rules
    assert "tuple[Rule | SeriesRule, ...] expected, found tuple[str, ...]" in host.findings[0].message.en


def test_a_form_of_a_plugin_can_be_chosen_by_name():
    form = attrs.evolve(load_form("hd36"), name="son-hai")
    host = host_of(directive_forms=lambda: (form,))

    assert form is host.choose_form(PROGRAM, "son-hai").form
    with pytest.raises(UnknownName, match="son-hai"):
        host.choose_form(PROGRAM, "son-hải")


def test_a_form_with_a_name_of_the_library_is_left_out():
    host = host_of(directive_forms=lambda: (attrs.evolve(load_form("hd36"), title=Words("khác", "another")),))

    assert load_form("hd36") is host.choose_form(PROGRAM, "hd36").form
    assert ["name-clash"] == [finding.rule for finding in host.findings]


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
