"""VIQR (RFC 1456): Vietnamese in ASCII, each mark a sign after its vowel, "dd" for "đ"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from directive_model.language.patterns import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = {"^": "\u0302", "(": "\u0306", "+": "\u031b"}
_TONES = {"`": "\u0300", "'": "\u0301", "~": "\u0303", "?": "\u0309", ".": "\u0323"}
_LETTER = late(
    r"\\(?=[\^(+`'~?.dD\\])(?P<escaped>.)|(?P<stroke>dd|D[dD])"
    r"|(?P<vowel>[aeoAEO](?=\^)|[aA](?=\()|[uoUO](?=\+)|[aeiouyAEIOUY])(?P<mark>(?<=[aeoAEO])\^|(?<=[aA])\(|(?<=[uoUO])\+)?"
    r"(?P<tone>[`'~?.])?",
    re.DOTALL,
)
_ESCAPES = late(r"\\[.?']")
#: What a question may end with that has no tone: the sign after it is the question's.
_ASKING = late(r"(?:đâu|\bsao|chưa|\bai|\bư)\Z", re.IGNORECASE)
#: Words that are rare without the tone that a point writes: a point after them is the tone, wherever they stand.
_HEAVY = late(r"\b(?:bô|vu|tri|bi|đô|hô|lê|nghi)\Z", re.IGNORECASE)
#: A sentence ends here: nothing follows, or a capital; among capitals only the first tells.
_ENDS = late(r"[\"')\]]*(?:/|\s*\Z|\s+[\"'(\[]*[A-Z])")
_ENDS_CAPITALS = late(r"[\"')\]]*(?:/|\s*\Z)")


def letters_of(text: str) -> Iterator[tuple[int, int, str]]:
    r"""Yield where a letter is meant, from and to which offset, and the letter (NFC).

    RFC 1456 writes a stop after a vowel "\."; most people did not.  In a text without such escapes, a point or
    a question mark after the last vowel of a sentence is no tone, and three points never are.
    """
    careful = _ESCAPES.search(text) is not None
    for match in _LETTER.finditer(text):
        if match["escaped"]:
            yield match.start(), match.end(), match["escaped"]
        elif match["stroke"]:
            yield match.start(), match.end(), "đ" if match["stroke"][0] == "d" else "Đ"
        else:
            end = match.end()
            tone = match["tone"]
            marked = normalize("NFC", match["vowel"] + _MARKS.get(match["mark"] or "", ""))
            if tone and not careful and _is_stop(text, match.start("tone"), tone, match["vowel"]):
                tone, end = None, end - 1
            if tone or match["mark"]:
                yield match.start(), end, normalize("NFC", marked + _TONES.get(tone or "", ""))


def _is_stop(text: str, at: int, sign: str, vowel: str) -> bool:
    """Whether the sign at ``at`` ends a sentence rather than belongs to the vowel before it."""
    if sign not in ".?" or (sign == "." and text.startswith("..", at) and not text.startswith("...", at)):
        return False
    if text.startswith("...", at):
        return True
    before = text[max(0, at - 8) : at].replace("dd", "đ").replace("a^", "â").replace("o^", "ô").replace("u+", "ư")
    if (_ENDS_CAPITALS if vowel.isupper() else _ENDS).match(text, at + 1) is None:
        return False
    return _ASKING.search(before) is not None if sign == "?" else _HEAVY.search(before.replace("e^", "ê")) is None
