"""Numbering of sections: what is a fault, and what only looks like one."""

from __future__ import annotations

import attrs
import pytest

from directive_model import Appendix, DirectiveProgram, Paragraph, Section, Statement, Title
from directive_model.testing.mutations import correct_programs
from directive_model.validation.rules.appendices.appendix_absent import _announced
from directive_model.validation.rules.sample import sample, state_sample


def sections(*labels: str) -> tuple[Section, ...]:
    return tuple(Section(label, "Đề mục") for label in labels)


def faults(check_model, program: DirectiveProgram) -> list[tuple[str, str | None, str | None]]:
    report = check_model(program)
    return [
        (finding.rule, finding.path, finding.expected)
        for finding in report.findings
        if finding.rule.startswith("section-number")
    ]


@pytest.mark.parametrize(
    "labels",
    [
        ("1.", "2.", "3."),
        ("I-", "II-", "III-"),
        ("a)", "b)", "c)", "d)", "đ)", "e)"),
        ("a)", "b)", "c)", "d)", "e)"),
        ("Điều 4.", "Điều 5."),
        ("2.1.", "2.2.", "3.1."),
        ("Điều 7.", "Điều 7a.", "Điều 8."),
        ("e)", "e1)", "e2)", "g)"),
        ("-", "-", "+", "-"),
        ("1.", "1.", "2.", "2."),
        ("1.", "2.", "1.", "2.", "3."),
        ("Phần thứ nhất", "Phần thứ hai"),
    ],
)
def test_rows_that_are_right(check_model, labels):
    assert [] == faults(check_model, DirectiveProgram(body=sections(*labels)))


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (("1.", "2.", "4."), ("section-number-skipped", "body[2]", "3.")),
        (("I.", "III."), ("section-number-skipped", "body[1]", None)),
        (("a)", "b)", "đ)"), ("section-number-skipped", "body[2]", None)),
        (("1.", "2.", "2."), ("section-number-repeated", "body[2]", None)),
        (("1.", "2.", "2.", "4."), ("section-number-repeated", "body[2]", None)),
        (("1.", "3.", "3.", "4."), ("section-number-skipped", "body[1]", "2.")),
        (("Điều 4.", "Điều 6."), ("section-number-skipped", "body[1]", "Điều 5.")),
        (("1.1.", "1.2.", "1.4."), ("section-number-skipped", "body[2]", "1.3.")),
    ],
)
def test_rows_that_are_wrong(check_model, labels, expected):
    assert [expected] == faults(check_model, DirectiveProgram(body=sections(*labels)))


def test_a_unit_without_its_number_leaves_a_gap(check_model):
    lost = Paragraph(None, (Statement("Tăng cường công tác dân vận."),))

    program = DirectiveProgram(body=(*sections("1.", "2."), lost, *sections("4.", "5.")))

    assert [("section-number-skipped", "body[3]", "3.")] == faults(check_model, program)


def test_numbers_begin_anew_under_another_parent(check_model):
    below = tuple(Section(label, "Nhóm", sections("1.", "2.")) for label in ("I-", "II-"))

    assert [] == faults(check_model, DirectiveProgram(body=below))


def test_siblings_are_looked_at_wherever_they_stand(check_model):
    program = DirectiveProgram(body=(Section("I-", "Nhóm", sections("1.", "3.")),))

    assert [("section-number-skipped", "body[0].blocks[1]", "2.")] == faults(check_model, program)


def test_a_document_that_amends_another_quotes_its_numbers(check_model):
    program = DirectiveProgram(title=Title("QUYẾT ĐỊNH", "sửa đổi Quy chế làm việc"), body=sections("1.", "3."))

    assert [] == faults(check_model, program)


@pytest.mark.parametrize(
    "words",
    [
        "Đóng dấu giáp lai trên văn bản và phụ lục kèm theo văn bản.",
        "Trường hợp văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn.",
        "Lưu cả bản gốc nếu có phụ lục kèm theo.",
    ],
)
def test_an_appendix_is_not_announced_by_a_rule_about_appendices(check_text, words):
    body = f"1. {words}\n\n2. Lưu một bản."

    assert "appendix-absent" not in {finding.rule for finding in check_text(sample(body=body)).findings}


@pytest.mark.parametrize(
    "words",
    [
        "Khi thực hiện các nhiệm vụ tại Phụ lục kèm theo Chương trình này các sở báo cáo.",
        "Trường hợp văn bản có phụ lục kèm theo thì có chỉ dẫn, danh mục tại Phụ lục kèm theo Chương trình này.",
        "Nếu có Phụ lục kèm theo Chương trình này thì các sở báo cáo.",
    ],
)
def test_the_appendix_of_this_document_is_announced_by_a_condition_too(check_text, words):
    body = f"1. {words}\n\n2. Lưu một bản."

    assert "appendix-absent" in {finding.rule for finding in check_text(sample(body=body)).findings}


def test_each_clause_of_a_long_sentence_is_looked_at_once():
    text = "khi có phụ lục kèm theo " * 20_000

    # A search that went back from each of them would not end within the time of a test.
    assert _announced(text) is None


