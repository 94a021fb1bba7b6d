"""The report ``directive-report/1``: what was found in each file, by which form, and what could not be looked at."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import attrs

from directive_model._version import __version__
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.validation.policy import Waived
from directive_model.validation.rule import BaseRule

SCHEMA = "directive-report/1"
TOOL = "directive-model"


@attrs.frozen
class FormChosen:
    """The form that a file was checked by."""

    #: e.g. "hd36".
    name: str
    #: Why this one.
    reason: Words


@attrs.frozen
class NotEvaluated:
    """A rule that belongs to the document, but whose question this source cannot answer."""

    #: The rule's id.
    rule: str
    reason: Words


@attrs.frozen
class Failure:
    """Why a file could not be read."""

    #: The stable code of the error, e.g. "zip-truncated".
    code: str
    message: Words


@attrs.frozen(kw_only=True)
class FileReport:
    """What was found in one file."""

    #: As the caller gave it.  None for a program that was made in code, as for the two below.
    path: str | None = None
    #: Of the file's bytes, in hexadecimal.
    sha256: str | None = None
    #: The name of the format that read it.
    format: str | None = None
    #: None for a file that could not be read.
    form: FormChosen | None = None
    #: In the order of the document, the readers' among them.
    findings: tuple[Finding, ...] = ()
    not_evaluated: tuple[NotEvaluated, ...] = ()
    #: Findings that somebody has looked at and lets stand, each with its reason.
    waived: tuple[Waived, ...] = ()
    error: Failure | None = None
    #: How many rules were evaluated; with ``not_evaluated`` these are all that belong to the document.
    evaluated: int = 0

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)


@attrs.frozen
class Report:
    """What was found in all files, in the order in which they were given."""

    files: tuple[FileReport, ...]
    #: The rules that could be asked, as a hash of what they say (:func:`rules_digest`); "" where nobody said.
    rules: str = ""

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity, over all files."""
        return sum(file.count(severity) for file in self.files)

    @property
    def unread(self) -> tuple[FileReport, ...]:
        """The files that could not be read."""
        return tuple(file for file in self.files if file.error is not None)


def report_as_data(report: Report) -> dict[str, Any]:
    """Return the report as plain data, its keys in the order in which ``check --output-format json`` prints them."""
    return {
        "schema": SCHEMA,
        "tool": {"name": TOOL, "version": __version__},
        "rules": report.rules,
        "files": [_file(file) for file in report.files],
    }


def rules_digest(rules: Iterable[BaseRule]) -> str:
    """Return the SHA-256, in hexadecimal, of what rules say of themselves and of the version that asks them.

    Two reports with the same digest were made by the same questions.
    """
    said = [f"{TOOL} {__version__}"]
    for rule in sorted(rules, key=lambda rule: rule.id):
        facts = (rule.id, rule.severity.value, rule.certainty, rule.part, rule.clause, *rule.forms, rule.summary.en)
        said.append("\t".join(str(fact) for fact in (*facts, rule.since, rule.until, *rule.regimes)))
    return sha256("\n".join(said).encode()).hexdigest()


def _file(file: FileReport) -> dict[str, Any]:
    form, error = file.form, file.error
    return {
        "path": file.path,
        "sha256": file.sha256,
        "format": file.format,
        "form": None if form is None else {"name": form.name, "reason": _words(form.reason)},
        "findings": [finding_as_data(finding) for finding in file.findings],
        "not_evaluated": [{"rule": entry.rule, "reason": _words(entry.reason)} for entry in file.not_evaluated],
        "evaluated": file.evaluated,
        "waived": [
            {
                "finding": finding_as_data(entry.finding),
                "reason": entry.waiver.reason,
                "content": entry.waiver.content,
            }
            for entry in file.waived
        ],
        "error": None if error is None else {"code": error.code, "message": _words(error.message)},
    }


def finding_as_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data; "place" holds what is known of its span, without the source's name."""
    span, fix = finding.span, finding.fix
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": _words(finding.message),
        "clause": finding.clause,
        "place": None if span is None else attrs.asdict(span, filter=_is_known),
        "path": finding.path,
        "text": finding.text,
        "expected": finding.expected,
        "found": finding.found,
        "content": finding.content,
        "fix": None if fix is None else {"safety": fix.safety, "edits": [attrs.asdict(edit) for edit in fix.edits]},
    }


def _words(words: Words) -> dict[str, str]:
    return {"vi": words.vi, "en": words.en}


def _is_known(field: Any, value: object) -> bool:
    return value is not None and field.name != "source"
