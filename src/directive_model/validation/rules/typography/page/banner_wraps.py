"""banner-wraps: the banner does not fit on one line of its column."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from directive_model.errors import Words
from directive_model.findings import Severity
from directive_model.flow import Flow, FlowParagraph, FlowTable, paragraphs_in
from directive_model.validation.context import Context
from directive_model.validation.example import PageExample
from directive_model.validation.rule import Fault, Rule
from directive_model.validation.rules.typography.shown import shown_parts, usual

#: The widths of letters are those of Times New Roman; a banner that is wider by less may still fit.
_SLACK_MM = 2.0
#: A column much narrower than its words is one that word processors widen.
_LEAST_SHARE = 2.0


def _faults(context: Context) -> Iterator[Fault]:
    # Late, for a text file has no columns, and its check needs no typesetting.
    from directive_model.typeset.lines import text_width_mm

    wanted = {id(one.paragraph): one for one, _entry in shown_parts(context) if one.part in ("banner", "motto")}
    if context.page is None or not wanted:
        return
    for block in context.page.sections[0].blocks:
        if not isinstance(block, FlowTable) or not block.widths_mm:
            continue
        for paragraph, room in _columns(block):
            one = wanted.get(id(paragraph))
            size = None if one is None else usual(one, "size_pt")
            if one is None or size is None or "\n" in one.text:
                continue
            width = text_width_mm(one.text.strip(), size, bold=bool(usual(one, "bold")))
            if room + _SLACK_MM < width < _LEAST_SHARE * room:
                yield Fault(
                    one.path,
                    Words(
                        vi=f"“{one.text.strip()}” rộng {width:.0f} mm, cột rộng {room:.0f} mm: dòng bị ngắt làm hai",
                        en=f'"{one.text.strip()}" is {width:.0f} mm wide in a column of {room:.0f} mm: it wraps',
                    ),
                    text=one.text.strip(),
                    part=one.part,
                )
                return


def _columns(table: FlowTable) -> Iterator[tuple[FlowParagraph, float]]:
    """Yield the paragraphs in the cells of a table, with the room that they have on a line."""
    from directive_model.typeset.columns import PADDING_MM

    for row in table.rows:
        start = 0
        for cell in row.cells:
            room = sum(table.widths_mm[start : start + cell.column_span]) - PADDING_MM
            start += cell.column_span
            for paragraph in paragraphs_in(cell.blocks):
                yield paragraph, room


def _narrow(page: Flow) -> Flow:
    first, *others = page.sections
    head, *rest = first.blocks
    if isinstance(head, FlowTable):
        head = attrs.evolve(head, widths_mm=(105.0, 60.0))
    return attrs.evolve(page, sections=(attrs.evolve(first, blocks=(head, *rest)), *others))


RULE = Rule(
    id="banner-wraps",
    severity=Severity.NOTE,
    summary=Words(
        vi="Tiêu đề văn bản, Quốc hiệu, Tiêu ngữ nằm trọn trên một dòng.",
        en="The banner and the motto stand on one line each.",
    ),
    why=Words(
        vi="Tiêu đề bị ngắt dòng làm đường kẻ bên dưới và cả phần đầu văn bản xô lệch.",
        en="A broken banner moves the line below it and all of the head.",
    ),
    part="banner",
    certainty="U",
    needs=("form", "faces", "settings"),
    good=(PageExample(words=Words(vi="văn bản như được in ra", en="the document as it is printed")),),
    bad=(
        PageExample(
            words=Words(vi="tiêu đề cỡ chữ 15 trong cột hẹp 60 mm", en="the banner of 15 pt in a column of 60 mm"),
            change=_narrow,
        ),
    ),
    faults=_faults,
)