def heading(text: str) -> Section:
    return Section("I.", text)


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (heading("TỔ CHỨC THỰC HIỆN"), ["empty-section"]),
        (heading("Tổ chức thực hiện"), []),
        (heading("NỘI DUNG …"), []),
        (heading("NỘI DUNG ...."), []),
        (Section(None, "TỔ CHỨC THỰC HIỆN"), []),
        (Section("I.", "TỔ CHỨC THỰC HIỆN", (Paragraph(None, (Statement("Trồng cây."),)),)), []),
    ],
)
def test_a_heading_without_a_word_below_is_empty_unless_it_is_left_to_be_filled(check_model, section, expected):
    program = DirectiveProgram(body=(section, *sections("II.")))
    found = [finding.rule for finding in check_model(program).findings if finding.rule == "empty-section"]

    assert expected == found


def test_a_heading_of_an_appendix_may_stand_alone(check_model):
    program = DirectiveProgram(appendices=(Appendix("Phụ lục", "DANH MỤC", None, None, (heading("CÔNG TRÌNH"),)),))

    assert "empty-section" not in {finding.rule for finding in check_model(program).findings}


@pytest.mark.parametrize("part", ["preamble", "body", "closing"])
def test_words_anywhere_are_a_body(check_model, part):
    program = correct_programs()["party program by HD36"]
    empty = attrs.evolve(program, preamble=(), body=(), closing=())
    words = attrs.evolve(empty, **{part: (Paragraph(None, (Statement("Tiếp tục trồng cây."),)),)})

    assert "missing-body" in {finding.rule for finding in check_model(empty).findings}
    assert "missing-body" not in {finding.rule for finding in check_model(words).findings}


def ground_marks(check_text, preamble, **parts):
    document = state_sample(preamble=f"{preamble}\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:", **parts)
    return [one for one in check_text(document).findings if one.rule == "ground-mark"]


@pytest.mark.parametrize(
    ("preamble", "parts"),
    [
        pytest.param("Căn cứ Luật A ngày 01/7/2020.", {}, id="one alone"),
        pytest.param(
            "Căn cứ Luật A;\n\nCăn cứ Luật B;\n\nCăn cứ tình hình thực tế, tỉnh yêu cầu các xã như sau:",
            {},
            id="the last leads to the text",
        ),
        pytest.param("Căn cứ Báo cáo A, việc đã xong.\n\nCăn cứ hồ sơ B, tỉnh đồng ý.", {}, id="sentences"),
        pytest.param("Căn cứ Luật A ngày 01/7/2020;\n\nCăn cứ ……………………", {}, id="dots to be filled in"),
        pytest.param("Căn cứ Luật A ngày 01/7/2020;\n\nCăn cứ Luật B", {}, id="cut off"),
        pytest.param(
            "Căn cứ Luật A ngày 01/7/2020;\n\nTheo đề nghị của Giám đốc Sở Nội vụ;",
            {"number": "Số: 45/2023/QĐ-UBND", "type": "QUYẾT ĐỊNH"},
            id="legislation",
        ),
    ],
)
def test_what_is_no_list_of_grounds_or_of_another_form_is_let_be(check_text, preamble, parts):
    assert [] == ground_marks(check_text, preamble, **parts)


@pytest.mark.parametrize(("day", "marks"), [("28", [","]), ("    ", [])])
def test_by_which_form_of_the_party_the_last_ground_ends_nobody_knows_without_a_day(findings_of, day, marks):
    document = sample(
        place_date=f"Sơn Hải, ngày {day} tháng 6 năm 2022",
        subject="về nghề cá\n-----",
        preamble="- Căn cứ Điều lệ Đảng;\n\n- Căn cứ Quy chế làm việc.\n\nTỉnh ủy ban hành Chương trình như sau:",
    )

    assert marks == [one.expected for one in findings_of(document, "ground-mark")]


def test_grounds_end_as_the_form_ends_them_and_can_be_mended(check_text):
    found = ground_marks(
        check_text, "Căn cứ Luật A ngày 01/7/2020,\n\nXét Báo cáo B ngày 02/7/2020;\n\nTheo đề nghị của Sở Nội vụ;"
    )

    assert [("preamble[0].sentences[0].text", ";"), ("preamble[2].sentences[0].text", ".")] == [
        (one.path, one.fix.edits[0].text) for one in found
    ]


def test_where_a_paragraph_stands_already_is_told_by_its_line(findings_of):
    words = "Chỉ đạo vụ lúa hè thu bảo đảm lịch thời vụ, giống và nguồn nước cho toàn bộ diện tích."
    (found,) = findings_of(sample(body=f"1. {words}\n\n2. {words}"), "repeated-paragraph")

    assert found.message.en.startswith("this paragraph stands above already (line 13): ")
    assert found.message.vi.startswith("đoạn này đã có ở trên (dòng 13): ")


def test_what_is_said_of_several_tasks_under_its_name_is_no_repeated_paragraph(findings_of):
    when = "Thời gian thực hiện: Theo tiến độ xây dựng dự thảo văn bản của cơ quan chủ trì soạn thảo."
    body = f"1. Nạo vét luồng lạch.\n\n{when}\n\n2. Khởi công cảng cá.\n\n{when}"

    assert [] == findings_of(sample(body=body), "repeated-paragraph")
