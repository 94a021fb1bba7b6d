"""What other readers lose or count twice."""

from __future__ import annotations

import pytest
from wordml import TEXT_BOX, drawing, p, r

from directive_model.flow import text_of


@pytest.mark.parametrize(
    "body",
    [
        p(r("Chỉ "), '<w:ins w:id="1" w:author="x">', r("đạo"), "</w:ins>"),
        p(r("Chỉ "), "<w:smartTag>", r("đạo"), "</w:smartTag>"),
        p(
            r("Chỉ "), '<w:smartTag><w:smartTagPr><w:attr w:name="a" w:val="b"/></w:smartTagPr><w:smartTag>', r("đạo")
        ).replace("</w:p>", "</w:smartTag></w:smartTag></w:p>"),
        p(r("Chỉ "), '<w:hyperlink r:id="none">', r("đạo"), "</w:hyperlink>"),
        p(r("Chỉ "), "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>", r("đạo"), "</w:sdtContent></w:sdt>"),
        p(r("Chỉ "), '<w:fldSimple w:instr=" REF x ">', r("đạo"), "</w:fldSimple>"),
        p(r("Chỉ "), '<w:customXml w:element="x">', r("đạo"), "</w:customXml>"),
        p(r("Chỉ "), "<w:unheardOf>", r("đạo"), "</w:unheardOf>"),
        p(r("Chỉ "), "<m:oMath><m:r><m:t>đạo</m:t></m:r></m:oMath>"),
        p(
            r("Chỉ "),
            '<mc:AlternateContent><mc:Choice Requires="w14">',
            r("đạo"),
            "</mc:Choice><mc:Fallback>",
            r("đạo"),
        ).replace("</w:p>", "</mc:Fallback></mc:AlternateContent></w:p>"),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('Chỉ đạo'))}</w:sdtContent></w:sdt>",
        f'<w:customXml w:element="x">{p(r("Chỉ đạo"))}</w:customXml>',
        f'<w:ins w:id="1">{p(r("Chỉ đạo"))}</w:ins>',
    ],
)
def test_whatever_wraps_it_a_text_is_read_once(reader, body):
    assert reader.texts(body) == ["Chỉ đạo"]


@pytest.mark.parametrize(
    "body",
    [
        r("Chỉ đạo"),
        "<w:t>Chỉ đạo</w:t>",
        f'<w:hyperlink w:anchor="x">{r("Chỉ đạo")}</w:hyperlink>',
        p("<w:t>Chỉ đạo</w:t>"),
        p("<w:r><w:t>Chỉ <w:t>đạo</w:t></w:t></w:r>"),
        f"<w:tr><w:tc>{p(r('Chỉ đạo'))}</w:tc></w:tr>",
        f"<w:tbl>{p(r('Chỉ đạo'))}</w:tbl>",
        f"<w:tbl><w:tc>{p(r('Chỉ đạo'))}</w:tc></w:tbl>",
        f"<w:tbl><w:tr>{p(r('Chỉ đạo'))}</w:tr></w:tbl>",
        f"<w:tbl><w:tr>{r('Chỉ ')}<w:tc>{r('đạo')}</w:tc></w:tr></w:tbl>",
    ],
)
def test_letters_that_a_broken_file_has_in_the_wrong_place_are_read(reader, body):
    assert "Chỉ đạo" == " ".join(text_of(reader.flow(body).value.blocks).split())


def test_a_deletion_is_dropped_and_told(reader):
    reading = reader.flow(p(r("Chỉ đạo"), '<w:del w:id="1"><w:r><w:delText> cũ</w:delText></w:r></w:del>'))

    assert text_of(reading.value.blocks) == "Chỉ đạo"
    assert [(f.rule, f.severity, f.text) for f in reading.findings] == [("tracked-changes", "note", " cũ")]
    assert str(reading.findings[0].span) == "x.docx word/document.xml ¶1"


def test_moved_text_is_read_once_where_it_went(reader):
    away = f'<w:moveFrom w:id="1">{r("Hai.")}</w:moveFrom>'
    here = f'<w:moveTo w:id="2">{r("Hai.")}</w:moveTo>'
    reading = reader.flow(p(away, r("Một.")) + p(here))

    assert text_of(reading.value.blocks) == "Một.\nHai."
    assert [(f.rule, f.text) for f in reading.findings] == [("tracked-changes", None)]


