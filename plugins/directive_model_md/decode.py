"""Bytes to text."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model.plugin import Source


def decoded(source: Source) -> str:
    """Return the text; raises :class:`Unreadable` ("invalid-utf8", "invalid-utf16") and :class:`LimitExceeded`."""
    data, limits = source.data, source.limits
    if len(data) > limits.expanded_bytes:
        raise LimitExceeded("expanded_bytes", limits.expanded_bytes, len(data), source.name)
    wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(
            "invalid-utf16" if wide else "invalid-utf8",
            Words(vi="không phải UTF-8 hợp lệ", en="it is not valid UTF-8"),
            Words(vi="hãy lưu lại theo UTF-8", en="save it as UTF-8"),
            source.name,
            f"byte {error.start}",
        ) from error
