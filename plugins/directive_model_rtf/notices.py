"""What is noticed while an RTF file is read, beside what all readers notice."""

from __future__ import annotations

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.plugin import Changes
from directive_model.plugin.notices import Notices


class RtfNotices(Notices):
    """The findings of one RTF file so far; places are paragraphs of the file."""

    def __init__(self, source: str, changes: Changes) -> None:
        super().__init__(changes)
        self._source = source
        self._pieces: list[tuple[int, str]] = []

    def place(self, paragraph: int | None = None) -> Span:
        """Return the place of a paragraph, or of the whole file."""
        return Span(source=self._source, paragraph=paragraph)

    def piece_taken_out(self, text: str, paragraph: int) -> None:
        """Note letters that change tracking has taken out; those of one paragraph are one finding."""
        if self._pieces and self._pieces[-1][0] == paragraph:
            text = self._pieces.pop()[1] + text
        self._pieces.append((paragraph, text))

    def cut_off(self) -> None:
        """Note a file that ends inside of its groups."""
        words = Words(
            vi="tệp RTF bị cụt: kết thúc khi còn nhóm chưa đóng, có thể thiếu phần cuối",
            en="the RTF file is cut off: it ends inside of a group, and its end may be missing",
        )
        self.add("cut-off", words, self.place(), severity=Severity.WARNING)

    def finish(self) -> tuple[Finding, ...]:
        """Return all findings."""
        for paragraph, text in self._pieces:
            self.taken_out(text, self.place(paragraph))
        return tuple(dict.fromkeys(self.findings))
