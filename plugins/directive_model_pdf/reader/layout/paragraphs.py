"""Lines of one column to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from directive_model import Span
from directive_model.flow import Alignment, Face, FlowParagraph, Layout, Run
from directive_model.kit import nfc
from directive_model_pdf.reader.layout.strips import Strip, join_boxes
from directive_model_pdf.reader.sheet import Word

__all__ = ["Column", "Paragraph", "paragraphs_of"]

#: How a line begins that begins a paragraph.
_LABEL = re.compile(
    r"(?:[-–+*•]\s|[IVXLC]+[.)-]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[a-zđ]\)\s"
    r"|(?:Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG|MỤC)\s[\dIVX])"
)
#: In mm: what agrees, what is an indent, and by how much heights of letters differ that are of two sizes.
_AGREE, _INDENT, _OTHER_SIZE = 1.5, 3.0, 0.5
_POINTS_PER_MM = 72 / 25.4
#: A blank wider than so many heights of the letters is white space that somebody has put there.
_WIDE = 1.5
#: Lines farther apart than so many pitches are parted.
_PARTED = 1.35


class Column:
    """Where lines stand: from ``left`` to ``right``, in mm."""

    __slots__ = ("centered", "left", "right")

    def __init__(self, left: float, right: float, *, centered: bool = False) -> None:
        self.left = left
        self.right = right
        #: Each of its lines is set in the middle.
        self.centered = centered


class Paragraph:
    """Lines that are one paragraph."""

    __slots__ = ("alignment", "column", "lines", "page")

    def __init__(self, line: Strip, column: Column, alignment: Alignment, page: int) -> None:
        self.lines = [line]
        self.column = column
        self.alignment: Alignment = alignment
        self.page = page

    def block(self, source: str) -> FlowParagraph:
        """Return it as a flow has it."""
        first, column = self.lines[0], self.column
        left = max(min([line.left for line in self.lines[1:]], default=column.left) - column.left, 0.0)
        indented = self.alignment in ("left", "justify")
        layout = Layout(
            alignment=self.alignment,
            left_mm=round(left, 1) if indented else 0.0,
            first_line_mm=round(first.left - column.left - left, 1) if indented else 0.0,
        )
        box = join_boxes([line.box for line in self.lines])
        return FlowParagraph(_runs(self.lines), layout, span=Span(source=source, page=self.page, box=box))


def _runs(lines: Sequence[Strip]) -> tuple[Run, ...]:
    pieces: list[tuple[Face, list[str]]] = []
    before: Word | None = None
    for line in lines:
        for word in line.words:
            text = word.text
            if before is not None and not word.glued:
                text = _between(before, word, line) + text
            if pieces and pieces[-1][0] == word.face:
                pieces[-1][1].append(text)
            else:
                pieces.append((word.face, [text]))
            before = word
    return tuple(Run(nfc("".join(texts)), face) for face, texts in pieces)


def _between(before: Word, word: Word, line: Strip) -> str:
    """Return what parts two words: a blank, or nothing where a line ends at the hyphen of a code."""
    if word is line.words[0]:
        return "" if before.text.endswith("-") and len(before.text) > 1 else " "
    gap = (word.box[0] - before.box[2]) / max(line.height, 0.1)
    return " " if gap < _WIDE else " " * round(gap * 3)


def paragraphs_of(lines: Sequence[Strip], column: Column, page: int) -> list[Paragraph]:
    """Return the paragraphs of ``lines``, which stand in ``column`` from top to bottom."""
    paragraphs: list[Paragraph] = []
    pitch = _pitch(lines)
    for line in lines:
        if paragraphs and _continues(paragraphs[-1], line, column, pitch):
            paragraphs[-1].lines.append(line)
        else:
            paragraphs.append(Paragraph(line, column, _alignment(line, column), page))
    return paragraphs


def _pitch(lines: Sequence[Strip]) -> float:
    """Return how far one line of text is from the next, mostly; 0 where nothing tells."""
    steps = sorted(
        after.bottom - line.bottom for line, after in pairwise(lines) if abs(after.height - line.height) < _OTHER_SIZE
    )
    return steps[len(steps) // 4] if steps else 0.0


def _alignment(line: Strip, column: Column) -> Alignment:
    if column.centered:
        return "center"
    before, after = line.left - column.left, column.right - line.right
    if before > _INDENT and after > _INDENT and abs(before - after) < _AGREE * 2:
        return "center"
    if after < _AGREE and before > (column.right - column.left) / 3:
        return "right"
    return "left"


def _continues(paragraph: Paragraph, line: Strip, column: Column, pitch: float) -> bool:
    last = paragraph.lines[-1]
    step = line.bottom - last.bottom
    if step > max(pitch * _PARTED, last.height * 1.1) or step < last.height / 2:
        return False
    if abs(line.height - last.height) > _OTHER_SIZE or paragraph.alignment == "center":
        return False
    text = line.text
    if _LABEL.match(text) and not last.text.endswith(("-", ",")):
        return False
    first = line.words[0].box
    if first[2] - first[0] + last.height / 3 < column.right - last.right:
        return False  # the next word would have had room
    if len(paragraph.lines) == 1:
        return line.left < last.left + _INDENT or text[:1].islower()
    return abs(line.left - last.left) < _INDENT
