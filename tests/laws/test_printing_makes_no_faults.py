"""What is wrong with a document that we print was wrong with it before: pages of ours raise no false alarms."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from directive_model import check, convert, read
from directive_model.findings import Origin, Reading, Severity
from directive_model.forms import choose_form
from directive_model.host import default_host
from directive_model.testing import programs
from directive_model.testing.contract.examples import printed, read_page
from directive_model.validation import all_rules, check_program

RULES = all_rules()
EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))
WRITTEN = [name for name, one in default_host().formats.items() if one.write is not None and one.read is not None]


def rules_in(reading):
    found = check_program(reading, choose_form(reading.value), RULES).findings
    return {finding.rule for finding in found if finding.severity is not Severity.NOTE}


@settings(max_examples=15)
@given(programs())
def test_a_printed_document_has_no_fault_that_the_program_has_not(program):
    before = Reading(program, origin=Origin(path="a", sha256="", format="txt"))

    assert set() == rules_in(read_page(printed(program))) - rules_in(before)


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_the_examples_of_the_project_in_any_format(example, name, tmp_path):
    target = tmp_path / f"a.{name}"
    convert(example, target)

    # Of a PDF its page numbers are told, as a note.
    found = [finding for file in check(read(target)).files for finding in file.findings]
    assert [] == [finding.rule for finding in found if finding.severity is not Severity.NOTE]
