"""A flow as a DOCX: flow to bytes."""

from __future__ import annotations

from directive_model.findings import Finding, Reading
from directive_model.flow import Flow, FlowBlock, FlowSection, PageSetup, counted_from
from directive_model.kit import forbidden_in_xml, write_package, xml_attribute
from directive_model.plugin.unwritten import note_left_out, title_stripped
from directive_model_docx.measure import twips_of_mm
from directive_model_docx.writer.body import BodyWriter
from directive_model_docx.writer.parts import (
    DECLARATION,
    NAMESPACES,
    PACKAGE,
    content_types,
    core_properties,
    document_relations,
    relation_id,
    settings,
)
from directive_model_docx.writer.styles import StyleSheet
from directive_model_docx.writer.theme import THEME, font_table

#: The documents' language where a flow does not say.
_LANGUAGE = "vi-VN"
#: Drawings are counted through all parts; heads and feet begin so far on, each in its own room.
_DRAWINGS_A_PART = 100_000
#: The parts that differ from document to document; the others are mostly those of the form.
_OF_ONE = {"word/document.xml", "docProps/core.xml"}
_ROOTS = {"header": "hdr", "footer": "ftr"}


def write(flow: Flow) -> Reading[bytes]:
    """Return the DOCX of a flow; the findings are what it does not hold."""
    findings: list[Finding] = []
    styles = StyleSheet(flow)
    margins = _Margins(styles, findings)
    body = _body(flow, styles, margins, findings)
    findings += [note_left_out(note, "DOCX") for note in flow.notes]
    title = flow.title
    if title is not None and forbidden_in_xml(title):
        findings.append(title_stripped(title, "DOCX"))
    language = xml_attribute(flow.language or _LANGUAGE)
    parts = [
        ("[Content_Types].xml", content_types(margins.names)),
        ("_rels/.rels", PACKAGE),
        ("word/document.xml", f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", document_relations(margins.names)),
        ("word/styles.xml", styles.xml(language)),
        ("word/settings.xml", settings(two_sided=flow.two_sided)),
        ("word/fontTable.xml", font_table(styles.fonts)),
        ("word/theme/theme1.xml", THEME),
        *[(f"word/{name}", text) for (_, name), text in zip(margins.names, margins.texts, strict=True)],
        ("docProps/core.xml", core_properties(title, flow.language)),
    ]
    alike = {name for name, _ in parts} - _OF_ONE
    return Reading(write_package(parts, alike), tuple(findings))


class _Margins:
    """Heads and feet, a part each; like ones share a part."""

    def __init__(self, styles: StyleSheet, findings: list[Finding]) -> None:
        self._styles = styles
        self._findings = findings
        #: The parts' kinds ("header", "footer") and names.
        self.names: list[tuple[str, str]] = []
        self.texts: list[str] = []
        self._ids: dict[tuple[str, tuple[FlowBlock, ...]], str] = {}

    def reference(self, kind: str, which: str, blocks: tuple[FlowBlock, ...]) -> str:
        """Return the reference to a head or foot in a ``w:sectPr``, making its part where there is none yet."""
        identity = self._ids.get((kind, blocks))
        if identity is None:
            identity = self._ids[kind, blocks] = relation_id(len(self.names))
            number = sum(1 for known, _ in self.names if known == kind) + 1
            self.names.append((kind, f"{kind}{number}.xml"))
            drawn_before = _DRAWINGS_A_PART * len(self.names)
            content = BodyWriter(self._styles, self._findings, drawn_before).closed(blocks)
            self.texts.append(f"{DECLARATION}<w:{_ROOTS[kind]} {NAMESPACES}>{content}</w:{_ROOTS[kind]}>")
        return f'<w:{kind}Reference w:type="{which}" r:id="{identity}"/>'


def _body(flow: Flow, styles: StyleSheet, margins: _Margins, findings: list[Finding]) -> str:
    writer = BodyWriter(styles, findings)
    parts = []
    last = len(flow.sections) - 1
    inherited: set[tuple[str, str]] = set()
    for index, section in enumerate(flow.sections):
        properties = _section(section, margins, inherited)
        parts.append(writer.blocks(section.blocks, "" if index == last else properties))
        if index == last:
            parts.append(properties)
    return "".join(parts)


def _section(section: FlowSection, margins: _Margins, inherited: set[tuple[str, str]]) -> str:
    """Return a ``w:sectPr``; ``inherited`` are the heads and feet set by sections before, by kind and pages."""
    title_page = section.first_header is not None or section.first_footer is not None
    references = []
    for kind, common, first in (
        ("header", section.header, section.first_header),
        ("footer", section.footer, section.first_footer),
    ):
        shown = {"default": common, "first": (common if first is None else first) if title_page else ()}
        for which, blocks in shown.items():
            # An empty one is written only where one from a section before would show in its place.
            if blocks or (kind, which) in inherited:
                references.append(margins.reference(kind, which, blocks))
                inherited.add((kind, which))
    page = "" if section.page is None else _page(section.page)
    return f"<w:sectPr>{''.join(references)}{page}{'<w:titlePg/>' if title_page else ''}</w:sectPr>"


def _page(page: PageSetup) -> str:
    width, height = twips_of_mm(page.width_mm), twips_of_mm(page.height_mm)
    turned = ' w:orient="landscape"' if width > height else ""
    first = counted_from(page.first_number)
    number = "" if first is None else f'<w:pgNumType w:start="{first}"/>'
    return (
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{twips_of_mm(page.top_mm)}" w:right="{twips_of_mm(page.right_mm)}" '
        f'w:bottom="{twips_of_mm(page.bottom_mm)}" w:left="{twips_of_mm(page.left_mm)}" '
        f'w:header="{twips_of_mm(page.header_mm)}" w:footer="{twips_of_mm(page.footer_mm)}" w:gutter="0"/>{number}'
    )
