"""A browser shows the page to everybody, and prints it on the paper of the form."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import attrs
import pytest
from lxml import html

from directive_model import (
    Appendix,
    DocumentNumber,
    Draft,
    Marks,
    Regime,
    Signatory,
    item,
    paragraph,
    read,
    table,
    write,
)
from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Layout, Note, PageSetup, Passage, Run
from directive_model_html.writer import write as write_flow

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "chuong-trinh-thang-12-2025.txt"
MM = 25.4 / 72
SENTENCE = "Giao Ban Tổ chức Tỉnh ủy chủ trì rà soát quy hoạch, báo cáo trước ngày 20/8/2026."


def joint_program():
    """Return a program of many pages that two bodies sign, with an appendix that lies and one that stands."""
    draft = Draft.of("CHƯƠNG TRÌNH", "phối hợp phòng, chống thiên tai").issued_by("TỈNH ỦY SƠN HẢI")
    for number in range(1, 9):
        items = [item(f"{letter})", " ".join([SENTENCE] * 3)) for letter in "abc"]
        draft = draft.section(f"{number}.", *items, heading=f"Nhóm nhiệm vụ thứ {number}")
    heads = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời gian hoàn thành", "Kinh phí")
    row = (
        "1",
        SENTENCE,
        "Ban Tổ chức Tỉnh ủy",
        "Trường Chính trị tỉnh",
        "Báo cáo tổng hợp",
        "Quý IV/2026",
        "Ngân sách",
    )
    signatories = [Signatory((), "BÍ THƯ", name=name) for name in ("Trần Hải Đăng", "Lê Văn Sơn")]
    lying = Appendix("Phụ lục 1", "DANH MỤC", blocks=(table(heads, *[row] * 12),))
    standing = Appendix("Phụ lục 2", "PHÂN CÔNG", blocks=tuple(paragraph(SENTENCE * 6) for _ in range(12)))
    return attrs.evolve(draft.build(), signatories=tuple(signatories), appendices=(lying, standing))


def paged_flow():
    """Return pages with words in their margins, other ones on the first of each count; the second is from 5."""
    face = Face("Times New Roman", 14.0)

    def line(*runs, alignment="left", **layout):
        return FlowParagraph(tuple(attrs.evolve(run, face=face) for run in runs), Layout(alignment, **layout))

    number = line(Run("Trang "), Run("2", field="page"), alignment="center")
    text = (line(Run("CHƯƠNG TRÌNH"), outline=1), *[line(Run(SENTENCE * 6), after_pt=6.0)] * 15)
    kept = line(Run("Lưu hành nội bộ"), alignment="right", outline=1)
    margins = {"header": (number,), "first_header": (kept,), "first_footer": (line(Run("Liên hệ: 12")),)}
    sections = [FlowSection(text, PageSetup(), **margins, footer=(line(Run("Chân trang")),))]
    lying = PageSetup(297.0, 210.0, header_mm=12.0, first_number=5)
    sections.append(FlowSection(text, lying, header=(number,), first_header=()))
    notes = (Note("footnote", "1", (line(Run("Lời chú")),)),)
    return Flow(tuple(sections), notes, language="vi-VN")


def hostile_paragraph():
    """Return a heading and task whose words would set ``hit`` if they were anything but words."""
    script = "<script>hit=1</script>"
    tags = "<img src=x onerror=hit=1> <svg onload=hit=1> \" autofocus onfocus=hit=1 '"
    words = f"</style>{script}</title>{script}{tags}\0\u202e]]><!--"
    task = Passage(0, len(words), "task", (("lead", words), ("due", words)))
    return FlowParagraph((Run(words, Face(font=words)),), Layout(outline=1), style=words, passages=(task,))


def report_on_a_pdf(folder):
    """Return the report on a PDF with faults, its pages drawn with a frame round each."""
    faulty = attrs.evolve(read(EXAMPLE).value, number=DocumentNumber("9", None, "CT/TU"), place=None)
    faulty = attrs.evolve(faulty, closing=(paragraph("Giao sở , ngành  chủ trì trước ngày 31/02/2026 ."),))
    source, report = folder / "faulty.pdf", folder / "report.html"
    write(faulty, source)
    command = [sys.executable, "-m", "directive_model", "check", str(source), "--output-format", "html"]
    report.write_bytes(subprocess.run(command, check=False, capture_output=True, timeout=200).stdout)
    return report


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Return what Chromium and axe-core find on the example's page, and the words of its print with their boxes."""
    modules = Path(os.environ.get("DIRECTIVE_NPM", Path.home() / ".cache/directive-model/npm")) / "node_modules"
    tools = {name: shutil.which(name) for name in ("chromium", "node", "pdftotext", "pdftoppm")}
    missing = [name for name, path in tools.items() if path is None]
    missing += [name for name in ("axe-core", "playwright-core") if not (modules / name).is_dir()]
    if missing:
        reason = f"not installed: {', '.join(missing)}"
        if os.environ.get("DIRECTIVE_REQUIRE_SHARED") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("browser")
    pages = {name: folder / f"{name}.html" for name in ("example", "joint", "letter")}
    write(read(EXAMPLE).value, pages["example"])
    write(joint_program(), pages["joint"])
    write(
        Draft.of(None, "trồng cây").issued_by("TỈNH ỦY SƠN HẢI").preamble("Đề nghị trồng cây.").build(),
        pages["letter"],
    )
    state = attrs.evolve(joint_program(), regime=Regime.STATE, marks=Marks(contact="Điện thoại 0200.123"))
    pages["marked"] = folder / "marked.html"
    write(state, pages["marked"])
    pages["paged"] = folder / "paged.html"
    pages["paged"].write_bytes(write_flow(paged_flow()).value)
    pages["report"] = report_on_a_pdf(folder)
    uris = [page.as_uri() for page in pages.values()]
    hostile = folder / "hostile.html"
    hostile.write_bytes(write_flow(Flow((FlowSection((hostile_paragraph(),) * 2),))).value)
    script = Path(__file__).with_name("browser.cjs")
    command = [tools["node"], script, tools["chromium"], hostile.as_uri(), *uris]
    environment = {**os.environ, "NODE_PATH": str(modules)}
    told = subprocess.run(command, check=True, capture_output=True, timeout=200, env=environment).stdout
    printed = {name: _printed(tools["pdftotext"], page.with_suffix(".pdf")) for name, page in pages.items()}
    return {**json.loads(told), "pages": uris, "files": pages, "printed": printed}


