"""Encodings of one byte a letter: which of them makes Vietnamese of the bytes."""

from __future__ import annotations

from directive_model.language.patterns import late

#: Of the words with marks so many must be Vietnamese.
_ENOUGH = 0.6
#: So many bytes tell as much as all.
_SAMPLE = 200_000
_LINE_WITH_MARKS = late(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
#: Quotes, dashes, points of lists and the like: the same in both encodings of Windows, and no letters.
_SIGNS = late(rb"[\x00-\x7f\x82\x84\x85\x8b\x91-\x97\x99\x9b\xa0\xa7\xa9\xab\xad\xae\xb0\xb1\xb7\xbb\xbc-\xbe]*")
#: What Windows-1252 has where Latin-1 has control characters.
_HIGH = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}


def decode_one_byte(data: bytes) -> tuple[str, str] | None:
    """Return the text of ``data`` and the name of its encoding; None where no encoding makes Vietnamese of it.

    TCVN3 and VNI come out as Windows-1252 shows them, a letter a byte.
    """
    from directive_model.language import nfc
    from directive_model.language.legacy import EIGHT_BIT, ENCODING_NAMES, converted, vietnamese_share

    if _SIGNS.fullmatch(data):
        return _as_windows_1252(data), "Windows-1252"
    sample = b"\n".join(_LINE_WITH_MARKS.findall(data[: 10 * _SAMPLE]))[:_SAMPLE]
    old = _as_windows_1252(sample)
    shares = {encoding: vietnamese_share(converted(old, encoding)) or 0.0 for encoding in EIGHT_BIT}
    tones_apart = vietnamese_share(nfc(sample.decode("cp1258", "replace"))) or 0.0
    best = max(shares, key=shares.__getitem__)
    if shares[best] > tones_apart and shares[best] >= _ENOUGH:
        return _as_windows_1252(data), ENCODING_NAMES[best]
    if tones_apart < _ENOUGH:
        return None
    try:
        return data.decode("cp1258"), "Windows-1258"
    except UnicodeDecodeError:
        return None


def _as_windows_1252(data: bytes) -> str:
    return data.decode("latin-1").translate(_HIGH)
