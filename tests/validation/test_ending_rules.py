"""Signature and recipients: the cases beside the examples."""

from __future__ import annotations

import pytest

from directive_model import Authority, DirectiveProgram, Recipient, Regime, Signatory
from directive_model.validation import all_rules
from directive_model.validation.rules.sample import state_sample


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
