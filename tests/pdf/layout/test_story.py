"""Lines to paragraphs and tables, from words that stand where a printer would put them."""

from __future__ import annotations

from itertools import pairwise

import attrs
import pytest

from directive_model.flow import DrawnRule, Face, FlowParagraph, FlowTable, text_of
from directive_model.recognize.page.spots import place_in
from directive_model_pdf.reader.layout import Story
from directive_model_pdf.reader.layout import story as story_module
from directive_model_pdf.reader.layout.tabular.signed import Signed
from directive_model_pdf.reader.sheet import Sheet, Word

#: Letters of 14 points: how wide one is, how high a line and how far lines are apart, in mm.
WIDE, HIGH, PITCH = 2.4, 5.5, 6.4
LEFT, RIGHT = 30.0, 195.0
FACE = Face("Times New Roman", 14.0)


def line(text: str, left: float, top: float, face: Face = FACE, wide: float = WIDE) -> list[Word]:
    words = []
    for token in text.split(" "):
        right = left + len(token) * wide
        words.append(Word(token, (left, top, right, top + HIGH), face))
        left = right + wide / 2
    return words


def full(text: str, left: float, top: float) -> list[Word]:
    """Return a line that is set out to the right edge."""
    letters = len(text.replace(" ", "")) + text.count(" ") / 2
    return line(text, left, top, wide=(RIGHT - left) / letters)


def blocks_of(*sheets: Sheet):
    story = Story("a.pdf", sheets)
    for sheet in sheets:
        story.add(sheet)
    reading = story.finish(None)
    return [block for section in reading.value.sections for block in section.blocks], reading.findings


def sheet(*lines: list[Word], number: int = 1, **drawn) -> Sheet:
    return Sheet(number, 210.0, 297.0, tuple(word for words in lines for word in words), **drawn)


def texts(blocks) -> list[str]:
    return [block.text for block in blocks if isinstance(block, FlowParagraph)]


FIRST = "Thực hiện Kế hoạch của Tỉnh ủy về việc rà soát quy hoạch vùng nuôi tôm ven biển"


@pytest.mark.parametrize(
    ("end", "begin", "expected"),
    [
        ("số 11-", "KH/ĐU của Đảng ủy.", "số 11-KH/ĐU của"),
        ("kinh tế -", "xã hội của tỉnh.", "kinh tế - xã hội"),
        ("phát tri\u00ad", "ển kinh tế.", "phát triển kinh tế"),
        ("vùng biển", "đảo của tỉnh.", "vùng biển đảo"),
    ],
)
def test_lines_are_joined_as_they_were_before_they_were_broken(end, begin, expected):
    blocks, _ = blocks_of(sheet(full(f"{FIRST} {end}", 40, 40), line(begin, LEFT, 40 + PITCH)))

    assert expected in texts(blocks)[0]


def test_an_indent_begins_a_paragraph_though_the_line_before_is_full():
    again = [full(f"{FIRST}.", 40, 40 + number * PITCH) for number in range(3)]
    blocks, _ = blocks_of(sheet(*again, full(FIRST, LEFT, 40 + 3 * PITCH)))

    assert [f"{FIRST}.", f"{FIRST}.", f"{FIRST}. {FIRST}"] == texts(blocks)


def test_a_line_whose_next_word_had_room_ends_its_paragraph():
    blocks, _ = blocks_of(
        sheet(full(FIRST, 40, 40), line("tỉnh nhà.", LEFT, 40 + PITCH), full(FIRST, LEFT, 40 + 2 * PITCH))
    )

    assert [f"{FIRST} tỉnh nhà.", FIRST] == texts(blocks)


BOLD = attrs.evolve(FACE, bold=True)


@pytest.mark.parametrize(
    ("end", "begin", "count"),
    [
        ("đồng tình,", "ủng hộ chủ trương.", 1),
        ("đồng tình.", "ủng hộ chủ trương.", 2),
        ("đồng tình", "Ủng hộ.", 2),
        ("số", "12-KH/TU.", 1),
        ("ở Thủy", "Uyên.", 1),
        ("Sơn Hải -", "Lâm Giang.", 1),
    ],
    ids=["a sentence goes on", "it has ended", "another begins", "a code", "the rest of a name", "a dash"],
)
def test_a_line_in_bold_goes_on_with_a_paragraph_within_a_sentence_alone(end, begin, count):
    blocks, _ = blocks_of(sheet(full(f"{FIRST} {end}", 40, 40), line(begin, LEFT, 40 + PITCH, BOLD)))

    assert count == len(texts(blocks))


@pytest.mark.parametrize(
    ("begin", "alone"), [("Trong quý I/2026", True), ("huyện ủy", False)], ids=["text", "the rest"]
)
def test_what_is_addressed_to_somebody_stands_by_itself(begin, alone):
    to = line("Kính trình Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Sơn Hải, các", 60, 40, wide=RIGHT / 90)
    blocks, _ = blocks_of(sheet(to, full(f"{begin} {FIRST}", 40, 40 + PITCH), line("của xã.", LEFT, 40 + 2 * PITCH)))

    assert alone == texts(blocks)[0].endswith(" các")


