"""Pages of which something is changed: for the examples of rules that look at the page, and for mutations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

import attrs

from directive_model.flow import Face, Flow, FlowBlock, FlowParagraph, FlowTable, Layout, PageSetup
from directive_model.forms import STYLE_NAMES, BlockStyle, style_meaning

#: Makes another page of a page.
Change: TypeAlias = Callable[[Flow], Flow]
#: Yields what stands in the place of a paragraph.
_OfParagraph: TypeAlias = Callable[[FlowParagraph], Iterable[FlowParagraph]]


def faces(part: str, **changes: Any) -> Change:
    """Change how the letters of a part look."""

    def change(paragraph: FlowParagraph) -> Iterator[FlowParagraph]:
        runs = [attrs.evolve(run, face=attrs.evolve(run.face or Face(), **changes)) for run in paragraph.runs]
        yield attrs.evolve(paragraph, runs=tuple(runs))

    return _changed(part, change)


def first_word(part: str, **changes: Any) -> Change:
    """Change how the first word of a part looks."""

    def change(paragraph: FlowParagraph) -> Iterator[FlowParagraph]:
        run, *others = paragraph.runs
        word, space, rest = run.text.partition(" ")
        face = attrs.evolve(run.face or Face(), **changes)
        runs = (attrs.evolve(run, text=word, face=face), attrs.evolve(run, text=space + rest), *others)
        yield attrs.evolve(paragraph, runs=runs)

    return _changed(part, change)


def layouts(part: str, **changes: Any) -> Change:
    """Change how the paragraphs of a part stand."""

    def change(paragraph: FlowParagraph) -> Iterator[FlowParagraph]:
        yield attrs.evolve(paragraph, layout=attrs.evolve(paragraph.layout or Layout(), **changes))

    return _changed(part, change)


def without(part: str) -> Change:
    """Take a part away."""
    return _changed(part, lambda _paragraph: ())


def worded(part: str, text: str) -> Change:
    """Print other words for a part."""
    return _changed(
        part, lambda paragraph: (attrs.evolve(paragraph, runs=(attrs.evolve(paragraph.runs[0], text=text),)),)
    )


def spaced_out(part: str) -> Change:
    """Put an empty paragraph before each of a part."""
    return _changed(part, lambda paragraph: (FlowParagraph(), paragraph))


def setup(**changes: Any) -> Change:
    """Change paper and margins of every page."""

    def change(page: Flow) -> Flow:
        sections = [
            attrs.evolve(section, page=attrs.evolve(section.page or PageSetup(), **changes))
            for section in page.sections
        ]
        return attrs.evolve(page, sections=tuple(sections))

    return change


def of_sections(**changes: Any) -> Change:
    """Change the heads and feet of every page."""
    return lambda page: attrs.evolve(
        page, sections=tuple(attrs.evolve(section, **changes) for section in page.sections)
    )


def _changed(part: str, change: _OfParagraph) -> Change:
    def of_page(page: Flow) -> Flow:
        sections = [
            attrs.evolve(
                section,
                blocks=tuple(_blocks(section.blocks, part, change)),
                header=tuple(_blocks(section.header, part, change)),
            )
            for section in page.sections
        ]
        return attrs.evolve(page, sections=tuple(sections))

    return of_page


def _blocks(blocks: Iterable[FlowBlock], part: str, change: _OfParagraph) -> Iterator[FlowBlock]:
    for block in blocks:
        if isinstance(block, FlowParagraph) and _is_of(block, part):
            yield from change(block)
        elif isinstance(block, FlowTable):
            rows = [
                attrs.evolve(
                    row,
                    cells=tuple(
                        attrs.evolve(cell, blocks=tuple(_blocks(cell.blocks, part, change))) for cell in row.cells
                    ),
                )
                for row in block.rows
            ]
            yield attrs.evolve(block, rows=tuple(rows))
        else:
            yield block


def _is_of(paragraph: FlowParagraph, part: str) -> bool:
    style = paragraph.style or ""
    meaning = style_meaning(style)
    if isinstance(meaning, BlockStyle):
        return meaning.kind in (("text", "item", "opening") if part == "body" else (part,))
    return style == STYLE_NAMES.get(part)
