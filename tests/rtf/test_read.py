"""RTF, shown: what each piece of it puts on the page."""

from __future__ import annotations

import pytest

from directive_model.flow import DrawnRule, FlowParagraph, FlowTable, text_of
from directive_model.plugin import Source
from directive_model_rtf.document import read

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0{\*\panose 02020603}Times New Roman;}{\f1\fcharset163 Arial;}"
    r"{\f2\fcharset2 Symbol;}{\f3\fcharset2 Wingdings;}{\f4\fcharset204 Times Cyr;}{\f5 .VnTime;}}"
)
COLORS = r"{\colortbl;\red255\green0\blue10;\red0\green0\blue0;}"
STYLES = r"{\stylesheet{\ql Normal;}{\s1\b heading 1;}{\*\cs10 Default Paragraph Font;}}"


def rtf(body: str, head: str = "") -> bytes:
    return rf"{{\rtf1\ansi\ansicpg1252\deff0{FONTS}{COLORS}{STYLES}{head}{body}}}".encode("latin-1")


def reading(body: str, head: str = "", **more):
    return read(Source(data=rtf(body, head), name="a.doc", **more))


def blocks(body: str, head: str = ""):
    return reading(body, head).value.blocks


def texts(body: str, head: str = ""):
    return [block.text for block in blocks(body, head)]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"K\u7871 ?  ho\u7841 ?ch", "Kế  hoạch"),
        (r"K\u7871\'65 ho\u7841\'61ch", "Kế hoạch"),
        (r"\uc2 K\u7871\'65\'65 x", "Kế x"),
        (r"\uc0 K\u7871 x", "Kếx"),
        (r"{\uc0 K\u7871 }\u7841 ?", "Kếạ"),
        (r"\f1 C\'f4ng t\'e1c", "Công tác"),
        (r"\f1 Vi\'ea\'f2t", "Việt"),
        (r"\f4 \'cc\'ee\'f1", "Мос"),
        (r"\f5 \'a7\'b6ng", "§¶ng"),
        (r"\f2 \'b7 a", "• α"),
        (r"\f3 \u-3844 ?", "✓"),
        (r"\u-10240\'3f\u-9216\'3f", "\U00010000"),
        (r"\uc0 \u55357\uc1 \u56841 ?", "\U0001f609"),
        (r"a\~b\-c\_d\{\}\\", "a\xa0b\xadc‑d{}\\"),
        (r"\lquote a\rquote\ldblquote b\rdblquote\endash\emdash\bullet", "‘a’“b”–—•"),
        ("a\\tab b\\line c", "a\tb\nc"),
        ("a\r\nb", "ab"),
        (r"a{\bin4 }}{{\b b}c", "abc"),
        (r"{\upr{ansi}{\*\ud{Unicod\u7871 ?}}}", "Unicodế"),
        (r"{\*\unknown no {\b no} no}yes", "yes"),
        (r"{\known yes}", "yes"),
    ],
)
def test_letters_are_those_that_the_page_shows(body, text):
    assert [text] == texts(body + r"\par")


def test_a_code_page_of_the_document_counts_where_the_font_says_none():
    data = rb"{\rtf1\ansi\ansicpg1258 {\fonttbl{\f0 Arial;}}\f0 Vi\'ea\'f2t\par}"

    assert "Việt" == text_of(read(Source(data=data)).value.blocks)


def test_letters_look_as_was_said():
    (paragraph,) = blocks(r"\f0\fs28{\b\i a}{\ul\strike b}{\b c\b0 d}{\caps\super e}{\cf1 f}{\v g}\plain h\par")
    faces = {run.text: run.face for run in paragraph.runs}

    assert (True, True, 14.0, "Times New Roman") == (
        faces["a"].bold,
        faces["a"].italic,
        faces["a"].size_pt,
        faces["a"].font,
    )
    assert (True, True) == (faces["b"].underline, faces["b"].strike)
    assert (True, False) == (faces["c"].bold, faces["d"].bold)
    assert (True, "superscript") == (faces["e"].caps, faces["e"].raised)
    assert "FF000A" == faces["f"].color
    assert faces["g"].hidden
    assert 12.0 == faces["h"].size_pt


