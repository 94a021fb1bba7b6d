"""Offices over a signature: seals and pens cross them, and forms have few, so that most letters tell which it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import attrs

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.looks import size_of, size_on
from directive_model_pdf.reader.scan.settling.blanks import bare
from directive_model_pdf.reader.scan.settling.signing.near import (
    Found,
    deputies_of,
    is_dirt,
    is_told,
    names_with,
    office_in,
)
from directive_model_pdf.reader.scan.settling.signing.under import Sees
from directive_model_pdf.reader.sheet import holds, round_of

__all__ = ["Offices", "offices"]

#: Who signs for whom; "KT." is said of a deputy alone.
_FOR = ("KT", "TL", "TUQ")
_DEPUTY = "KT"
#: Words of one line are so far apart at most, by their height; it may begin so far above the label of the recipients.
_GAP, _ABOVE = 2.5, 1.5

#: Words of so many letters tell how large they are.
_TELLING = 3
#: Where an office stands, by the size of letters: below who is signed for, so far down and to both sides of the
#: middle; else beside the label of the recipients, so far down and to the right.
_BELOW, _HALF, _BESIDE_LABEL, _PAGE = 2.4, 8.0, 4.5, 40.0


@attrs.frozen
class Offices:
    """The tokens of a page, with the offices of who signs as forms have them."""

    text: tuple[Token, ...]
    #: Those that are no text still.
    rest: tuple[Token, ...]
    #: What was read otherwise at first, with what stands for it now.
    changed: tuple[tuple[str, Token], ...]


def offices(text: Sequence[Token], rest: Sequence[Token], sees: Sees | None = None) -> Offices:
    """Return the tokens of a page, offices beside the recipients and under who is signed for put right.

    What was taken for no text (``rest``) is looked at, too, where the text has no office; then the picture, which
    ``sees`` looks at, for the deputy of who is signed for, or where a word of an office was read under a seal.
    """
    kept, left, changed = list(text), list(rest), list[tuple[str, Token]]()
    lines = sorted(_stretches(kept), key=_top)
    area = _area(lines)
    if area is None:
        return Offices(tuple(text), tuple(rest), ())
    leader: str | None = None
    under: list[Token] = []
    held = told = False
    for line in [one for one in lines if _is_in(one, area)]:
        form = line[0].text.rstrip(".,") if _is_form(line[0]) else None
        found = office_in(line[1:] if form else line, deputies_of(leader))
        if found is None:
            told = told or (form is None and is_told(line))
            continue
        held = held or form is None
        under = line if form else under
        leader = found.name if form == _DEPUTY else None
        said = _said(found)
        if form and line[0].text != f"{form}.":
            said.insert(0, (line[0].text, attrs.evolve(line[0], text=f"{form}.")))
            found = attrs.evolve(found, tokens=(line[0], *found.tokens))
        dirt = [token for token in line[bool(form) :] if token not in found.tokens and is_dirt(token)]
        at = kept.index(found.tokens[0])
        gone = (*found.tokens, *dirt)
        before, after = ([token for token in part if token not in gone] for part in (kept[:at], kept[at:]))
        kept = [*before, *_tokens(said), *after]
        changed += said
        left += dirt
    for line in sorted(_stretches(left), key=_top) if not held else ():
        found = office_in(line, deputies_of(leader)) if _is_in(line, area) else None
        if found is not None:
            said = _said(found)
            left = [token for token in left if token not in found.tokens]
            kept += _tokens(said)
            changed += said
            held = True
            break
    if not held and not told and sees is not None:
        names = deputies_of(leader) or names_with([token for token in left if _is_in([token], area)])
        hidden = _hidden(kept, under, area, names, sees) if names else None
        if hidden is not None:
            crossed = [token for token in left if holds(hidden.box, token.box)]
            left = [token for token in left if token not in crossed]
            kept.append(hidden)
            changed.append((" ".join(token.text for token in crossed) or "…", hidden))
    return Offices(tuple(kept), tuple(left), tuple((read, token) for read, token in changed if read != token.text))


def _hidden(
    text: Sequence[Token], under: Sequence[Token], area: tuple[float, float], names: Sequence[str], sees: Sees
) -> Token | None:
    """Return the office that stands in the picture and not in the text, below the line ``under`` if there is one."""
    sizes = sorted(size_of(token) for token in text if len(token.text) >= _TELLING)
    size = size_on(under) or (sizes[len(sizes) * 3 // 4] if sizes else 0.0)  # recipients are smaller
    left, top = area
    right, bottom = left + _PAGE * size, top + _BESIDE_LABEL * size
    if under:
        begin, top, end, _ = round_of(token.box for token in under)
        left, right = ((begin + end) / 2 + side * _HALF * size for side in (-1, 1))
        top += size
        bottom = top + _BELOW * size
    read = [token.box for token in text if token not in under]
    seen = sees((round(left), round(top), round(right), round(bottom)), read, names, size)
    if seen is None:
        return None
    line = 1 + max(token.line for token in text)
    return Token(seen.name, seen.box, seen.likeness, line)


def _tokens(said: Sequence[tuple[str, Token]]) -> list[Token]:
    return [token for _, token in said]


def _is_form(token: Token) -> bool:
    return token.text.rstrip(".,") in _FOR


def _area(lines: Sequence[Sequence[Token]]) -> tuple[float, float] | None:
    """Return from where rightwards and downwards somebody signs on a page; None where nobody does."""
    for line in lines:
        label = [bare(token) for token in line[:2]] == ["nơi", "nhận"]
        if label or (_is_form(line[0]) and office_in(line[1:], ())):
            left, top, right, bottom = round_of(token.box for token in line)
            return (right, top - _ABOVE * (bottom - top)) if label else (left - (right - left), top)
    return None


def _is_in(line: Sequence[Token], area: tuple[float, float]) -> bool:
    return line[0].box[0] >= area[0] and line[0].box[1] >= area[1]


def _top(line: Sequence[Token]) -> int:
    return line[0].box[1]


def _stretches(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the tokens line by line, those of columns side by side apart."""
    for _, group in groupby(tokens, key=lambda token: token.line):
        line = list(group)
        stretch = line[:1]
        for before, token in pairwise(line):
            if token.box[0] - before.box[2] > _GAP * (before.box[3] - before.box[1]):
                yield stretch
                stretch = []
            stretch.append(token)
        yield stretch


def _said(found: Found) -> list[tuple[str, Token]]:
    """Return the words of an office, each with what was read; one of all where they are not as many as were read."""
    words = found.name.split()
    if len(words) == len(found.tokens):
        return [
            (token.text, token if token.text.rstrip(".,") == word else attrs.evolve(token, text=word))
            for token, word in zip(found.tokens, words, strict=True)
        ]
    read = " ".join(token.text for token in found.tokens)
    box = round_of(token.box for token in found.tokens)
    sure = min(token.confidence for token in found.tokens)
    return [(read, attrs.evolve(found.tokens[0], text=found.name, box=box, confidence=sure))]
