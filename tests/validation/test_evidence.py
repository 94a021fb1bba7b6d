"""What was read from pictures, or in part, is no proof: such verdicts are notes, or none."""

from __future__ import annotations

from itertools import count

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directive_model import Severity, Span, Words, read
from directive_model.flow import FlowParagraph, FlowTable, Spot
from directive_model.forms import choose_form
from directive_model.testing import correct_programs
from directive_model.testing.contract.examples import entries_of, printed, read_page
from directive_model.validation import all_rules, check_program, check_series, series_rules
from directive_model.validation.rule import Fault
from directive_model.validation.rules.sample import sample

#: So many examples of errors and warnings, at least, are such on paper, too.
MOST = 60


def changed(page, change):
    """Return a page with each paragraph as ``change`` gives it, by its number from 0; None takes it off the page."""
    numbers = count()

    def blocks_of(blocks):
        for block in blocks:
            if isinstance(block, FlowParagraph):
                new = change(next(numbers), block)
                if new is not None:
                    yield new
            elif isinstance(block, FlowTable):
                rows = [attrs.evolve(row, cells=tuple(map(cell_of, row.cells))) for row in block.rows]
                yield attrs.evolve(block, rows=tuple(rows))
            else:
                yield block

    def cell_of(cell):
        return attrs.evolve(cell, blocks=tuple(blocks_of(cell.blocks)))

    sections = tuple(attrs.evolve(one, blocks=tuple(blocks_of(one.blocks))) for one in page.sections)
    return attrs.evolve(page, sections=sections)


def paragraphs_in(page):
    """Return the words of each paragraph, as ``changed`` numbers them."""
    found = []
    changed(page, lambda _, one: found.append(one.text) or one)
    return found


def doubted(paragraph, words=None):
    """Return a paragraph of which OCR was not sure: of ``words``, or of all that it says."""
    text = paragraph.text
    if not text or (words and words not in text):
        return paragraph
    start = text.index(words) if words else 0
    stretch = (start, start + len(words or text))
    return attrs.evolve(paragraph, spots=(Spot(0, Span(page=1, box=(0, 0, 1, 1)), (), (stretch,)),))


def check_page(page, rules=None):
    """Return the report of a page."""
    reading = read_page(page)
    return check_program(reading, choose_form(reading.value), all_rules() if rules is None else rules)


def page_of(text):
    """Return the page that a text is printed on."""
    return printed(read(text.encode(), format="txt").value)


def weighty(report):
    """Return the rules whose findings weigh more than a note; what found no place is told whatever was read."""
    return {one.rule for one in report.findings if one.severity is not Severity.NOTE} - {"unplaced-text"}


@settings(max_examples=60, deadline=None)
@given(program=correct_programs(), lost=st.sets(st.integers(0, 40), max_size=6))
def test_what_a_scan_has_lost_is_no_fault_of_a_correct_document(program, lost):
    page = changed(printed(program), lambda number, one: None if number in lost else one)

    assert set() == weighty(check_page(attrs.evolve(page, scanned=True)))


@settings(max_examples=60, deadline=None)
@given(program=correct_programs(), first=st.integers(0, 30), length=st.integers(1, 30))
def test_what_was_not_read_is_no_fault_of_a_correct_document(program, first, length):
    asked = range(first, first + length)
    page = changed(printed(program), lambda number, one: one if number in asked else None)

    assert set() == weighty(check_page(attrs.evolve(page, partial=True)))


def test_no_verdict_rests_on_words_that_ocr_was_not_sure_of():
    tried = 0
    for rule in all_rules():
        for text in (one for one in rule.bad if isinstance(one, str)):
            page = page_of(text)
            if rule.id in weighty(check_page(page, [rule])):
                tried += 1
                doubtful = changed(page, lambda _, one: doubted(one))

                assert set() == weighty(check_page(attrs.evolve(doubtful, scanned=True), [rule])), rule.id
    # Some faults are gone where a document is printed anew.
    assert MOST < tried


#: Labels tell what stands below them, and say nothing that a verdict could rest on.
LABELS = {"Nơi nhận:", "Kính gửi:"}


