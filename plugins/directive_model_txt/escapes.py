r"""Ends of lines that a text has written out, as a dump of a database or a string of JSON has them: "\r\n".

What else such a string writes out is read, too, where it can be nothing else: "\"", "\/", "\u1ea1", and "\t" between
a mark and a capital or a figure.  Other signs stay as they are written: "\theta", "bao-cao\t7", "\\".
"""

from __future__ import annotations

import re

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import FlowParagraph, Run
from directive_model.kit import Tally

_SIGN = re.compile(r"\\r\\n|\\n")
#: What a dump does not write: another letter behind a backslash is of a path or a formula; a page it writes out, too.
_FOREIGN = re.compile(r"""\\(?!n|r\\n|t|u[0-9A-Fa-f]{4}|["'/])|\f""")
#: "C:\names" is a path; so is what begins with two backslashes.
_PATH = re.compile(r"(?<![^\W_])[A-Za-z]:\\n\w|(?<!\S)\0\0[^\W\d_]")
#: A dump of a document has so many signs at least, and so many to a line; its lines are long.
_FEWEST, _FEWEST_OF_LINE, _SHORTEST = 5, 4, 200
#: Of so many signs one may stand where no line begins, within a word or before a comma.
_STRANGE = 3
#: What stands for a letter; two halves of a character are one.  A tab stands behind no word and no drive.
_LETTER = re.compile(
    r"""\\(?:(?P<plain>["'/])|u(?P<code>[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|[0-9A-Fa-f]{4})"""
    r"""|(?<![\w\0]\\)(?<![A-Za-z]:\\)(?P<tab>t))"""
)
_ENUMERATED = re.compile(r"[^\W\d_]{1,2}[).] ")
_NO_BEGINNING = frozenset(",;:.)]}”’")


def is_dump(text: str, lines: list[str]) -> bool:
    r"""Whether signs stand for the ends of lines in ``text``; where anything speaks for a path or a formula, not.

    Few lines, long ones, have many of them; and lines of a document begin behind them, not the rest of words.
    """
    count = text.count("\\n")
    if count < _FEWEST:
        return False
    filled = sum(1 for line in lines if line and not line.isspace())
    if count < _FEWEST_OF_LINE * filled or len(text) < _SHORTEST * filled:
        return False
    text = _plain(text)
    if _FOREIGN.search(text) is not None or _PATH.search(text) is not None:
        return False
    count = strange = pieces = spaced = start = 0
    for match in _SIGN.finditer(text):
        count += 1
        strange += _is_strange(text, match.end())
        # A line of a document has several words, the name of a folder one mostly; a blank line says nothing.
        pieces += match.start() > start
        spaced += text.find(" ", start, match.start()) >= 0
        start = match.end()
    return count >= _FEWEST and _STRANGE * strange < count and 2 * spaced >= pieces


def between_signs(line: str, number: int, source: str, tally: Tally, told: list[Finding]) -> list[FlowParagraph]:
    """Return the lines between the signs of ends of lines, each with its place; two signs leave a blank one.

    How many signs ``line`` has, and from where to where, is added to ``told``.
    """
    plain = _plain(line)
    count = sum(1 for _ in _SIGN.finditer(plain))
    # Before they are made: four million letters are two million lines.
    tally.add(lines=count)
    pieces = _Pieces(line, plain, number, source)
    start = first = last = 0
    for match in _SIGN.finditer(plain):
        pieces.add(start, match.start())
        first = first if last else match.start()
        start = last = match.end()
    if count:
        sign = "\\r\\n" if line.startswith("\\r", first) else "\\n"
        told.append(_told(sign, count, _span(source, number, first, last)))
    pieces.add(start, len(line))
    if pieces.letters:
        told.append(_told_letters(line, pieces.letters, number, source))
    return pieces.lines


def _plain(text: str) -> str:
    """Return ``text``, each pair of backslashes as what is no sign: the first of them says that the second is one."""
    return text.replace("\\\\", "\0\0")


def _is_strange(text: str, start: int) -> bool:
    letter = text[start : start + 1]
    return letter in _NO_BEGINNING if not letter.islower() else _ENUMERATED.match(text, start) is None


class _Pieces:
    """The lines that one line of a dump holds, and where in it letters are written out."""

    def __init__(self, line: str, plain: str, number: int, source: str) -> None:
        self.lines: list[FlowParagraph] = []
        #: From where to where each letter is written out.
        self.letters: list[tuple[int, int]] = []
        self._line = line
        self._plain = plain
        self._number = number
        self._source = source

    def add(self, start: int, end: int) -> None:
        """Add what stands from ``start`` to ``end`` as a line, the letters in it that are written out as they are."""
        parts: list[str] = []
        shifts: list[tuple[int, int]] = []
        written = self._line[start:end]
        at = length = further = 0
        for match in _LETTER.finditer(self._plain[start:end]):
            if (letter := _letter(match)) is None:
                continue
            parts += (written[at : match.start()], letter)
            length += match.start() - at + len(letter)
            at = match.end()
            further += len(match[0]) - len(letter)
            shifts.append((length, further))
            self.letters.append((start + match.start(), start + at))
        piece = "".join((*parts, written[at:]))
        runs = () if not piece or piece.isspace() else (Run(piece),)
        span = _span(self._source, self._number, start, end)
        self.lines.append(FlowParagraph(runs, span=span, shifts=tuple(shifts)))


def _letter(match: re.Match[str]) -> str | None:
    """Return the letter that is written out; None for what prints nothing, and for half of a character."""
    if match["plain"] is not None:
        return match["plain"]
    if match["tab"] is not None:
        return None if match.string[match.end() : match.end() + 1].islower() else "\t"
    units = bytes.fromhex(match["code"].replace("\\u", ""))
    letter = units.decode("utf-16-be", "replace")
    return letter if letter != "\ufffd" and (letter.isprintable() or letter == "\u00a0") else None


def _told_letters(line: str, letters: list[tuple[int, int]], number: int, source: str) -> Finding:
    (first, end), last = letters[0], letters[-1][1]
    sign = line[first:end]
    return Finding(
        rule="control-character",
        severity=Severity.NOTE,
        message=Words(
            vi=f"{len(letters)} chữ viết ra thành ký hiệu như “{sign}” trong dòng này được đọc là chữ ấy",
            en=f"{len(letters)} letters are written out in this line, as “{sign}”, and read as what they are",
        ),
        span=_span(source, number, first, last),
        found=sign,
    )


def _told(sign: str, count: int, span: Span) -> Finding:
    return Finding(
        rule="control-character",
        severity=Severity.NOTE,
        message=Words(
            vi=f"{count} ký hiệu “{sign}” trong dòng này được đọc là chỗ xuống dòng",
            en=f"“{sign}” is written out {count} times in this line, and read as the ends of lines",
        ),
        span=span,
        found=sign,
    )


def _span(source: str, line: int, start: int, end: int) -> Span:
    return Span.at(source, None, line, start + 1, line, end + 1)
