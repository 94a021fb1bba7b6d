"""A note beside a brace is said of each entry that the brace holds together, and of no other."""

from __future__ import annotations

from itertools import groupby

import pytest
from PIL import ImageDraw
from scanning import MM, put, sheet_of_paper

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.settling import spread
from directive_model_pdf.reader.scan.telling import noted

ENTRIES = ("- Ban Bí thư;", "- Bộ Chính trị;", "- Ban Thường vụ;", "- Các huyện ủy;", "- Lưu VT.")


def _page(first, last, notes):
    """Return a list of recipients, a brace over some of them, and notes beside them, by the line."""
    paper = sheet_of_paper()
    tokens = []
    for number, entry in enumerate(ENTRIES):
        tokens += put(paper, entry, 10, 12 + 6 * number, size_pt=12, line=number)
        if number in notes:
            tokens += put(paper, notes[number], 55, 12 + 6 * number, size_pt=12, line=number)
        tokens += put(paper, "PHÓ BÍ THƯ", 85, 12, size_pt=13, line=0) if number == 0 else []
    if first is not None:
        points = [(48, 9 + 6 * first), (50, 10 + 6 * first), (50, 12 + 6 * last), (48, 12.5 + 6 * last)]
        ImageDraw.Draw(paper).line([(x * MM, y * MM) for x, y in points], fill=0, width=3)
    return tokens, paper


def _lines(tokens):
    return [" ".join(token.text for token in line) for _, line in groupby(tokens, key=lambda token: token.line)]


@pytest.mark.parametrize("notes", [{1: "(để báo cáo)"}, {0: "(để", 1: "báo", 2: "cáo)"}, {0: "(để báo cáo)"}])
def test_a_note_is_put_to_each_line_of_its_brace(notes):
    found, new = spread(*_page(0, 2, notes))

    assert [
        "- Ban Bí thư (để báo cáo); PHÓ BÍ THƯ",
        "- Bộ Chính trị (để báo cáo);",
        "- Ban Thường vụ (để báo cáo);",
        *ENTRIES[3:],
    ] == _lines(found)
    (noted,) = new
    assert "(để báo cáo)" == " ".join(token.text for token in noted.note)
    assert list(ENTRIES[:3]) == [" ".join(token.text for token in entry) for entry in noted.entries]


def test_a_note_that_is_put_to_others_is_told_once_with_all_of_them():
    _, (found,) = spread(*_page(1, 2, {1: "(để báo", 2: "cáo)"}))

    finding = noted(found, (10.0, 20.0, 90.0, 30.0), 3, "a.pdf")

    assert ("noted-by-brace", "note", "(để báo cáo)", 3) == (
        finding.rule,
        finding.severity.value,
        finding.text,
        finding.span.page,
    )
    for said in (finding.message.vi, finding.message.en):
        assert all(f"“{part}”" in said for part in ("(để báo cáo)", *ENTRIES[1:3]))


def test_beside_the_rule_of_a_table_a_note_stays_where_it_is():
    paper = sheet_of_paper()
    tokens = []
    for number, words in enumerate(("Tổng mức", "Vốn vay", "Vốn khác")):
        tokens += put(paper, words, 10, 12 + 6 * number, size_pt=12, line=number)
        tokens += put(paper, "(triệu đồng)", 55, 18, size_pt=12, line=1) if number == 1 else []
    ImageDraw.Draw(paper).line([(50 * MM, 6 * MM), (50 * MM, 28 * MM)], fill=0, width=3)

    assert (tokens, []) == spread(tokens, paper)


def test_at_the_edge_of_the_sheet_there_is_no_room_for_a_brace():
    tokens = [Token("|", (0, 10, 1, 60), 0.9, 1), Token("(a)", (1, 10, 60, 60), 0.9, 1)]

    assert (tokens, []) == spread(tokens, sheet_of_paper())


@pytest.mark.parametrize("notes", [{1: "(để báo cáo)"}, {3: "(6b)"}, {}])
def test_without_a_brace_a_note_stays_where_it_is(notes):
    tokens, paper = _page(None, None, notes)

    assert (tokens, []) == spread(tokens, paper)


def test_lines_beyond_a_brace_keep_their_words():
    found, _ = spread(*_page(1, 2, {1: "(để báo", 2: "cáo)"}))

    lines = _lines(found)
    assert ["- Bộ Chính trị (để báo cáo);", "- Ban Thường vụ (để báo cáo);"] == lines[1:3]
    assert [f"{ENTRIES[0]} PHÓ BÍ THƯ", *ENTRIES[3:]] == [lines[0], *lines[3:]]
