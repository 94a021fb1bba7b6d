"""Letters of a paragraph while they are gathered: white space folded as a browser folds it, each with its line."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from directive_model import Span
from directive_model.flow import Face, FlowParagraph, Layout, Run
from directive_model_html.looks import Look

_SPACE = re.compile(r"[ \t\n\r\f]+")
_LINE_END = re.compile(r"\r\n?|\n")
#: Letters, how they look, the lines where they begin and end, and the number of a page that they are.
_Letters: TypeAlias = tuple[str, Face, int, int, Literal["page", "pages"] | None]


class Letters:
    """The letters of the paragraph that is being read."""

    def __init__(self, source: str, *, styled: bool, faces: bool) -> None:
        """Where nothing is ``styled`` paragraphs have no layout, and without ``faces`` letters have no face."""
        self._source = source
        self._styled = styled
        self._faces = faces
        self._runs: list[_Letters] = []
        #: Blanks at the end are kept.
        self._preserved = False
        self._layout: Layout | None = None
        self._path = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was gathered since the last paragraph."""
        return not self._runs

    def add(self, text: str, look: Look, line: int, path: str) -> None:
        """Add letters that begin on ``line`` of the source."""
        if look.preserved:
            words = _LINE_END.sub("\n", text)
            if not self._runs and words.startswith("\n"):
                words = words[1:]
                line, text = line + 1, text.lstrip("\r")[1:]
        else:
            words = _SPACE.sub(" ", text)
            if words[:1] == " " and (not self._runs or self._runs[-1][0][-1] in " \n"):
                words = words[1:]
                line += text[: len(text) - len(text.lstrip())].count("\n")
        if not words:
            return
        if not self._runs:
            self._layout, self._path = look.layout, path
        self._preserved = look.preserved
        end = line + text.rstrip().count("\n")
        letters = (words, look.face, line, end, look.field)
        if self._runs and self._runs[-1][1] == look.face and self._runs[-1][3:] == (line, look.field):
            before, _, start, *_ = self._runs.pop()
            letters = (before + words, look.face, start, end, look.field)
        self._runs.append(letters)

    def line_break(self, look: Look, line: int, path: str) -> None:
        """End a line inside the paragraph."""
        self._strip_end()
        if not self._runs:
            self._layout, self._path = look.layout, path
        self._runs.append(("\n", look.face, line, line, None))

    def paragraph(self, label: str | None, line: int, path: str, style: str | None = None) -> FlowParagraph:
        """Return the paragraph and begin another; one of white space alone is a blank line."""
        self._strip_end()
        runs, self._runs = self._runs, []
        if not "".join(run[0] for run in runs).strip():
            runs = []
        if runs and runs[-1][0].endswith("\n"):  # a line break that ends a paragraph shows nothing
            ending = runs.pop()
            if ending[0][:-1]:
                runs.append((ending[0][:-1], *ending[1:]))
        first, last = (runs[0][2], runs[-1][3]) if runs else (line, line)
        return FlowParagraph(
            tuple(
                Run(text, face if self._faces else None, field, span=self._span(start, end, self._path))
                for text, face, start, end, field in runs
            ),
            (self._layout or Layout()) if self._styled else None,
            style=style,
            label=label,
            span=self._span(first, last, self._path or path),
        )

    def _strip_end(self) -> None:
        """Take a space off the end of a line, where none is shown."""
        if self._runs and not self._preserved and self._runs[-1][0].endswith(" "):
            ending = self._runs.pop()
            if ending[0][:-1]:
                self._runs.append((ending[0][:-1], *ending[1:]))

    def _span(self, line: int, end: int, path: str) -> Span:
        return Span.at(self._source, None, line, None, end, path=path)
