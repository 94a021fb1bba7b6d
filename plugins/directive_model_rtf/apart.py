"""Groups that end in something of their own: stories, notes, shapes, fields, the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from directive_model import Span
from directive_model.errors import Words
from directive_model.flow import DrawnRule, Note, text_of
from directive_model.kit.encodings import sign
from directive_model_rtf.destinations import BOXES, MARGINS, NOTES
from directive_model_rtf.page.looks import Frame, mm
from directive_model_rtf.page.story import Story

if TYPE_CHECKING:
    from directive_model_rtf.machine import Machine

#: The kinds of shape that are lines (MS-ODRAW, MSOSPT).
_STRAIGHT = {"20", "32"}
_SIGN = re.compile(r"\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})", re.IGNORECASE)
_SIGN_FONT = re.compile(r'\\f\s+"?([^"\\]+)', re.IGNORECASE)
_FIELDS: dict[str, Literal["page", "pages"]] = {"PAGE": "page", "NUMPAGES": "pages"}
_EVEN = Words(
    vi="đầu trang hoặc chân trang riêng (trang chẵn, trang đầu không dùng) không được đọc vào văn bản",
    en="a head or foot of even pages, or of a first page that shows none, has no place in the flow",
)


class Apart:
    """What a group gathers until it ends."""

    #: Where its text goes: into :attr:`text`, or on as before.
    keeps_text = False
    #: The story that its text runs in; None for that of the group outside.
    story: Story | None = None

    def __init__(self) -> None:
        self.pieces: list[str] = []

    @property
    def text(self) -> str:
        """The letters that it has gathered."""
        return "".join(self.pieces)

    def word(self, word: str, number: int | None) -> bool:  # noqa: ARG002  # most take none
        """Take a control word that concerns the group itself; return whether it did."""
        return False

    def end(self, frame: Frame, machine: Machine) -> None:
        """Hand over what was gathered; the group outside is the machine's again."""


class Margin(Apart):
    """A page's head or foot."""

    def __init__(self, kind: str, story: Story) -> None:
        super().__init__()
        self.kind = kind
        self.story: Story = story

    def end(self, frame: Frame, machine: Machine) -> None:
        """Keep it for this section and the next ones; that of left pages is only told of."""
        blocks = self.story.finish(frame)
        kept = machine.sections.margins
        if self.kind not in {"header", "footer", "first_header", "first_footer"}:
            right = kept.get(self.kind.partition(" ")[2])
            if text_of(blocks) != text_of(right or ()):
                machine.notices.unplaced(_EVEN, text_of(blocks), machine.notices.place())
            return
        kept[self.kind] = blocks


class Annotation(Apart):
    """A footnote, an endnote or a comment."""

    def __init__(self, kind: Literal["footnote", "comment"], story: Story, label: str | None) -> None:
        super().__init__()
        self.kind: Literal["footnote", "endnote", "comment"] = kind
        self.story: Story = story
        self.label = label
        self._first = story.shared.count + 1

    def word(self, word: str, number: int | None) -> bool:  # noqa: ARG002  # a word without a number
        """Know an endnote."""
        if word == "ftnalt":
            self.kind = "endnote"
        return word == "ftnalt"

    def end(self, frame: Frame, machine: Machine) -> None:
        """Keep the note."""
        blocks = self.story.finish(frame)
        last = max(machine.shared.count, self._first)
        span = Span(source=machine.source.name, paragraph=self._first, end_paragraph=last)
        machine.notes.append(Note(self.kind, self.label, blocks, span=span))


class Box(Apart):
    """The text of a shape: it stands after the paragraph that the shape is anchored in."""

    def __init__(self, story: Story) -> None:
        super().__init__()
        self.story: Story = story

    def end(self, frame: Frame, machine: Machine) -> None:
        """Set its blocks after the paragraph at hand."""
        machine.drawn(self.story.finish(frame))


