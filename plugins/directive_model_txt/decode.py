"""Bytes to text, or why they are none."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model.plugin import Source

#: No text has these; form feed, the tabs and the ends of lines are none of them.
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
#: One stray control character in so many is a slip; more of them are no text.
_SLIP = 100
LINE_END = re.compile("\r\n|[\r\n\x85\u2029]")

_NOT_ASCII = re.compile(rb"[\x80-\xff]")
#: Where TCVN3 (ABC) keeps ă â ê ô ơ ư đ and a with its tones; CP1258 has signs there that no sentence needs.
_TCVN3 = re.compile(rb"[\xa8-\xae\xb5-\xb9]")
#: Where CP1258 keeps the five tones and â ă đ ê ô ơ ư.
_CP1258 = re.compile(rb"[\xcc\xd2\xde\xec\xf2\xe2\xe3\xf0\xea\xf4\xf5\xfd]")

_SAVE = Words(vi="hãy mở bằng trình soạn thảo và lưu lại theo UTF-8", en="open it in an editor and save it as UTF-8")


def decoded(source: Source) -> str:
    """Return the text of UTF-8, with or without its mark, or of UTF-16 with its mark.

    Raises :class:`Unreadable` ("invalid-utf8", "invalid-utf16", "not-text") and :class:`LimitExceeded`.
    """
    data, limits = source.data, source.limits
    if len(data) > limits.expanded_bytes:
        raise LimitExceeded("expanded_bytes", limits.expanded_bytes, len(data), source.name)
    encoding, mark = "utf-8", b""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding, mark = ("utf-16-le" if data.startswith(BOM_UTF16_LE) else "utf-16-be"), data[:2]
    elif data.startswith(BOM_UTF8):
        mark = BOM_UTF8
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8" and b"\0" in data:
            _refuse_binary(data.decode("utf-8", "replace"), source)
        raise _undecodable(source, encoding, len(mark), error) from error
    _refuse_binary(text, source)
    return text


def _refuse_binary(text: str, source: Source) -> None:
    found = CONTROL.search(text)
    if found is None:
        return
    if "\0" not in text and len(CONTROL.findall(text)) * _SLIP <= len(text):
        return
    first = text.find("\0") if "\0" in text else found.start()
    raise Unreadable(
        "not-text",
        Words(
            vi=f"không phải văn bản: có ký tự điều khiển U+{ord(text[first]):04X}",
            en=f"it is no text: there is a control character U+{ord(text[first]):04X}",
        ),
        Words(
            vi="nếu là tệp Word, PDF… hãy nêu đúng định dạng; nếu là UTF-16 không có dấu BOM, hãy lưu lại theo UTF-8",
            en="if it is a Word or PDF file, name its format; if it is UTF-16 without a mark, save it as UTF-8",
        ),
        source.name,
        _place(text, first),
    )


def _undecodable(source: Source, encoding: str, skipped: int, error: UnicodeDecodeError) -> Unreadable:
    """Say where the first bytes stand that are no text, and what the file most likely is."""
    data = source.data[skipped:]
    before = data[: error.start].decode(encoding)
    name = "UTF-8" if encoding == "utf-8" else "UTF-16"
    wrong = data[error.start : error.start + 2].hex(" ").upper()
    reason = Words(
        vi=f"không phải {name} hợp lệ (byte {wrong})",
        en=f"it is not valid {name} (bytes {wrong})",
    )
    remedy = _SAVE
    likely = _likely_encoding(data) if encoding == "utf-8" else None
    if likely is not None:
        remedy = Words(
            vi=f"có lẽ tệp dùng bảng mã {likely}; hãy chuyển sang Unicode rồi lưu lại theo UTF-8",
            en=f"the file is most likely {likely}; convert it to Unicode and save it as UTF-8",
        )
    place = f"{_place(before, len(before))}, byte {skipped + error.start}"
    return Unreadable(name.lower().replace("utf-", "invalid-utf"), reason, remedy, source.name, place)


def _likely_encoding(data: bytes) -> str | None:
    """Guess the old Vietnamese encoding from the bytes that its letters take; None for broken UTF-8."""
    high = len(_NOT_ASCII.findall(data))
    text = data.decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    if sum(character > "\x7f" for character in text) > 2 * broken:
        return None
    tcvn3, cp1258 = len(_TCVN3.findall(data)), len(_CP1258.findall(data))
    if max(tcvn3, cp1258) * 3 < high:
        return None
    return "TCVN3 (ABC)" if tcvn3 > cp1258 else "Windows-1258"


def _place(text: str, offset: int) -> str:
    """Return line and column of a character for people."""
    line, start = 1, 0
    for end in LINE_END.finditer(text, 0, offset):
        line, start = line + 1, end.end()
    return f"line {line}, column {offset - start + 1}"
