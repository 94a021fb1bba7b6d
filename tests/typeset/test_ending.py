"""Recipients beside the signature (HD36 II.1.7, II.1.9), and what stands below."""

from __future__ import annotations

import itertools

import pytest

from directive_model.flow import DrawnRule, FlowParagraph, Pin
from directive_model.forms import load_form
from directive_model.model import (
    Authority,
    Cell,
    DirectiveProgram,
    Marks,
    Paragraph,
    Printed,
    Recipient,
    Row,
    Signatory,
    Statement,
    Table,
)
from directive_model.recognize import recognize
from directive_model.typeset import typeset

HD36, HD05, ND30 = load_form("hd36"), load_form("hd05"), load_form("nd30")
SIGNER = Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lê Văn Giang")


def cells(document, form=HD36, table=-1):
    return [cell.blocks for cell in typeset(document, form).value.blocks[table].rows[0].cells]


def texts(blocks):
    return [block.text for block in blocks]


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


def test_the_signature_has_authority_and_name_in_bold_and_the_position_not():
    """HD36 II.1.7."""
    _, right = cells(DirectiveProgram(signatories=(SIGNER,)))

    assert ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lê Văn Giang"] == texts(right)
    assert [True, False, True] == [block.runs[0].face.bold for block in right]
    assert {"center"} == {block.layout.alignment for block in right}


def test_the_states_position_is_bold():
    signer = Signatory((Authority("KT.", "CHỦ TỊCH"),), "PHÓ CHỦ TỊCH", "Lê Văn Giang")

    _, right = cells(DirectiveProgram(signatories=(signer,)), ND30)

    assert [True, True, True] == [block.runs[0].face.bold for block in right]


def test_the_gap_for_the_signature_is_space_and_a_note_stands_in_its_middle():
    noted = Signatory(SIGNER.authority, SIGNER.position, SIGNER.name, "(Đã ký)")

    _, plain = cells(DirectiveProgram(signatories=(SIGNER,)))
    _, signed = cells(DirectiveProgram(signatories=(noted,)))

    assert 72 == plain[-1].layout.before_pt
    assert [("(Đã ký)", 36), ("Lê Văn Giang", 36)] == [(block.text, block.layout.before_pt) for block in signed[-2:]]
    assert signed[-2].runs[0].face.italic


def test_two_authority_lines_and_an_acting_head_without_position():
    both = (Authority("TM.", "CHÍNH PHỦ"), Authority("KT.", "THỦ TƯỚNG"))

    _, state = cells(DirectiveProgram(signatories=(Signatory(both, "PHÓ THỦ TƯỚNG", "Lê Văn Giang"),)), ND30)
    _, party = cells(
        DirectiveProgram(signatories=(Signatory((Authority("Q.", "TRƯỞNG BAN"),), None, "Lê Văn Giang"),))
    )

    assert ["TM. CHÍNH PHỦ", "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Lê Văn Giang"] == texts(state)
    assert ["Q. TRƯỞNG BAN", "Lê Văn Giang"] == texts(party)


def test_a_signature_without_recipients_still_stands_at_the_right():
    left, right = cells(DirectiveProgram(signatories=(SIGNER,)))

    assert () == left
    assert 3 == len(right)


def test_several_signatories_stand_side_by_side_the_leading_body_at_the_right():
    others = (Signatory((), "TRƯỞNG BAN TỔ CHỨC", "Trần Hải"), Signatory((), "CHÁNH VĂN PHÒNG", "Lê Giang"))
    document = DirectiveProgram(signatories=others, recipients=(Recipient("Các ban"),))

    signatures, recipients = cells(document, table=-2), cells(document)

    assert ["CHÁNH VĂN PHÒNG", "TRƯỞNG BAN TỔ CHỨC"] == [cell[0].text for cell in signatures]
    assert ["Nơi nhận:", "- Các ban."] == texts(recipients[0])
    assert () == recipients[1]


def test_where_nothing_is_laid_out_the_leading_body_signs_first():
    others = (Signatory((), "TRƯỞNG BAN TỔ CHỨC", "Trần Hải"), Signatory((), "CHÁNH VĂN PHÒNG", "Lê Giang"))
    document = DirectiveProgram(signatories=others)

    flow = typeset(document, HD36, paged=False, laid_out=False).value

    assert ["TRƯỞNG BAN TỔ CHỨC", "Trần Hải", "CHÁNH VĂN PHÒNG", "Lê Giang"] == texts(flow.blocks)
    assert document == recognize(flow).value


def test_a_signatory_without_words_leaves_no_trace_and_that_is_said():
    reading = typeset(DirectiveProgram(signatories=(Signatory(),)), HD36)

    assert () == reading.value.blocks
    assert [("loss-empty-node", "signatories[0]")] == [(finding.rule, finding.path) for finding in reading.findings]


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


