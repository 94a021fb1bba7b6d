"""All that settles what OCR leaves open, one after another; what is changed by it is told."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import attrs

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.settling.blanks import Blank
from directive_model_pdf.reader.scan.settling.by_hand import IsPrinted
from directive_model_pdf.reader.scan.settling.numerals import counted, in_order, undivided
from directive_model_pdf.reader.scan.settling.phrases import as_said
from directive_model_pdf.reader.scan.settling.signing import Sees, offices
from directive_model_pdf.reader.scan.settling.slots import filled

__all__ = ["Settled", "settled"]

#: What a star is taken for.
_STARS = frozenset(("x", "X", "z", "+", "×", ">k", "#", "k"))
#: It stands so far from all other letters, by its height.
_FAR = 4.0


@attrs.frozen
class Settled:
    """The tokens of a page that are text."""

    text: tuple[Token, ...]
    #: What is no text still, and specks in places where forms have nothing.
    rest: tuple[Token, ...]
    #: Blanks of forms into which nothing is printed.
    blanks: tuple[Blank, ...]
    #: What was read otherwise at first, with the word that stands for it now.
    changed: tuple[tuple[str, Token], ...]


def settled(
    tokens: Sequence[Token],
    printed: IsPrinted,
    head: float,
    others: Sequence[Token] = (),
    sees: Sees | None = None,
) -> Settled:
    """Return the ``tokens`` of a page, line by line, with what is certain put right.

    ``others`` were taken for no text; an office may be among them, or where ``sees`` sees it.  Figures in the
    blanks of the head are text where they are ``printed``; ``head`` is how far down it may reach, in dots.
    """
    text: list[Token] = []
    read: list[str] = []
    rest: list[Token] = [*others]
    blanks: list[Blank] = []
    for _, group in groupby(tokens, key=lambda token: token.line):
        tokens_of_line = list(group)
        in_head = tokens_of_line[0].box[3] < head
        line = filled(tokens_of_line, printed, in_head=in_head)
        rest += line.rest
        blanks += line.blanks
        said = line.text if in_head else undivided(line.text)
        read += [before for before, _ in said]
        text += counted([token for _, token in said])
    text = in_order(text, read)
    changed = [(before, after) for before, after in zip(read, text, strict=True) if before != after.text]
    signed = offices(text, rest, sees)
    text = list(signed.text)
    changed += signed.changed
    _star(text, changed, head)
    marked = as_said([token.text for token in text])
    for index, (token, word) in enumerate(zip(text, marked, strict=True)):
        if token.text != word:
            text[index] = attrs.evolve(token, text=word)
            changed.append((token.text, text[index]))
    return Settled(tuple(text), signed.rest, tuple(blanks), tuple(changed))


def _star(text: list[Token], changed: list[tuple[str, Token]], head: float) -> None:
    """Put the star under the name of a Party organ (HD36 II.1.2), which has no other letter beside it."""
    for index, token in enumerate(text):
        before, after = text[index - 1] if index else None, text[index + 1] if index + 1 < len(text) else None
        if token.text in _STARS and token.box[3] < head and _is_alone(token, before) and _is_alone(token, after):
            text[index] = attrs.evolve(token, text="*")
            changed.append((token.text, text[index]))


def _is_alone(token: Token, other: Token | None) -> bool:
    """Whether ``token`` and a neighbour are on other lines, or far apart."""
    if other is None or other.line != token.line:
        return True
    gap = max(token.box[0] - other.box[2], other.box[0] - token.box[2])
    return gap > _FAR * (token.box[3] - token.box[1])
