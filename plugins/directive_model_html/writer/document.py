"""Flow to one page of HTML that fetches nothing and runs nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from html import escape

from directive_model.findings import Finding, Reading
from directive_model.flow import DrawnRule, Flow, FlowBlock, FlowParagraph, FlowTable, Run, text_of
from directive_model.flow.plain import is_content
from directive_model.plugin.unwritten import characters_replaced, margins_left_out
from directive_model_html.writer.sheet import Sheet

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x0d\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
#: White space that a browser would fold.
_FOLDED = re.compile(r"^[ \t\n]|[ \t\n]$|[ \t]{2}|\t|\n[ \t]|[ \t]\n")
_DEEPEST = 6


def write(flow: Flow) -> Reading[bytes]:
    """Return ``flow`` as one HTML page in UTF-8, with its style sheet; no script, nothing from elsewhere.

    The findings name what the page does not hold: heads and feet other than page numbers, forbidden characters.
    """
    findings: list[Finding] = []
    for section in flow.sections:
        findings += margins_left_out(section, "html")
    blocks = list(flow.blocks)
    writer = _Writer(None if any(_outline(block) == 1 for block in blocks) else flow.title)
    head = next(
        (at + 1 for at, one in enumerate(blocks[:3]) if isinstance(one, FlowTable) and not is_content(one)), 0
    )
    header = f"<header>{writer.blocks(blocks[:head])}</header>\n" if head else ""
    main = writer.blocks(blocks[head:])
    notes = writer.blocks(FlowParagraph((Run(text_of(one.blocks)),), label=one.label) for one in flow.notes)
    sheet = writer.sheet.text(flow.sections[0] if flow.sections else None)
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(flow.language or "vi")}">\n<head>\n<meta charset="utf-8">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(flow.title or 'Văn bản')}</title>\n<style>{sheet}</style>\n</head>\n"
        f"<body>\n{header}<main>\n{main}{notes}</main>\n</body>\n</html>\n"
    )
    if _FORBIDDEN.search(page):
        findings.append(characters_replaced(_FORBIDDEN.findall(page), "html"))
        page = _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", page)
    return Reading(page.encode(), tuple(findings))


class _Writer:
    """Writes blocks; gathers the style sheet."""

    def __init__(self, title: str | None) -> None:
        """Take the words that head the page where no paragraph heads its outline, as in a letter."""
        self.sheet = Sheet()
        self._title = title

    def blocks(self, blocks: Iterable[FlowBlock]) -> str:
        return "".join([self._block(block) for block in blocks])

    def _block(self, block: FlowBlock) -> str:
        match block:
            case FlowParagraph():
                return self._paragraph(block)
            case FlowTable():
                return self._table(block)
            case DrawnRule():
                wide = "" if block.length_mm is None else f' class="{self.sheet.width(block.length_mm)}"'
                return f"<hr{wide}>\n"

    def _paragraph(self, one: FlowParagraph) -> str:
        outline = _outline(one)
        if self._title and one.runs and one.runs[0].face is not None and one.text.endswith(self._title):
            outline, self._title = 1, None
        tag = "p" if outline is None else f"h{min(outline, _DEEPEST)}"
        first = one.runs[0].face if one.runs else None
        text = f"{one.label} {one.text}" if one.label else one.text
        names = [self.sheet.layout(one.layout), self.sheet.face(first), "kept" if _FOLDED.search(text) else ""]
        classes = " ".join(filter(None, names))
        letters = _text(f"{one.label} ") if one.label else ""
        for run in one.runs:
            own = self.sheet.face(run.face) if run.face != first else ""
            letters += f'<span class="{own}">{_text(run.text)}</span>' if own else _text(run.text)
        style = f' data-style="{escape(one.style)}"' if one.style else ""
        named = f' class="{classes}"' if classes else ""
        return f"<{tag}{named}{style}>{letters or '<br>'}</{tag}>\n"

    def _table(self, table: FlowTable) -> str:
        head = 0
        while head < len(table.rows) and table.rows[head].header:
            head += 1
        kind = 'class="grid"' if table.bordered else 'class="beside"'
        role = "" if is_content(table) else ' role="presentation"'
        widths = "".join(f'<col class="{self.sheet.width(one)}">' for one in table.widths_mm)
        columns = f"<colgroup>{widths}</colgroup>" if widths else ""
        above = f"<thead>\n{self._rows(table, 0, head)}</thead>\n" if head else ""
        below = f"<tbody>\n{self._rows(table, head, len(table.rows))}</tbody>\n" if head < len(table.rows) else ""
        return f"<table {kind}{role}>{columns}\n{above}{below}</table>\n"

    def _rows(self, table: FlowTable, start: int, end: int) -> str:
        rows = []
        for row in table.rows[start:end]:
            cells = ""
            for cell in row.cells:
                # A head without words heads nothing.
                tag = "th" if row.header and text_of(cell.blocks).strip() else "td"
                spans = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
                spans += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
                scope = ' scope="col"' if tag == "th" else ""
                cells += f"<{tag}{scope}{spans}>{self.blocks(cell.blocks)}</{tag}>"
            rows.append(f"<tr>{cells}</tr>\n")
        return "".join(rows)


def _outline(block: FlowBlock) -> int | None:
    return block.layout.outline if isinstance(block, FlowParagraph) and block.layout else None


def _text(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
