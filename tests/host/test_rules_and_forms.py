"""Rules and forms of plugins."""

from __future__ import annotations

import attrs
import pytest
from host_fakes import PROGRAM, FakePoint, dist, host_of, plugin

from directive_model import (
    UnknownName,
    Words,
)
from directive_model.forms import load_form
from directive_model.host import Host
from directive_model.validation import all_rules, series_rules


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
