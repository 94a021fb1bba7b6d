"""The borders of the rules of typography: what is a fault on the page, what is none, and where it is said."""

from __future__ import annotations

import attrs
import pytest
from example_words import NOTHING

from directive_model import check, read, write
from directive_model.flow import Face, paragraphs_of
from directive_model.recognize.letters.replacing import replaced
from directive_model.testing.mutations import correct_programs
from directive_model.validation import PageExample
from directive_model.validation.rules.sample import GROUNDS, sample, state_sample
from directive_model.validation.rules.typography.changed import (
    faces,
    first_word,
    setup,
)

CORRECT = correct_programs()


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


def test_a_letter_of_introduction_may_be_half_as_large(found_on):
    small = setup(width_mm=148.0, height_mm=210.0)
    letter = sample(type="GIẤY GIỚI THIỆU", number="Số 07-GGT/TU")

    assert ["wrong-paper"] == [found[0] for found in found_on(small)]
    assert "wrong-paper" not in {found[0] for found in found_on(small, letter)}


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
