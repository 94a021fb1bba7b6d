"""``sarif``: SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from directive_model.cli.findings import clause_behind
from directive_model.errors import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Finding, Reading
    from directive_model.findings.edits import PlacedEdit
    from directive_model.model import DirectiveProgram, Span
    from directive_model.validation import BaseRule, FileReport, Report

#: The pages of the rules, from the root of this project.
_PAGES = "docs/rules/{}.md"
_SAFE = Words(vi="sửa được an toàn", en="a safe fix")
_SUGGESTED = Words(vi="gợi ý sửa, cần người xem lại", en="a suggestion, which wants a person's eye")
_FINGERPRINT = "directiveModelContent/v1"


class Writer:
    """Prints one log with one run when all files are checked."""

    show_waived = False

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        #: The fixes of findings in texts; of a file nothing else is kept.
        self._edits: dict[Finding, tuple[PlacedEdit, ...]] = {}

    def file(self, report: FileReport, reading: Reading[DirectiveProgram] | None) -> None:
        """Find the places of fixes, and wait for the last file."""
        if reading is not None:
            self._edits |= _edits_of(report, reading)

    def end(self, report: Report) -> None:
        """Print the log."""
        import json

        self.terminal.line(json.dumps(self._log(report), ensure_ascii=False, indent=2))

    def _log(self, report: Report) -> dict[str, Any]:
        return {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [self._run(report)],
        }

    def _run(self, report: Report) -> dict[str, Any]:
        results, artifacts, notices = [], [], []
        for file in report.files:
            if file.path is not None:
                artifacts.append(_artifact(file))
            if file.error is not None:
                text = self.terminal.say(file.error.message)
                notices.append({"level": "error", "message": {"text": text}, "descriptor": {"id": file.error.code}})
            results += [self._result(finding, file) for finding in file.findings]
            for entry in file.waived:
                suppression = {"kind": "external", "status": "accepted", "justification": entry.waiver.reason}
                results.append(self._result(entry.finding, file) | {"suppressions": [suppression]})
        used = {result["ruleId"] for result in results}
        return {
            "tool": {"driver": self._driver(used)},
            "columnKind": "unicodeCodePoints",
            "invocations": [
                {
                    "executionSuccessful": not notices,
                    **({"toolExecutionNotifications": notices} if notices else {}),
                }
            ],
            "artifacts": artifacts,
            "results": results,
            "properties": {"rulesSha256": report.rules},
        }

    def _driver(self, used: set[str]) -> dict[str, Any]:
        from directive_model import __version__
        from directive_model.api.checking import rules, series_rules

        known = [rule for rule in (*rules(), *series_rules()) if rule.id in used]
        return {
            "name": "directive-model",
            "semanticVersion": __version__,
            "rules": [self._rule(rule) for rule in known],
        }

    def _rule(self, rule: BaseRule) -> dict[str, Any]:
        say = self.terminal.say
        return {
            "id": rule.id,
            "shortDescription": {"text": say(rule.summary)},
            "fullDescription": {"text": f"{say(rule.summary)} {say(rule.why)}"},
            "help": {"text": say(rule.why)},
            "defaultConfiguration": {"level": rule.severity.value},
            "properties": {
                "certainty": rule.certainty,
                "page": _PAGES.format(rule.id),
                "summary": {"vi": rule.summary.vi, "en": rule.summary.en},
            },
        }

    def _fix(self, finding: Finding, edits: tuple[PlacedEdit, ...], file: FileReport) -> dict[str, Any]:
        safety = _SUGGESTED if finding.fix is not None and finding.fix.safety == "suggested" else _SAFE
        return {
            "description": {"text": self.terminal.say(safety)},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": _uri(file.path or "")},
                    "replacements": [
                        {"deletedRegion": _region(edit.span)["region"], "insertedContent": {"text": edit.text}}
                        for edit in edits
                    ],
                }
            ],
        }

    def _result(self, finding: Finding, file: FileReport) -> dict[str, Any]:
        clause = clause_behind(finding, self.terminal)
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "level": finding.severity.value,
            "message": {"text": f"{self.terminal.say(finding.message)}{clause}"},
            "locations": [_location(finding, file)],
        }
        if finding.content is not None:
            result["partialFingerprints"] = {_FINGERPRINT: finding.content}
        if finding in self._edits:
            result["fixes"] = [self._fix(finding, self._edits[finding], file)]
        told = {"clause": finding.clause, "expected": finding.expected, "found": finding.found}
        known = {name: value for name, value in told.items() if value is not None}
        return result | ({"properties": known} if known else {})


def _edits_of(
    report: FileReport, reading: Reading[DirectiveProgram]
) -> Iterator[tuple[Finding, tuple[PlacedEdit, ...]]]:
    """Yield the fixes of a file that is text: what editors can make of a log, as ``check --fix`` would."""
    from directive_model.flow import Flow
    from directive_model.host import can_edit, default_host
    from directive_model.validation.mending import place_each_fix

    origin, page = reading.origin, reading.page
    findings = [*report.findings, *(entry.finding for entry in report.waived)]
    wanted = [finding for finding in findings if finding.fix is not None and finding.span and finding.span.line]
    if (
        not wanted
        or origin is None
        or not isinstance(page, Flow)
        or not can_edit(default_host().offer(origin.format))
    ):
        return
    for finding, edits in place_each_fix(reading.value, page, wanted):
        if edits and all(edit.span.line is not None for edit in edits):
            yield finding, edits


def _artifact(file: FileReport) -> dict[str, Any]:
    hashes = {} if file.sha256 is None else {"hashes": {"sha-256": file.sha256}}
    return {"location": {"uri": _uri(file.path or "")}, **hashes}


def _location(finding: Finding, file: FileReport) -> dict[str, Any]:
    """Return where a finding is: in a text its line and columns, in a package the part and the paragraph."""
    span = finding.span
    source = file.path if span is None or span.source is None else span.source
    location: dict[str, Any] = {}
    if source is not None:
        location["physicalLocation"] = {"artifactLocation": {"uri": _uri(source)}, **_region(span)}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path, "kind": "member"}]
    if span is not None and span.line is None:
        location["message"] = {"text": str(span)}
    return location


def _region(span: Span | None) -> dict[str, Any]:
    if span is None or span.line is None:
        return {}
    told = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"region": {name: value for name, value in told.items() if value is not None}}


def _uri(path: str) -> str:
    """Return a path as a URI reference; an absolute one as a file's."""
    parts = quote(path.replace(os.sep, "/"))
    return f"file://{parts}" if os.path.isabs(path) else parts  # noqa: PTH117  # the path may be another system's
