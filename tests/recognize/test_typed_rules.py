"""Rules that are typed: of whatever signs people make a line, they are no words of the document."""

from __future__ import annotations

import pytest

from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.recognize import recognize


def program_of(rule):
    lines = [
        "SỞ XÂY DỰNG",
        rule,
        "Số: 45/KH-SXD",
        "",
        "KẾ HOẠCH",
        "Trồng cây xanh năm 2025",
        rule,
        "1. Chọn giống cây.",
    ]
    reading = recognize(Flow((FlowSection(tuple(FlowParagraph((Run(line),)) for line in lines)),)))
    return reading.value, reading.findings


@pytest.mark.parametrize(
    "rule",
    ["-----", "--", "___", "– – –", "***", "━━━━", "═════", "――――", "⎯⎯⎯⎯", "‾‾‾‾‾", "▬▬▬", "●●●", "o0o", "0o0",
     "—— oOo ——", "-----***-----", "-o-o-o-", "/////", "+++"],
)  # fmt: skip
def test_a_rule_ends_a_subject_and_is_no_words(rule):
    program, findings = program_of(rule)

    assert ("SỞ XÂY DỰNG", "Trồng cây xanh năm 2025") == (program.letterhead.issuer, program.title.subject)
    assert () == findings


@pytest.mark.parametrize("words", ["000", "§§§", "- 12 -", "+ 5"])
def test_signs_that_say_something_are_none(words):
    program, findings = program_of(words)

    told = f"{program.title.subject} {[sentence.text for sentence in program.sentences]} {findings}"
    assert words.strip("-+ ") in told
