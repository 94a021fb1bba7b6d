"""What each rule says, word by word: of its bad examples, and of documents that mutations break.

``tests/validation/said`` holds it, a file a part.  ``DIRECTIVE_ACCEPT=1 pytest tests/validation/test_said.py`` prints
it anew; read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import attrs
import pytest

from directive_model.forms import choose_form
from directive_model.testing.contract.examples import entries_of, read_example
from directive_model.testing.mutations import all_mutations, all_series_mutations, correct_programs, correct_series
from directive_model.validation import PARTS, all_rules, check_program, check_series, rules_by_part, series_rules

SAID = Path(__file__).parent / "said"
ACCEPT = os.environ.get("DIRECTIVE_ACCEPT") == "1"
SERIES = "series"
#: The documents that mutations break here: one of each regime; another only where neither can be broken so.
SHOWN = ("party program by HD36", "state plan")


def findings_of(reading):
    return check_program(reading, choose_form(reading.value), all_rules()).findings


def findings_of_many(readings):
    return [finding for one in check_series(entries_of(readings), series_rules()) for finding in one.findings]


def cases_of(rule):
    """Yield what a document is, and what is found in it."""
    for number, example in enumerate(rule.bad, 1):
        yield f"bad example {number}", findings_of(read_example(example))
    for mutation in all_mutations():
        if mutation.rule == rule.id:
            for name, reading in broken_by(mutation):
                yield f"{mutation.summary} ({name})", findings_of(reading)


def broken_by(mutation):
    programs = correct_programs()
    broken = [(name, mutation.break_(programs[name])) for name in SHOWN]
    if all(reading is None for _, reading in broken):
        others = ((name, mutation.break_(program)) for name, program in programs.items())
        broken = [next(pair for pair in others if pair[1] is not None)]
    return [pair for pair in broken if pair[1] is not None]


def series_cases_of(rule):
    for number, texts in enumerate(rule.bad, 1):
        yield f"bad example {number}", findings_of_many([read_example(text) for text in texts])
    for mutation in all_series_mutations():
        if mutation.rule == rule.id:
            for name, documents in correct_series().items():
                if (broken := mutation.break_(documents)) is not None:
                    yield f"{mutation.summary} ({name})", findings_of_many(broken)


def place_of(span):
    known = {} if span is None else attrs.asdict(span)
    return ", ".join(f"{name} {value}" for name, value in known.items() if value not in (None, "")) or "no place"


def lines_of(finding):
    yield f"{finding.severity.value} {finding.rule} · {finding.clause or 'no clause'}"
    yield f"at {finding.path} · {place_of(finding.span)}"
    yield f"vi {finding.message.vi}"
    yield f"en {finding.message.en}"
    for name in ("text", "expected", "found"):
        if (value := getattr(finding, name)) is not None:
            yield f"{name} {value!r}"
    if finding.fix is not None:
        for edit in finding.fix.edits:
            yield f"{finding.fix.safety} fix of {edit.path} from {edit.start} to {edit.end}: {edit.text!r}"


def page_of(part):
    """Return what all rules of a part say."""
    rules, cases = (series_rules(), series_cases_of) if part == SERIES else (rules_by_part()[part], cases_of)
    lines = [f"# {part}"]
    for rule in rules:
        for told, findings in cases(rule):
            lines += ["", f"## {rule.id}: {told}"]
            for finding in findings:
                lines += ["", *(f"- {line}" for line in lines_of(finding))]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("part", PARTS)
def test_a_rule_says_what_it_has_always_said(part):
    file, said = SAID / f"{part}.md", page_of(part)
    if ACCEPT:
        file.write_text(said, encoding="utf-8")

    assert file.read_text(encoding="utf-8") == said


def test_no_page_is_left_of_a_part_that_is_gone():
    assert sorted(PARTS) == sorted(file.stem for file in SAID.iterdir())
