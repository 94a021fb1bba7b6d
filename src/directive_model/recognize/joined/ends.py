"""Lines whose ends a cell has lost: two bodies, number and subject, recipients, the parts of a signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from directive_model.language import fold, parse_number_line
from directive_model.language.naming import below_superior, is_organ, is_position, is_under_another, is_whole_office
from directive_model.language.patterns import late
from directive_model.recognize.joined.pieces import blanks_of, folded_in_place, parted_at
from directive_model.recognize.page.anchors import authority_in
from directive_model.recognize.page.layout import ADDRESSED, SENT_TO
from directive_model.recognize.page.line import Line
from directive_model.recognize.signers import is_note, is_signed_on, signer_of

#: A head has no more lines; a list of recipients, and a signature, have no more letters.
_HEAD_LINES, _LONGEST_LIST, _LONGEST_SIGNATURE = 16, 1500, 200
#: In a column lines of a body's name over its last one, and of its head's office under it.
_MOST_NAME_LINES = 5
_SUBJECT = " V/v "
#: How a line begins that may hold a list: of recipients, their label before them or not, or of addressees.
_LISTS = ("N", "n", "-", "–", "Kính")
_MOTTO = late(r"C[ỘO]NG H\w+ XÃ HỘI CHỦ NGHĨA VIỆT NAM(?= Độc)")
_LABEL = late(rf"{SENT_TO}\s*:")
_RETENTION = late(r"[:;]\s*[-–]\s*lưu(?=\s*[:.]|\s+(?:vt|văn)\b|(?:[\s,]+[^\s,;]{1,12}){1,4}$)")
_ADDRESSEES = late(rf"{ADDRESSED}\s*:")
#: A rule of hyphens whose line pdftotext has taken for a broken word: "----Sơn Hải, ngày 15 tháng 4 năm 2024".
_RULED = late(r"-{3,}(?=[^\W\d_])")
#: What may part two offices on one line.
_BETWEEN = ("-", "–", "/")
#: Before a recipient, or an addressee, that does not begin its line; where they are numbered, the second is so.
_ENTRY = late(r"(?<=[:;])\s*(?=[-–]\s?\w|\d{1,2}\. ?[^\W\d_])")
_SECOND = "; 2."


def part_lines(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines``, those that hold several lines of a head or an ending as the lines they were."""
    parted: list[Line] = []
    for index, line in enumerate(lines):
        text = line.text
        if text[:3] == "---" and (rule := _RULED.match(text)) is not None and line.table is None:
            hyphens, below = parted_at(line, rule.end())
            parted += (hyphens, attrs.evolve(below, soft=False))
            continue
        # Most lines need no closer look.
        if index < _HEAD_LINES or text[:1] in "KNn-–" or text[:2].isupper() or text[1:2] == "/":
            cuts = tuple(_cuts(line, index)) if line.table is None and not line.prefix else ()
            if not cuts and line.cell is not None and line.paragraph.spots:
                cuts = tuple(_cuts_of_print(lines, index))
            if cuts and line.meaning is None:
                parted += [piece for piece in parted_at(line, *cuts) if piece.text not in _BETWEEN]
                continue
        parted.append(line)
    return parted


def _cuts(line: Line, index: int) -> Iterator[int]:
    """Yield where in the line's text another line begins."""
    text = line.text
    if index < _HEAD_LINES and text.endswith("phúc") and (motto := _MOTTO.match(text)) is not None:
        yield motto.end()
    elif index < _HEAD_LINES and line.cell is not None:
        below = below_superior(text)
        if below is not None:
            yield below
        at = text.find(_SUBJECT)
        if at > 0 and parse_number_line(text[:at]) is not None:
            yield at
    if text.startswith(_LISTS):
        if len(text) <= _LONGEST_LIST and _is_list(line):
            yield from (match.end() for match in _ENTRY.finditer(text))
    elif text[:2].isupper() or text[1:2] == "/":
        yield from _cuts_of_signature(line)


def _is_list(line: Line) -> bool:
    """Whether a line holds several addressees, or recipients: label and retention, or a cell's without the label."""
    text = line.text[2:]
    if "-" not in text and "–" not in text and _SECOND not in text:
        return False
    folded = fold(line.text)
    if folded[:1] == "k":
        return _ADDRESSEES.match(folded) is not None
    return (line.cell is not None or _LABEL.match(folded) is not None) and _RETENTION.search(folded) is not None


def _cuts_of_signature(line: Line) -> Iterator[int]:
    """Yield where the next office begins in "KT. CHỦ TỊCH PHÓ CHỦ TỊCH", and where the name does behind them."""
    text = line.text
    if len(text) > _LONGEST_SIGNATURE:
        return
    capitals = text if text.isupper() else _capitals_of(text)
    if capitals != text and signer_of(text[len(capitals) :].strip()) is None:
        return
    authority = authority_in(text)
    if authority is not None and authority[1] is not None:
        yield from _offices(capitals, len(text) - len(authority[1]))
    elif capitals == text or line.cell is None or not is_position(capitals):
        return
    if capitals != text:
        yield len(capitals)


def _cuts_of_print(lines: Sequence[Line], index: int) -> Iterator[int]:
    """Yield where the office begins under the name of a body that a page has on several lines, in the same letters.

    The name leaves no room on its last line, so that an office below it looks as the rest of it.
    """
    line = lines[index]
    text = line.text
    if line.cell is None or line.prefix or not text.isupper() or len(text) > _LONGEST_SIGNATURE:
        return
    if len(line.paragraph.spots) <= 1 or not _is_of_body(lines, index):
        return
    begun = {spot.start for spot in line.paragraph.spots}
    folded = folded_in_place(text)
    for blank in blanks_of(text):
        at = blank + 1
        if line.raw_offset(at) in begun and (is_under_another(folded, at) or is_whole_office(folded[at:])):
            if _is_signed_below(lines, index):
                yield blank
            return


def _is_of_body(lines: Sequence[Line], index: int) -> bool:
    """Whether a line of a column is a body's name, or the rest of one that the capitals over it begin."""
    cell = lines[index].cell
    first = index
    while first > 0 and index - first < _MOST_NAME_LINES and (above := lines[first - 1]).text.isupper():
        if above.cell is None or cell is None or above.cell[::2] != cell[::2]:
            break
        first -= 1
    return is_organ(fold(lines[first].text))


def _is_signed_below(lines: Sequence[Line], index: int) -> bool:
    """Whether nothing but more capitals stands in a column between a line and a name, a remark, or its end."""
    cell = lines[index].cell
    for line in lines[index + 1 : index + 1 + _MOST_NAME_LINES]:
        if line.cell is None or cell is None or line.cell[::2] != cell[::2]:
            break
        if not line.text.isupper():
            return is_signed_on(line.text) or is_note(line.text)
    return True


def _capitals_of(text: str) -> str:
    """Return the words in capitals that a line begins with."""
    words = text.split(" ")
    count = next((at for at, word in enumerate(words) if not (word.isupper() or word in _BETWEEN)), len(words))
    return " ".join(words[:count])


def _offices(capitals: str, start: int) -> Iterator[int]:
    """Yield where an office begins under the body, or the office, that stands from ``start`` on."""
    folded = folded_in_place(capitals)
    space = folded.find(" ", start)
    while space >= 0:
        before = capitals[start:space]
        if is_under_another(folded, space + 1) and (
            is_position(before) or authority_in(before) is not None or (" " in before and is_organ(fold(before)))
        ):
            if before.endswith(_BETWEEN):
                yield space - 2  # the dash is a piece by itself
            yield space
            start = space + 1
        space = folded.find(" ", space + 1)
