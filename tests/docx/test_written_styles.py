"""Styles as they are written: named as in the flow, and looking as is most used."""

from __future__ import annotations

from docx_written import SMALL, flow_of, paragraph, part, returned

from directive_model.flow import Layout
from directive_model_docx.writer.styles import heading_layout


def test_styles_have_the_names_of_the_flow_and_the_looks_most_used():
    styles = part(SMALL, "word/styles.xml")

    assert (
        """\
<w:style w:customStyle="1" w:styleId="Noidung" w:type="paragraph">
  <w:name w:val="Nội dung"></w:name>
  <w:basedOn w:val="Normal"></w:basedOn>
  <w:qFormat></w:qFormat>
  <w:pPr>
    <w:spacing w:before="120" w:line="360" w:lineRule="exact"></w:spacing>
    <w:ind w:firstLine="567"></w:ind>
    <w:jc w:val="both"></w:jc>
  </w:pPr>
</w:style>"""
        in styles
    )


def test_what_is_typed_on_below_words_that_are_no_label_is_running_text():
    styles = part(flow_of(paragraph("a) Xã", style="Nội dung nguyên văn mục 1")), "word/styles.xml")

    assert '<w:next w:val="Noidungmuc1">' in styles
    assert '<w:name w:val="Nội dung mục 1">' in styles


def test_a_heading_has_its_outline_level_and_words_own_name():
    styles = part(flow_of(paragraph("I", style="Heading 2")), "word/styles.xml")

    assert '<w:name w:val="heading 2">' in styles
    assert '<w:outlineLvl w:val="1">' in styles
    assert "customStyle" not in styles


def test_a_style_of_any_name_heads_the_outline_if_its_layout_says_so():
    flow = flow_of(paragraph("I", layout=Layout(outline=2), style="Tiêu đề mục 2"), paragraph("a"))

    assert '<w:outlineLvl w:val="1">' in part(flow, "word/styles.xml")
    assert "outlineLvl" not in part(flow, "word/document.xml")
    assert returned(flow) == flow


def test_styles_that_differ_in_marks_only_have_ids_of_their_own():
    flow = flow_of(paragraph("a", style="Mục"), paragraph("b", style="Mức"), paragraph("c", style="§"))

    assert returned(flow) == flow


def test_headings_of_one_layout_are_put_on_their_level_once():
    layout = Layout("center")

    assert Layout("center", outline=2) == heading_layout("Heading 2", layout)
    assert heading_layout("Heading 2", layout) is heading_layout("Heading 2", layout)
