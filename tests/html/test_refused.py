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


#: What our pages, and those of office programs, say of papers, margins, notes and numbers.
OURS = (
    "<table>", "<table data-note=footnote>", "<table style='mso-element:comment'>", "</table>", "<tr>", "<td>",
    "<tr data-note=endnote>", "<ol data-note=footnote>", "<li>", "<li data-note=endnote>", "</ol>", "<p>", "</p>",
    "<div>", "</div>", "<div title=header>", "<div title=footer hidden>", "<div title=header style='display:none'>",
    "<div class=margin data-margin=header>", "<div class=margin data-margin=first-footer hidden>", "<div class=w>",
    "<div class=margin data-margin=footer style='visibility:hidden'>", "<p style='page:auto'>", "<p style='page:v'>",
    "<div class=note data-note=footnote data-label=ê>", "<p data-label=ê>", "<span data-note=comment data-label=1>",
    "<b class=mark>", "<b class=mark>ê</b>", "</b>", "<p data-field=page>", "<span data-field=pages>", "</span>",
    "<span data-field=page data-text=9></span>", "<span data-field=page data-text=ơ></span>", "<aside class=tools>",
    "<p style='line-height:max(1.2.3pt,1.15em)'>", "ă", "đ ", "ê",
)  # fmt: skip


@given(text=st.lists(st.sampled_from(OURS), max_size=30).map("".join))
def test_whoever_uses_the_words_of_our_pages_each_letter_is_read_once_or_named(text):
    found = reading(f"<style>.w{{page:w}}</style>{text}")
    sections = found.value.sections
    read = [text_of(one.blocks) for one in sections]
    # What stands in the margins of a paper does so wherever this is used.
    margins = {
        id(held[0]): text_of(held)
        for one in sections
        for held in (one.header, one.footer, one.first_header, one.first_footer)
        if held
    }
    read += [*margins.values(), *(f"{one.label or ''}{text_of(one.blocks)}" for one in found.value.notes)]
    read += [one.text or "" for one in found.findings]

    assert [text.count(one) for one in "ăđ"] == ["".join(read).count(one) for one in "ăđ"]
    shown = text.replace("data-label=ê", "").count("ê")
    assert (shown, 0) == ("".join(read).count("ê"), "".join(read).count("ơ"))


@given(data=st.binary(max_size=200))
def test_whatever_comes_is_read_or_refused_by_name(data):
    try:
        code = None
        reading(data)
    except DirectiveError as error:
        code = error.code

    assert code in {None, "invalid-utf8", "invalid-utf16", "not-text", "html-broken"}
