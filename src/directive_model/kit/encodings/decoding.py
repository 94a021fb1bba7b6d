"""Bytes to text, or why they are none."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

import attrs

from directive_model import errors
from directive_model.errors import Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.kit.limits import Limits
from directive_model.language.patterns import late
from directive_model.model import Span
from directive_model.model.value import Value

#: No text has these; form feed, the tabs and the ends of lines are none of them.
CONTROL = late("[\x00-\x08\x0e-\x1f\x7f]")
#: One stray control character in so many is a slip; more of them are no text.
_SLIP = 100
#: Of the encodings of one byte a letter, those that Python knows.
_CODECS = {"Windows-1258": "cp1258", "Windows-1252": "cp1252"}
LINE_END = late("\r\n|[\r\n\x85\u2029]")


def decode_text(data: bytes, *, name: str = "<bytes>", limits: Limits = Limits()) -> Reading[str]:
    """Return the text that ``data`` holds: the front door for every format that is text, HTML and Markdown too.

    A mark (BOM) decides; without one UTF-8 is tried, then UTF-16, then the encodings of one byte a letter, which
    Vietnamese syllables tell apart.  Windows-1258 comes out with its tones apart, as the bytes have them.  TCVN3
    and VNI come out as Windows-1252 shows them ("§¶ng bé"), a letter a byte: the host converts them for every page
    format, with places, so a reader hands them on untouched, the soft hyphen ("ư") not the least.
    A finding "converted-encoding" says what was not Unicode or had no mark to say that it is.

    ``name`` is the source's, for findings and errors.
    Raises :class:`directive_model.errors.Unreadable` ("invalid-utf8", "invalid-utf16", "not-text") and
    :class:`directive_model.errors.LimitExceeded`.
    """
    decoded = decode(data, name=name, limits=limits)
    return Reading(decoded.text, (_converted(decoded.name, name),) if decoded.name else ())


@attrs.frozen(eq=False, repr=False)
class Decoded(Value):
    """A text, and how it is written in bytes."""

    text: str
    #: As Python knows it, e.g. "utf-16-le".  Of TCVN3 and VNI, which it does not know, None.
    codec: str | None
    #: How many bytes stand before the text: a mark (BOM).
    skipped: int = 0
    #: What the encoding is called, where nothing but the letters tells it: "Windows-1258", "TCVN3".
    name: str | None = None


def decode(data: bytes, *, name: str = "<bytes>", limits: Limits = Limits()) -> Decoded:
    """Return the text that ``data`` holds and its encoding; see :func:`decode_text`, also for what is raised."""
    if len(data) > limits.expanded_bytes:
        raise errors.LimitExceeded("expanded_bytes", limits.expanded_bytes, len(data), name)
    for mark, encoding in ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"), (BOM_UTF8, "utf-8")):
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding, len(mark), name), encoding, len(mark))
    if b"\0" in data[:4096] and (order := _utf16_without_mark(data)):
        return Decoded(_strictly(data, order, 0, name), order, 0, "UTF-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        from directive_model.kit.encodings.one_byte import decode_one_byte

        if b"\0" in data:
            _refuse_binary(data.decode("utf-8", "replace"), name)
        guessed = None if _is_broken_utf8(data) else decode_one_byte(data)
        if guessed is None:
            raise _undecodable(data, "utf-8", 0, error, name) from error
        text, encoding = guessed
        _refuse_binary(text, name)
        return Decoded(text, _CODECS.get(encoding), 0, encoding)
    _refuse_binary(text, name)
    return Decoded(text, "utf-8")


def _strictly(data: bytes, encoding: str, skipped: int, name: str) -> str:
    try:
        text = data[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, encoding, skipped, error, name) from error
    _refuse_binary(text, name)
    return text


def _utf16_without_mark(data: bytes) -> str | None:
    """Return the byte order of UTF-16 that has no mark: every second byte of its spaces and ASCII letters is zero."""
    head = data[:4096]
    if len(data) % 2 or len(head) < 8:  # noqa: PLR2004  # fewer letters prove nothing
        return None
    for encoding, zeros, others in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if zeros.count(0) * 3 >= len(zeros) and not others.count(0):
            text = head.decode(encoding, "replace")
            if CONTROL.search(text) is None and all(zero < 0x30 for zero in zeros):  # noqa: PLR2004  # no script of ours lies above
                return encoding
    return None


def _is_broken_utf8(data: bytes) -> bool:
    """Whether most letters beyond ASCII are good UTF-8, so that a bad one is damage and no other encoding."""
    text = data.decode("utf-8", "replace")
    return sum(character > "\x7f" for character in text) > 2 * text.count("\N{REPLACEMENT CHARACTER}")


def _converted(encoding: str, name: str) -> Finding:
    return Finding(
        rule="converted-encoding",
        severity=Severity.NOTE,
        message=Words(
            vi=f"tệp không phải UTF-8; đọc theo bảng mã {encoding}, nhận ra từ các chữ trong tệp",
            en=f"the file is not UTF-8; it is read as {encoding}, which its letters tell",
        ),
        span=Span(name, line=1, column=1),
        found=encoding,
    )


def _refuse_binary(text: str, name: str) -> None:
    found = CONTROL.search(text)
    if found is None:
        return
    if "\0" not in text and len(CONTROL.findall(text)) * _SLIP <= len(text):
        return
    first = text.find("\0") if "\0" in text else found.start()
    raise errors.Unreadable(
        "not-text",
        Words(
            vi=f"không phải văn bản: có ký tự điều khiển U+{ord(text[first]):04X}",
            en=f"it is no text: there is a control character U+{ord(text[first]):04X}",
        ),
        Words(
            vi="nếu là tệp Word, PDF… hãy nêu đúng định dạng; nếu là văn bản, hãy lưu lại theo UTF-8",
            en="if it is a Word or PDF file, name its format; if it is a text, save it as UTF-8",
        ),
        name,
        _place(text, first),
    )


def _undecodable(data: bytes, encoding: str, skipped: int, error: UnicodeDecodeError, name: str) -> errors.Unreadable:
    """Say where the first bytes stand that are no text."""
    data = data[skipped:]
    before = data[: error.start].decode(encoding)
    tried = "UTF-8" if encoding == "utf-8" else "UTF-16"
    wrong = data[error.start : error.start + 2].hex(" ").upper()
    return errors.Unreadable(
        tried.lower().replace("utf-", "invalid-utf"),
        Words(
            vi=f"không phải {tried} hợp lệ (byte {wrong}), cũng không phải bảng mã tiếng Việt nào đã biết",
            en=f"it is not valid {tried} (bytes {wrong}), nor a Vietnamese encoding that is known",
        ),
        Words(vi="hãy mở bằng trình soạn thảo và lưu lại theo UTF-8", en="open it in an editor and save it as UTF-8"),
        name,
        f"{_place(before, len(before))}, byte {skipped + error.start}",
    )


def _place(text: str, offset: int) -> str:
    """Return line and column of a character for people."""
    line, start = 1, 0
    for end in LINE_END.finditer(text, 0, offset):
        line, start = line + 1, end.end()
    return f"line {line}, column {offset - start + 1}"
