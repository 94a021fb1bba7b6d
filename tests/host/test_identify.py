"""Which format a source is in: by its content, then by its suffix."""

from __future__ import annotations

from host_fakes import FakePoint, data_format, dist, plugin

from directive_model.host import HEAD, Host


def knows(name, mark, *, owner=None):
    def directive_identify(head, name):
        return found if mark in head else None

    found = name
    formats = (data_format(name, (f".{name}",)),)
    return FakePoint(name, plugin(formats=formats, directive_identify=directive_identify), dist(owner or name))


def test_content_counts_before_the_suffix():
    host = Host([knows("abc", b"ABC"), knows("xyz", b"XYZ")])

    assert "xyz" == host.identify(b"XYZ", "a.abc")


def test_the_suffix_decides_where_the_content_tells_nothing():
    host = Host([knows("abc", b"ABC")])

    assert "abc" == host.identify(b"?", "a.abc")


def test_nobody_knows_it():
    assert None is Host([knows("abc", b"ABC")]).identify(b"?", "<bytes>")


def test_others_are_asked_before_the_plugins_of_the_library():
    own, other = knows("json", b"{", owner="directive-model"), knows("akn-json", b"{", owner="a-first-by-name")

    assert "akn-json" == Host([other, own]).identify(b"{}", "a.json")


def test_an_answer_that_names_no_format_is_told_and_the_next_is_asked():
    liar = FakePoint("liar", plugin(directive_identify=lambda head: "nothing"), dist())
    host = Host([knows("abc", b"ABC", owner="directive-model"), liar])

    assert "abc" == host.identify(b"ABC", "a")
    assert "'nothing' is the name of no format" in host.findings[-1].message.en


def test_an_answer_that_cannot_even_be_a_name_is_told():
    liar = FakePoint("liar", plugin(directive_identify=lambda: ["abc"]), dist())
    host = Host([knows("abc", b"ABC", owner="directive-model"), liar])

    assert "abc" == host.identify(b"ABC", "a")
    assert "broken-plugin" == host.findings[-1].rule


def test_one_that_raises_is_told_once_and_the_next_is_asked():
    bad = FakePoint("bad", plugin(directive_identify=lambda: 1 / 0), dist())
    host = Host([knows("abc", b"ABC", owner="directive-model"), bad])

    assert ["abc", "abc"] == [host.identify(b"ABC", "a") for _ in range(2)]
    assert ["broken-plugin"] == [finding.rule for finding in host.findings]


def test_plugins_see_the_beginning_only():
    seen = []
    host = Host([FakePoint("a", plugin(directive_identify=lambda head: seen.append(len(head))))])

    host.identify(b"x" * 10_000, "a")

    assert [HEAD] == seen
