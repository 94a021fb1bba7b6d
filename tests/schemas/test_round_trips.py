"""Whatever the model can hold comes back from JSON and from XML; the strategy is made of the model's own shapes."""

from __future__ import annotations

import re
from functools import cache

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import directive_model_json
import directive_model_xml
from directive_model import DirectiveProgram, ReducedDate
from directive_model.kit.shapes import Shape, members_of
from directive_model.plugin import Source

JSON = directive_model_json.directive_formats()[0]
XML = directive_model_xml.directive_formats()[0]
DEEPEST = 5

#: Letters that a writer may trip over, among all that XML 1.0 can hold.
_AWKWARD = st.sampled_from(["&", "<", ">", '"', "'", "\t", "\n", "\r", " ", "\\", "ủ", "\u0301", "\u00ad", "]]>"])
_LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
_TEXTS = st.lists(_AWKWARD | _LETTERS, max_size=8).map("".join)
_ANY_TEXTS = st.text(max_size=8)
_DATES = st.sampled_from(["2022-07-01", "2024-02-29", "2025-11", "2026", "--12-10", "--02-29", "0001-01-01"])


def _plain(shape: Shape, texts):
    match shape.kind:
        case "text":
            return texts
        case "whole":
            return st.integers(1, 2**40)
        case "number":
            return st.floats(allow_nan=False, allow_infinity=False)
        case "flag":
            return st.booleans()
        case "choice":
            return st.sampled_from([value for _, value in shape.words])
        case _:
            return _DATES.map(ReducedDate.parse)


def _values(shape: Shape, texts, depth: int):
    if shape.kind == "node":
        one = (
            st.one_of([nodes(kind, texts, depth + 1) for kind in shape.classes]) if depth < DEEPEST else st.nothing()
        )
    else:
        one = _plain(shape, texts)
    if shape.many:
        least, most = (0, 2) if shape.length is None else (shape.length, shape.length)
        values = st.lists(one, min_size=least, max_size=0 if one.is_empty else most).map(tuple)
    else:
        values = one
    return st.none() | values if shape.optional else values


@cache
def nodes(kind, texts, depth: int = 0):
    fields = {member.name: _values(member.shape, texts, depth) for member in members_of(kind)}
    return st.builds(kind, **fields)


PROGRAMS = st.deferred(lambda: nodes(DirectiveProgram, _TEXTS))
ANY_PROGRAMS = st.deferred(lambda: nodes(DirectiveProgram, _ANY_TEXTS))
UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large]
quick = settings(max_examples=40, deadline=None, suppress_health_check=UNHURRIED)


def _write(form, program, places=False):
    return form.write(program, places)


def _read(form, data):
    return form.read(Source(data=data)).value


def _with_places(node):
    """Everything of a program, its places too, which equality leaves out."""
    return attrs.asdict(node, recurse=True, value_serializer=lambda _node, _field, value: value)


@pytest.mark.parametrize("form", [JSON, XML], ids=["json", "xml"])
@quick
@given(program=PROGRAMS)
def test_what_is_written_is_read_back(form, program):
    written = _write(form, program)

    assert program == _read(form, written.value)
    assert written.findings == ()


@pytest.mark.parametrize("form", [JSON, XML], ids=["json", "xml"])
@quick
@given(program=PROGRAMS)
def test_places_are_read_back_where_they_are_written(form, program):
    written = _write(form, program, places=True).value

    assert _with_places(program) == _with_places(_read(form, written))


@pytest.mark.parametrize("form", [JSON, XML], ids=["json", "xml"])
@quick
@given(program=PROGRAMS)
def test_no_place_is_written_unasked(form, program):
    written = _write(form, program).value
    bare = _write(form, _read(form, written), places=True).value

    assert written == bare


@quick
@given(program=ANY_PROGRAMS)
def test_json_holds_every_character_that_unicode_has(program):
    assert program == _read(JSON, _write(JSON, program).value)


@quick
@given(program=ANY_PROGRAMS)
def test_what_xml_cannot_hold_is_replaced_and_said(program):
    written = _write(XML, program)
    lost = [character for finding in written.findings for character in finding.found.split(", ")]
    held = _write(JSON, program).value.decode()

    assert {"loss-forbidden-character"} >= {finding.rule for finding in written.findings}
    assert bool(lost) == bool(re.search(r"\\u00[01]|\\[bf]|\ufffe|\uffff", held))
    assert _write(JSON, _read(XML, written.value)).findings == ()
