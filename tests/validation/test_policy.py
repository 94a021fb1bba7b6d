"""A user's say: which rules are asked, how much they weigh, what is waived and why."""

from __future__ import annotations

import pytest

from directive_model import Severity, read
from directive_model.forms import choose_form
from directive_model.validation import Policy, Waiver, all_rules, check_program, unused_waivers
from directive_model.validation.rules.sample import sample

COLON = sample(number="Số: 07-CTr/TU")


def _check(text, **said):
    reading = read(text.encode(), format="txt")
    return check_program(reading, choose_form(reading.value), all_rules(), Policy(**said))


def _rules(report):
    return [finding.rule for finding in report.findings]


def _waiver(report, **said):
    (finding,) = report.findings
    return Waiver(rule=finding.rule, reason="registered so", content=finding.content, **said)


@pytest.mark.parametrize(
    ("select", "ignore", "asked"),
    [
        (("all",), (), True),
        (("all",), ("number-shape",), False),
        (("all",), ("number",), False),
        (("number",), (), True),
        (("title",), (), False),
        (("number-shape",), ("number",), True),
        (("number-shape",), ("all",), True),
        (("number",), ("number-shape",), False),
        ((), (), False),
    ],
)
def test_the_nearer_choice_decides(select, ignore, asked):
    assert asked == Policy(select=select, ignore=ignore).asks("number-shape", "number")


def test_a_rule_that_is_ignored_is_not_asked():
    all_asked, one_less = _check(COLON), _check(COLON, ignore=("number-shape",))

    assert ["number-shape"] == _rules(all_asked)
    assert ([], all_asked.evaluated - 1) == (_rules(one_less), one_less.evaluated)


def test_what_readers_notice_goes_by_the_policy_too():
    text = sample(recipients="Nơi nhận:\n- Lưu Văn phòng Tỉnh ủy.") + "\n\nxem lại\n"

    assert ["unplaced-text"] == _rules(_check(text))
    assert [] == _rules(_check(text, ignore=("language",)))


def test_a_severity_of_ones_own_is_the_findings():
    report = _check(COLON, severities={"number-shape": Severity.NOTE})

    assert [Severity.NOTE] == [finding.severity for finding in report.findings]


def test_a_waived_finding_is_reported_apart_with_its_reason():
    waiver = _waiver(_check(COLON))
    report = _check(COLON, waivers=(waiver,))

    assert () == report.findings
    assert [("number-shape", "registered so")] == [(one.finding.rule, one.waiver.reason) for one in report.waived]


def test_a_waiver_holds_wherever_the_words_stand_and_no_longer_than_they_do():
    waiver = _waiver(_check(COLON))
    moved = COLON.replace("TỈNH ỦY SƠN HẢI", "ĐẢNG BỘ TỈNH SƠN HẢI\nTỈNH ỦY SƠN HẢI")
    changed = COLON.replace("Số: 07", "Số: 08")

    assert [] == _rules(_check(moved, waivers=(waiver,)))
    assert ["number-shape"] == _rules(_check(changed, waivers=(waiver,)))


def test_what_is_missing_is_waived_for_this_document_alone():
    waiver = _waiver(_check(sample(number="")))

    assert [] == _rules(_check(sample(number=""), waivers=(waiver,)))
    other = sample(number="", subject="chỉ đạo tháng 7/2022 của Ban Thường vụ Thành ủy\n-----")
    assert ["missing-number"] == _rules(_check(other, waivers=(waiver,)))


def test_a_waiver_that_fits_nothing_is_an_error():
    waiver = _waiver(_check(COLON))
    report = _check(sample(), waivers=(waiver,))
    found = unused_waivers((waiver,), report.waived, [report.path])

    assert [("unused-waiver", Severity.ERROR)] == [(one.rule, one.severity) for one in found]
    assert ("registered so", waiver.span) == (found[0].text, found[0].span)
    assert (
        f"the waiver of number-shape ({waiver.content}) fits no finding: the fault is mended, "
        "or the words have changed; take the waiver out, or look at the place again"
    ) == found[0].message.en
    assert (
        f"miễn trừ number-shape ({waiver.content}) không khớp với phát hiện nào: "
        "lỗi đã được sửa hoặc nội dung đã đổi; hãy bỏ miễn trừ này hoặc xem lại"
    ) == found[0].message.vi
    assert () == unused_waivers((waiver,), _check(COLON, waivers=(waiver,)).waived, [report.path])


def test_a_waiver_for_files_that_were_not_checked_is_not_missed():
    waiver = _waiver(_check(COLON), files="2019/*.docx")

    assert () == unused_waivers((waiver,), (), ["a.docx"])
    assert 1 == len(unused_waivers((waiver,), (), ["archive/2019/a.docx"]))
