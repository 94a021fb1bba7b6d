"""Bytes and characters of an RTF file to letters, put where the group at hand wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from directive_model.flow import Face
from directive_model_rtf.charsets import letter_of, text_of
from directive_model_rtf.header import TABLES
from directive_model_rtf.page.looks import Letters

if TYPE_CHECKING:
    from directive_model_rtf.machine import Machine

_SURROGATES = range(0xD800, 0xE000)
_LAST = 0x10FFFF


class Pen:
    """Gathers bytes until their font is known to end, and writes them as letters."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self._bytes = bytearray()
        #: The first half of a character beyond the basic plane.
        self._half = ""
        #: How many bytes are still to be passed over, which say a character again for readers without Unicode.
        self._skip = 0
        self._faces: dict[tuple[Letters, str | None], Face] = {}

    def skips(self, word: str) -> bool:
        r"""Whether a control word only says again what stood before: it counts as one byte ("\ucN")."""
        if self._skip and word not in {"u", "bin", "*"}:
            self._skip -= 1
            return True
        return False

    def data(self, data: bytes) -> None:
        """Take bytes of text."""
        if self._skip:
            taken = min(self._skip, len(data))
            self._skip -= taken
            data = data[taken:]
        into = self._machine.group.into
        if into in TABLES:
            self._machine.header.data(into, data)
        elif into != "skip":
            self._bytes += data

    def unicode(self, number: int, fallback: int) -> None:
        """Take a character by its number; ``fallback`` bytes after it say it again."""
        self._flush_bytes()
        # Numbers are signed words; some write whole planes.
        code = number & 0xFFFF if number <= 0xFFFF else number  # noqa: PLR2004  # the basic plane
        if code in _SURROGATES:
            self._half += chr(code)
        elif code <= _LAST:
            self.flush()
            machine = self._machine
            font = machine.header.font(machine.group.letters.font)
            self.write(letter_of(code, font, label=machine.group.into == "label"))
        self._skip = fallback

    def flush(self) -> None:
        """Write what was gathered."""
        self._flush_bytes()
        self._skip = 0
        if self._half:
            half, self._half = self._half, ""
            self.write(half.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))

    def _flush_bytes(self) -> None:
        data, self._bytes = bytes(self._bytes), bytearray()
        if data:
            machine = self._machine
            text = text_of(data, machine.header.font(machine.group.letters.font), machine.header.codec)
            self.write("".join([letter for letter in text if letter >= " " or letter == "\t"]))

    def write(self, text: str, field: str | None = None) -> None:
        """Put letters where the group's text goes."""
        machine = self._machine
        group = machine.group
        if group.into == "label":
            group.story.label.append(text)
        elif group.into == "gathered":
            machine.gather(text)
        elif group.into == "text" and machine.begun and not self._taken_out(text):
            group.story.add(text, self._face(group.letters), field or machine.field_kind())

    def _taken_out(self, text: str) -> bool:
        """Tell of letters that change tracking has put in or taken out; return whether they are left out."""
        machine, letters = self._machine, self._machine.group.letters
        changes = machine.source.changes
        told = letters.inserted if changes == "original" else letters.deleted
        if told:
            machine.notices.piece_taken_out(text, machine.shared.count + 1)
        return told and changes != "all"

    def _face(self, letters: Letters) -> Face:
        machine = self._machine
        font = machine.header.font(letters.font).name or None
        known = self._faces.get((letters, font))
        if known is None:
            struck = letters.deleted and machine.source.changes == "all"
            known = letters.face(font, machine.header.color(letters.color), strike=struck)
            self._faces[letters, font] = known
        return known
