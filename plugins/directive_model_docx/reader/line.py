"""A paragraph's runs while they are gathered, and the fields that are open in them (17.16)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import attrs

from directive_model.errors import Words
from directive_model.flow import Face, FlowBlock, Run
from directive_model_docx.changes import struck, struck_blocks
from directive_model_docx.formatting import ParagraphStyle

if TYPE_CHECKING:
    from directive_model_docx.reader.blocks import Story

_PAGE_FIELDS: dict[str, Literal["page", "pages"]] = {"PAGE": "page", "NUMPAGES": "pages", "SECTIONPAGES": "pages"}


#: Of what stands among the words of a field's code, or in a field that is never closed.
UNSEEN = Words(vi="chữ trong mã trường không hiện trên trang", en="text in a field's code is not on the page")


@attrs.define(eq=False, repr=False)
class Field:
    """A complex field that is open (17.16.18): its instruction is gathered first, then its result is shown."""

    instruction: str = ""
    #: What a form draws in its place where it has no result: a box, an entry of a list.
    drawn: str = ""
    shown: bool = False
    kind: Literal["page", "pages"] | None = None
    #: Whether its result has shown anything yet.
    filled: bool = False
    #: Text in the instruction, which Word does not show.
    unseen: str = ""


def kind_of(instruction: str) -> Literal["page", "pages"] | None:
    """Return which number of pages a field's instruction asks for; None for any other field."""
    words = instruction.split(None, 1)
    return _PAGE_FIELDS.get(words[0].upper()) if words else None


class Line:
    """A paragraph's runs as they are gathered; like neighbours become one."""

    __slots__ = ("_face", "_field", "_runs", "_texts", "after", "plain", "story", "style")

    def __init__(self, story: Story, style: ParagraphStyle, before: list[Run]) -> None:
        self.story = story
        self.style = style
        #: The face of letters that say nothing of their own.
        self.plain: Face = story.document.styles.face(style, None)
        #: What is anchored in the paragraph and stands after it: text boxes, drawn lines.
        self.after: list[FlowBlock] = []
        self._runs = before
        self._texts: list[str] = []
        self._face: Face | None = None
        self._field: Literal["page", "pages"] | None = None

    def add(self, text: str, face: Face) -> None:
        """Add letters; those of a field's instruction are not shown."""
        field: Literal["page", "pages"] | None = None
        fields = self.story.fields
        if fields:
            for open_field in fields:
                if not open_field.shown:
                    open_field.unseen += text
                    return
                open_field.filled = True
                field = open_field.kind or field
        if face is not self._face or field != self._field:
            self.flush()
            self._face = face
            self._field = field
        self._texts.append(text)

    def flush(self) -> None:
        """End the run that is being gathered."""
        if self._texts and self._face is not None:
            texts = self._texts
            text = texts[0] if len(texts) == 1 else "".join(texts)
            if text or self._field:
                if self._face.hidden:
                    self.story.document.notices.hides = True
                self._runs.append(Run(text, self._face, self._field))
            self._texts = []
        self._face = None

    def strike(self, read: Callable[[], None]) -> None:
        """Read what is shown struck through."""
        self.flush()
        runs, after = len(self._runs), len(self.after)
        read()
        self.flush()
        self._runs[runs:] = [struck(run) for run in self._runs[runs:]]
        self.after[after:] = struck_blocks(tuple(self.after[after:]))

    def finish(self) -> list[Run]:
        """Return all runs."""
        self.flush()
        return self._runs


def in_field(field: Field, line: Line, read: Callable[[], None]) -> None:
    """Read what a field shows; one of the page's number is there even if it shows nothing."""
    line.flush()
    line.story.fields.append(field)
    read()
    if field.kind and not field.filled:
        line.add("", line.plain)
    line.story.fields.remove(field)
    line.flush()
