"""ODT as it is written: what a person finds in LibreOffice, and that it comes back."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from lxml import etree
from odt_written import FACE, back, flow_of, found, paragraph

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
    Note,
    PageSetup,
    Run,
)
from directive_model.plugin import Source
from directive_model.testing import flows
from directive_model_odt.names import NAMESPACES
from directive_model_odt.reader import read
from directive_model_odt.writer import write, write_flat
from directive_model_odt.writer.styles import encoded


def test_the_package_tells_its_kind_first_and_unpacked():
    data = write(flow_of(paragraph("a"))).value
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        first = package.infolist()[0]
        listed = found(data, "META-INF/manifest.xml", "//@manifest:full-path")

        assert ("mimetype", zipfile.ZIP_STORED) == (first.filename, first.compress_type)
        assert b"application/vnd.oasis.opendocument.text" == package.read("mimetype")
        assert {"/", *package.namelist()} - {"mimetype", "META-INF/manifest.xml"} == set(listed)


def test_what_is_typed_on_below_words_that_are_no_label_is_running_text():
    data = write(flow_of(paragraph("a) Xã", style="Nội dung nguyên văn mục 1"))).value

    assert [encoded("Nội dung mục 1")] == found(data, "styles.xml", "//style:style/@style:next-style-name")
    assert "Nội dung mục 1" in found(data, "styles.xml", "//style:style/@style:display-name")


def test_styles_have_the_names_that_a_person_sees():
    data = write(flow_of(paragraph("a", style="Tên loại văn bản"), paragraph("b"))).value

    assert ["Tên loại văn bản"] == found(data, "styles.xml", "//style:style/@style:display-name")
    assert ["Standard", "Tên_20_loại_20_văn_20_bản"] == found(
        data, "styles.xml", "//style:style[@style:family='paragraph']/@style:name"
    )


@pytest.mark.parametrize(
    "name", ["Standard", "Normal", "Mục 1", "1 mục", "a_b", "Heading", "(x)", "Ưu tiên – 2", " "]
)
def test_any_name_of_a_style_comes_back(name):
    flow = flow_of(paragraph("a", style=name), paragraph("b"))

    assert flow == back(flow)
    etree.QName(encoded(name))


def test_only_what_differs_from_the_named_style_is_automatic():
    usual = [paragraph(f"đoạn {number}", Layout(alignment="justify"), "Nội dung") for number in range(3)]
    odd = paragraph("lệch", Layout(alignment="center"), "Nội dung", bold=True)
    data = write(flow_of(*usual, odd)).value

    assert ["P1", "T1"] == found(data, "content.xml", "//office:automatic-styles/style:style/@style:name")
    assert ["center"] == found(data, "content.xml", "//style:paragraph-properties/@fo:text-align")
    assert ["Nội_20_dung"] == found(data, "content.xml", "//style:style/@style:parent-style-name")


def test_headings_head_the_outline():
    data = write(flow_of(paragraph("Một", style="Heading 2"), paragraph("hai"))).value

    assert [("2", "Một")] == [
        (one.get(f"{{{NAMESPACES['text']}}}outline-level"), "".join(one.itertext()))
        for one in found(data, "content.xml", "//text:h")
    ]
    assert ["2"] == found(data, "styles.xml", "//@style:default-outline-level")


def test_a_paragraph_of_any_style_heads_the_outline_if_its_layout_says_so():
    flow = flow_of(paragraph("Một", Layout(outline=3), "Tiêu đề mục 3"), paragraph("hai"))
    data = write(flow).value

    assert ["3"] == found(data, "content.xml", "//text:h/@text:outline-level")
    assert ["3"] == found(data, "styles.xml", "//@style:default-outline-level")
    assert flow == back(flow)


@pytest.mark.parametrize(
    "text",
    [
        "a  b",
        " a",
        "a ",
        "  ",
        "a\tb",
        "\ta",
        "a\t b",
        "a\n b\n",
        "a \n",
        "\u00a0a\u00a0\u00a0b ",
        "a\u2011b\u00adc",
        "<&>\"'",
    ],
)
def test_every_blank_comes_back(text):
    flow = flow_of(paragraph(text))

    assert flow == back(flow)


def test_blanks_at_the_borders_of_runs_come_back():
    runs = [
        Run(text, Face(bold=bool(index % 2), font="Arial", size_pt=12.0))
        for index, text in enumerate(("a ", " b ", " "))
    ]
    flow = flow_of(FlowParagraph(tuple(runs), Layout()))

    assert flow == back(flow)


def test_an_automatic_label_is_typed_before_its_paragraph():
    flow = flow_of(FlowParagraph((Run("Nội dung", FACE),), Layout(), label="1."))

    assert "1. Nội dung" == back(flow).blocks[0].text


@pytest.mark.parametrize(
    "rule",
    [DrawnRule(40.0, "center"), DrawnRule(30.0, "left", 1.5), DrawnRule(None, "right"), DrawnRule(None, "justify")],
)
def test_drawn_lines_come_back(rule):
    flow = flow_of(paragraph("a"), rule, paragraph("b"))

    assert flow == back(flow)


NUMBER = FlowParagraph((Run("2", FACE, "page"), Run("/", FACE), Run("9", FACE, "pages")), Layout())


@pytest.mark.parametrize(
    "margins",
    [
        {"header": (NUMBER,), "first_header": ()},
        {"header": (NUMBER,)},
        {"footer": (NUMBER,), "first_footer": (paragraph("trang đầu"),)},
        {"header": (NUMBER,), "first_header": (), "footer": (paragraph("chân"),)},
        {"first_header": (paragraph("chỉ trang đầu"),)},
    ],
)
def test_heads_and_feet_come_back(margins):
    flow = flow_of(paragraph("a"), **margins)

    assert flow == back(flow)


@pytest.mark.parametrize("first", ["paragraph", "rule", "table"])
def test_a_section_begins_with_whatever_stands_first(first):
    block = {
        "paragraph": paragraph("b"),
        "rule": DrawnRule(40.0),
        "table": FlowTable((FlowRow((FlowCell((paragraph("b"),)),)),), (50.0,)),
    }
    turned = PageSetup(297.0, 210.0, first_number=1)
    flow = Flow(
        (
            FlowSection((paragraph("a"),), PageSetup(), header=(NUMBER,)),
            FlowSection((block[first], paragraph("c")), turned, header=(NUMBER,)),
            FlowSection((paragraph("d"),), PageSetup(), header=(NUMBER,)),
        ),
        language="vi-VN",
    )

    assert flow == back(flow)
    assert ["Standard", "Page2"] == found(write(flow).value, "styles.xml", "//style:master-page/@style:name")


def test_pages_may_be_numbered_from_any_number():
    flow = flow_of(paragraph("a"), page=PageSetup(first_number=7))

    assert flow == back(flow)


def test_a_flow_without_pages_has_none_afterwards():
    flow = flow_of(paragraph("a"), page=None)

    assert flow == back(flow)


@pytest.mark.parametrize("language", ["vi-VN", "vi", "zh-Hant-TW"])
def test_title_and_language_come_back(language):
    flow = Flow(flow_of(paragraph("a")).sections, title='Chương trình <"A"> & B', language=language)

    assert flow == back(flow)


def test_hidden_and_odd_faces_come_back():
    flow = flow_of(
        paragraph("a", hidden=True, raised="subscript", strike=True, caps=True), paragraph("b", color="C00000")
    )

    assert flow == back(flow)


def test_what_cannot_be_written_is_told():
    note = Note("footnote", "1", (paragraph("chú thích"),))
    flow = Flow(flow_of(paragraph("a\x07b\rc")).sections, (note,), title="x\x00y")
    reading = write(flow)

    assert [
        ("loss-forbidden-character", "a\x07b\rc"),
        ("loss-note", "chú thích"),
        ("loss-forbidden-character", "x\x00y"),
    ] == [(one.rule, one.text) for one in reading.findings]
    assert "abc" == read(Source(data=reading.value)).value.blocks[0].text


def test_nothing_in_the_package_tells_the_time():
    data = write(flow_of(paragraph("a"))).value
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {(1980, 1, 1, 0, 0, 0)} == {one.date_time for one in package.infolist()}
        assert not any(b"date" in package.read(name) for name in package.namelist())


def test_a_flat_file_holds_the_same_pages():
    turned = PageSetup(297.0, 210.0, first_number=1)
    number = paragraph("trang ", Layout(alignment="center"))
    flow = Flow(
        (
            FlowSection((paragraph("a", Layout(alignment="right"), bold=True),), PageSetup(), header=(number,)),
            FlowSection((paragraph("b"),), turned, footer=(number,), first_footer=()),
        ),
        title="Chương trình",
        language="vi-VN",
    )

    assert flow == read(Source(data=write_flat(flow).value)).value


@given(flows())
def test_every_style_that_is_named_is_defined(flow):
    data = write(flow).value
    defined = set(found(data, "styles.xml", "//style:style/@style:name | //style:page-layout/@style:name"))
    masters = set(found(data, "styles.xml", "//style:master-page/@style:name"))
    own = set(found(data, "content.xml", "//style:style/@style:name"))
    named = "//@text:style-name | //@table:style-name | //@draw:style-name | //@style:parent-style-name"

    assert set() == set(found(data, "content.xml", named)) - own - defined
    assert set() == set(found(data, "styles.xml", f"{named} | //@style:page-layout-name")) - defined
    assert set() == set(found(data, "content.xml", "//@style:master-page-name")) - masters
    fonts = set(found(data, "content.xml", "//style:font-face/@style:name"))
    assert set() == set(found(data, "content.xml", "//@style:font-name")) - fonts
