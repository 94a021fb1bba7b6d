"""The bodies of those who sign: over an authority line, over an office, side by side."""

from __future__ import annotations

import pytest
from ending_pages import BOLD, CENTER, cell, paragraph, read, side_by_side

from directive_model.flow import (
    FlowCell,
    FlowParagraph,
    FlowRow,
    FlowTable,
    Run,
    Spots,
)
from directive_model.model import Authority, Signatory, Span


def test_two_bodies_that_sign_together_are_no_content_though_a_converter_made_a_head_of_their_row():
    signed = (
        cell("LIÊN ĐOÀN LAO ĐỘNG\nCHỦ TỊCH\n(Đã ký)\nQuản Thị Lài"),
        cell("SỞ NỘI VỤ\nGIÁM ĐỐC\n(Đã ký)\nDoãn Trung Kiên"),
    )

    reading = read(FlowTable((FlowRow(signed, header=True),), bordered=True), paragraph("Nơi nhận:\n- Lưu: VT."))

    assert ["Doãn Trung Kiên", "Quản Thị Lài"] == [one.name for one in reading.value.signatories]
    assert () == reading.findings


@pytest.mark.parametrize("told", ["CHỦ TỊCH", "Chủ tịch\nTrần Hải Đăng", "CHỦ TỊCH\nTrồng cây xanh"])
def test_other_words_in_such_a_row_are_content(told):
    signed = cell(told), cell("GIÁM ĐỐC\nDoãn Trung Kiên")

    reading = read(FlowTable((FlowRow(signed, header=True),), bordered=True))

    assert () == reading.value.signatories


JOINT = "SỞ CÂY XANH\nTỈNH SƠN HẢI\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Hải Đăng", "SỞ Y TẾ\nGIÁM ĐỐC\n\nLê Mai"


@pytest.mark.parametrize(
    "blocks",
    [tuple(paragraph(line) for block in JOINT for line in block.split("\n")), (side_by_side(*reversed(JOINT)),)],
    ids=["below", "beside"],
)
def test_the_body_whose_head_or_deputy_signs_stands_over_the_authority_line_or_the_office(blocks):
    reading = read(*blocks)

    deputy = Signatory(
        (Authority("KT.", "GIÁM ĐỐC"),), "PHÓ GIÁM ĐỐC", "Trần Hải Đăng", body="SỞ CÂY XANH TỈNH SƠN HẢI"
    )
    assert (deputy, Signatory((), "GIÁM ĐỐC", "Lê Mai", body="SỞ Y TẾ")) == reading.value.signatories
    assert () == reading.findings


@pytest.mark.parametrize(
    ("over", "body"),
    [
        ("HỘI CHỮ THẬP ĐỎ", "HỘI CHỮ THẬP ĐỎ"),
        ("BAN CHẤP HÀNH\nĐOÀN XÃ TÂN HÒA", "BAN CHẤP HÀNH ĐOÀN XÃ TÂN HÒA"),
        ("SỞ NÔNG NGHIỆP VÀ\nMÔI TRƯỜNG", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
    ],
)
def test_a_body_over_a_committee_that_somebody_signs_for_has_all_lines_of_its_name(over, body):
    reading = read(*map(paragraph, (*over.split("\n"), "TM. BAN CHỈ ĐẠO", "PHÓ TRƯỞNG BAN", "Trần Hải Đăng")))

    signatory = Signatory((Authority("TM.", "BAN CHỈ ĐẠO"),), "PHÓ TRƯỞNG BAN", "Trần Hải Đăng", body=body)
    assert (signatory,) == reading.value.signatories
    assert () == reading.findings


@pytest.mark.parametrize("over", ["ĐOÀN KẾT - DÂN CHỦ", "TỈNH SƠN HẢI", "XÁC NHẬN CỦA ĐỊA PHƯƠNG", "GHI CHÚ"])
def test_other_capitals_over_an_authority_line_are_no_body(over):
    reading = read(*map(paragraph, (over, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Hải Đăng")))

    assert {None} == {one.body for one in reading.value.signatories}


def test_the_name_of_a_body_is_all_that_stands_over_the_office_in_its_column_wherever_its_lines_end():
    def cell(*lines):
        return FlowCell(tuple(paragraph(line, bold=True, centered=True) for line in lines))

    left = cell("BAN TUYÊN GIÁO", "TỈNH ỦY SƠN HẢI", "CHỦ NHIỆM", "Trần Hải Đăng")
    right = cell(
        "BAN TỔ CHỨC", "TỈNH ỦY SƠN HẢI", "VÀ ĐẢNG ỦY", "THÀNH PHỐ", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Y Êban"
    )

    reading = read(FlowTable((FlowRow((left, right)),)))

    first = Signatory(
        (Authority("KT.", "TRƯỞNG BAN"),),
        "PHÓ TRƯỞNG BAN",
        "Y Êban",
        body="BAN TỔ CHỨC TỈNH ỦY SƠN HẢI VÀ ĐẢNG ỦY THÀNH PHỐ",
    )
    second = Signatory((), "CHỦ NHIỆM", "Trần Hải Đăng", body="BAN TUYÊN GIÁO TỈNH ỦY SƠN HẢI")
    assert (first, second) == reading.value.signatories
    assert () == reading.findings


@pytest.mark.parametrize(
    ("lines", "body", "position"),
    [
        (["BAN CHỈ ĐẠO TỈNH SƠN HẢI", "TRƯỞNG BAN"], "BAN CHỈ ĐẠO TỈNH SƠN HẢI", "TRƯỞNG BAN"),
        (["TRƯỞNG BAN CHỈ ĐẠO", "TRƯỞNG BAN TỔ CHỨC"], None, "TRƯỞNG BAN CHỈ ĐẠO TRƯỞNG BAN TỔ CHỨC"),
    ],
    ids=["under a body", "under an office"],
)
def test_an_office_that_a_page_has_as_the_rest_of_a_bodys_name_begins_its_own_line(lines, body, position):
    text = " ".join(lines)
    starts = [0, len(lines[0]) + 1]
    spots = Spots(
        "a.pdf", [(1, (120.0, 200.0 + at, 180.0, 205.0 + at), at, [at], [120.0, 180.0], ()) for at in starts]
    )
    span = Span("a.pdf", page=1)
    office = FlowParagraph((Run(text, BOLD),), CENTER, span=span, spots=spots)
    right = FlowCell((office, paragraph("Trần Hải Đăng", bold=True, centered=True)))
    left = FlowCell((paragraph("Nơi nhận:"), paragraph("- Lưu: VT.")))

    reading = read(FlowTable((FlowRow((left, right)),)))

    assert (Signatory((), position, "Trần Hải Đăng", body=body),) == reading.value.signatories
