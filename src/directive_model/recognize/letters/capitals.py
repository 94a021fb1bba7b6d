"""Letters that a face shows as capitals: who reads the page sees nothing else."""

from __future__ import annotations

import attrs

from directive_model.flow import Flow, FlowParagraph, Run, paragraphs_of
from directive_model.forms import style_meaning
from directive_model.recognize.letters.replacing import replaced


def as_shown(flow: Flow) -> Flow:
    """Return ``flow`` with the letters of runs in capitals as they are shown, one for one.

    A paragraph in a style of ours stays: a form prints a part in capitals whatever the program's letters are.
    """
    changed = {
        id(one): attrs.evolve(one, runs=tuple(map(_shown, one.runs)))
        for one in paragraphs_of(flow)
        if any(map(_is_hidden_by_face, one.runs)) and not _is_ours(one)
    }
    return replaced(flow, changed) if changed else flow


def _is_hidden_by_face(run: Run) -> bool:
    return run.face is not None and run.face.caps and not run.text.isupper()


def _is_ours(paragraph: FlowParagraph) -> bool:
    return paragraph.style is not None and style_meaning(paragraph.style) is not None


def _shown(run: Run) -> Run:
    if not _is_hidden_by_face(run):
        return run
    return attrs.evolve(run, text="".join(map(_capital, run.text)))


def _capital(letter: str) -> str:
    """Return a letter's capital; a letter whose capital is two stays, so that all keep their places."""
    capital = letter.upper()
    return capital if len(capital) == 1 else letter
