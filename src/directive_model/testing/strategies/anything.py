"""Programs of every shape that the types allow, with words of any script: what data formats must carry."""

import attrs

from directive_model.model import (
    Addressee,
    Appendix,
    Authority,
    Block,
    Cell,
    Citation,
    Deadline,
    DirectiveProgram,
    DocumentNumber,
    Emphasis,
    Letterhead,
    Marks,
    Offset,
    Paragraph,
    Printed,
    Recipient,
    ReducedDate,
    Regime,
    Row,
    Section,
    Sentence,
    Signatory,
    Statement,
    Table,
    Task,
    Title,
)
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies.speech import dates

#: Any letter that XML can hold; line feeds, tabs and spaces at the ends are words like others.
_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), include_characters="\n\t\u00a0\u0301")
_RECURRENCES = ("weekly", "monthly", "quarterly", "half-yearly", "yearly", "regularly", "continually")


def any_text(least: int = 0) -> SearchStrategy[str]:
    """Make any words."""
    return st.text(_LETTERS, min_size=least, max_size=8)


def _texts() -> SearchStrategy[tuple[str, ...]]:
    return st.lists(any_text(), max_size=2).map(tuple)


def _maybe() -> SearchStrategy[str | None]:
    return st.none() | any_text()


def any_dates() -> SearchStrategy[ReducedDate]:
    """Make dates, those without a year too."""
    return dates() | dates(reduced=False).map(lambda day: attrs.evolve(day, year=None))


def any_deadlines() -> SearchStrategy[Deadline]:
    """Make deadlines of every shape."""
    moment = st.none() | any_dates()
    units = st.sampled_from(("hour", "day", "working-day", "week", "month", "year"))
    offset = st.none() | st.builds(Offset, st.integers(0, 999), units, _maybe())
    return st.builds(Deadline, any_text(), moment, moment, st.none() | st.sampled_from(_RECURRENCES), offset)


@st.composite
def any_sentences(draw: DrawFn) -> Sentence:
    """Make a statement or a task with citations and emphases anywhere in its words."""
    text = draw(any_text(1))
    citations, marks = [], []
    for start, end in _pairs(draw, len(text)):
        citations.append(
            Citation(start, end, draw(_maybe()), draw(_maybe()), draw(st.none() | any_dates()), draw(_maybe()))
        )
    for start, end in _pairs(draw, len(text)):
        marks.append(Emphasis(start, end, draw(st.sampled_from(("bold", "italic", "underline")))))
    if draw(st.booleans()):
        return Statement(text, tuple(citations), tuple(marks))
    due = draw(st.none() | any_deadlines())
    return Task(text, draw(_maybe()), draw(_texts()), draw(_texts()), due, tuple(citations), tuple(marks))


def _pairs(draw: DrawFn, length: int) -> list[tuple[int, int]]:
    if draw(st.integers(0, 3)):
        return []
    start = draw(st.integers(0, length - 1))
    return [(start, draw(st.integers(start + 1, length)))]


def _paragraphs() -> SearchStrategy[Paragraph]:
    return st.builds(Paragraph, _maybe(), st.lists(any_sentences(), max_size=2).map(tuple))


def _around(inner: SearchStrategy[Block]) -> SearchStrategy[Block]:
    some = st.lists(inner, max_size=2).map(tuple)
    cell = st.builds(Cell, some, st.integers(1, 3), st.integers(1, 3))
    row = st.builds(Row, st.lists(cell, max_size=2).map(tuple), st.booleans())
    return st.builds(Section, _maybe(), _maybe(), some) | st.builds(Table, st.lists(row, max_size=2).map(tuple))


def any_blocks() -> SearchStrategy[tuple[Block, ...]]:
    """Make blocks within blocks."""
    blocks: SearchStrategy[Block] = st.recursive(_paragraphs(), _around, max_leaves=4)
    return st.lists(blocks, max_size=2).map(tuple)


def any_programs() -> SearchStrategy[DirectiveProgram]:
    """Make programs that no paper need have: a data format carries them all, and each comes back equal."""
    letterhead = st.builds(Letterhead, _maybe(), _maybe(), _texts())
    authority = st.builds(Authority, any_text(), _maybe())
    signatory = st.builds(Signatory, st.lists(authority, max_size=2).map(tuple), *[_maybe()] * 4)
    appendix = st.builds(Appendix, _maybe(), _maybe(), _maybe(), st.none() | letterhead, any_blocks())
    return st.builds(
        DirectiveProgram,
        regime=st.sampled_from(Regime),
        letterhead=letterhead,
        number=st.none() | st.builds(DocumentNumber, _maybe(), st.none() | st.integers(1900, 2100), _maybe()),
        place=_maybe(),
        date=st.none() | any_dates(),
        title=st.builds(Title, _maybe(), _maybe()),
        marks=st.builds(Marks, *[_maybe()] * len(attrs.fields(Marks))),
        addressees=st.lists(st.builds(Addressee, any_text()), max_size=2).map(tuple),
        preamble=any_blocks(),
        body=any_blocks(),
        closing=any_blocks(),
        recipients=st.lists(st.builds(Recipient, any_text(), _maybe()), max_size=2).map(tuple),
        retention=_texts(),
        signatories=st.lists(signatory, max_size=2).map(tuple),
        appendices=st.lists(appendix, max_size=1).map(tuple),
        printed=st.builds(Printed, *[_maybe()] * len(attrs.fields(Printed))),
    )
