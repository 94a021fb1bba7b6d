"""A flow as an ODT: flow to bytes."""

from __future__ import annotations

from directive_model.errors import Words
from directive_model.findings import Finding, Reading, Severity
from directive_model.flow import Flow, Note, text_of
from directive_model.kit import forbidden_in_xml, write_package
from directive_model_odt.writer.body import BodyWriter, Start
from directive_model_odt.writer.pages import Masters
from directive_model_odt.writer.parts import MEDIA_TYPE, manifest, meta, root, settings
from directive_model_odt.writer.styles import Automatic, StyleSheet

#: The documents' language where a flow does not say.
_LANGUAGE = "vi-VN"


def write(flow: Flow) -> Reading[bytes]:
    """Return the ODT of a flow; the findings are what it does not hold."""
    findings: list[Finding] = []
    styles = StyleSheet(flow)
    of_text, of_pages = Automatic(), Automatic()
    body = BodyWriter(styles, of_text, findings)
    masters = Masters(BodyWriter(styles, of_pages, findings))
    text = "".join(
        [
            body.blocks(section.blocks, _start(masters.start(section), first=index == 0))
            for index, section in enumerate(flow.sections)
        ]
    )
    findings += [_lost_note(note) for note in flow.notes]
    title = flow.title
    if title is not None and forbidden_in_xml(title):
        findings.append(_lost_in_title(title))
    common = "".join(styles.definitions(flow.language or _LANGUAGE))
    fonts = styles.font_faces()
    content = f"{fonts}<office:automatic-styles>{of_text.definitions()}</office:automatic-styles>"
    content += f"<office:body><office:text>{text}</office:text></office:body>"
    pages = of_pages.definitions() + "".join(masters.layouts)
    looks = f"{fonts}<office:styles>{common}</office:styles>"
    looks += f"<office:automatic-styles>{pages}</office:automatic-styles>"
    looks += f"<office:master-styles>{''.join(masters.pages)}</office:master-styles>"
    parts = [
        ("mimetype", MEDIA_TYPE),
        ("content.xml", root("content", content)),
        ("styles.xml", root("styles", looks)),
        ("meta.xml", meta(title, flow.language)),
        ("settings.xml", settings()),
        ("META-INF/manifest.xml", manifest()),
    ]
    return Reading(write_package([(name, part.encode()) for name, part in parts]), tuple(findings))


def _start(start: Start, *, first: bool) -> Start | None:
    """Return what a section's first block has to say; a document begins on its first master page by itself."""
    return None if first and start.number is None else start


def _lost_note(note: Note) -> Finding:
    return Finding(
        rule="loss-note",
        severity=Severity.WARNING,
        message=Words(
            vi="chú thích hoặc nhận xét không được ghi vào ODT", en="a note or comment is not written to ODT"
        ),
        span=note.span,
        text=text_of(note.blocks),
    )


def _lost_in_title(title: str) -> Finding:
    return Finding(
        rule="loss-forbidden-character",
        severity=Severity.WARNING,
        message=Words(
            vi="tên tài liệu có ký tự điều khiển không ghi được vào ODT",
            en="the document's title has control characters that cannot stand in an ODT",
        ),
        text=title,
    )
