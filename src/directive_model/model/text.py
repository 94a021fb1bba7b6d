"""Blocks: the closed union of what preamble, body, closing, cells and appendices are made of."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias, Union

import attrs

from directive_model.model.sentence import Sentence
from directive_model.model.span import Span, spanned
from directive_model.model.value import Value, need_whole


@attrs.frozen(eq=False, repr=False)
class Paragraph(Value):
    """A paragraph is its sentences; its text is theirs, so the two cannot disagree."""

    kind: ClassVar[Literal["paragraph"]] = "paragraph"

    #: As printed, e.g. "a)", "-", "Điều 5."; None for running text.
    label: str | None
    #: In order; empty for a label that stands alone.
    sentences: tuple[Sentence, ...]
    span: Span | None = spanned()

    @property
    def text(self) -> str:
        """The sentences, joined by one space each; without the label."""
        return " ".join(sentence.text for sentence in self.sentences)


@attrs.frozen(eq=False, repr=False)
class Section(Value):
    """A labelled unit with a heading or with anything below it; units numbered at the top level always are one."""

    kind: ClassVar[Literal["section"]] = "section"

    #: As printed, e.g. "1.", "I-", "Phần thứ nhất"; None for a heading that has no number.
    label: str | None
    #: As printed, without its label; None where the text begins on the label's line.
    heading: str | None
    #: What stands below it, sections within sections included.
    blocks: tuple[Block, ...] = ()
    span: Span | None = spanned()


@attrs.frozen(eq=False, repr=False)
class Cell(Value):
    """A cell of a table, with blocks of its own."""

    #: Empty for a cell without words.
    blocks: tuple[Block, ...] = ()
    #: The number of columns that the cell covers, at least 1.
    column_span: int = attrs.field(default=1, metadata={"least": 1})
    #: The number of rows that the cell covers, at least 1; the rows below leave the cell out.
    row_span: int = attrs.field(default=1, metadata={"least": 1})
    span: Span | None = spanned()

    def __attrs_post_init__(self) -> None:
        # At once for both: a validator of each field is dearer.
        if type(self.column_span) is not int or type(self.row_span) is not int:
            need_whole(self, "column_span", "row_span")
        if self.column_span < 1 or self.row_span < 1:
            raise ValueError(f"column_span and row_span must be >= 1, not {self.column_span}, {self.row_span}")


@attrs.frozen(eq=False, repr=False)
class Row(Value):
    """A row of a table, its cells from left to right."""

    #: Without those that a cell of a row above reaches down over.
    cells: tuple[Cell, ...] = ()
    #: Whether the row is repeated at the head of each page.
    header: bool = False


@attrs.frozen(eq=False, repr=False)
class Table(Value):
    """A table of content; head, recipients and signature are no tables, though word processors make them so."""

    kind: ClassVar[Literal["table"]] = "table"

    #: From top to bottom.
    rows: tuple[Row, ...] = ()
    span: Span | None = spanned()


Block: TypeAlias = Union[Paragraph, Section, Table]  # noqa: UP007  # the names are resolved later than "|" would
# attrs gave them the names that were there, in which their hints are looked up.
Cell.__init__.__globals__["Block"] = Section.__init__.__globals__["Block"] = Block
