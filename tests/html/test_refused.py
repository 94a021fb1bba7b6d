"""Pages that ask for too much, and pages that are none: refused by name, and nothing else happens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from webpages import blocks, lines, reading

from directive_model.errors import DirectiveError, LimitExceeded, Unreadable
from directive_model.flow import text_of


@pytest.mark.parametrize(
    ("text", "limits", "code"),
    [
        ("<div>" * 300, {}, "limit-xml-depth"),
        ("<p>a" * 50, {"xml_nodes": 20}, "limit-xml-nodes"),
        ("<p>aaaaaaaaaaaa", {"expanded_bytes": 5}, "limit-expanded-bytes"),
        ("<p>a", {"seconds": 0.0}, "limit-seconds"),
    ],
)
def test_a_page_that_asks_for_too_much_is_refused(text, limits, code):
    with pytest.raises(LimitExceeded) as caught:
        reading(text, **limits)

    assert code == caught.value.code


_NAMES = [f"a{number}" for number in range(7_000)]


@pytest.mark.parametrize(
    "tag",
    [
        f"<p {' '.join(_NAMES)}>",
        f"<p x='>' y=\">\" z = > <p {' <'.join(_NAMES)}",
        "<p/" + "/".join(_NAMES),
        "<p " + "".join(f'{name}="<p>"' for name in _NAMES) + ">",
        "<script>'<p></p>'</script><p\n" + "\n".join(f"{name}\n=\n'1'" for name in _NAMES),
    ],
    ids=["names", "marks within", "slashes", "no blanks", "after a script"],
)
def test_a_tag_of_thousands_of_attributes_is_refused_before_each_is_compared_with_all(tag):
    with pytest.raises(Unreadable, match="thousands of attributes") as caught:
        reading(f"<p>A</p>{tag}B</p>")

    assert "html-broken" == caught.value.code


@pytest.mark.parametrize(
    "text",
    [
        "<p " + " ".join(_NAMES[:100]) + ">A</p>",
        f"<p>A<script>if (a <b) {' '.join(_NAMES)}</script></p>",
        "<p class='x'>A</p>" + "<br class='x' id=y>" * 7_000,
    ],
)
def test_pages_whose_tags_have_no_more_than_a_hundred_attributes_are_read(text):
    assert "A" in "".join(lines(text))


@pytest.mark.parametrize("before", [" ", "\n", "\xa0", "<?xml "])
def test_what_stands_before_a_page_is_looked_at_once(before):
    """Else this ends only with the time for a test: the look began anew at each blank."""
    found = lines(before * 500_000 + "<html><body><p>Một</p></body></html>")

    assert "Một" in found[-1]


TAGS = (
    "<table>", "</table>", "<tr>", "<td>", "</td>", "<th colspan=3>", "<li>", "<ol>", "</ol>", "<ul reversed>", "<p>",
    "</p>", "<div style='display:none'>", "</div>", "<thead>", "<q>", "<br>", "<hr>", "<pre>", "<select>", "<option>",
    "<div style='mso-element:footnote'>", "<td hidden>", "<table hidden>", "<head>", "<title>",
    "ă", "đ ",
)  # fmt: skip


@given(text=st.lists(st.sampled_from(TAGS), max_size=40).map("".join))
def test_tags_in_any_order_are_read(text):
    letters = text_of(blocks(text)) + "".join(one.text or "" for one in reading(text).findings)

    assert all(letters.count(one) <= text.count(one) for one in "ăđ")  # nothing twice


@given(data=st.binary(max_size=200))
def test_whatever_comes_is_read_or_refused_by_name(data):
    try:
        code = None
        reading(data)
    except DirectiveError as error:
        code = error.code

    assert code in {None, "invalid-utf8", "invalid-utf16", "not-text", "html-broken"}
