"""Where a thing came from.  A span travels with a node, but is not part of it."""

from __future__ import annotations

from typing import Any, Final

import attrs

from directive_model.model.value import Value, still_open


@attrs.frozen(eq=False, repr=False)
class Span(Value):
    """A place in a source.  Every source fills the fields that it has; the rest stay None.

    Text: ``line``, ``column`` to ``end_line``, ``end_column``.  DOCX and ODT: ``part``, ``paragraph``, ``start``
    to ``end_paragraph``, ``end``.  PDF: the same, and ``page`` and ``box``, those of what stands on the page where it
    begins.  XML and JSON: ``line`` and ``path``.
    """

    #: The source's name as the caller gave it, e.g. "program.docx".
    source: str | None = None
    #: The part of a package, e.g. "word/document.xml".
    part: str | None = None
    #: Counted from 1.
    line: int | None = None
    #: Counted from 1, in characters.
    column: int | None = None
    #: The line of the last character.
    end_line: int | None = None
    #: The column after the last character.
    end_column: int | None = None
    #: Counted from 1, in document order, cells and text boxes included.
    paragraph: int | None = None
    #: The paragraph of the last character; None where it is that of the first.
    end_paragraph: int | None = None
    #: Offset of the first character in its paragraph, from 0.
    start: int | None = None
    #: Offset after the last character, in ``end_paragraph`` where there is one, else in ``paragraph``.
    end: int | None = None
    #: Counted from 1.
    page: int | None = None
    #: Left, top, right, bottom in mm from the page's top left corner.
    box: tuple[float, float, float, float] | None = None
    #: An XPath or a JSON Pointer.
    path: str | None = None

    @staticmethod
    def at(  # noqa: PLR0913, PLR0917  # as many as a place has
        source: str | None,
        part: str | None,
        line: int | None = None,
        column: int | None = None,
        end_line: int | None = None,
        end_column: int | None = None,
        paragraph: int | None = None,
        end_paragraph: int | None = None,
        start: int | None = None,
        end: int | None = None,
        path: str | None = None,
        *,
        page: int | None = None,
        box: tuple[float, float, float, float] | None = None,
    ) -> Span:
        """Return the span of these fields, as the constructor does at four times the cost.

        Reading makes one for each line, paragraph and sentence, and a frozen field is dear to set.
        """
        made: Any = _OPEN_SPAN.__new__(_OPEN_SPAN)
        made.source, made.part = source, part
        made.line, made.column, made.end_line, made.end_column = line, column, end_line, end_column
        made.paragraph, made.end_paragraph, made.start, made.end = paragraph, end_paragraph, start, end
        made.page, made.box = page, box
        made.path = path
        made.__class__ = Span
        span: Span = made
        return span

    def __str__(self) -> str:
        """Return the place for people.

        ``program.docx word/document.xml ¶57:12``, ``a.txt:3:1``, ``a.pdf p.2 (30, 41)–(195, 52) mm``.
        """
        head = self.source or ""
        if self.part is not None:
            head = f"{head} {self.part}".strip()
        if self.page is not None:
            head = f"{head} p.{self.page}".strip()
        if self.box is not None:
            return "{} ({:.0f}, {:.0f})–({:.0f}, {:.0f}) mm".format(head, *self.box).strip()
        if self.paragraph is not None:
            return f"{head} ¶{self.paragraph}" + ("" if self.start is None else f":{self.start}")
        if self.line is not None:
            return f"{head}:{self.line}" + ("" if self.column is None else f":{self.column}")
        if self.path is not None:
            return f"{head} {self.path}".strip()
        return head


_OPEN_SPAN: Final = still_open(Span)


@attrs.frozen(eq=False, repr=False)
class FieldSpan(Value):
    """The place of a field that is a plain string and has no node of its own."""

    #: The field's path from the program, e.g. "place", "letterhead.issuer", "retention[0]".
    path: str
    #: The place in the source.
    span: Span


def spanned() -> Any:
    """Return a field for a node's span: carried along, never compared, never shown."""
    return attrs.field(default=None, eq=False, repr=False, kw_only=True)
