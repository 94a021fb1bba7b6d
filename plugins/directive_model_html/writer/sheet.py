"""The style sheet of a page: a class for each look, and the paper that it is printed on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from directive_model.flow import Face, FlowSection, Layout
from directive_model_html.writer.papers import papers
from directive_model_html.writer.screen import BASE, SCREEN

_UNSAFE = re.compile(r"[^\w .-]")
_RAISED = {None: "baseline", "superscript": "super", "subscript": "sub"}
#: What is drawn round a paragraph or above it.
_BORDERS = {"box": "border:0.5pt solid;padding:4pt 0", "above": "border-top:0.5pt solid;padding-top:1pt"}


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

    def least_width(self, length_mm: float) -> str:
        """Return the class of what is so wide at the least."""
        return self._named("w", f"min-width:{length_mm:g}mm")

    def text(self, sections: Sequence[FlowSection], *, two_sided: bool) -> str:
        """Return the whole sheet; ``sections`` have the papers and say where they bear their numbers."""
        classes = "".join(f".{name}{{{rule}}}" for rule, name in self._classes.items())
        return BASE + classes + papers(sections, two_sided=two_sided) + SCREEN

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
    rules.append(f"vertical-align:{_RAISED[face.raised]}")
    if face.size_pt:
        rules.append(f"font-size:{face.size_pt:g}pt")
    if face.font:
        rules.append(f'font-family:"{_UNSAFE.sub("", face.font)}",serif')
    known = face.color is not None and re.fullmatch("[0-9A-Fa-f]{6}", face.color)
    rules.append(f"color:#{face.color if known else '000000'}")
    return ";".join(rules)


def _lines(layout: Layout) -> str:
    rules = [
        f"text-align:{layout.alignment}",
        f"margin:{layout.before_pt:g}pt {layout.right_mm:g}mm {layout.after_pt:g}pt {layout.left_mm:g}mm",
        f"text-indent:{layout.first_line_mm:g}mm",
        f"line-height:{_pitch(layout)}",
        f"break-after:{'avoid' if layout.keep_with_next else 'auto'}",
    ]
    if layout.keep_together:
        rules.append("break-inside:avoid")
    if layout.page_break_before:
        rules.append("break-before:page")
    if layout.border is not None:
        rules.append(_BORDERS[layout.border])
    return ";".join(rules)


def _pitch(layout: Layout) -> str:
    """Return the pitch of lines; that of browsers is tighter than a word processor's, 1.15 times the letters."""
    match layout.line_rule:
        case "exact":
            return f"{layout.line:g}pt"
        case "at-least":
            return f"max({layout.line:g}pt,1.15em)"
        case "multiple":
            return f"{layout.line:g}" if layout.line >= _OWN_PITCH else f"max({_OWN_PITCH:g},{layout.line:g})"


_OWN_PITCH = 1.15
