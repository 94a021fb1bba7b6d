"""The law's own law: what it must catch, and what it must not call a loss."""

from __future__ import annotations

from collections import Counter

from account import shown_as_capitals
from ledger import Ledger, beyond, signs

from directive_model.flow import Face, Flow, FlowParagraph, FlowSection, Run


def test_a_paragraph_that_is_lost_once_out_of_two_is_missed():
    source = Ledger(["Giao Sở Nội vụ.", "Giao Sở Nội vụ."])
    account = Ledger(["Giao Sở Nội vụ."])

    assert Counter({"Giao": 1, "Sở": 1, "Nội": 1, "vụ": 1}) == beyond(source, account)
    assert Counter({".": 1}) == beyond(source, account, signs)


def test_a_text_box_that_is_read_twice_is_noticed():
    source = Ledger(["HỎA TỐC"])
    account = Ledger(["HỎA TỐC", "HỎA TỐC"])

    assert Counter() == beyond(source, account)
    assert Counter({"HỎA": 1, "TỐC": 1}) == beyond(account, source)


def test_a_word_in_place_of_another_of_as_many_letters_is_a_loss():
    assert Counter({"Sơn": 1}) == beyond(Ledger(["Sơn Hải"]), Ledger(["Lâm Hải"]))


def test_a_word_that_a_line_end_parts_is_no_loss():
    assert Counter() == beyond(Ledger(["thực", "hiện"]), Ledger(["thựchiện"]))


def test_composed_letters_and_those_with_marks_of_their_own_are_the_same():
    assert Counter() == beyond(Ledger(["Hải"]), Ledger(["Hải"]))


def test_what_the_form_may_print_is_accounted_for_once():
    account = Ledger(["Về đại hội"], ["V/v:"])

    assert Counter() == beyond(Ledger(["V/v: Về đại hội"]), account)
    assert Counter() == beyond(Ledger(["Về đại hội"]), account)
    assert Counter({"V": 1, "v": 1}) == beyond(Ledger(["V/v: Về đại hội", "V/v"]), account)


def test_letters_shown_as_capitals_that_stand_nowhere_are_lost():
    caps = Face(caps=True)
    shown = FlowParagraph((Run("Ủy ban nh", caps), Run("ân dân", caps)))
    lost = FlowParagraph((Run("Nơi nhận", caps),))
    flow = Flow((FlowSection((shown, lost)),))

    assert ["Ủy ban nh", "ân dân"] == shown_as_capitals(flow, Ledger(["ỦY BAN NHÂN DÂN", "Nơi nhận"]))
