"""The pages of a document to its flow, whoever has read them."""

from __future__ import annotations

import operator
from typing import Any

import attrs

from directive_model import Span
from directive_model.findings import Finding, Reading
from directive_model.flow import Flow, Spot, Spots
from directive_model.plugin import Source
from directive_model_pdf.reader.layout import Story
from directive_model_pdf.reader.notices import turned
from directive_model_pdf.reader.sheet import Sheet
from directive_model_pdf.reader.sifting import part_margins

__all__ = ["flow_of"]


def flow_of(sheets: list[Sheet], title: str | None, source: Source, *, partial: bool) -> Reading[Flow]:
    """Return what stands on ``sheets``, places as the file shows its pages; ``partial`` says that there are more.

    Empties ``sheets``: the words of a page are let go when they are in the flow, for they take as much room as that.
    Raises :class:`directive_model.errors.LimitExceeded` ("seconds").
    """
    leaning = {sheet.number: attrs.evolve(sheet, words=()) for sheet in sheets if sheet.turn is not None}
    margins = part_margins(sheets, source.name)
    findings: list[Finding] = [*margins.findings]
    story = Story(source.name, margins.sheets, source.deadline.check)
    read, scanned = list[int](), list[int]()
    waiting = margins.sheets
    waiting.reverse()
    while waiting:
        sheet = waiting.pop()
        source.deadline.check(f"p.{sheet.number}")
        findings += turned(sheet, source.name)
        story.add(sheet)
        # What is absent may stand on a picture in which nothing was found; an empty page has nothing of either kind.
        if sheet.recognized:
            scanned.append(sheet.number)
        elif sheet.words:
            read.append(sheet.number)
    reading = story.finish(title)
    flow = attrs.evolve(
        margins.round(reading.value),
        measured=True,
        scanned=bool(scanned),
        scanned_pages=tuple(scanned) if read else (),
        partial=partial,
    )
    whole = Reading(flow, (*findings, *reading.findings))
    placed: Reading[Flow] = _placed(whole, leaning) if leaning else whole
    return placed


def _placed(thing: Any, leaning: dict[int, Sheet]) -> Any:
    """Return a value, or a tuple of them, with the places on ``leaning`` pages as their file shows these."""
    if isinstance(thing, tuple):
        parts = tuple(_placed(one, leaning) for one in thing)
        return thing if all(map(operator.is_, thing, parts)) else parts
    if isinstance(thing, Spots):
        spots = tuple(thing)
        parts = _placed(spots, leaning)
        return thing if parts is spots else Spots.of(parts)
    if not attrs.has(type(thing)):
        return thing
    if isinstance(thing, Span):
        sheet = leaning.get(thing.page or 0)
        return attrs.evolve(thing, box=sheet.place(thing.box)) if sheet and thing.box else thing
    # On a page that leans, what is known of single words is not true any more.
    changes: dict[str, Any] = {"words": ()} if isinstance(thing, Spot) and thing.span.page in leaning else {}
    for field in attrs.fields(type(thing)):
        before = getattr(thing, field.name)
        after = _placed(before, leaning)
        if after is not before:
            changes[field.name] = after
    return attrs.evolve(thing, **changes) if changes else thing
