"""What a page of ours says of looks is read back: letters, lines, tables and drawn rules."""

from __future__ import annotations

import pytest

from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, Pin, Run, paragraphs_of
from directive_model.plugin import Source
from directive_model_html.read import read
from directive_model_html.writer import write


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("margin:6pt 1cm", Layout(before_pt=6, after_pt=6, left_mm=10, right_mm=10)),
        ("margin:1pt 2mm 3pt", Layout(before_pt=1, after_pt=3, left_mm=2, right_mm=2)),
        ("margin:6pt;margin-top:0;margin-left:auto", Layout(before_pt=0, after_pt=6, right_mm=2.12)),
        ("line-height:150%", Layout(line=1.5)),
        ("line-height:1.5", Layout(line=1.5)),
        ("line-height:18pt", Layout(line=18, line_rule="exact")),
        (f"text-indent:{'9' * 400}mm;--pin:{'9' * 400}mm 5mm", Layout()),
        ("text-indent:-12.3456789012345678mm;--pin:-5mm 5mm", Layout(first_line_mm=-12.35, pin=Pin(-5, 5))),
        ("line-height:max(18.5pt,1.15em)", Layout(line=18.5, line_rule="at-least")),
        ("line-height:max(1.2.3pt,1.15em)", Layout()),
        ("line-height:max(1.15,.)", Layout()),
        ("line-height:normal;border:none", Layout()),
        ("border:solid windowtext 1pt;break-inside:avoid", Layout(border="box", keep_together=True)),
    ],
)
def test_a_paragraph_stands_as_its_style_says(style, expected):
    page = f"<p style='text-align:left;{style}'>a</p>"

    assert expected == read(Source(data=page.encode())).value.blocks[0].layout


SHOWN, HIDDEN = Face("Times New Roman", 14.0), Face("Times New Roman", 14.0, hidden=True)


def test_hidden_letters_are_shown_nowhere_and_are_read_as_hidden_and_told():
    mixed = FlowParagraph((Run("Thấy ", SHOWN), Run("ẩn đi", HIDDEN), Run(" lại thấy.", SHOWN)))
    first = FlowParagraph((Run("ẩn trước", HIDDEN), Run(" rồi thấy", SHOWN)))
    page = write(Flow((FlowSection((mixed, first)),))).value
    reading = read(Source(data=page))

    assert [one.runs for one in (mixed, first)] == [one.runs for one in paragraphs_of(reading.value)]
    assert [("hidden-text", "ẩn đi"), ("hidden-text", "ẩn trước")] == [
        (one.rule, one.text) for one in reading.findings
    ]
    assert b"display:none;--directive-model-hidden:all}" in page


def test_hidden_letters_within_hidden_ones_are_told_once():
    hides = "<span style='display:none;--directive-model-hidden:all'>"
    page = f"<p>a{hides}b{hides}c</span></span>"

    assert ["bc"] == [one.text for one in read(Source(data=page.encode())).findings]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<style>body{--hidden:0}</style><p>a", (["a"], [])),
        ("<p>a<p style='display:none;--hidden:none'>b", (["a"], ["hidden-part"])),
        ("<p>a<p style='display:none;--directive-model-hidden:all'>b", (["a"], ["hidden-part"])),
        ("<p>a<span style='display:none;--directive-model-hidden:0'>b</span>", (["a"], ["hidden-part"])),
        ("<p>a<span style='--directive-model-hidden:all'>b</span>", (["ab"], [])),
    ],
)
def test_only_what_our_pages_say_of_runs_makes_letters_hidden_ones_of_the_document(page, expected):
    found = read(Source(data=page.encode()))

    paragraphs = paragraphs_of(found.value)
    assert expected == ([one.text for one in paragraphs], [one.rule for one in found.findings])
    assert not any(run.face and run.face.hidden for one in paragraphs for run in one.runs)


def test_no_margin_shows_hidden_letters():
    head = FlowParagraph((Run("đầu trang", SHOWN), Run("ẩn đi", HIDDEN)))
    page = write(Flow((FlowSection((FlowParagraph((Run("a", SHOWN),)),), header=(head,)),))).value.decode()

    assert 'content:"đầu trang"' in page
    assert 'content:"đầu trang" ' not in page
