"""The borders of the rules of typography: what is a fault on the page, what is none, and where it is said."""

from __future__ import annotations

import attrs
import pytest

from directive_model import Words, check, read, write
from directive_model.flow import DrawnRule, Face, FlowParagraph, paragraphs_of
from directive_model.forms import choose_form
from directive_model.recognize.letters.replacing import replaced
from directive_model.testing.contract.examples import printed, read_page
from directive_model.testing.mutations import correct_programs
from directive_model.validation import PageExample, all_rules, check_program
from directive_model.validation.rules.sample import GROUNDS, sample, state_sample
from directive_model.validation.rules.typography.changed import (
    faces,
    first_word,
    layouts,
    of_sections,
    setup,
    without,
    worded,
)

NOTHING = Words(vi="không có gì", en="nothing")
CORRECT = correct_programs()


@pytest.fixture
def found_on(check_example):
    def found(change, text=None):
        report = check_example(PageExample(words=NOTHING, text=text or sample(), change=change))
        return [(finding.rule, finding.path, finding.found, finding.expected) for finding in report.findings]

    return found


@pytest.mark.parametrize("format_", ["docx", "odt"])
@pytest.mark.parametrize("name", CORRECT)
def test_what_we_print_trips_no_rule_when_it_is_read_again(tmp_path, name, format_):
    target = tmp_path / f"program.{format_}"
    write(CORRECT[name], target)

    assert () == check(read(target)).files[0].findings


@pytest.mark.parametrize(
    ("words", "text", "rule"),
    [
        ("chỉ đạo tháng", sample(), "subject-in-capitals"),
        ("Nguyễn Hải Sơn", sample(), "name-in-capitals"),
        ("Độc lập", state_sample(), "banner-words"),
        ("Các sở", sample(), "wrong-case"),
        ("về biển", sample(subject="về biển đảo\n-----"), "wrong-case"),
        ("Lưu Văn phòng", sample(), "wrong-case"),
        ("Lưu: VT", state_sample(), "retention-line"),
    ],
)
def test_capitals_that_a_face_makes_are_told_once(found_on, words, text, rule):
    def change(page):
        (one,) = (one for one in paragraphs_of(page) if words in one.text and len(one.text) < 60)
        runs = tuple(attrs.evolve(run, face=attrs.evolve(run.face or Face(), caps=True)) for run in one.runs)
        return replaced(page, {id(one): attrs.evolve(one, style=None, runs=runs)})

    about_letters = ("wrong-case", "subject-in-capitals", "name-in-capitals", "banner-words", "retention-line")

    assert [rule] == [rule for rule, *_ in found_on(change, text) if rule in about_letters]


def test_many_paragraphs_with_one_fault_are_one_finding_with_their_count(check_example):
    report = check_example(PageExample(words=NOTHING, change=faces("body", size_pt=10.0)))

    (finding,) = report.findings
    assert ("wrong-size", "10 pt", "14–15 pt", "HD36 II.1.6") == (
        finding.rule,
        finding.found,
        finding.expected,
        finding.clause,
    )
    assert "5 places" in finding.message.en
    assert "5 chỗ" in finding.message.vi


def test_the_clause_is_that_of_the_part(check_example):
    report = check_example(PageExample(words=NOTHING, change=faces("name", size_pt=10.0)))

    assert [("wrong-size", "HD36 II.1.7")] == [(finding.rule, finding.clause) for finding in report.findings]


@pytest.mark.parametrize("size", [14.0, 14.2, 15.0, 15.25, None])
def test_sizes_within_the_range_and_unknown_ones_are_no_fault(found_on, size):
    assert [] == found_on(faces("body", size_pt=size))


@pytest.mark.parametrize("font", ["TimesNewRomanPSMT", "times new roman", "Times New Roman Bold", None])
def test_a_font_is_known_by_its_letters_and_may_be_unknown(found_on, font):
    assert [] == found_on(faces("body", font=font))


def test_letters_nearly_black_are_black(found_on):
    assert [] == found_on(faces("body", color="262626"), state_sample())


def test_the_party_of_2018_did_not_speak_of_colours(found_on):
    assert [] == found_on(faces("body", color="FF0000"))


def test_a_plan_before_the_decree_and_legislation_are_not_held_to_it(found_on):
    before = state_sample(place_date="Lâm Giang, ngày 12 tháng 5 năm 2015")
    law = state_sample(number="Số: 45/2023/NĐ-CP")

    assert not [found for found in found_on(faces("type", bold=False), before) if found[0] == "wrong-weight"]
    assert not [found for found in found_on(faces("type", bold=False), law) if found[0] == "wrong-weight"]


