"""What is drawn: text boxes are read, straight lines become rules, everything else is told of (10)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

import attrs
from lxml import etree

from directive_model.flow import Alignment, DrawnRule, FlowBlock, FlowParagraph, Layout, Pin
from directive_model_odt.changes import text_of
from directive_model_odt.measure import mm_of, points_of
from directive_model_odt.names import DRAW, FORM, LOEXT, MATH, OFFICE, STYLE, SVG, TABLE, TEXT, XLINK, XML, H, P

if TYPE_CHECKING:
    from directive_model_odt.reader.line import Line
    from directive_model_odt.reader.story import Story

_FRAME, _GROUP, _LINK, _CONTROL = DRAW + "frame", DRAW + "g", DRAW + "a", DRAW + "control"
_LINES = {DRAW + "line", DRAW + "connector", DRAW + "measure"}
_PATHS = {DRAW + "polyline", DRAW + "path"}
_CUSTOM = DRAW + "custom-shape"
_SHAPES = {
    _CUSTOM,
    *(
        DRAW + name
        for name in ("rect", "ellipse", "circle", "polygon", "regular-polygon", "caption", "page-thumbnail")
    ),
}
#: All that is looked at here wherever it stands.
DRAWN: Final = {_FRAME, _GROUP, _LINK, _CONTROL, *_LINES, *_PATHS, *_SHAPES}
#: Custom shapes that are straight lines, as LibreOffice names those of Word.
_STRAIGHT = {"line", "mso-spt20", "mso-spt32", "ooxml-line", "ooxml-straightConnector1"}
_OBJECTS = {DRAW + name for name in ("object", "object-ole", "image", "plugin", "applet", "floating-frame")}
_FILES = {DRAW + name for name in ("object-ole", "plugin", "applet")}
_CONTENT = {P, H, TEXT + "list", TABLE + "table", LOEXT + "table"}
_ALIGNMENT: dict[str, Alignment] = {"left": "left", "inside": "left", "right": "right", "outside": "right"}
#: An address that leads out of the package: of another host, drive or folder.
_OUTSIDE = re.compile(r"[A-Za-z][\w+.-]*:|/|\.\./")
_USUAL_WEIGHT = 0.75


def read_anchored(element: etree._Element, line: Line) -> None:
    """Add what is anchored in a paragraph: formulas to the line, all else after it."""
    formula = _formula(element, line.story)
    if formula is not None:
        line.add(formula, ())
        return
    drawn = read_drawing(element, line.story)
    if element.get(TEXT + "anchor-type") == "as-char":
        line.inline_rules += [block for block in drawn if isinstance(block, DrawnRule)]
    line.after += drawn


def _formula(element: etree._Element, story: Story) -> str | None:
    """Return the letters of a formula; None for anything else."""
    thing = element.find(DRAW + "object") if element.tag == _FRAME else None
    if thing is None:
        return None
    root = thing.find(MATH + "math")
    address = thing.get(XLINK + "href")
    if root is None and address:
        root = story.document.odt.formula(address)
    if root is None:
        return None
    for annotation in list(root.iter(MATH + "annotation")):
        # The formula once more, as its program writes it.
        annotation.text = None
    return "".join(["".join(str(piece).split()) for piece in root.itertext()])


def read_drawing(element: etree._Element, story: Story) -> list[FlowBlock]:
    """Return what a drawing adds to the flow."""
    tag = element.tag
    if tag == _FRAME:
        return _frame(element, story)
    if tag == _CONTROL:
        words = story.document.controls.get(element.get(DRAW + "control", ""))
        story.document.notices.object_not_read("draw:control", story.place(), words or None)
        return []
    out: list[FlowBlock] = []
    if tag in {_GROUP, _LINK}:
        for child in element:
            if child.tag in DRAWN:
                out += read_drawing(child, story)
        return out
    rule = _rule(element, story)
    if rule is not None:
        out.append(rule)
    if any(child.tag in _CONTENT for child in element):
        out += story.apart(element)
    return out


def _frame(element: etree._Element, story: Story) -> list[FlowBlock]:
    """Return what the first thing in a frame adds; the others stand for it where it cannot be shown (10.4.2)."""
    for child in element:
        if child.tag in {DRAW + "text-box", TABLE + "table"}:
            blocks = story.apart(child if child.tag == DRAW + "text-box" else element)
            pin = _pin(element, story)
            return [*blocks] if pin is None else [*_pinned(blocks, pin)]
        if child.tag in _OBJECTS:
            kind = str(child.tag).rsplit("}", 1)[-1]
            address = child.get(XLINK + "href", "")
            notices = story.document.notices
            if _OUTSIDE.match(address):
                notices.reference(kind, address, story.place())
            else:
                tell = notices.file_embedded if _is_file(child, story) else notices.object_not_read
                tell(address.removeprefix("./") or kind, story.place())
            return [*story.apart(child)] if any(inner.tag in _CONTENT for inner in child) else []
    return []


def _is_file(thing: etree._Element, story: Story) -> bool:
    """Whether something in a frame is a file of another program, or runs one; an image and a chart are neither."""
    if thing.tag in _FILES:
        return True
    if thing.tag != DRAW + "object":
        return False
    address = thing.get(XLINK + "href")
    inner = story.document.odt.object(address) if address else next(iter(thing), None)
    body = None if inner is None else inner.find(OFFICE + "body")
    return body is None or body.find(OFFICE + "chart") is None


def _pin(frame: etree._Element, story: Story) -> Pin | None:
    """Return where a frame stands on its page; None for one that moves with the text (20.404)."""
    top, width = mm_of(frame.get(SVG + "y")), mm_of(frame.get(SVG + "width"))
    related = story.styles.property("graphic", frame.get(DRAW + "style-name"), "graphic", STYLE + "vertical-rel")
    return None if related != "page" or top is None or width is None else Pin(top, width)


def _pinned(blocks: Iterable[FlowBlock], pin: Pin) -> Iterator[FlowBlock]:
    """Yield the blocks of a frame, paragraphs with their pin; a line right over one is its own."""
    above: DrawnRule | None = None
    for block in blocks:
        if isinstance(block, DrawnRule) and block.length_mm is None and above is None:
            above = block
            continue
        if isinstance(block, FlowParagraph):
            ruled = "above" if above is not None else (block.layout or Layout()).border
            yield attrs.evolve(block, layout=attrs.evolve(block.layout or Layout(), border=ruled, pin=pin))
        else:
            yield from (one for one in (above, block) if one is not None)
        above = None
    if above is not None:
        yield above


def _rule(element: etree._Element, story: Story) -> DrawnRule | None:
    size = _size(element)
    if size is None:
        return None
    width, height = size
    style = element.get(DRAW + "style-name")

    def said(attribute: str) -> str | None:
        return story.styles.property("graphic", style, "graphic", attribute)

    if width <= height or said(DRAW + "stroke") == "none":
        return None
    weight = points_of(said(SVG + "stroke-width"))
    alignment = _ALIGNMENT.get(said(STYLE + "horizontal-pos") or "", "center")
    return DrawnRule(round(width, 2), alignment, round(weight, 2) if weight else _USUAL_WEIGHT, span=story.place())


def _size(element: etree._Element) -> tuple[float, float] | None:
    """Return width and height of a straight line in mm; None for any other shape."""
    if element.tag in _LINES:
        x1, x2, y1, y2 = (mm_of(element.get(SVG + name)) or 0.0 for name in ("x1", "x2", "y1", "y2"))
        return round(abs(x2 - x1), 2), round(abs(y2 - y1), 2)
    width, height = (mm_of(element.get(SVG + name)) or 0.0 for name in ("width", "height"))
    if element.tag == _CUSTOM:
        geometry = element.find(DRAW + "enhanced-geometry")
        straight = geometry is not None and geometry.get(DRAW + "type") in _STRAIGHT
        return (width, height) if straight else None
    return (width, height) if element.tag in _PATHS and not height else None


def controls(forms: etree._Element) -> dict[str, str]:
    """Return what each control of a form shows, by the ids that drawings know them by."""
    return dict(_controls(forms))


def _controls(element: etree._Element) -> Iterator[tuple[str, str]]:
    for child in element.iter():
        identity = child.get(XML + "id") or child.get(FORM + "id")
        if identity:
            shown = (child.get(FORM + name, "") for name in ("label", "current-value", "value"))
            inside = "\n".join(text_of(one) for one in child.iterchildren(TEXT + "p"))
            yield identity, "\n".join(dict.fromkeys(filter(None, (*shown, inside))))
