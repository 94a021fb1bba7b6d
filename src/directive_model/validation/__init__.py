"""Checking: what a rule is, the check, and the report."""

from directive_model.validation.catalogue import all_rules, rules_by_part
from directive_model.validation.check import check_program
from directive_model.validation.context import Context, Need
from directive_model.validation.report import (
    Failure,
    FileReport,
    FormChosen,
    NotEvaluated,
    Report,
    finding_as_data,
    report_as_data,
)
from directive_model.validation.rule import Certainty, Fault, Rule

__all__ = [
    "Certainty",
    "Context",
    "Failure",
    "Fault",
    "FileReport",
    "FormChosen",
    "Need",
    "NotEvaluated",
    "Report",
    "Rule",
    "all_rules",
    "check_program",
    "finding_as_data",
    "report_as_data",
    "rules_by_part",
]
