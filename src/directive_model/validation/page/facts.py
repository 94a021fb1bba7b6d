"""What a page tells at all: a text file has no fonts, a Markdown file no paper."""

from __future__ import annotations

from typing import Literal, TypeAlias

from directive_model.flow import Flow, paragraphs_in

#: "faces", how letters look; "layouts", how paragraphs stand; "paper", size and margins.
PageFact: TypeAlias = Literal["faces", "layouts", "paper"]


def page_facts(flow: Flow) -> frozenset[PageFact]:
    """Return which facts ``flow`` has; that letters are bold, as Markdown says, tells nothing of their font."""
    if flow.scanned:
        return frozenset()
    found: set[PageFact] = set()
    if any(section.page is not None for section in flow.sections):
        found.add("paper")
    for paragraph in paragraphs_in(flow.blocks):
        if paragraph.layout is not None:
            found.add("layouts")
        if any(run.face is not None and (run.face.font or run.face.size_pt) for run in paragraph.runs):
            found.add("faces")
        if len(found) == 3:  # noqa: PLR2004  # all that there are
            break
    return frozenset(found)
