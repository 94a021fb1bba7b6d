"""What every rule must keep."""

from __future__ import annotations

from directive_model.findings import Finding
from directive_model.forms import choose_form
from directive_model.testing.contract.examples import entries_of, read_example
from directive_model.testing.contract.lifting import assert_bilingual
from directive_model.validation import Example, Rule, SeriesRule, check_program, check_series


def check_rule(rule: Rule | SeriesRule) -> None:
    """Run the examples of ``rule``: the good ones trip nothing of it, every bad one trips it.

    The examples are documents as plain text, a paragraph a line, or pages and files made from such a text; of a rule
    over many documents each is several texts.  A rule that needs images has no bad ones.  Raises AssertionError.
    """
    for words in (rule.summary, rule.why):
        assert words.vi.strip(), f"{rule.id} does not speak Vietnamese"
        assert words.en.strip(), f"{rule.id} does not speak English"
    assert rule.good, f"{rule.id} shows no good example"
    for example in rule.good:
        assert not _found(rule, example), f"{rule.id} is tripped by its good example:\n{_told(example)}"
    if isinstance(rule, Rule) and "images" in rule.needs:
        return  # no example shows an image
    assert rule.bad, f"{rule.id} shows no bad example"
    for example in rule.bad:
        found = _found(rule, example)
        assert found, f"{rule.id} is not tripped by its bad example:\n{_told(example)}"
        for finding in found:
            safety = None if finding.fix is None else finding.fix.safety
            assert safety in (None, rule.fix), f"{rule.id} declares fix={rule.fix} and brings one that is {safety}"


def _found(rule: Rule | SeriesRule, example: Example | tuple[str, ...]) -> tuple[Finding, ...]:
    if isinstance(rule, SeriesRule):
        entries = entries_of([read_example(text) for text in example] if isinstance(example, tuple) else [])
        said = [finding for one in check_series(entries, [rule]) for finding in one.findings]
    else:
        reading = read_example("" if isinstance(example, tuple) else example)
        said = list(check_program(reading, choose_form(reading.value), [rule]).findings)
    found = tuple(finding for finding in said if finding.rule == rule.id)
    assert_bilingual(found)
    return found


def _told(example: Example | tuple[str, ...]) -> str:
    if isinstance(example, tuple):
        return "\nand:\n".join(example)
    return example if isinstance(example, str) else example.words.en
