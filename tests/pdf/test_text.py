"""The words of a page come out of a PDF as they went in: in order, in NFC, and each of them."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections import Counter

import pypdfium2
import pytest
from hypothesis import given, settings

from directive_model import read
from directive_model.flow import (
    Face,
    Flow,
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowSection,
    FlowTable,
    Layout,
    PageSetup,
    Pin,
    Run,
    text_of,
)
from directive_model.testing import flow_tables, flows
from directive_model_pdf.writer import write

BODY = Face(font="Times New Roman", size_pt=14.0)


def flow_of(*texts):
    return Flow((FlowSection(tuple(FlowParagraph((Run(text, BODY),)) for text in texts)),), language="vi-VN")


def without_numbers(pages, seen):
    """Return the letters of all pages; the first line of each but the first is its number."""
    texts = [pages[0]]
    for number, page in enumerate(pages[1:], 2):
        first, _, rest = page.partition("\n")
        assert str(number) == first.strip()
        texts.append(rest)
    return seen.letters("".join(texts))


@pytest.mark.parametrize("form", ["hd36", "hd05", "nd30"])
def test_the_example_is_copied_out_word_by_word_in_order(example, printed, seen, form):
    flow, data = printed(example, form)
    text = without_numbers(seen.pages(data), seen)

    assert seen.letters(text_of(flow.blocks)) == text
    assert unicodedata.is_normalized("NFC", text)


def test_the_reference_document_is_copied_out_word_by_word_in_order(seed, printed, seen):
    flow, data = printed(read(seed).value)

    assert seen.letters(text_of(flow.blocks)) == without_numbers(seen.pages(data), seen)


def test_the_first_page_has_no_number_and_the_second_has_its_own(example, printed, seen):
    first, second = seen.pages(printed(example)[1])

    assert "TỈNH ỦY SƠN HẢI" == first.partition("\n")[0].strip()
    assert "2" == second.partition("\n")[0].strip()


@pytest.mark.parametrize(
    "text",
    [
        '#eval("1 + 1") #panic("x") #import "a.typ" #read("literals.py")',
        "*đậm* _nghiêng_ $x^2$ `mã` <nhãn> @nguồn = Đề mục",
        "\\u{41} \\ \"nháy\" 'đơn' // chú thích /* khối */ ~ --- ...",
        '"], "sections": [] } ${x} %s {0}',
        '"); #panic("x"); par("\\',
        '\\"); read("literals.py") + ("\\u{22}',
        "fi fl ffi 1/2 (c) ->",
    ],
)
def test_what_looks_like_markup_is_printed_as_it_stands(seen, text):
    reading = write(flow_of(text))

    assert text == seen.pages(reading.value)[0].strip()
    assert () == reading.findings


def test_letters_taken_apart_are_put_together(seen):
    data = write(flow_of(unicodedata.normalize("NFD", "Quyết định của Tỉnh ủy"))).value

    assert "Quyết định của Tỉnh ủy" == seen.pages(data)[0].strip()


def test_letters_shown_in_capitals_are_capitals(seen):
    capitals = Face(font="Times New Roman", size_pt=14.0, caps=True)
    flow = Flow((FlowSection((FlowParagraph((Run("tỉnh ủy", capitals),)),)),))

    assert "TỈNH ỦY" == seen.pages(write(flow).value)[0].strip()


def test_hidden_letters_are_not_printed_and_told(seen):
    hidden = Face(font="Times New Roman", size_pt=14.0, hidden=True)
    reading = write(Flow((FlowSection((FlowParagraph((Run("hiện ", BODY), Run("ẩn", hidden))),)),)))

    assert "hiện" == seen.pages(reading.value)[0].strip()
    assert [("loss-hidden-text", "ẩn")] == [(one.rule, one.text) for one in reading.findings]


def test_a_printed_number_stands_before_its_paragraph(seen):
    flow = Flow((FlowSection((FlowParagraph((Run("Mục tiêu", BODY),), label="1."),)),))

    assert "1. Mục tiêu" == seen.pages(write(flow).value)[0].strip()


def test_a_line_feed_is_a_line_break(seen):
    assert ["một", "hai"] == seen.pages(write(flow_of("một\nhai")).value)[0].split("\n")[:2]


@pytest.mark.parametrize(("code", "width"), [("231/1998/NĐ-CP.", 117.0), ("nghiêng", 52.0)])
def test_a_word_that_its_column_holds_is_broken_nowhere(seen, code, width):
    """Though letters of unknown fonts might be too wide for it: it would be broken at the end of the line before."""
    for before in ("n", "nn", "nnn", "nnnn", "nnnnn"):
        cells = (FlowCell(flow_of(f"{before} {code}").blocks), FlowCell(()))
        table = FlowTable((FlowRow(cells),), (width / 72 * 25.4 + 3.8, 90.0), bordered=True)
        lines = seen.lines(write(Flow((FlowSection((table,)),))).value)

        assert any(code in one.text for one in lines), lines


@pytest.mark.parametrize(
    ("word", "width", "expected"),
    [
        ("30/6/2026", 45.0, ["30/6/", "2026"]),
        ("30/6/2026.", 45.0, ["30/6/", "2026."]),
        ("Xuân-Trường/Thủy", 60.0, ["Xuân-", "Trường/", "Thủy"]),
        ("20262026", 30.0, ["2026", "2026"]),
    ],
)
def test_a_word_that_is_wider_than_its_column_is_rather_broken_behind_a_slash_or_hyphen(seen, word, width, expected):
    cells = (FlowCell(flow_of(word).blocks), FlowCell(()))
    table = FlowTable((FlowRow(cells),), (width / 72 * 25.4 + 3.8, 90.0), bordered=True)

    lines = seen.lines(write(Flow((FlowSection((table,)),))).value)

    # pdfium takes a hyphen at the end of a line for one of its own.
    assert expected == [one.text.replace("\x02", "-") for one in lines]


def test_a_row_whose_words_all_reach_further_down_is_as_high_as_a_line(seen):
    words = flow_of("Rà soát").blocks
    rows = (FlowRow((FlowCell(()), FlowCell(words, row_span=2))), FlowRow((FlowCell(words),)))

    one, other = seen.lines(write(Flow((FlowSection((FlowTable(rows, (40.0, 40.0), bordered=True),)),))).value)

    assert other.baseline - one.baseline > 5.0


def test_the_last_row_is_printed_whose_cells_say_that_they_reach_further_down(seen):
    first, second = (flow_of(words).blocks for words in ("Rà soát", "Hai việc cuối"))
    rows = (FlowRow((FlowCell(first), FlowCell(first))), FlowRow((FlowCell(first, 1, 2), FlowCell(second, 1, 2))))

    lines = seen.lines(write(Flow((FlowSection((FlowTable(rows, (40.0, 40.0), bordered=True),)),))).value)

    assert ["RàsoátRàsoát", "RàsoátHaiviệccuối"] == [one.text for one in lines]


def test_page_numbers_begin_where_a_section_says_and_the_sum_is_of_pages(seen):
    number = FlowParagraph((Run("0", BODY, field="page"), Run(" / ", BODY), Run("0", BODY, field="pages")))
    broken = Layout(page_break_before=True)
    blocks = (FlowParagraph((Run("a", BODY),)), FlowParagraph((Run("b", BODY),), broken))
    sections = (
        FlowSection(blocks, footer=(number,)),
        FlowSection(blocks, page=PageSetup(first_number=7), header=(number,), first_header=()),
    )
    pages = [page.split("\n")[:-1] for page in seen.pages(write(Flow(sections)).value)]

    assert [["a", "1 / 4"], ["b", "2 / 4"], ["a"], ["8 / 4", "b"]] == pages


def test_the_first_lines_of_a_list_of_dashes_are_indented_as_those_of_text_are(seen):
    text = "việc cần làm trong tháng này và trong những tháng sau của năm, theo từng nhóm nhiệm vụ và từng cơ quan"
    layout = Layout(alignment="justify", first_line_mm=10.0)
    page = flow_of_paragraphs(FlowParagraph((Run(one, BODY),), layout) for one in (text, f"- {text}", f"- {text}"))

    found = seen.lines(write(page).value)

    assert [40.0, 30.0] * 3 == pytest.approx([one.left for one in found], abs=0.3)


def test_the_first_line_of_a_heading_hangs_out_once(seen):
    hanging = Layout(left_mm=15.0, first_line_mm=-10.0, outline=1)
    page = flow_of_paragraphs([FlowParagraph((Run("Chương trình " * 20, BODY),), hanging)])

    first, second, *_ = seen.lines(write(page).value)

    assert (35.0, 45.0) == pytest.approx((first.left, second.left), abs=0.3)


@pytest.mark.parametrize("code", ["12-NQ/TW", "371/GP-UBND", "30/2020/NĐ-CP"])
def test_the_code_of_a_document_stands_on_one_line_wherever_that_ends(seen, code):
    for filling in range(52, 66):
        text = "n" * filling + f" số {code} của Bộ"
        lines = seen.lines(write(flow_of_paragraphs([FlowParagraph((Run(text, BODY),))])).value)

        assert any(code in one.text for one in lines), lines


def flow_of_paragraphs(paragraphs):
    return Flow((FlowSection(tuple(paragraphs), page=PageSetup()),))


@pytest.mark.parametrize(
    ("width_mm", "lines"),
    [
        (55.0, ["ỦY BAN", "MẶT TRẬN TỔ QUỐC"]),
        (45.0, ["ỦY BAN MẶT", "TRẬN TỔ QUỐC"]),
        (17.0, ["ỦY", "BAN", "MẶT", "TRẬN", "TỔ", "QUỐC"]),
    ],
)
def test_words_that_are_held_together_are_parted_only_where_they_are_too_wide_and_between_words(
    seen, width_mm, lines
):
    held = "ỦY\u00a0BAN MẶT\u00a0TRẬN\u00a0TỔ\u00a0QUỐC"
    cell = FlowCell((FlowParagraph((Run(held, Face("Times New Roman", 14.0, bold=True)),)),))
    flow = Flow((FlowSection((FlowTable((FlowRow((cell,)),), (width_mm,)),)),))

    (page,) = seen.pages(write(flow).value)
    assert lines == [line.strip() for line in page.replace("\u00a0", " ").splitlines()]


def test_what_is_pinned_below_the_paper_s_edge_stands_at_its_foot(seen):
    pinned = Layout(alignment="center", pin=Pin(top_mm=275.0, width_mm=136.0))
    page = PageSetup(width_mm=297.0, height_mm=210.0)
    blocks = (FlowParagraph((Run("chữ", BODY),)), FlowParagraph((Run("dưới", BODY),), pinned))
    _, low = seen.lines(write(Flow((FlowSection(blocks, page=page),))).value)

    assert "dưới" == low.text
    assert 200 < low.baseline < 210


def _letters(text):
    """Count letters without regard to case, for capitals are printed as capitals."""
    return Counter(unicodedata.normalize("NFC", "".join(text.split())).upper())


@settings(settings.get_profile("unshrunk"), max_examples=40)
@given(flow=flows())
def test_every_letter_of_any_page_is_printed_within_the_paper_or_told(flow):
    assert {} == not_printed(flow)


@settings(settings.get_profile("unshrunk"), max_examples=40)
@given(table=flow_tables(below=True))
def test_every_letter_of_a_table_is_printed_however_far_its_cells_say_that_they_reach(table):
    assert {} == not_printed(Flow((FlowSection((table,)),)))


def not_printed(flow):
    """Return the letters of a flow that its PDF has not, nor a finding, with how many of them."""
    reading = write(flow)
    found = Counter()
    for page in pypdfium2.PdfDocument(reading.value):
        # pdfium takes a hyphen at the end of a line for one of its own.
        found += _letters(page.get_textpage().get_text_bounded().replace("\ufffe", "-").replace("\x02", "-"))
    for finding in reading.findings:
        found += _letters(finding.text or "")

    return dict(_letters(text_of(flow.blocks, page_numbers=False)) - found)


def test_without_the_extra_people_who_read_a_pdf_are_told_what_to_type():
    program = (
        "import sys\nsys.modules['pypdfium2'] = None\n"
        "from directive_model import MissingExtra, read\n"
        "try:\n    read(b'%PDF-1.7')\n"
        "except MissingExtra as error:\n    print(error.words.en)\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=60, text=True)

    assert "pdf needs 'pypdfium2', which is not installed; run: pip install 'directive-model[pdf]'\n" == run.stdout
