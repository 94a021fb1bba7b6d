"""Where on the printed pages the words of a document stand."""

from __future__ import annotations

from directive_model.flow import FlowParagraph, FlowTable

#: In mm; poppler counts in steps of 0.12.
NEAR = 0.5


def near(expected, actual, by=NEAR):
    """Whether two lengths are the same as far as can be measured."""
    return abs(expected - actual) <= by


def paragraphs(blocks):
    """Yield the paragraphs of blocks, those in tables too."""
    for block in blocks:
        if isinstance(block, FlowParagraph):
            yield block
        elif isinstance(block, FlowTable):
            for row in block.rows:
                for cell in row.cells:
                    yield from paragraphs(cell.blocks)


def printed(sample, text):
    """Return the pieces that together are ``text``, one after another."""
    pieces = sample.printed.pieces
    for start in range(len(pieces)):
        found = _from(pieces, start, text)
        if found:
            return found
    raise AssertionError(f"{text!r} is not printed")


def _from(pieces, start, text):
    rest, found = text, []
    for piece in pieces[start:]:
        if rest.startswith(piece.text):
            found.append(piece)
            rest = rest[len(piece.text) :].strip()
        elif not (found and piece.text.isdigit() and piece.page > found[-1].page):  # a page's number
            return []
        if not rest:
            return found
    return []
