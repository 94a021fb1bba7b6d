"""Web archives (MHTML, RFC 2557): the page in them, and what else they hold."""

from __future__ import annotations

from email import message_from_bytes
from email.message import Message

from directive_model.errors import LimitExceeded, Unreadable, Words
from directive_model.plugin import Source

_DEEPEST = 8


def page_of(source: Source) -> tuple[bytes, str | None, tuple[str, ...]]:
    """Return the bytes of the first page in an archive, the charset that it declares, and the names of other parts.

    Raises :class:`Unreadable` ("html-no-page") and :class:`LimitExceeded` ("entries", "expanded_bytes").
    """
    parts = list(_leaves(message_from_bytes(source.data), 0))
    if len(parts) > source.limits.entries:
        raise LimitExceeded("entries", source.limits.entries, len(parts), source.name)
    page: tuple[bytes, str | None] | None = None
    others: list[str] = []
    for part in parts:
        if page is None and part.get_content_type() in ("text/html", "application/xhtml+xml"):
            data = part.get_payload(decode=True)
            page = (data if isinstance(data, bytes) else b"", part.get_content_charset())
        else:
            others.append(part.get("Content-Location") or part.get_filename() or part.get_content_type())
    if page is None or not page[0].strip():
        raise Unreadable(
            "html-no-page",
            Words(vi="kho lưu trang web không có trang nào", en="the web archive holds no page"),
            Words(vi="hãy lưu lại trang web", en="save the page anew"),
            source.name,
        )
    if len(page[0]) > source.limits.expanded_bytes:
        raise LimitExceeded("expanded_bytes", source.limits.expanded_bytes, len(page[0]), source.name)
    return *page, tuple(others)


def _leaves(message: Message, depth: int) -> list[Message]:
    """Return the parts that hold no others, in order; those that lie too deep are left out."""
    payload = message.get_payload()
    if not message.is_multipart() or not isinstance(payload, list):
        return [message]
    if depth >= _DEEPEST:
        return []
    return [leaf for part in payload if isinstance(part, Message) for leaf in _leaves(part, depth + 1)]
