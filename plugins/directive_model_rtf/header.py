"""The tables before the text: fonts, colours, styles, and what the file says of itself."""

from __future__ import annotations

from directive_model_rtf.charsets import FALLBACK, Font, codec_of_page, font_of

#: The tables, by the names that they are filled under.
TABLES = frozenset(("fonts", "colors", "styles"))
#: The code pages that the first words choose.
_FAMILIES = {"ansi": 1252, "mac": 10000, "pc": 437, "pca": 850}
_VIETNAMESE = 1066
#: Languages of the text that are told; others are left open.
_LANGUAGES = {_VIETNAMESE: "vi-VN", 1033: "en-US", 2057: "en-GB", 1036: "fr-FR"}


class Header:
    """What the text refers to by numbers; filled while the groups of the tables are read."""

    def __init__(self) -> None:
        self.codec = FALLBACK
        self.default_font = 0
        self.fonts: dict[int, Font] = {}
        self.colors: list[str | None] = []
        self.styles: dict[int, str] = {}
        self.title = ""
        self.language: str | None = None
        self._number: int | None = None
        self._charset: int | None = None
        self._page: int | None = None
        self._bytes = b""
        self._parts: dict[str, int] = {}

    def document(self, word: str, number: int | None) -> None:
        """Take a word that concerns the document as a whole."""
        if word in _FAMILIES:
            self.codec = codec_of_page(_FAMILIES[word])
        elif word == "ansicpg" and number:
            self.codec = codec_of_page(number)
        elif word == "deff":
            self.default_font = number or 0
        elif word == "deflang" and number is not None:
            self.language = _LANGUAGES.get(number)

    def word(self, table: str, word: str, number: int | None) -> None:
        """Take a control word inside of ``table``: "fonts", "colors" or "styles"."""
        if table == "colors":
            self._parts[word] = number or 0
        elif table == "fonts":
            match word:
                case "f":
                    self._number = number
                case "fcharset":
                    self._charset = number
                case "cpg":
                    self._page = number
                case _:
                    pass
        elif word == "s":
            self._number = number
        elif word in {"cs", "ds", "ts"}:
            # Of letters, sections and tables: no paragraph has their number.
            self._number = -1

    def data(self, table: str, data: bytes) -> None:
        """Take bytes inside of ``table``; each entry ends in a semicolon."""
        *ended, rest = data.split(b";")
        for piece in ended:
            self._bytes += piece
            self.end(table)
        self._bytes += rest

    def end(self, table: str) -> None:
        """End an entry of ``table``."""
        name = self._bytes.decode(self.codec, "replace").strip()
        if table == "colors":
            self.colors.append(self._color())
        elif table == "fonts" and self._number is not None:
            if name or self._number not in self.fonts:
                self.fonts[self._number] = font_of(name, self._charset, self._page)
        elif table == "styles" and name:
            # The first style may have no number: it is style 0.
            self.styles.setdefault(self._number or 0, name)
        self._bytes, self._number, self._charset, self._page, self._parts = b"", None, None, None, {}

    def font(self, number: int | None) -> Font:
        """Return a font by its number."""
        known = self.fonts.get(self.default_font if number is None else number)
        return Font() if known is None else known

    def color(self, number: int) -> str | None:
        """Return six hexadecimal digits; None for black and for what leaves the colour open."""
        found = self.colors[number] if 0 <= number < len(self.colors) else None
        return None if found == "000000" else found

    def _color(self) -> str | None:
        if not {"red", "green", "blue"} & self._parts.keys():
            return None
        return "".join(f"{self._parts.get(name, 0) & 255:02X}" for name in ("red", "green", "blue"))
