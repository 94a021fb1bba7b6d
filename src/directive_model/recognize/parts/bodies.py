"""The names of the superior body and of the issuing one, in the left half of the head (HD36 II.1.2)."""

from __future__ import annotations

from directive_model.language import fold
from directive_model.language.naming import is_organ, is_place, name_goes_on
from directive_model.recognize.page.anchors import wants_more
from directive_model.recognize.page.line import Line


def part_names(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Part the lines of the left head into those of the superior body and those of the issuing one.

    HD36 II.1.2: the superior stands above in regular letters, the issuer below in bold ones.  Where the
    source has no bold letters, the words say where a name begins.
    """
    if len(lines) < 2:  # noqa: PLR2004  # one line is one name
        return [], lines
    bold = [line.bold for line in lines]
    if bold[-1] and not bold[0]:
        first = bold.index(True)
        if all(bold[first:]) and not is_place(fold(lines[first].text)):
            return lines[:first], lines[first:]
    begins = [0]
    for index, line in enumerate(lines[1:], 1):
        folded = fold(line.text)
        if is_organ(folded) and not is_place(folded) and not _goes_on(lines[index - 1].text, folded):
            begins.append(index)
    return lines[: begins[-1]], lines[begins[-1] :]


def _goes_on(before: str, folded: str) -> bool:
    """Whether the name in the line before goes on with these folded words, though an organ's may begin so."""
    return wants_more(before) or name_goes_on(fold(before), folded)