def _printed(tool, pdf):
    """Return the pages of a print: width and height in mm, words with left, top, right and bottom in mm."""
    boxes = subprocess.run([tool, "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    pages = []
    for page in boxes.split("<page ")[1:]:
        size, *words = page.split("<word ")
        paper = [float(one) * MM for one in re.findall(r'(?:width|height)="([\d.]+)"', size)]
        boxes = [[float(one) * MM for one in re.findall(r'M(?:in|ax)="([\d.]+)"', word)] for word in words]
        pages.append((paper, [re.search(">([^<]*)</word>", word)[1] for word in words], boxes))
    return pages


def test_axe_finds_nothing_on_a_phone_and_on_a_desk_by_day_and_by_night(shown):
    assert [] == shown["violations"]


def test_the_report_that_axe_looks_at_has_pages_drawn_with_frames_of_several_kinds(shown):
    report = html.fromstring(Path(shown["files"]["report"]).read_bytes())

    assert report.findall(".//figure//img")
    assert {"error", "note"} <= {frame.get("class") for frame in report.iterfind(".//figure//a")}


def test_no_screen_is_too_narrow(shown):
    assert [] == shown["overflows"]


def test_the_page_asks_for_nothing_else_and_keeps_its_own_policy(shown):
    assert shown["pages"] == shown["requests"]
    assert [] == shown["messages"]


def test_hostile_words_are_words_to_a_browser(shown):
    tools = ["aside", "a", "details", "summary", "nav", "ul", *["li", "a"] * 2, "fieldset", "legend"]
    buttons = [*["label", "input", "span"] * 2, "details", "summary", "div", "label", "input", "span"]

    assert [*tools, *buttons, "div", "div", "main", "div", *["h1", "span"] * 2] == shown["tags"]
    assert shown["hit"] is None


def test_the_keyboard_comes_to_the_document_or_to_a_heading_and_is_seen_on_its_way(shown):
    headings = ["CHƯƠNG TRÌNH", "1. Công tác xây dựng Đảng và hệ thống chính trị", "2. Phát triển kinh tế"]

    assert [["Đến văn bản", True], *([heading, True] for heading in headings)] == shown["focused"]
    assert headings[-1] == shown["target"]


def test_the_filter_shows_the_tasks_that_are_asked_for_under_their_headings(shown):
    texts = shown["shown"]
    led = texts["Ủy ban Kiểm tra Tỉnh ủy"]

    assert len(texts["Toàn văn"]) > len(texts["Mọi nhiệm vụ"]) > len(texts["Nhiệm vụ có thời hạn"]) > len(led)
    assert ["1. Công tác xây dựng Đảng và hệ thống chính trị", "2. Phát triển kinh tế"] == [
        text for text in led if re.match("[12][.]", text)
    ]
    assert ["c) Kiểm tra"] == [text[:11] for text in led if text[1:2] == ")"]


def test_the_print_is_on_a4_with_the_margins_of_the_form(shown):
    paper, _, boxes = shown["printed"]["example"][0]

    assert pytest.approx([210, 297], abs=0.5) == paper
    assert pytest.approx(30, abs=0.5) == min(box[0] for box in boxes)
    assert pytest.approx(195, abs=0.5) == max(box[2] for box in boxes)
    assert pytest.approx(20, abs=0.5) == min(box[1] for box in boxes)
    assert max(box[3] for box in boxes) <= 277.5


def test_the_print_is_the_document_and_nothing_else_whatever_is_filtered_out(shown):
    words = [word for _, page, _ in shown["printed"]["example"] for word in page]

    assert EXAMPLE.read_text(encoding="utf-8").split().count("Giao") == words.count("Giao")
    assert not {"Mục", "lục", "Hiển"} & set(words)


def test_pages_are_numbered_from_the_second_on_and_those_of_an_appendix_by_themselves(shown):
    """The number stands in the middle of the upper margin; wide tables lie."""
    counts: list[list[str | None]] = []
    for (width, height), words, boxes in shown["printed"]["joint"]:
        number = words[0] if boxes[0][3] < 20 else None
        if number is None:
            counts.append([])
        else:
            left, _, right, _ = boxes[0]
            body = [box[edge] for box in boxes[1:] for edge in (0, 2)]
            assert pytest.approx((min(body) + max(body)) / 2, abs=4) == (left + right) / 2
        counts[-1].append("lying" if width > height else number)

    assert [None, "2", "3"] == counts[0][:3]
    assert {"lying"} == set(counts[1])
    assert [None, "2"] == counts[2][:2]
    assert 3 == len(counts)


def test_the_line_under_the_banner_is_printed_black_as_long_as_the_words(shown):
    (_, words, boxes), *_ = shown["printed"]["example"]
    at = words.index("ĐẢNG")
    begins, ends, below = boxes[at][0], boxes[at + 4][2], boxes[at][3]
    width, _, dots = drawn(shown["files"]["example"], 1, 300)
    rows = [dots[start : start + width] for start in range(0, len(dots), width)]

    # No letter is so long that it draws a line of 40 mm.
    lines = [
        (index, row)
        for index, row in enumerate(rows)
        if max(map(len, re.findall(rb"[\0-\xc0]+", row)), default=0) > 472
    ]
    assert 0 == min(lines[0][1])
    assert pytest.approx(below * 300 / 25.4, abs=40) == lines[0][0]
    left, right = (25.4 / 300 * end for end in re.search(rb"[\0-\xc0]{472,}", lines[0][1]).span())
    assert pytest.approx((begins, ends), abs=1) == (left, right)


def drawn(page, number, dots_an_inch, *strip):
    """Return width, height and the shades of a page of a print, or of a strip of it."""
    which = ["-f", str(number), "-l", str(number), "-r", str(dots_an_inch), *strip]
    command = [shutil.which("pdftoppm"), "-gray", *which, page.with_suffix(".pdf")]
    picture = subprocess.run(command, check=True, capture_output=True).stdout
    width, high = map(int, picture.split(b"\n", 3)[1].split())
    return width, high, picture[-width * high :]


def test_all_lines_of_a_table_are_printed_those_at_its_edges_as_thick_as_the_others(shown):
    pages = shown["printed"]["joint"]
    number = 1 + next(index for index, ((width, high), *_) in enumerate(pages) if width > high)
    # A strip of ten mm that is higher than letters: only the lines between columns go through it.
    strip = ("-x", "0", "-y", "1800", "-W", "7016", "-H", "240")
    width, high, dots = drawn(shown["files"]["joint"], number, 600, *strip)

    dark = (all(dots[row * width + column] < 128 for row in range(high)) for column in range(width))
    lines = [len(list(columns)) for is_line, columns in groupby(dark) if is_line]
    assert [pytest.approx(0.75 / 72 * 600, abs=1)] * 8 == lines


def test_what_the_form_wants_in_the_margins_of_the_first_page_is_printed_there(shown):
    pages = [dict(zip(words, boxes, strict=True)) for _, words, boxes in shown["printed"]["marked"]]

    assert [True, *[False] * (len(pages) - 1)] == ["0200.123" in page for page in pages]
    _, top, _, bottom = pages[0]["0200.123"]
    assert 277 < top < bottom <= 287.5


def test_what_stands_in_margins_is_printed_there_and_what_differs_on_a_first_page_on_no_other(shown):
    found: dict[bool, list[tuple[str, str, float]]] = {False: [], True: []}
    for (wide, high), words, boxes in shown["printed"]["paged"]:
        above = " ".join(word for word, box in zip(words, boxes, strict=True) if box[3] < 20)
        below = " ".join(word for word, box in zip(words, boxes, strict=True) if box[1] > high - 20)
        found[wide > high].append((above, below, min(box[1] for box in boxes)))

    near = [pytest.approx(top, abs=0.5) for top in (10, 12, 20)]
    standing = [("Lưu hành nội bộ", "Liên hệ: 12", near[0]), ("Trang 2", "Chân trang", near[0])]
    assert standing == found[False][:2]
    assert [("", "", near[2]), ("Trang 6", "", near[1])] == found[True][:2]


def test_notes_are_printed_below_the_last_page_and_within_its_margins(shown):
    paper, words, boxes = shown["printed"]["paged"][-1]

    assert ["1", "Lời", "chú"] == words[-3:]
    assert pytest.approx([297, 210], abs=0.5) == paper
    assert pytest.approx(30, abs=0.5) == boxes[-3][0]
