"""What is noticed while an RTF file is read."""

from __future__ import annotations

import attrs

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.plugin import Changes

_CHANGED: dict[Changes, Words] = {
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


@attrs.define
class Notices:
    """The findings so far."""

    source: str
    changes: Changes
    findings: list[Finding] = attrs.Factory(list)
    _taken_out: list[tuple[int, str]] = attrs.Factory(list)

    def taken_out(self, text: str, paragraph: int) -> None:
        """Note letters that change tracking has taken out, or that it put in and the original has not."""
        if self._taken_out and self._taken_out[-1][0] == paragraph:
            text = self._taken_out.pop()[1] + text
        self._taken_out.append((paragraph, text))

    def object_not_read(self, words: Words, paragraph: int) -> None:
        """Note a picture or an embedded file."""
        self.add("object-not-read", Severity.NOTE, words, Span(source=self.source, paragraph=paragraph))

    def unplaced(self, words: Words, text: str) -> None:
        """Note words that the flow has no place for."""
        if text.strip():
            self.add("unplaced-text", Severity.WARNING, words, Span(source=self.source), text)

    def cut_off(self) -> None:
        """Note a file that ends inside of its groups."""
        words = Words(
            vi="tệp RTF bị cụt: kết thúc khi còn nhóm chưa đóng, có thể thiếu phần cuối",
            en="the RTF file is cut off: it ends inside of a group, and its end may be missing",
        )
        self.add("cut-off", Severity.WARNING, words, Span(source=self.source))

    def finish(self) -> tuple[Finding, ...]:
        """Return all findings."""
        for paragraph, text in self._taken_out:
            if text.strip():
                place = Span(source=self.source, paragraph=paragraph)
                self.add("tracked-changes", Severity.NOTE, _CHANGED[self.changes], place, text)
        return tuple(dict.fromkeys(self.findings))

    def add(self, rule: str, severity: Severity, words: Words, place: Span, text: str | None = None) -> None:
        """Add one finding."""
        self.findings.append(Finding(rule=rule, severity=severity, message=words, span=place, text=text))
