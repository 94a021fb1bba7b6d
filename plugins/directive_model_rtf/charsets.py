"""Code pages, and the fonts that choose them."""

from __future__ import annotations

import codecs

import attrs

from directive_model.kit import nfc
from directive_model.kit.encodings import PRIVATE, bullet, is_sign_font, sign

#: What a font's character set is as a code page ("fcharset" in the specification 1.9.1).
_PAGES = {
    0: 1252, 77: 10000, 78: 10001, 79: 10003, 80: 10008, 81: 10002, 83: 10005, 84: 10004, 85: 10006, 86: 10081,
    87: 10021, 88: 10029, 89: 10007, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254,
    163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}  # fmt: skip
#: Code pages that Python calls otherwise than by their number.
_NAMES = {
    437: "cp437", 708: "iso8859_6", 932: "cp932", 936: "gbk", 949: "cp949", 950: "cp950", 1361: "johab",
    10000: "mac_roman", 10006: "mac_greek", 10007: "mac_cyrillic", 10029: "mac_latin2", 10081: "mac_turkish",
    20127: "ascii", 65001: "utf-8",
}  # fmt: skip
_SIGNS = 2
_BYTES = range(0x21, 0x100)
FALLBACK = "cp1252"


@attrs.frozen
class Font:
    """An entry of the table of fonts."""

    name: str | None = None
    #: A codec; None for that of the document.
    codec: str | None = None
    #: Whether its bytes are signs, not letters.
    signs: bool = False


def codec_of_page(page: int) -> str:
    """Return the codec of a code page; that of Western Europe for one that Python does not know."""
    for name in (_NAMES.get(page, f"cp{page}"),):
        try:
            return codecs.lookup(name).name
        except LookupError:
            continue
    return FALLBACK


def font_of(name: str, charset: int | None, page: int | None) -> Font:
    """Return a font; ``charset`` and ``page`` are what it says of itself."""
    if charset == _SIGNS:
        return Font(name, None, signs=True)
    if page:
        return Font(name, codec_of_page(page))
    return Font(name, codec_of_page(_PAGES[charset]) if charset in _PAGES else None)


def text_of(data: bytes, font: Font, codec: str) -> str:
    """Return the letters of ``data`` in ``font``, of a document in ``codec``.

    Code page 1258 writes tones as letters of their own: they are put together with what they stand on.
    """
    if font.signs and font.name:
        return "".join(sign(PRIVATE.start + byte, font.name) if byte > 0x20 else chr(byte) for byte in data)  # noqa: PLR2004  # a blank
    used = font.codec or codec
    text = data.decode(used, "replace")
    return nfc(text) if used == "cp1258" else text


def letter_of(code: int, font: Font, *, label: bool) -> str:
    """Return the letter of a number in Unicode; those of fonts of signs are put there from the private area."""
    name = font.name or ""
    if code not in PRIVATE:
        return sign(PRIVATE.start + code, name) if font.signs and is_sign_font(name) and code in _BYTES else chr(code)
    if label:
        # Some producers name the font of the letters around it.
        return bullet(chr(code), name if is_sign_font(name) else "")
    return sign(code, name) if is_sign_font(name) else chr(code)
