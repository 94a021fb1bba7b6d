"""Checking: what a rule is, the check, and the report."""

from directive_model.validation.catalogue import PARTS, all_rules, rules_by_part
from directive_model.validation.check import check_program
from directive_model.validation.context import Context, Need
from directive_model.validation.example import Example, FileExample, PageExample
from directive_model.validation.mending import Mended, Skipped, apply_fixes
from directive_model.validation.page import Print
from directive_model.validation.policy import (
    EVERYTHING,
    Policy,
    Waived,
    Waiver,
    fingerprint,
    parse_policy,
    unused_waivers,
)
from directive_model.validation.report import (
    Failure,
    FileReport,
    FormChosen,
    NotEvaluated,
    Report,
    finding_as_data,
    report_as_data,
    rules_digest,
)
from directive_model.validation.rule import Certainty, Fault, Rule

__all__ = [
    "EVERYTHING",
    "PARTS",
    "Certainty",
    "Context",
    "Example",
    "Failure",
    "Fault",
    "FileExample",
    "FileReport",
    "FormChosen",
    "Mended",
    "Need",
    "NotEvaluated",
    "PageExample",
    "Policy",
    "Print",
    "Report",
    "Rule",
    "Skipped",
    "Waived",
    "Waiver",
    "all_rules",
    "apply_fixes",
    "check_program",
    "finding_as_data",
    "fingerprint",
    "parse_policy",
    "report_as_data",
    "rules_by_part",
    "rules_digest",
    "unused_waivers",
]
