"""The titles that a web page repeats over a document: "Công văn số: 88/SCX-KH V/v trồng cây bóng mát"."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.language import fold, parse_number_line
from directive_model.language.patterns import late
from directive_model.recognize.kinds import number_behind, type_length

#: How a banner begins, in small letters; it stands among so many of the first lines, so near to the number.
_BANNERS = ("cộng hòa xã", "cộng hoà xã", "đảng cộng sản")
_FARTHEST, _NEAR = 40, 8
#: What a page calls a letter, whose number has no type.
_LETTER = "công văn"
_PARTS = late(r"[^\W_]+")


def page_titles(texts: Sequence[str], small: Sequence[str], of_site: Sequence[bool]) -> Sequence[int]:
    """Return which lines over a head are the page's own titles for the document: type and number that the head says.

    They may be the document's where no type, subject or addressee stands below the banner, and so may all else
    that stands over the head: where more does, but for words of the site, nothing is a title of the page.
    ``small`` are the lines ``texts`` in small letters.
    """
    anchor = next((index for index, text in enumerate(small[:_FARTHEST]) if text.startswith(_BANNERS)), 0)
    number = _number(texts[max(anchor - _NEAR, 0) : anchor + _NEAR]) if anchor else ""
    if not number:
        return ()
    below = zip(texts[anchor:], small[anchor : anchor + _FARTHEST], strict=False)
    if not any((text.isupper() and type_length(text)) or low.startswith(("v/v", "kính ")) for text, low in below):
        return ()
    found = [index for index in range(anchor) if _is_title(texts[index], number)]
    if not found:
        return ()
    last = found[-1]
    over = (texts[index] for index in range(last) if index not in found and not of_site[index])
    between = texts[last + 1 : anchor]
    return found if not any(over) and all(map(can_be_of_head, between)) else ()


def _number(texts: Sequence[str]) -> str:
    """Return the number and symbol that the line of the number says; nothing where none has both."""
    said = (text[2:].strip(" :.") for text in texts if text[:2] in ("Số", "SỐ"))
    return next((words for words in said if words[:1].isdigit() and not words.isdigit()), "")


def _is_title(text: str, number: str) -> bool:
    """Whether a line begins with the type of the document, or none, and its number."""
    words = text.strip(" -–*•>#")
    length = type_length(words)
    kind = words[:length]
    if fold(words[: len(_LETTER)]) == _LETTER:
        length = len(_LETTER)
    elif length and number_behind(kind, number) is None:
        return False
    parts, wanted = _parts(words[length:]), _parts(number)
    if length and parts[:1] == ["số"]:
        del parts[0]
    return parts[: len(wanted)] == wanted


def _parts(text: str) -> list[str]:
    return [part.casefold() for part in _PARTS.findall(text)]


def can_be_of_head(text: str) -> bool:
    """Whether a line over a banner can be of its head: a name in capitals, a rule, the number."""
    letters = [character for character in text if character.isalpha()]
    if text[:2] == "Số" and parse_number_line(text) is not None:
        return True
    return all(map(str.isupper, letters)) and len(text) < 100 and not (text[:1].isdigit())  # noqa: PLR2004  # a name
