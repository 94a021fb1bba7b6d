"""Paragraphs, lines, lists and tables in typst's code: one call after another, each of which draws a block."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from directive_model_pdf.literals import length
from directive_model_pdf.measure import RULE_HEIGHT_PT
from directive_model_pdf.writer.source.items import (
    Cell,
    Gap,
    Grid,
    Item,
    Listed,
    Paragraph,
    Pinned,
    Rule,
    Space,
    Stretch,
)
from directive_model_pdf.writer.source.lettering import Lettering, most
from directive_model_pdf.writer.source.looks import SIDES, Looks, Stand

#: What a cell with borders keeps free at its sides, and how thick they are.
CELL_MARGIN_PT: Final = 5.4
BORDER_PT: Final = 0.5
#: Where a drawn line hangs in its paragraph.
_RULE_DROP_PT = 2.0
#: How far what is drawn round a paragraph or above it is from the letters.
_BORDERS = {"box": "stroke:0.5pt,inset:(y:4pt)", "above": "stroke:(top:0.5pt),inset:(top:1pt)"}
_RISES = {"top": "top", "middle": "horizon", "bottom": "bottom"}
_NO_INDENT = "first-line-indent:0pt"
_NO_HANG = "hanging-indent:0pt"


class Drawing:
    """Draws blocks; what is said of a paragraph is only how it differs from the usual ones."""

    def __init__(self, looks: Looks, usual: Stand, lettering: Lettering) -> None:
        self._layouts = looks.layouts
        self._usual = usual
        self._lettering = lettering
        self._settings: dict[tuple[int, int | None, bool], str] = {}

    def drawn(self, items: Iterable[Item]) -> str:
        """Return the code of blocks that stand one under another."""
        calls: list[str] = []
        for number, item in enumerate(items):
            if number == 0 and not isinstance(item, (Gap, Space, Pinned)) and item.above:
                # White space above the first block of a page or a cell would be dropped.
                calls.append(_space(item.above))
            calls.append(self._item(item, first=number == 0))
        return "".join(calls)

    def _item(self, item: Item, *, first: bool) -> str:
        match item:
            case Paragraph():
                return self._paragraph(item, first=first)
            case Gap(height):
                return f"block(width:100%,height:{length(height)});"
            case Space(height):
                return _space(height)
            case Rule():
                return _rule(item)
            case Listed():
                return self._list(item)
            case Pinned(below, width, inner):
                inside = f"set align(left);{self.drawn((inner,))}"
                return f"place(top+center,dy:{length(below)},block(width:{length(width)},{{{inside}}}));"
            case Grid():
                return self._grid(item)

    def _paragraph(self, item: Paragraph, *, first: bool) -> str:
        layout = self._layouts[item.layout]
        if item.level is not None:
            return self._heading(item, layout)
        face = most(item.stretches)
        settings = self._set(item.layout, face)
        words = f"par({self._lettering.words(item.stretches, face)});"
        if not layout.running:
            return _set_off(item.above, layout, layout.left, settings + words)
        above = f"v({length(item.above)},weak:true);" if item.above and not first else ""
        return f"{above}{{{settings}{words}}};" if settings else above + words

    def _heading(self, item: Paragraph, layout: Stand) -> str:
        words = self._lettering.words(item.stretches, None)
        if layout.first:
            words = f"{{h({length(layout.first)});{words}}}"
        # A heading is no paragraph to typst, which sets none of its lines in: its first one hangs out.
        left = layout.left - min(layout.first, 0.0)
        made = f"{self._set(item.layout, None)}heading(level:{item.level},{words})"
        return _set_off(item.above, layout, left, made)

    def _list(self, item: Listed) -> str:
        """Return a list, whose entries have one layout and seldom more than one face."""
        number = item.entries[0].layout
        layout = self._layouts[number]
        face = most([stretch for entry in item.entries for stretch in entry.stretches])
        entries = ",".join(self._entry(entry.stretches, layout, face) for entry in item.entries)
        settings = self._set(number, face, listed=True)
        made = _block(item.above, f"list(spacing:{length(item.between)},{entries})")
        return f"{{{settings}{made}}};" if settings else made

    def _entry(self, stretches: Sequence[Stretch], layout: Stand, face: int) -> str:
        words = self._lettering.words(stretches, face)
        # In a list no first line is indented.
        body = f"par({{h({length(layout.first)});{words}}})" if layout.first > 0 else f"par({words})"
        return body if layout.running else f"{{{_set_off(0.0, layout, layout.left, body)}}}"

    def _set(self, number: int, face: int | None, *, listed: bool = False) -> str:
        """Return what makes the usual layout and face these ones, none of the face in a heading."""
        known = self._settings.get((number, face, listed))
        if known is None:
            known = self._settings[number, face, listed] = self._differing(self._layouts[number], face, listed)
        return known

    def _differing(self, layout: Stand, face: int | None, listed: bool) -> str:
        usual = self._usual
        text = [layout.edges] if layout.edges != usual.edges else []
        text += self._lettering.settings(face) if face is not None else []
        indent = usual.indent if face is None else _NO_INDENT if listed else layout.indent
        hang = _NO_HANG if face is None else layout.hang
        wanted = zip((layout.justify, indent, hang), (usual.justify, usual.indent, usual.hang), strict=True)
        paragraph = [one for one, other in wanted if one != other]
        return (
            (f"set text({','.join(text)});" if text else "")
            + (f"set align({layout.side});" if layout.side != "left" else "")
            + (f"set par({','.join(paragraph)});" if paragraph else "")
        )

    def _grid(self, item: Grid) -> str:
        # Side by side in one row: what stays on one page costs less as a block than cell by cell.
        whole = item.whole or (len({cell.row for cell in item.cells}) == 1 and all(cell.whole for cell in item.cells))
        kind = "table" if item.tagged else "grid"
        look = "align:top+left"
        if item.bordered:
            margin = length(min(CELL_MARGIN_PT, *[width / 8 for width in item.widths]))
            # A border takes room from the row below it.
            look += f",stroke:0.5pt,inset:(x:{margin},top:0.5pt,bottom:0pt)"
        head = ",".join(self._cell(cell, kind, whole) for cell in item.cells if cell.row < item.head)
        cells = [self._cell(cell, kind, whole) for cell in item.cells if cell.row >= item.head]
        if item.head:
            cells.insert(0, f"{kind}.header(repeat:{_truth(item.repeated)},{head})")
        columns = "".join(f"{length(width)}," for width in item.widths)
        grid = f"{kind}(columns:({columns}),{look},{','.join(cells)})"
        return _block(item.above, f"breakable:false,{grid}" if whole else grid)

    def _cell(self, cell: Cell, kind: str, together: bool) -> str:
        told = [f"x:{cell.column},y:{cell.row}"]
        told += [f"colspan:{cell.columns}"] if cell.columns > 1 else []
        told += [f"rowspan:{cell.rows}"] if cell.rows > 1 else []
        told += ["breakable:false"] if cell.whole and not together else []
        told += [f"align:{_RISES[cell.vertical]}+left"] if cell.vertical != "top" else []
        return f"{kind}.cell({','.join(told)},{{{self.drawn(cell.items)}}})"


def _space(height: float) -> str:
    return f"v({length(height)});"


def _block(above: float, told: str) -> str:
    """Return a block as wide as its room; it has no space round it but what is said."""
    return f"block(width:100%,above:{length(above)},{told});" if above else f"block(width:100%,{told});"


def _set_off(above: float, layout: Stand, left: float, body: str) -> str:
    """Return a paragraph in a block of its own."""
    if layout.border is not None:
        body = f"block(width:100%,{_BORDERS[layout.border]},{{{body}}})"
    told = f"inset:(left:{length(left)},right:{length(layout.right)})," if left or layout.right else ""
    told += "sticky:true," if layout.sticky else ""
    told += "breakable:false," if layout.whole else ""
    return _block(above, f"{told}{{{body}}}")


def _rule(item: Rule) -> str:
    wide, drop = ("100%", RULE_HEIGHT_PT) if item.length is None else (length(item.length), _RULE_DROP_PT)
    line = f"line(length:{wide},stroke:{length(item.weight)})"
    place = f"place(top+{SIDES[item.side]},dy:{length(drop)},{line})"
    return _block(item.above, f"height:{length(RULE_HEIGHT_PT)},breakable:false,{place}")


def _truth(truth: bool) -> str:
    return "true" if truth else "false"
