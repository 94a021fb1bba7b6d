"""A paragraph's runs while they are gathered; white space is collapsed as the standard has it (6.1.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import attrs

from directive_model.flow import Face, FlowBlock, Run
from directive_model.kit.encodings import PRIVATE, sign
from directive_model_odt.formatting import ParagraphStyle, Styles

if TYPE_CHECKING:
    from directive_model_odt.reader.story import Story

_WHITE = re.compile(r"[ \t\r\n]+")
#: Letters of fonts of signs.
_SIGNS = re.compile("[\uf000-\uf0ff]")
_BREAKS = ("\n", "\r", "\t")


class Line:
    """A paragraph's runs as they are gathered; like neighbours become one."""

    __slots__ = (
        "_face",
        "_faces",
        "_field",
        "_open",
        "_pretty",
        "_runs",
        "_styles",
        "_texts",
        "after",
        "deleted",
        "field",
        "hidden",
        "inline_rules",
        "story",
        "style",
    )

    def __init__(self, story: Story, styles: Styles, style: ParagraphStyle, before: list[Run]) -> None:
        self.story = story
        self.style = style
        #: What is anchored in the paragraph and stands after it: text boxes, drawn lines.
        self.after: list[FlowBlock] = []
        #: Those of the drawn lines that stand in the line itself, as a letter does.
        self.inline_rules: list[FlowBlock] = []
        #: The field that is being read.
        self.field: Literal["page", "pages"] | None = None
        #: Whether what is being read is struck out by change tracking, or shown to nobody.
        self.deleted = False
        self.hidden = False
        self._styles = styles
        self._runs = before
        self._texts: list[str] = []
        self._face: Face | None = None
        self._field: Literal["page", "pages"] | None = None
        #: Whether a blank would be one too many here: at the beginning, and after a blank.
        self._open = not before
        #: Whether the last blank is a line feed of the file's own layout.
        self._pretty = False
        self._faces = style.faces

    def text(self, text: str, spans: tuple[str, ...]) -> None:
        """Add letters as the file has them: white space of any length is one blank, none at the beginning."""
        pretty = False
        if "  " in text or any(mark in text for mark in _BREAKS):
            pretty = _ends(text)
            text = _WHITE.sub(" ", text)
        if self._open and text[0] == " ":
            text = text[1:]
        if text:
            self._open, self._pretty = text[-1] == " ", pretty
            self._gather(text, spans)

    def add(self, text: str, spans: tuple[str, ...]) -> None:
        """Add letters as they are."""
        self._open = self._pretty = False
        self._gather(text, spans)

    def _gather(self, text: str, spans: tuple[str, ...]) -> None:
        if self.story.put_in is not None:
            self.story.put_in.append(text)
            if self.story.document.notices.changes == "original":
                return
        face = self._faces.get(spans) or self._styles.face(self.style, spans)
        if _SIGNS.search(text):
            text = "".join([sign(ord(one), face.font or "") if ord(one) in PRIVATE else one for one in text])
        if self.deleted or self.hidden or self.story.hidden:
            face = self._touched(face)
        if face is not self._face or self.field != self._field:
            self.flush()
            self._face = face
            self._field = self.field
        self._texts.append(text)

    def _touched(self, face: Face) -> Face:
        strike = face.strike or (self.deleted and self.story.document.notices.changes == "all")
        hidden = face.hidden or self.hidden or self.story.hidden
        if (strike, hidden) == (face.strike, face.hidden):
            return face
        touched = self.story.document.touched
        known = touched.get((face, strike, hidden))
        if known is None:
            known = touched[face, strike, hidden] = attrs.evolve(face, strike=strike, hidden=hidden)
        return known

    def flush(self) -> None:
        """End the run that is being gathered."""
        if self._texts and self._face is not None:
            texts = self._texts
            text = texts[0] if len(texts) == 1 else "".join(texts)
            if text or self._field:
                self._runs.append(Run(text, self._face, self._field))
            self._texts = []
        self._face = None

    def finish(self) -> list[Run]:
        """Return all runs, without a blank at the end that only the file's own layout made."""
        self.flush()
        if self._pretty and self._runs and self._runs[-1].text.endswith(" "):
            last = self._runs.pop()
            if len(last.text) > 1:
                self._runs.append(attrs.evolve(last, text=last.text[:-1]))
        return self._runs


def _ends(text: str) -> bool:
    """Whether the white space at the end of ``text`` has a line feed in it."""
    return any(mark in text[len(text.rstrip(" \t\r\n")) :] for mark in _BREAKS)
