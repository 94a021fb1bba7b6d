"""Whole programs in canonical form: what a page, set and read again, gives back."""

from typing import Any

import attrs

from directive_model.model import Addressee, Appendix, DirectiveProgram, Letterhead, Marks, Paragraph, Regime, Title
from directive_model.plugin import Loss
from directive_model.recognize import understand_text
from directive_model.testing.extra import DrawFn, SearchStrategy, st
from directive_model.testing.strategies import words
from directive_model.testing.strategies.nesting import Setting, bodies
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
from directive_model.testing.strategies.speech import dates, openings


@st.composite
def programs(
    draw: DrawFn, without: tuple[Loss, ...] = (), regimes: tuple[Regime, ...] = tuple(Regime)
) -> DirectiveProgram:
    """Make programs with every part there or not, none with a feature of ``without``.

    They are in canonical form: sentences are understood as those on paper are, what stands before the first
    numbered unit is the preamble, a labelled unit with a heading or with anything below it is a section.  So
    ``recognize(typeset(program, form).value).value == program``; with "ambiguous-text" in ``without`` also where
    the page has no styles.
    """
    regime = draw(st.sampled_from(regimes))
    setting = Setting.avoiding(without)
    title, symbol = draw(_titles(setting))
    setting = attrs.evolve(setting, tasks=title.type not in dict(words.TELLING))
    numbered = draw(st.integers(0, 3)) > 0
    body = draw(bodies(setting, numbered=numbered)) if numbered or draw(st.booleans()) else ()
    ending = draw(_endings(regime, setting))
    program = DirectiveProgram(
        regime=regime,
        title=title,
        marks=draw(marks(setting)) if not draw(st.integers(0, 3)) else Marks(),
        addressees=tuple(draw(_addressed())) if numbered or not setting.plain else (),
        preamble=_statements(draw(st.lists(openings(), max_size=2)) if numbered else []),
        body=body,
        closing=_statements(draw(st.lists(st.sampled_from(words.CLOSINGS), max_size=2, unique=True))),
        appendices=tuple(draw(_annexes(setting, regime))) if ending or not setting.plain else (),
        **draw(_heads(symbol, regime, setting)),
        **ending,
    )
    if regime is Regime.PARTY and not program.letterhead.banner and program.citations:
        # Without a head the codes that are cited tell whose document it is.
        head = attrs.evolve(program.letterhead, banner=words.BANNERS[regime])
        program = attrs.evolve(program, letterhead=head)
    if program.letterhead.issuer is None and sum(bool(one.authority) for one in program.signatories) > 1:
        # What several bodies sign has a lead body over it (HD05 II-I.2).
        program = attrs.evolve(program, signatories=program.signatories[:1])
    lines = printed_lines(
        program.number,
        program.place,
        program.date,
        regime=regime,
        labels=(bool(program.recipients or program.retention), bool(program.addressees)),
    )
    return attrs.evolve(program, printed=draw(lines))


@st.composite
def _titles(draw: DrawFn, setting: Setting) -> tuple[Title, str]:
    """Make a title and the code of its type; an official letter ("công văn") has no type line."""
    if not setting.plain and not draw(st.integers(0, 7)):
        return attrs.evolve(draw(titles()), type=None), "CV"
    kind, symbol = draw(st.sampled_from(words.DEMANDING + words.DEMANDING + words.TELLING))
    return draw(titles(kind, setting)), symbol


def _addressed() -> SearchStrategy[list[Addressee]]:
    return st.one_of(st.just([]), st.just([]), st.lists(addressees(), min_size=1, max_size=2))


@st.composite
def _annexes(draw: DrawFn, setting: Setting, regime: Regime) -> list[Appendix]:
    if draw(st.integers(0, 2)):
        return []
    made = draw(st.lists(appendices(attrs.evolve(setting, tasks=True), regime), min_size=1, max_size=2))
    # Without styles a label that has no number is a form's own within an appendix that has one.
    return made[:1] if setting.plain and (made[-1].label or "").lower() == "phụ lục" else made


@st.composite
def _heads(draw: DrawFn, symbol: str, regime: Regime, setting: Setting) -> dict[str, Any]:
    """Make letterhead, number, place and date; each there or not, but the banner that tells the regime."""
    parts = draw(st.sets(st.sampled_from(("letterhead", "number", "place", "date"))))
    if draw(st.integers(0, 2)) == 0 or setting.plain:
        parts = {"letterhead", "number", "place", "date"}
    if regime is not Regime.PARTY:
        parts.add("letterhead")
    return {
        "letterhead": draw(letterheads(regime)) if "letterhead" in parts else Letterhead(),
        "number": draw(numbers(symbol, regime)) if "number" in parts else None,
        "place": draw(st.sampled_from(words.PLACES)) if "place" in parts else None,
        "date": draw(dates()) if "date" in parts else None,
    }


@st.composite
def _endings(draw: DrawFn, regime: Regime, setting: Setting) -> dict[str, Any]:
    """Make recipients, retention and signatories; nothing where there is none of them."""
    there = draw(st.sampled_from(("both", "both", "recipients", "signature", "none")))
    ending: dict[str, Any] = {}
    if there in ("both", "recipients"):
        ending["recipients"] = tuple(draw(st.lists(recipients(), min_size=1, max_size=4)))
        ending["retention"] = tuple(draw(st.lists(retentions(regime), max_size=1)))
    if there in ("both", "signature"):
        most = 1 if setting.plain else 3
        ending["signatories"] = tuple(
            draw(st.lists(signatories(regime, whole=setting.plain), min_size=1, max_size=most))
        )
    return ending


def _statements(texts: list[str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(None, understand_text(text, tasks=False)) for text in texts)
