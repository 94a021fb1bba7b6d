"""Whether a line goes on with the paragraph before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from directive_model_pdf.reader.layout.names import begins_name, is_name
from directive_model_pdf.reader.layout.paragraphs import Column, Paragraph
from directive_model_pdf.reader.layout.strips import Strip

__all__ = ["AUTHORITY", "LABEL", "Joiner"]

_ENDS = (".", ";", ":", "!", "?", "…", ".”", '."', ".)", "”.", "/.")
#: How a line begins that begins a paragraph.
LABEL = re.compile(
    r"(?:[-–+*•]\s|[IVXLC]+[.)-]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[a-zđ]\)\s"
    r"|(?:Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG|MỤC)\s[\dIVX])"
)
#: What is held to the word before it.
_COUNT = re.compile(r"\d|[IVXLC]+\b")
#: Capitals that are none of a name, nor of a heading: "Quý" and "III/2026".
_NUMBER = re.compile(r"[\dIVXLC][\dIVXLC/.,-]*")
#: In mm: what is an indent, by how much heights of letters differ that are of two sizes, and what agrees.
_INDENT, _OTHER_SIZE, _SAME = 2.0, 0.3, 0.8
#: Lines farther apart than so many pitches are parted, and where an indent would tell that they are; where no pitch
#: is known, than so many heights.
_PARTED, _PARTED_THOUGH, _HIGH = 1.18, 1.6, 1.75
#: A blank, in parts of the height of letters; and what it may be off by, in mm.
_BLANK, _OFF = 0.223, 0.2
#: A line of more words that is nearly as wide as any in its column may have left one over.
_FEW, _WIDE = 3, 0.8
#: The first line of a long name is wider, in parts of what it may take.
_MUCH = 0.4
#: How lines begin in heads and signatures that are no rest of the one above: an authority line, which before a number
#: is a map's scale, or a district; the number of a document, which is none of a school ("Trường Mầm non Số 2"); its
#: subject.
_PART = re.compile(r"(?:[TK]/[MTL]|TM\.|KT\.|TL\.|TUQ\.|Q\.)\s++(?!\d)|Số\s?+(?::|[\d.…]*+\s?+[-/–])|[Vv]/[Vv]\b")
#: Of these an authority line, wherever it stands: under a name as wide as it is, one is as good as at the left.
AUTHORITY = re.compile(r"(?:[TK]/[MTL]|TM\.|KT\.|TL\.|TUQ\.)\s++(?!\d)")
#: How a line begins that says to whom a document goes.
_ADDRESSED = re.compile(r"Kính (?:gửi|trình)\b", re.IGNORECASE)


class Joiner:
    """Joins the lines of one kind of column; knows how far apart they are, by the height of their letters."""

    def __init__(self) -> None:
        self._steps: dict[float, Counter[float]] = {}
        #: The pitches by them, as far as they were asked for.
        self._pitches: dict[float, float] = {}

    def look(self, lines: Sequence[Strip]) -> None:
        """Note how far apart lines are that follow each other."""
        self._pitches.clear()
        for line, after in pairwise(lines):
            step = round(after.bottom - line.bottom, 1)
            if abs(after.height - line.height) < _OTHER_SIZE and 0 < step < line.height * _HIGH * 2:
                self._steps.setdefault(round(line.height, 1), Counter())[step] += 1

    def paragraphs(self, lines: Sequence[Strip], column: Column, page: int) -> Iterator[Paragraph]:
        """Yield the paragraphs of ``lines``, which stand in ``column`` from top to bottom."""
        begun: Paragraph | None = None
        for line in lines:
            space = 0.0
            if begun is not None:
                last = begun.lines[-1]
                if self._reaches(begun, line) and self.goes_on(begun, line):
                    begun.add(line, page)
                    continue
                yield begun
                space = max(line.bottom - last.bottom - self._pitch(line), 0.0)
            begun = Paragraph(line, column, page, space)
        if begun is not None:
            yield begun

    def _reaches(self, paragraph: Paragraph, line: Strip) -> bool:
        """Whether no white space stands between a paragraph and a line, and they are not beside each other.

        Where paragraphs begin with an indent, that tells them apart: letters of another font make a line higher.
        """
        first, last = paragraph.lines[0], paragraph.lines[-1]
        step, pitch = line.bottom - last.bottom, self._pitch(last)
        if not last.height / 2 < step:
            return False
        return step <= pitch * (_PARTED if first.left < line.left + _INDENT else _PARTED_THOUGH)

    def _pitch(self, line: Strip) -> float:
        """Return how far lines of such letters are apart within a paragraph: the least of what is usual."""
        height = round(line.height, 1)
        known = self._pitches.get(height)
        if known is not None:
            return known
        steps = self._steps.get(height)
        if not steps:
            return line.height * _HIGH / _PARTED
        often = max(steps.values()) / 5
        found = self._pitches[height] = min(step for step, count in steps.items() if count >= often)
        return found

    def goes_on(self, paragraph: Paragraph, line: Strip) -> bool:
        """Whether ``line`` would be the next line of ``paragraph``, whatever white space is between."""
        last, column = paragraph.lines[-1], paragraph.column
        if abs(line.height - last.height) > _OTHER_SIZE or (line.text.isupper() and AUTHORITY.match(line.text)):
            return False
        wanted = _unit(line) + last.height * _BLANK
        if paragraph.alignment == "center":
            return self._goes_on_in_middle(paragraph, line, wanted)
        if paragraph.alignment == "right" and column.alignment(line) != "right":
            return False
        if not _unfinished(last, line) and (wanted < column.right - last.right - _OFF or _changes(paragraph, line)):
            return False
        return _stands_under(paragraph, line)

    def _goes_on_in_middle(self, paragraph: Paragraph, line: Strip, wanted: float) -> bool:
        last, column = paragraph.lines[-1], paragraph.column
        if column.alignment(line) != "center" or _look(last) != _look(line) or _PART.match(line.text):
            return False
        if last.text.isupper() != line.text.isupper() and not _NUMBER.fullmatch(line.text):
            return False
        if column.centered and _is_long_name(paragraph, line):
            return True
        width = last.right - last.left
        return width + wanted > column.room(last) - _OFF or (width > column.widest * _WIDE and _is_rest(last, line))


def _unit(line: Strip) -> float:
    """Return how wide what a line begins with is and no line end parts: a word, or one with its number."""
    first = line.words[0]
    end = first.box[2]
    for word in line.words[1:3]:
        if not word.glued and not _COUNT.match(word.text):
            break
        end = word.box[2]
    return end - first.box[0]


def _unfinished(last: Strip, line: Strip) -> bool:
    """Whether a line goes on with a sentence, though its first word would have had room on the line before."""
    return line.text[:1].islower() and not last.text.endswith((*_ENDS, ","))


def _stands_under(paragraph: Paragraph, line: Strip) -> bool:
    """Whether ``line`` begins where the lines of ``paragraph`` do, and not as a new one would."""
    first, last = paragraph.lines[0], paragraph.lines[-1]
    text = line.text
    if len(paragraph.lines) > 1 and abs(first.left - last.left) > _INDENT:
        return abs(line.left - last.left) < _SAME * 2
    if line.left < last.left - _INDENT:
        # What is addressed to somebody stands by itself: the text after it begins at an indent.
        begun = text[:1].isupper() and line.left > paragraph.column.left + _INDENT
        return len(paragraph.lines) == 1 and not (begun and _ADDRESSED.match(first.text))
    if line.left > last.left + _INDENT:
        # Only what begins with a label hangs.
        return len(paragraph.lines) == 1 and LABEL.match(first.text) is not None and LABEL.match(text) is None
    ended = last.text.endswith(_ENDS)
    if LABEL.match(text):
        # "kinh tế" and "- xã hội", "Sơn Hải" and "- Lâm Giang": the line before is full.
        return not ended and text[:1] in "-–" and not last.text.endswith(",")
    if line.left > paragraph.column.left + _INDENT:
        return not ended  # a paragraph that is indented as a whole, or the next that begins as this one does
    return not (ended and text[:1].isupper() and len(paragraph.lines) == 1 and last.words[-1].text.endswith(":"))


def _is_rest(last: Strip, line: Strip) -> bool:
    """Whether a line is the one word that had no room any more in a narrow column: "NAM", "2025"."""
    return len(line.words) == 1 and len(last.words) > _FEW and line.text.isalnum()


def _is_long_name(paragraph: Paragraph, line: Strip) -> bool:
    """Whether a line goes on with the name of who signs, for which one line has no room; it may end at any word."""
    lines, room = [*paragraph.lines, line], paragraph.column.room(line)
    first = lines[0]
    if first.right - first.left < room * _MUCH or not begins_name(first.text):
        return False
    wide = sum([one.right - one.left for one in lines]) + line.height * _BLANK
    return wide > room - _OFF and is_name(" ".join([one.text for one in lines]))


def _bold(line: Strip) -> bool:
    return all(word.face.bold for word in line.words)


def _changes(paragraph: Paragraph, line: Strip) -> bool:
    """Whether a line is bold and the one before is not, or the other way, as no line within a paragraph would be.

    A sentence goes on whatever its look, be it behind a dash or with one syllable of a name, which is no heading, nor
    are dots, and stands under none; and in a paragraph that has bold lines and others the look of the words at the
    break tells.
    """
    last, bold, first = paragraph.lines[-1], _bold(line), line.text[:1]
    syllable = len(line.words) == 1 and line.text.rstrip(".,;:").isalpha()
    named = syllable and not line.text.isupper() and not last.text.isupper()
    rest = named or first.isdigit() or last.text.endswith(("-", "–"))
    inside = first.islower() or (rest and LABEL.match(line.text) is None)
    if _bold(last) == bold or (inside and not last.text.endswith(_ENDS)):
        return False
    mixed = any(_bold(one) == bold for one in paragraph.lines)
    return not mixed or last.words[-1].face.bold != line.words[0].face.bold


def _look(line: Strip) -> tuple[bool, bool]:
    return _bold(line), all(word.face.italic for word in line.words)
