"""Reading, writing, rules and forms through plugins, and what happens when those fail."""

from __future__ import annotations

import hashlib

import pytest
from host_fakes import PROGRAM, data_format, host_of, page_format

from directive_model import (
    Finding,
    LimitExceeded,
    Limits,
    Origin,
    PluginFault,
    Reading,
    Severity,
    Title,
    UnknownName,
    Unreadable,
    Unwritable,
    Words,
)
from directive_model.flow import (
    Flow,
    FlowParagraph,
    FlowSection,
    Run,
)
from directive_model.host import offer_to_write, read_bytes, write_bytes
from directive_model.plugin import Converted, PageFormat


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
