"""What of a program no page can show, or none as it should be."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Finding, Severity


def loss(feature: str, path: str, words: Words, text: str | None = None) -> Finding:
    """Return the finding about what is not printed, or not as it should be; ``path`` is its place in the program."""
    return Finding(rule=f"loss-{feature}", severity=Severity.WARNING, message=words, path=path, text=text)


def not_mirrored(form: str) -> Finding:
    """Say that a form does not tell how the backs of sheets look, so that all pages are printed as fronts are."""
    return Finding(
        rule="loss-two-sided",
        severity=Severity.WARNING,
        message=Words(
            vi=f"{form} không nói lề trang mặt sau đối xứng với mặt trước: mọi trang có lề như mặt trước",
            en=f"{form} does not mirror the margins of backs: all pages have those of fronts",
        ),
    )


def empty(path: str, thing: Words) -> Finding:
    """Say that a node without a single word leaves no trace on the page."""
    return loss(
        "empty-node",
        path,
        Words(vi=f"{thing.vi} không có chữ nào nên không in ra", en=f"{thing.en} without words is not printed"),
    )