def test_paragraphs_stand_as_was_said_until_pard():
    first, second = blocks(r"\pard\s1\qc\li720\fi-360\sb120\sa60\sl360\slmult1\keepn a\par\pard b\par")

    assert "heading 1" == first.style
    assert ("center", 12.7, -6.35, 6.0, 3.0) == (
        first.layout.alignment,
        first.layout.left_mm,
        first.layout.first_line_mm,
        first.layout.before_pt,
        first.layout.after_pt,
    )
    assert (1.5, "multiple", True) == (first.layout.line, first.layout.line_rule, first.layout.keep_with_next)
    assert "left" == second.layout.alignment


def test_what_a_group_said_ends_with_it():
    first, second = blocks(r"{\qr\b a\par}b\par")

    assert ("right", True) == (first.layout.alignment, first.runs[0].face.bold)
    assert ("left", False) == (second.layout.alignment, second.runs[0].face.bold)


def test_printed_numbers_are_labels():
    body = (
        r"{\listtext\pard\plain\f0 1.\tab}M\u7897 ?t\par{\pntext\f2\'b7\tab}Hai\par"
        r"{\listtext\f0\u-3913 ?\tab}Ba\par"
    )

    assert [("1.", "Một"), ("•", "Hai"), ("•", "Ba")] == [(block.label, block.text) for block in blocks(body)]


def row(*cells: str, edges=(3000, 6000), more: str = "") -> str:
    defined = "".join(rf"{more}\cellx{edge}" for edge in edges)
    inside = "".join(rf"\pard\intbl {cell}\cell" for cell in cells)
    return rf"\trowd\trleft0{defined}{inside}\row"


def cells_of(table: FlowTable):
    return [[(text_of(cell.blocks), cell.column_span, cell.row_span) for cell in line.cells] for line in table.rows]


def test_rows_that_follow_each_other_are_a_table():
    table, after = blocks(row("a", r"b\par c") + row("d", "") + r"\pard e\par")

    assert [[("a", 1, 1), ("b\nc", 1, 1)], [("d", 1, 1), ("", 1, 1)]] == cells_of(table)
    assert (52.92, 52.92) == table.widths_mm
    assert not table.bordered
    assert "e" == after.text


def test_edges_that_rows_do_not_share_are_spans():
    (table,) = blocks(row("a", "b", "c", edges=(1000, 2000, 3000)) + row("d", "e", edges=(2004, 3000)))

    assert [[("a", 1, 1), ("b", 1, 1), ("c", 1, 1)], [("d", 2, 1), ("e", 1, 1)]] == cells_of(table)


def test_merged_cells_are_one():
    first = r"\trowd\clmgf\cellx1000\clmrg\cellx2000\clvmgf\cellx3000\pard\intbl a\cell\cell b\cell\row"
    second = r"\trowd\cellx1000\cellx2000\clvmrg\cellx3000\pard\intbl c\cell d\cell\cell\row"
    (table,) = blocks(first + second)

    assert [[("a", 2, 1), ("b", 1, 2)], [("c", 1, 1), ("d", 1, 1)]] == cells_of(table)


def test_borders_heads_and_the_place_in_the_cell_are_told():
    (table,) = blocks(row("a", "b", more=r"\trhdr\clvertalc\clbrdrt\brdrs\brdrw10 "))

    assert table.bordered
    assert table.rows[0].header
    assert "middle" == table.rows[0].cells[0].vertical


def test_tables_stand_in_cells():
    body = (
        r"\trowd\cellx5000\pard\intbl x\par\pard\intbl\itap2 a\nestcell b\nestcell"
        r"{\*\nesttableprops\trowd\cellx1000\cellx2000\nestrow}{\nonesttables\par}\pard\intbl y\cell\row\pard z\par"
    )
    table, _ = blocks(body)
    above, inner, below = table.rows[0].cells[0].blocks

    assert ("x", "y") == (above.text, below.text)
    assert [[("a", 1, 1), ("b", 1, 1)]] == cells_of(inner)


def test_a_row_that_nobody_ends_is_kept():
    table, after = blocks(r"\trowd\cellx5000\pard\intbl a\cell\pard b\par")

    assert [[("a", 1, 1)]] == cells_of(table)
    assert "b" == after.text


