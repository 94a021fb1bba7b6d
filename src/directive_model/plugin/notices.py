"""What readers notice, in one voice: findings gathered while a document is read.

For plugins; imported from here, so that a process that reads nothing of the kind does not load it.
"""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.model import Span
from directive_model.plugin.formats import Changes

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
        vi="tài liệu còn theo dõi thay đổi: phần chèn và phần xóa đều được đọc",
        en="the document has tracked changes: insertions and deletions are both read",
    ),
}
#: Of words that are not read, and with "all" of deleted ones that are.
_TAKEN_OUT: dict[Changes, Words] = {
    "accepted": Words(
        vi="phần chữ đã xóa nhưng còn theo dõi thay đổi, không được đọc vào văn bản",
        en="deleted text, kept by change tracking, is not part of the document",
    ),
    "original": Words(
        vi="phần chữ được chèn có theo dõi thay đổi, không thuộc bản trước khi sửa",
        en="inserted text, kept by change tracking, is not part of the original",
    ),
    "all": Words(
        vi="phần chữ đã xóa nhưng còn theo dõi thay đổi, được đọc kèm gạch ngang",
        en="deleted text, kept by change tracking, is read struck through",
    ),
}
_PUT_IN = Words(vi="phần chữ được chèn có theo dõi thay đổi", en="inserted text, kept by change tracking")


class Notices:
    """The findings of one document so far.  Readers with more to tell derive from it."""

    def __init__(self, changes: Changes) -> None:
        #: How the reader was asked to read tracked changes.
        self.changes: Changes = changes
        self.findings: list[Finding] = []

    def tracked(self, place: Span) -> None:
        """Note that the document has tracked changes, and how it is read therefore."""
        self.add("tracked-changes", _CHANGED[self.changes], place)

    def taken_out(self, text: str, place: Span) -> None:
        """Note text that change tracking has taken out; it is not in the flow unless all changes are read."""
        if text.strip():
            self.add("tracked-changes", _TAKEN_OUT[self.changes], place, text=text)

    def put_in(self, text: str, place: Span) -> None:
        """Note text that change tracking has put in; it is in the flow."""
        if self.changes == "all" and text.strip():
            self.add("tracked-changes", _PUT_IN, place, text=text)

    def object_not_read(self, what: str, place: Span, text: str | None = None) -> None:
        """Note an image, a chart or the like; ``what`` names its part."""
        words = Words(vi=f"đối tượng không được đọc: {what}", en=f"an object is not read: {what}")
        self.add("object-not-read", words, place, text=text)

    def file_embedded(self, what: str, place: Span, text: str | None = None) -> None:
        """Note a file of another program, or a control, that opens from within the document."""
        words = Words(
            vi=f"tệp nhúng (OLE, ActiveX) không được đọc, không được mở: {what}",
            en=f"an embedded file (OLE, ActiveX) is not read and never opened: {what}",
        )
        self.add("embedded-file", words, place, text=text, severity=Severity.WARNING)

    def unplaced(self, what: Words, text: str, place: Span) -> None:
        """Note text that the flow has no place for."""
        if text.strip():
            self.add("unplaced-text", what, place, text=text, severity=Severity.WARNING)

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
