"""Flow to one page of HTML that fetches nothing and runs nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html import escape

from directive_model.findings import Finding, Reading
from directive_model.flow import Flow, FlowParagraph, Run, text_of
from directive_model.plugin.unwritten import characters_replaced, margins_left_out
from directive_model_html import furniture
from directive_model_html.furniture import in_language
from directive_model_html.writer.blocks import BlockWriter
from directive_model_html.writer.papers import paper_class
from directive_model_html.writer.parts import Part, parts_of

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x0d\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def write(flow: Flow) -> Reading[bytes]:
    """Return ``flow`` as one HTML page in UTF-8, with its style sheet; no script, nothing from elsewhere.

    On a screen it has an outline to jump by and a filter over the tasks that the paragraphs mark; printed it is the
    document on its paper and nothing else.
    The findings name what the page does not hold: heads and feet other than page numbers, forbidden characters.
    """
    findings: list[Finding] = []
    for section in flow.sections:
        findings += margins_left_out(section, "html")
    language = flow.language or "vi"
    headed = any(isinstance(one, FlowParagraph) and one.layout and one.layout.outline == 1 for one in flow.blocks)
    writer = BlockWriter(None if headed else flow.title, language)
    document = _document(flow, writer, language)
    tools = _tools(writer, language)
    sheet = writer.sheet.text(flow.sections, two_sided=flow.two_sided) + writer.filters.rules()
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(flow.title or 'Văn bản')}</title>\n<style>{sheet}</style>\n</head>\n"
        f'<body>\n{tools}<div class="text">\n{document}</div>\n</body>\n</html>\n'
    )
    if _FORBIDDEN.search(page):
        findings.append(characters_replaced(_FORBIDDEN.findall(page), "html"))
        page = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", page)
    return Reading(page.encode(), tuple(findings))


def _document(flow: Flow, writer: BlockWriter, language: str) -> str:
    """Return head, text and end on one sheet of the screen, what is attached on others, each a landmark."""
    written = [(part, _stretches(part, writer)) for part in parts_of(flow)]
    notes = writer.blocks(FlowParagraph((Run(text_of(one.blocks)),), label=one.label) for one in flow.notes)
    first = "".join(_LANDMARKS[part.kind].format(text) for part, text in written if part.kind != "annex")
    annexes = ""
    names: Counter[str] = Counter()
    for part, text in written:
        if part.kind == "annex":
            name = part.name or in_language(furniture.ANNEX, language)
            names[name] += 1
            # Landmarks are told apart by their names.
            label = escape(name if names[name] == 1 else f"{name} ({names[name]})")
            lying = " lying" if part.lying else ""
            annexes += f'<section class="sheet annex{lying}" aria-label="{label}">\n{text}</section>\n'
    if notes:
        label = in_language(furniture.NOTES, language)
        annexes += f'<section class="sheet" aria-label="{label}">\n{notes}</section>\n'
    return f'<div class="sheet">\n{first}</div>\n{annexes}'


_LANDMARKS = {
    "header": "<header>\n{}</header>\n",
    "main": '<main id="main" tabindex="-1">\n{}</main>\n',
    "footer": "<footer>\n{}</footer>\n",
}


def _stretches(part: Part, writer: BlockWriter) -> str:
    return "".join(
        f'<div class="{paper_class(number)}">\n{writer.blocks(blocks)}</div>\n' for number, blocks in part.stretches
    )


def _tools(writer: BlockWriter, language: str) -> str:
    """Return what helps to read the page; "" where it is too short to need help."""
    tools = writer.contents.links(language) + writer.filters.buttons(language)
    if not tools:
        return ""
    lang = "" if language.lower().startswith("vi") else ' lang="en"'
    skip = f'<a class="skip" href="#main">{in_language(furniture.SKIP, language)}</a>\n'
    label = in_language(furniture.READING, language)
    fold = f"<details>\n<summary>{label}</summary>\n{tools}</details>\n"
    return f'<aside class="{furniture.TOOLS}" aria-label="{label}"{lang}>\n{skip}{fold}</aside>\n'