def test_fields_show_their_result():
    body = r'{\field{\*\fldinst{HYPERLINK "x"}}{\fldrslt{\ul trang}}} {\field{\*\fldinst SYMBOL 252 \\f "Wingdings"}}'

    assert ["trang ✓"] == texts(body + r"\par")


def test_page_heads_know_their_numbers():
    flow = reading(
        r"\sectd\titlepg{\header\pard\qc{\field{\*\fldinst PAGE}{\fldrslt 7}}\par}{\headerf first\par}a\par"
    ).value
    (section,) = flow.sections

    assert ("7", "page") == (section.header[0].runs[0].text, section.header[0].runs[0].field)
    assert "first" == text_of(section.first_header)


def test_a_head_of_left_pages_is_told():
    found = reading(r"\sectd{\headerl left\par}{\headerr right\par}a\par").findings

    assert [("unplaced-text", "left")] == [(finding.rule, finding.text) for finding in found]


def test_sections_have_pages():
    flow = reading(
        r"\paperw11906\paperh16838\margl1701 a\par\sectd\lndscpsxn\pgwsxn16838\pghsxn11906 b\sect c\par"
    ).value

    assert [(297.0, "a\nb"), (210.02, "c")] == [
        (round(section.page.width_mm, 2), text_of(section.blocks)) for section in flow.sections
    ] or [(section.page.width_mm, text_of(section.blocks)) for section in flow.sections]


def test_notes_are_apart_and_count_by_their_kind():
    body = (
        r"a{\super\chftn{\footnote\pard\plain{\super\chftn} one}}b{\super\chftn{\footnote\ftnalt two}}"
        r"c{\chftn{\footnote three}}{\*\atnid X}{\*\annotation four}\par"
    )
    flow = reading(body).value

    assert ["a1b1c2"] == [block.text for block in flow.blocks]
    assert [
        ("footnote", "1", " one"),
        ("endnote", "1", "two"),
        ("footnote", "2", "three"),
        ("comment", None, "four"),
    ] == [(note.kind, note.label, text_of(note.blocks)) for note in flow.notes]


def test_shapes_are_read_once_and_lines_are_rules():
    shape = (
        r"{\shp{\*\shpinst\shpleft0\shptop0\shpright1440\shpbottom10{\sp{\sn shapeType}{\sv 20}}}"
        r"{\shprslt{\*\do\dpline old}}}"
    )
    box = r"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard box\par}}{\shprslt box}}"
    paragraph, rule, inside = blocks(rf"a{shape}{box}\par")

    assert isinstance(rule, DrawnRule)
    assert (25.4, "a", "box") == (rule.length_mm, paragraph.text, inside.text)


def test_a_border_under_a_paragraph_is_a_rule():
    paragraph, rule = blocks(r"\pard\brdrb\brdrs\brdrw10 a\par")

    assert (FlowParagraph, DrawnRule) == (type(paragraph), type(rule))


@pytest.mark.parametrize(
    ("changes", "text", "told"), [("accepted", "ac", "b"), ("original", "ab", "c"), ("all", "abc", "b")]
)
def test_tracked_changes_are_read_as_was_asked(changes, text, told):
    found = reading(r"a{\deleted b}{\revised c}\par", changes=changes)

    assert text == text_of(found.value.blocks)
    assert [("tracked-changes", told)] == [(finding.rule, finding.text) for finding in found.findings]


def test_pictures_and_embedded_files_are_told_once():
    body = r"a{\*\shppict{\pict\pngblip 89504e}}{\nonshppict{\pict 00}}{\object{\*\objdata 01}{\result b}}\par"
    found = reading(body)

    assert "ab" == text_of(found.value.blocks)
    assert ["object-not-read", "object-not-read"] == [finding.rule for finding in found.findings]


def test_what_the_file_says_of_itself_is_kept():
    flow = reading("a\\par", r"\deflang1066{\info{\title K\u7871 ? ho\u7841 ?ch}{\author X}}").value

    assert ("Kế hoạch", "vi-VN") == (flow.title, flow.language)


def test_places_count_paragraphs_with_those_of_cells():
    table, after = blocks(row("a", "b") + r"\pard c\par")

    assert [1, 2] == [cell.blocks[0].span.paragraph for cell in table.rows[0].cells]
    assert ("a.doc", 3, 0, 1) == (after.span.source, after.span.paragraph, after.span.start, after.span.end)
