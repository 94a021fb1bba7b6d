r"""Ends of lines that a text has written out, as a dump of a database or a string of JSON has them: "\r\n"."""

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
    blocks: list[FlowParagraph] = []
    start = first = last = 0
    for match in _SIGN.finditer(plain):
        blocks.append(_line(line, start, match.start(), number, source))
        first = first if last else match.start()
        start = last = match.end()
    if count:
        sign = "\\r\\n" if line.startswith("\\r", first) else "\\n"
        told.append(_told(sign, count, _span(source, number, first, last)))
    return [*blocks, _line(line, start, len(line), number, source)]


def _plain(text: str) -> str:
    """Return ``text``, each pair of backslashes as what is no sign: the first of them says that the second is one."""
    return text.replace("\\\\", "\0\0")


def _is_strange(text: str, start: int) -> bool:
    letter = text[start : start + 1]
    return letter in _NO_BEGINNING if not letter.islower() else _ENUMERATED.match(text, start) is None


def _line(line: str, start: int, end: int, number: int, source: str) -> FlowParagraph:
    piece = line[start:end]
    runs = () if not piece or piece.isspace() else (Run(piece),)
    return FlowParagraph(runs, span=_span(source, number, start, end))


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
