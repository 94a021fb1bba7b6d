"""Faces and layouts as ``w:rPr`` and ``w:pPr``: only what differs from the style beneath."""

from __future__ import annotations

from directive_model.flow import Face, Layout, by_identity, held
from directive_model.kit import xml_attribute
from directive_model_docx.measure import twips_of_mm

_ALIGNMENT = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_LINE_RULE = {"exact": "exact", "at-least": "atLeast", "multiple": "auto"}
#: The level of an outline that says that there is none (17.3.1.20).
_TEXT = 9
_APART, _CLOSE = 'w:space="4" w:color="000000"', 'w:space="0" w:color="000000"'
#: The sides of what is drawn, in the order of CT_PBdr, and how far it is from the letters, in points.
_BORDERS = {
    "box": (("top", _APART), ("left", _CLOSE), ("bottom", _APART), ("right", _CLOSE)),
    "above": (("top", 'w:space="1" w:color="000000"'),),
}


def _switch(name: str, on: bool) -> str:
    return f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>'


@by_identity
def letters(face: Face, beneath: Face) -> str:
    """Return the content of a ``w:rPr`` that makes ``face`` of ``beneath``, in the order of CT_RPr."""
    if face == beneath:
        return ""
    parts = []
    if face.font != beneath.font and face.font:
        font = xml_attribute(face.font)
        parts.append(f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>')
    for name, field in (("b", "bold"), ("i", "italic"), ("caps", "caps"), ("strike", "strike"), ("vanish", "hidden")):
        on = getattr(face, field)
        if on != getattr(beneath, field):
            parts.append(_switch(name, on))
    if face.color != beneath.color:
        parts.append(f'<w:color w:val="{xml_attribute(face.color) if face.color else "auto"}"/>')
    if face.size_pt != beneath.size_pt and (half_points := round(_above_nought(face.size_pt or 0.0) * 2)):
        parts.append(f'<w:sz w:val="{half_points}"/>')
    if face.underline != beneath.underline:
        parts.append(f'<w:u w:val="{"single" if face.underline else "none"}"/>')
    if face.raised != beneath.raised:
        parts.append(f'<w:vertAlign w:val="{face.raised or "baseline"}"/>')
    return "".join(parts)


@by_identity
def flow_control(layout: Layout, beneath: Layout) -> str:
    """Return the elements of a ``w:pPr`` that keep lines together; they come before the others (CT_PPr)."""
    parts = []
    if layout.keep_with_next != beneath.keep_with_next:
        parts.append(_switch("keepNext", layout.keep_with_next))
    if layout.keep_together != beneath.keep_together:
        parts.append(_switch("keepLines", layout.keep_together))
    if layout.page_break_before != beneath.page_break_before:
        parts.append(_switch("pageBreakBefore", layout.page_break_before))
    return "".join(parts)


def drawn(layout: Layout) -> str:
    """Return ``w:framePr`` and ``w:pBdr``, which no style has; they come between the others (CT_PPr)."""
    parts = []
    if layout.pin is not None:
        across = f'w:w="{twips_of_mm(layout.pin.width_mm)}" w:hAnchor="margin" w:xAlign="center"'
        down = f'w:vAnchor="page" w:y="{twips_of_mm(layout.pin.top_mm)}"'
        parts.append(f'<w:framePr {across} {down} w:wrap="around"/>')
    if layout.border is not None:
        sides = "".join(f'<w:{side} w:val="single" w:sz="4" {more}/>' for side, more in _BORDERS[layout.border])
        parts.append(f"<w:pBdr>{sides}</w:pBdr>")
    return "".join(parts)


@by_identity
def lines(layout: Layout, beneath: Layout) -> str:
    """Return ``w:spacing``, ``w:ind``, ``w:jc`` and ``w:outlineLvl`` where they differ from the style beneath."""
    if layout == beneath:
        return ""
    spacing = _spacing(layout, beneath)
    indents = _indents(layout, beneath)
    parts = [f"<w:spacing{spacing}/>" if spacing else "", f"<w:ind{indents}/>" if indents else ""]
    if layout.alignment != beneath.alignment:
        parts.append(f'<w:jc w:val="{_ALIGNMENT[layout.alignment]}"/>')
    if layout.outline != beneath.outline:
        parts.append(f'<w:outlineLvl w:val="{_TEXT if layout.outline is None else layout.outline - 1}"/>')
    return "".join(parts)


def _spacing(layout: Layout, beneath: Layout) -> str:
    parts = []
    if layout.before_pt != beneath.before_pt:
        parts.append(f' w:before="{round(_above_nought(layout.before_pt) * 20)}"')
    if layout.after_pt != beneath.after_pt:
        parts.append(f' w:after="{round(_above_nought(layout.after_pt) * 20)}"')
    if (layout.line, layout.line_rule) != (beneath.line, beneath.line_rule):
        line = round(held(layout.line) * (240 if layout.line_rule == "multiple" else 20))
        parts.append(f' w:line="{line}" w:lineRule="{_LINE_RULE[layout.line_rule]}"')
    return "".join(parts)


def _above_nought(points: float) -> float:
    """Return a length as the schema wants sizes and space: with no sign (ISO/IEC 29500-1, 22.9.2.14)."""
    return max(held(points), 0.0)


def _indents(layout: Layout, beneath: Layout) -> str:
    parts = []
    if layout.left_mm != beneath.left_mm:
        parts.append(f' w:left="{twips_of_mm(layout.left_mm)}"')
    if layout.right_mm != beneath.right_mm:
        parts.append(f' w:right="{twips_of_mm(layout.right_mm)}"')
    if layout.first_line_mm != beneath.first_line_mm:
        first = twips_of_mm(layout.first_line_mm)
        parts.append(f' w:hanging="{-first}"' if first < 0 else f' w:firstLine="{first}"')
    return "".join(parts)
