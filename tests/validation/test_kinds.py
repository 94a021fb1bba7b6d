"""The mandatory parts are asked of documents of bodies, and not of papers that have none."""

from __future__ import annotations

import pytest

from directive_model.validation.rules.sample import sample, state_sample

LOOSE = "1. Khởi công cảng cá.\n\n2. Nạo vét luồng lạch.\n"
PAPERS = {
    "a piece": LOOSE,
    "a ballot": sample(type="PHIẾU BIỂU QUYẾT", number="", recipients="", signatory=""),
    "a certificate": state_sample(type="GIẤY CHỨNG NHẬN", number="", recipients=""),
    "what a person writes": sample(
        type="BÁO CÁO", issuer="", number="", recipients="", signatory="NGƯỜI BÁO CÁO\n\n\nNguyễn Hải Sơn"
    ),
    "the paper of a group": sample(
        issuer="CHI BỘ BẾN THUYỀN\nTỔ KIỂM TRA\n*", type="BÁO CÁO", number="", recipients="",
        signatory="T/M TỔ KIỂM TRA\nTỔ TRƯỞNG\n\n\nNguyễn Hải Sơn",
    ),
    "what a company writes": state_sample(issuer="CÔNG TY TNHH BẾN THUYỀN", number="", recipients=""),
    "a letter of a division": state_sample(
        issuer="SỞ NỘI VỤ\nPHÒNG TỔNG HỢP", type="", number="", subject="V/v phòng, chống thiên tai", recipients="",
        preamble="Kính gửi: Phòng Kế hoạch",
    ),
    "an appendix by itself": f"Phụ lục\nDANH MỤC\n(Kèm theo Chương trình số 07-CTr/TU, ngày 28/6/2022)\n\n{LOOSE}",
    "a law": state_sample(type="LUẬT", number="Số: 07/2022/QH15", subject="Cảng cá", recipients=""),
}  # fmt: skip


def missing(report):
    return [finding.rule for finding in report.findings if finding.rule.startswith("missing-")]


@pytest.mark.parametrize("paper", PAPERS)
def test_no_part_is_missing_in_a_paper_that_need_not_have_it(check_text, paper):
    report = check_text(PAPERS[paper])

    assert [] == missing(report)
    assert {"missing-number", "missing-recipients"} <= {entry.rule for entry in report.not_evaluated}


@pytest.mark.parametrize(
    ("document", "rules"),
    [
        (sample(issuer="", number=""), ["missing-issuer", "missing-number"]),
        (sample(number="", recipients=""), ["missing-number", "missing-recipients"]),
        (sample(issuer="", number="", banner="", place_date="", recipients=""), ["missing-letterhead"]),
    ],
)
def test_a_document_of_a_body_that_has_lost_several_parts_is_still_asked_for_them(check_text, document, rules):
    assert set(rules) <= set(missing(check_text(document)))


def test_minutes_say_in_their_text_when_where_and_by_whom_they_are_kept(check_text):
    minutes = state_sample(type="BIÊN BẢN", number="", issuer="", place_date="", recipients="")

    assert [] == missing(check_text(minutes))


def test_a_letter_to_nobody_yet_has_lost_no_type(check_text):
    letter = state_sample(type="", subject="V/v phòng, chống thiên tai", preamble="Kính gửi: ……………")

    assert "missing-title-type" not in missing(check_text(letter))
