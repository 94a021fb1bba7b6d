"""Signature and recipients: the cases beside the examples."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from directive_model import Authority, DirectiveProgram, Letterhead, Recipient, Regime, Signatory
from directive_model.validation import all_rules
from directive_model.validation.rules.recipients import retention_line
from directive_model.validation.rules.sample import state_sample
from directive_model.validation.rules.typography.letters import wrong_case


def rules(check_model, program: DirectiveProgram, form: str = "hd36") -> list[tuple[str, str | None]]:
    missing = ("missing-", "blank-")
    report = check_model(program, form=form)
    return [(found.rule, found.expected) for found in report.findings if not found.rule.startswith(missing)]


def signed(*authority: Authority, regime: Regime = Regime.PARTY, position: str = "PHÓ BÍ THƯ") -> DirectiveProgram:
    return DirectiveProgram(regime=regime, signatories=(Signatory(authority, position, "Nguyễn Hải Sơn"),))


def test_a_standing_deputy_secretary_is_an_office_that_exists(check_model):
    program = signed(Authority("T/M", "BAN THƯỜNG VỤ"), position="PHÓ BÍ THƯ THƯỜNG TRỰC")

    assert [] == rules(check_model, program)


@pytest.mark.parametrize(("form", "expected"), [("TM.", "T/M"), ("KT.", "K/T"), ("T/U", None), ("TUQ.", None)])
def test_an_authority_form_of_the_state_or_of_nobody_is_wrong_in_a_party_document(check_model, form, expected):
    assert [("authority-form", expected)] == rules(check_model, signed(Authority(form, "BAN THƯỜNG VỤ")))


def test_an_authority_form_of_the_state_is_right_in_its_documents(check_model):
    lines = (Authority("TM.", "ỦY BAN NHÂN DÂN"), Authority("KT.", "CHỦ TỊCH"))

    assert [] == rules(check_model, signed(*lines, regime=Regime.STATE, position="PHÓ CHỦ TỊCH"), "nd30")


def test_nobody_stands_in_for_a_collective_body_however_its_tone_is_placed(check_model):
    program = signed(Authority("K/T", "TỈNH UỶ"))

    assert [("deputy-for-collective", "T/M TỈNH UỶ")] == rules(check_model, program)


@pytest.mark.parametrize(
    ("retention", "regime", "form", "expected"),
    [
        (("Lưu Văn phòng Tỉnh ủy",), Regime.PARTY, "hd36", []),
        (("Lưu: VPTU",), Regime.PARTY, "hd36", ["Lưu VPTU"]),
        (("Lưu VPTU", "Lưu hồ sơ"), Regime.PARTY, "hd36", [None]),
        ((), Regime.PARTY, "hd36", ["- Lưu …"]),
        (("Lưu: VT, TH",), Regime.STATE, "nd30", []),
        (("Lưu VT, TH",), Regime.STATE, "nd30", ["Lưu: VT, TH"]),
    ],
)
def test_the_retention_line_is_written_as_the_form_writes_it(check_model, retention, regime, form, expected):
    program = DirectiveProgram(regime=regime, recipients=(Recipient("Như trên"),), retention=retention)

    assert [("retention-line", line) for line in expected] == rules(check_model, program, form)


def test_the_page_is_asked_once_for_lines_that_stand_in_capitals(check_model, monkeypatch):
    """It was asked once a line, and a thousand such lines took minutes."""
    asked = []

    def counted(context):
        asked.append(context)
        return wrong_case.RULE.faults(context)

    monkeypatch.setattr(retention_line, "wrong_case", SimpleNamespace(RULE=SimpleNamespace(faults=counted)))
    lines = tuple(f"LƯU VĂN PHÒNG {number}" for number in range(5))
    program = DirectiveProgram(recipients=(Recipient("Như trên"),), retention=lines)

    assert "retention-line" in {rule for rule, _ in rules(check_model, program)}
    assert len(asked) == 1


def test_an_entry_that_goes_on_in_the_next_line_does_not_end_with_its_comma(check_text):
    entries = "- Các sở: Tài chính, Nội vụ,\n  Công Thương, Xây dựng;\n- Các hội;"

    assert () == check_text(state_sample(recipients=f"Nơi nhận:\n{entries}\n- Lưu: VT, NN.")).findings


def test_words_in_brackets_are_to_be_filled_in_over_a_signature_too(check_model):
    signatory = Signatory((), "GIÁM ĐỐC", "Lê Mai", body="[TÊN CƠ QUAN]")
    asked = [rule for rule in all_rules() if rule.id == "unfilled-placeholder"]
    (found,) = check_model(DirectiveProgram(signatories=(signatory,)), asked).findings

    assert ("signatories[0].body", "[TÊN CƠ QUAN]") == (found.path, found.text)


def test_a_template_s_field_is_left_over_on_whose_behalf_is_signed_too(check_model):
    signatory = Signatory((Authority("TM.", "{{TAP THE}}"),), "CHỦ TỊCH", "Lê Mai")
    asked = [rule for rule in all_rules() if rule.id == "template-left-over"]
    (found,) = check_model(DirectiveProgram(signatories=(signatory,)), asked).findings

    assert ("signatories[0].authority[0].body", "{{TAP THE}}") == (found.path, found.text)


JOINT = ("ĐẢNG ỦY XÃ HẢI LONG", "ĐẢNG ỦY XÃ HẢI BÌNH")


def joint(*signatories: Signatory) -> DirectiveProgram:
    return DirectiveProgram(letterhead=Letterhead("ĐẢNG BỘ TỈNH SƠN HẢI", " - ".join(JOINT)), signatories=signatories)


def found_by(check_model, rule: str, program: DirectiveProgram) -> list[tuple[str, str | None]]:
    asked = [one for one in all_rules() if one.id == rule]
    return [(found.path, found.text) for found in check_model(program, asked).findings]


def test_each_body_of_a_joint_document_is_named_over_its_office(check_model):
    program = joint(*(Signatory((), "BÍ THƯ", "Lê Mai", body=body) for body in JOINT))

    assert [] == found_by(check_model, "position-with-organ", program)
    assert [] == found_by(check_model, "authority-against-issuer", program)
    assert [] == found_by(check_model, "missing-name", program)


def test_the_one_body_that_issues_is_not_named_over_the_office_once_more(check_model):
    program = DirectiveProgram(
        letterhead=Letterhead("ĐẢNG BỘ TỈNH SƠN HẢI", JOINT[0]),
        signatories=(Signatory((), "BÍ THƯ", "Lê Mai", body="ĐẢNG UỶ XÃ HẢI LONG"),),
    )

    assert [("signatories[0].body", "ĐẢNG UỶ XÃ HẢI LONG")] == found_by(check_model, "position-with-organ", program)


def test_one_body_of_a_joint_document_may_sign_a_copy_by_itself(check_model):
    program = joint(Signatory((), "BÍ THƯ", "Lê Mai", body=JOINT[1]))

    assert [] == found_by(check_model, "position-with-organ", program)


def test_a_body_over_the_office_that_is_another_kind_of_committee_signs_without_authority(check_model):
    program = DirectiveProgram(
        letterhead=Letterhead(None, "TỈNH ỦY SƠN HẢI"),
        signatories=(Signatory((Authority("K/T", "BÍ THƯ"),), "PHÓ BÍ THƯ", "Lê Mai", body=JOINT[0]),),
    )

    assert [("signatories[0].body", JOINT[0])] == found_by(check_model, "authority-against-issuer", program)


def test_in_a_joint_document_a_body_does_not_sign_for_another(check_model):
    blocks = [(Authority("T/M", "ĐẢNG ỦY"),), (Authority("T/M", "CHI BỘ"),)]
    program = joint(*(Signatory(of, "BÍ THƯ", "Lê Mai", body=body) for of, body in zip(blocks, JOINT, strict=True)))

    assert [("signatories[1].authority[0].body", "CHI BỘ")] == found_by(
        check_model, "authority-against-issuer", program
    )


@pytest.mark.parametrize(
    ("authority", "position", "text"),
    [
        ((), "BÍ THƯ", "BÍ THƯ"),
        ((Authority("T/M", "ĐẢNG ỦY"),), None, JOINT[1]),
        ((), None, JOINT[1]),
    ],
)
def test_a_body_that_nobody_has_signed_for_is_told_by_its_name(check_model, authority, position, text):
    program = joint(Signatory((), "BÍ THƯ", "Lê Mai", body=JOINT[0]), Signatory(authority, position, body=JOINT[1]))
    asked = [rule for rule in all_rules() if rule.id == "missing-name"]
    (found,) = check_model(program, asked).findings

    assert ("signatories[1].name", text) == (found.path, found.text)
    assert JOINT[1] in found.message.vi
    assert JOINT[1] in found.message.en


def test_a_document_that_the_name_of_its_body_closes_lacks_no_person(check_model):
    program = DirectiveProgram(signatories=(Signatory(body="THÀNH ỦY SƠN HẢI"),))

    assert [] == found_by(check_model, "missing-name", program)