@pytest.mark.parametrize(("first", "count"), [(BOLD, 1), (FACE, 2)], ids=["the look goes on", "it changes"])
def test_in_a_paragraph_with_bold_lines_and_others_the_words_at_a_break_tell(first, count):
    bold = [attrs.evolve(word, face=BOLD) for word in full(f"nhất {FIRST} tại TP.", LEFT, 40 + PITCH)]
    rest = [*line("Vân", LEFT, 40 + 2 * PITCH, first), *line("Đồi.", LEFT + 9.0, 40 + 2 * PITCH)]
    blocks, _ = blocks_of(sheet(full(FIRST, LEFT, 40), bold, rest))

    assert count == len(texts(blocks))


def test_a_paragraph_goes_on_over_pages():
    blocks, _ = blocks_of(
        sheet(full(FIRST, 40, 260)), sheet(line("tỉnh nhà.", LEFT, 20), full(FIRST, 40, 20 + 2 * PITCH), number=2)
    )

    assert [f"{FIRST} tỉnh nhà.", FIRST] == texts(blocks)
    assert (1, 2) == tuple(spot.span.page for spot in blocks[0].spots)


def test_a_place_within_a_paragraph_is_the_box_of_its_words():
    words = line("Giao Sở Nội vụ chủ trì.", 40, 40)
    (paragraph,), _ = blocks_of(sheet(words))

    span = place_in(paragraph, 5, 14)

    assert "Sở Nội vụ" == paragraph.text[5:14]
    assert (round(words[1].box[0], 2), 40, words[3].box[2], 40 + HIGH) == span.box


def test_lines_at_the_feet_of_letters_underline_them_and_others_are_rules():
    words = line("Độc lập - Tự do - Hạnh phúc", 80, 40)
    foot, left, right = 40 + HIGH * 0.81, 80.0, words[-1].box[2]
    under, below = (left, foot + 0.6, right, foot + 0.9), (left, foot + 3.0, right, foot + 3.4)
    text, _ = blocks_of(sheet(words, strokes=(under,)))
    ruled, _ = blocks_of(sheet(words, strokes=(below,)))

    assert [FlowParagraph] == [type(block) for block in text]
    assert all(run.face.underline for run in text[0].runs)
    assert [FlowParagraph, DrawnRule] == [type(block) for block in ruled]
    assert not any(run.face.underline for run in ruled[0].runs)


def test_an_underlined_word_at_the_edge_of_a_cell_is_no_line_of_its_table():
    under = (LEFT + 0.1, 46.4, LEFT + 0.1 + 7 * WIDE, 46.6)
    (table,), _ = blocks_of(sheet(line("Báo-cáo", LEFT + 0.1, 42), strokes=(*grid(40, 1), under)))

    assert [[("Báo-cáo", 1), ("", 1)]] == rows_of(table)
    assert [True] == [run.face.underline for run in table.rows[0].cells[0].blocks[0].runs]


@pytest.mark.parametrize(("below", "rows"), [(0.6, 1), (1.6, 2)], ids=["at the feet", "below the letters"])
def test_a_line_from_edge_to_edge_of_a_narrow_cell_underlines_a_word_that_fills_it(below, rows):
    at = 42 + HIGH * 0.81 + below
    edges = (LEFT, LEFT + 7 * WIDE + 0.4, RIGHT)
    strokes = [(x, 40, x + 0.2, 60) for x in edges] + [(LEFT, y, RIGHT, y + 0.2) for y in (40, 60)]
    under = (edges[0], at, edges[1], at + 0.2)
    (table,), _ = blocks_of(sheet(line("Báo-cáo", LEFT + 0.2, 42), strokes=(*strokes, under)))

    assert rows == len(table.rows)
    assert (rows == 1) == table.rows[0].cells[0].blocks[0].runs[0].face.underline


@pytest.mark.parametrize("below", [0.3, 0.6])
def test_a_rule_that_is_drawn_cell_by_cell_underlines_no_word_that_fills_its_cell(below):
    at = 42 + HIGH * 0.81 + below
    edges = (LEFT, LEFT + 7 * WIDE + 0.6, RIGHT)
    upright = [(x, 40, x + 0.2, 55) for x in edges]
    across = [(x + 0.25, y, end, y + 0.2) for y in (40, at, 55) for x, end in pairwise(edges)]
    words = [line(text, x, top) for x, top, text in ((LEFT + 0.4, 42, "Báo-cáo"), (60, 42, "I"), (60, 48.5, "Tháng"))]
    (table,), _ = blocks_of(sheet(*words, strokes=(*upright, *across)))

    assert [[("Báo-cáo", 1), ("I", 1)], [("", 1), ("Tháng", 1)]] == rows_of(table)
    assert not table.rows[0].cells[0].blocks[0].runs[0].face.underline


