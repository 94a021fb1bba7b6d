"""The style sheet of a page: a class for each look, and the paper that it is printed on."""

from __future__ import annotations

import re

from directive_model.flow import Face, FlowParagraph, FlowSection, Layout

_UNSAFE = re.compile(r"[^\w .-]")
_FIXED = (
    "body{margin:0;color:#000;background:#fff;overflow-wrap:break-word}"
    "header,main{display:block;max-width:165mm;margin:auto;padding:0 16px}"
    "p,h1,h2,h3,h4,h5,h6{margin:0}"
    "table{width:100%;border-collapse:collapse}"
    "td,th{vertical-align:top;padding:0 2mm;font-weight:normal;text-align:left}"
    ".grid,.grid td,.grid th{border:0.75pt solid}"
    ".kept{white-space:pre-wrap}"
    "tr{break-inside:avoid}"
    "hr{border:0;border-top:0.75pt solid;margin:1pt auto}"
    "@media screen{body{padding:24px 0}}"
    "@media print{header,main{max-width:none;padding:0}}"
    "@media (max-width:600px){.beside,.beside tbody,.beside tr,.beside td{display:block;width:auto}}"
)


class Sheet:
    """Gives each look its class."""

    def __init__(self) -> None:
        self._classes: dict[str, str] = {}

    def face(self, face: Face | None) -> str:
        """Return the class of letters; "" where nothing is known of them."""
        return "" if face is None else self._named("f", _letters(face))

    def layout(self, layout: Layout | None) -> str:
        """Return the class of a paragraph; "" where nothing is known of it."""
        return "" if layout is None else self._named("l", _lines(layout))

    def width(self, length_mm: float) -> str:
        """Return the class of what is so wide."""
        return self._named("w", f"width:{length_mm:g}mm")

    def text(self, section: FlowSection | None) -> str:
        """Return the whole sheet; ``section`` has the paper and says where it bears its number."""
        classes = "".join(f".{name}{{{rule}}}" for rule, name in self._classes.items())
        return _FIXED + classes + ("" if section is None else _paper(section))

    def _named(self, kind: str, rule: str) -> str:
        return self._classes.setdefault(rule, f"{kind}{len(self._classes)}")


def _letters(face: Face) -> str:
    lines = [name for name, on in (("underline", face.underline), ("line-through", face.strike)) if on]
    rules = [
        f"font-weight:{'bold' if face.bold else 'normal'}",
        f"font-style:{'italic' if face.italic else 'normal'}",
        f"text-decoration:{' '.join(lines) or 'none'}",
        f"text-transform:{'uppercase' if face.caps else 'none'}",
    ]
    if face.raised:
        rules.append(f"vertical-align:{'super' if face.raised == 'superscript' else 'sub'}")
    if face.size_pt:
        rules.append(f"font-size:{face.size_pt:g}pt")
    if face.font:
        rules.append(f'font-family:"{_UNSAFE.sub("", face.font)}",serif')
    if face.color and re.fullmatch("[0-9A-Fa-f]{6}", face.color):
        rules.append(f"color:#{face.color}")
    return ";".join(rules)


def _lines(layout: Layout) -> str:
    unit = "" if layout.line_rule == "multiple" else "pt"
    line = max(layout.line, 1.15) if layout.line_rule == "multiple" else layout.line
    rules = [
        f"text-align:{layout.alignment}",
        f"margin:{layout.before_pt:g}pt {layout.right_mm:g}mm {layout.after_pt:g}pt {layout.left_mm:g}mm",
        f"text-indent:{layout.first_line_mm:g}mm",
        f"line-height:{line:g}{unit}",
    ]
    if layout.keep_with_next:
        rules.append("break-after:avoid")
    if layout.keep_together:
        rules.append("break-inside:avoid")
    if layout.page_break_before:
        rules.append("break-before:page")
    return ";".join(rules)


def _paper(section: FlowSection) -> str:
    page = section.page
    if page is None:
        return ""
    margins = " ".join(f"{one:g}mm" for one in (page.top_mm, page.right_mm, page.bottom_mm, page.left_mm))
    number = (
        f"@top-center{{content:counter(page);vertical-align:top;padding-top:{page.header_mm:g}mm;font-size:14pt}}"
    )
    first = "@page :first{@top-center{content:none}}" if section.first_header is not None else ""
    paper = f"@page{{size:{page.width_mm:g}mm {page.height_mm:g}mm;margin:{margins};"
    return f"{paper}{number}}}{first}" if _is_numbered(section) else f"{paper}}}"


def _is_numbered(section: FlowSection) -> bool:
    heads = (block for block in section.header if isinstance(block, FlowParagraph))
    return any(run.field == "page" for block in heads for run in block.runs)
