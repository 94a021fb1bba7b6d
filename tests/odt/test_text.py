"""Letters: white space, fields, notes, boxes, and all that must be read once and only once."""

from __future__ import annotations

import re

import pytest

from directive_model.flow import DrawnRule, FlowParagraph, FlowTable, Run, text_of


def p(text: str, more: str = "") -> str:
    return f"<text:p {more}>{text}</text:p>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("a  b", "a b"),
        ("\n   a\n   b\n", "a b"),
        ("<text:span>a </text:span> b", "a b"),
        ("a<text:s/><text:s text:c='2'/>b", "a   b"),
        ("a <text:s/>b", "a  b"),
        ("<text:s text:c='2'/>a ", "  a "),
        ("a<text:tab/>b<text:line-break/> c", "a\tb\n c"),
        ("a\u00a0\u00a0b\u2011c\u00add", "a\u00a0\u00a0b\u2011c\u00add"),
        ("a<text:soft-page-break/>b", "ab"),
        (
            "a<text:bookmark text:name='x'/><text:bookmark-start text:name='y'/>b<text:bookmark-end text:name='y'/>",
            "ab",
        ),
        ("<text:a xlink:href='http://example.org/'>liên kết</text:a>", "liên kết"),
        ("ngày <text:date>1/7</text:date>, <text:title>Đề án</text:title>", "ngày 1/7, Đề án"),
        ("<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>", "ab"),
        ("<text:conditional-text text:condition='x'>hiện</text:conditional-text>", "hiện"),
        ("<loext:content-control>ô <text:span>điền</text:span></loext:content-control>", "ô điền"),
        ("<text:variable-set text:display='none'>3</text:variable-set><text:variable-get>4</text:variable-get>", "4"),
        ("<text:drop-down><text:label text:value='a'/><text:label text:value='b'/>b</text:drop-down>", "b"),
    ],
)
def test_a_line(reader, inside, expected):
    assert [expected] == reader.texts(p(inside))


def test_page_numbers_are_fields(reader):
    (paragraph,) = reader.blocks(p("<text:page-number>2</text:page-number>/<text:page-count/>"))

    assert [("2", "page"), ("/", None), ("", "pages")] == [(run.text, run.field) for run in paragraph.runs]


def test_blocks_stand_in_order_with_their_places(reader):
    cell = f"<table:table-cell>{p('b')}</table:table-cell>"
    table = f"<table:table><table:table-row>{cell}</table:table-row></table:table>"
    first, second, third = reader.blocks(f"{p('a')}{table}<text:section>{p('c')}</text:section>")

    assert (1, 0, 1) == (first.span.paragraph, first.span.start, first.span.end)
    assert isinstance(second, FlowTable)
    assert (2, "content.xml") == (second.rows[0].cells[0].blocks[0].span.paragraph, second.span.part)
    assert 3 == third.span.paragraph


@pytest.mark.parametrize(
    "body",
    ["<text:unheardOf>Chỉ đạo</text:unheardOf>", "<text:unheardOf><text:span>Chỉ</text:span> đạo</text:unheardOf>"],
)
def test_letters_in_what_is_not_known_are_a_paragraph(reader, body):
    assert ["Chỉ đạo"] == reader.texts(body)


def test_an_index_is_read_without_its_templates(reader):
    index = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>x</text:index-title-template>"
        f"</text:table-of-content-source><text:index-body>{p('1. Mục')}</text:index-body></text:table-of-content>"
    )

    assert ["1. Mục"] == reader.texts(index)


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_stand_apart_with_their_mark_in_the_text(reader, kind):
    note = (
        f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('chú thích')}</text:note-body></text:note>"
    )
    flow = reader.flow(p(f"câu{note} sau")).value

    assert "câu1 sau" == text_of(flow.blocks)
    assert [(kind, "1", "chú thích")] == [(one.kind, one.label, text_of(one.blocks)) for one in flow.notes]


def test_comments_are_notes_without_their_authors_name(reader):
    who = "<dc:creator>Lan</dc:creator><dc:date>2025-01-01</dc:date>"
    comment = f"<office:annotation>{who}{p('xem lại')}</office:annotation>"
    flow = reader.flow(p(f"a{comment}b") + comment).value

    assert "ab" == text_of(flow.blocks)
    assert ["xem lại", "xem lại"] == [text_of(one.blocks) for one in flow.notes]


