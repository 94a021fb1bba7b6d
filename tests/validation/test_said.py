"""What each rule says, word by word: of its bad examples, and of documents that mutations break.

``tests/validation/said`` holds it, a file a part.  ``DIRECTIVE_ACCEPT=1 pytest tests/validation/test_said.py`` prints
it anew; read the difference before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path

import attrs
import pytest
from example_words import NOTHING

from directive_model.forms import choose_form
from directive_model.testing.contract.examples import entries_of, read_example
from directive_model.testing.mutations import all_mutations, all_series_mutations, correct_programs, correct_series
from directive_model.validation import (
    PARTS,
    PageExample,
    all_rules,
    check_program,
    check_series,
    rules_by_part,
    series_rules,
)
from directive_model.validation.rules.sample import sample, state_sample
from directive_model.validation.rules.typography.changed import faces, first_word, layouts, setup, worded

SAID = Path(__file__).parent / "said"
ACCEPT = os.environ.get("DIRECTIVE_ACCEPT") == "1"
SERIES = "series"
#: The documents that mutations break here: one of each regime; another only where neither can be broken so.
SHOWN = ("party program by HD36", "state plan")


#: Pages at the borders of the rules of typography: just right, and just wrong.
PAGES = {
    "party": {
        "letters of 40": faces("body", color="404040"),
        "top 19.5 mm, bottom 20.5 mm": setup(top_mm=19.5, bottom_mm=20.5),
        "top 19.4 mm, bottom 20.6 mm": setup(top_mm=19.4, bottom_mm=20.6),
        "left 29.4 mm, right 15.6 mm": setup(left_mm=29.4, right_mm=15.6),
        "a page that lies": setup(width_mm=297.0, height_mm=210.0, left_mm=5.0),
        "other paper": setup(width_mm=215.9, height_mm=279.4),
        "other hyphens": worded("title_rule", "___"),
        "another mark": worded("issuer_mark", "---"),
        "two stars": worded("issuer_mark", "**"),
        "label bold, italic": faces("recipients_label", bold=True, italic=True, underline=False),
        "label italic, underlined": faces("recipients_label", italic=True),
        "label plain": faces("recipients_label", underline=False),
        "lines of 17.7 pt": layouts("body", line=17.7, line_rule="exact"),
        "lines of 23 pt": layouts("body", line=23.1, line_rule="exact"),
        "one and a half lines": layouts("body", line=1.5, line_rule="multiple"),
        "lines of 10 pt at least": layouts("body", line=10.0, line_rule="at-least"),
        "gaps of 3 pt": layouts("body", before_pt=3.0, after_pt=0.0),
        "gaps of 5.8 pt": layouts("body", before_pt=2.0, after_pt=3.8),
        "indent of 9.4 mm": layouts("body", first_line_mm=9.4),
        "indent of 20 mm": layouts("body", first_line_mm=20.0),
        "body centred": layouts("body", alignment="center"),
        "body right": layouts("body", alignment="right"),
        "type at the left": layouts("type", alignment="left"),
        "name at the right": layouts("name", alignment="right"),
        "13 pt": faces("body", size_pt=13.7),
        "15.5 pt": faces("body", size_pt=15.5),
        "banner of 12 pt": faces("banner", size_pt=12.0),
        "Arial": faces("issuer", font="Arial"),
        "issuer regular": faces("issuer", bold=False),
        "name italic": faces("name", italic=True),
        "subject underlined": faces("subject", underline=True),
        "a word of another size": first_word("body", size_pt=12.0),
        "a word of another font": first_word("body", font="Arial"),
    },
    "state": {
        "letters of 40": faces("body", color="404040"),
        "letters of 41": faces("body", color="414040"),
        "red letters": faces("type", color="FF0000"),
        "margins too narrow": setup(top_mm=19.0, bottom_mm=26.0, left_mm=29.0, right_mm=21.0),
        "label plain": faces("recipients_label", bold=False, italic=False),
        "label underlined": faces("recipients_label", underline=True),
        "lines of one and a half": layouts("body", line=1.5, line_rule="multiple"),
        "lines of 1.6": layouts("body", line=1.6, line_rule="multiple"),
        "lines of 0.9": layouts("body", line=0.9, line_rule="multiple"),
        "gaps of 5 pt": layouts("body", before_pt=5.0, after_pt=0.0),
        "indent of 10 mm": layouts("body", first_line_mm=10.0),
        "indent of 8 mm": layouts("body", first_line_mm=8.0),
        "indent of 14 mm": layouts("body", first_line_mm=14.0),
        "motto regular": faces("motto", bold=False),
        "place and date upright": faces("place_date", italic=False),
        "headings of 20 pt": faces("heading", size_pt=20.0),
        "headings and text of 20 pt": lambda page: faces("heading", size_pt=20.0)(faces("body", size_pt=20.0)(page)),
        "subject at the left": layouts("subject", alignment="left"),
    },
}


def cases_of_pages():
    for regime, text in (("party", sample()), ("state", state_sample())):
        for told, change in PAGES[regime].items():
            yield f"{regime}: {told}", findings_of(read_example(PageExample(words=NOTHING, text=text, change=change)))


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
    for told, findings in cases_of_pages() if part == "typography" else ():
        lines += ["", f"## {told}, findings: {len(findings)}"]
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
