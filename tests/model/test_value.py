"""Values are compared, hashed and shown as attrs would do it."""

from __future__ import annotations

import attrs
import pytest

from directive_model.model.span import spanned
from directive_model.model.value import Value


@attrs.frozen(eq=False, repr=False)
class Pair(Value):
    left: object
    right: object = attrs.field(default=None, eq=False)
    span: object = spanned()


@attrs.frozen(eq=False, repr=False)
class Other(Value):
    left: object
    right: object = None


@attrs.frozen
class ByAttrs:
    left: object
    right: object = attrs.field(default=None, eq=False)
    span: object = spanned()


@pytest.mark.parametrize(("one", "another"), [((1,), (1,)), ((1,), (2,)), ((1, 2), (1, 3)), (((), "a"), ((), "b"))])
def test_what_counts_in_equality_is_what_counts_for_attrs(one, another):
    assert (ByAttrs(*one) == ByAttrs(*another)) == (Pair(*one) == Pair(*another))
    assert (ByAttrs(*one) != ByAttrs(*another)) == (Pair(*one) != Pair(*another))


def test_a_span_counts_neither_in_equality_nor_in_the_hash_and_is_not_shown():
    here, there = Pair("a", span=1), Pair("a", span=2)

    assert here == there
    assert hash(here) == hash(there)
    assert repr(here) == repr(there)


def test_values_of_two_classes_are_never_equal():
    assert Pair("a") != Other("a")
    assert Pair("a") != "a"


def test_a_value_is_shown_as_attrs_shows_it():
    assert repr(ByAttrs("a", (1,), span=3)).replace("ByAttrs", "Pair") == repr(Pair("a", (1,), span=3))


def test_a_value_that_holds_what_has_no_hash_has_none():
    with pytest.raises(TypeError):
        hash(Pair([]))
