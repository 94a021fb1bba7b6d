"""``text``: each finding with the line that it is about, and a mark under the letters that are meant."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from directive_model.cli.reports import concise
from directive_model.errors import Words

if TYPE_CHECKING:
    from directive_model.findings import Finding, Reading
    from directive_model.model import DirectiveProgram
    from directive_model.validation.excerpt import Excerpt

_INDENT = "    "
#: Columns that an excerpt may take; a longer line is cut round the letters that are meant.
_WIDEST = 100
_CUT = "…"


class Writer(concise.Writer):
    """Prints what ``concise`` does, and under each finding its line, a mark, and what should stand there."""

    def findings(self, findings: tuple[Finding, ...], path: str, reading: Reading[DirectiveProgram] | None) -> None:
        """Print findings with the lines that they are about."""
        from directive_model.validation.excerpt import Excerpts

        excerpts = Excerpts(None if reading is None else reading.page)
        for finding in findings:
            super().findings((finding,), path, reading)
            excerpt = excerpts.of(finding)
            if excerpt is not None:
                self._excerpt(excerpt, finding)
            self._remedy(finding)

    def _excerpt(self, excerpt: Excerpt, finding: Finding) -> None:
        line, start, end = shown(excerpt)
        self.terminal.line(f"{_INDENT}{line}")
        if end > start:
            mark = " " * _columns(line[:start]) + "^" * max(1, _columns(line[start:end]))
            self.terminal.line(f"{_INDENT}{self.terminal.painted(mark, finding.severity.value)}")

    def _remedy(self, finding: Finding) -> None:
        if finding.expected is None:
            return
        safety = {
            None: Words(vi="", en=""),
            "safe": Words(vi=" (sửa được an toàn)", en=" (can be mended safely)"),
            "suggested": Words(vi=" (gợi ý sửa)", en=" (a suggestion)"),
        }[None if finding.fix is None else finding.fix.safety]
        self.terminal.line(f"{_INDENT}→ {_one_line(finding.expected)}{self.terminal.say(safety)}")


def shown(excerpt: Excerpt) -> tuple[str, int, int]:
    """Return an excerpt in NFC on one line, cut to what a terminal shows, and from where to where is meant."""
    before, meant, after = (
        _one_line(unicodedata.normalize("NFC", part))
        for part in (
            excerpt.line[: excerpt.start],
            excerpt.line[excerpt.start : excerpt.end],
            excerpt.line[excerpt.end :],
        )
    )
    before = before.lstrip() if not excerpt.start else before
    after = after.rstrip()
    room = max(20, _WIDEST - len(meant))
    if len(before) + len(after) > room:
        left = min(len(before), max(room // 2, room - len(after)))
        if left < len(before):
            before = _CUT + before[len(before) - left + 1 :]
        if len(after) > room - left:
            after = after[: max(0, room - left - 1)] + _CUT
    if len(meant) > _WIDEST:
        meant = meant[: _WIDEST - 1] + _CUT
    return before + meant + after, len(before), len(before) + len(meant)


def _one_line(text: str) -> str:
    return "".join([letter if letter.isprintable() else " " for letter in text])


def _columns(text: str) -> int:
    """Return how many columns letters take: marks that stand on other letters take none."""
    return sum(not unicodedata.combining(letter) for letter in text)
