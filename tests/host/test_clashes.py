"""Names and suffixes that several plugins claim."""

from __future__ import annotations

import pytest
from host_fakes import FakePoint, data_format, dist, plugin

from directive_model import FormatClash, UnknownName
from directive_model.host import Host


def brings(name, *formats):
    return FakePoint(name, plugin(formats=formats), dist(f"directive-model-{name}"))


def test_two_formats_of_one_name_are_refused_and_both_plugins_named():
    host = Host([brings("b", data_format("odt", (".odt",))), brings("a", data_format("odt", (".odt",)))])

    assert {} == dict(host.formats)
    (finding,) = host.findings
    assert "name-clash" == finding.rule
    assert "a (directive-model-a 1.0), b (directive-model-b 1.0)" in finding.message.en
    with pytest.raises(FormatClash) as caught:
        host.offer("odt")
    assert ("a (directive-model-a 1.0)", "b (directive-model-b 1.0)") == caught.value.plugins
    assert "format-clash" == caught.value.code
    assert "uninstall all of them but one" in str(caught.value)


def test_a_refused_format_is_not_replaced_by_another_of_its_suffix():
    host = Host([brings("a", data_format("odt")), brings("b", data_format("odt")), brings("c", data_format("zip"))])

    assert "odt" == host.identify(b"", "a.fake")


def test_what_else_a_clashing_plugin_brings_stays():
    host = Host([brings("a", data_format("odt"), data_format("ods", (".ods",))), brings("b", data_format("odt"))])

    assert ["ods"] == list(host.formats)


def test_a_suffix_goes_to_the_format_that_is_called_like_it():
    host = Host([brings("a", data_format("akn", (".xml",))), brings("b", data_format("xml", (".xml",)))])

    assert "xml" == host.format_of_path("a.xml")
    (finding,) = host.findings
    assert "suffix-clash" == finding.rule
    assert "several formats claim the suffix .xml: xml is used, not akn" in finding.message.en


@pytest.mark.parametrize("order", [1, -1])
def test_else_a_suffix_goes_to_the_first_by_name_whatever_was_loaded_first(order):
    points = [brings("a", data_format("zeta", (".xml",))), brings("z", data_format("eta", (".xml",)))]
    host = Host(points[::order])

    assert "eta" == host.format_of_path("a.xml")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.xml", "xml"),
        ("A.XML", "xml"),
        ("thư mục/a.b.c.akn.xml", "akn"),
        ("a.akn.xml.bak", None),
        ("dir.xml/plain", None),
        ("C:\\dir.xml\\plain", None),
        ("", None),
        (".xml", "xml"),
    ],
)
def test_the_longest_suffix_counts(path, expected):
    host = Host([brings("a", data_format("akn", (".akn.xml",)), data_format("xml", (".xml",)))])

    assert expected == host.format_of_path(path)


def test_an_unknown_format_is_refused_with_those_there_are():
    with pytest.raises(UnknownName) as caught:
        Host([brings("a", data_format("xml"), data_format("akn"))]).offer("xlm")

    assert ("xlm", ("akn", "xml")) == (caught.value.name, caught.value.known)
