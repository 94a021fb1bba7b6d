"""Documents of any length that are no repetition: one word in five is another each time, and every number."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import attrs

import directive_model as dm

#: With one in so many, deflate makes of such text what it makes of real documents of that length: a sixth.
_CHANGED = 5
_WORD = re.compile(r"\w+")


def varied(program: dm.DirectiveProgram, times: int, seed: int) -> dm.DirectiveProgram:
    """Return ``program`` with its sections ``times`` times over, in other words each time.

    A word gives way to another of the document that is as long, so that every place in the text stays where it was.
    """
    change = _changes(program, seed)
    title = attrs.evolve(program.title, subject=change(program.title.subject or ""))
    body = tuple(_block(block, change) for _ in range(times) for block in program.body)
    return attrs.evolve(program, title=title, body=body)


def _changes(program: dm.DirectiveProgram, seed: int) -> Callable[[str], str]:
    """Return what changes a text, each time in another way, and for the same ``seed`` the same ways."""
    chance = random.Random(seed)
    texts = [node.text for _, node in dm.walk(program) if isinstance(node, dm.Paragraph)]
    words: dict[tuple[int, bool], list[str]] = {}
    for word in sorted({word for text in texts for word in _WORD.findall(text)}):
        for known in (word.lower(), word.upper()):
            words.setdefault((len(known), known.isupper()), []).append(known)

    def changed(match: re.Match[str]) -> str:
        word = match[0]
        if word.isdigit():
            return str(chance.randrange(10 ** len(word))).zfill(len(word))
        if not (word.islower() or word.isupper()) or chance.randrange(_CHANGED):
            return word
        return chance.choice(words.get((len(word), word.isupper()), [word]))

    return lambda text: _WORD.sub(changed, text)


def _block(block: dm.Block, change: Callable[[str], str]) -> dm.Block:
    match block:
        case dm.Section():
            heading = None if block.heading is None else change(block.heading)
            return attrs.evolve(block, heading=heading, blocks=tuple(_block(one, change) for one in block.blocks))
        case dm.Paragraph():
            return attrs.evolve(
                block, sentences=tuple(attrs.evolve(one, text=change(one.text)) for one in block.sentences)
            )
        case dm.Table():
            return block
