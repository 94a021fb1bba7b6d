"""Letters of a text file changed in its own bytes: encoding, mark and ends of lines stay."""

from __future__ import annotations

from unicodedata import combining, normalize

from directive_model.errors import Words
from directive_model.kit.encodings import CONTROL, LINE_END, Decoded, decode
from directive_model.plugin import Edited, PlacedEdit, Refusal, Source
from directive_model_txt.read import is_row

_ELSEWHERE = Words(
    vi="không tìm thấy các chữ này ở dòng đã nêu", en="the words do not stand in the line that is named"
)
_OLD = Words(
    vi="tệp dùng bảng mã cũ không ghi được các chữ này; hãy lưu lại theo UTF-8",
    en="the file's old encoding has no such letters; save it as UTF-8",
)
_IN_TABLE = Words(vi="dấu | và \\ trong bảng có nghĩa riêng", en="| and \\ mean something else in a table")
#: The tones, which Windows-1258 writes behind their letters.
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def edit(source: Source, edits: tuple[PlacedEdit, ...]) -> Edited:
    """Return the text with ``edits`` made.

    Refused is what the encoding has no letters for, and what stands otherwise in the file than ``PlacedEdit.old``.
    Raises what :func:`directive_model.kit.decode_text` raises.
    """
    decoded = decode(source.data, name=source.name, limits=source.limits)
    lines = _lines(decoded.text)
    refused: list[Refusal] = []
    pieces: list[tuple[int, int, bytes]] = []
    for one in edits:
        place = _place(one, decoded.text, lines)
        written = _written(one.text, decoded)
        if place is None:
            refused.append(Refusal(one, _ELSEWHERE))
        elif written is None:
            refused.append(Refusal(one, _OLD))
        elif set(one.text) & {"|", "\\"} and is_row(decoded.text[slice(*lines[(one.span.line or 1) - 1])]):
            refused.append(Refusal(one, _IN_TABLE))
        else:
            pieces.append((*place, written))
    return Edited(_replaced(source.data, decoded, sorted(pieces)), tuple(refused))


def _lines(text: str) -> list[tuple[int, int]]:
    """Return where each line begins and ends, as the reader counts them."""
    lines, start = [], 0
    for end in LINE_END.finditer(text):
        lines.append((start, end.start()))
        start = end.end()
    return [*lines, (start, len(text))]


def _place(one: PlacedEdit, text: str, lines: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Return from where to where in ``text`` an edit reaches; None where its letters do not stand there."""
    line, first, behind = one.span.line, one.span.column, one.span.end_column
    if line is None or first is None or behind is None or not 1 <= line <= len(lines):
        return None
    start, end = lines[line - 1]
    # Control characters print nothing, and the reader does not count them.
    letters = [at for at in range(start, end) if not CONTROL.match(text[at])]
    if not 1 <= first <= behind <= len(letters) + 1:
        return None
    begin = letters[first - 1] if first <= len(letters) else end
    last = begin if first == behind else letters[behind - 2] + 1
    return (begin, last) if CONTROL.sub("", text[begin:last]) == one.old else None


def _written(words: str, decoded: Decoded) -> bytes | None:
    """Return ``words`` in the file's encoding; None where it has no such letters."""
    if decoded.codec == "cp1258":
        words = "".join(map(_tone_apart, normalize("NFC", words)))
    try:
        return words.encode(decoded.codec or "ascii")
    except UnicodeEncodeError:
        return None


def _tone_apart(letter: str) -> str:
    """Return a letter with its tone behind it: "ậ" as "â" and the dot below."""
    apart = normalize("NFD", letter)
    tones = "".join([mark for mark in apart if mark in _TONES])
    return normalize("NFC", "".join([mark for mark in apart if mark not in _TONES or not combining(mark)])) + tones


def _replaced(data: bytes, decoded: Decoded, pieces: list[tuple[int, int, bytes]]) -> bytes:
    """Return ``data`` with stretches of its text replaced."""
    out, done, at = [data[: decoded.skipped]], 0, decoded.skipped
    for start, end, written in pieces:
        begin = at + _length(decoded, done, start)
        out += data[at:begin], written
        done, at = end, begin + _length(decoded, start, end)
    return b"".join([*out, data[at:]])


def _length(decoded: Decoded, start: int, end: int) -> int:
    """Return how many bytes a stretch of the text takes."""
    text = decoded.text[start:end]
    if decoded.codec in {"utf-8", "utf-16-le", "utf-16-be"}:
        return len(text.encode(decoded.codec))
    # One byte a letter.
    return len(text)
