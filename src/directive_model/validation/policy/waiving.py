"""Waivers: findings that somebody lets stand, and waivers that nothing is left of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath

import attrs

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.validation.policy.policy import UNSAID, Waiver


@attrs.frozen
class Waived:
    """A finding that is let stand, and why."""

    finding: Finding
    waiver: Waiver


def waive(
    findings: Iterable[Finding], path: str | None, waivers: Sequence[Waiver]
) -> tuple[list[Finding], tuple[Waived, ...]]:
    """Part findings into those that stand and those that are waived; ``path`` is that of the file."""
    fitting = {(waiver.rule, waiver.content): waiver for waiver in waivers if is_for(waiver, path)}
    standing, waived = [], []
    for finding in findings:
        waiver = fitting.get((finding.rule, finding.content or ""))
        if waiver is None:
            standing.append(finding)
        else:
            waived.append(Waived(finding, waiver))
    return standing, tuple(waived)


def is_for(waiver: Waiver, path: str | None) -> bool:
    """Return whether a waiver is for the file at ``path``; one for all files is for programs without a path, too."""
    return waiver.files == "*" or (path is not None and PurePath(path).match(waiver.files))


def unused_waivers(
    waivers: Iterable[Waiver], used: Iterable[Waived], paths: Sequence[str | None]
) -> tuple[Finding, ...]:
    """Return a finding "unused-waiver" for each waiver that is for one of ``paths`` and lets nothing stand there."""
    needed = {id(entry.waiver) for entry in used}
    return tuple(
        Finding(
            rule="unused-waiver",
            severity=Severity.ERROR,
            message=Words(
                vi=f"miễn trừ {waiver.rule} ({waiver.content}) không khớp với phát hiện nào: "
                "lỗi đã được sửa hoặc nội dung đã đổi; hãy bỏ miễn trừ này hoặc xem lại",
                en=f"the waiver of {waiver.rule} ({waiver.content}) fits no finding: the fault is mended, or the "
                "words have changed; take the waiver out, or look at the place again",
            ),
            span=waiver.span,
            text=waiver.reason,
        )
        for waiver in waivers
        if id(waiver) not in needed and any(is_for(waiver, path) for path in paths)
    )


def unexplained_waivers(used: Iterable[Waived]) -> tuple[Finding, ...]:
    """Return a finding "waiver-without-reason" for each waiver that lets something stand and does not say why."""
    waivers = {id(entry.waiver): entry.waiver for entry in used if entry.waiver.reason.strip() == UNSAID}
    return tuple(
        Finding(
            rule="waiver-without-reason",
            severity=Severity.WARNING,
            message=Words(
                vi=f"miễn trừ {waiver.rule} ({waiver.content}) chưa nêu lý do; hãy điền vào dòng reason",
                en=f"the waiver of {waiver.rule} ({waiver.content}) does not say why; fill in its reason",
            ),
            span=waiver.span,
        )
        for waiver in waivers.values()
    )
