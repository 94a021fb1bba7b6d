"""The letters of an XML part with the bytes that each of them is written with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from xml.parsers import expat

import attrs

from directive_model.errors import Words

_ENCODING = Words(vi="phần XML không ghi bằng UTF-8", en="the XML is not written in UTF-8")
_SECTION = Words(vi="chữ nằm trong khối CDATA", en="the words stand in a CDATA section")
_UTF8 = ("utf-8", "utf8", "us-ascii", "ascii")


@attrs.frozen(eq=False)
class Scope:
    """What an element's own characters are."""

    #: Whether they are letters of the page.
    letters: bool = False
    #: Why they must not be changed; None where they may.
    lock: Words | None = None


#: An element whose characters are no letters, and one whose letters may be changed.
SHUT, OPEN = Scope(), Scope(letters=True)


class LetterRules:
    """What a format says of its elements.  One object reads one part, from its first element to its last."""

    #: The local names of elements that part the letters round them: a break, a field's mark.
    parting: frozenset[str] = frozenset()
    #: Why letters must not be changed just here, whatever element they stand in.
    lock: Words | None = None

    def enter(self, around: Scope, name: str, attributes: Mapping[str, str]) -> Scope:
        """Return what an element's characters are, given what those of its parent are; ``name`` is its local name."""
        raise NotImplementedError

    def strips(self, attributes: Mapping[str, str]) -> bool:
        """Whether blanks at the ends of an element's letters are dropped, as it does not say that they are kept."""
        del attributes
        return False


class Letter(NamedTuple):
    """One character of a text node."""

    text: str
    #: Its first byte in the part, and the byte after its last.
    start: int
    end: int
    #: Counts text nodes: letters of one have the same number.
    node: int
    #: Changes where something parts the letters.
    stretch: int
    lock: Words | None


def _refuse(*_: object) -> None:
    raise ValueError("a DOCTYPE, which no reader lets through")


class Letters:
    """The letters of a part in the order of its bytes, and of stripping nodes where their tags' names end."""

    def __init__(self, data: bytes, rules: LetterRules) -> None:
        """Scan ``data``, which a reader has found to be sound XML without a DOCTYPE."""
        self.all: list[Letter] = []
        self.stripping: dict[int, int] = {}
        self.data, self._rules = data, rules
        self._scopes = [SHUT]
        self._node = self._stretch = 0
        self._encoding: Words | None = None
        self._section: Words | None = None
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = False
        parser.XmlDeclHandler = self._declared
        parser.StartElementHandler = self._enter
        parser.EndElementHandler = self._leave
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = lambda: self._within(_SECTION)
        parser.EndCdataSectionHandler = lambda: self._within(None)
        parser.StartDoctypeDeclHandler = _refuse
        parser.Parse(data, True)  # noqa: FBT003  # expat takes it by place only

    def _declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _UTF8:
            self._encoding = _ENCODING

    def _within(self, lock: Words | None) -> None:
        self._section = lock

    def _enter(self, name: str, attributes: dict[str, Any]) -> None:
        local = name.rpartition(" ")[2]
        self._node += 1
        if local in self._rules.parting:
            self._stretch += 1
        self._scopes.append(self._rules.enter(self._scopes[-1], local, attributes))
        if self._scopes[-1].letters and self._rules.strips(attributes):
            self.stripping[self._node] = self._end_of_name(self._parser.CurrentByteIndex)

    def _leave(self, _name: str) -> None:
        self._node += 1
        self._scopes.pop()

    def _characters(self, text: str) -> None:
        scope = self._scopes[-1]
        if not scope.letters:
            return
        at = self._parser.CurrentByteIndex
        lock = scope.lock or self._rules.lock or self._encoding or self._section
        written = text.encode()
        if self.data[at : at + 1] == b"&":
            self._add(text, at, self.data.index(b";", at) + 1, lock)
        elif text == "\n":
            self._add(text, at, at + (2 if self.data[at : at + 2] == b"\r\n" else 1), lock)
        elif self.data.startswith(written, at):
            for letter in text:
                end = at + len(letter.encode())
                self._add(letter, at, end, lock)
                at = end
        else:
            self._add(text, at, at, lock or _ENCODING)

    def _add(self, text: str, start: int, end: int, lock: Words | None) -> None:
        self.all.append(Letter(text, start, end, self._node, self._stretch, lock))

    def _end_of_name(self, at: int) -> int:
        while self.data[at : at + 1] not in b" \t\r\n/>":
            at += 1
        return at
