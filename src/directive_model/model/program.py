"""The program: what the document says."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import assert_never

import attrs

from directive_model import model
from directive_model.model.dates import ReducedDate
from directive_model.model.parts import (
    DocumentNumber,
    Letterhead,
    Marks,
    Printed,
    Recipient,
    Signatory,
    Title,
)
from directive_model.model.period import Period, period_of
from directive_model.model.sentence import Citation, Sentence, Task
from directive_model.model.span import FieldSpan, Span, spanned
from directive_model.model.text import Block, Paragraph, Section, Table
from directive_model.model.value import Value


class Regime(StrEnum):
    """Whose rules a document obeys."""

    #: The Communist Party: HD36, HD05.
    PARTY = "party"
    #: The State: ND30.
    STATE = "state"
    #: The Youth Union and other organisations with a banner of their own.
    OTHER = "other"


@attrs.frozen(kw_only=True, eq=False, repr=False)
class DirectiveProgram(Value):
    """A directive program, or an official document that shares its form.

    The parts stand in the order of the page.  What the paper does not have is None or empty: a program
    that was read never holds words that the source did not.
    """

    regime: Regime = Regime.PARTY
    #: Banner and issuing organ.
    letterhead: Letterhead = Letterhead()
    #: Number and symbol.  None where the paper has no number line.
    number: DocumentNumber | None = None
    #: Where it was issued, e.g. "Sơn Hải".
    place: str | None = None
    #: When it was issued; reduced where the paper leaves the day blank.
    date: ReducedDate | None = None
    #: Type and subject.
    title: Title = Title()
    #: Secrecy, urgency and the like.
    marks: Marks = Marks()
    #: Whom a letter or a report is written to; they stand over the text.
    addressees: tuple[model.Addressee, ...] = ()
    #: What stands before the first numbered unit; empty where nothing is numbered.
    preamble: tuple[Block, ...] = ()
    #: The numbered units; everything where nothing is numbered.
    body: tuple[Block, ...] = ()
    #: The words that end the document and belong to no section.
    closing: tuple[Block, ...] = ()
    #: The entries of "Nơi nhận", those of retention left out.
    recipients: tuple[Recipient, ...] = ()
    #: The entries of the recipients that say where it is kept, e.g. "Lưu Văn phòng Tỉnh ủy".
    retention: tuple[str, ...] = ()
    #: Several sign a joint document, the leading body's first.
    signatories: tuple[Signatory, ...] = ()
    #: What follows the signature.
    appendices: tuple[model.Appendix, ...] = ()
    #: Lines that stand on the paper otherwise than the form writes them.
    printed: Printed = Printed()
    #: Places of the fields that are plain strings; nodes carry their own.
    field_spans: tuple[FieldSpan, ...] = attrs.field(default=(), eq=False, repr=False)
    span: Span | None = spanned()

    @property
    def period(self) -> Period | None:
        """The time that the program is for, from its title; None where the title names none."""
        return period_of(self.title.subject or "")

    @property
    def sections(self) -> tuple[Section, ...]:
        """The top-level sections of the body, in order."""
        return tuple(block for block in self.body if isinstance(block, Section))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence from preamble to the last appendix, in order, those in tables included."""
        return tuple(_sentences(self.preamble + self.body + self.closing, self.appendices))

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Every task, in order, those in tables and appendices included."""
        return tuple(sentence for sentence in self.sentences if isinstance(sentence, Task))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every citation, in order."""
        return tuple(citation for sentence in self.sentences for citation in sentence.citations)


def _sentences(blocks: tuple[Block, ...], appendices: tuple[model.Appendix, ...] = ()) -> Iterator[Sentence]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from block.sentences
            case Section():
                yield from _sentences(block.blocks)
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        yield from _sentences(cell.blocks)
            case _:
                assert_never(block)
    for appendix in appendices:
        yield from _sentences(appendix.blocks)
