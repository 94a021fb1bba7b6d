"""Papers that web pages name for print, as Word and others write them."""

from __future__ import annotations

import pytest
from webpages import reading

from directive_model.flow import FlowParagraph, PageSetup
from directive_model_html.sections import Papers

WORD = """<style>
@page WordSection1 {size:21.0cm 29.7cm; margin:2.0cm 42.55pt 2.0cm 3.0cm;
  mso-header-margin:36.0pt; mso-footer-margin:1.0cm; mso-paper-source:0;}
div.WordSection1 {page:WordSection1;}
@page WordSection2 {size:841.9pt 595.3pt; mso-page-orientation:landscape; margin:3.0cm 2.0cm 1.5cm 2.0cm;
  mso-page-numbers:1;}
div.WordSection2 {page:WordSection2;}
</style>
<div class=WordSection1><p style='text-align:center'>KẾ HOẠCH</p><p>Một</p></div>
<span><br clear=all style='page-break-before:always'></span>
<div class=WordSection2><p>Phụ lục</p></div>
"""


def test_the_papers_of_word_are_read():
    first, second = reading(WORD).value.sections

    assert PageSetup(210.0, 297.0, 20.0, 20.0, 30.0, 15.01, header_mm=12.7) == first.page
    assert PageSetup(297.0, 210.01, 30.0, 15.0, 20.0, 20.0, first_number=1) == second.page
    assert ["KẾ HOẠCH", "Một", ""] == [block.text for block in first.blocks]
    assert "Phụ lục" == second.blocks[-1].text


@pytest.mark.parametrize(
    "rule",
    [
        "@page{size:210mm 297mm;margin:1cm}",
        "@page x{size:A4;margin:1cm}",
        "@page x{size:210mm 297mm;margin-left:1cm}",
        "@page x:first{size:210mm 297mm;margin:1cm}",
        "@media screen{@page x{size:210mm 297mm;margin:1cm}}",
        "@page x{@top-left{size:210mm 297mm;margin:1cm}}",
        "@page x{a{size:210mm 297mm;margin:1cm}}",
        f"@page x{{size:{'9' * 400}mm 297mm;margin:1cm}}",
        "@page x{size:0mm 297mm;margin:0mm}",
        "@page x{size:210mm -297mm;margin:1cm}",
        "@page x{size:210mm 5081mm;margin:1cm}",
    ],
)
def test_a_paper_of_which_not_all_is_said_or_that_nobody_can_print_on_is_none(rule):
    (section,) = reading(f"<style>{rule}p{{page:x}}</style><p>a").value.sections

    assert (None, ["a"]) == (section.page, [block.text for block in section.blocks])


@pytest.mark.parametrize(("said", "expected"), [("7", 7), ("0", 0), ("-7", None), ("9" * 400, None)])
def test_no_page_has_a_number_below_zero(said, expected):
    rule = f"@page x{{size:210mm 297mm;margin:1cm;mso-page-numbers:{said}}}p{{page:x}}"
    (section,) = reading(f"<style>{rule}</style><p>a").value.sections

    assert expected == section.page.first_number


def test_no_paper_is_called_auto():
    (section,) = reading("<style>.w{page:w}p{page:auto}</style><div class=w>a<p>b</p></div>").value.sections

    assert ["a", "b"] == [block.text for block in section.blocks]


def test_the_blocks_of_a_paper_are_put_together_once():
    """Else this ends only with the time for a test: each change of paper copied all that came before."""
    papers, count = Papers({}), 200_000
    for number in range(count):
        papers.change(2 * number, "p")
        papers.change(2 * number + 1, "")

    assert 2 * count == len(papers.sections([FlowParagraph()] * (2 * count))[0].blocks)
