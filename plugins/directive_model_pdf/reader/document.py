"""A PDF as a whole: bytes to flow."""

from __future__ import annotations

from directive_model.findings import Finding, Reading
from directive_model.flow import Flow
from directive_model.plugin import Source
from directive_model_pdf.reader.layer import Faces, opened, sheet_of
from directive_model_pdf.reader.layout import Story
from directive_model_pdf.reader.notices import turned
from directive_model_pdf.reader.sheet import Sheet

__all__ = ["read"]


def read(source: Source) -> Reading[Flow]:
    """Return what stands on the pages of a PDF; places are pages and boxes in mm.

    Raises :class:`directive_model.errors.MissingExtra`, :class:`directive_model.errors.Unreadable` ("pdf-no-pdf",
    "pdf-encrypted", "pdf-broken", "pdf-page") and :class:`directive_model.errors.LimitExceeded`; nothing else.
    """
    findings: list[Finding] = []
    sheets: list[Sheet] = []
    with opened(source) as pdf:
        faces = Faces()
        for number, page in pdf.pages():
            source.deadline.check(f"p.{number}")
            sheets.append(sheet_of(page, number, faces))
        title = pdf.title
    story = Story(source.name)
    for sheet in sheets:
        source.deadline.check(f"p.{sheet.number}")
        findings += turned(sheet, source.name)
        story.add(sheet)
    reading = story.finish(title)
    return Reading(reading.value, (*findings, *reading.findings))