def test_a_text_box_is_read_once_after_its_paragraph(reader):
    box = (
        f'<draw:frame><draw:text-box>{p("trong hộp")}</draw:text-box><draw:image xlink:href="x.png"/></draw:frame>'
        f"<draw:g><draw:custom-shape>{p('trong hình')}<draw:enhanced-geometry draw:type='rectangle'/>"
        "</draw:custom-shape></draw:g>"
    )
    reading = reader.flow(p(f"a{box}b"))

    assert "ab\ntrong hộp\ntrong hình" == text_of(reading.value.blocks)
    assert () == reading.findings


def test_pictures_and_what_lies_outside_are_told_of_and_not_followed(reader):
    frame = '<draw:frame><draw:image xlink:href="{}"/></draw:frame>'
    linked = '<text:section><text:section-source xlink:href="../other.odt"/><text:p>a</text:p></text:section>'
    body = p(frame.format("Pictures/1.png") + frame.format("http://example.org/x.png")) + linked
    reading = reader.flow(body)

    assert [
        ("object-not-read", "an object is not read: Pictures/1.png"),
        ("external-reference", "(image: http://example.org/x.png)"),
        ("external-reference", "(section-source: ../other.odt)"),
    ] == [(one.rule, re.search(r"\(.*\)|^an.*", one.message.en)[0]) for one in reading.findings]


def test_an_embedded_file_is_told_as_one_and_a_chart_as_a_picture(reader):
    named = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    part = f"<office:document-content {named}><office:body><office:{{}}/></office:body></office:document-content>"
    held = "<draw:frame><draw:{}/></draw:frame>".format
    body = (
        held('object xlink:href="./Object 1"')
        + held('object xlink:href="./Object 2"')
        + held('object-ole xlink:href="./Object 3"')
    )
    data = reader.odt(
        p(body),
        **{"Object 1__content_xml": part.format("spreadsheet"), "Object 2__content_xml": part.format("chart")},
    )

    assert [
        ("embedded-file", "Object 1"),
        ("object-not-read", "Object 2"),
        ("embedded-file", "Object 3"),
    ] == [(one.rule, one.message.en.rpartition(": ")[2]) for one in reader.data(data).findings]


def test_a_formula_is_letters_in_its_line(reader):
    letters = "<math:mi>a</math:mi><math:mo>=</math:mo><math:mn>2</math:mn><math:annotation>a</math:annotation>"
    declared = 'xmlns:math="http://www.w3.org/1998/Math/MathML"'
    formula = f"<math:math {declared}>{letters}</math:math>"
    inside = f"<draw:frame><draw:object>{formula}</draw:object></draw:frame>"
    outside = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    data = reader.odt(p(f"x {inside}; {outside}"), **{"Object 1__content_xml": formula})

    assert "x a=2; a=2" == text_of(reader.data(data).value.blocks)


GRAPHIC = (
    '<style:style style:name="g" style:family="graphic"><style:graphic-properties svg:stroke-width="0.026cm" '
    'style:horizontal-pos="left"/></style:style>'
    '<style:style style:name="none" style:family="graphic"><style:graphic-properties draw:stroke="none"/>'
    '</style:style><style:style style:name="C" style:family="paragraph">'
    '<style:paragraph-properties fo:text-align="end"/></style:style>'
)


@pytest.mark.parametrize(
    "shape",
    [
        '<draw:line draw:style-name="g" svg:x1="1cm" svg:x2="5cm" svg:y1="0cm" svg:y2="0cm"/>',
        '<draw:connector draw:style-name="g" svg:x1="5cm" svg:x2="1cm" svg:y1="0cm" svg:y2="0cm"/>',
        (
            '<draw:custom-shape draw:style-name="g" svg:width="4cm" svg:height="0cm">'
            '<draw:enhanced-geometry draw:type="mso-spt32"/></draw:custom-shape>'
        ),
        '<draw:polyline draw:style-name="g" svg:width="40mm"/>',
    ],
)
def test_straight_lines_are_rules(reader, shape):
    (rule,) = reader.blocks(p(shape), automatic=GRAPHIC)

    assert DrawnRule(40.0, "left", 0.74) == rule


