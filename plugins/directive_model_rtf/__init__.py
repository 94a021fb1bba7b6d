"""Rich Text Format 1.9.1: the hooks; what they need is imported when it is needed."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Format, PageFormat, Source, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats", "directive_identify"]

DIRECTIVE_INTERFACE = 1


def _read(source: Source) -> Reading[Flow]:
    from directive_model_rtf.document import read

    return read(source)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the one format of this plugin."""
    return (
        PageFormat(
            name="rtf",
            suffixes=(".rtf",),
            media_type="application/rtf",
            summary=Words(
                vi="Rich Text Format (RTF): đọc, giữ bảng, số tự động, chữ Việt của mọi bảng mã",
                en="Rich Text Format (RTF): read, with tables, automatic numbers, Vietnamese of every code page",
            ),
            read=_read,
        ),
    )


@hookimpl
def directive_identify(head: bytes) -> str | None:
    r"""Know a file by its first word, whatever it is called: many a ".doc" is one."""
    return "rtf" if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:5] == b"{\\rtf" else None