def test_each_paragraph_without_which_there_were_no_verdict_is_one_that_it_rests_on():
    tried, resting = 0, []
    for rule in all_rules():
        for text in (one for one in rule.bad if isinstance(one, str)):
            page = attrs.evolve(page_of(text), scanned=True)
            if rule.id not in weighty(check_page(page, [rule])):
                continue
            for number, words in enumerate(paragraphs_in(page)):
                without = changed(page, lambda at, one, number=number: None if at == number else one)
                if words in LABELS or rule.id in weighty(check_page(without, [rule])):
                    continue
                tried += 1
                doubtful = changed(page, lambda at, one, number=number: doubted(one) if at == number else one)
                if rule.id in weighty(check_page(doubtful, [rule])):
                    resting.append((rule.id, words))

    assert [] == resting
    assert MOST < tried


WRONG_CODE = sample(number="Số 07-KH/TU")


def test_words_that_ocr_was_sure_of_are_proof():
    page = attrs.evolve(page_of(WRONG_CODE), scanned=True)

    assert {"type-code-mismatch"} == weighty(check_page(page))


@pytest.mark.parametrize("words", ["07-KH/TU", "CHƯƠNG TRÌNH"])
def test_a_contradiction_is_a_note_where_either_side_is_doubtful(words):
    page = changed(page_of(WRONG_CODE), lambda _, one: doubted(one, words))
    report = check_page(attrs.evolve(page, scanned=True))

    (finding,) = [one for one in report.findings if one.rule == "type-code-mismatch"]
    assert Severity.NOTE is finding.severity
    assert finding.message.en.endswith("; OCR is not sure of the words here: compare the scan")
    assert finding.message.vi.endswith("; OCR không đọc chắc chữ ở đây: hãy đối chiếu bản quét")


def test_a_doubtful_word_elsewhere_takes_nothing_from_a_verdict():
    page = changed(page_of(WRONG_CODE), lambda _, one: doubted(one, "ĐẢNG CỘNG SẢN"))

    assert {"type-code-mismatch"} == weighty(check_page(attrs.evolve(page, scanned=True)))


UNSIGNED = sample(signatory="")


def test_what_is_absent_on_a_scan_is_a_note_that_says_where_to_look():
    page = attrs.evolve(page_of(UNSIGNED), scanned=True)

    (finding,) = [one for one in check_page(page).findings if one.rule == "missing-signatory"]
    assert Severity.NOTE is finding.severity
    assert finding.message.en.endswith(
        "; the pages were recognized from pictures, and words may be lost: look at the scan"
    )


def test_what_is_absent_where_not_all_was_read_is_not_evaluated_and_said_so():
    page = page_of(UNSIGNED)
    whole, part = check_page(page), check_page(attrs.evolve(page, partial=True))

    assert {"missing-signatory"} == weighty(whole)
    assert () == part.findings
    (left,) = set(part.not_evaluated) - set(whole.not_evaluated)
    assert "missing-signatory" == left.rule
    assert "the source was read in part: what is not seen may stand in what was not read" == left.reason.en
    assert whole.evaluated + len(whole.not_evaluated) == part.evaluated + len(part.not_evaluated)


def test_what_a_rule_leaves_out_is_said_though_it_found_another_fault():
    def faults(_):
        words = Words(vi="sai", en="wrong")
        return iter([Fault("number", words), Fault("number", words, rests_on="absence")])

    page = attrs.evolve(page_of(sample()), partial=True)
    two = attrs.evolve(next(one for one in all_rules() if one.id == "number-shape"), faults=faults)
    report = check_page(page, [two])

    assert ["number-shape"] == [one.rule for one in report.findings if one.rule == two.id]
    assert (["number-shape"], 0) == ([one.rule for one in report.not_evaluated], report.evaluated)


def test_a_rule_that_finds_nothing_wrong_is_evaluated_though_not_all_was_read():
    page = page_of(sample())
    whole, part = check_page(page), check_page(attrs.evolve(page, partial=True))

    assert whole.not_evaluated == part.not_evaluated


