"""Those who sign come back from the PDF that their document is printed to."""

from __future__ import annotations

import io
from pathlib import Path

import attrs
import pytest

from directive_model import Authority, Paragraph, Signatory, Statement, read, write

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "chuong-trinh-thang-12-2025.txt"
LONG = "PHÓ CHỦ TỊCH ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SƠN HẢI KIÊM BÍ THƯ ĐẢNG ỦY"


def come_back(signers, *, form="hd36", listed=True, **changes):
    """Return the example as ``signers`` sign it, with recipients where ``listed``, and what is read of its print."""
    if not listed:
        changes |= {"recipients": (), "retention": ()}
    program = attrs.evolve(read(EXAMPLE).value, signatories=signers, **changes)
    page = io.BytesIO()
    write(program, page, format="pdf", form=form)
    return program, read(page.getvalue(), format="pdf").value


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6, 7, 8, 9])
@pytest.mark.parametrize(
    "offices",
    [["CHỦ TỊCH"], ["CHỦ TỊCH", LONG], [LONG], [LONG[:76].strip()]],
    ids=["short", "both", "long", "nearly touching"],
)
def test_those_who_sign_a_joint_document_come_back_from_its_pdf_and_so_do_its_recipients(offices, count):
    signers = tuple(Signatory((), offices[i % len(offices)], f"Nguyễn Văn {'ABCDEGHIK'[i]}") for i in range(count))

    program, back = come_back(signers)

    assert signers == back.signatories
    assert program.recipients == back.recipients


def test_an_authority_line_as_wide_as_the_name_of_the_body_over_it_is_a_line_of_its_own():
    authority = (Authority("T/M", "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH"),)
    signed = Signatory(authority, "TRƯỞNG BAN CHỈ ĐẠO", "Y Blok Êban", body="LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HẢI")

    assert (signed,) == come_back((signed,), listed=False)[1].signatories


@pytest.mark.parametrize("last", ["Các tổ chức đảng và đảng viên.", "Các tổ chức đảng theo dõi./."])
@pytest.mark.parametrize("form", ["hd36", "hd05"])
def test_the_last_line_of_the_text_over_the_middle_of_who_signs_is_none_of_the_signature(last, form):
    bodies = (
        Signatory((), "TRƯỞNG BAN", "Khổng Thị Minh", body="BAN TỔ CHỨC TỈNH ỦY"),
        Signatory((), "CHỦ NHIỆM", "Quách Văn Tý", body="ỦY BAN KIỂM TRA TỈNH ỦY"),
    )
    body = (Paragraph(None, (Statement(last),)),)

    _, back = come_back(bodies, form=form, listed=False, preamble=(), body=body, closing=())

    assert bodies == back.signatories
    assert last == " ".join(sentence.text for block in back.body for sentence in block.sentences)


BODIES = (
    ("BAN TỔ CHỨC", "ỦY BAN KIỂM TRA", "BAN TUYÊN GIÁO"),
    (
        "BAN TỔ CHỨC TỈNH ỦY SƠN HẢI VÀ ĐẢNG ỦY",
        "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH",
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HẢI",
    ),
    (
        "BAN CHỈ ĐẠO PHÒNG, CHỐNG THIÊN TAI VÀ TÌM KIẾM CỨU NẠN, PHÒNG THỦ DÂN SỰ TỈNH SƠN HẢI",
        "ỦY BAN KIỂM TRA",
        "HỘI LIÊN HIỆP PHỤ NỮ TỈNH SƠN HẢI VÀ CÁC TỔ CHỨC THÀNH VIÊN",
    ),
)
HEADS = ("TRƯỞNG BAN", "CHỦ NHIỆM", "CHỦ TỊCH")
NAMES = ("Lê Thị Cúc", "Đỗ Văn Én", "Trần Văn Bình")
LONG_NAMES = ("Thiếu tướng Nguyễn Phạm Hoàng Bảo Khánh", "Quách Văn Tý", "PGS. TS. Trần Nguyễn Hoàng Yến")


@pytest.mark.parametrize("listed", [True, False], ids=["recipients", "no recipients"])
@pytest.mark.parametrize("names", [NAMES, LONG_NAMES], ids=["short names", "long names"])
@pytest.mark.parametrize("bodies", BODIES, ids=["one line", "two lines", "more lines"])
@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("form", ["hd36", "nd30"])
def test_bodies_and_names_of_several_lines_come_back_whole_from_a_joint_document(form, count, bodies, names, listed):
    signers = [
        Signatory((), office, name, body=body) for office, name, body in zip(HEADS, names, bodies, strict=True)
    ]
    signers[1] = attrs.evolve(signers[1], authority=(Authority("KT.", HEADS[1]),), position=f"PHÓ {HEADS[1]}")

    program, back = come_back(tuple(signers[:count]), form=form, listed=listed)

    assert program.signatories == back.signatories
    assert (program.recipients, program.retention) == (back.recipients, back.retention)
    assert (program.body, program.closing) == (back.body, back.closing)


@pytest.mark.parametrize("form", ["hd36", "nd30"])
def test_a_remark_over_the_name_of_each_of_three_leaves_them_three_who_sign(form):
    signers = tuple(
        Signatory((), office, name, "(Đã ký)", body=body)
        for office, name, body in zip(HEADS, NAMES, BODIES[2], strict=True)
    )

    assert signers == come_back(signers, form=form)[1].signatories


@pytest.mark.parametrize("note", [None, "(Đã ký)"])
@pytest.mark.parametrize("count", [5, 6, 7])
def test_long_names_and_remarks_come_back_from_rows_below_and_from_the_next_page(count, note):
    names = ("Đỗ Văn Én", LONG_NAMES[0], "Mai Văn An", "Vũ Thị Hà", LONG_NAMES[2], "Trần Văn Bình", "Lê Thị Cúc")
    bodies = ("SỞ Y TẾ", *BODIES[1], BODIES[2][0], "SỞ TÀI CHÍNH", "SỞ XÂY DỰNG")
    signers = tuple(
        Signatory((Authority("KT.", "GIÁM ĐỐC"),), "PHÓ GIÁM ĐỐC", name, note, body=body)
        for name, body in zip(names[:count], bodies[:count], strict=True)
    )

    assert signers == come_back(signers)[1].signatories
