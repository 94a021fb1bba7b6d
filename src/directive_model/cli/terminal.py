"""What the command says, and where: data on standard output, everything about it on standard error."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import BinaryIO, Literal, TextIO

import attrs

from directive_model import errors
from directive_model.errors import Words

#: Exit codes, as the manual states them.
DONE, FOUND, MISUSED, FAILED = 0, 1, 2, 3

#: What a text is, and how it looks (Select Graphic Rendition of ECMA-48).
_GRAPHIC: Mapping[str, str] = {
    "title": "1",
    "label": "1;36",
    "task": "32",
    "detail": "2",
    "error": "1;31",
    "warning": "33",
    "note": "36",
}
_WIDTH_WHERE_UNKNOWN = 100


@attrs.frozen(eq=False, repr=False)
class Terminal:
    """The two streams of the command, the language it speaks, and whether a person looks at it."""

    language: Literal["vi", "en"]
    debug: bool = False

    def say(self, words: Words) -> str:
        """Return the sentence in the chosen language."""
        return words.in_language(self.language)

    @property
    def is_watched(self) -> bool:
        """Whether standard output is a terminal: then there are colours and tables, else plain lines."""
        return sys.stdout is not None and sys.stdout.isatty()

    @property
    def width(self) -> int:
        """The terminal's columns."""
        import shutil

        return shutil.get_terminal_size((_WIDTH_WHERE_UNKNOWN, 24)).columns

    def data(self, content: bytes) -> None:
        """Write bytes to standard output as they are.  Raises :class:`Unwritable` and :class:`BrokenPipeError`."""
        try:
            _write(sys.stdout, content)
        except BrokenPipeError:
            raise
        except OSError as error:
            from directive_model.kit import why_not_written

            raise errors.Unwritable("<stdout>", *why_not_written(error)) from error

    def line(self, text: str = "") -> None:
        """Write a line to standard output, in UTF-8 whatever the console's code page is; raises as :meth:`data`."""
        self.data(f"{text}\n".encode(errors="backslashreplace"))

    def note(self, text: str) -> None:
        """Write a line to standard error; where nobody can hear it the work goes on, for the exit code tells, too."""
        with suppress(OSError):
            _write(sys.stderr, f"{text}\n".encode(errors="backslashreplace"))

    def pass_by(self, text: str) -> None:
        """Write a line to a terminal's standard error in place of the last one that was so written."""
        with suppress(OSError):
            _write(sys.stderr, f"\r\x1b[K{text[: self.width - 1]}".encode(errors="backslashreplace"))

    def fail(self, words: Words) -> None:
        """Write an error to standard error."""
        lead = self.painted(self.say(Words(vi="lỗi", en="error")), "error", sys.stderr)
        self.note(f"directive-model: {lead}: {self.say(words)}")

    def table(self, header: Sequence[Words], rows: Iterable[Sequence[str]]) -> None:
        """Print aligned columns under a header for a person; for a pipe a line a row, cells parted by tabs."""
        if not self.is_watched:
            for row in rows:
                self.line("\t".join(row))
            return
        cells = [[self.say(words) for words in header], *(list(row) for row in rows)]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        for number, row in enumerate(cells):
            padded = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
            text = "  ".join(padded).rstrip()
            self.line(self.painted(text, "title") if number == 0 else text)

    def painted(self, text: str, style: str, stream: TextIO | None = None) -> str:
        """Return the text in a style's colour, where the stream (by default standard output) shows colours."""
        return f"\x1b[{_GRAPHIC[style]}m{text}\x1b[0m" if _shows_colours(stream or sys.stdout) else text


def _shows_colours(stream: TextIO | None) -> bool:
    # Python gives no stream where the process was started with it closed.
    if stream is None or not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    # The old Windows console prints escapes as they are; the newer terminals name themselves.
    return os.name != "nt" or "WT_SESSION" in os.environ or "TERM" in os.environ


def _write(stream: TextIO | None, content: bytes) -> None:
    if stream is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    try:
        stream.flush()
        output: BinaryIO = stream.buffer
        output.write(content)
        output.flush()
    except OSError:
        # Python would complain once more when it flushes at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        raise
