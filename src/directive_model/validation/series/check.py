"""The check over many documents: each rule is asked about each row of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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
    vi="không đọc được đủ và chắc số, ký hiệu, ngày và cơ quan ban hành, hoặc ngày ban hành ở quãng chuyển nhiệm kỳ",
    en="number, symbol, date and issuer are not all known for sure, or the date is one between two terms",
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
    lacking: dict[tuple[str, tuple[str, ...] | None], Words] = {}
    ordered = sorted(entries, key=lambda entry: entry.turn)
    for rule in asked:
        lacking[rule.id, None] = _NUMBERLESS
        for row, group in _groups(rule, ordered).items():
            reason, told = _asked(rule, group, policy)
            if reason is not None:
                lacking[rule.id, row] = reason
            for finding, entry in told:
                found.setdefault(id(entry), []).append(finding)
    checked = []
    for entry in entries:
        own = [rule for rule in asked if rule.concerns(entry)]
        unasked = [(rule.id, reason) for rule in own if (reason := lacking.get((rule.id, rule.groups(entry))))]
        standing, waived = waive(found.get(id(entry), []), entry.path, policy.waivers)
        not_evaluated = tuple(NotEvaluated(*one) for one in unasked)
        checked.append(SeriesFindings(tuple(standing), waived, not_evaluated, len(own) - len(unasked)))
    return tuple(checked)


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


def _asked(rule: SeriesRule, group: list[Entry], policy: Policy) -> tuple[Words | None, list[tuple[Finding, Entry]]]:
    """Return why a row of documents tells nothing yet, or else what is wrong with which of them."""
    found: list[tuple[Finding, Entry]] = []
    try:
        reason = None if rule.lacks is None else rule.lacks(group)
        if reason is not None:
            return reason, found
        found += [(_finding(rule, fault, policy), fault.entry) for fault in rule.faults(group)]
    except Exception as error:  # noqa: BLE001  # one rule that fails must not end the check
        found.append((rule_failed(rule.id, error), group[0]))
    return None, found


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
