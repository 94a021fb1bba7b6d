"""HTML, also as Word and LibreOffice save it, and web archives: the hooks; the rest is imported when it is needed."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Format, PageFormat, Source, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats", "directive_identify"]

DIRECTIVE_INTERFACE = 1


def _read(source: Source) -> Reading[Flow]:
    from directive_model_html.read import read

    return read(source)


def _write(flow: Flow) -> Reading[bytes]:
    from directive_model_html.writer import write

    return write(flow)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the one format of this plugin."""
    return (
        PageFormat(
            name="html",
            suffixes=(".html", ".htm", ".xhtml", ".mht", ".mhtml"),
            media_type="text/html",
            summary=Words(
                vi="Trang web (HTML, MHTML), cả khi Word hay LibreOffice lưu ra",
                en="Web page (HTML, MHTML), also as Word and LibreOffice save it",
            ),
            read=_read,
            write=_write,
            paged=True,
        ),
    )


@hookimpl
def directive_identify(head: bytes, name: str) -> str | None:
    """Know a page by its first tag, a web archive by its head; Word documents are often named otherwise."""
    if head.startswith(b"PK\3\4"):
        return None
    from directive_model_html.kinds import is_archive, is_page

    return "html" if is_page(head, name) or is_archive(head) else None
