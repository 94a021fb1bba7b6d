r"""Ends of lines that a text has written out, as a dump of a database or a string of JSON has them: "\r\n".

What else such a string writes out is read, too, where it can be nothing else: "\"", "\/", "\u1ea1", and "\t" between
a mark and a capital or a figure.  Other signs stay as they are written: "\theta", "bao-cao\t7", "\\".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from directive_model import Span
from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import FlowParagraph, Run
from directive_model.kit import Tally

_END = "\\n"
_SIGN = re.compile(r"\\r\\n|\\n")
#: What a dump does not write: another letter behind a backslash is of a path or a formula.
_FOREIGN = re.compile(r"""\\(?!n|r\\n|t|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|["'/])""")
#: Among so many signs one such letter is somebody's slip, or what a page had for a bracket.
_RARE = 20
#: "C:\names" is a path, but no "nhóm A:\nTrồng cây"; so is what begins with two backslashes.
_PATH = re.compile(r"(?<![^\W_])[A-Za-z]:\\n[a-z]|(?<!\S)\0\0[^\W\d_]")
#: A dump of a document has so many signs at least, and so many to a line; its lines are long.
_FEWEST, _FEWEST_OF_LINE, _SHORTEST = 5, 4, 200
#: Of so many signs one may stand where no line begins, within a word or before a comma.
_STRANGE = 3
#: What stands for a letter; two halves of a character are one.  A tab stands behind no word and no drive.
_LETTER = re.compile(
    r"""\\(?:(?P<plain>["'/])|u(?P<code>[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|[0-9A-Fa-f]{4})"""
    r"""|(?<![\w\0]\\)(?<![A-Za-z]:\\)(?P<tab>t))"""
)
#: A line of none says nothing.
_SAID = re.compile(r"[^\W_]")
_ENUMERATED = re.compile(r"[^\W\d_]{1,2}[).] ")
_NO_BEGINNING = frozenset(",;:.)]}”’")


def is_dump(text: str, lines: list[str]) -> bool:
    r"""Whether signs stand for the ends of lines in ``text``; where anything speaks for a path or a formula, not.

    Few lines, long ones, have many of them; and lines of a document begin behind them, not the rest of words.
    """
    if not _looks_dumped(text, lines):
        return False
    text = _plain(text)
    # A page it writes out, too.
    if "\f" in text or _PATH.search(text) is not None:
        return False
    count = strange = pieces = spaced = start = 0
    for match in _SIGN.finditer(text):
        count += 1
        # A line of a document has several words, the name of a folder one mostly; one of dots or none says nothing.
        has_words = text.find(" ", start, match.start()) >= 0
        strange += _is_strange(text, match, behind_words=has_words)
        is_said = _SAID.search(text, start, match.start()) is not None
        pieces += is_said
        spaced += is_said and has_words
        start = match.end()
    if count < _FEWEST or _STRANGE * strange >= count or 2 * spaced < pieces:
        return False
    return _RARE * sum(1 for _ in _FOREIGN.finditer(text)) <= count


def left_as_letters(text: str, lines: list[str], source: str) -> Iterator[Finding]:
    """Yield what tells of signs that a path may hold: so many that they may be ends of lines after all."""
    if _looks_dumped(text, lines):
        number, line = next((number, line) for number, line in enumerate(lines, 1) if _END in line)
        count = text.count(_END)
        words = Words(
            vi=f"{count} ký hiệu “{_END}” trong văn bản này được để nguyên: không rõ có phải chỗ xuống dòng",
            en=f"“{_END}” is written out {count} times in this text, and left as it is: it may be no ends of lines",
        )
        yield _note(words, _END, _span(source, number, line.index(_END), line.rindex(_END) + len(_END)))


def _looks_dumped(text: str, lines: list[str]) -> bool:
    """Whether few lines, long ones, have many of the signs."""
    count = text.count(_END)
    if count < _FEWEST:
        return False
    filled = sum(1 for line in lines if line and not line.isspace())
    return count >= _FEWEST_OF_LINE * filled and len(text) >= _SHORTEST * filled


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


def _is_strange(text: str, sign: re.Match[str], *, behind_words: bool) -> bool:
    """Whether no line seems to begin behind a sign; one that is broken in a sentence goes on in small letters."""
    start = sign.end()
    letter = text[start : start + 1]
    if not letter.islower():
        return letter in _NO_BEGINNING and not text.startswith("...", start)
    before = text[sign.start() - 1 : sign.start()]
    is_broken = behind_words and (before.isalnum() or before in _NO_BEGINNING)
    return not is_broken and _ENUMERATED.match(text, start) is None


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
    words = Words(
        vi=f"{count} ký hiệu “{sign}” trong dòng này được đọc là chỗ xuống dòng",
        en=f"“{sign}” is written out {count} times in this line, and read as the ends of lines",
    )
    return _note(words, sign, span)


def _note(words: Words, sign: str, span: Span) -> Finding:
    return Finding(rule="control-character", severity=Severity.NOTE, message=words, span=span, found=sign)


def _span(source: str, line: int, start: int, end: int) -> Span:
    return Span.at(source, None, line, start + 1, line, end + 1)
