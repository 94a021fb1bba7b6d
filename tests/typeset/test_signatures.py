"""Those who sign, one or several (HD36 II.1.7, HD05 II-I.7)."""

from __future__ import annotations

import itertools

import pytest
from set_parts import HD05, HD36, ND30, SIGNER, cells, texts

from directive_model.model import (
    Authority,
    DirectiveProgram,
    Recipient,
    Signatory,
)
from directive_model.recognize import recognize
from directive_model.typeset import typeset


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

    (table,) = typeset(document, HD36).value.blocks

    signatures, recipients = ([cell.blocks for cell in row.cells] for row in table.rows)
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


def test_the_body_of_a_signatory_stands_over_the_authority_lines_and_looks_as_they_do():
    signer = Signatory((Authority("KT.", "GIÁM ĐỐC"),), "PHÓ GIÁM ĐỐC", "Lê Văn Giang", body="SỞ TÀI CHÍNH")
    _, right = cells(DirectiveProgram(signatories=(signer,)), ND30)

    assert ["SỞ TÀI CHÍNH", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Giang"] == texts(right)
    assert right[0].runs[0].face == right[1].runs[0].face


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


@pytest.mark.parametrize("form", [HD36, HD05, ND30], ids=lambda form: form.key)
@pytest.mark.parametrize("count", [2, 5])
def test_recipients_stand_below_all_who_sign_on_their_page_and_are_as_wide_as_they_may_be(form, count):
    document = DirectiveProgram(signatories=signers(count), recipients=(Recipient("Các ban"), Recipient("Các sở")))

    (table,) = typeset(document, form).value.blocks

    assert [True] * (len(table.rows) - 1) + [False] == [row.keep_with_next for row in table.rows]
    ((left, width), (right, _)) = table.measured(table.rows[-1])
    assert (82.5 if count == 2 else 110.0, ()) == (width, right.blocks)
    assert "Nơi nhận:" == left.blocks[0].text
    assert document == recognize(typeset(document, form).value).value


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


def test_names_that_are_lowered_alike_have_one_layout_in_all_documents():
    joint = DirectiveProgram(
        signatories=(
            Signatory((Authority("KT.", "TRƯỞNG BAN"),), "PHÓ TRƯỞNG BAN", "Lê Giang"),
            Signatory((), "TRƯỞNG BAN", "Lê Hải"),
        )
    )

    first, second = ([cell[-1].layout for cell in cells(joint)] for _ in range(2))

    assert len({layout.before_pt for layout in first}) == 2
    assert all(one is other for one, other in zip(first, second, strict=True))
