"""Each plugin is loaded by itself; a broken one is a finding, and the others go on."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from host_fakes import FakePoint, data_format, dist, plugin

from directive_model import Severity
from directive_model.host import Host
from directive_model.plugin import hookimpl

GOOD = FakePoint("good", plugin(formats=(data_format("good", (".good",)),)), dist())


def unmarked():
    def directive_formats():
        return ()

    return SimpleNamespace(DIRECTIVE_INTERFACE=1, directive_formats=directive_formats)


class Unmarked:
    DIRECTIVE_INTERFACE = 1

    def directive_formats(self):
        return ()


class Misspelt:
    DIRECTIVE_INTERFACE = 1

    @hookimpl
    def directive_fromats(self):
        return ()


def wrapping():
    @hookimpl(wrapper=True)
    def directive_formats():
        return (yield)

    return SimpleNamespace(DIRECTIVE_INTERFACE=1, directive_formats=directive_formats)


BROKEN = {
    "import error": (ModuleNotFoundError("No module named 'olefile'"), "olefile"),
    "an exit while it is imported": (SystemExit(3), "SystemExit: 3"),
    "no interface version": (SimpleNamespace(), "DIRECTIVE_INTERFACE"),
    "newer interface": (plugin(interface=2), "pip install --upgrade directive-model"),
    "interface that is no number": (plugin(interface="1"), "'1'"),
    "interface that only equals one": (plugin(interface=True), "True"),
    "wrong argument": (plugin(directive_identify=lambda first_bytes: None), "first_bytes"),
    "misspelt hook": (plugin(directive_fromats=lambda: ()), "directive_fromats"),
    "hook without its mark": (unmarked(), "@hookimpl"),
    "method without its mark": (Unmarked(), "directive_formats"),
    "misspelt method": (Misspelt(), "directive_fromats"),
    "hook wrapper": (wrapping(), "wrapper"),
    "hook that raises": (plugin(directive_formats=lambda: 1 / 0), "ZeroDivisionError"),
    "answer that is a list": (plugin(directive_formats=lambda: [data_format()]), "list"),
    "answer of other things": (plugin(directive_formats=lambda: ("docx",)), "tuple[str, ...]"),
    "format with a wrong suffix": (plugin(directive_formats=lambda: (data_format(suffixes=("fake",)),)), "suffixes"),
    "format with an unknown loss": (plugin(directive_formats=lambda: (data_format(loses=("all",)),)), "loses"),
}


@pytest.mark.parametrize(("loads", "told"), BROKEN.values(), ids=BROKEN)
def test_a_broken_plugin_is_left_out_and_told(loads, told):
    host = Host([FakePoint("broken", loads, dist("directive-model-broken", "0.3")), GOOD])

    assert ["good"] == list(host.formats)
    (finding,) = host.findings
    assert ("broken-plugin", Severity.WARNING) == (finding.rule, finding.severity)
    assert told in finding.message.en
    assert told in finding.message.vi
    for words in (finding.message.vi, finding.message.en):
        assert "broken (directive-model-broken 0.3)" in words
        assert "pip " in words
        assert " at 0x" not in words


def test_a_plugin_without_distribution_is_named_all_the_same():
    host = Host([FakePoint("mine", ImportError("gone"))])

    assert "mine is left out" in host.findings[0].message.en


def test_nothing_of_a_broken_plugin_stays():
    bad = plugin(formats=(data_format("bad", (".bad",)),), directive_fromats=lambda: ())
    host = Host([FakePoint("bad", bad), GOOD])

    assert ["good"] == list(host.formats)
    assert ["good"] == [one.name for one in host.plugins]


def test_the_same_plugin_under_two_names_is_loaded_once():
    host = Host([GOOD, FakePoint("twice", GOOD.loads, dist())])

    assert ["good"] == list(host.formats)
    assert ["broken-plugin"] == [finding.rule for finding in host.findings]


def test_an_instance_can_be_a_plugin():
    class Mine:
        DIRECTIVE_INTERFACE = 1

        @hookimpl
        def directive_formats(self):
            return (data_format("mine", (".mine",)),)

    assert ["mine"] == list(Host([FakePoint("mine", Mine())]).formats)


def test_the_plugins_of_the_library_load_without_a_finding():
    host = Host()
    own = [one.name for one in host.plugins if one.is_own]

    assert {"docx", "json", "txt", "xml"} <= set(own)
    assert [] == [finding for finding in host.findings if "directive-model " in finding.message.en]
