"""What stands on the printed page, in mm and points, against the form."""

from __future__ import annotations

import pytest
from measuring.finding import NEAR, near, paragraphs, printed
from measuring.printing import longest_line_mm

from directive_model.flow import FlowParagraph, FlowTable
from directive_model.forms import STYLE_NAMES, form_names
from directive_model.typeset.lines import DAY_ROOM, NO_BREAK, NUMBER_ROOM, text_width_mm

#: In points; poppler counts in thirds.
NEAR_PT = 0.34
#: The parts that stand in the middle of the left or of the right column of the head, and of the text.
LEFT = ("superior", "issuer", "issuer_mark", "number", "letter_subject", "secrecy", "urgency", "draft")
RIGHT = ("banner", "motto", "place_date")
MIDDLE = ("type", "subject", "title_rule", "appendix_label", "appendix_title", "appendix_reference")
MM_PER_PT = 25.4 / 72


def margins(sample):
    """Return left, right, top and bottom edge of the text on each page, and the page's number as printed."""
    found = []
    for width, height in sample.printed.sizes:
        setup = sample.form.page.landscape if width > height else sample.form.page.setup
        found.append((setup.left_mm, width - setup.right_mm, setup.top_mm, height - setup.bottom_mm))
    return found


def lines_of(sample, part):
    """Return the pieces in which the paragraphs of a part were printed, the lines of each together."""
    section = sample.flow.sections[0]
    blocks = [*(section.first_header or ()), *sample.flow.blocks, *(section.first_footer or ())]
    found = []
    for paragraph in paragraphs(blocks):
        if paragraph.style == STYLE_NAMES[part]:
            text = " ".join(paragraph.text.split())
            face = paragraph.runs[0].face
            found.append(printed(sample, text.upper() if face.caps else text))
    return found


def test_all_letters_are_those_of_the_family_that_stands_in_for_times_new_roman_here(sample):
    twin = "DirectiveSerif" if sample.kind == "pdf" else "LiberationSerif"

    assert {twin} == {piece.font.split("-")[0] for piece in sample.printed.pieces}


def test_every_part_has_the_size_and_the_weight_of_the_form(sample):
    parts = [part for part in STYLE_NAMES if part in sample.form.parts and not part.startswith("appendix_")]

    for part in parts:
        entry = sample.form.part(part)
        for lines in lines_of(sample, part):
            # A single addressee stands on the line of its label.
            own = lines[:1] if part == "addressees_label" else lines
            assert all(entry.size_pt == pytest.approx(one.size_pt, abs=NEAR_PT) for one in own), (part, own)
            assert {(entry.bold, entry.italic)} == {(one.bold, one.italic) for one in own}, (part, own)


def test_the_head_stands_in_two_columns_that_break_neither_banner_nor_date(sample):
    head = next((block for block in sample.flow.blocks if isinstance(block, FlowTable) and not block.bordered), None)
    if head is None or not sample.program.letterhead.banner:
        pytest.skip("the document has no head")
    left, right, top, _ = margins(sample)[0]
    seam = left + head.widths_mm[0]

    for part, middle in [*((one, (left + seam) / 2) for one in LEFT), *((one, (seam + right) / 2) for one in RIGHT)]:
        for lines in lines_of(sample, part):
            assert all(near(middle, one.center) for one in lines), (part, lines)
            assert part not in RIGHT or 1 == len(lines)
    banner = lines_of(sample, "banner")[0][0]
    if sample.form.parts["circulation"].margin or not sample.program.marks.circulation:
        assert near(top, banner.top)
    if sample.program.number and sample.program.place:
        assert near(lines_of(sample, "number")[0][0].bottom, lines_of(sample, "place_date")[0][0].bottom)


def test_what_is_wider_than_its_place_is_broken_where_its_units_end(sample):
    section = sample.flow.sections[0]
    centered = [one for one in paragraphs(framed(section.blocks)) if one.layout.alignment == "center" and one.text]

    for paragraph in centered:
        lines = printed(sample, " ".join(paragraph.text.split()))
        held = [one.replace(NO_BREAK, " ") for one in paragraph.text.split(" ")]
        # No line begins within what is held together, and none is one syllable.
        assert len(lines) == 1 or all(" " in one.text for one in lines), lines
        assert len(lines) == 1 or all(any(one.text.startswith(unit) for unit in held) for one in lines), lines


