"""What typst is told to print: each look once, and of others only how they differ."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.flow import (
    DrawnRule,
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    Run,
)
from directive_model_pdf.writer import document

_PLAIN = Face(font="Times New Roman", size_pt=14.0)
_BOLD = Face(font="Times New Roman", size_pt=14.0, bold=True)
_TEXT = Layout(alignment="justify", first_line_mm=10.0, line_rule="exact", line=18.0, before_pt=6.0)
_SIGNED = Layout(alignment="center", keep_with_next=True)


#: Strings as typst knows them; and words of its code, which begin with a letter.
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_NAME = re.compile(r"[^\W\d_][\w-]*")
#: Words that look like code, and any others.
_ANY = st.text(st.sampled_from('"\\#(){};, panic\n-/1') | st.characters(codec=None), max_size=30)


def code_of(flow):
    """Return what typst is told of a flow."""
    told = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "print_pages", lambda code, _everything: told.append(code) or b"")
        patch.setattr(document, "missing_glyphs", lambda _characters: frozenset())
        document.write(flow)
    return told[0]


def body_of(*blocks):
    """Return what is printed on the pages of a flow."""
    _, margins, pages = code_of(Flow((FlowSection(blocks),))).partition("v(28.346pt);}),{")
    assert margins
    return pages.removesuffix("})\n").replace(";", ";\n")


def paragraph(*runs, layout=_TEXT):
    return FlowParagraph(tuple(Run(words, face) for words, face in runs), layout)


def test_of_text_that_looks_like_most_only_the_words_are_said():
    text = paragraph(("Tỉnh ủy yêu cầu ", _PLAIN), ("các cấp ủy", _BOLD))
    code = body_of(text, paragraph(("Giao Văn phòng.", _PLAIN)), paragraph(("Hết.", _PLAIN)))

    assert code == (
        "v(6pt);\n"
        'par({"Tỉnh ủy yêu cầu ";\n'
        'text(weight:"bold","các cấp ủy")});\n'
        "v(6pt,weak:true);\n"
        'par("Giao Văn phòng.");\n'
        "v(6pt,weak:true);\n"
        'par("Hết.");\n'
    )


def test_of_other_text_it_is_said_how_it_differs():
    office = paragraph(("CHÁNH VĂN PHÒNG", _BOLD), layout=_SIGNED)
    code = body_of(paragraph(("Giao Văn phòng.", _PLAIN)), paragraph(("Hết.", _PLAIN)), office)

    assert code.endswith(
        "block(width:100%,sticky:true,{"
        'set text(top-edge:0.933em,bottom-edge:-0.216em,weight:"bold");\n'
        "set align(center);\n"
        "set par(justify:false,first-line-indent:0pt);\n"
        'par("CHÁNH VĂN PHÒNG");\n'
        "});\n"
    )


def test_text_is_usual_however_many_lines_stand_in_the_middle():
    middle = paragraph(("*", _PLAIN), layout=Layout(alignment="center"))
    code = body_of(middle, middle, middle, paragraph(("Giao Văn phòng.", _PLAIN)))

    assert code.endswith('v(6pt,weak:true);\npar("Giao Văn phòng.");\n')


def test_words_are_strings_and_nothing_else():
    code = body_of(paragraph(('nói "thôi"); #panic(\\', _PLAIN)))

    assert code == 'v(6pt);\npar("nói \\"thôi\\");\n #panic(\\\\");\n'


@given(_ANY, _ANY, _ANY)
def test_whatever_words_a_document_has_none_becomes_code(words, font, title):
    def code(words, font, title):
        return code_of(Flow((FlowSection((paragraph((words, Face(font=font))),)),), title=title))

    known = {*_NAME.findall(_STRING.sub("", code("một\ndòng 13-NQ/TW, 2022-2027", "Phông", "Tên"))), "pt", "em"}
    # A word that runs from right to left, and one that is wider than its column.
    known |= {"show", "regex", "ligatures", "kerning", "true", "h", "box"}

    left = _STRING.sub("", code(words, font, title))
    assert '"' not in left
    assert set(_NAME.findall(left)) <= known


def test_what_is_no_side_of_a_line_becomes_no_code():
    with pytest.raises(KeyError):
        body_of(DrawnRule(10.0, alignment="left,panic())+place(top+left"))


def test_things_side_by_side_stay_together_as_one_block():
    cells = tuple(FlowCell((paragraph((words, _PLAIN), layout=Layout()),)) for words in ("TỈNH ỦY", "ĐẢNG"))
    code = body_of(FlowTable((FlowRow(cells, keep_together=True),), widths_mm=(50.0, 50.0)))

    assert code == (
        "block(width:100%,breakable:false,grid(columns:(141.732pt,141.732pt,),"
        'align:top+left,grid.cell(x:0,y:0,{par("TỈNH ỦY");\n}),grid.cell(x:1,y:0,{par("ĐẢNG");\n})));\n'
    )
