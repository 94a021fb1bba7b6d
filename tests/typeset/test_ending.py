"""Recipients beside the signature (HD36 II.1.7, II.1.9), and what stands below."""

from __future__ import annotations

import pytest
from set_parts import HD05, HD36, ND30, SIGNER, cells, texts

from directive_model.flow import DrawnRule, FlowParagraph, Pin
from directive_model.model import (
    Cell,
    DirectiveProgram,
    Marks,
    Paragraph,
    Printed,
    Recipient,
    Row,
    Statement,
    Table,
)
from directive_model.recognize import recognize
from directive_model.typeset import typeset


def test_recipients_end_in_commas_by_hd36_in_semicolons_by_hd05_and_the_last_in_a_full_stop():
    document = DirectiveProgram(
        recipients=(Recipient("Tỉnh ủy", "để báo cáo"), Recipient("Các ban")), retention=("Lưu VP",)
    )

    assert ["Nơi nhận:", "- Tỉnh ủy (để báo cáo),", "- Các ban,", "- Lưu VP."] == texts(cells(document)[0])
    assert ["Nơi nhận:", "- Tỉnh ủy (để báo cáo);", "- Các ban;", "- Lưu VP."] == texts(cells(document, HD05)[0])


def test_separators_leave_the_punctuation_of_an_entry_alone():
    document = DirectiveProgram(recipients=(Recipient("Các sở, ban, ngành..."), Recipient("Các đ/c A, B")))

    assert ["Nơi nhận:", "- Các sở, ban, ngành...,", "- Các đ/c A, B."] == texts(cells(document)[0])


def test_the_label_is_underlined_14_pt_and_the_entries_are_12_pt():
    """HD36 II.1.9."""
    left, _ = cells(DirectiveProgram(recipients=(Recipient("Các ban"),)))

    label, entry = left[0].runs[0].face, left[1].runs[0].face
    assert (14, True, False) == (label.size_pt, label.underline, label.bold)
    assert (12, False) == (entry.size_pt, entry.underline)


def test_the_states_label_is_bold_and_italic_12_pt():
    left, _ = cells(DirectiveProgram(recipients=(Recipient("Các sở"),)), ND30)

    face = left[0].runs[0].face
    assert (12, True, True, False) == (face.size_pt, face.bold, face.italic, face.underline)


def test_recipients_and_retention_have_styles_of_their_own():
    left, _ = cells(DirectiveProgram(recipients=(Recipient("Các ban"),), retention=("Lưu VP",)))

    assert ["Nơi nhận", "Danh sách nơi nhận", "Nơi lưu"] == [block.style for block in left]


def test_the_printed_label_of_the_recipients_is_kept_even_without_entries():
    document = DirectiveProgram(printed=Printed(recipients_label="NƠI NHẬN"))

    assert ["NƠI NHẬN"] == texts(cells(document)[0])


def test_the_last_paragraph_keeps_with_the_signature_and_no_other_does():
    body = (Paragraph(None, (Statement("Một."),)), Paragraph(None, (Statement("Hai."),)))

    first, last, table = typeset(DirectiveProgram(body=body, signatories=(SIGNER,)), HD36).value.blocks

    assert (False, True) == (first.layout.keep_with_next, last.layout.keep_with_next)
    assert table.rows[0].keep_together


def test_the_contact_stands_under_a_line_of_full_width_in_the_lower_margin_of_its_page():
    """HD36 II.2."""
    marks = Marks(drafter="LVG-20", contact="Văn phòng, số máy 12")

    drafter, contact = typeset(DirectiveProgram(marks=marks), HD36).value.blocks

    assert (8, 10) == (drafter.runs[0].face.size_pt, contact.runs[0].face.size_pt)
    assert ("above", Pin(277.4, 165)) == (contact.layout.border, contact.layout.pin)


def test_where_there_are_no_pages_or_no_room_the_contact_stands_below_all_else():
    short, long = Marks(contact="Văn phòng, số máy 12"), Marks(contact="Văn phòng, số máy 12. " * 20)

    for marks, paged in ((short, False), (long, True)):
        rule, contact = typeset(DirectiveProgram(marks=marks), HD36, paged=paged).value.blocks

        assert DrawnRule(165, "left") == rule
        assert None is contact.layout.pin


def test_the_contact_and_the_mark_for_the_media_share_the_margin_if_one_line_is_enough():
    mark = "Không phổ biến trên phương tiện thông tin đại chúng"

    for contact, pins in (("Số máy 12", [277.4, 282.1]), ("Số máy 12. " * 12, [None, 282.1])):
        document = DirectiveProgram(marks=Marks(circulation=mark, contact=contact.strip()))
        blocks = [one for one in typeset(document, HD05).value.blocks if isinstance(one, FlowParagraph)]

        assert pins == [one.layout.pin and one.layout.pin.top_mm for one in blocks]


@pytest.mark.parametrize("form", [HD36, HD05, ND30], ids=lambda form: form.name)
def test_the_two_columns_fill_the_width_of_the_text(form):
    table = typeset(DirectiveProgram(signatories=(SIGNER,)), form).value.blocks[0]

    assert form.page.text_width_mm == sum(table.widths_mm)


def test_no_signature_stands_alone_on_a_page_be_the_last_of_the_text_a_paragraph_or_a_table():
    words = Paragraph(None, (Statement("Ô."),))
    rows = (Row((Cell((words,)),)), Row((Cell((words,)),)))

    for last in (words, Table(rows)):
        block, _ = typeset(DirectiveProgram(body=(last,), signatories=(SIGNER,)), HD36).value.blocks
        kept = [block] if isinstance(block, FlowParagraph) else list(block.rows[-1].cells[0].blocks)

        assert all(one.layout.keep_with_next for one in kept)


def test_the_mark_that_keeps_a_document_from_the_media_stands_last_by_hd05():
    mark = "Không phổ biến trên phương tiện thông tin đại chúng"
    document = DirectiveProgram(signatories=(SIGNER,), marks=Marks(circulation=mark))

    *_, last = typeset(document, HD05).value.blocks

    assert (mark, "center") == (last.text, last.layout.alignment)
    assert mark == recognize(typeset(document, HD05).value).value.marks.circulation


def test_the_contact_of_the_state_stands_at_the_foot_of_the_first_page_under_a_line():
    document = DirectiveProgram(marks=Marks(contact="Số 1 phố Biển, Sơn Hải"))

    (section,) = typeset(document, ND30).value.sections

    line, contact = section.first_footer
    assert (165, "Số 1 phố Biển, Sơn Hải") == (line.length_mm, contact.text)
    assert () == section.footer
    assert document.marks == recognize(typeset(document, ND30).value).value.marks