def test_text_moved_to_nowhere_is_told(reader):
    reading = reader.flow(p(r("Một."), f'<w:moveFrom w:id="1">{r("Hai.")}</w:moveFrom>'))

    assert [(f.rule, f.text) for f in reading.findings] == [("tracked-changes", "Hai.")]


def test_a_deleted_paragraph_end_joins_two_paragraphs(reader):
    mark = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    gone = '<w:del w:id="2"><w:r><w:delText>Bỏ.</w:delText></w:r></w:del>'

    assert reader.texts(p(mark, r("Chỉ ")) + p(r("đạo"))) == ["Chỉ đạo"]
    assert reader.texts(p(mark, gone) + p(r("Chỉ đạo"))) == ["Chỉ đạo"]
    assert reader.texts(p(mark, r("Chỉ đạo"))) == ["Chỉ đạo"]


VML_BOX = (
    f"<w:pict><v:shape><v:textbox><w:txbxContent>{p(r('Trong hộp'))}</w:txbxContent></v:textbox></v:shape></w:pict>"
)


def alternatives(requires: str, choice: str, fallback: str) -> str:
    choice = f'<mc:Choice Requires="{requires}">{choice}</mc:Choice>'
    return f"<mc:AlternateContent>{choice}<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize(
    "box",
    [
        alternatives("wps", drawing(TEXT_BOX), VML_BOX),
        drawing(TEXT_BOX),
        VML_BOX,
        alternatives("unknown", "<w:t>?</w:t>", VML_BOX),
    ],
)
def test_a_text_box_is_read_once_after_its_paragraph(reader, box):
    reading = reader.flow(p(r("Trước "), f"<w:r>{box}</w:r>", r("sau.")) + p(r("Cuối.")))

    assert text_of(reading.value.blocks) == "Trước sau.\nTrong hộp\nCuối."
    assert [block.span.paragraph for block in reading.value.blocks] == [1, 2, 3]
    assert reading.findings == ()


def test_words_that_have_no_plainer_twin_are_read(reader):
    newer = f'<mc:AlternateContent><mc:Choice Requires="unknown">{r("mới")}</mc:Choice></mc:AlternateContent>'

    assert reader.texts(p(r("a "), newer)) == ["a mới"]


def test_a_paragraph_that_only_anchors_a_box_is_not_there(reader):
    assert reader.texts(p(f"<w:r>{VML_BOX}</w:r>")) == ["Trong hộp"]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:t>a</w:t><w:tab/><w:t>b</w:t>", "a\tb"),
        ("<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/>", "a\nb\n"),
        ("<w:t>QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t>", "QĐ\u2011UBND"),
        ("<w:t>a</w:t><w:softHyphen/><w:t>b</w:t>", "a\u00adb"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓"),
        ('<w:sym w:font="Nowhere" w:char="0041"/>', "A"),
        ('<w:sym w:font="Wingdings" w:char="nonsense"/><w:t>a</w:t>', "a"),
        ("<w:t>a\n  b</w:t>", "a   b"),
        ("<w:t/><w:t>a</w:t><w:lastRenderedPageBreak/>", "a"),
    ],
)
def test_signs_are_letters(reader, content, text):
    assert reader.texts(p(f"<w:r>{content}</w:r>")) == [text]


def field(instruction: str, *result: str) -> str:
    separator = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>{separator}'
        + "".join(result)
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("content", "runs"),
    [
        (field(" PAGE ", r("3")), [("3", "page")]),
        (field("PAGE \\* MERGEFORMAT", r("1"), r("2")), [("12", "page")]),
        (field(" PAGE "), [("", "page")]),
        (field(" NUMPAGES ", r("9")), [("9", "pages")]),
        (field(" page ", r("3")) + field(" PAGE ", r("4")), [("3", "page"), ("4", "page")]),
        (r("Trang ") + '<w:fldSimple w:instr="PAGE">' + r("3") + "</w:fldSimple>", [("Trang ", None), ("3", "page")]),
        ("<w:r><w:pgNum/></w:r>", [("", "page")]),
        (field(' HYPERLINK "x" ', r("đường dẫn")), [("đường dẫn", None)]),
        (field(" IF ", r("a"), field(" PAGE ", r("3"))), [("a", None), ("3", "page")]),
    ],
)
def test_fields_show_their_result_and_page_numbers_are_known(reader, content, runs):
    (block,) = reader.blocks(p(content))

    assert [(run.text, run.field) for run in block.runs] == runs


