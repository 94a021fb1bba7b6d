"""Sentences: the smallest thing that a program says."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

import attrs

from directive_model.model.dates import Deadline, ReducedDate
from directive_model.model.span import Span, spanned


@attrs.frozen
class Citation:
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
    date: ReducedDate | None = None
    #: The organ that issued it, as printed, e.g. "Bộ Chính trị".
    issuer: str | None = None


@attrs.frozen
class Emphasis:
    """Letters set off from the text round them, as a span of the sentence's text."""

    start: int
    end: int
    style: Literal["bold", "italic", "underline"]


@attrs.frozen
class Statement:
    """A sentence that tells nobody to do anything."""

    kind: ClassVar[Literal["statement"]] = "statement"

    text: str
    citations: tuple[Citation, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    span: Span | None = spanned()


@attrs.frozen
class Task:
    """A sentence that tells an organ to do something."""

    kind: ClassVar[Literal["task"]] = "task"

    text: str
    #: The verb phrase that the sentence opens its demand with, as printed, e.g. "Chỉ đạo triển khai".
    action: str | None = None
    #: The organs that lead ("chủ trì"), as printed.  Empty where the text names nobody.
    lead: tuple[str, ...] = ()
    #: The organs that cooperate ("phối hợp"), as printed.
    cooperating: tuple[str, ...] = ()
    deadline: Deadline | None = None
    citations: tuple[Citation, ...] = ()
    emphasis: tuple[Emphasis, ...] = ()
    span: Span | None = spanned()


Sentence: TypeAlias = Statement | Task