class Shape(Apart):
    """A shape: a line is a rule, all others are told by their text alone."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: dict[str, str] = {}
        self._sizes: dict[str, int] = {}

    def word(self, word: str, number: int | None) -> bool:
        """Take a measure of the shape."""
        if word == "dpline":
            self.facts["shapeType"] = "20"
        elif word in {"shpleft", "shpright", "shptop", "shpbottom", "dpxsize", "dpysize"}:
            self._sizes[word] = number or 0
        else:
            return False
        return True

    def end(self, frame: Frame, machine: Machine) -> None:  # noqa: ARG002  # a rule stands in the paragraph outside
        """Set a rule after the paragraph at hand, where the shape is one."""
        if self.facts.get("shapeType") not in _STRAIGHT:
            return
        sizes = self._sizes
        width = sizes.get("dpxsize", sizes.get("shpright", 0) - sizes.get("shpleft", 0))
        height = sizes.get("dpysize", sizes.get("shpbottom", 0) - sizes.get("shptop", 0))
        if abs(width) > abs(height):
            place = Span(source=machine.source.name, paragraph=machine.shared.count + 1)
            machine.drawn((DrawnRule(mm(abs(width)), span=place),))


class Property(Apart):
    """A name and its value, of a shape."""

    def __init__(self) -> None:
        super().__init__()
        self.name = self.value = ""

    def end(self, frame: Frame, machine: Machine) -> None:  # noqa: ARG002  # it is nowhere on the page
        """Give it to the shape."""
        shape = machine.enclosing(Shape)
        if shape is not None:
            shape.facts[self.name] = self.value


class Gathered(Apart):
    """Text that is no part of the page: a title, an instruction, one half of a property."""

    keeps_text = True

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def end(self, frame: Frame, machine: Machine) -> None:  # noqa: ARG002  # it is nowhere on the page
        """Give the text to what it belongs to."""
        text = self.text.strip()
        if self.kind == "title":
            machine.header.title = text
        elif self.kind == "fldinst":
            field = machine.enclosing(Field)
            if field is not None and not field.instruction.strip():
                field.instruct(self.text)
        else:
            of = machine.enclosing(Property)
            if of is not None:
                setattr(of, "name" if self.kind == "sn" else "value", text)


class Field(Apart):
    """A field: its result is text like any other."""

    def __init__(self) -> None:
        super().__init__()
        self.instruction = ""
        #: What it counts, if it counts pages.
        self.kind: Literal["page", "pages"] | None = None

    def instruct(self, instruction: str) -> None:
        """Take what the field is to show: the first of its instructions that says something."""
        self.instruction = instruction
        words = instruction.split(maxsplit=1)
        self.kind = _FIELDS.get(words[0].upper()) if words else None

    def end(self, frame: Frame, machine: Machine) -> None:  # noqa: ARG002  # it is nowhere on the page
        """Write the sign that the field stands for: such a field has no result."""
        found = _SIGN.match(self.instruction)
        if found is not None:
            font = _SIGN_FONT.search(self.instruction)
            code = int(found[1], 0 if found[1][:2].lower() == "0x" else 10)
            machine.write(sign(code, font[1].strip() if font else "Symbol"))


def apart_of(word: str, machine: Machine) -> Apart | None:
    """Return what gathers a group that begins with ``word``; None for one that ends in nothing of its own."""
    if word in MARGINS:
        return Margin(MARGINS[word], Story(machine.shared))
    if word in NOTES:
        return Annotation(NOTES[word], Story(machine.shared), machine.next_mark() if word == "footnote" else None)
    if word in BOXES:
        return Box(Story(machine.shared))
    if word in {"fldinst", "title", "sn", "sv"}:
        return Gathered(word)
    kinds: dict[str, type[Apart]] = {"shp": Shape, "do": Shape, "sp": Property, "field": Field}
    return kinds[word]() if word in kinds else None
