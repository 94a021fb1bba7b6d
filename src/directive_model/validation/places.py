"""Where a fault stands: its place in the source, and its turn in the order of the document."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from math import inf
from operator import itemgetter
from typing import TypeAlias

import attrs

from directive_model.errors import PathNotFound, Words
from directive_model.findings import Finding
from directive_model.language.patterns import late
from directive_model.model import (
    Appendix,
    DirectiveProgram,
    Letterhead,
    Recipient,
    Section,
    Signatory,
    Span,
    Title,
    node_at,
    span_at,
)
from directive_model.validation.context import Context

_Turn: TypeAlias = tuple[float, ...]
_STEP = late(r"\w+")
#: Lines kept as printed are read where the thing stands that was read from them, if they have no place of their own.
_STANDS_AT = {
    "printed.number": "number",
    "printed.place_date": "place",
    "printed.recipients_label": "recipients",
    "printed.addressees_label": "addressees",
}


def source_span(program: DirectiveProgram, path: str, start: int | None, end: int | None) -> Span | None:
    """Return the place of the characters ``start`` to ``end`` of the string at ``path``, as close as is known.

    None for what is not on the paper at all, such as a number that is missing.
    """
    span = span_at(program, path)
    if path in _STANDS_AT and span is program.span:
        span = span_at(program, _STANDS_AT[path])
    if span is None or (path and span is program.span):
        return None
    if start is None or end is None:
        return span
    try:
        words = node_at(program, path)
    except PathNotFound:
        return span
    return _narrow(span, len(words), start, end) if isinstance(words, str) else span


def told_place(program: DirectiveProgram, path: str) -> Words:
    """Return where on the paper a part of the program stands, as a person looks it up: "dòng 12", "trang 2"."""
    span = source_span(program, path, None, None) or Span()
    for number, vi, en in (
        (span.page, "trang", "page"),
        (span.line, "dòng", "line"),
        (span.paragraph, "đoạn", "paragraph"),
    ):
        if number is not None:
            return Words(vi=f"{vi} {number}", en=f"{en} {number}")
    return Words(vi=path, en=path)


def _narrow(span: Span, length: int, start: int, end: int) -> Span:
    """Cut the place of a string of ``length`` characters down, where each of them is a character of the source."""
    if span.column is not None and span.end_line in (None, span.line) and span.end_column == span.column + length:
        return attrs.evolve(span, column=span.column + start, end_column=span.column + end)
    same_paragraph = span.end_paragraph in (None, span.paragraph)
    if span.start is not None and same_paragraph and span.end == span.start + length:
        return attrs.evolve(span, start=span.start + start, end=span.start + end)
    return span


def in_document_order(context: Context, findings: list[Finding]) -> tuple[Finding, ...]:
    """Sort findings as a person meets them on the page; what has no place at all comes last."""
    if len(findings) < 2:  # noqa: PLR2004  # one alone is sorted
        return tuple(findings)
    astray = any(finding.path is None and finding.span for finding in findings)
    spans = _spans(context) if astray else []
    parts = {span.part for span, _ in spans}
    places = sorted(((_position(span), path) for span, path in spans), key=itemgetter(0))
    return tuple(
        sorted(findings, key=lambda finding: (_turn(finding, places, parts), _position(finding.span), finding.rule))
    )


def _turn(finding: Finding, places: list[tuple[_Turn, str]], parts: set[str | None]) -> _Turn:
    """Return the turn of a finding; one that stands nowhere in the program follows what precedes it in the source.

    What stands in another part of the package than the text, such as a footnote, comes last.
    """
    if finding.path is not None:
        return _turn_of(finding.path)
    elsewhere = finding.span is not None and finding.span.part is not None and finding.span.part not in parts
    if finding.span is None or (places and elsewhere):
        return (inf,)
    before = bisect_right(places, _position(finding.span), key=itemgetter(0))
    return (*_turn_of(places[before - 1][1]), inf) if before else (-1.0,)


def _turn_of(path: str) -> _Turn:
    ranks = _ranks()
    steps = _STEP.findall(_STANDS_AT.get(path, path))
    return tuple([float(step) if step.isdigit() else ranks.get(step, inf) for step in steps])


@cache
def _ranks() -> dict[str, float]:
    """Return the turn of each field: they are declared in the order of the page."""
    kinds = (DirectiveProgram, Letterhead, Title, Section, Recipient, Signatory, Appendix)
    names = dict.fromkeys(field.name for kind in kinds for field in attrs.fields(kind))
    return {name: float(rank) for rank, name in enumerate(names)}


def _spans(context: Context) -> list[tuple[Span, str]]:
    """Return the place and the path of everything whose place is known."""
    found = [(entry.span, entry.path) for entry in context.program.field_spans]
    found += [
        (span, path) for path, node in context.nodes if path and isinstance(span := getattr(node, "span", None), Span)
    ]
    return found


def _position(span: Span | None) -> _Turn:
    if span is None:
        return ()
    if span.box is not None:
        return (float(span.page or 0), span.box[1], span.box[0])
    return (
        float(span.page or 0),
        float(span.line or span.paragraph or 0),
        float(span.column or span.start or 0),
    )
