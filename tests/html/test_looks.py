"""What a page of ours says of looks is read back: letters, lines, tables and drawn rules."""

from __future__ import annotations

import pytest

from directive_model.flow import Layout, Pin
from directive_model.plugin import Source
from directive_model_html.read import read


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
