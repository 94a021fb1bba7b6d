"""Letters that the file has and the page does not show: they are no part of what it says."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from directive_model.flow import Face
from directive_model_pdf.reader.sheet import Box, Sheet, Word
from directive_model_pdf.reader.words import PageWords

__all__ = ["without_unseen"]

#: A shade of red, green and blue that cannot be told from paper, of 255.
_PAPER = 250
#: Smaller letters are dots, in points.
_SMALLEST_PT = 1.5
#: Where most of a page's letters are unseen, they are its text layer, under a picture or under drawn letters.
_LAYER = 0.5


def without_unseen(sheet: Sheet, areas: Sequence[Box]) -> Sheet:
    """Return ``sheet`` with the words that nobody sees apart; ``areas`` are filled with a shade."""
    words = PageWords.of(sheet.words)
    faces = {id(one.face): one.face for one in words.settings}
    suspect = {key for key, face in faces.items() if _may_be_unseen(face)}
    if not suspect and _is_inside(words, sheet):
        return sheet
    listed = list(words)
    wide, high = sheet.width_mm, sheet.height_mm
    doubtful = [
        word
        for word in listed
        if id(word.face) in suspect or (box := word.box)[2] <= 0 or box[3] <= 0 or box[0] >= wide or box[1] >= high
    ]
    unseen = [word for word in doubtful if _is_unseen(word, sheet, areas)]
    if not unseen and not any(face.hidden for face in faces.values()):
        return sheet
    apart = set(map(id, unseen))
    seen = [word for word in listed if id(word) not in apart]
    if _letters(unseen) > _LAYER * _letters(listed):
        return attrs.evolve(sheet, words=PageWords.of(_shown(listed)))
    return attrs.evolve(sheet, words=PageWords.of(_shown(seen)), unseen=tuple(unseen))


def _is_inside(words: PageWords, sheet: Sheet) -> bool:
    """Whether none of ``words`` ends before the page or begins behind it: what every page is asked."""
    if not words:
        return True
    return (
        min(words.rights) > 0
        and max(words.lefts) < sheet.width_mm * 100
        and all(one.bottom > 0 and one.top < sheet.height_mm for one in words.settings)
    )


def _may_be_unseen(face: Face) -> bool:
    small = face.size_pt is not None and face.size_pt <= _SMALLEST_PT
    return face.hidden or small or (face.color is not None and _is_paper(face.color))


def _is_unseen(word: Word, sheet: Sheet, areas: Sequence[Box]) -> bool:
    left, top, right, bottom = word.box
    if right <= 0 or bottom <= 0 or left >= sheet.width_mm or top >= sheet.height_mm:
        return True
    face = word.face
    if face.hidden:
        return not _on(word.box, sheet.pictures)
    if face.size_pt is not None and face.size_pt <= _SMALLEST_PT:
        return True
    return face.color is not None and _is_paper(face.color) and not _on(word.box, (*areas, *sheet.pictures))


def _is_paper(color: str) -> bool:
    return min(bytes.fromhex(color)) >= _PAPER


def _on(box: Box, things: Sequence[Box]) -> bool:
    """Whether the middle of ``box`` lies on one of ``things``."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in things)


def _letters(words: Sequence[Word]) -> int:
    return sum(len(word.text) for word in words)


def _shown(words: Sequence[Word]) -> list[Word]:
    """Return words whose faces do not say that they are hidden, which the picture over them is not."""
    faces: dict[int, Face] = {}
    found = []
    for word in words:
        if word.face.hidden:
            face = faces.setdefault(id(word.face), attrs.evolve(word.face, hidden=False))
            found.append(attrs.evolve(word, face=face))
        else:
            found.append(word)
    return found
