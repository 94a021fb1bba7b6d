"""What the reader notices: findings in one voice, gathered while a document is read."""

from __future__ import annotations

from collections.abc import Iterable

from directive_model import Span
from directive_model.findings import Finding, Severity, Words
from directive_model.flow import FlowBlock, FlowParagraph, FlowTable
from directive_model.plugin import Changes

#: Of the document as a whole, by how its tracked changes are read.
_CHANGED: dict[Changes, Words] = {
    "accepted": Words(
        vi="tài liệu còn theo dõi thay đổi: phần chèn được coi là đã chấp nhận",
        en="the document has tracked changes: insertions are read as accepted",
    ),
    "original": Words(
        vi="tài liệu còn theo dõi thay đổi: được đọc theo bản trước khi sửa",
        en="the document has tracked changes: it is read as it was before them",
    ),
    "all": Words(
        vi="tài liệu còn theo dõi thay đổi: phần chèn và phần xoá đều được đọc",
        en="the document has tracked changes: insertions and deletions are both read",
    ),
}
#: Of words that are not read, and with "all" of deleted ones that are.
_TAKEN_OUT: dict[Changes, Words] = {
    "accepted": Words(
        vi="phần chữ đã xoá nhưng còn theo dõi thay đổi, không được đọc vào văn bản",
        en="deleted text, kept by change tracking, is not part of the document",
    ),
    "original": Words(
        vi="phần chữ được chèn có theo dõi thay đổi, không thuộc bản trước khi sửa",
        en="inserted text, kept by change tracking, is not part of the original",
    ),
    "all": Words(
        vi="phần chữ đã xoá nhưng còn theo dõi thay đổi, được đọc kèm gạch ngang",
        en="deleted text, kept by change tracking, is read struck through",
    ),
}
_PUT_IN = Words(vi="phần chữ được chèn có theo dõi thay đổi", en="inserted text, kept by change tracking")
_HIDDEN = Words(
    vi="chữ ẩn, không hiện trên trang, được đọc như chữ thường",
    en="hidden text, which is not on the page, is read like any other",
)
_MOVED = Words(
    vi="phần chữ đã được chuyển đi từ đây, được đọc ở nơi chuyển đến",
    en="text was moved away from here, and is read where it went",
)


class Notices:
    """The findings of one document so far."""

    def __init__(self, changes: Changes) -> None:
        self.changes: Changes = changes
        self.findings: list[Finding] = []
        #: Whether anything was met that change tracking has put in.
        self.changed = False
        self._moved_here: list[str] = []
        self._moved_away: list[tuple[str, Span]] = []

    def taken_out(self, text: str, place: Span) -> None:
        """Note text that change tracking has taken out; it is not in the flow unless all changes are read."""
        if text.strip():
            self.add("tracked-changes", _TAKEN_OUT[self.changes], place, text=text)

    def put_in(self, text: str, place: Span) -> None:
        """Note text that change tracking has put in; it is in the flow."""
        self.changed = True
        if self.changes == "all" and text.strip():
            self.add("tracked-changes", _PUT_IN, place, text=text)

    def moved_away(self, text: str, place: Span) -> None:
        """Note text that was moved; it is in the flow where it went."""
        if text.strip():
            self._moved_away.append((text, place))

    def moved_here(self, text: str) -> None:
        """Note text that was moved here from elsewhere; it is in the flow."""
        self.changed = True
        self._moved_here.append(text)

    def object_not_read(self, what: str, place: Span, text: str | None = None) -> None:
        """Note an image, an embedded file or the like; ``what`` names its part."""
        words = Words(vi=f"đối tượng không được đọc: {what}", en=f"an object is not read: {what}")
        self.add("object-not-read", words, place, text=text)

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

    def unplaced(self, what: Words, text: str, place: Span) -> None:
        """Note text that the flow has no place for."""
        if text.strip():
            self.add("unplaced-text", what, place, text=text, severity=Severity.WARNING)

    def finish(self, part: str, source: str) -> list[Finding]:
        """Return all findings, those about the whole document at the end."""
        if self.changed:
            self.add("tracked-changes", _CHANGED[self.changes], Span(source=source, part=part))
        arrived = _letters("".join(self._moved_here))
        for text, origin in self._moved_away:
            # What has arrived nowhere is gone from the flow, and told like a deletion.
            if _letters(text) not in arrived:
                self.taken_out(text, origin)
            elif self.changes == "all":
                self.add("tracked-changes", _MOVED, origin, text=text)
        return self.findings

    def add(
        self,
        rule: str,
        message: Words,
        place: Span,
        *,
        text: str | None = None,
        severity: Severity = Severity.NOTE,
    ) -> None:
        """Add one finding."""
        self.findings.append(Finding(rule=rule, severity=severity, message=message, span=place, text=text))


def _letters(text: str) -> str:
    return "".join(text.split())
