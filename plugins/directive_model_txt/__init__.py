"""Plain text: the hooks; what they need is imported when it is needed."""

from __future__ import annotations

from directive_model import findings
from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Format, PageFormat, Source, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats"]

DIRECTIVE_INTERFACE = 1


def _read(source: Source) -> Reading[Flow]:
    from directive_model_txt.read import read

    return read(source)


def _write(flow: Flow) -> Reading[bytes]:
    from directive_model_txt.write import write

    return write(flow)


def _edit(source: Source, edits: tuple[findings.PlacedEdit, ...]) -> findings.Edited:
    from directive_model_txt.edit import edit

    return edit(source, edits)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the one format of this plugin.  It claims no source by its content: any text is text."""
    return (
        PageFormat(
            name="txt",
            suffixes=(".txt", ".text"),
            media_type="text/plain",
            summary=Words(
                vi="Văn bản thuần (UTF-8): mỗi đoạn một dòng, bảng bằng dấu |",
                en="Plain text (UTF-8): a line a paragraph, tables drawn with |",
            ),
            read=_read,
            write=_write,
            edit=_edit,
            loses=("emphasis", "table-spans", "ambiguous-text"),
        ),
    )
