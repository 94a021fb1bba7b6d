"""The check over many documents: each rule is asked about each row of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding
from directive_model.validation.check import rule_failed
from directive_model.validation.policy import EVERYTHING, Policy, Waived, waive
from directive_model.validation.policy.fingerprint import named
from directive_model.validation.report import FileReport, NotEvaluated
from directive_model.validation.series.entry import Entry
from directive_model.validation.series.rule import SeriesFault, SeriesRule

#: The part that rules over many documents are chosen by.
PART = "series"
_NUMBERLESS = Words(
    vi="không đọc được đủ số, ký hiệu, ngày và cơ quan ban hành, hoặc ngày ban hành ở quãng chuyển nhiệm kỳ",
    en="number, symbol, date and issuer are not all known, or the date is one between two terms",
)


@attrs.frozen
class SeriesFindings:
    """What is said of one document beside the others."""

    findings: tuple[Finding, ...] = ()
    waived: tuple[Waived, ...] = ()
    not_evaluated: tuple[NotEvaluated, ...] = ()
    #: How many rules could be asked about it.
    evaluated: int = 0

    def beside(self, report: FileReport) -> FileReport:
        """Return the report of the document with these findings after its own."""
        return attrs.evolve(
            report,
            findings=(*report.findings, *self.findings),
            waived=(*report.waived, *self.waived),
            not_evaluated=(*report.not_evaluated, *self.not_evaluated),
            evaluated=report.evaluated + self.evaluated,
        )


def check_series(
    entries: Sequence[Entry], rules: Iterable[SeriesRule], policy: Policy = EVERYTHING
) -> tuple[SeriesFindings, ...]:
    """Compare documents with each other; what is said of each stands at its place in ``entries``.

    The same whatever order they are given in.  A file that is given twice, or two files of one document, are no two
    documents.  A rule that fails is a finding ``rule-failed`` of the first document that it was asked about.
    """
    asked = [rule for rule in rules if policy.asks(rule.id, PART)]
    found: dict[int, list[Finding]] = {}
    ordered = sorted(entries, key=lambda entry: entry.turn)
    for rule in asked:
        for group in _groups(rule, ordered).values():
            for finding, entry in _findings(rule, group, policy):
                found.setdefault(id(entry), []).append(finding)
    return tuple(_of_one(entry, asked, found.get(id(entry), []), policy) for entry in entries)


def _of_one(entry: Entry, asked: list[SeriesRule], findings: list[Finding], policy: Policy) -> SeriesFindings:
    own = [rule for rule in asked if rule.concerns(entry)]
    lacking = [rule for rule in own if rule.groups(entry) is None]
    standing, waived = waive(findings, entry.path, policy.waivers)
    return SeriesFindings(
        tuple(standing),
        waived,
        tuple(NotEvaluated(rule.id, _NUMBERLESS) for rule in lacking),
        len(own) - len(lacking),
    )


def _groups(rule: SeriesRule, ordered: list[Entry]) -> Mapping[tuple[str, ...], list[Entry]]:
    """Return the documents that are compared with each other, each once."""
    groups: dict[tuple[str, ...], list[Entry]] = {}
    seen: set[tuple[object, ...]] = set()
    for entry in ordered:
        group = rule.groups(entry) if rule.belongs_to(entry.form) else None
        same = (group, entry.printed_serial, entry.day, entry.title)
        if group is not None and same not in seen:
            seen.add(same)
            groups.setdefault(group, []).append(entry)
    return groups


def _findings(rule: SeriesRule, group: list[Entry], policy: Policy) -> Iterator[tuple[Finding, Entry]]:
    try:
        for fault in rule.faults(group):
            yield _finding(rule, fault, policy), fault.entry
    except Exception as error:  # noqa: BLE001  # one rule that fails must not end the check
        yield rule_failed(rule.id, error), group[0]


def _finding(rule: SeriesRule, fault: SeriesFault, policy: Policy) -> Finding:
    return Finding(
        rule=rule.id,
        severity=policy.severity_of(rule.id, rule.severity),
        message=fault.message,
        clause=rule.clause_in(fault.entry.form),
        span=fault.span,
        path=fault.path,
        expected=fault.expected,
        found=fault.found,
        content=named(rule.id, fault.about),
    )