def framed(blocks):
    """Return ``blocks`` without the tables of content, whose columns are narrow."""
    return [one for one in blocks if not (isinstance(one, FlowTable) and one.bordered)]


def test_a_blank_number_and_day_leave_room_to_write(sample):
    for part, room, least in (("number", NUMBER_ROOM, 11.0), ("place_date", DAY_ROOM, 6.0)):
        for paragraph in paragraphs(sample.flow.sections[0].blocks):
            if paragraph.style == STYLE_NAMES[part] and room in paragraph.text:
                (line,) = printed(sample, " ".join(paragraph.text.split()))
                words = text_width_mm(paragraph.text.replace(room, ""), line.size_pt, bold=False)
                assert line.right - line.left - words >= least


def test_a_line_as_long_as_the_words_stands_under_the_banner(sample):
    if not sample.program.letterhead.banner:
        pytest.skip("the document has no head")
    (words,) = lines_of(sample, "motto" if "motto" in sample.form.parts else "banner")[-1]

    line = longest_line_mm(sample.printed.pdf, words.bottom - 1, words.bottom + 2, words.left - 5, words.right + 5)

    assert near(words.right - words.left, line, 1.5)


def test_title_and_appendix_heads_stand_in_the_middle_of_the_text(sample):
    for part in MIDDLE:
        for lines in lines_of(sample, part):
            left, right, *_ = margins(sample)[lines[0].page - 1]
            assert all(near((left + right) / 2, one.center) for one in lines), (part, lines)


def test_the_text_keeps_to_the_margins_and_fills_them(sample):
    edges = margins(sample)
    pinned = {block.text for block in paragraphs(sample.flow.blocks) if block.layout.pin}

    for number, (left, right, top, bottom) in enumerate(edges, 1):
        page = sample.printed.page(number)
        assert all(left - NEAR <= one.left and one.right <= right + NEAR for one in page)
        inside = [one for one in page if one.top > top - NEAR and one.bottom < bottom + NEAR]
        outside = [one for one in page if one not in inside]
        assert all(one.text.isdigit() or number == 1 or one.text in pinned for one in outside), outside
        justified = [one for one in inside if one.right - one.left > (right - left) * 0.9]
        assert not justified or near(right, max(one.right for one in justified))


def test_the_body_has_the_indent_and_the_pitch_of_the_form(sample):
    body = sample.form.part("body")
    left = sample.form.page.setup.left_mm
    pitch = body.line_pt * (1 if body.line_rule == "exact" else body.size_pt * 1.149) * MM_PER_PT
    measured = 0

    for block in sample.flow.blocks:
        if isinstance(block, FlowParagraph) and block.style and block.style.startswith(("Nội dung", "Liệt kê")):
            lines = printed(sample, " ".join(block.text.split()))
            if len(lines) > 1 and lines[0].page == lines[1].page:
                measured += 1
                assert near(left + body.first_line_mm, lines[0].left)
                assert near(left, lines[1].left)
                assert near(pitch, lines[1].top - lines[0].top)
                assert body.size_pt == pytest.approx(lines[0].size_pt, abs=NEAR_PT)
    assert measured


def test_pages_are_numbered_from_the_second_ten_mm_below_the_edge_in_the_middle(sample):
    edges = margins(sample)
    numbers = [None] + [one[0] for one in numbers_of(sample)[1:]]
    apart = sample.form.page.annexes_apart
    starts = {lines[0].page for part in ("appendix_label",) for lines in lines_of(sample, part)} if apart else set()
    expected, count = [], 0
    for page in range(1, len(edges) + 1):
        count = 1 if page in starts else count + 1
        expected.append(None if count == 1 else count)

    assert expected == numbers
    for page, (number, piece) in enumerate(numbers_of(sample), 1):
        if number is not None:
            left, right, *_ = edges[page - 1]
            assert near(sample.form.page.setup.header_mm, piece.top)
            assert near((left + right) / 2, piece.center)
            assert sample.form.page.number_size_pt == pytest.approx(piece.size_pt, abs=NEAR_PT)


def numbers_of(sample):
    """Return for each page its number and the piece that shows it, or (None, None)."""
    found = []
    for page in range(1, len(sample.printed.sizes) + 1):
        top = margins(sample)[page - 1][2]
        over = [one for one in sample.printed.page(page) if one.top < top - 3 and one.text.isdigit()]
        found.append((int(over[0].text), over[0]) if over else (None, None))
    return found


