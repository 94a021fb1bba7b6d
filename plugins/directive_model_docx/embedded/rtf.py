"""The words of an RTF file, a paragraph a line (Rich Text Format Specification 1.9.1)."""

from __future__ import annotations

import re

import attrs

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]+)(?P<number>-?\d+)? ?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z'])|(?P<brace>[{}])"
    r"|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
#: Groups whose words are not on the page.
_UNSEEN = frozenset(
    str.split(
        "fonttbl colortbl stylesheet info pict object themedata datastore latentstyles listtable listoverridetable "
        "rsidtbl generator xmlnstbl mmathPr fldinst header headerl headerr headerf footer footerl footerr footerf"
    )
)
_WORDS = {
    **dict.fromkeys(("par", "line", "row", "sect", "page", "cell"), "\n"),
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
_SIGNS = {"~": "\xa0", "_": "\u2011", "-": "\xad", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
_SIGN_BIT = 0x1_0000


@attrs.define
class _Group:
    """What holds inside of a pair of braces."""

    seen: bool = True
    #: How many letters stand for a Unicode one where no Unicode is known ("uc").
    fallback: int = 1


def text_of_rtf(data: bytes) -> str:
    """Return the words of an RTF file that its pages show."""
    source = data.decode("latin-1")
    found = re.search(r"\\ansicpg(\d+)", source)
    words = _Words(f"cp{found[1]}" if found else "cp1252")
    take = {"brace": words.brace, "sign": words.sign, "byte": words.byte, "text": words.text, "word": words.word}
    for token in _TOKEN.finditer(source):
        # The number of a control word is a group after its name.
        kind = "word" if token["word"] else token.lastgroup
        if kind is not None:
            take[kind](token)
    return _paired("".join(words.pieces))


class _Words:
    """The words so far; each method takes one kind of token."""

    def __init__(self, codec: str) -> None:
        self.pieces: list[str] = []
        self._codec = codec
        self._groups = [_Group()]
        #: How many letters are passed over, because a Unicode one stands for them.
        self._skipped = 0

    def brace(self, token: re.Match[str]) -> None:
        """Open or close a group."""
        if token[0] == "{":
            self._groups.append(attrs.evolve(self._groups[-1]))
        elif len(self._groups) > 1:
            self._groups.pop()

    def sign(self, token: re.Match[str]) -> None:
        """Take a control symbol; a star says that only who knows the group may show it."""
        if token["sign"] == "*":
            self._groups[-1].seen = False
        else:
            self._show(_SIGNS.get(token["sign"], ""))

    def byte(self, token: re.Match[str]) -> None:
        """Take a letter of the code page."""
        if self._skipped:
            self._skipped -= 1
        else:
            self._show(_letter(token["byte"], self._codec))

    def text(self, token: re.Match[str]) -> None:
        """Take letters as they are."""
        self._show(token[0][self._skipped :])
        self._skipped = max(0, self._skipped - len(token[0]))

    def word(self, token: re.Match[str]) -> None:
        """Do what a control word says."""
        word, number, group = token["word"], int(token["number"] or 0), self._groups[-1]
        if word in _UNSEEN:
            group.seen = False
        elif word == "uc":
            group.fallback = number
        elif word == "u":
            self._show(chr(number % _SIGN_BIT))
            self._skipped = group.fallback
        else:
            self._show(_WORDS.get(word, ""))

    def _show(self, text: str) -> None:
        if self._groups[-1].seen:
            self.pieces.append(text)


def _letter(byte: str, codec: str) -> str:
    try:
        return bytes.fromhex(byte).decode(codec, "replace")
    except LookupError:
        return bytes.fromhex(byte).decode("cp1252", "replace")


def _paired(text: str) -> str:
    """Join the halves of letters beyond U+FFFF, and drop halves that are alone."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
