"""Where the words of a web page are cut off, inside paragraphs, too."""

from __future__ import annotations

from directive_model.flow import FlowParagraph, Run, text_of
from directive_model.recognize.around.site.parting import part_site


def _paragraph(text: str) -> FlowParagraph:
    return FlowParagraph((Run(text),))


def test_the_paragraph_is_cut_that_the_document_ends_in_and_not_its_like_before():
    like = "I. TRỒNG CÂY\nChia sẻ"
    kept, findings = part_site(
        [_paragraph("KẾ HOẠCH"), _paragraph(like), _paragraph("II. CHĂM CÂY"), _paragraph(like)]
    )

    assert "KẾ HOẠCH\nI. TRỒNG CÂY\nChia sẻ\nII. CHĂM CÂY\nI. TRỒNG CÂY" == text_of(kept)
    assert ["Chia sẻ"] == [finding.text for finding in findings]


def test_a_paragraph_is_cut_at_both_ends_of_the_document_in_it():
    kept, findings = part_site([_paragraph("Trang chủ\nKẾ HOẠCH\nI. TRỒNG CÂY\nChia sẻ")])

    assert "KẾ HOẠCH\nI. TRỒNG CÂY" == text_of(kept)
    assert ["Trang chủ\nChia sẻ"] == [finding.text for finding in findings]
