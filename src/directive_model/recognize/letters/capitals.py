"""Letters that a face shows as capitals: who reads the page sees nothing else."""

from __future__ import annotations

import re

import attrs

from directive_model.flow import Flow, FlowParagraph, Run, paragraphs_of
from directive_model.forms import style_meaning
from directive_model.language import parse_place_date
from directive_model.language.patterns import late
from directive_model.recognize.letters.replacing import replaced

#: Addresses, which lead nowhere in other letters.
_ADDRESS = r"(?<!\S)(?:\S*?(?:://|@)|www\.)\S*"
_UNIT = r"(?:[kcmd]?m|ha|[km]?g|m?l|[kM]?[VW]|[kMG]Wh|[kMG]?Hz|[KMGT]B)[23²³]?(?!\w)"
#: Units behind a figure, and what has letters and figures, "H5N1", but for numbers of documents.
_CODE = rf"(?<=\d)\s?{_UNIT}|{_ADDRESS}|(?<!\S)(?!\d+[a-zđ]?[-/])(?=\S*\d)\S+"
_ADDRESSES, _CODES = late(_ADDRESS), late(_CODE)
#: A paragraph that is longer is no title and no heading.
_LONGEST_TITLE = 200


def as_shown(flow: Flow) -> Flow:
    """Return ``flow`` with the letters of runs in capitals as they are shown, one for one.

    A paragraph in a style of ours stays: a form prints a part in capitals whatever the program's letters are.  So
    does a line of place and date: the place is a name, which nobody writes in capitals.
    Addresses stay, and so do units and codes in sentences: in other letters they are others.
    """
    changed = {
        id(one): _paragraph(one)
        for one in paragraphs_of(flow)
        if any(map(_is_hidden_by_face, one.runs)) and not _is_ours(one) and parse_place_date(one.text) is None
    }
    return replaced(flow, changed) if changed else flow


def _paragraph(paragraph: FlowParagraph) -> FlowParagraph:
    kept = _CODES if _is_text(paragraph) else _ADDRESSES
    return attrs.evolve(paragraph, runs=tuple(_shown(run, kept) for run in paragraph.runs))


def _is_text(paragraph: FlowParagraph) -> bool:
    """Whether a paragraph is long or a sentence; titles and headings are told by all their letters."""
    text = paragraph.text.rstrip()
    return len(text) > _LONGEST_TITLE or (text.endswith((".", ";")) and not text.endswith(".."))


def _is_hidden_by_face(run: Run) -> bool:
    return run.face is not None and run.face.caps and not run.text.isupper()


def _is_ours(paragraph: FlowParagraph) -> bool:
    return paragraph.style is not None and style_meaning(paragraph.style) is not None


def _shown(run: Run, kept: re.Pattern[str]) -> Run:
    if not _is_hidden_by_face(run):
        return run
    pieces: list[str] = []
    at = 0
    for match in kept.finditer(run.text):
        pieces += (*map(_capital, run.text[at : match.start()]), match[0])
        at = match.end()
    return attrs.evolve(run, text="".join((*pieces, *map(_capital, run.text[at:]))))


def _capital(letter: str) -> str:
    """Return a letter's capital; a letter whose capital is two stays, so that all keep their places."""
    capital = letter.upper()
    return capital if len(capital) == 1 else letter
