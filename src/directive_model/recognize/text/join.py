"""Lines to paragraphs: what a page, a scanner or a web page has broken is one again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

import attrs

from directive_model.findings import Finding
from directive_model.flow import FlowTable
from directive_model.language import Label
from directive_model.model import Span
from directive_model.recognize.grounds import GROUND, ground_goes_on
from directive_model.recognize.page.furniture import cut_sentence, stray_marks, unplaced
from directive_model.recognize.page.line import Line, breaks_code
from directive_model.recognize.page.spots import join_spans
from directive_model.recognize.text.articles import bare_articles
from directive_model.recognize.text.quotes import quoted_lines
from directive_model.recognize.text.styles import label_of, stands_apart
from directive_model.recognize.text.wrapped import ENDS, Wrapped, has_gaps, is_note, is_set_in, measured
from directive_model.recognize.text.wrapped.wanting import breaks_years, inside_date, is_numeral, wants_word

#: Labels that may be a number inside a sentence.
_NUMERALS = ("number", "letter", "roman", "number2")
#: What it announces begins anew, however full the line is.
_ANNOUNCES = ("như sau:", "sau đây:")
#: A line shorter than this ends because its words do.
_SHORT = 40
#: As many letters as the longest of these ends has, and more.
_END = 16
#: Where in the paragraph a piece begins.
_OFFSET = itemgetter(0)


@attrs.define(eq=False, repr=False)
class Text:
    """A paragraph of the body before it is understood, with the lines it came from."""

    text: str
    #: Each line with the offset in ``text`` where its letters begin, and the offset in the line.
    pieces: list[tuple[int, Line, int]]
    label: Label | None = None
    table: FlowTable | None = None

    @property
    def first(self) -> Line:
        """The line that the paragraph begins on."""
        return self.pieces[0][1]

    @property
    def place(self) -> Span | None:
        """The place in the source of the whole paragraph, its label included."""
        return self.span(-self.pieces[0][2], len(self.text))

    def span(self, start: int, end: int) -> Span | None:
        """Return the place in the source of the characters from ``start`` to ``end``."""
        pieces = self.pieces
        if len(pieces) == 1:
            offset, line, skip = pieces[0]
            return line.place(start - offset + skip, end - offset + skip)
        first = pieces[max(bisect_right(pieces, start, key=_OFFSET) - 1, 0)]
        last = pieces[max(bisect_left(pieces, end, key=_OFFSET) - 1, 0)]
        if first is last:
            return first[1].place(start - first[0] + first[2], end - first[0] + first[2])
        head = first[1].place(start - first[0] + first[2], len(first[1].text))
        return join_spans(head, last[1].place(last[2], end - last[0] + last[2]))


class _Growing:
    """A paragraph whose lines come one by one: what is there is neither copied nor looked at again for the next."""

    __slots__ = ("_asked", "_capital", "_pieces", "_small", "end", "length", "paragraph")

    def __init__(self, paragraph: Text) -> None:
        self.paragraph = paragraph
        self._pieces = [paragraph.text]
        self.length = len(paragraph.text)
        #: Its last letters.
        self.end = paragraph.text[-_END:]
        self._asked = 0
        self._capital = self._small = False

    @property
    def last(self) -> Line:
        """The line that it ends on so far."""
        return self.paragraph.pieces[-1][1]

    def go_on(self, line: Line, text: str) -> None:
        """Take the text of one more line."""
        glue = "" if not self.length or breaks_code(self.end, text) else " "
        self.paragraph.pieces.append((self.length + len(glue), line, 0))
        self._pieces.append(glue + text)
        self.length += len(glue) + len(text)
        self.end = (self.end + glue + text)[-_END:]

    def is_capitals(self) -> bool:
        """Whether all letters so far are capitals."""
        for text in self._pieces[self._asked :]:
            self._capital = self._capital or text.isupper()
            # With a capital before it only a small letter makes it no capitals.
            self._small = self._small or not f"A{text}".isupper()
        self._asked = len(self._pieces)
        return self._capital and not self._small

    def closes_with(self, lines: Sequence[Line], index: int) -> bool:
        """Whether the line at ``index`` begins with the number that closes a bracket of its last lines."""
        # Imported here, as most documents number nothing so.
        from directive_model.recognize.brackets import closes_bracket

        return closes_bracket(self._pieces, lines, index, wanted=inside_date(self.end))

    def close(self) -> None:
        """Give the paragraph its whole text."""
        if len(self._pieces) > 1:
            self.paragraph.text = "".join(self._pieces)


def join_lines(lines: Sequence[Line]) -> tuple[list[Text], list[Finding]]:
    """Join ``lines`` to paragraphs, taking the label off each; say where a cut was mended or a stray mark stood."""
    wrapped = measured(lines)
    quoted = quoted_lines(lines)
    bare = bare_articles(lines)
    numbered = False
    texts: list[Text] = []
    grown: list[_Growing] = []
    growing: _Growing | None = None
    findings: list[Finding] = []
    for index, line in enumerate(lines):
        if line.used:
            continue
        line.used = True
        if line.table is not None:
            texts.append(Text("", [(0, line, 0)], table=line.table))
            growing = None
            continue
        text = line.text
        if text[-1] > "\u2000" and (end := stray_marks(text)) < len(text):
            findings.append(unplaced(text[end:].strip(), line.place(end, len(text))))
            text = text[:end]
            if not text:
                continue
        label = bare.get(index) or label_of(line, text)
        closes = growing is not None and ")" in text[1:7] and growing.closes_with(lines, index)
        joins = growing is not None and (closes or _continues(growing, line, text, label, wrapped))
        if growing is not None and joins and not stands_apart(growing.last, line, label):
            if line.blank_before and not line.soft and wrapped.width is None:
                findings.append(cut_sentence(growing.last, line))
            growing.go_on(line, text)
        else:
            if index in quoted and line.meaning is None and not numbered:
                label = None  # nothing of this document is numbered yet that the quoted unit could stand below
            numbered = numbered or (label is not None and label.value is not None)
            skip = 0 if label is None else label.end
            growing = _Growing(Text(text[skip:], [(0, line, skip)], label))
            grown.append(growing)
            texts.append(growing.paragraph)
    for one in grown:
        one.close()
    return texts, findings


def _continues(before: _Growing, line: Line, text: str, label: Label | None, wrapped: Wrapped) -> bool:
    """Whether the line goes on with the paragraph before it."""
    so_far, paragraph = before.end, before.paragraph
    if not line.blank_before and (breaks_code(so_far, text) or breaks_years(so_far, text)):
        return True
    if label is not None and not (label.family in _NUMERALS and inside_date(so_far)):
        return False
    if not so_far:
        return paragraph.label is not None and paragraph.label.family not in ("phan", "chuong", "muc") and line.soft
    ended = so_far.endswith(ENDS)
    if line.cell != paragraph.first.cell:
        return False
    last, width = before.last, wrapped.width
    if line.soft:
        if width is None:
            return not (ended or _is_heading(before, line) or (is_set_in(line) and not text[:1].islower()))
        if not (ended or _is_heading(before, line)):
            return True
        return ended and _reach(last, text) > width * 0.97
    if not ended and before.length >= _SHORT and (text[0].islower() or (label is None and is_numeral(so_far, text))):
        return not _differs(last, line)
    if line.blank_before or (so_far[-1] == ";" and text.startswith(GROUND)):
        return False
    return _wraps(before, line, text, wrapped)


def _wraps(before: _Growing, line: Line, text: str, wrapped: Wrapped) -> bool:
    """Whether a line without label or white space before it goes on with a text that was wrapped by hand."""
    last = before.last
    if wrapped.margin is not None:
        # Where first lines are set in, they tell paragraphs, however full the line before is.
        if is_note(line) or (wrapped.begins(line) and (wrapped.begins(last) or wrapped.goes_on(last))):
            return False
        if wrapped.goes_on(line) and not before.end.endswith(ENDS) and before.length >= _SHORT and not has_gaps(last):
            return True
    if last.text.endswith(_ANNOUNCES):
        return False
    if len(last.text) >= _SHORT and wants_word(last.text) and not _differs(last, line):
        return True
    return _fills(before, text, wrapped) or _breaks_ground(before, line, text)


def _fills(before: _Growing, text: str, wrapped: Wrapped) -> bool:
    """Whether a text is wrapped by hand so that the next word would hardly have fitted on the line before."""
    if not wrapped.fills(_reach(before.last, text), ended=before.end.endswith(ENDS)):
        return False
    return text.isupper() or not before.is_capitals()


def _breaks_ground(before: _Growing, line: Line, text: str) -> bool:
    """Whether a page has broken a name in a ground, which ends with its semicolon: "tỉnh" and "Sơn Hải;"."""
    if line.paragraph.layout is not None or len(before.last.text) < _SHORT:
        return False
    if not before.paragraph.text.startswith(GROUND) or before.end.endswith(ENDS) or text.startswith(GROUND):
        return False
    return ground_goes_on(before.last.text, text)


def _reach(last: Line, text: str) -> int:
    """Return how long the last line would be with the first word of ``text``."""
    return len(last.text) + 1 + len(text.split(" ", 1)[0])


def _is_heading(before: _Growing, line: Line) -> bool:
    """Whether a page without blank lines sets what stands before off from the line: in capitals, or in bold.

    A heading that a break cuts goes on in capitals, though other words may stand behind it: "KẾT QUẢ ĐÁNH" and
    "GIÁ, XẾP LOẠI (phần của cấp trên)".
    """
    last = before.last
    if not line.text.isupper() and before.is_capitals():
        return before.end[-1] not in ",-" and not _begins_in_capitals(line.text)
    return last.bold is not None and last.bold != line.bold and bool(last.bold) and not line.text[:1].islower()


def _begins_in_capitals(text: str) -> bool:
    """Whether a line begins with two words in capitals, as one may be short for a body: "UBND tỉnh"."""
    words = text.split(" ", 2)[:2]
    return len(words) > 1 and "".join(words).isupper()


def _differs(before: Line, line: Line) -> bool:
    """Whether two lines look so different that they cannot be one sentence."""
    return before.centered != line.centered or (before.bold is not None and before.bold != line.bold)
