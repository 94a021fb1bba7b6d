"""The entries of a list that is read line by line, and how their lines go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from directive_model.recognize.page.line import Line

#: So many letters tell of what kind an entry is.
_HEAD = 40
DASHES = "-–—+•*"


class Entries:
    """The entries of a list that is being read; the last of them grows line by line and is joined at the end."""

    def __init__(self) -> None:
        self._lines: list[list[Line]] = []
        self._pieces: list[list[str]] = []
        #: How the last entry begins, and its last line.
        self.head = self.last = ""
        self._closed_by_semicolon = False

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def semicolon(self) -> bool:
        """Whether one of the entries ends in a semicolon."""
        return self._closed_by_semicolon or self.last.endswith(";")

    def begin(self, line: Line, text: str) -> None:
        """Begin an entry with what ``line`` says of it."""
        self._closed_by_semicolon = self.semicolon
        self._lines.append([line])
        self._pieces.append([text])
        self.head = self.last = text

    def grow(self, line: Line, joint: str) -> None:
        """Put a line to the last entry."""
        self._lines[-1].append(line)
        self._pieces[-1] += (joint, line.text)
        self.last = line.text
        if len(self.head) < _HEAD:
            self.head += joint + line.text

    def all(self) -> Iterator[tuple[list[Line], str]]:
        """Yield the lines of each entry, and what they say."""
        for lines, pieces in zip(self._lines, self._pieces, strict=True):
            yield lines, "".join(pieces)


def goes_on(text: str, entries: Entries, below: Iterable[str] = ()) -> bool:
    """Whether a line without a dash goes on with the entry of a dashed list; ``below`` are the lines after it.

    An entry may hold commas; at the end of a line one closes an entry only where no semicolon does.
    """
    last = entries.last
    if text.startswith("("):
        return True
    if entries.head[0] not in DASHES or last.endswith((";", ".")) or text[0] in DASHES:
        return False
    if not last.endswith(",") or text[:1].islower():
        return True
    return entries.semicolon or any(one.endswith(";") for one in (text, *below))


def between_dashes(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether the lines before and after have dashes, so that this one, which has none, goes on with an entry."""
    if index + 1 >= end or lines[index + 1].used or lines[index + 1].table is not None:
        return False
    return lines[index - 1].text[:1] in DASHES and lines[index + 1].text[:1] in DASHES


def entry_text(printed: str) -> str:
    """Return an entry without its dash and its final punctuation."""
    text = printed.lstrip(DASHES + " ").rstrip().removesuffix("./.")
    end = len(text)
    while text.endswith((",", ";", ".", ":"), 0, end) and not text.endswith("...", 0, end):
        end -= 1
        while end and text[end - 1].isspace():
            end -= 1
    return text[:end]
