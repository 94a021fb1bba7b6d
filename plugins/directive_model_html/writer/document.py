"""Flow to one page of HTML that fetches nothing and runs nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from html import escape

from directive_model.findings import Finding, Reading
from directive_model.flow import Flow, FlowParagraph, Note
from directive_model.plugin.unwritten import characters_replaced, margins_left_out
from directive_model_html import furniture
from directive_model_html.furniture import UNTITLED, in_language
from directive_model_html.writer.blocks import BlockWriter
from directive_model_html.writer.paged import Margins, paper_class
from directive_model_html.writer.parts import Part, parts_of

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x0d\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def write(flow: Flow) -> Reading[bytes]:
    """Return ``flow`` as one HTML page in UTF-8, with its style sheet; no script, nothing from elsewhere.

    On a screen it has an outline to jump by and a filter over the tasks that the paragraphs mark; printed it is the
    document on its paper and nothing else.
    Heads and feet stand in the margins of the printed pages, with the look of their first letters; on the screen at
    the beginning and the end of their pages, but for those that say nothing beside the number of a page.
    The findings name what the page does not hold: heads and feet of pages without a block, forbidden characters.
    """
    findings: list[Finding] = []
    for section in flow.sections:
        findings += () if section.blocks else margins_left_out(section, "html")
    language = flow.language or "vi"
    headed = any(isinstance(one, FlowParagraph) and one.layout and one.layout.outline == 1 for one in flow.blocks)
    writer = BlockWriter(None if headed else flow.title, language)
    document = _document(flow, writer, language)
    tools = _tools(writer, language)
    sheet = writer.sheet.text(flow.sections, two_sided=flow.two_sided) + writer.filters.rules()
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    title = f"<title>{escape(flow.title)}</title>" if flow.title else f"<title{UNTITLED}>Văn bản</title>"
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{title}\n<style>{sheet}</style>\n</head>\n"
        f'<body>\n{tools}<div class="text">\n{document}</div>\n</body>\n</html>\n'
    )
    if _FORBIDDEN.search(page):
        findings.append(characters_replaced(_FORBIDDEN.findall(page), "html"))
        page = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", page)
    return Reading(page.encode(), tuple(findings))


def _document(flow: Flow, writer: BlockWriter, language: str) -> str:
    """Return head, text and end on one sheet of the screen, what is attached on others, each a landmark."""
    margins = Margins(flow.sections, writer)
    parts = tuple(parts_of(flow))
    for part in parts:
        margins.meet(number for number, _ in part.stretches)
    written = [(part, _stretches(part, writer, margins)) for part in parts]
    notes = "".join([_note(one, writer) for one in flow.notes])
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
        paper = paper_class(len(flow.sections) - 1)
        annexes += (
            f'<section class="sheet notes" aria-label="{label}">\n<div class="{paper}">\n{notes}</div>\n</section>\n'
        )
    return f'<div class="sheet">\n{first}</div>\n{annexes}'


_LANDMARKS = {
    "header": "<header>\n{}</header>\n",
    "main": '<main id="main" tabindex="-1">\n{}</main>\n',
    "footer": "<footer>\n{}</footer>\n",
}


def _stretches(part: Part, writer: BlockWriter, margins: Margins) -> str:
    return "".join(
        f'<div class="{paper_class(number)}">\n{margins.heads(number)}{writer.blocks(blocks)}{margins.feet(number)}'
        "</div>\n"
        for number, blocks in part.stretches
    )


def _note(note: Note, writer: BlockWriter) -> str:
    """Return a note with its mark, which stands before its first letters."""
    mark = f'<b class="mark">{escape(note.label)}</b>\n' if note.label else ""
    label = f' data-label="{escape(note.label)}"' if note.label else ""
    return f'<div class="note" data-note="{note.kind}"{label}>\n{mark}{writer.aside(note.blocks)}</div>\n'


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
