"""Flow to Org."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from directive_model.findings import Reading
from directive_model.flow import Flow, FlowBlock, FlowCell, FlowParagraph, FlowTable, grid_of, text_of
from directive_model_org.marks import BAR, BREAK, guarded


def write(flow: Flow) -> Reading[bytes]:
    """Return ``flow`` as UTF-8.  Page heads and feet hold page numbers, which Org prints itself."""
    lines = [f"#+title: {flow.title or ''}".rstrip(), ""]
    for section in flow.sections:
        lines += _lines(section.blocks)
    return Reading(("\n".join(lines).rstrip("\n") + "\n").encode("utf-8", "replace"))


def _lines(blocks: Iterable[FlowBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, FlowTable):
            yield ""
            yield from _rows(block) if block.bordered else _side_by_side(block)
            yield ""
        elif isinstance(block, FlowParagraph):
            if block.layout is not None and block.layout.before_pt > 0:
                yield ""
            yield guarded(f"{block.label} {block.text}" if block.label else block.text)


def _rows(table: FlowTable) -> list[str]:
    grid = grid_of(table)
    lines = ["|" + "|".join(f" {_words(one.cell) if one.first else ''} " for one in row) + "|" for row in grid]
    head = sum(row.header for row in table.rows)
    lines.insert(head, "|" + "+".join(["---"] * max(map(len, grid), default=1)) + "|")
    return lines


def _side_by_side(table: FlowTable) -> Iterator[str]:
    """Head and signature are tables only to stand side by side: here one stands under the other."""
    for column in range(max((len(row.cells) for row in table.rows), default=0)):
        for row in table.rows:
            if column < len(row.cells):
                yield from _lines(row.cells[column].blocks)
        yield ""


def _words(cell: FlowCell) -> str:
    paragraphs = [" ".join(line.split()).replace("|", BAR) for line in text_of(cell.blocks).split("\n")]
    return f" {BREAK} ".join(paragraph for paragraph in paragraphs if paragraph)