def test_a_word_of_another_size_is_told_where_it_stands(found_on):
    (found,) = found_on(first_word("subject", size_pt=12.0))

    assert ("conflicting-runs", "title.subject") == found[:2]


def test_a_text_without_faces_is_not_judged_by_them(check_example):
    report = check_example(sample())

    assert {"wrong-size", "wrong-font"} <= {entry.rule for entry in report.not_evaluated}
    assert () == report.findings


@pytest.mark.parametrize(
    "change",
    [
        setup(width_mm=210.4, height_mm=296.6),
        setup(width_mm=297.0, height_mm=210.0),
        setup(left_mm=30.4),
        setup(left_mm=15.0, right_mm=30.0),
        layouts("body", line=22.0, line_rule="exact"),
        layouts("body", line=1.0, line_rule="multiple"),
        layouts("body", line=18.0, line_rule="at-least"),
        layouts("body", before_pt=0.0, after_pt=6.0),
        layouts("body", before_pt=0.0),
        layouts("body", first_line_mm=12.7),
        layouts("body", first_line_mm=0.0),
        layouts("body", first_line_mm=-5.0),
        layouts("body", left_mm=20.0, first_line_mm=20.0),
        layouts("body", alignment="left"),
        layouts("type", alignment="left", left_mm=50.0),
    ],
)
def test_what_is_near_enough_or_not_said_is_no_fault(found_on, change):
    assert [] == found_on(change)


@pytest.mark.parametrize(("left", "right"), [(30.0, 20.0), (35.6, 15.0), (30.0, 14.0)])
def test_a_margin_beyond_its_range_is_told(found_on, left, right):
    text = sample() if right != 14.0 else state_sample()

    assert ["wrong-margins"] == [found[0] for found in found_on(setup(left_mm=left, right_mm=right), text)]


def test_the_margins_of_pages_behind_one_that_lies_are_looked_at(found_on):
    def change(page):
        (lying,) = setup(width_mm=297.0, height_mm=210.0)(page).sections
        (narrow,) = setup(left_mm=10.0)(page).sections
        return attrs.evolve(page, sections=(attrs.evolve(lying, blocks=()), narrow))

    assert ["wrong-margins"] == [found[0] for found in found_on(change)]


def test_a_state_document_has_ranges_of_margins(found_on):
    assert [] == found_on(setup(top_mm=25.0, bottom_mm=25.0, left_mm=35.0, right_mm=20.0), state_sample())


def test_a_letter_of_introduction_may_be_half_as_large(found_on):
    small = setup(width_mm=148.0, height_mm=210.0)
    letter = sample(type="GIẤY GIỚI THIỆU", number="Số 07-GGT/TU")

    assert ["wrong-paper"] == [found[0] for found in found_on(small)]
    assert "wrong-paper" not in {found[0] for found in found_on(small, letter)}


def test_hyphens_that_stand_there_are_counted(found_on):
    longer = worded("title_rule", "--------")

    assert [("title-rule", "title.subject", "--------", "-----")] == found_on(longer)


def test_a_drawn_line_under_the_subject_is_taken_for_the_hyphens(found_on):
    def drawn(page):
        first, *others = without("title_rule")(page).sections
        return attrs.evolve(page, sections=(attrs.evolve(first, blocks=(*first.blocks, DrawnRule())), *others))

    assert [] == found_on(drawn)


def test_several_stars_are_a_mark_and_hyphens_are_none(found_on):
    assert [] == found_on(worded("issuer_mark", "* * *"))
    assert ["issuer-mark"] == [found[0] for found in found_on(worded("issuer_mark", "---"))]


def test_one_empty_paragraph_may_hold_a_picture(found_on):
    def one_empty(page):
        first, *others = page.sections
        at = next(n for n, block in enumerate(first.blocks) if getattr(block, "text", "").startswith("2. Tiếp"))
        blocks = (*first.blocks[:at], FlowParagraph(), *first.blocks[at:])
        return attrs.evolve(page, sections=(attrs.evolve(first, blocks=blocks), *others))

    assert [] == found_on(one_empty)


