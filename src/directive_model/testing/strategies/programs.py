"""Whole programs in canonical form: what a page, set and read again, gives back."""

from __future__ import annotations

import attrs

from directive_model.model import DirectiveProgram, Letterhead, Marks, Paragraph, Printed, ReducedDate, Title
from directive_model.plugin import Loss
from directive_model.recognize import understand_text
from directive_model.testing.extra import DrawFn, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.blocks import Setting, bodies
from directive_model.testing.strategies.parts import (
    addressees,
    appendices,
    letterheads,
    marks,
    numbers,
    printed_lines,
    recipients,
    retentions,
    signatories,
    titles,
)
from directive_model.testing.strategies.text import dates, openings


@st.composite
def programs(draw: DrawFn, without: tuple[Loss, ...] = ()) -> DirectiveProgram:
    """Programs of the Party with every part there or not, none with a feature of ``without``.

    They are in canonical form: sentences are understood as those on paper are, what stands before the first
    numbered unit is the preamble, a labelled unit with a heading or with anything below it is a section.  So
    ``recognize(typeset(program, form).value).value == program``; with "ambiguous-text" in ``without`` also where
    the page has no styles.
    """
    title, symbol = draw(_titles())
    setting = Setting.avoiding(without, tasks=title.type not in dict(words.TELLING))
    head = draw(_heads(symbol))
    numbered = draw(st.integers(0, 3)) > 0
    body = draw(bodies(setting, numbered=numbered)) if numbered or draw(st.integers(0, 3)) else ()
    preamble = draw(st.lists(openings(), max_size=2)) if numbered else []
    closing = draw(st.lists(st.sampled_from(words.CLOSINGS), max_size=2, unique=True))
    ending = draw(_endings())
    addressed = tuple(draw(st.lists(addressees(), max_size=2))) if not draw(st.integers(0, 4)) else ()
    annexes = draw(st.lists(appendices(attrs.evolve(setting, tasks=True)), max_size=2)) if ending else []
    program = DirectiveProgram(
        title=title,
        marks=draw(marks()) if not draw(st.integers(0, 3)) else Marks(),
        addressees=addressed,
        preamble=_statements(preamble),
        body=body,
        closing=_statements(closing),
        appendices=tuple(annexes),
        **head,
        **ending,
    )
    return attrs.evolve(program, printed=draw(_printed(program)))


@st.composite
def _titles(draw: DrawFn) -> tuple[Title, str]:
    kind, symbol = draw(st.sampled_from(words.DEMANDING + words.DEMANDING + words.TELLING))
    return draw(titles(kind)), symbol


@st.composite
def _heads(draw: DrawFn, symbol: str) -> dict[str, object]:
    """Letterhead, number, place and date; each there or not."""
    parts = draw(st.sets(st.sampled_from(("letterhead", "number", "place", "date"))))
    if draw(st.integers(0, 2)) == 0:
        parts = {"letterhead", "number", "place", "date"}
    date: ReducedDate | None = draw(dates()) if "date" in parts else None
    return {
        "letterhead": draw(letterheads()) if "letterhead" in parts else Letterhead(),
        "number": draw(numbers(symbol)) if "number" in parts else None,
        "place": draw(st.sampled_from(words.PLACES)) if "place" in parts else None,
        "date": date,
    }


@st.composite
def _endings(draw: DrawFn) -> dict[str, object]:
    """Recipients, retention and signatories; empty where there is none of them."""
    if draw(st.integers(0, 4)) == 0:
        return {}
    there = draw(st.sampled_from(("both", "both", "recipients", "signature")))
    ending: dict[str, object] = {}
    if there != "signature":
        ending["recipients"] = tuple(draw(st.lists(recipients(), min_size=1, max_size=4)))
        ending["retention"] = tuple(draw(st.lists(retentions(), max_size=1)))
    if there != "recipients":
        ending["signatories"] = tuple(draw(st.lists(signatories(), min_size=1, max_size=2)))
    return ending


def _statements(texts: list[str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(None, understand_text(text, tasks=False)) for text in texts)


@st.composite
def _printed(draw: DrawFn, program: DirectiveProgram) -> Printed:
    return draw(
        printed_lines(
            program.number,
            program.place,
            program.date,
            recipients_there=bool(program.recipients or program.retention),
            addressees_there=bool(program.addressees),
        )
    )