def test_no_signature_stands_alone_on_a_page(sample):
    *_, last = [block for block in text_of_main(sample) if isinstance(block, FlowParagraph)]
    end = printed(sample, " ".join(last.text.split()))[-1].page

    for part in ("authority", "position", "name"):
        assert {end} >= {one.page for lines in lines_of(sample, part) for one in lines}


def text_of_main(sample):
    """Yield what stands before the ending."""
    for block in sample.flow.blocks:
        if isinstance(block, FlowTable) and not block.bordered:
            styles = {one.style for one in paragraphs((block,))}
            if styles & {STYLE_NAMES["name"], STYLE_NAMES["recipients_label"]}:
                return
        yield block


def test_recipients_stand_at_the_left_beside_the_signature_unless_several_sign(sample):
    left, right, *_ = margins(sample)[0]
    labels, names = lines_of(sample, "recipients_label"), lines_of(sample, "name")
    if not labels or not names:
        pytest.skip("the document has no recipients or no signature")

    assert near(left, labels[0][0].left)
    assert all(near(left, lines[0].left) for lines in lines_of(sample, "recipient"))
    if len(names) == 1:
        assert labels[0][0].page == names[0][0].page
        assert names[0][0].center > (left + right) / 2
        assert names[0][0].top > labels[0][0].top
    else:
        assert near(names[0][0].top, names[1][0].top)


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf"])
@pytest.mark.parametrize("form", form_names())
def test_recipients_below_many_who_sign_never_stand_alone_on_a_page(samples, form, kind):
    sample = samples["joint", form, kind]
    *_, last = [block for block in text_of_main(sample) if isinstance(block, FlowParagraph)]
    parts = ("authority", "position", "name", "recipients_label", "recipient", "retention")

    found = {one.page for part in parts for lines in lines_of(sample, part) for one in lines}
    assert {2} == found
    # The same words stand on the first page, too.
    assert last.text.split()[-1] in " ".join(one.text for one in sample.printed.page(2)).split()


def test_the_marks_of_the_margins_stand_there(sample):
    left, right, top, bottom = margins(sample)[0]
    parts = sample.form.parts

    for (line,) in lines_of(sample, "circulation"):
        # A box leaves three millimetres free at both sides, four points within and four without at the top.
        boxed = parts["circulation"].boxed
        assert near(right - 3 * boxed, line.right)
        assert near(10 if parts["circulation"].margin else top + 8 * MM_PER_PT * boxed, line.top)
    for (line,) in lines_of(sample, "contact"):
        assert near((left + right) / 2, line.center)
        assert line.top > bottom
        assert parts["contact"].margin is None or line.page == 1


def test_the_samples_have_from_one_to_forty_pages(samples):
    counts = [len(sample.printed.sizes) for sample in samples.values()]

    assert 1 == min(counts)
    assert 40 <= max(counts)


def test_head_rows_of_a_table_are_repeated_on_each_page(samples):
    for form in ("hd36", "hd05", "nd30"):
        for kind in ("docx", "odt", "pdf"):
            pieces = samples[4, form, kind].printed.pieces
            pages = {one.page for one in pieces if "Rà soát" in one.text}
            heads = {one.page for one in pieces if one.text == "TT"}
            assert pages == heads
            assert len(pages) > 1


def test_a_table_of_many_columns_lies(samples):
    for form in ("hd36", "hd05", "nd30"):
        for kind in ("docx", "odt", "pdf"):
            sizes = samples[6, form, kind].printed.sizes
            assert {True, False} == {width > height for width, height in sizes}


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf"])
def test_the_backs_of_sheets_have_the_margins_of_fronts_in_a_mirror(samples, kind):
    """HD36 I: left 15 and right 30 mm on the back."""
    pages = samples["backs", "hd36", kind].printed
    edges = {}
    for piece in pages.pieces:
        left, right = edges.get(piece.page, (210, 0))
        # Two digits alone are the page's number.
        edges[piece.page] = (
            (left, right) if piece.text.isdigit() else (min(left, piece.left), max(right, piece.right))
        )

    assert len(edges) > 2
    for page in range(1, len(edges)):
        left, right = (30, 195) if page % 2 else (15, 180)
        assert near(left, edges[page][0])
        assert near(right, edges[page][1])
