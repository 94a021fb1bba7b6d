"""Sentences: the smallest thing that a program says."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

import attrs

from directive_model import model
from directive_model.model.dates import ReducedDate
from directive_model.model.span import Span, spanned
from directive_model.model.value import Value, need_whole


@attrs.frozen(eq=False, repr=False)
class Citation(Value):
    """A document that a sentence names, as a span of the sentence's text."""

    #: Offset of the citation's first character in the sentence's text, from 0.
    start: int
    #: Offset after its last character.
    end: int
    #: The kind of document as printed, e.g. "Nghị quyết"; None where only the code stands.
    type: str | None = None
    #: The code without spaces and with plain hyphens, e.g. "13-NQ/TW"; the text keeps what is printed.
    #: None for a document that has none ("Nghị quyết Đại hội XIII của Đảng").
    code: str | None = None
    #: When it was issued, as far as the text says.
    date: ReducedDate | None = None
    #: The organ that issued it, as printed, e.g. "Bộ Chính trị".
    issuer: str | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:
            need_whole(self, "start", "end")


@attrs.frozen(eq=False, repr=False)
class Statement(Value):
    """A sentence that tells nobody to do anything."""

    kind: ClassVar[Literal["statement"]] = "statement"

    #: As printed, its final punctuation included.
    text: str
    #: The documents that it names, in order.
    citations: tuple[Citation, ...] = ()
    #: The words that are set off, in order.
    emphasis: tuple[model.Emphasis, ...] = ()
    span: Span | None = spanned()


@attrs.frozen(eq=False, repr=False)
class Task(Value):
    """A sentence that tells an organ to do something."""

    kind: ClassVar[Literal["task"]] = "task"

    #: As printed, its final punctuation included.
    text: str
    #: The verb phrase that the sentence opens its demand with, as printed, e.g. "Chỉ đạo triển khai".
    action: str | None = None
    #: The organs that lead ("chủ trì"), as printed.  Empty where the text names nobody.
    lead: tuple[str, ...] = ()
    #: The organs that cooperate ("phối hợp"), as printed.
    cooperating: tuple[str, ...] = ()
    #: When it is to be done.  None where the text names no time.
    deadline: model.Deadline | None = None
    #: The documents that it names, in order.
    citations: tuple[Citation, ...] = ()
    #: The words that are set off, in order.
    emphasis: tuple[model.Emphasis, ...] = ()
    span: Span | None = spanned()


Sentence: TypeAlias = Statement | Task
