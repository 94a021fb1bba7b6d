"""Rules over many documents: their examples, what they must not say, and that order does not matter."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model import Finding, Severity, check_all, read
from directive_model.forms import choose_form
from directive_model.testing import check_rule
from directive_model.validation import (
    EVERYTHING,
    Entry,
    FileReport,
    NotEvaluated,
    Policy,
    Waived,
    Waiver,
    check_series,
    entry_of,
    series_rules,
)
from directive_model.validation.rules.sample import sample, state_sample

RULES = {rule.id: rule for rule in series_rules()}
GOOD = [pytest.param(texts, id=f"{rule.id}-{n}") for rule in RULES.values() for n, texts in enumerate(rule.good)]
BAD = [pytest.param(rule.id, texts, id=rule.id) for rule in RULES.values() for texts in rule.bad]


def entries(*texts: str) -> list[Entry]:
    readings = [read(text.encode(), format="txt") for text in texts]
    return [
        attrs.evolve(entry_of(reading, choose_form(reading.value).form), path=f"{at}.txt")
        for at, reading in enumerate(readings)
    ]


def told(found: list[Entry], policy: Policy = EVERYTHING) -> dict[str | None, tuple[Finding, ...]]:
    checked = check_series(found, RULES.values(), policy)
    return {entry.path: one.findings for entry, one in zip(found, checked, strict=True) if one.findings}


def rules_of(found: list[Entry]) -> list[tuple[str | None, str]]:
    return [(path, finding.rule) for path, findings in sorted(told(found).items()) for finding in findings]


def numbered(*documents: tuple[int, date]) -> list[Entry]:
    (base,) = entries(sample())
    return [
        attrs.evolve(base, path=f"{at}.txt", serial=serial, printed_serial=f"{serial:02d}", day=day, title=at)
        for at, (serial, day) in enumerate(documents)
    ]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_over_many_documents_keeps_the_contract_of_rules(rule):
    check_rule(rule)


@pytest.mark.parametrize("texts", GOOD)
def test_documents_of_a_good_example_go_together(texts):
    assert {} == told(entries(*texts))


@pytest.mark.parametrize(("rule", "texts"), BAD)
def test_a_document_of_a_bad_example_does_not_go_with_the_others_by_that_rule_alone(rule, texts):
    last = f"{len(texts) - 1}.txt"

    assert [(last, rule)] == rules_of(entries(*texts))


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_each_document_of_an_example_is_right_by_itself(check_text, rule):
    for texts in (*rule.good, *rule.bad):
        for text in texts:
            assert () == check_text(text).findings


@given(st.permutations(range(6)), st.lists(st.integers(1, 9), min_size=6, max_size=6))
def test_what_is_said_does_not_depend_on_the_order_of_the_files(order, serials):
    documents = numbered(*[(serial, date(2022, at // 2 + 1, 10)) for at, serial in enumerate(serials)])

    assert told(documents) == told([documents[at] for at in order])


def test_one_wrong_number_does_not_accuse_the_documents_after_it():
    days = [date(2022, month, 10) for month in range(1, 6)]

    assert [("1.txt", "number-against-date")] == rules_of(numbered(*zip((1, 70, 3, 4, 5), days, strict=True)))


def test_numbers_of_one_day_stand_in_any_order():
    day = date(2022, 7, 1)

    assert [] == rules_of(numbered((2, day), (1, day)))


def test_a_file_that_is_given_twice_is_no_second_document():
    assert {} == told(entries(sample(), sample()))


def test_another_issuer_another_type_and_another_term_have_numbers_of_their_own():
    others = (
        sample(issuer="TỈNH ỦY BÌNH LÂM\n*", subject="về nghề cá\n-----"),
        sample(number="Số 07-KH/TU", type="KẾ HOẠCH", subject="về nghề cá\n-----"),
        sample(place_date="Sơn Hải, ngày 28 tháng 6 năm 2018", subject="về nghề cá\n-----"),
    )

    assert {} == told(entries(sample(), *others))


def test_normative_documents_of_the_state_have_numbers_of_their_own():
    one = state_sample(number="Số: 3783/QĐ-UBND", type="QUYẾT ĐỊNH")
    normative = state_sample(
        number="Số: 95/2023/QĐ-UBND", type="QUYẾT ĐỊNH", place_date="Lâm Giang, ngày 24 tháng 11 năm 2023"
    )

    assert {} == told(entries(one, normative))


def test_a_task_is_carried_over_from_the_month_before_alone():
    (july, august) = entries(*RULES["task-carried-over"].bad[0])

    assert {} == told([july, attrs.evolve(august, month=date(2022, 9, 1))])
    assert {} == told([july, attrs.evolve(august, issuer="")])


def test_a_number_that_is_not_known_is_not_evaluated():
    found = check_series(entries(sample(number="Số …-CTr/TU"), sample()), RULES.values())

    numbers = sorted(rule.id for rule in RULES.values() if rule.compares == "numbers")
    assert numbers == sorted(entry.rule for entry in found[0].not_evaluated)
    assert (1, 3) == (found[0].evaluated, found[1].evaluated)


@pytest.mark.parametrize(
    ("serials", "reason"),
    [
        ((1, 3), "it takes 3 numbers of one issuer, type, and term or year, and here are 2"),
        ((1, 3, 3), "it takes 3 numbers of one issuer, type, and term or year, and here are 2"),
        ((1, 2, 7), "of the 7 numbers 01 to 07 only 3 are there"),
    ],
)
def test_why_gaps_between_numbers_are_not_looked_for_is_told(serials, reason):
    documents = numbered(*[(serial, date(2022, at, 10)) for at, serial in enumerate(serials, 1)])

    found = check_series(documents, RULES.values())

    assert [[("number-gap", reason)]] * len(serials) == [
        [(entry.rule, entry.reason.en) for entry in one.not_evaluated] for one in found
    ]


def test_a_gap_between_three_numbers_is_found():
    assert [("2.txt", "number-gap")] == rules_of(numbered(*[(at, date(2022, at, 10)) for at in (1, 2, 4)]))


def test_rules_over_many_documents_are_ignored_weighed_and_waived_by_name():
    found = entries(*RULES["number-twice"].bad[0])
    (finding,) = told(found)["1.txt"]
    waiver = Waiver(rule="number-twice", content=str(finding.content), reason="registered so")

    assert {} == told(found, Policy(ignore=("series",)))
    assert Severity.NOTE is told(found, Policy(severities={"number-twice": Severity.NOTE}))["1.txt"][0].severity
    assert [finding] == [
        one.finding for one in check_series(found, RULES.values(), Policy(waivers=(waiver,)))[1].waived
    ]


@pytest.mark.parametrize("told", ["faults", "lacks"])
def test_a_rule_that_fails_is_a_finding_and_the_others_go_on(told):
    def fail(_entries):
        raise ZeroDivisionError

    broken = attrs.evolve(RULES["number-gap"], **{told: fail})
    found = numbered(*[(serial, date(2022, at, 10)) for at, serial in enumerate((1, 2, 3, 3), 1)])

    assert ["rule-failed", "number-twice"] == [
        finding.rule for one in check_series(found, [broken, RULES["number-twice"]]) for finding in one.findings
    ]


def test_check_all_puts_what_is_said_beside_what_is_wrong_in_each():
    readings = [read(text.encode(), format="txt") for text in RULES["number-twice"].bad[0]]

    report = check_all(readings)

    assert [[], ["number-twice"]] == [[finding.rule for finding in file.findings] for file in report.files]
    assert [] == [finding for file in check_all(readings[:1]).files for finding in file.findings]


def test_what_is_said_beside_the_others_comes_after_what_is_wrong_in_the_document():
    texts = RULES["number-twice"].bad[0]
    found = check_series(entries(*texts), RULES.values())[1]
    (finding,) = found.findings
    waived = Waived(finding, Waiver(rule="number-twice", reason="so", content="0" * 16))
    other = Finding(rule="a-rule", severity=Severity.NOTE, message=finding.message)
    before = FileReport(findings=(other,), evaluated=90, not_evaluated=(NotEvaluated("b", other.message),))
    report = attrs.evolve(found, waived=(waived,), not_evaluated=(NotEvaluated("c", other.message),)).beside(before)

    assert (other, finding) == report.findings
    assert ((waived,), 92) == (report.waived, report.evaluated)
    assert ["b", "c"] == [one.rule for one in report.not_evaluated]


def test_what_cannot_be_compared_says_why():
    (found, _) = check_series(entries(sample(number="Số …-CTr/TU"), sample()), RULES.values())

    assert {
        "number, symbol, date and issuer are not all known for sure, or the date is one between two terms",
    } == {entry.reason.en for entry in found.not_evaluated}
    assert {
        "không đọc được đủ và chắc số, ký hiệu, ngày và cơ quan ban hành, hoặc ngày ban hành ở quãng chuyển nhiệm kỳ",
    } == {entry.reason.vi for entry in found.not_evaluated}


def test_three_numbers_are_a_row_and_as_many_absent_as_there_is_the_most():
    day = [date(2022, month, 10) for month in range(1, 7)]

    assert [("2.txt", "number-gap")] == rules_of(numbered(*zip((1, 2, 6), day, strict=False)))
    assert [] == rules_of(numbered(*zip((1, 2, 7), day, strict=False)))
    assert [] == rules_of(numbered(*zip((1, 3), day, strict=False)))
    assert ["03"] == [one.found for one in told(numbered(*zip((1, 2, 4), day, strict=False)))["2.txt"]]
    assert ["03–05"] == [one.found for one in told(numbered(*zip((1, 2, 6), day, strict=False)))["2.txt"]]


def test_a_number_is_the_same_with_and_without_zeros_before_it():
    (base,) = entries(sample())
    other = attrs.evolve(base, path="1.txt", printed_serial="7", title=1, day=date(2022, 7, 29))

    assert [("1.txt", "number-twice")] == rules_of([base, other])
    assert [] == rules_of([base, attrs.evolve(other, printed_serial="7a")])


@pytest.mark.parametrize(
    ("documents", "en", "vi"),
    [
        (
            ((7, date(2022, 6, 28)), (6, date(2022, 7, 29))),
            "“Số 07-CTr/TU” was issued after “Số 07-CTr/TU” (2022-06-28, 0.txt) with a lower number",
            "“Số 07-CTr/TU” ban hành sau “Số 07-CTr/TU” (28/6/2022, 0.txt) nhưng có số nhỏ hơn",
        ),
        (
            ((9, date(2022, 6, 28)), (7, date(2022, 7, 29)), (8, date(2022, 8, 29))),
            "“Số 07-CTr/TU” was issued before “Số 07-CTr/TU” (2022-07-29, 1.txt) with a higher number",
            "“Số 07-CTr/TU” ban hành trước “Số 07-CTr/TU” (29/7/2022, 1.txt) nhưng có số lớn hơn",
        ),
    ],
)
def test_a_number_against_its_date_is_told_beside_the_nearest_that_stands(documents, en, vi):
    ((finding,),) = told(numbered(*documents)).values()

    assert ("number-against-date", en, vi) == (finding.rule, finding.message.en, finding.message.vi)
