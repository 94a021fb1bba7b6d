"""No false alarms: in documents in which all is right no rule finds anything, whatever the format they come from."""

from __future__ import annotations

import pytest
from hypothesis import find, given, settings

from directive_model import check
from directive_model.forms import choose_form
from directive_model.host import default_host, read_bytes, write_bytes
from directive_model.host.writing import offer_to_write
from directive_model.model import Regime
from directive_model.testing import correct_programs, programs
from directive_model.testing.contract.examples import printed, read_page
from directive_model.validation import check_program
from directive_model.validation.catalogue import rules_by_part


def _checked(program, format_):
    host = default_host()
    data = write_bytes(host, program, offer_to_write(host, format_, "<law>")).value
    return check(read_bytes(host, data, f"document.{format_}")).files[0]


@pytest.mark.parametrize("format_", ["docx", "odt", "html", "md", "txt"])
@given(program=correct_programs())
def test_a_correct_document_trips_no_rule_as_it_is_printed_and_read_again(format_, program):
    report = _checked(program, format_)

    assert () == report.findings
    assert report.form.name == choose_form(program).form.name


@settings(max_examples=8)
@given(program=correct_programs())
def test_a_correct_document_trips_no_rule_as_pdf_where_page_numbers_are_told(program):
    assert {"running-head"} >= {finding.rule for finding in _checked(program, "pdf").findings}


@given(program=programs())
def test_no_page_that_a_form_prints_is_set_otherwise_than_the_form_says_whatever_it_says(program):
    reading = read_page(printed(program))

    assert () == check_program(reading, choose_form(program), rules_by_part()["typography"]).findings


@given(program=correct_programs(forms=["hd05"]))
def test_the_forms_that_are_asked_for_are_drawn(program):
    assert "hd05" == choose_form(program).form.name


@pytest.mark.parametrize(
    "wanted",
    [
        lambda one: one.regime is Regime.STATE,
        lambda one: one.title.type is None,
        lambda one: bool(one.appendices),
        lambda one: bool(one.citations),
        lambda one: any(len(signatory.authority) > 1 for signatory in one.signatories),
        lambda one: one.marks.urgency is not None,
    ],
)
def test_correct_documents_are_of_many_kinds(wanted):
    assert find(correct_programs(), wanted) is not None
