"""Papers, what stands in their margins, and notes: written for screens and for paper, and read back."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from webpages import reading

from directive_model.flow import (
    DrawnRule,
    Face,
    Flow,
    FlowParagraph,
    FlowSection,
    Layout,
    Note,
    PageSetup,
    Pin,
    Run,
    text_of,
)
from directive_model.plugin import Source
from directive_model.testing import flows
from directive_model.testing.strategies.pages import flow_paragraphs, flow_tables, notes
from directive_model_html.read import read
from directive_model_html.writer import write

FACE = Face("Times New Roman", 14.0)
NUMBER = FlowParagraph((Run("2", FACE, field="page"),), Layout(alignment="center"), "Số trang")


def words(text: str, **layout) -> FlowParagraph:
    return FlowParagraph((Run(text, FACE),), Layout(**layout))


def there_and_back(flow: Flow) -> Flow:
    written = write(flow)
    found = read(Source(data=written.value))
    assert () == (*written.findings, *found.findings)
    return found.value


@st.composite
def rich_flows(draw) -> Flow:
    """Make pages with words, numbers and tables in all margins, any count of pages, and notes."""
    flow = draw(flows())
    number = flow_paragraphs().map(
        lambda one: attrs.evolve(one, runs=(*one.runs, Run("7", FACE, draw(st.sampled_from(("page", "pages"))))))
    )
    blocks = st.lists(st.one_of(flow_paragraphs(), number, flow_tables()), max_size=2).map(tuple)
    sections = tuple(
        attrs.evolve(
            section,
            page=attrs.evolve(
                section.page or PageSetup(),
                header_mm=draw(st.sampled_from((10.0, 12.7))),
                first_number=draw(st.sampled_from((None, 1, 5))),
            ),
            header=draw(blocks),
            footer=draw(blocks),
            first_header=draw(st.none() | blocks),
            first_footer=draw(st.none() | blocks),
        )
        for section in flow.sections
    )
    return attrs.evolve(flow, sections=sections, notes=draw(st.lists(notes(), max_size=2).map(tuple)))


@given(flow=rich_flows())
def test_papers_margins_and_notes_come_back(flow):
    assert flow == there_and_back(flow)


@pytest.mark.parametrize(
    "section",
    [
        FlowSection((words("A"),), PageSetup(148.0, 210.0, header_mm=7.5, first_number=12)),
        FlowSection((words("A"), words("Liên hệ", pin=Pin(279.5, 165.0), border="above")), PageSetup()),
        FlowSection((words("A"),), header=(words("Dự thảo", outline=1),), first_header=()),
        FlowSection((words("A"), DrawnRule(40.0, "left", 2.25), words(" b ")), footer=(NUMBER,)),
        FlowSection((attrs.evolve(words("Trang "), runs=(Run("Trang ", FACE), NUMBER.runs[0])),), PageSetup()),
    ],
)
def test_what_only_some_pages_have_comes_back(section):
    assert (section,) == there_and_back(Flow((section,))).sections


def test_a_head_that_says_more_than_a_number_is_seen_on_the_screen():
    section = FlowSection((words("A"),), PageSetup(), header=(NUMBER,), first_header=(words("Lưu hành nội bộ"),))
    root = html.document_fromstring(write(Flow((section,))).value.decode())
    margins = root.find_class("margin")

    assert [("first-header", None), ("header", "")] == [
        (one.get("data-margin"), one.get("hidden")) for one in margins
    ]
    assert ["Lưu hành nội bộ", ""] == [one.text_content().strip() for one in margins]


def test_heads_stand_where_their_pages_begin_and_feet_where_they_end():
    table = read(Source(data=b"<table><tr><td>a<td>b</table>")).value.blocks[0]
    section = FlowSection((table, *[words("A")] * 9), PageSetup(), header=(words("Đầu"),), footer=(words("Chân"),))
    other = attrs.evolve(section, blocks=(words("Phụ lục", page_break_before=True),))
    root = html.document_fromstring(write(Flow((section, other))).value.decode())

    found = [(one.getparent().getparent().tag, one.text_content().strip()) for one in root.find_class("margin")]
    assert [("header", "Đầu"), ("main", "Chân"), ("section", "Đầu"), ("section", "Chân")] == found


def test_a_first_page_has_its_own_words_whatever_its_number():
    trang = attrs.evolve(NUMBER, runs=(Run("Trang ", FACE), *NUMBER.runs))
    first = FlowSection((words("A"),), PageSetup(first_number=5), header=(trang,), first_header=(words("Mật"),))
    page = write(Flow((first, first)))
    sheet = html.document_fromstring(page.value.decode()).findtext(".//style")

    begin = sheet.split("@page paper0:first{")[1]
    assert begin.startswith('@top-left{content:"Mật";')
    assert "@top-center{content:none}}" in begin
    assert "@top-left{content:counter(pages1,s" in sheet
    for rule in (
        'system:fixed 1;symbols:"5" "6" "7"',
        'system:fixed 1;symbols:"Mật";suffix:"";fallback:unseen',
        'system:cyclic;range:2 infinite;symbols:"Trang ";suffix:"";fallback:unseen',
        'system:fixed 1;symbols:"" "6" "7"',
    ):
        assert re.search(rf"@counter-style s\d{{{re.escape(rule)}", sheet)


def test_no_more_pages_are_numbered_than_sections_can_have():
    """But for those of the last section, behind which the notes stand."""
    begun, other = (FlowSection((words("A"),), PageSetup(first_number=one), header=(NUMBER,)) for one in (5, 8))
    goes_on = attrs.evolve(begun, page=PageSetup(), blocks=(words("A" * 500),))
    long = attrs.evolve(begun, blocks=(words("A" * 9_000),))

    def last_number(*sections: FlowSection) -> int:
        page = write(Flow(sections)).value.decode()
        return int(re.search(r'@counter-style s0\{system:fixed 1;symbols:[^;]*"(\d+)";', page)[1])

    assert [16, 517, 2004, 2004] == [
        last_number(*sections) for sections in ((begun, other), (begun, goes_on, other), (long, other), (begun,))
    ]


def test_a_note_is_shown_with_its_mark():
    note = Note("footnote", "*", (words("Lời chú"),))
    page = write(Flow((FlowSection((words("A"),)),), (note,))).value.decode()
    section = html.document_fromstring(page).find(".//section")

    assert ("Chú thích", "* Lời chú") == (section.get("aria-label"), " ".join(section.text_content().split()))


def test_heads_and_feet_that_libreoffice_writes_into_the_text_are_none_of_it():
    (section,) = reading(
        "<div title=header><p>Mật</p></div><p>a</p><div title=footer><p>Chân</p></div><div title=x>b</div>"
    ).value.sections

    assert ["a", "b"] == [block.text for block in section.blocks]
    assert ["Mật", "Chân"] == [one.text for (one,) in (section.header, section.footer)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div title=header>Một</div><div title=header>Hai</div><p>a", [("a", "Một\nHai", "")]),
        ("<div title=header>Một<div title=header>Hai</div></div><p>a", [("a", "Hai\nMột", "")]),
        ("<table><tr><td><div title=footer>Một</div>a</table><div title=footer>Hai</div>", [("a", "", "Một\nHai")]),
        ("<div class=w><p>a</div><div title=footer>Chân</div>", [("a", "", "Chân")]),
        ("<div title=header>Đầu</div><div class=w><p>a</div>", [("a", "Đầu", "")]),
        ("<div class=w><div title=header>Đầu</div></div><p>a", [("a", "Đầu", "")]),
        ("<p>a<div class=w><div title=header>Đầu</div></div><div class=v>b</div>", [("a", "", ""), ("b", "Đầu", "")]),
        (
            "<p>a<div class=w><div title=footer>Chân</div></div><div class=v>b</div>",
            [("a", "", "Chân"), ("b", "", "")],
        ),
        ("<div class=w><div title=footer>Chân</div></div>", [("", "", "Chân")]),
    ],
)
def test_no_head_and_no_foot_is_lost(page, expected):
    """Several are one below the other; those of a paper without text go to the nearest that has some."""
    sections = reading(f"<style>.w{{page:w}}.v{{page:v}}</style>{page}").value.sections

    assert expected == [tuple(map(text_of, (one.blocks, one.header, one.footer))) for one in sections]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>Số <span data-field=page data-text=99></span>/QĐ", [("Số /QĐ", None)]),
        ("<div title=header><span data-field=page data-text=xii></span></div>", [("xii", "page")]),
        ("<div title=header><span data-field=page data-text='Ngoài ra'></span></div>", []),
        ("<div title=header><p data-field=page>MẬT", [("MẬT", None)]),
        ("<div title=header><span data-field=pages>MẬT</span>", [("MẬT", None)]),
        ("<div title=header><span data-field=pages>12</span>", [("12", "pages")]),
    ],
)
def test_only_a_number_is_the_number_of_a_page(page, expected):
    (section,) = reading(page).value.sections

    assert expected == [(run.text, run.field) for one in (*section.header, *section.blocks) for run in one.runs]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div data-note=footnote data-label=x><b class=mark>x</b> hai", ("x", "hai")),
        ("<div data-note=footnote data-label=x><b class=mark>MẬT</b> hai", (None, "MẬT hai")),
        ("<div data-note=footnote data-label=x>một <b class=mark>x</b>", (None, "một x")),
        ("<div data-note=footnote data-label=x>hai", (None, "hai")),
        ("<div data-note=footnote><b class=mark></b>hai", (None, "hai")),
    ],
)
def test_the_mark_of_a_note_is_what_is_shown_before_its_words(page, expected):
    (note,) = reading(page).value.notes

    assert expected == (note.label, text_of(note.blocks))


@pytest.mark.parametrize(
    "page",
    [
        "<p data-label=x><b class=mark>a</b> b",
        "<table data-note=footnote><tr><td>a</td><td>b</table>",
        "<table style='mso-element:footnote'><tr><td>a</td><td>b</table>",
        "<table><tr data-note=footnote><td>a</td><td>b</table>",
        "<table><tr><td data-note=footnote>a</td><td>b</table>",
        "<ul style='list-style-type:none' data-note=footnote><li>a<li>b</ul>",
    ],
)
def test_what_is_made_of_rows_or_items_or_says_no_kind_is_no_note(page):
    flow = reading(page).value

    assert (["a", "b"], ()) == (text_of(flow.blocks).split(), flow.notes)


@pytest.mark.parametrize(
    "hidden",
    [
        "<div title=header style='display:none'>Ẩn</div>",
        "<div title=header hidden>Ẩn</div>",
        "<div class=margin data-margin=header style='display:none'>Ẩn</div>",
    ],
)
def test_a_head_that_no_paper_shows_is_none(hidden):
    found = read(Source(data=f"{hidden}<p>a".encode()))

    assert ((), ["Ẩn"]) == (found.value.sections[0].header, [one.text for one in found.findings])
