"""What the reader notices of a DOCX beside what all readers do: moves, hidden letters."""

from __future__ import annotations

from collections.abc import Iterable

from directive_model import Span
from directive_model.findings import Finding, Words
from directive_model.flow import FlowBlock, FlowParagraph, FlowTable
from directive_model.plugin import Changes
from directive_model.plugin.notices import Notices

_HIDDEN = Words(
    vi="chữ ẩn, không hiện trên trang, được đọc như chữ thường",
    en="hidden text, which is not on the page, is read like any other",
)
_MOVED = Words(
    vi="phần chữ đã được chuyển đi từ đây, được đọc ở nơi chuyển đến",
    en="text was moved away from here, and is read where it went",
)


class DocxNotices(Notices):
    """The findings of one DOCX so far."""

    def __init__(self, changes: Changes) -> None:
        super().__init__(changes)
        #: Whether anything was met that change tracking has put in.
        self.changed = False
        #: Whether any letters so far are hidden.
        self.hides = False
        self._moved_here: list[str] = []
        self._moved_away: list[tuple[str, Span]] = []

    def put_in(self, text: str, place: Span) -> None:
        """Note text that change tracking has put in; it is in the flow."""
        self.changed = True
        super().put_in(text, place)

    def moved_away(self, text: str, place: Span) -> None:
        """Note text that was moved; it is in the flow where it went."""
        if text.strip():
            self._moved_away.append((text, place))

    def moved_here(self, text: str) -> None:
        """Note text that was moved here from elsewhere; it is in the flow."""
        self.changed = True
        self._moved_here.append(text)

    def hidden(self, blocks: Iterable[FlowBlock]) -> None:
        """Note the hidden letters of paragraphs; they are in the flow, and marked there."""
        for block in blocks:
            if isinstance(block, FlowTable):
                for row in block.rows:
                    for cell in row.cells:
                        self.hidden(cell.blocks)
            elif isinstance(block, FlowParagraph) and block.span is not None:
                text = "".join([run.text for run in block.runs if run.face is not None and run.face.hidden])
                if text.strip():
                    self.add("hidden-text", _HIDDEN, block.span, text=text)

    def finish(self, part: str, source: str) -> list[Finding]:
        """Return all findings, those about the whole document at the end."""
        if self.changed:
            self.tracked(Span(source=source, part=part))
        arrived = _letters("".join(self._moved_here))
        for text, origin in self._moved_away:
            # What has arrived nowhere is gone from the flow, and told like a deletion.
            if _letters(text) not in arrived:
                self.taken_out(text, origin)
            elif self.changes == "all":
                self.add("tracked-changes", _MOVED, origin, text=text)
        return self.findings


def _letters(text: str) -> str:
    return "".join(text.split())
