"""How a finding reads on a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from directive_model.errors import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directive_model.cli.terminal import Terminal
    from directive_model.findings import Finding

#: In the order of their weight.
SEVERITIES: dict[str, Words] = {
    "error": Words(vi="lỗi", en="error"),
    "warning": Words(vi="cảnh báo", en="warning"),
    "note": Words(vi="lưu ý", en="note"),
}


#: What stands in the place of the severity of what somebody lets stand.
WAIVED = Words(vi="miễn trừ", en="waived")


def finding_line(
    finding: Finding, terminal: Terminal, source: str = "", stream: TextIO | None = None, reason: str | None = None
) -> str:
    """Return ``source place: severity rule: message``; the program's place where the source's is not known.

    With the ``reason`` of a waiver: ``source place: waived rule: message [reason]``.
    """
    span = finding.span
    if span is not None and span.source:
        place = str(span)
    else:
        place = f"{source} {span if span is not None else finding.path or ''}".strip()
    severity = finding.severity.value
    if reason is None:
        lead = terminal.painted(terminal.say(SEVERITIES[severity]), severity, stream)
    else:
        lead = terminal.painted(terminal.say(WAIVED), "detail", stream)
    why = "" if reason is None else f" [{reason}]"
    # Words that go on over several lines are told on one.
    message = " ".join(terminal.say(finding.message).split("\n"))
    said = f"{lead} {finding.rule}: {message}{clause_behind(finding, terminal)}{why}"
    return f"{place}: {said}" if place else said


def clause_behind(finding: Finding, terminal: Terminal) -> str:
    """Return " (NĐ30 Phụ lục I, II.3)", in English " (ND30 …)": the clause, which goes behind a message; else ""."""
    from directive_model.findings import clause_words

    return "" if finding.clause is None else f" ({terminal.say(clause_words(finding.clause))})"


def tally(findings: Iterable[Finding], terminal: Terminal) -> str:
    """Return "2 errors, 1 warning"; "no findings" where there are none."""
    found = [finding.severity.value for finding in findings]
    parts = []
    for severity, words in SEVERITIES.items():
        if count := found.count(severity):
            plural = Words(vi=words.vi, en=words.en if count == 1 else f"{words.en}s")
            parts.append(f"{count} {terminal.say(plural)}")
    return ", ".join(parts) or terminal.say(Words(vi="không phát hiện gì", en="no findings"))
