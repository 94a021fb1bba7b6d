"""No words, in whatever part of a page, become a tag, a rule or a script of it."""

from __future__ import annotations

import re

import attrs
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from directive_model.flow import (
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Note,
    PageSetup,
    Passage,
    Run,
    text_of,
)
from directive_model.plugin import Source
from directive_model_html.read import read
from directive_model_html.writer import write

PIECES = (
    *(
        "<script>alert(1)</script>",
        "</style><script>",
        "</title>",
        "</p></div></main>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
    ),
    *(
        "<plaintext>",
        "<svg onload=alert(1)>",
        "</textarea>",
        "<base href=//x>",
        "<meta http-equiv=refresh>",
        "<br",
        "</",
    ),
    *('" onload="alert(1)', "' autofocus onfocus='x", "javascript:alert(1)", "}*{display:none}", "@import url(//x);"),
    *("&lt;", "&#x3c;script&#x3e;", "&amp", "&", "\\", "/*", "*/", "{", "}", ";", "`", "="),
    *("\0", "\x0b", "\x1b", "\x85", "\ufeff", "\ufffe", "\u2028", "\u202e", "\u2066", "\u200f", "\ud800"),
    *("ă", " ", "\t", "\n", "x"),
)
WORDS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
#: What a page cannot hold; U+FFFD stands in its place.
REPLACED = re.compile("[\0\x0b\x1b\x85\ufffe\ud800]")
#: Attributes that are addresses or name what they refer to: all of them are the page's own.
REFERRING = {"href": r"#(?:main|h\d+)", "id": r"main|h\d+|show-\w+", "name": "show|viewport", "type": "radio"}


def hostile_flow(words: str) -> Flow:
    """Return a page that has ``words`` wherever words may stand."""
    run = Run(f"a{words}b", Face(font=words, color=words, size_pt=14.0))
    facts = tuple((name, run.text) for name in (words, "lead", "cooperating", "deadline", "code"))
    passages = tuple(Passage(0, len(run.text), role, facts) for role in ("task", "citation", words))
    text = FlowParagraph((run,), Layout(), style=words, label=words, passages=passages)
    heading = attrs.evolve(text, layout=Layout(outline=1), passages=())
    annex = attrs.evolve(heading, layout=Layout(outline=1, page_break_before=True))
    head, cell = FlowRow((FlowCell((text,)),), header=True), FlowRow((FlowCell((text,)),))
    table = FlowTable((head, cell), (50.0,), bordered=True)
    margins = dict.fromkeys(("header", "footer", "first_header", "first_footer"), (text, heading))
    section = FlowSection((heading, text, table, FlowTable((cell,)), annex, text), PageSetup(), **margins)
    return Flow((section,), (Note("footnote", words, (text,)),), title=f"a{words}b", language=f"a{words}")


def skeleton(root) -> list[tuple[str, list[str]]]:
    """Return tags and names of attributes in order, but for line breaks and the classes and facts of looks."""
    return [
        (one.tag, [name for name in one.attrib if name != "class" and not name.startswith("data-")])
        for one in root.iter()
        if one.tag != "br"
    ]


HARMLESS = skeleton(html.document_fromstring(write(hostile_flow("x")).value.decode()))


@given(words=WORDS)
def test_whatever_the_words_the_page_has_the_same_tags_and_its_title(words):
    data = write(hostile_flow(words)).value
    root = html.document_fromstring(data.decode())

    assert HARMLESS == skeleton(root)
    assert " ".join(REPLACED.sub("\ufffd", f"a{words}b").split()) == " ".join(root.findtext(".//title").split())


@given(words=WORDS)
def test_whatever_the_words_what_refers_refers_to_the_page_itself(words):
    root = html.document_fromstring(write(hostile_flow(words)).value.decode())

    assert not [
        (name, value)
        for one in root.iter()
        for name, value in one.attrib.items()
        if name.startswith("on") or (name in REFERRING and not re.fullmatch(REFERRING[name], value))
    ]
    assert "url(" not in root.findtext(".//style")


@given(words=WORDS)
def test_whatever_the_words_they_are_read_back(words):
    flow = hostile_flow(words)
    found = read(Source(data=write(flow).value)).value

    assert _letters(flow) == _letters(found)


def _letters(flow):
    """Return the letters that no browser folds, of the text, the margins and the notes."""
    margins = [
        text_of(blocks or ())
        for one in flow.sections
        for blocks in (one.blocks, one.header, one.footer, one.first_header, one.first_footer)
    ]
    noted = [(note.kind, note.label, text_of(note.blocks)) for note in flow.notes]
    return [re.sub(r"\s+", "", REPLACED.sub("\ufffd", text or "")) for text in (*margins, *sum(noted, ()))]