def test_a_line_that_stands_in_its_paragraph_stands_where_that_does(reader):
    line = '<draw:line text:anchor-type="as-char" svg:x1="0mm" svg:x2="30mm" svg:y1="0mm" svg:y2="0mm"/>'
    (rule,) = reader.blocks(p(line, 'text:style-name="C"'), automatic=GRAPHIC)

    assert DrawnRule(30.0, "right") == rule


@pytest.mark.parametrize(
    "shape",
    [
        '<draw:line draw:style-name="none" svg:x1="0cm" svg:x2="4cm" svg:y1="0cm" svg:y2="0cm"/>',
        '<draw:line svg:x1="0cm" svg:x2="0cm" svg:y1="0cm" svg:y2="4cm"/>',
        '<draw:rect svg:width="4cm" svg:height="2cm"/>',
    ],
)
def test_what_is_no_line_across_is_no_rule(reader, shape):
    assert ["a"] == reader.texts(p(f"a{shape}"), automatic=GRAPHIC)


def test_a_border_on_one_side_is_a_rule(reader):
    sides = (
        'fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="0.75pt solid #000000"'
    )
    automatic = "".join(
        reader.style(name, paragraph=border)
        for name, border in (("B", sides), ("F", 'fo:border="1pt solid #000000"'))
    )
    under, framed = (f'text:style-name="{name}"' for name in "BF")

    assert [FlowParagraph, DrawnRule, DrawnRule, FlowParagraph] == [
        type(block) for block in reader.blocks(p("a", under) + p("", under) + p("khung", framed), automatic=automatic)
    ]


def test_hidden_text_is_read_as_hidden_and_never_lost(reader):
    hidden = '<text:hidden-text text:is-hidden="true" text:string-value="{}">{}</text:hidden-text>'
    section = f'<text:section text:display="none">{p("mục ẩn")}</text:section>'
    paragraph = p('<text:hidden-paragraph text:is-hidden="true"/>đoạn ẩn')
    reading = reader.flow(p(f"a{hidden.format('x', 'x')}") + p(hidden.format("chỉ ở mã", "")) + section + paragraph)
    runs = [run for block in reading.value.blocks for run in block.runs]

    assert [("a", False), ("x", True), ("mục ẩn", True), ("đoạn ẩn", True)] == [
        (run.text, run.face.hidden) for run in runs
    ]
    assert [("unplaced-text", "chỉ ở mã")] == [(one.rule, one.text) for one in reading.findings]


def test_controls_of_forms_are_told_of_with_their_words(reader):
    forms = '<office:forms><form:form><form:checkbox form:id="c1" form:label="Đồng ý"/></form:form></office:forms>'
    reading = reader.flow(forms + p('a<draw:control draw:control="c1"/>'))

    assert [("object-not-read", "Đồng ý")] == [(one.rule, one.text) for one in reading.findings]


def test_signs_of_a_font_of_signs_are_read_as_what_they_show(reader):
    automatic = reader.style("W", "text", text='fo:font-family="Wingdings"')

    assert ["☐ Mật"] == reader.texts(p('<text:span text:style-name="W">\uf0a8</text:span> Mật'), automatic=automatic)


def test_a_flat_file_reads_as_the_package_does(reader):
    body = p("a") + p("b")
    packed, flat = (reader.data(make(body)).value for make in (reader.odt, reader.flat))

    assert packed == flat
    assert (None, 2) == (flat.blocks[1].span.part, flat.blocks[1].span.paragraph)


def test_title_and_language_are_the_documents(reader, document):
    letters = '<style:text-properties fo:language="vi" fo:country="VN"/>'
    styles = f'<style:default-style style:family="paragraph">{letters}</style:default-style>'
    meta = document("-meta", meta="<dc:title>Chương trình</dc:title>")
    flow = reader.flow(p("a"), styles=styles, meta_xml=meta).value

    assert ("Chương trình", "vi-VN") == (flow.title, flow.language)


def test_like_neighbours_are_one_run(reader):
    (paragraph,) = reader.blocks(p("a<text:span>b</text:span>c"))

    assert (Run("abc", paragraph.runs[0].face),) == paragraph.runs
