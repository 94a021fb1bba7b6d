"""The words of the web page round a document: told from those of the document, and parted from them."""

from __future__ import annotations

from collections.abc import Sequence

from directive_model.errors import Words
from directive_model.findings import Finding, Severity
from directive_model.flow import FlowBlock, FlowParagraph, FlowTable, text_of
from directive_model.language import nfc
from directive_model.recognize.around.site.titles import page_titles
from directive_model.recognize.around.site.words import FEWEST_ATTRIBUTES, cues_within, is_attribute, is_of_site
from directive_model.recognize.page.flattened import is_bar
from directive_model.recognize.page.spots import NO_BREAK


def part_site(blocks: Sequence[FlowBlock]) -> tuple[tuple[FlowBlock, ...], list[Finding]]:
    """Part the words of a site before and after a document from it; they are one finding "words-of-the-site"."""
    by_block = [_texts(block) for block in blocks]
    texts = [text for of_block in by_block for text in of_block]
    # None of the words looked for has a tone that could stand elsewhere, so small letters are enough.
    page = nfc("\n".join([text[:200] for text in texts])).lower()
    cues = cues_within(page)
    small = page.split("\n")
    of_site = [text != "" and is_of_site(text, cues) for text in small]
    attributes = [":" in text and is_attribute(text) for text in small]
    for index in page_titles(texts, small, of_site):
        of_site[index] = True
    if not any(of_site) and sum(attributes) < FEWEST_ATTRIBUTES:
        return tuple(blocks), []
    # Imported here, as most documents come without a site.
    from directive_model.recognize.around.site.bounds import document_end, document_start
    from directive_model.recognize.around.site.cutting import blocks_between
    from directive_model.recognize.around.site.lines import PageLine

    places = ((index, *place) for index, of_block in enumerate(by_block) for place in enumerate(of_block))
    told = zip(places, of_site, attributes, strict=True)
    lines = [
        PageLine(blocks[index], index, number, text, is_of_site=site, is_attribute=attribute)
        for (index, number, text), site, attribute in told
    ]
    start = document_start(lines)
    end = document_end(lines, start)
    if start == 0 and end == len(lines):
        return tuple(blocks), []
    before = blocks_between(blocks, lines, 0, start)
    after = blocks_between(blocks, lines, end, len(lines))
    return blocks_between(blocks, lines, start, end), [_finding(before, after)]


def _texts(block: FlowBlock) -> Sequence[str]:
    """Return the lines of a paragraph; those of a table are one."""
    if isinstance(block, FlowParagraph):
        whole = block.text.replace(NO_BREAK, " ")
        if "\n" not in whole or is_bar(block):
            return (whole.strip(),)
        return [text.strip() for text in whole.split("\n")]
    return (" ".join(text_of((block,)).split()),) if isinstance(block, FlowTable) else ()


def _finding(before: tuple[FlowBlock, ...], after: tuple[FlowBlock, ...]) -> Finding:
    blocks = [block for block in (*before, *after) if not is_bar(block)]
    text = "\n".join(line for line in text_of(blocks).split("\n") if line.strip())
    place = next((block for block in (*before, *after) if block.span is not None), None)
    return Finding(
        rule="words-of-the-site",
        severity=Severity.NOTE,
        message=Words(
            vi="những chữ của trang web quanh văn bản không thuộc văn bản",
            en="the words of the web page round the document are not part of it",
        ),
        span=place.span if place is not None else None,
        text=text,
    )
