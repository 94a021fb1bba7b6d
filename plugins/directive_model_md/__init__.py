"""Markdown: the hooks; what they need is imported when it is needed."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Format, PageFormat, Source, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats"]

DIRECTIVE_INTERFACE = 1


def _read(source: Source) -> Reading[Flow]:
    from directive_model_md.read import read

    return read(source)


def _write(flow: Flow) -> Reading[bytes]:
    from directive_model_md.writer import write

    return write(flow)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the one format of this plugin.  It claims no source by its content: any text is Markdown."""
    return (
        PageFormat(
            name="md",
            suffixes=(".md", ".markdown"),
            media_type="text/markdown",
            summary=Words(
                vi="Markdown, và văn bản lấy từ trang web có dấu Markdown",
                en="Markdown, and text of web pages with Markdown's marks",
            ),
            read=_read,
            write=_write,
            loses=("table-spans", "ambiguous-text"),
        ),
    )
