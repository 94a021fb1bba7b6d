"""Page numbers and running heads leave the text, and are told of."""

from directive_model.flow import Face, Run
from directive_model_pdf.reader.sheet import Sheet, Word
from directive_model_pdf.reader.sifting import margins as looking
from directive_model_pdf.reader.sifting import part_margins

FACE = Face(font="Times New Roman", size_pt=14.0)


def _row(text, top, left=30.0):
    words, x = [], left
    for word in text.split():
        words.append(Word(word, (x, top, x + 2.5 * len(word), top + 5.0), FACE))
        x += 2.5 * len(word) + 1.2
    return words


def _pages(*pages, strokes=()):
    return [
        Sheet(number, 210.0, 297.0, tuple(word for row in rows for word in row), tuple(strokes))
        for number, rows in enumerate(pages, start=1)
    ]


def _left(margins):
    return [" ".join(word.text for word in sheet.words) for sheet in margins.sheets]


def _text(number, top=22.0):
    return _row(f"Đoạn {'abcdefgh'[number]} của văn bản", top)


def _shown(blocks):
    return [(run.text, run.field) for block in blocks for run in block.runs]


def test_page_numbers_become_a_field_in_the_head():
    pages = _pages([_text(0)], [_row("2", 10.0, 104.0), _text(1)], [_row("3", 10.0, 104.0), _text(2)])

    margins = part_margins(pages, "a.pdf")

    assert ["Đoạn a của văn bản", "Đoạn b của văn bản", "Đoạn c của văn bản"] == _left(margins)
    assert (Run("2", FACE, field="page"),) == margins.header[0].runs
    assert "center" == margins.header[0].layout.alignment
    assert () == margins.first_header
    assert ((), None) == (margins.footer, margins.first_footer)


def test_page_numbers_are_told_as_printed():
    pages = _pages([_text(0)], [_row("2", 10.0, 104.0), _text(1)], [_row("3", 10.0, 104.0), _text(2)])

    (finding,) = part_margins(pages, "a.pdf").findings

    assert ("running-head", "2\n3", 2) == (finding.rule, finding.text, finding.span.page)
    assert (104.0, 10.0, 106.5, 15.0) == finding.span.box


def test_a_number_in_the_foot_may_have_signs_and_a_total():
    pages = _pages(*[[_text(number), _row(f"- Trang {number + 1}/2 -", 280.0, 150.0)] for number in (0, 1)])

    margins = part_margins(pages, "a.pdf")

    assert [("- Trang ", None), ("2", "page"), ("/", None), ("2", "pages"), (" -", None)] == _shown(margins.footer)
    assert "right" == margins.footer[0].layout.alignment
    assert margins.first_footer is None


def test_numbers_that_count_from_elsewhere_are_known_by_their_neighbours():
    pages = _pages(*[[_row(str(number + 15), 10.0, 104.0), _text(number)] for number in (0, 1, 2)])

    assert ["Đoạn a của văn bản", "Đoạn b của văn bản", "Đoạn c của văn bản"] == _left(part_margins(pages, "a.pdf"))


def test_the_second_page_of_an_appendix_may_be_counted_anew():
    pages = _pages([_text(0)], [_text(1)], [_row("2", 10.0, 104.0), _text(2)])

    margins = part_margins(pages, "a.pdf")

    assert "Đoạn c của văn bản" == _left(margins)[2]
    assert ["2"] == [finding.text for finding in margins.findings]


def test_a_number_that_does_not_count_pages_stays():
    pages = _pages([_text(0)], [_row("2025", 22.0, 104.0), _text(1, 40.0)])

    margins = part_margins(pages, "a.pdf")

    assert ["Đoạn a của văn bản", "2025 Đoạn b của văn bản"] == _left(margins)
    assert () == margins.findings


def test_what_stands_at_the_head_of_most_pages_is_no_text():
    pages = _pages(*[[_row(f"Quy chế làm việc, tờ {number}", 10.0), _text(number)] for number in (0, 1, 2)])

    margins = part_margins(pages, "a.pdf")

    assert ["Đoạn a của văn bản", "Đoạn b của văn bản", "Đoạn c của văn bản"] == _left(margins)
    assert ["\n".join(f"Quy chế làm việc, tờ {number}" for number in (0, 1, 2))] == [
        finding.text for finding in margins.findings
    ]


def test_numbers_under_a_running_head_are_found():
    pages = _pages(
        *[[_row("Quy chế", 8.0), _row(str(number + 1), 14.0, 104.0), _text(number, 30.0)] for number in (0, 1, 2)]
    )

    margins = part_margins(pages, "a.pdf")

    assert [("2", "page")] == _shown(margins.header)
    assert "Đoạn a của văn bản" == _left(margins)[0]


def test_text_that_begins_alike_on_two_pages_stays():
    pages = _pages([_row("Mẫu số", 10.0), _text(0)], [_row("Mẫu số", 10.0), _text(1)])

    assert ["Mẫu số Đoạn a của văn bản", "Mẫu số Đoạn b của văn bản"] == _left(part_margins(pages, "a.pdf"))


def test_letterheads_of_letters_in_one_file_stay():
    pages = _pages(*[[_row("ĐẢNG CỘNG SẢN VIỆT NAM", 22.0), _text(number, 28.0)] for number in (0, 1, 2)])

    assert "ĐẢNG CỘNG SẢN VIỆT NAM Đoạn a của văn bản" == _left(part_margins(pages, "a.pdf"))[0]


def test_the_head_of_a_table_stays_on_every_page():
    frame = [(29.0, 8.0, 29.0, 60.0), (80.0, 8.0, 80.0, 60.0)]
    pages = _pages(*[[_row("STT Nội dung", 10.0), _text(number)] for number in (0, 1, 2)], strokes=frame)

    assert "STT Nội dung Đoạn a của văn bản" == _left(part_margins(pages, "a.pdf"))[0]


def test_nothing_is_taken_off_no_page():
    assert [] == part_margins([], "a.pdf").sheets


def test_only_pages_that_a_row_was_taken_off_are_looked_at_again(monkeypatch):
    asked = []
    outermost = looking._outermost
    monkeypatch.setattr(looking, "_outermost", lambda sheet: asked.append(sheet.number) or outermost(sheet))
    pages = _pages([_text(0)], [_row("2", 10.0, 104.0), _text(1)], [_row("3", 10.0, 104.0), _text(2)])

    part_margins(pages, "a.pdf")

    assert [1, 2, 3, 2, 3] == asked
