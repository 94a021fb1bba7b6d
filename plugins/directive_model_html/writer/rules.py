"""What CSS says of letters and paragraphs: the declarations of a look."""

from __future__ import annotations

import re

from directive_model.flow import Face, Layout, held, written
from directive_model_html.furniture import HIDDEN_LETTERS

_UNSAFE = re.compile(r"[^\w .-]")
_RAISED = {None: "baseline", "superscript": "super", "subscript": "sub"}
#: What is drawn round a paragraph or above it.
_BORDERS = {"box": "border:0.5pt solid;padding:4pt 0", "above": "border-top:0.5pt solid;padding-top:1pt"}


def letters_rule(face: Face) -> str:
    """Return the declarations of letters."""
    lines = [name for name, on in (("underline", face.underline), ("line-through", face.strike)) if on]
    rules = [
        f"font-weight:{'bold' if face.bold else 'normal'}",
        f"font-style:{'italic' if face.italic else 'normal'}",
        f"text-decoration:{' '.join(lines) or 'none'}",
        f"text-transform:{'uppercase' if face.caps else 'none'}",
    ]
    rules.append(f"vertical-align:{_RAISED[face.raised]}")
    if face.size_pt is not None and held(face.size_pt) > 0:
        rules.append(f"font-size:{written(face.size_pt)}pt")
    if face.font:
        rules.append(f'font-family:"{_UNSAFE.sub("", face.font)}",serif')
    known = face.color is not None and re.fullmatch("[0-9A-Fa-f]{6}", face.color)
    rules.append(f"color:#{face.color if known else '000000'}")
    if face.hidden:
        rules.append(f"display:none;{':'.join(HIDDEN_LETTERS)}")
    return ";".join(rules)


def lines_rule(layout: Layout) -> str:
    """Return the declarations of a paragraph."""
    above, below = written(layout.before_pt), written(layout.after_pt)
    left, right = written(layout.left_mm), written(layout.right_mm)
    rules = [
        f"text-align:{layout.alignment}",
        f"margin:{above}pt {right}mm {below}pt {left}mm",
        f"text-indent:{written(layout.first_line_mm)}mm",
        f"line-height:{_pitch(layout)}",
        f"break-after:{'avoid' if layout.keep_with_next else 'auto'}",
    ]
    if layout.keep_together:
        rules.append("break-inside:avoid")
    if layout.page_break_before:
        rules.append("break-before:page")
    if layout.border is not None:
        rules.append(_BORDERS[layout.border])
    if layout.pin is not None:
        # No browser sets anything at a place of the page that its anchor comes to stand on: it stands in the text,
        # a line's half off what is above it.
        rules.append(
            f"position:relative;top:6pt;--pin:{written(layout.pin.top_mm)}mm {written(layout.pin.width_mm)}mm"
        )
    return ";".join(rules)


def _pitch(layout: Layout) -> str:
    """Return the pitch of lines; that of browsers is tighter than a word processor's, 1.15 times the letters."""
    match layout.line_rule:
        case "exact":
            return f"{written(layout.line)}pt"
        case "at-least":
            return f"max({written(layout.line)}pt,1.15em)"
        case "multiple":
            return (
                written(layout.line) if layout.line >= _OWN_PITCH else f"max({_OWN_PITCH:g},{written(layout.line)})"
            )


_OWN_PITCH = 1.15
