"""Type, subject and addressees, as they are set (HD36 II.1.5)."""

from __future__ import annotations

from set_parts import HD05, HD36, ND30, head, texts

from directive_model.flow import DrawnRule
from directive_model.model import (
    Addressee,
    DirectiveProgram,
    DocumentNumber,
    Printed,
    Title,
)
from directive_model.recognize import recognize
from directive_model.typeset import typeset


def test_the_type_stands_over_the_subject_and_five_hyphens_under_it():
    """HD36 II.1.5."""
    blocks = typeset(DirectiveProgram(title=Title("CHƯƠNG TRÌNH", "chỉ đạo tháng 7/2022")), HD36).value.blocks

    assert ["CHƯƠNG TRÌNH", "chỉ đạo tháng 7/2022", "-----"] == texts(blocks)
    assert [15, 14] == [block.runs[0].face.size_pt for block in blocks[:2]]
    assert all(block.runs[0].face.bold for block in blocks[:2])
    assert {"center"} == {block.layout.alignment for block in blocks}


def test_the_state_draws_a_line_under_the_subject_instead():
    blocks = typeset(DirectiveProgram(title=Title("KẾ HOẠCH", "công tác năm 2025")), ND30).value.blocks

    assert ["KẾ HOẠCH", "công tác năm 2025"] == texts(blocks)
    assert isinstance(blocks[2], DrawnRule)


def test_an_official_letter_has_its_subject_under_the_number_and_no_title():
    document = DirectiveProgram(number=DocumentNumber("05", None, "CV/TU"), title=Title(None, "chế độ hội nghị"))

    _, left, _ = head(document)

    assert ["Số 05-CV/TU", "chế độ hội nghị"] == texts(left)
    assert document == recognize(typeset(document, HD36).value).value
    assert (12, True) == (left[1].runs[0].face.size_pt, left[1].runs[0].face.italic)
    assert 1 == len(typeset(document, HD36).value.blocks)


def test_one_addressee_stands_on_the_labels_line():
    (line,) = typeset(DirectiveProgram(addressees=(Addressee("Các chi bộ"),)), HD36).value.blocks

    assert "Kính gửi: Các chi bộ" == line.text
    assert [True, False] == [run.face.italic for run in line.runs]


def test_several_addressees_have_a_line_each():
    document = DirectiveProgram(addressees=(Addressee("Các chi bộ"), Addressee("Các đoàn thể, các ngành")))

    assert ["Kính gửi:", "- Các chi bộ,", "- Các đoàn thể, các ngành."] == texts(typeset(document, HD36).value.blocks)


def test_a_submission_is_presented_by_hd05_and_sent_by_hd36():
    document = DirectiveProgram(title=Title("TỜ TRÌNH", "về việc A"), addressees=(Addressee("Tỉnh ủy"),))

    assert "Kính trình: Tỉnh ủy" == typeset(document, HD05).value.blocks[-1].text
    assert "Kính gửi: Tỉnh ủy" == typeset(document, HD36).value.blocks[-1].text


def test_the_printed_label_of_the_addressees_is_kept():
    document = DirectiveProgram(addressees=(Addressee("Tỉnh ủy"),), printed=Printed(addressees_label="KÍNH GỬI"))

    assert "KÍNH GỬI Tỉnh ủy" == typeset(document, HD36).value.blocks[0].text


def test_the_lead_of_a_letters_subject_that_the_party_has_not_stands_only_where_no_style_tells_it():
    """HD36 II.1.5; NĐ30 Phụ lục I, II.5."""
    document = DirectiveProgram(number=DocumentNumber("05", None, "CV/TU"), title=Title(None, "chế độ hội nghị"))

    def printed(form, *, laid_out):
        (table,) = typeset(document, form, laid_out=laid_out).value.blocks
        return table.rows[0].cells[0].blocks[-1].text

    assert ["chế độ hội nghị", "V/v chế độ hội nghị"] == [printed(HD05, laid_out=True), printed(HD05, laid_out=False)]
    assert ["V/v chế độ hội nghị"] * 2 == [printed(ND30, laid_out=True), printed(ND30, laid_out=False)]
