"""Fields (17.16): their instructions, their results, and what some show without having one."""

from __future__ import annotations

import re

from lxml import etree

from directive_model.flow import Face
from directive_model.kit.encodings import sign
from directive_model_docx.measure import switched_on, whole
from directive_model_docx.names import VAL, W
from directive_model_docx.reader.line import UNSEEN, Field, Line, kind_of

_SYMBOL = re.compile(r"""\s*SYMBOL\s+(?P<code>0x[0-9a-f]+|\d+)(?:.*?\\f\s+"?(?P<font>[^"\\]+))?""", re.IGNORECASE)
_BUTTON = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s(?P<text>.*)", re.IGNORECASE | re.DOTALL)


def instruction(element: etree._Element, line: Line, _face: Face) -> None:
    """Gather a ``w:instrText``."""
    if line.story.fields:
        line.story.fields[-1].instruction += element.text or ""


def field_mark(element: etree._Element, line: Line, face: Face) -> None:
    """Open a field, turn from its instruction to its result, or close it (``w:fldChar``)."""
    fields = line.story.fields
    mark = element.get(W + "fldCharType")
    if mark == "begin":
        line.flush()
        fields.append(Field(drawn=_form_field(element)))
    elif mark == "separate" and fields:
        fields[-1].kind = kind_of(fields[-1].instruction)
        fields[-1].shown = True
    elif mark == "end" and fields:
        field = fields[-1]
        field.kind = field.kind or kind_of(field.instruction)
        field.shown = True
        if not field.filled:
            drawn = field.drawn or _without_result(field.instruction)
            if drawn or field.kind:
                line.add(drawn, face)
        line.flush()
        fields.pop()
        line.story.document.notices.unplaced(UNSEEN, field.unseen, line.story.place())


def _form_field(element: etree._Element) -> str:
    """Return the box that a form draws, or the entry that its list shows (17.16.17)."""
    box = element.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        said = box.find(W + "checked")
        said = box.find(W + "default") if said is None else said
        return "☒" if said is not None and switched_on(said.get(VAL)) else "☐"
    entries = element.find(f"{W}ffData/{W}ddList")
    if entries is None:
        return ""
    chosen = entries.find(W + "result")
    chosen = entries.find(W + "default") if chosen is None else chosen
    index = 0 if chosen is None else whole(chosen.get(VAL)) or 0
    shown = [entry.get(VAL, "") for entry in entries.iterchildren(W + "listEntry")]
    return shown[index] if 0 <= index < len(shown) else ""


def _without_result(instruction: str) -> str:
    """Return what a field shows that keeps no result: a symbol, the words on a button."""
    found = _SYMBOL.match(instruction)
    if found is not None:
        try:
            return sign(int(found["code"], 0), (found["font"] or "").strip())
        except (ValueError, OverflowError):
            return ""
    found = _BUTTON.match(instruction)
    return "" if found is None else found["text"].strip()
