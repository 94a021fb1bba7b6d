"""Hazards of a file: what readers notice has the weight and the name of a rule."""

from __future__ import annotations

import pytest
from example_words import NOTHING

from directive_model import DirectiveProgram, Finding, Letterhead, Severity, check, read, write
from directive_model.forms import choose_form
from directive_model.testing.contract.examples import read_example
from directive_model.validation import FileExample, Policy, check_program, rules_by_part

HAZARDS = rules_by_part()["package"]


def _found(example: FileExample) -> list[Finding]:
    reading = read_example(example)
    return list(check_program(reading, choose_form(reading.value), HAZARDS).findings)


@pytest.mark.parametrize("rule", HAZARDS, ids=lambda rule: rule.id)
def test_a_finding_of_a_reader_weighs_what_the_page_of_its_rule_says(rule):
    found = [finding for example in rule.bad for finding in _found(example)]

    assert {(rule.id, rule.severity)} == {(finding.rule, finding.severity) for finding in found}


def test_a_part_that_is_ignored_takes_what_readers_notice_with_it():
    reading = read_example(next(rule for rule in HAZARDS if rule.id == "macros-left-out").bad[0])

    report = check_program(reading, choose_form(reading.value), HAZARDS, Policy(ignore=("package",)))

    assert ((), 0) == (report.findings, report.evaluated)


def test_a_hazard_is_no_question_to_a_program_that_no_file_held(check_model):
    program = read_example(FileExample(words=NOTHING)).value

    report = check_model(program, HAZARDS)

    assert (0, [rule.id for rule in HAZARDS]) == (report.evaluated, [entry.rule for entry in report.not_evaluated])


@pytest.mark.parametrize(
    ("suffix", "told"),
    [(".docx", []), (".DOCM", []), (".bin", []), (".rtf", ["wrong-suffix"]), (".v1.doc", ["wrong-suffix"])],
)
def test_only_the_suffix_of_another_format_is_wrong(suffix, told):
    assert told == [finding.rule for finding in _found(FileExample(words=NOTHING, suffix=suffix))]


@pytest.mark.parametrize(
    ("suffix", "told"),
    [
        (".txt", []),
        (".text", []),
        (".log", []),
        ("", []),
        (".1", []),
        (".docx", ["wrong-suffix"]),
        (".RTF", ["wrong-suffix"]),
    ],
)
def test_a_text_may_be_called_anything_but_what_office_files_are_called(tmp_path, suffix, told):
    path = tmp_path / f"a{suffix}"
    path.write_text("CHƯƠNG TRÌNH\n\nTỉnh ủy trồng cây.\n", encoding="utf-8")
    reading = read(path, format=None if suffix in (".docx", ".RTF") else "txt")

    assert "txt" == reading.origin.format
    assert told == [one.rule for one in check(reading).files[0].findings if one.rule == "wrong-suffix"]


def suffix_told(reading):
    return [one.rule for one in check(reading).files[0].findings if one.rule == "wrong-suffix"]


@pytest.mark.parametrize("suffix", [".docx", ".doc", ".html", ".pdf"])
def test_who_says_what_a_file_is_is_not_told_that_its_name_says_otherwise(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_text("CHƯƠNG TRÌNH\n\nTỉnh ủy trồng cây.\n", encoding="utf-8")
    reading = read(path, format="txt")

    assert reading.origin.named
    assert [] == suffix_told(reading)


@pytest.mark.parametrize(
    ("format_name", "suffix", "told"),
    [
        ("json", ".docx", ["wrong-suffix"]),
        ("json", ".xml", ["wrong-suffix"]),
        ("json", ".json", []),
        ("json", ".txt", []),
        ("xml", ".docx", ["wrong-suffix"]),
        ("xml", ".text", []),
        ("fodt", ".xml", []),
        ("fodt", ".odt", ["wrong-suffix"]),
        ("html", ".doc", ["wrong-suffix"]),
        ("docx", ".json", ["wrong-suffix"]),
    ],
)
def test_data_and_pages_in_xml_are_known_whatever_they_are_called(tmp_path, format_name, suffix, told):
    path = tmp_path / f"a{suffix}"
    write(DirectiveProgram(letterhead=Letterhead(issuer="TỈNH ỦY SƠN HẢI")), path, format=format_name)
    reading = read(path)

    assert (format_name, told) == (reading.origin.format, suffix_told(reading))


@pytest.mark.parametrize(
    ("program", "rule"),
    [("Excel.Sheet.12", "embedded-file"), ("Equation.3", "object-not-read"), ("MathType.1", "object-not-read")],
)
def test_a_formula_of_an_old_editor_is_no_embedded_file(program, rule):
    sheet = next(one for one in HAZARDS if one.id == "embedded-file").bad[0]
    assert isinstance(sheet, FileExample)
    old, new = sheet.replaced["word/document.xml"]
    named = new.replace('Type="Embed"', f'ProgID="{program}"')

    found = _found(FileExample(words=NOTHING, replaced={**sheet.replaced, "word/document.xml": (old, named)}))

    assert [(rule, Severity.WARNING if rule == "embedded-file" else Severity.NOTE)] == [
        (finding.rule, finding.severity) for finding in found
    ]


def test_the_words_of_a_comment_are_in_its_finding():
    comment = next(one for one in HAZARDS if one.id == "comment-left-in").bad[0]
    assert isinstance(comment, FileExample)

    assert [("comment-left-in", "Xin ý kiến")] == [(finding.rule, finding.text) for finding in _found(comment)]
