"""PDF that is PDF/A-2a and PDF/UA-1 at once: the hooks; what they need is imported when it is needed."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Reading
from directive_model.flow import Flow
from directive_model.plugin import Format, PageFormat, hookimpl

__all__ = ["DIRECTIVE_INTERFACE", "directive_formats"]

DIRECTIVE_INTERFACE = 1


def _write(flow: Flow) -> Reading[bytes]:
    from directive_model_pdf.writer import write

    return write(flow)


@hookimpl
def directive_formats() -> tuple[Format, ...]:
    """Return the one format of this plugin."""
    return (
        PageFormat(
            name="pdf",
            suffixes=(".pdf",),
            media_type="application/pdf",
            summary=Words(
                vi="PDF để in và lưu trữ (PDF/A-2a, PDF/UA-1, có thẻ cấu trúc): chỉ ghi",
                en="PDF to print and to keep (PDF/A-2a, PDF/UA-1, tagged): written only",
            ),
            write=_write,
            paged=True,
        ),
    )
