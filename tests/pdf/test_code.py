"""What typst is told to print: each look once, and of others only how they differ."""

from __future__ import annotations

from directive_model.flow import Face, Flow, FlowCell, FlowParagraph, FlowRow, FlowSection, FlowTable, Layout, Run
from directive_model_pdf.writer import document

_PLAIN = Face(font="Times New Roman", size_pt=14.0)
_BOLD = Face(font="Times New Roman", size_pt=14.0, bold=True)
_TEXT = Layout(alignment="justify", first_line_mm=10.0, line_rule="exact", line=18.0, before_pt=6.0)
_SIGNED = Layout(alignment="center", keep_with_next=True)


def body_of(monkeypatch, *blocks):
    """Return what is printed on the pages of a flow."""
    told = []
    monkeypatch.setattr(document, "print_pages", lambda code, _everything: told.append(code) or b"")
    document.write(Flow((FlowSection(blocks),)))
    _, _, pages = told[0].partition("v(28.346pt);}),{")
    return pages.removesuffix("})\n").replace(";", ";\n")


def paragraph(*runs, layout=_TEXT):
    return FlowParagraph(tuple(Run(words, face) for words, face in runs), layout)


def test_of_text_that_looks_like_most_only_the_words_are_said(monkeypatch):
    text = paragraph(("Tỉnh ủy yêu cầu ", _PLAIN), ("các cấp ủy", _BOLD))
    code = body_of(monkeypatch, text, paragraph(("Giao Văn phòng.", _PLAIN)), paragraph(("Hết.", _PLAIN)))

    assert code == (
        "v(6pt);\n"
        'par({"Tỉnh ủy yêu cầu ";\n'
        'text(weight:"bold","các cấp ủy")});\n'
        "v(6pt,weak:true);\n"
        'par("Giao Văn phòng.");\n'
        "v(6pt,weak:true);\n"
        'par("Hết.");\n'
    )


def test_of_other_text_it_is_said_how_it_differs(monkeypatch):
    office = paragraph(("CHÁNH VĂN PHÒNG", _BOLD), layout=_SIGNED)
    code = body_of(monkeypatch, paragraph(("Giao Văn phòng.", _PLAIN)), paragraph(("Hết.", _PLAIN)), office)

    assert code.endswith(
        "block(width:100%,sticky:true,{"
        'set text(top-edge:0.933em,bottom-edge:-0.216em,weight:"bold");\n'
        "set align(center);\n"
        "set par(justify:false,first-line-indent:0pt);\n"
        'par("CHÁNH VĂN PHÒNG");\n'
        "});\n"
    )


def test_text_is_usual_however_many_lines_stand_in_the_middle(monkeypatch):
    middle = paragraph(("*", _PLAIN), layout=Layout(alignment="center"))
    code = body_of(monkeypatch, middle, middle, middle, paragraph(("Giao Văn phòng.", _PLAIN)))

    assert code.endswith('v(6pt,weak:true);\npar("Giao Văn phòng.");\n')


def test_words_are_strings_and_nothing_else(monkeypatch):
    code = body_of(monkeypatch, paragraph(('nói "thôi"); #panic(\\', _PLAIN)))

    assert code == 'v(6pt);\npar("nói \\"thôi\\");\n #panic(\\\\");\n'


def test_things_side_by_side_stay_together_as_one_block(monkeypatch):
    cells = tuple(FlowCell((paragraph((words, _PLAIN), layout=Layout()),)) for words in ("TỈNH ỦY", "ĐẢNG"))
    code = body_of(monkeypatch, FlowTable((FlowRow(cells, keep_together=True),), widths_mm=(50.0, 50.0)))

    assert code == (
        "block(width:100%,breakable:false,grid(columns:(141.732pt,141.732pt,),"
        'align:top+left,grid.cell(x:0,y:0,{par("TỈNH ỦY");\n}),grid.cell(x:1,y:0,{par("ĐẢNG");\n})));\n'
    )
