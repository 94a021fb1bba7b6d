"""What is drawn: text boxes are read, straight lines become rules, everything else is told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from directive_model.flow import Alignment, DrawnRule, FlowBlock
from directive_model_docx.measure import EMU_PER_MM, EMU_PER_POINT, whole
from directive_model_docx.names import MC, PIC, RELATION, WP, WPS, A, O, R, V, W

if TYPE_CHECKING:
    from directive_model_docx.reader.blocks import Story

#: What Word offers newer content for; the reader knows all of it that holds text.
_UNDERSTOOD = {"wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16du", "a14", "v", "am3d"}
_TEXT_BOX = W + "txbxContent"
#: What is no higher, in mm, and so many times as long was drawn for a line.
_LOWEST, _LONG = 1, 10
#: The weight of a line that says none, in points.
_HAIRLINE = 0.75
_STRAIGHT = {"line", "straightConnector1"}
#: Word's own VML type of a straight connector.
_STRAIGHT_TYPE = "#_x0000_t32"
#: The kinds of shape in old Word files: a line, a straight connector (MS-ODRAW, MSOSPT).
_STRAIGHT_KINDS = {"20", "32"}
_ALIGNMENT: dict[str, Alignment] = {"left": "left", "inside": "left", "right": "right", "outside": "right"}
_LENGTH = re.compile(r"(-?[\d.]+)\s*(pt|in|mm|cm|px|pc)?$")
_MM_PER_UNIT = {"pt": 25.4 / 72, "in": 25.4, "mm": 1.0, "cm": 10.0, "px": 25.4 / 96, "pc": 25.4 / 6}
_STYLE_WIDTH = re.compile(r"(?:^|;)\s*width:\s*([^;]+)")
_STYLE_HEIGHT = re.compile(r"(?:^|;)\s*height:\s*([^;]+)")
_STYLE_ALIGNMENT = re.compile(r"mso-position-horizontal:\s*(left|center|right)")
#: What graphic data may hold that is looked into.
_LOOKED_INTO = ("wordprocessingShape", "wordprocessingGroup", "wordprocessingCanvas", "picture")


def chosen(element: etree._Element) -> etree._Element | None:
    """Return the branch of an ``mc:AlternateContent`` to read: one only, or its text would count twice."""
    strange = fallback = None
    for branch in element:
        if branch.tag == MC + "Choice":
            if set(branch.get("Requires", "").split()) <= _UNDERSTOOD:
                return branch
            strange = branch if strange is None else strange
        elif branch.tag == MC + "Fallback":
            fallback = branch
    # Of what nobody here understands, and has no plainer twin, the words are read at least.
    return strange if fallback is None else fallback


def read_drawing(element: etree._Element, story: Story) -> list[FlowBlock]:
    """Return what a ``w:drawing`` adds after its paragraph."""
    align = element.find(f"{WP}anchor/{WP}positionH/{WP}align")
    alignment = "center" if align is None else _ALIGNMENT.get(align.text or "", "center")
    out: list[FlowBlock] = []
    _gather(element, story, alignment, out)
    return out


def read_picture(element: etree._Element, story: Story) -> list[FlowBlock]:
    """Return what a ``w:pict`` or a ``w:object`` adds after its paragraph."""
    out: list[FlowBlock] = []
    _gather(element, story, "center", out)
    return out


def _gather(element: etree._Element, story: Story, alignment: Alignment, out: list[FlowBlock]) -> None:
    for child in element:
        tag = child.tag
        if tag == _TEXT_BOX:
            out += story.apart(child)
        elif tag == MC + "AlternateContent":
            branch = chosen(child)
            if branch is not None:
                _gather(branch, story, alignment, out)
        else:
            if tag == A + "graphicData":
                _tell_of_data(child, story)
            elif tag in _OBJECTS and not _is_picture_of_a_line(child):
                story.tell_of_object(child, _OBJECTS[tag])
            elif tag == O + "signatureline" and child.get(O + "suggestedsigner"):
                signer = [child.get(O + "suggestedsigner"), child.get(O + "suggestedsigner2")]
                story.document.notices.object_not_read(
                    "signatureline", story.place(), "\n".join(filter(None, signer))
                )
            elif tag == V + "textpath" and child.get("string"):
                story.document.notices.object_not_read("WordArt", story.place(), child.get("string"))
            rule = _rule(child, story, alignment)
            if rule is not None:
                out.append(rule)
            _gather(child, story, alignment, out)


def is_file(element: etree._Element) -> bool:
    """Return whether an element stands for a file of another program, or for a control; a formula is none."""
    return element.tag in _FILES and not element.get("ProgID", "").startswith(_FORMULAS)


_FILES = {O + "OLEObject", W + "control"}
#: The names of old editors of formulas.
_FORMULAS = ("Equation", "MathType")
_OBJECTS = {A + "blip": R + "embed", V + "imagedata": RELATION, O + "OLEObject": RELATION, W + "control": RELATION}


def _tell_of_data(element: etree._Element, story: Story) -> None:
    """Tell of charts, diagrams and the like, whose text is in parts of their own."""
    if not element.get("uri", "").endswith(_LOOKED_INTO):
        for child in element:
            # The first is the one that has the words: of a diagram, its data.
            names = [str(name) for name, _ in child.items()]
            story.tell_of_object(child, next((name for name in names if name.startswith(R)), RELATION))


def _is_picture_of_a_line(blip: etree._Element) -> bool:
    """Return whether a picture is one of those that stand for a rule."""
    picture = next(blip.iterancestors(PIC + "pic"), None)
    return picture is not None and _flat_extent(picture.find(PIC + "spPr")) is not None


def _flat_extent(properties: etree._Element | None) -> tuple[int, int] | None:
    extent = None if properties is None else properties.find(f"{A}xfrm/{A}ext")
    if extent is None:
        return None
    width, height = whole(extent.get("cx")) or 0, whole(extent.get("cy")) or 0
    return (width, height) if _is_flat(width, height) else None


def _rule(element: etree._Element, story: Story, alignment: Alignment) -> DrawnRule | None:
    if element.tag == WPS + "wsp":
        return _drawn(element, story, alignment)
    if element.tag == PIC + "pic":
        flat = _flat_extent(element.find(PIC + "spPr"))
        if flat is None:
            return None
        width, height = flat
        weight = round(height / EMU_PER_POINT, 2) or _HAIRLINE
        return DrawnRule(round(width / EMU_PER_MM, 2), alignment, weight, span=story.place())
    if element.tag in _VML_SHAPES:
        return _drawn_in_vml(element, story)
    return None


def _drawn(element: etree._Element, story: Story, alignment: Alignment) -> DrawnRule | None:
    properties = element.find(WPS + "spPr")
    if properties is None:
        return None
    geometry = properties.find(A + "prstGeom")
    extent = properties.find(f"{A}xfrm/{A}ext")
    if extent is None:
        return None
    width, height = whole(extent.get("cx")) or 0, whole(extent.get("cy")) or 0
    straight = geometry is not None and geometry.get("prst") in _STRAIGHT
    # A text box may say that it is flat, and grow with its text.
    flat = _is_flat(width, height) and element.find(WPS + "txbx") is None
    if width <= height or not (straight or flat):
        return None
    outline = properties.find(A + "ln")
    weight = None if outline is None else whole(outline.get("w"))
    return DrawnRule(
        round(width / EMU_PER_MM, 2),
        alignment,
        _HAIRLINE if weight is None else round(weight / EMU_PER_POINT, 2),
        span=story.place(),
    )


def _is_flat(width: int, height: int) -> bool:
    """Return whether a shape or a picture is so long and low, in EMU, that it was drawn for a line."""
    return height <= _LOWEST * EMU_PER_MM and width >= _LONG * max(height, EMU_PER_MM)


_VML_SHAPES = {V + "line", V + "shape", V + "rect"}


def _drawn_in_vml(element: etree._Element, story: Story) -> DrawnRule | None:
    style = element.get("style", "")
    if element.tag == V + "line":
        start, end = (_point(element.get(name, "0,0")) for name in ("from", "to"))
        width, height = abs(end[0] - start[0]), abs(end[1] - start[1])
    elif _is_line(element):
        width, height = (_mm(found[1]) if (found := place.search(style)) else 0.0 for place in _SIDES)
    else:
        return None
    if width <= height and element.get(O + "hr") is None:
        return None
    found = _STYLE_ALIGNMENT.search(style)
    weight = _mm(element.get("strokeweight", "0.75pt")) / _MM_PER_UNIT["pt"]
    return DrawnRule(
        round(width, 2) or None,
        _ALIGNMENT.get(found[1], "center") if found else "center",
        round(weight, 2),
        span=story.place(),
    )


_SIDES = (_STYLE_WIDTH, _STYLE_HEIGHT)


def _is_line(element: etree._Element) -> bool:
    return (
        element.get(O + "connectortype") == "straight"
        or element.get("type") == _STRAIGHT_TYPE
        or element.get(O + "spt") in _STRAIGHT_KINDS
        or element.get(O + "hr") is not None
    )


def _point(text: str) -> tuple[float, float]:
    x, _, y = text.partition(",")
    return _mm(x), _mm(y)


def _mm(text: str) -> float:
    """Return a VML length in mm; one without a unit counts points."""
    found = _LENGTH.match(text.strip())
    if found is None:
        return 0.0
    try:
        return float(found[1]) * _MM_PER_UNIT[found[2] or "pt"]
    except ValueError:
        return 0.0
