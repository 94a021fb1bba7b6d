"""Runs through the tokens of an RTF file, keeping what each group has said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar, cast

import attrs

from directive_model.errors import LimitExceeded, Words
from directive_model.flow import FlowBlock, Note
from directive_model.kit import Tally
from directive_model.plugin import Source
from directive_model_rtf.apart import Annotation, Apart, Field, Gathered, apart_of
from directive_model_rtf.destinations import IN_TABLES, LABELS, PASSED, SIGNS, SKIPPED
from directive_model_rtf.header import TABLES, Header
from directive_model_rtf.notices import RtfNotices
from directive_model_rtf.page.looks import Frame, Letters
from directive_model_rtf.page.sections import Sections
from directive_model_rtf.page.story import Shared, Story
from directive_model_rtf.text import Pen
from directive_model_rtf.tokens import Token, tokens_of

_A = TypeVar("_A", bound=Apart)
_CHECKED_EVERY = 1024
_NOTE = re.compile(rb"\\footnote(?![a-z])[ \r\n]*(\\ftnalt)?")
_PICTURE = Words(vi="hình ảnh không được đọc", en="a picture is not read")
_EMBEDDED = Words(vi="tệp nhúng không được đọc", en="an embedded file is not read")
_AFTER = Words(vi="chữ đứng sau chỗ kết thúc của tài liệu RTF", en="text stands after the end of the RTF document")


@attrs.define
class Group:
    """What holds inside of one pair of braces."""

    letters: Letters
    frame: Frame
    story: Story
    #: What becomes of text: "text", "skip", "label", "gathered", "upr", or the name of a table.
    into: str = "text"
    #: How many bytes stand after a character in Unicode, for readers that know none.
    fallback: int = 1
    #: The story, note or shape that ends with the group.
    apart: Apart | None = None
    #: Whether its first word is still to come, and whether "*" stands before it.
    fresh: bool = True
    starred: bool = False


class Machine:
    """Reads one file; :meth:`run` fills :attr:`sections`, :attr:`notes` and the findings."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.header = Header()
        self.notices = RtfNotices(source.name, source.changes)
        self.sections = Sections()
        self.shared = Shared(source.name, Tally(source.limits, source.name), styles=self.header.styles)
        self.body = Story(self.shared)
        self.notes: list[Note] = []
        self.group = Group(Letters(), Frame(), self.body)
        self._outer: list[Group] = []
        #: What is open, by its kind, the innermost last.
        self._aparts: dict[type[Apart], list[Apart]] = {}
        self._pen = Pen(self)
        #: Whether each note, in the order of the file, is an endnote: it says so after its mark has been printed.
        self._endnotes = [bool(found[1]) for found in _NOTE.finditer(source.data)]
        self._marks: list[int] = [0, 0]
        self._seen = 0

    def run(self) -> None:
        """Read all tokens.  Raises :class:`LimitExceeded` ("xml_depth", "xml_nodes", "lines", "seconds")."""
        begun = False
        for count, token in enumerate(tokens_of(self.source.data)):
            if count % _CHECKED_EVERY == 0:
                self.source.deadline.check()
            if begun and not self._outer:
                text = token.data.decode(self.header.codec, "replace").strip("\0 \t\x1a")
                self.notices.unplaced(_AFTER, text, self.notices.place())
            elif not token.word:
                self.group.fresh = False
                self._pen.data(token.data)
            elif token.word == "{":
                begun = True
                self._open()
            elif token.word == "}":
                self._close()
            else:
                self._word(token)
        if self._outer:
            self.notices.cut_off()
            while self._outer:
                self._close()
        self.sections.end(self.body.finish(self.group.frame))

    def enclosing(self, kind: type[_A]) -> _A | None:
        """Return the innermost group of a kind that is open."""
        opened = self._aparts.get(kind)
        return cast("_A", opened[-1]) if opened else None

    def next_mark(self) -> str:
        """Count a note; return its mark."""
        mark = self._mark()
        self._marks[self._is_endnote()] += 1
        self._seen += 1
        return mark

    def _mark(self) -> str:
        """Return the mark of the note that comes next: each of the two kinds counts by itself."""
        return str(self._marks[self._is_endnote()] + 1)

    def _is_endnote(self) -> bool:
        return self._seen < len(self._endnotes) and self._endnotes[self._seen]

    @property
    def begun(self) -> bool:
        """Whether the document's own group is open."""
        return bool(self._outer)

    def gather(self, text: str) -> None:
        """Give letters to what gathers them."""
        apart = self.enclosing(Gathered)
        if apart is not None:
            apart.pieces.append(text)

    def drawn(self, blocks: Iterable[FlowBlock]) -> None:
        """Set blocks after the paragraph at hand."""
        self.group.story.after += blocks

    def write(self, text: str) -> None:
        """Put letters where the group's text goes."""
        self._pen.write(text)

    def _open(self) -> None:
        self._pen.flush()
        self.shared.tally.nodes()
        limit = self.source.limits.xml_depth
        if len(self._outer) >= limit:
            raise LimitExceeded("xml_depth", limit, None, self.source.name)
        outer = self.group
        self._outer.append(outer)
        # The first group within \upr is what its second one says again in Unicode.
        into = "skip" if outer.into == "upr" else outer.into
        self.group = attrs.evolve(outer, into=into, apart=None, fresh=True, starred=False)

    def _close(self) -> None:
        self._pen.flush()
        if not self._outer:
            return
        closed, self.group = self.group, self._outer.pop()
        if closed.into in {"fonts", "styles"}:
            self.header.end(closed.into)
        if closed.apart is not None:
            self._aparts[type(closed.apart)].pop()
            closed.apart.end(closed.frame, self)

    def _word(self, token: Token) -> None:
        word, number = token.word, token.number
        group = self.group
        if self._pen.skips(word):
            return
        if word == "u" and number is not None:
            group.fresh = False
            self._pen.unicode(number, group.fallback)
            return
        if word == "uc":
            # It may stand between the halves of a character.
            group.fallback, group.fresh = max(number or 0, 0), False
            return
        self._pen.flush()
        if word == "*":
            group.starred = True
            return
        first, group.fresh = group.fresh, False
        if first and self._destination(word):
            return
        if group.into in TABLES:
            self.header.word(group.into, word, number)
        elif group.into == "skip":
            return
        elif word in SIGNS:
            self._pen.write(SIGNS[word])
        elif not any(one.apart is not None and one.apart.word(word, number) for one in (group, *self._outer[:-4:-1])):
            self._look(word, number)

    def _destination(self, word: str) -> bool:
        """Take the first word of a group where it says what the group holds; return whether it did."""
        group = self.group
        if word in IN_TABLES:
            group.into = IN_TABLES[word]
        elif group.into == "styles":
            return False
        elif word == "ud":
            group.into = "text"
        elif group.into == "skip" or word in SKIPPED:
            group.into = "skip"
        elif word in {"pict", "objdata"}:
            self.notices.add(
                "object-not-read",
                _PICTURE if word == "pict" else _EMBEDDED,
                self.notices.place(self.shared.count + 1),
            )
            group.into = "skip"
        elif word in LABELS:
            group.into = "label"
        elif word == "upr":
            group.into = "upr"
        elif (apart := apart_of(word, self)) is not None:
            self._set_apart(apart)
        elif group.starred and word not in PASSED:
            group.into = "skip"
        else:
            return False
        return True

    def _set_apart(self, apart: Apart) -> None:
        group = self.group
        group.apart = apart
        self._aparts.setdefault(type(apart), []).append(apart)
        if apart.keeps_text:
            group.into = "gathered"
        elif apart.story is not None:
            group.story, group.into, group.frame, group.letters = apart.story, "text", Frame(), Letters()

    def _look(self, word: str, number: int | None) -> None:
        """Take a word about looks, paragraphs, rows, pages or the document."""
        group = self.group
        match word:
            case "pard":
                group.frame = Frame()
            case "plain":
                group.letters = Letters()
            case "par" | "cell" | "nestcell" | "row" | "nestrow" | "sect":
                self._end(word)
            case "trowd":
                group.story.new_row(nested=group.frame.depth > 1)
            case "chpgn":
                self._pen.write("", "page")
            case "chftn" if self.enclosing(Annotation) is None:
                self._pen.write(self._mark())
            case _:
                letters = group.letters.after(word, number)
                if letters is not None:
                    group.letters = letters
                else:
                    self._stand(word, number)

    def _stand(self, word: str, number: int | None) -> None:
        """Take a word about paragraphs, rows, pages or the document."""
        group = self.group
        frame = group.frame.after(word, number)
        row = group.story.nested_row if group.frame.depth > 1 else group.story.row
        if frame is not None:
            group.frame = frame
            # The lines of cells are said by the same words as those of paragraphs.
            if word.startswith("brdr"):
                row.take(word, number)
        elif word == "cellx":
            self.shared.tally.nodes()
            row.take(word, number)
        elif not row.take(word, number) and not self.sections.take(word, number):
            self.header.document(word, number)

    def _end(self, word: str) -> None:
        """End a paragraph, a cell, a row or a section."""
        story, frame = self.group.story, self.group.frame
        match word:
            case "par":
                story.paragraph(frame)
            case "cell" | "nestcell":
                story.cell(frame, max(frame.depth, 2) if word == "nestcell" else 1)
            case "row" | "nestrow":
                story.end_row(max(frame.depth, 2) if word == "nestrow" else 1)
            case _ if story is self.body:
                self.sections.end(story.finish(frame))
            case _:
                pass

    def field_kind(self) -> str | None:
        """Return what the field counts that text is the result of, if it counts pages."""
        field = self.enclosing(Field)
        return None if field is None else field.kind
