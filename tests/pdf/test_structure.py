"""What archives and readers that are heard ask of a PDF: tags, names, fonts, marks of PDF/A and PDF/UA."""

from __future__ import annotations

import io

import attrs
import pdfua
import pikepdf
import pytest
from checking.file import faults
from hypothesis import given, settings
from hypothesis import strategies as st

from directive_model.flow import (
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
from directive_model.forms import form_names, load_form
from directive_model.testing import SAMPLE, flows, hashes_elsewhere, programs
from directive_model.typeset import typeset
from directive_model_pdf.writer import write

#: Few, and the first that is wrong is shown: each is printed and taken apart.
SOME = settings(settings.get_profile("unshrunk"), max_examples=10)
BODY = Face(font="Times New Roman", size_pt=14.0)


def paragraph(text, outline=None, **more):
    return FlowParagraph((Run(text, BODY),), Layout(outline=outline), **more)


def flow_of(*blocks, **more):
    return Flow((FlowSection(blocks),), **more)


def opened(data):
    return pikepdf.open(io.BytesIO(data))


@pytest.fixture(scope="module")
def sample(printed):
    return printed(SAMPLE)[1]


def test_it_says_that_it_is_pdf_a_2a_and_pdf_ua_1(sample):
    with opened(sample) as document, document.open_metadata() as metadata:
        said = {key: metadata[key] for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")}

        assert {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"} == said
        assert document.Root.MarkInfo.Marked
        assert "/OutputIntents" in document.Root


def test_it_has_title_and_language(sample):
    with opened(sample) as document, document.open_metadata() as metadata:
        assert "CHƯƠNG TRÌNH chỉ đạo tháng 7/2022 của Ban Thường vụ Tỉnh ủy" == metadata["dc:title"]
        assert "vi-VN" == str(document.Root.Lang)
        assert document.Root.ViewerPreferences.DisplayDocTitle


def test_nothing_in_it_runs_or_refers_elsewhere(sample):
    with opened(sample) as document:
        assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(document.Root.keys())
        assert not any("/Annots" in page for page in document.pages)


def test_every_font_is_in_it(sample):
    with opened(sample) as document:
        fonts = [
            font.DescendantFonts[0].FontDescriptor
            for page in document.pages
            for font in page.Resources.Font.as_dict().values()
        ]

        assert fonts
        assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts)


def test_headings_lists_and_tables_are_tagged(sample, seen):
    tags = [tag.strip() for tag in seen.tags(sample)]

    assert ["H1", "H2"] == [tag for tag in tags if tag.startswith("H")]
    assert 1 == tags.count("Table")
    assert (1, 2) == (tags.count("TH"), tags.count("TD"))
    assert 3 == tags.count("LI")


def test_pages_are_counted_for_viewers_as_on_paper(sample):
    with opened(sample) as document:
        assert "/PageLabels" in document.Root


def test_no_level_of_headings_is_left_out(seen):
    flow = flow_of(*(paragraph(f"mục {level}", level) for level in (2, 4, 9, 3, 2, 1, 2)))

    assert ["H1", "H2", "H3", "H2", "H1", "H1", "H2"] == [tag.strip() for tag in seen.tags(write(flow).value)][1:]


def test_a_heading_s_style_says_its_level_where_its_layout_does_not(seen):
    flow = flow_of(paragraph("a", style="Heading 1"), paragraph("b", style="Heading 2"), paragraph("c"))

    assert ["H1", "H2", "P"] == [tag.strip() for tag in seen.tags(write(flow).value)][1:]


def test_one_dash_makes_no_list_and_two_do(seen):
    one = [tag.strip() for tag in seen.tags(write(flow_of(paragraph("- một"), paragraph("hai"))).value)]
    two = [tag.strip() for tag in seen.tags(write(flow_of(paragraph("- một"), paragraph("- hai"))).value)]

    assert ["Document", "P", "P"] == one
    assert ["L", "LI", "Lbl", "LBody", "P", "LI", "Lbl", "LBody", "P"] == two[1:]


def test_a_table_that_only_sets_things_side_by_side_is_none(printed, seen):
    alone = attrs.evolve(SAMPLE, body=SAMPLE.body[:1])

    assert "Table" not in [tag.strip() for tag in seen.tags(printed(alone)[1])]


def test_rows_of_a_head_stand_on_each_page(seen):
    head = FlowRow((FlowCell((paragraph("Nội dung"),)), FlowCell((paragraph("Hạn"),))), header=True)
    rows = [
        FlowRow((FlowCell((paragraph(f"việc {n}"),)), FlowCell((paragraph("x"),))), keep_together=True)
        for n in range(90)
    ]
    data = write(flow_of(FlowTable((head, *rows), (60.0, 60.0), bordered=True))).value
    pages = seen.pages(data)

    assert len(pages) == 3
    assert all("Nội dung Hạn" == page.split("\n")[0].strip() for page in pages)


def test_a_head_without_words_stands_on_the_first_page_alone(seen):
    def second_page(*, header):
        rows = [FlowRow((FlowCell((paragraph(f"việc {n}"),)),), keep_together=True) for n in range(60)]
        table = FlowTable((FlowRow((FlowCell(()),), header=header), *rows), (60.0,), bordered=True)
        return [one.baseline for one in seen.lines(write(flow_of(table)).value) if one.page == 2]

    assert second_page(header=False) == second_page(header=True)


def test_pages_without_a_title_are_called_by_their_first_words():
    with opened(write(flow_of(paragraph("  Thông\nbáo "), paragraph("b"))).value) as document:
        assert "Thông báo" == str(document.docinfo.Title)


def test_pages_without_words_are_pages_too(seen):
    for flow in (Flow(), flow_of(), flow_of(FlowParagraph()), flow_of(FlowTable()), Flow(title="\x00")):
        with opened(write(flow).value) as document:
            assert 1 == len(document.pages)


@pytest.mark.parametrize(("tag", "told"), [("en-US", "en-US"), ("vi", "vi"), ("zh-Hant-TW", "zh-TW"), ("?", "vi-VN")])
def test_its_language_is_the_flow_s_where_that_is_one(tag, told):
    with opened(write(flow_of(paragraph("a"), language=tag)).value) as document:
        assert told == str(document.Root.Lang)


def test_its_date_is_no_clock_s(sample):
    with opened(sample) as document:
        assert "D:19700101000000Z" == str(document.docinfo.CreationDate)


def faults_of(data, folder):
    """Return what a public checker finds: it asks 16 of the 106 rules of the Matterhorn protocol."""
    path = folder / "page.pdf"
    path.write_bytes(data)
    return [(one.rule_id, one.message) for one in pdfua.validate(str(path)).findings]


def test_a_checker_finds_nothing(sample, printed, example, tmp_path):
    for data in (sample, printed(example)[1]):
        assert [] == faults_of(data, tmp_path)


@SOME
@given(flow=flows())
def test_a_checker_finds_nothing_in_any_page_but_tables_that_have_no_head(flow, tmp_path_factory):
    faults = faults_of(write(flow).value, tmp_path_factory.mktemp("page"))

    # Where cells of the first row reach down, no row can be called the head.
    assert [] == [fault for fault in faults if fault[0] != "UA-15-003"]


@SOME
@given(program=programs(), form=st.sampled_from(form_names()))
def test_no_program_gives_a_file_that_the_standards_do_not_allow(program, form):
    assert [] == faults(write(typeset(program, load_form(form)).value).value)


@SOME
@given(flow=flows())
def test_no_flow_gives_a_file_that_the_standards_do_not_allow(flow):
    assert [] == faults(write(flow).value)


def without_letters(document):
    del document.pages[0].Resources.Font["/f0"]["/ToUnicode"]


def without_marks(document):
    page = document.pages[0]
    page.Contents = document.make_stream(page.Contents.read_bytes() + b" 0 0 5 5 re f")


def with_a_skipped_level(document):
    tag = next(one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/H2")
    tag.S = pikepdf.Name.H4


def without_scope(document):
    tag = next(one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TH")
    del tag["/A"]


def with_content_in_no_tag(document):
    tag = next(one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/H1")
    tag.K = pikepdf.Array()


def with_a_cell_in_no_row(document):
    tag = next(one for one in document.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TR")
    tag.S = pikepdf.Name.Div


def with_a_script(document):
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.beep()"))


@pytest.mark.parametrize(
    ("damage", "clause"),
    [
        (without_letters, "A 6.2.11.7.2"),
        (without_marks, "UA 7.1"),
        (with_a_skipped_level, "UA 7.4.2"),
        (without_scope, "UA 7.5"),
        (with_content_in_no_tag, "is in no tag"),
        (with_a_cell_in_no_row, "UA 7.2"),
        (with_a_script, "A 6.4-6.8"),
        (lambda document: document.pages[0].__delitem__("/StructParents"), "PDF 14.7.4.4"),
        (lambda document: document.Root.__delitem__("/Lang"), "UA 7.2"),
    ],
)
def test_what_the_standards_do_not_allow_is_found(sample, damage, clause):
    with opened(sample) as document:
        damage(document)
        target = io.BytesIO()
        document.save(target, fix_metadata_version=False)

    assert any(clause in fault for fault in faults(target.getvalue()))


def test_the_same_bytes_come_from_other_processes(printed, example):
    flow, _ = printed(example)

    assert 1 == len(hashes_elsewhere(write, flow, seeds=("0", "1", "2")))
