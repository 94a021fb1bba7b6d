"""A block's source to paragraphs of runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import attrs

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import Face, FlowParagraph, Run
from directive_model.kit import Tally
from directive_model_md.emphasis import Piece, Stray, emphasized
from directive_model_md.inline import pieces_of
from directive_model_md.parser import parser
from directive_model_md.places import Places

#: A block without a blank line may be a whole page, of which no reader should ask the faces line by line.
_MOST_LINES = 200
#: The mark of a quotation; before a number it is the sign that it is ("> 50 ha").
#: Without any of these a block is its letters.
_MARK = re.compile(r"[*_\[\]<>&\\`!]|  \n")
_MARKS = re.compile(r"\*+|_+|[\[\]<>&\\`!]")
#: What a mark is parsed into takes the room of so many elements of a tree.
_NODES_OF_MARK = 4
_LINE = re.compile(r"[^\n]+")
_QUOTE = re.compile(r"(?:>[ \t]?(?!\s*\d))+")
#: A number whose parts are those of a label: no amount of thousands, no time of a full hour.
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?)+"
#: The mark of a list before a label that the document itself has: "- 1. …", "- a) …", "- - …"; what stands behind a
#: number without a stop at its end says whether it may be one.
_LISTED = re.compile(
    rf"[-*+][ \t]+(?=\*{{0,3}}(?:(?:\d{{1,3}}\.|{_NUMBER}\.|[IVX]{{1,5}}\.|[a-zđ]\)|[-+–•])[ \t*]"
    rf"|(?P<number>{_NUMBER})[ \t*]+(?!(?:USD|EUR|VN[DĐ]|[KMGT]B|[MG]W)\b)(?P<next>[^\s*]?)))"
)
_NUMBERED = re.compile(rf"(?:[-*+#]+[ \t]+)?\*{{0,3}}({_NUMBER})[.]?[ \t*]")
#: A page with so many of them was made by a converter to which all items of a list are dashes.
_FEWEST_LISTED = 3


@attrs.frozen
class Listed:
    """Tells the marks of lists that a converter has put before items that have labels of their own."""

    #: What of numbers without a stop at their end are labels ("2.1 Yêu cầu"): others are amounts and times.
    numbers: frozenset[str]

    def behind(self, text: str, start: int = 0) -> int:
        """Return where the label begins behind such a mark; ``start`` where there is none."""
        mark = _LISTED.match(text, start)
        if mark is None or (mark["number"] and (_is_amount(mark) or mark["number"] not in self.numbers)):
            return start
        return mark.end()


def listed_in(lines: Sequence[str]) -> Listed | None:
    """Return how to tell the marks of a converter among ``lines``; None where those of lists were typed."""
    marks = [mark for line in lines if line[:1] in "-*+" and (mark := _LISTED.match(line)) is not None]
    if len(marks) < _FEWEST_LISTED:
        return None
    listed = Listed(_counted(lines) if any(mark["number"] for mark in marks) else frozenset())
    labels = [mark["number"] for mark in marks if listed.behind(mark.string)]
    # Each of some chapters may have one amount that ends in one.
    certain = any(number is None or not number.endswith(".1") for number in labels)
    return listed if certain and len(labels) >= _FEWEST_LISTED else None


def _is_amount(mark: re.Match[str]) -> bool:
    """Whether what stands behind a number is its unit or goes on with it: the words of a label begin large."""
    return mark["next"].islower() or mark["next"].isdigit() or mark["next"] == "%"


def _counted(lines: Iterable[str]) -> frozenset[str]:
    """Return the numbers at the heads of lines that count from one on, with the stops between their parts."""
    numbers: set[str] = set()
    for line in lines:
        if (head := _NUMBERED.match(line)) is not None:
            above, _, number = head[1].rpartition(".")
            if number == "1" or f"{above}.{int(number) - 1}" in numbers:
                numbers.add(head[1])
    return frozenset(numbers)


class Paragraphs:
    """Makes the paragraphs of one source; keeps what was noticed."""

    def __init__(self, source: str, tally: Tally, *, faces: bool, listed: Listed | None = None) -> None:
        """With ``faces`` letters that nothing sets off have a face too: the source tells bold from regular.

        What is ``listed`` loses the mark of a list before a label of its own.
        """
        self.source = source
        self.tally = tally
        self.findings: list[Finding] = []
        self._plain = Face() if faces else None
        self._listed = listed
        self._faces: dict[tuple[object, ...], Face] = {}

    def of(self, content: str, places: Places, *, bold: bool = False) -> Iterator[FlowParagraph]:
        """Yield the paragraphs of a block: several where its lines end in backslashes or are too many for one.

        What writes line ends with backslashes means lines that stand by themselves, as those of a head do.
        """
        if _MARK.search(content) is None:
            for part in _parts(list(_plain(content, listed=self._listed)), content):
                yield self._paragraph(part, places, bold=bold)
            return
        self.tally.nodes(_NODES_OF_MARK * len(_MARKS.findall(content)))
        tokens = parser().parseInline(content)[0].children or []
        pieces, strays = emphasized(list(_unmarked(pieces_of(tokens), listed=self._listed)), content)
        for token in tokens:
            if token.type == "image":
                self._image(token.content, places.span(token.meta["at"], token.meta["at"] + len(token.content) + 2))
        for stray in strays:
            self._stray(stray, places)
        for part in _parts(pieces, content):
            yield self._paragraph(part, places, bold=bold)

    def verbatim(self, line: str, places: Places) -> FlowParagraph:
        """Return a line none of whose letters is a mark."""
        return self._paragraph([Piece(line, 0)] if line else [], places)

    def _paragraph(self, pieces: list[Piece], places: Places, *, bold: bool = False) -> FlowParagraph:
        runs: list[Run] = []
        for piece in _merged(pieces):
            face = self._face(attrs.evolve(piece, bold=True) if bold else piece)
            letters = piece.text.rstrip("\n")
            runs.append(Run(piece.text, face, span=places.span(piece.at, piece.at + len(letters))))
        if not pieces:
            return FlowParagraph(span=places.span(0, 0))
        last = pieces[-1]
        return FlowParagraph(tuple(runs), span=places.span(pieces[0].at, last.at + len(last.text.rstrip("\n"))))

    def _face(self, piece: Piece) -> Face | None:
        key = (piece.bold, piece.italic, piece.underline, piece.strike, piece.raised)
        if not any(key):
            return self._plain
        if key not in self._faces:
            raised: Literal["superscript", "subscript"] | None = None
            if piece.raised:
                raised = "superscript" if piece.raised == "superscript" else "subscript"
            self._faces[key] = Face(
                bold=piece.bold, italic=piece.italic, underline=piece.underline, strike=piece.strike, raised=raised
            )
        return self._faces[key]

    def _stray(self, stray: Stray, places: Places) -> None:
        words = Words(
            vi=f"dấu “{stray.text}” không mở cũng không đóng phần chữ nào, đã bỏ khỏi văn bản",
            en=f"“{stray.text}” neither opens nor closes any emphasis; it is left out of the text",
        )
        self.add("stray-emphasis", words, places.span(stray.at, stray.at + len(stray.text)), stray.text)

    def _image(self, text: str, span: Span) -> None:
        words = Words(vi=f"không đọc hình ảnh “{text}”", en=f"the image “{text}” is not read")
        self.add("object-not-read", words, span, text or None)

    def add(self, rule: str, words: Words, span: Span, text: str | None) -> None:
        """Notice something."""
        self.findings.append(Finding(rule=rule, severity=Severity.NOTE, message=words, span=span, text=text))


def _plain(content: str, *, listed: Listed | None) -> Iterator[Piece]:
    """Yield the lines of a block without marks, the blanks at their heads and ends left out, as the parser does."""
    for match in _LINE.finditer(content):
        if match.start():
            yield Piece("\n", match.start() - 1, marks=False)
        words = match[0]
        blanks = len(words) - len(words.lstrip(" \t")) if match.start() else 0
        if listed is not None:
            blanks = listed.behind(words, blanks)
        yield Piece(words[blanks:].removesuffix(" "), match.start() + blanks)


def _unmarked(pieces: Iterable[Piece], *, listed: Listed | None) -> Iterator[Piece]:
    """Take the marks of quotations off the heads of lines; where labels are ``listed``, those of lists, too."""
    at_head = True
    for piece in pieces:
        letters = piece
        if at_head and piece.marks:
            start = quote.end() if (quote := _QUOTE.match(piece.text)) is not None else 0
            if listed is not None:
                start = listed.behind(piece.text, start)
            letters = attrs.evolve(piece, text=piece.text[start:], at=piece.at + start)
        if letters.text:
            at_head = letters.text == "\n"
            yield letters


def _parts(pieces: list[Piece], content: str) -> Iterator[list[Piece]]:
    part: list[Piece] = []
    lines = 0
    for piece in pieces:
        if piece.text == "\n":
            lines += 1
            if lines == _MOST_LINES or content.startswith("\\", piece.at):
                yield part
                part, lines = [], 0
                continue
        part.append(piece)
    if part:
        yield part


def _merged(pieces: list[Piece]) -> Iterator[Piece]:
    """Join letters of one face that stand together, and put a line break to those that it ends."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is None:
            waiting = piece
        elif "\n" not in waiting.text and (
            piece.text == "\n"
            or (
                piece.at == waiting.at + len(waiting.text)
                and attrs.evolve(piece, text="", at=0, marks=True) == attrs.evolve(waiting, text="", at=0, marks=True)
            )
        ):
            waiting = attrs.evolve(waiting, text=waiting.text + piece.text)
        else:
            yield waiting
            waiting = piece
    if waiting is not None:
        yield waiting
