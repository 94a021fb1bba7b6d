"""Number, place and date, title: the cases beside the examples."""

from __future__ import annotations

import pytest

from directive_model import DirectiveProgram, DocumentNumber, Regime, Title
from directive_model.model import Addressee, ReducedDate
from directive_model.validation.rules.sample import sample


@pytest.mark.parametrize(
    ("printed", "expected", "texts"),
    [
        ("Sơn Hải, ngày 5 tháng 07 năm 2022", "Sơn Hải, ngày 05 tháng 7 năm 2022", ["05", "7"]),
        ("Sơn Hải, ngày 15 tháng 2 năm 2022", "Sơn Hải, ngày 15 tháng 02 năm 2022", ["02"]),
    ],
)
def test_the_fix_of_a_date_pads_days_and_months_as_the_form_does(findings_of, printed, expected, texts):
    (finding,) = findings_of(sample(place_date=printed), "leading-zero-in-date")

    assert expected == finding.expected
    assert "safe" == finding.fix.safety
    assert texts == [edit.text for edit in finding.fix.edits]
    fixed = printed
    for edit in reversed(finding.fix.edits):
        fixed = fixed[: edit.start] + edit.text + fixed[edit.end :]
    assert expected == fixed


def test_a_date_that_is_to_be_filled_in_is_not_missing(check_text):
    report = check_text(sample(place_date="……, ngày … tháng … năm 20…"))

    assert ["blank-date"] == [finding.rule for finding in report.findings]


def test_the_right_number_is_told_for_a_wrong_one(findings_of):
    (finding,) = findings_of(sample(number="Số: 97-QĐ/TW", type="QUYẾT ĐỊNH"), "number-shape")

    assert "Số 97-QĐ/TW" == finding.expected
    assert (0, 12) == (finding.fix.edits[0].start, finding.fix.edits[0].end)


def test_a_code_in_use_for_an_action_program_is_unusual_but_no_contradiction(check_text):
    report = check_text(sample(number="Số 12-CTHĐ/TU", type="CHƯƠNG TRÌNH HÀNH ĐỘNG"))

    assert ["unusual-type-code"] == [finding.rule for finding in report.findings]


def test_an_action_program_may_have_the_code_of_a_program(check_text):
    report = check_text(sample(number="Số 12-CTr/TU", type="CHƯƠNG TRÌNH HÀNH ĐỘNG"))

    assert () == report.findings


@pytest.mark.parametrize(
    ("day", "rules"), [(ReducedDate(2018, 5, 2), ["type-code-mismatch"]), (ReducedDate(2020, 5, 2), [])]
)
def test_the_code_of_a_regulation_depends_on_the_date(check_model, day, rules):
    program = DirectiveProgram(
        title=Title("QUY ĐỊNH", "về thẻ đảng viên"), number=DocumentNumber("08", None, "QĐ/TW"), date=day
    )

    found = [finding.rule for finding in check_model(program).findings if finding.rule == "type-code-mismatch"]

    assert rules == found


def test_a_program_for_a_year_may_be_issued_long_before_it(check_model):
    program = DirectiveProgram(
        title=Title("CHƯƠNG TRÌNH", "kiểm tra, giám sát năm 2023"), date=ReducedDate(2022, 10, 3)
    )

    assert "period-against-date" not in {finding.rule for finding in check_model(program).findings}


def test_a_report_on_a_month_is_issued_after_it(check_model):
    program = DirectiveProgram(title=Title("BÁO CÁO", "công tác tháng 7/2022"), date=ReducedDate(2022, 9, 3))

    assert "period-against-date" not in {finding.rule for finding in check_model(program).findings}


@pytest.mark.parametrize(
    "letter",
    [
        DirectiveProgram(addressees=(Addressee("Các huyện ủy"),)),
        DirectiveProgram(number=DocumentNumber("29", None, "CV/ĐU")),
        DirectiveProgram(regime=Regime.STATE, number=DocumentNumber("05", None, "BNV-VP")),
    ],
)
def test_an_official_letter_has_no_type_but_an_abstract(check_model, letter):
    form = "nd30" if letter.regime is Regime.STATE else "hd36"

    found = {finding.rule for finding in check_model(letter, form=form).findings}

    assert "missing-title-type" not in found
    assert "missing-subject" in found


def test_a_number_that_is_padded_too_little_is_no_wrong_shape(check_text):
    report = check_text(sample(number="Số 7-CTr/TU"))

    assert [("unpadded-number", "07")] == [(finding.rule, finding.expected) for finding in report.findings]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("Số      -CTr / TU", ["CTr/TU"]), ("Số      - CTr/TU", ["CTr/TU"]), ("Số      -CTr/TU", [])],
)
def test_spaces_in_the_symbol_are_seen_before_the_number_is_stamped(findings_of, printed, expected):
    found = findings_of(sample(number=printed), "spaces-in-number")

    assert expected == [one.fix.edits[0].text for one in found]