def test_text_in_a_fields_code_is_told(reader):
    inner = field("IF " + "</w:instrText></w:r><w:r><w:t>ẩn</w:t></w:r><w:r><w:instrText>", r("hiện"))
    reading = reader.flow(p(inner))

    assert text_of(reading.value.blocks) == "hiện"
    assert [(f.rule, f.text) for f in reading.findings] == [("unplaced-text", "ẩn")]


def test_hidden_text_is_kept_and_marked(reader):
    (block,) = reader.blocks(p(r("a"), "<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>"))

    assert [(run.text, run.face.hidden) for run in block.runs] == [("a", False), ("b", True)]


def test_like_runs_are_one_and_share_one_face(reader):
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    first, second = reader.blocks(p(bold.format("Số"), bold.format(" 12"), r("x")) + p(bold.format("y")))

    assert [run.text for run in first.runs] == ["Số 12", "x"]
    assert first.runs[0].face is second.runs[0].face


def test_places_name_part_paragraph_and_characters(reader):
    cell = f"<w:tbl><w:tr><w:tc>{p(r('ô'))}{p(r('hai'))}</w:tc></w:tr></w:tbl>"
    table, after = reader.blocks(cell + p(r("sau bảng")))

    assert (table.span.paragraph, table.span.end_paragraph) == (1, 2)
    assert str(table.rows[0].cells[0].blocks[1].span) == "x.docx word/document.xml ¶2:0"
    assert (after.span.paragraph, after.span.start, after.span.end) == (3, 0, 8)


OBJECTS = [
    '<w:drawing><a:graphicData uri="x/picture"><a:blip r:embed="image1"/></a:graphicData></w:drawing>',
    '<w:object><o:OLEObject ProgID="Equation.3" r:id="image1"/></w:object>',
    '<w:pict><v:shape><v:imagedata r:id="image1"/></v:shape></w:pict>',
    '<w:drawing><a:graphicData uri="x/chart"><c r:id="image1"/></a:graphicData></w:drawing>',
]


@pytest.mark.parametrize("content", OBJECTS)
def test_what_is_no_text_is_told_by_the_name_of_its_part(reader, content):
    reading = reader.flow(p(r("a"), f"<w:r>{content}</w:r>"), image1="<x/>")

    assert text_of(reading.value.blocks) == "a"
    assert [(f.rule, f.message.en) for f in reading.findings] == [
        ("object-not-read", "an object is not read: word/image1.xml")
    ]


@pytest.mark.parametrize(
    "content",
    ['<w:object><o:OLEObject r:id="image1"/></w:object>', '<w:object><w:control r:id="image1"/></w:object>'],
)
def test_a_file_that_opens_from_within_is_told_by_the_name_of_its_part(reader, content):
    (told,) = reader.flow(p(r("a"), f"<w:r>{content}</w:r>"), image1="<x/>").findings

    assert ("embedded-file", "warning") == (told.rule, told.severity)
    assert "word/image1.xml" in told.message.en


@pytest.mark.parametrize(
    ("font", "letter", "text"),
    [
        ("Wingdings", "\uf0fc", "✓ có"),
        ("Wingdings", "&#xF0FC;", "✓ có"),
        ("Symbol", "\uf061", "α có"),
        ("Times New Roman", "\uf0fc", "\uf0fc có"),
    ],
)
def test_text_in_a_font_of_signs_is_put_into_unicode(reader, font, letter, text):
    run = f'<w:r><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t>{letter} có</w:t></w:r>'

    assert reader.texts(p(run)) == [text]


def test_letters_among_properties_are_told(reader):
    reading = reader.flow(p("<w:rPr><w:r><w:t>Chỉ đạo</w:t></w:r></w:rPr>", r("Kế hoạch")))

    assert ["Chỉ đạo"] == [finding.text for finding in reading.findings if finding.rule == "unplaced-text"]