def test_the_names_of_a_joint_document_stand_on_one_line_however_many_lines_the_offices_take():
    second = Signatory((Authority("K/T", "TRƯỞNG BAN"),), "PHÓ TRƯỞNG BAN", "Lê Thị Mai")
    document = DirectiveProgram(signatories=(Signatory((), "TRƯỞNG BAN", "Trần Hải Đăng"), second))

    (table,) = typeset(document, HD05).value.blocks

    (row,) = table.rows
    assert [["K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Lê Thị Mai"], ["TRƯỞNG BAN", "Trần Hải Đăng"]] == [
        texts(cell.blocks) for cell in row.cells
    ]
    assert row.keep_together
    lower, upper = (cell.blocks[-1].layout.before_pt for cell in row.cells)
    assert 14 * 1.149 == pytest.approx(upper - lower, abs=0.1)
    assert document == recognize(typeset(document, HD05).value).value


def test_names_stand_on_one_line_under_offices_whose_own_names_are_broken(filled):
    offices = [
        ("BAN THƯỜNG VỤ TỈNH ỦY", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
        ("ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH", "PHÓ BÍ THƯ"),
        ("BAN THƯỜNG TRỰC ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH", "CHỦ TỊCH"),
    ]
    signatories = tuple(Signatory((Authority("T/M", body),), position, "Lê Mai") for body, position in offices)

    (table,) = typeset(DirectiveProgram(signatories=signatories), ND30).value.blocks

    across = [
        [one for block in cell.blocks[:-1] for one in filled(block.text, 13, width)]
        for cell, width in zip(table.rows[0].cells, table.widths_mm, strict=True)
    ]
    assert [
        ["T/M", "BAN THƯỜNG TRỰC", "ỦY BAN", "MẶT TRẬN TỔ QUỐC", "VIỆT NAM TỈNH", "CHỦ TỊCH"],
        ["T/M ĐẢNG ỦY", "ỦY BAN NHÂN DÂN", "TỈNH", "PHÓ BÍ THƯ"],
        ["T/M BAN THƯỜNG VỤ", "TỈNH ỦY", "PHÓ BÍ THƯ", "THƯỜNG TRỰC"],
    ] == across
    heights = [
        len(lines) * 13 * 1.149 + cell.blocks[-1].layout.before_pt
        for lines, cell in zip(across, table.rows[0].cells, strict=True)
    ]
    assert [pytest.approx(heights[0], abs=0.1)] * 3 == heights


@pytest.mark.parametrize("form", [HD36, HD05, ND30], ids=lambda form: form.key)
def test_all_who_sign_stand_on_one_page_as_far_as_one_holds_them(form):
    (table,) = typeset(DirectiveProgram(signatories=signers(5)), form).value.blocks

    kept = [{one.layout.keep_with_next for cell in row.cells for one in cell.blocks} for row in table.rows]
    assert [{True}, {False}] == kept
    assert [True, False] == [row.keep_with_next for row in table.rows]


def signers(count):
    offices = ("TRƯỞNG BAN", "CHÁNH VĂN PHÒNG")
    return tuple(
        Signatory(
            (Authority("K/T", offices[index % 2]),),
            "PHÓ " + offices[index % 2],
            f"Lê {['Giang', 'Hải', 'Mai'][index % 3]}",
        )
        for index in range(count)
    )


@pytest.mark.parametrize(
    ("count", "rows"), [(2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (7, [3, 2, 2]), (30, [3] * 10)]
)
def test_no_more_than_three_sign_side_by_side_and_the_others_in_rows_below(count, rows):
    document = DirectiveProgram(signatories=signers(count))

    flow = typeset(document, HD05).value

    (table,) = flow.blocks
    assert rows == [sum(map(bool, (cell.blocks for cell in row.cells))) for row in table.rows]
    assert [len(table.widths_mm)] * len(table.rows) == [len(row.cells) for row in table.rows]
    assert document.signatories[0].name == table.rows[0].cells[-1].blocks[-1].text
    assert document == recognize(flow).value


@pytest.mark.parametrize("lacking", list(itertools.product(range(4), repeat=3)), ids=str)
def test_signatures_of_several_rows_are_read_back_whatever_each_of_them_lacks(lacking):
    shapes = (
        Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), None, None),
        Signatory((), "TRƯỞNG BAN", None),
        Signatory((), None, "Lê Mai"),
        Signatory((Authority("T/M", "CHI BỘ"),), "BÍ THƯ", "Trần Hải", "(Đã ký)"),
    )
    chosen = [shapes[index] for index in lacking]
    document = DirectiveProgram(signatories=(chosen[0], shapes[3], chosen[1], shapes[3], chosen[2]))

    assert document == recognize(typeset(document, HD36).value).value


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
