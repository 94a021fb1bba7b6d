"""A flow as an ODT, packed or flat: flow to bytes."""

from __future__ import annotations

import attrs

from directive_model.findings import Finding, Reading
from directive_model.flow import Flow
from directive_model.kit import forbidden_in_xml, write_package
from directive_model.plugin.unwritten import note_left_out, title_stripped
from directive_model_odt.writer.body import BodyWriter, Start
from directive_model_odt.writer.pages import Masters
from directive_model_odt.writer.parts import ALIKE, FIXED, MEDIA_TYPE, SETTINGS, meta, root
from directive_model_odt.writer.styles import Automatic, StyleSheet

#: The documents' language where a flow does not say.
_LANGUAGE = "vi-VN"


def write(flow: Flow) -> Reading[bytes]:
    """Return the ODT of a flow; the findings are what it does not hold."""
    made = _made(flow)
    pages = f"<office:automatic-styles>{made.pages}</office:automatic-styles>"
    parts: list[tuple[str, str | bytes]] = [
        ("mimetype", MEDIA_TYPE),
        ("content.xml", root("-content", made.fonts, made.own, *made.body)),
        ("styles.xml", root("-styles", made.fonts, made.common, pages, made.masters)),
        ("meta.xml", root("-meta", made.meta)),
        *FIXED,
    ]
    return Reading(write_package(parts, ALIKE), made.findings)


def write_flat(flow: Flow) -> Reading[bytes]:
    """Return a flow as flat XML; the findings are what it does not hold."""
    made = _made(flow)
    automatic = made.own.replace("</office:automatic-styles>", f"{made.pages}</office:automatic-styles>", 1)
    inside = (made.meta, SETTINGS, made.fonts, made.common, automatic, made.masters, *made.body)
    return Reading(root("", *inside, attributes=f' office:mimetype="{MEDIA_TYPE}"'), made.findings)


@attrs.frozen
class _Made:
    """What a document is put together from, each a whole element but for ``pages``."""

    meta: str
    fonts: str
    common: str
    #: The automatic styles of the text, and the page layouts and automatic styles of heads and feet.
    own: str
    pages: str
    masters: str
    #: In pieces.
    body: tuple[str, ...]
    findings: tuple[Finding, ...]


def _made(flow: Flow) -> _Made:
    findings: list[Finding] = []
    styles = StyleSheet(flow)
    # In a flat file all automatic styles stand together.
    of_text, of_pages = Automatic(), Automatic("M")
    body = BodyWriter(styles, of_text, findings)
    masters = Masters(BodyWriter(styles, of_pages, findings), two_sided=flow.two_sided)
    texts = [
        piece
        for index, section in enumerate(flow.sections)
        for piece in body.pieces(section.blocks, _start(masters.start(section), first=index == 0))
    ]
    findings += [note_left_out(note, "ODT") for note in flow.notes]
    title = flow.title
    if title is not None and forbidden_in_xml(title):
        findings.append(title_stripped(title, "ODT"))
    return _Made(
        meta=meta(title, flow.language),
        fonts=styles.font_faces(),
        common=f"<office:styles>{''.join(styles.definitions(flow.language or _LANGUAGE))}</office:styles>",
        own=f"<office:automatic-styles>{of_text.definitions()}</office:automatic-styles>",
        pages=of_pages.definitions() + "".join(masters.layouts),
        masters=f"<office:master-styles>{''.join(masters.pages)}</office:master-styles>",
        body=("<office:body><office:text>", *texts, "</office:text></office:body>"),
        findings=tuple(findings),
    )


def _start(start: Start, *, first: bool) -> Start | None:
    """Return what a section's first block has to say; a document begins on its first master page by itself."""
    return None if first and start.number is None else start
