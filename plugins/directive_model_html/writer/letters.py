"""The letters of a paragraph: its runs, each in its look, and its passages, marked."""

from __future__ import annotations

import re
from html import escape

import attrs

from directive_model.flow import Face, FlowParagraph, Passage
from directive_model_html.furniture import is_number
from directive_model_html.writer.filters import Filters
from directive_model_html.writer.sheet import Sheet

#: "12-NQ/TW", "371/GP-UBND", "30/2020/NĐ-CP": browsers break lines at hyphens and slashes.
_CODE = re.compile(r"\b\d+[a-z]?(?:-|(?:/\d{4})?/)[^\W\d_]+[/-][^\W\d_]+\d*(?:-[^\W\d_]+)*")
_NAME = re.compile("[a-z][a-z0-9-]*")


def letters_of(paragraph: FlowParagraph, sheet: Sheet, filters: Filters, *, aside: bool = False) -> str:
    """Return the letters of a paragraph as HTML; :func:`face_of` is the look of its element.

    Numbers of pages that stand ``aside``, in a margin, are shown and are no letters: printing gives others.
    A passage that crosses another, or reaches beyond the text, is not marked.
    """
    letters = _Letters(paragraph, sheet, aside=aside)
    end = len(paragraph.text)
    closing: list[tuple[int, str]] = []
    for passage in paragraph.passages:
        while closing and closing[-1][0] <= passage.start:
            letters.tag(*closing.pop())
        last = closing[-1][0] if closing else end
        if letters.at <= passage.start < passage.end <= last:
            tag = "cite" if passage.role == "citation" else "span"
            letters.tag(passage.start, f"<{tag}{_attributes(passage, filters)}>")
            closing.append((passage.end, f"</{tag}>"))
    while closing:
        letters.tag(*closing.pop())
    letters.tag(end, "")
    return letters.written


def face_of(paragraph: FlowParagraph) -> Face | None:
    """Return the look of a paragraph's element: that of its first letters, but for lines under and through them.

    What stands within an element that is underlined, or not shown, cannot unsay it (CSS Text Decoration 3, 2).
    """
    face = paragraph.runs[0].face if paragraph.runs else None
    if face and (face.underline or face.strike or face.hidden):
        return attrs.evolve(face, underline=False, strike=False, hidden=False)
    return face


def text(letters: str) -> str:
    """Return letters as HTML, a line break for each line feed; a document's code stays on one line."""
    return _CODE.sub(r'<span class="code">\g<0></span>', escape(letters, quote=False)).replace("\n", "<br>")


class _Letters:
    """Writes the letters of one paragraph, from the first to the last."""

    def __init__(self, paragraph: FlowParagraph, sheet: Sheet, *, aside: bool) -> None:
        self.written = ""
        self._aside = aside
        #: Up to where the letters are written.
        self.at = 0
        self._runs = paragraph.runs
        self._sheet = sheet
        self._face = face_of(paragraph)
        #: The run that is being written, and where it begins.
        self._run = self._begins = 0

    def tag(self, at: int, tag: str) -> None:
        """Write the letters up to ``at``, then a tag."""
        while self.at < at:
            run = self._runs[self._run]
            upto = min(at, self._begins + len(run.text))
            shown = run.text[self.at - self._begins : upto - self._begins]
            letters, field = text(shown), ""
            if run.field is not None and is_number(shown):
                field = f' data-field="{run.field}"'
                if self._aside:
                    letters, field = "", f'{field} data-text="{escape(shown)}"'
            own = self._sheet.face(run.face) if run.face != self._face else ""
            named = f' class="{own}"' if own else ""
            self.written += f"<span{named}{field}>{letters}</span>" if field or (named and letters) else letters
            self.at = upto
            if upto == self._begins + len(run.text):
                self._begins, self._run = upto, self._run + 1
        self.written += tag


def _attributes(passage: Passage, filters: Filters) -> str:
    facts: dict[str, str] = {}
    for name, value in passage.facts:
        if _NAME.fullmatch(name):
            facts[name] = f"{facts[name]}; {value}" if name in facts else value
    data = "".join(f' data-{name}="{escape(value)}"' for name, value in facts.items())
    return f' class="{filters.classes(passage)}"{data}'