@pytest.mark.parametrize(
    ("recipients", "severity"),
    [
        ("Nơi nhận:\n- Các đồng chí Tỉnh ủy viên,\n- Các sở, ban, ngành cấp tỉnh.", None),
        ("Nơi nhận:\n- Các đồng chí Tỉnh ủy viên,\n- Lưu: Văn phòng Tỉnh ủy.", Severity.WARNING),
    ],
)
def test_a_rule_of_two_minds_says_which_verdict_rests_on_what(recipients, severity):
    page = attrs.evolve(page_of(sample(recipients=recipients)), partial=True)
    found = [one.severity for one in check_page(page).findings if one.rule == "retention-line"]

    assert [severity] * (severity is not None) == found


def test_small_marks_of_a_scan_are_no_proof():
    page = page_of(sample(number="Số: 07-CTr/TU"))

    assert {"number-shape"} == weighty(check_page(page))
    assert set() == weighty(check_page(attrs.evolve(page, scanned=True)))
    assert {"number-shape"} == weighty(check_page(attrs.evolve(page, partial=True)))


@pytest.mark.parametrize(
    ("words", "told"),
    [(None, ["number-twice"]), ("02-CTr/BTCTU", []), ("TỈNH ỦY SƠN HẢI", []), ("BAN TỔ CHỨC", [])],
)
def test_a_number_that_ocr_was_not_sure_of_is_compared_with_no_other(words, told):
    head = {"issuer": "TỈNH ỦY SƠN HẢI\nBAN TỔ CHỨC\n*", "number": "Số 02-CTr/BTCTU"}
    page = page_of(sample(**head))
    scan = attrs.evolve(changed(page, lambda _, one: doubted(one, words) if words else one), scanned=True)
    other_page = page_of(sample(**head, subject="về phát triển kinh tế biển\n-----"))
    entries = entries_of([read_page(other_page), read_page(scan)])
    one, other = check_series(entries, series_rules())

    assert told == [finding.rule for finding in (*one.findings, *other.findings)]
    if not told:
        assert "number-twice" in {entry.rule for entry in other.not_evaluated}
        assert all("not all known for sure" in entry.reason.en for entry in other.not_evaluated)


def on_two_pages(page, first):
    """Return a page whose paragraphs from the one of that number on stand on a second page, which was recognized."""

    def placed(number, paragraph):
        span = attrs.evolve(paragraph.span or Span(paragraph=number + 1), page=1 + (number >= first))
        return attrs.evolve(paragraph, span=span, spots=(Spot(0, span),))

    return attrs.evolve(changed(page, placed), scanned=True, scanned_pages=(2,))


def first_after(page, words):
    """Return the number of the first paragraph that holds ``words``."""
    return next(number for number, text in enumerate(paragraphs_in(page)) if words in text)


def severities(text, words, rule):
    """Return how much the findings of ``rule`` weigh where the paragraph of ``words`` begins a recognized page."""
    page = page_of(text)
    report = check_page(on_two_pages(page, first_after(page, words)))
    return [one.severity for one in report.findings if one.rule == rule]


def test_what_is_absent_from_a_head_before_the_recognized_page_is_absent():
    unnumbered = sample(number="")

    assert [Severity.NOTE] == severities(unnumbered, "CHƯƠNG TRÌNH", "missing-number")
    assert [Severity.ERROR] == severities(unnumbered, "Nơi nhận", "missing-number")
    assert "missing-number" in weighty(check_page(page_of(unnumbered)))


def test_what_is_absent_from_the_end_may_stand_on_a_recognized_page_after_the_text():
    assert [Severity.NOTE] == severities(UNSIGNED, "Nơi nhận", "missing-signatory")


def test_what_is_absent_from_the_end_does_not_stand_on_a_recognized_page_before_it():
    page = page_of(UNSIGNED)
    first = on_two_pages(page, first_after(page, "CHƯƠNG TRÌNH"))

    assert "missing-signatory" in weighty(check_page(attrs.evolve(first, scanned_pages=(1,))))
    assert "missing-signatory" not in weighty(check_page(attrs.evolve(first, scanned_pages=(1, 2))))


def test_small_marks_on_a_page_with_letters_of_its_own_are_proof():
    marked = sample(number="Số: 07-CTr/TU")

    assert [Severity.NOTE] == severities(marked, "TỈNH ỦY", "number-shape")
    assert [Severity.ERROR] == severities(marked, "Nơi nhận", "number-shape")
