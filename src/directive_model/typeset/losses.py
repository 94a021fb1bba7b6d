"""What of a program no page can show."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Finding, Severity


def loss(feature: str, path: str, words: Words) -> Finding:
    """Return the finding that says what is not printed, and where it stands in the program."""
    return Finding(rule=f"loss-{feature}", severity=Severity.WARNING, message=words, path=path)


def empty(path: str, thing: Words) -> Finding:
    """Say that a node without a single word leaves no trace on the page."""
    return loss(
        "empty-node",
        path,
        Words(vi=f"{thing.vi} không có chữ nào nên không in ra", en=f"{thing.en} without words is not printed"),
    )
