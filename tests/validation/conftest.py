"""What the tests of the rules share: a check of a text, and of a program, by the library's own rules."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from directive_model import DirectiveProgram, FileReport, Finding, read
from directive_model.flow import Flow
from directive_model.forms import choose_form
from directive_model.testing.contract.examples import read_example
from directive_model.validation import Example, PageExample, Rule, all_rules, check_program
from directive_model.validation.rules.sample import sample

# In importlib mode a test folder is no package.
sys.path.insert(0, str(Path(__file__).parent))

CheckText = Callable[..., FileReport]


@pytest.fixture(scope="session")
def check_text() -> CheckText:
    def check(text: str, rules: Sequence[Rule] | None = None, form: str | None = None) -> FileReport:
        reading = read(text.encode(), format="txt")
        return check_program(reading, choose_form(reading.value, form), all_rules() if rules is None else rules)

    return check


@pytest.fixture(scope="session")
def check_example() -> Callable[[Example], FileReport]:
    def check(example: Example) -> FileReport:
        reading = read_example(example)
        return check_program(reading, choose_form(reading.value), all_rules())

    return check


@pytest.fixture
def found_on(check_example: Callable[[Example], FileReport]) -> Callable[..., list[tuple[object, ...]]]:
    """Ask what is found on the page of a text, the sample's unless another is given, once it is changed."""
    from example_words import NOTHING

    def found(change: Callable[[Flow], Flow], text: str | None = None) -> list[tuple[object, ...]]:
        report = check_example(PageExample(words=NOTHING, text=text or sample(), change=change))
        return [(finding.rule, finding.path, finding.found, finding.expected) for finding in report.findings]

    return found


@pytest.fixture(scope="session")
def check_model() -> Callable[..., FileReport]:
    def check(program: DirectiveProgram, rules: Sequence[Rule] | None = None, form: str = "hd36") -> FileReport:
        return check_program(program, choose_form(program, form), all_rules() if rules is None else rules)

    return check


@pytest.fixture(scope="session")
def findings_of(check_text: CheckText) -> Callable[[str, str], list[Finding]]:
    def find(text: str, rule: str) -> list[Finding]:
        return [finding for finding in check_text(text).findings if finding.rule == rule]

    return find
