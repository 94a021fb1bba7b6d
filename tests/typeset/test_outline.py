"""The outline of a document, by which programs find their way."""

from __future__ import annotations

from set_parts import HD36

from directive_model.flow import FlowTable
from directive_model.model import (
    Appendix,
    DirectiveProgram,
    Paragraph,
    Section,
    Statement,
    Title,
)
from directive_model.typeset import typeset


def paragraph(text, label=None, *emphasis):
    return Paragraph(label, (Statement(text, emphasis=emphasis),))


def outline(document):
    return [
        (block.layout.outline, block.text)
        for block in typeset(document, HD36).value.blocks
        if not isinstance(block, FlowTable) and block.layout.outline
    ]


def test_the_outline_skips_no_level_whatever_sections_have_no_heading():
    inner = Section("a)", "SÂU", (paragraph("Đoạn."),))
    body = (Section("I.", "ĐẦU", (Section("1.", None, (paragraph("Mở."), inner)), Section("2.", "CUỐI"))),)
    titled = DirectiveProgram(title=Title("CHƯƠNG TRÌNH"), body=body)

    assert [(1, "CHƯƠNG TRÌNH"), (2, "I. ĐẦU"), (3, "a) SÂU"), (3, "2. CUỐI")] == outline(titled)
    assert [(1, "I. ĐẦU"), (2, "a) SÂU"), (2, "2. CUỐI")] == outline(DirectiveProgram(body=body))


def test_an_appendix_heads_the_outline_by_its_label_or_else_by_its_title():
    below = (Section("1.", "VIỆC"),)

    for label, title, head in [("Phụ lục 1", "DANH MỤC", "Phụ lục 1"), (None, "DANH MỤC", "DANH MỤC")]:
        document = DirectiveProgram(appendices=(Appendix(label, title, None, None, below),))

        assert [(1, head), (2, "1. VIỆC")] == outline(document)
