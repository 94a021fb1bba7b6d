"""What every rule must keep."""

from __future__ import annotations

from directive_model.findings import Origin, Reading
from directive_model.flow import Flow, FlowParagraph, FlowSection, Run
from directive_model.forms import choose_form
from directive_model.model import DirectiveProgram, Span
from directive_model.recognize import recognize
from directive_model.testing.contract.lifting import assert_bilingual
from directive_model.validation import Rule, check_program


def check_rule(rule: Rule) -> None:
    """Run the examples of ``rule``: the good ones trip nothing of it, every bad one trips it.

    The examples are documents as plain text, a paragraph a line; a rule that needs images has no bad ones.
    Raises AssertionError.
    """
    for words in (rule.summary, rule.why):
        assert words.vi.strip(), f"{rule.id} does not speak Vietnamese"
        assert words.en.strip(), f"{rule.id} does not speak English"
    assert rule.good, f"{rule.id} shows no good example"
    for text in rule.good:
        assert rule.id not in _found(rule, text), f"{rule.id} is tripped by its good example:\n{text}"
    if "images" in rule.needs:
        return  # no text shows an image
    assert rule.bad, f"{rule.id} shows no bad example"
    for text in rule.bad:
        assert rule.id in _found(rule, text), f"{rule.id} is not tripped by its bad example:\n{text}"


def _found(rule: Rule, text: str) -> set[str]:
    reading = _read(text)
    report = check_program(reading, choose_form(reading.value), [rule])
    assert_bilingual(tuple(finding for finding in report.findings if finding.rule == rule.id))
    return {finding.rule for finding in report.findings}


def _read(text: str) -> Reading[DirectiveProgram]:
    lines = tuple(
        FlowParagraph((Run(line),) if line else (), span=Span(line=number, column=1))
        for number, line in enumerate(text.split("\n"), 1)
    )
    reading = recognize(Flow((FlowSection(lines),)))
    return Reading(reading.value, reading.findings, origin=Origin(path="<example>", sha256="", format="txt"))