def test_a_short_document_needs_no_page_numbers(found_on):
    assert [] == found_on(of_sections(header=()))
    long = sample(body="1. " + "Chỉ đạo các cấp, các ngành triển khai nhiệm vụ. " * 150)
    assert "page-number-missing" in {found[0] for found in found_on(of_sections(header=()), long)}
    two = sample(body="\n\n".join(f"{n}. " + "Chỉ đạo các cấp triển khai nhiệm vụ này. " * 80 for n in (1, 2)))
    assert "page-number-missing" in {found[0] for found in found_on(of_sections(header=()), two)}


def test_margins_that_were_measured_are_not_judged():
    reading = read_page(setup(left_mm=5.0)(printed(CORRECT["state plan"])))
    rule = next(rule for rule in all_rules() if rule.id == "wrong-margins")

    measured = attrs.evolve(reading, page=attrs.evolve(reading.page, measured=True))
    set_up, printed_only = (check_program(one, choose_form(reading.value), [rule]) for one in (reading, measured))

    assert ["wrong-margins"] == [one.rule for one in set_up.findings]
    assert () == printed_only.findings
    assert ["wrong-margins"] == [one.rule for one in printed_only.not_evaluated]
    assert "printed pages" in printed_only.not_evaluated[0].reason.en


def test_looks_and_blanks_of_a_scan_are_not_judged():
    reading = read_page(printed(CORRECT["state plan"]))
    scan = attrs.evolve(reading, page=attrs.evolve(reading.page, measured=True, scanned=True))

    known, guessed = (check_program(one, choose_form(reading.value), all_rules()) for one in (reading, scan))

    left = {one.rule for one in guessed.not_evaluated} - {one.rule for one in known.not_evaluated}
    assert {"wrong-size", "wrong-weight", "wrong-slant", "wrong-paper", "body-indent", "spaces-in-number"} <= left


def test_parts_that_stand_alike_and_should_stand_alike_are_one_finding(check_example):
    def change(page):
        return faces("recipient", size_pt=10.0)(faces("retention", size_pt=10.0)(page))

    (finding,) = check_example(PageExample(words=NOTHING, change=change)).findings

    assert "the recipients, the retention line: 10 pt instead of 12 pt (3 places; this is the first)" == (
        finding.message.en
    )


def test_the_long_banner_of_the_state_fills_its_column_however_it_is_aligned(found_on):
    assert [] == found_on(layouts("banner", alignment="left"), state_sample())
    assert ["wrong-alignment"] == [rule for rule, *_ in found_on(layouts("banner", alignment="left"))]


def test_a_certificate_is_not_held_to_the_sizes_of_documents(found_on):
    assert [] == found_on(faces("type", size_pt=22.0), state_sample(type="GIẤY CHỨNG NHẬN"))


@pytest.mark.parametrize(
    ("preamble", "rules"),
    [
        (GROUNDS, ["wrong-slant"]),
        # One line that ends in a full stop, or leads to what follows, is a sentence of the text.
        ("Căn cứ tình hình thực tế, Ủy ban nhân dân tỉnh đề nghị các sở thực hiện.", []),
        ("Căn cứ Luật Phòng, chống thiên tai, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:", []),
    ],
)
def test_grounds_are_the_lines_that_go_on_to_the_next(found_on, preamble, rules):
    found = found_on(faces("basis", italic=False), state_sample(preamble=preamble))

    assert rules == [rule for rule, *_ in found]


def test_grounds_of_the_party_stand_upright(found_on):
    grounds = "- Căn cứ Điều lệ Đảng;\n\n- Căn cứ Quy chế làm việc,\n\nBan Thường vụ Tỉnh ủy quyết định:"

    assert [] == found_on(None, sample(preamble=grounds))
    assert ["wrong-slant"] == [rule for rule, *_ in found_on(faces("body", italic=True), sample(preamble=grounds))]


def test_a_web_page_shows_grounds_in_italics_too(tmp_path):
    target = tmp_path / "plan.html"
    write(CORRECT["state plan on grounds"], target)

    assert () == check(read(target)).files[0].findings


def test_a_printed_page_answers_every_rule_but_those_of_what_is_drawn(check_example):
    report = check_example(PageExample(words=NOTHING))
    unseen = {rule.id for rule in all_rules() if "images" in rule.needs}

    assert unseen == {entry.rule for entry in report.not_evaluated}


def test_a_long_document_with_page_numbers_lacks_none(found_on):
    long = sample(body="1. " + "Chỉ đạo các cấp, các ngành triển khai nhiệm vụ. " * 150)

    assert "page-number-missing" not in {found[0] for found in found_on(None, long)}