def test_small_letters_that_stand_higher_are_raised():
    high = Word("2", (57.0, 39.0, 58.5, 42.2), attrs.evolve(FACE, size_pt=8.0), glued=True)
    (paragraph,), _ = blocks_of(sheet([*line("Diện tích 50 m", 30, 40), high]))

    assert ("2", "superscript", 14.0) == next(
        (run.text, run.face.raised, run.face.size_pt) for run in paragraph.runs if run.face.raised
    )


def grid(top: float, rows: int, *, merged: bool = False) -> tuple:
    """Return the lines of a table of two columns, the first row in one cell where it is merged."""
    heights = [top + number * 10 for number in range(rows + 1)]
    across = [(LEFT, at, RIGHT, at + 0.2) for at in heights]
    middle = (110.0, heights[1 if merged else 0], 110.2, heights[-1])
    return (*across, (LEFT, top, LEFT + 0.2, heights[-1]), middle, (RIGHT - 0.2, top, RIGHT, heights[-1]))


def rows_of(table: FlowTable) -> list[list[tuple[str, int]]]:
    return [[(text_of(cell.blocks), cell.column_span) for cell in row.cells] for row in table.rows]


def test_lines_that_cross_are_a_table_and_a_missing_one_merges_its_cells():
    words = (line("Nội dung", 100, 42), line("Rà soát", 33, 52), line("Sở Nội vụ", 120, 52))
    (table,), _ = blocks_of(sheet(*words, strokes=grid(40, 2, merged=True)))

    assert [[("Nội dung", 2)], [("Rà soát", 1), ("Sở Nội vụ", 1)]] == rows_of(table)


def columns(top: float, *xs: float) -> tuple:
    """Return the lines of a table of two rows whose upright ones stand at ``xs``."""
    heights = (top, top + 10, top + 20)
    across = [(xs[0], at, xs[-1], at + 0.2) for at in heights]
    return (*across, *[(at, top, at + 0.2, heights[-1]) for at in xs])


def test_a_table_with_other_columns_and_a_head_of_its_own_is_another_on_the_next_page():
    one = sheet(line("Quý III", 33, 262), line("Rà soát", 33, 272), number=1, strokes=columns(260, LEFT, RIGHT))
    head = [*line("Việc", 33, 42, BOLD), *line("Cơ quan", 120, 42, BOLD)]
    other = sheet(head, line("Báo cáo", 33, 52), number=2, strokes=columns(40, LEFT, 110.0, RIGHT))

    assert 2 == len(blocks_of(one, other)[0])


def test_a_repeated_head_tells_that_a_table_goes_on_though_a_column_shows_on_one_page_alone():
    head = [*line("Việc", 33, 42, BOLD), *line("Cơ quan", 120, 42, BOLD)]

    def page(number: int, *uprights: float) -> Sheet:
        strokes = (*columns(40, LEFT, 110.0, RIGHT), *[(at, 50.0, at + 0.2, 60.0) for at in uprights])
        return sheet(head, line("Rà soát", 33, 52), number=number, strokes=strokes)

    (table,), findings = blocks_of(page(1, 150.0), page(2))

    assert [2, 3, 2] == [len(row.cells) for row in table.rows]
    assert ["repeated-head"] == [finding.rule for finding in findings]


def test_a_table_goes_on_over_pages_and_its_repeated_head_is_told_and_not_there_twice():
    bold = attrs.evolve(FACE, bold=True)

    def page(number: int, text: str) -> Sheet:
        head = [*line("Việc", 33, 42, bold), *line("Cơ quan", 120, 42, bold)]
        return sheet(head, line(text, 33, 52), line("Sở Nội vụ", 120, 52), number=number, strokes=grid(40, 2))

    (table,), findings = blocks_of(page(1, "Rà soát"), page(2, "Báo cáo"))

    assert [
        [("Việc", 1), ("Cơ quan", 1)],
        [("Rà soát", 1), ("Sở Nội vụ", 1)],
        [("Báo cáo", 1), ("Sở Nội vụ", 1)],
    ] == rows_of(table)
    assert [("repeated-head", "Việc\nCơ quan")] == [(finding.rule, finding.text) for finding in findings]


def test_a_page_on_which_more_sign_than_calls_may_be_within_calls_is_read(monkeypatch):
    def first(strips):
        return Signed([[strips[0]]], [30.0], strips[0].top, strips[0].bottom) if strips else None

    monkeypatch.setattr(story_module, "signed_in", first)
    monkeypatch.setattr(Story, "_signed", lambda *_: DrawnRule(9.0, "left", 1.0))
    many = attrs.evolve(sheet(*(line("An", LEFT, 10 + 7.0 * number) for number in range(1100))), height_mm=9000.0)

    assert len(blocks_of(many)[0]) == 1100
