"""RTF that is broken, is none, or asks for too much."""

from __future__ import annotations

import pytest

from directive_model.errors import DirectiveError, LimitExceeded
from directive_model.flow import text_of
from directive_model.kit import Limits
from directive_model.plugin import Source
from directive_model_rtf.document import read


def rtf(body: str) -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{body}}}".encode("latin-1")


def reading(body: str, **more):
    return read(Source(data=rtf(body), name="a.doc", **more))


def test_a_file_that_is_cut_off_is_read_and_told():
    found = read(Source(data=rtf("a\\par b")[:-1]))

    assert "a\nb" == text_of(found.value.blocks)
    assert ["cut-off"] == [finding.rule for finding in found.findings]


def test_text_after_the_end_is_told():
    found = read(Source(data=rtf("a\\par") + b"\r\nafter\0\0"))

    assert [("unplaced-text", "after")] == [(finding.rule, finding.text) for finding in found.findings]


def test_groups_within_groups_have_a_limit():
    with pytest.raises(LimitExceeded) as caught:
        read(Source(data=rb"{\rtf1" + b"{" * 5000))

    assert "xml_depth" == caught.value.limit
    assert read(Source(data=rtf("{" * 300 + "a" + "}" * 300), limits=Limits(xml_depth=400))).value.blocks


def test_what_is_no_rtf_is_refused():
    with pytest.raises(DirectiveError) as caught:
        read(Source(data=b"no RTF"))

    assert "rtf-no-rtf" == caught.value.code


@pytest.mark.parametrize(
    ("body", "limits", "code"),
    [
        (r"a\par b\par c", Limits(lines=2), "limit-lines"),
        (r"\trowd\cellx9\cellx99\cell\cell\row", Limits(lines=1), "limit-lines"),
        (r"\b a\b0 b" * 30, Limits(xml_nodes=50), "limit-xml-nodes"),
        (r"{}" * 60, Limits(xml_nodes=50), "limit-xml-nodes"),
        (r"\trowd" + r"\cellx1" * 60, Limits(xml_nodes=60), "limit-xml-nodes"),
    ],
)
def test_what_is_too_much_is_refused_while_it_is_read(body, limits, code):
    with pytest.raises(LimitExceeded) as caught:
        reading(body, limits=limits)

    assert code == caught.value.code


def test_rows_cost_the_same_however_many_edges_they_share(grows_evenly):
    def make(times):
        edges = "".join(rf"\cellx{at * 50}" for at in range(times))
        return Source(data=rtf(rf"\trowd{edges}" + r"a\cell\row " * times))

    assert grows_evenly(make, read)


def test_letters_that_are_gathered_cost_the_same_however_deep_they_stand(steps):
    shallow, deep = (
        Source(data=rtf(r"{\title " + "{" * depth + "{a}" * 300 + "}" * depth + "}")) for depth in (2, 200)
    )

    assert steps(lambda: read(deep)) < 2 * steps(lambda: read(shallow))
