"""What the reader notices: findings in one voice, gathered while a document is read."""

from __future__ import annotations

from directive_model import Span
from directive_model.findings import Finding, Severity, Words


class Notices:
    """The findings of one document so far."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        #: Whether insertions or moved text were met, and what was moved away.
        self.inserted = False
        self.moved_here = False
        self._moved_away: list[tuple[str, Span]] = []

    def deleted(self, text: str, place: Span) -> None:
        """Note text that the document holds as deleted; it is not in the flow."""
        if text.strip():
            words = Words(
                vi="phần chữ đã xoá nhưng còn theo dõi thay đổi, không được đọc vào văn bản",
                en="deleted text, kept by change tracking, is not part of the document",
            )
            self.add("tracked-changes", words, place, text=text)

    def moved_away(self, text: str, place: Span) -> None:
        """Note text that was moved; it is in the flow where it went."""
        if text.strip():
            self._moved_away.append((text, place))

    def object_not_read(self, what: str, place: Span, text: str | None = None) -> None:
        """Note an image, an embedded file or the like; ``what`` names its part."""
        words = Words(vi=f"đối tượng không được đọc: {what}", en=f"an object is not read: {what}")
        self.add("object-not-read", words, place, text=text)

    def unplaced(self, what: Words, text: str, place: Span) -> None:
        """Note text that the flow has no place for."""
        if text.strip():
            self.add("unplaced-text", what, place, text=text, severity=Severity.WARNING)

    def finish(self, part: str, source: str) -> list[Finding]:
        """Return all findings, those about the whole document at the end."""
        place = Span(source=source, part=part)
        if self.inserted or self.moved_here:
            words = Words(
                vi="tài liệu còn theo dõi thay đổi: phần chèn được coi là đã chấp nhận",
                en="the document has tracked changes: insertions are read as accepted",
            )
            self.add("tracked-changes", words, place)
        if not self.moved_here:
            for text, origin in self._moved_away:
                self.deleted(text, origin)
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
