"""Checking: what a rule is, the check, and the report."""

from directive_model.validation.catalogue import PARTS, all_rules, rules_by_part, series_rules
from directive_model.validation.check import check_program
from directive_model.validation.context import Context, Need
from directive_model.validation.example import Example, FileExample, PageExample
from directive_model.validation.mending import Mended, Skipped, apply_fixes
from directive_model.validation.page import Basis, Print
from directive_model.validation.policy import (
    EVERYTHING,
    Policy,
    Waived,
    Waiver,
    fingerprint,
    parse_policy,
    unexplained_waivers,
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
from directive_model.validation.rule import BaseRule, Certainty, Fault, Rule
from directive_model.validation.series import Entry, SeriesFault, SeriesFindings, SeriesRule, check_series, entry_of

__all__ = [
    "EVERYTHING",
    "PARTS",
    "BaseRule",
    "Basis",
    "Certainty",
    "Context",
    "Entry",
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
    "SeriesFault",
    "SeriesFindings",
    "SeriesRule",
    "Skipped",
    "Waived",
    "Waiver",
    "all_rules",
    "apply_fixes",
    "check_program",
    "check_series",
    "entry_of",
    "finding_as_data",
    "fingerprint",
    "parse_policy",
    "report_as_data",
    "rules_by_part",
    "rules_digest",
    "series_rules",
    "unexplained_waivers",
    "unused_waivers",
]
