"""Waivers of what is found today, as they are written into a configuration file."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from directive_model import Finding, Severity, Words
from directive_model.model import Span
from directive_model.validation import Waiver, unexplained_waivers
from directive_model.validation.policy import Waived, waivers_as_toml, waivers_of

ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
CONTENT = "3f0c5d2a91b7e644"


def finding(rule="number-shape", content=CONTENT):
    return Finding(rule=rule, severity=Severity.ERROR, message=Words(vi="sai", en="wrong"), content=content)


@given(ANY, ANY, ANY)
def test_whatever_stands_in_a_waiver_is_read_as_it_was_written(files, reason, remark):
    waiver = Waiver(rule="number-shape", content=CONTENT, files=files, reason=reason)
    (table,) = tomllib.loads(waivers_as_toml([(waiver, remark)], "check.waivers"))["check"]["waivers"]

    assert {"rule": "number-shape", "content": CONTENT, "files": files, "reason": reason} == table


def test_half_a_letter_is_no_reason_to_fail():
    text = waivers_as_toml(
        [(Waiver(rule="a", content=CONTENT, files="\udce9.txt", reason="so"), "")], "check.waivers"
    )

    assert "?.txt" == tomllib.loads(text)["check"]["waivers"][0]["files"]


def test_each_waiver_has_its_remark_and_a_table_of_its_own():
    waivers = [(Waiver(rule=rule, content=CONTENT, reason="…"), f"{rule}\n is\x00wrong") for rule in ("a", "b")]

    assert (
        f'# a is wrong\n[[w]]\nrule = "a"\ncontent = "{CONTENT}"\nfiles = "*"\nreason = "…"\n\n'
        f'# b is wrong\n[[w]]\nrule = "b"\ncontent = "{CONTENT}"\nfiles = "*"\nreason = "…"\n'
    ) == waivers_as_toml(waivers, "w")


def test_a_finding_is_waived_once_for_files_of_one_name():
    found = [("x/a[1].txt", finding()), ("y/a[1].txt", finding()), ("b.txt", finding()), (None, finding())]

    assert ["a[[]1].txt", "b.txt", "*"] == [waiver.files for waiver, _ in waivers_of(found, ["number-shape"])]


def test_what_is_of_no_rule_or_speaks_of_nothing_cannot_be_waived():
    found = [("a", finding("rule-failed")), ("a", finding(content=None)), ("a", finding(content="0" * 16))]

    assert ["0" * 16] == [waiver.content for waiver, _ in waivers_of(found, ["number-shape"])]


def test_a_waiver_without_a_reason_is_told_once_with_its_place():
    waiver = Waiver(rule="number-shape", content=CONTENT, reason=" … ", span=Span("c.toml", line=3))
    said = Waiver(rule="number-shape", content="0" * 16, reason="so")
    (told,) = unexplained_waivers([Waived(finding(), one) for one in (waiver, waiver, said)])

    assert ("waiver-without-reason", Severity.WARNING, "c.toml:3") == (told.rule, told.severity, str(told.span))
    assert f"the waiver of number-shape ({CONTENT}) does not say why; fill in its reason" == told.message.en
    assert f"miễn trừ number-shape ({CONTENT}) chưa nêu lý do; hãy điền vào dòng reason" == told.message.vi
