"""Three who sign side by side, and the rows below them."""

from __future__ import annotations

import io
from pathlib import Path

import attrs
import pytest

from directive_model import Authority, Paragraph, Signatory, Statement, read, write
from directive_model.flow import DrawnRule, Face, FlowParagraph
from directive_model_pdf.reader.layout import Story
from directive_model_pdf.reader.layout.joining import Joiner
from directive_model_pdf.reader.layout.paragraphs import Column
from directive_model_pdf.reader.layout.strips import strips_of
from directive_model_pdf.reader.layout.tabular import signed_in
from directive_model_pdf.reader.sheet import Sheet, Word

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "chuong-trinh-thang-12-2025.txt"
FACE = Face("Times New Roman", 14.0)
MIDDLES = (57.0, 112.0, 167.0)
OFFICES, NAMES = ("CHỦ TỊCH", "GIÁM ĐỐC", "TRƯỞNG BAN"), ("Lê Thị Cúc", "Đỗ Văn Én", "Trần Văn Bình")
LONG = "PHÓ CHỦ TỊCH ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH SƠN HẢI KIÊM BÍ THƯ ĐẢNG ỦY"


def _strips(*lines, middles=MIDDLES):
    """Lines of a page, each as how far down it is in mm and what stands in its columns."""
    words = []
    for top, texts in lines:
        for text, middle in zip(texts, middles, strict=True):
            left = middle - 1.4 * len(text)
            for token in text.split():
                words.append(Word(token, (left, top, left + 2.6 * len(token), top + 5.0), FACE))
                left += 2.6 * len(token) + 1.4
    return strips_of(words)


def _texts(signed):
    return None if signed is None else [[strip.text for strip in column] for column in signed.columns]


def test_three_offices_over_three_names_are_three_who_sign():
    signed = signed_in(_strips((40.0, OFFICES), (70.0, NAMES)))

    assert [list(pair) for pair in zip(OFFICES, NAMES, strict=True)] == _texts(signed)


def test_a_row_below_goes_on_with_the_columns_that_it_has():
    rows = (40.0, OFFICES), (70.0, NAMES), (82.0, ("KẾ TOÁN", "", "THỦ QUỸ")), (105.0, ("Mai An", "", "Vũ Hà"))

    assert [
        ["CHỦ TỊCH", "Lê Thị Cúc", "KẾ TOÁN", "Mai An"],
        ["GIÁM ĐỐC", "Đỗ Văn Én"],
        ["TRƯỞNG BAN", "Trần Văn Bình", "THỦ QUỸ", "Vũ Hà"],
    ] == _texts(signed_in(_strips(*rows)))


@pytest.mark.parametrize(
    "lines",
    [
        [(40.0, ("Họ tên", "Quê quán", "Chức vụ")), (47.0, NAMES)],
        [(40.0, OFFICES), (140.0, NAMES)],
        [(40.0, OFFICES), (70.0, ("Số lượng", "12", "kg"))],
        [(40.0, ("", "GIÁM ĐỐC", "")), (70.0, NAMES)],
    ],
    ids=["no office", "too far below", "no names", "an office over one alone"],
)
def test_other_columns_are_not_those_who_sign(lines):
    assert signed_in(_strips(*lines)) is None


SMALL = ("Người lập biểu", "Kế toán trưởng", "Thủ trưởng")


@pytest.mark.parametrize("notes", [(), ((47.0, ("(Ký, họ tên)",) * 3),)], ids=["bare", "over remarks"])
def test_offices_in_small_letters_over_the_hands_room_are_of_those_who_sign(notes):
    lines = (30.0, ("Tài sản đủ.", "", "")), (40.0, SMALL), *notes, (66.0, NAMES)

    assert [
        [office, *[texts[0] for _, texts in notes], name] for office, name in zip(SMALL, NAMES, strict=True)
    ] == _texts(signed_in(_strips(*lines)))


@pytest.mark.parametrize("pitch", [6.5, 8.0, 14.0])
@pytest.mark.parametrize("last", [("Hải Phong", "Quảng Nam", "Cà Mau"), ("Mai An", "", "Vũ Hà")])
@pytest.mark.parametrize("names", [("Hà Nội", "Đà Nẵng", "Cần Thơ"), NAMES])
def test_rows_of_names_under_a_header_with_some_room_are_signed_by_nobody(names, last, pitch):
    header = ("Điểm đi", "Trung chuyển", "Điểm đến")

    assert signed_in(_strips((40.0, header), (54.0, names), (54.0 + pitch, last))) is None


def test_names_in_two_lines_under_the_hands_room_are_of_those_who_sign():
    first, rest = ("Nguyễn Phạm Hoàng", "Tôn Nữ", "Trần Mai"), ("Bảo Khánh", "Hoàng Yến", "Phương Anh")
    signed = signed_in(_strips((40.0, SMALL), (66.0, first), (72.0, rest)))

    assert [list(column) for column in zip(SMALL, first, rest, strict=True)] == _texts(signed)


def test_an_office_that_takes_one_line_more_has_its_name_a_line_lower():
    lines = (
        (40.0, ("Người lập biểu", "Kế toán trưởng", "Thủ trưởng")),
        (46.0, ("(Ký tên)", "(Ký tên)", "đơn vị")),
        (52.0, ("", "", "(Ký tên)")),
        (66.0, (*NAMES[:2], "")),
        (72.0, ("", "", NAMES[2])),
    )

    assert [
        ["Người lập biểu", "(Ký tên)", NAMES[0]],
        ["Kế toán trưởng", "(Ký tên)", NAMES[1]],
        ["Thủ trưởng", "đơn vị", "(Ký tên)", NAMES[2]],
    ] == _texts(signed_in(_strips(*lines)))


def test_a_line_of_the_text_that_words_of_three_columns_could_be_is_no_office_in_small_letters():
    words = "Đề nghị các cơ quan thực hiện nghiêm túc và báo cáo kết quả"

    assert signed_in([*_strips((40.0, ("", words, ""))), *_strips((66.0, NAMES))]) is None


def test_names_in_the_middle_of_other_columns_are_not_of_the_offices():
    strips = [*_strips((40.0, OFFICES)), *_strips((70.0, NAMES), middles=[one + 12.0 for one in MIDDLES])]

    assert signed_in(strips) is None


@pytest.mark.parametrize("count", [2, 3, 4, 5, 6, 7, 8, 9])
@pytest.mark.parametrize(
    "offices",
    [["CHỦ TỊCH"], ["CHỦ TỊCH", LONG], [LONG], [LONG[:76].strip()]],
    ids=["short", "both", "long", "nearly touching"],
)
def test_those_who_sign_a_joint_document_come_back_from_its_pdf_and_so_do_its_recipients(offices, count):
    program = read(EXAMPLE).value
    signers = tuple(Signatory((), offices[i % len(offices)], f"Nguyễn Văn {'ABCDEGHIK'[i]}") for i in range(count))
    file = io.BytesIO()
    write(attrs.evolve(program, signatories=signers), file, format="pdf")

    back = read(file.getvalue(), format="pdf").value

    assert signers == back.signatories
    assert program.recipients == back.recipients


@pytest.mark.parametrize(("stroke", "cell"), [((20.0, 47.0, 40.0, 47.3), 0), ((186.0, 47.0, 206.0, 47.3), 2)])
def test_a_rule_beside_the_text_of_those_who_sign_stands_in_the_cell_that_is_next_to_it(stroke, cell):
    words = tuple(word for strip in _strips((40.0, OFFICES), (70.0, NAMES)) for word in strip.words)
    story = Story("a.pdf", [sheet := Sheet(1, 210.0, 297.0, words, strokes=(stroke,))])
    story.add(sheet)
    (table,) = story.finish(None).value.blocks

    (row,) = table.rows
    rules = [
        (number, block) for number, one in enumerate(row.cells) for block in one.blocks if type(block) is DrawnRule
    ]
    assert [(cell, stroke)] == [(number, rule.span.box) for number, rule in rules]


def test_a_rule_that_is_drawn_among_those_who_sign_stands_in_its_cell():
    words = tuple(word for strip in _strips((40.0, OFFICES), (70.0, NAMES)) for word in strip.words)
    under = (102.0, 47.0, 122.0, 47.3)
    story = Story("a.pdf", [sheet := Sheet(1, 210.0, 297.0, words, strokes=(under,))])
    story.add(sheet)
    (table,) = story.finish(None).value.blocks

    (row,) = table.rows
    kinds = [[type(block) for block in cell.blocks] for cell in row.cells]
    assert [
        [FlowParagraph, FlowParagraph],
        [FlowParagraph, DrawnRule, FlowParagraph],
        [FlowParagraph, FlowParagraph],
    ] == kinds
    assert under == row.cells[1].blocks[1].span.box


def test_an_authority_line_as_wide_as_the_name_of_the_body_over_it_is_a_line_of_its_own():
    authority = (Authority("T/M", "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH"),)
    signed = Signatory(authority, "TRƯỞNG BAN CHỈ ĐẠO", "Y Blok Êban", body="LIÊN ĐOÀN LAO ĐỘNG TỈNH SƠN HẢI")
    program = attrs.evolve(read(EXAMPLE).value, signatories=(signed,), recipients=(), retention=())
    page = io.BytesIO()
    write(program, page, format="pdf")

    assert (signed,) == read(page.getvalue()).value.signatories


def test_the_scale_of_a_map_goes_on_with_the_title_over_it():
    """ "TL. 1/500" is no authority line, though "TL." begins one: there no number follows."""
    face = Face("Times New Roman", 13.0)

    def drawn(line):
        strips = []
        for top, text in ((40.0, "ĐIỀU CHỈNH QUY HOẠCH CHI TIẾT KHU DÂN CƯ MỚI BẢN ĐỒ"), (46.0, line)):
            words, left = [], 30.0
            for token in text.split():
                words.append(Word(token, (left, top, left + 2.6 * len(token), top + 5.0), face))
                left += 2.6 * len(token) + 1.4
            strips += strips_of(words)
        joiner = Joiner()
        joiner.look(strips)
        return len(list(joiner.paragraphs(strips, Column(30.0, strips[0].right), 1)))

    assert drawn("TL. 1/500 KHU DÂN CƯ SỐ 2 PHƯỜNG TÂN HÒA") == 1
    assert drawn("TL. BAN THƯỜNG VỤ TỈNH ỦY SƠN HẢI") == 2


@pytest.mark.parametrize("last", ["Các tổ chức đảng và đảng viên.", "Các tổ chức đảng theo dõi./."])
@pytest.mark.parametrize("form", ["hd36", "hd05"])
def test_the_last_line_of_the_text_over_the_middle_of_who_signs_is_none_of_the_signature(last, form):
    bodies = (
        Signatory((), "TRƯỞNG BAN", "Khổng Thị Minh", body="BAN TỔ CHỨC TỈNH ỦY"),
        Signatory((), "CHỦ NHIỆM", "Quách Văn Tý", body="ỦY BAN KIỂM TRA TỈNH ỦY"),
    )
    body = (Paragraph(None, (Statement(last),)),)
    program = attrs.evolve(
        read(EXAMPLE).value, preamble=(), body=body, closing=(), signatories=bodies, recipients=(), retention=()
    )
    page = io.BytesIO()
    write(program, page, format="pdf", form=form)
    back = read(page.getvalue(), format="pdf").value

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
LONG_NAMES = ("Thiếu tướng Nguyễn Phạm Hoàng Bảo Khánh", "Quách Văn Tý", "PGS. TS. Trần Nguyễn Hoàng Yến")


def _come_back(form, signers, *, listed):
    program = read(EXAMPLE).value
    if not listed:
        program = attrs.evolve(program, recipients=(), retention=())
    program = attrs.evolve(program, signatories=signers)
    page = io.BytesIO()
    write(program, page, format="pdf", form=form)
    return program, read(page.getvalue(), format="pdf").value


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

    program, back = _come_back(form, tuple(signers[:count]), listed=listed)

    assert program.signatories == back.signatories
    assert (program.recipients, program.retention) == (back.recipients, back.retention)
    assert (program.body, program.closing) == (back.body, back.closing)


@pytest.mark.parametrize("form", ["hd36", "nd30"])
def test_a_remark_over_the_name_of_each_of_three_leaves_them_three_who_sign(form):
    signers = tuple(
        Signatory((), office, name, "(Đã ký)", body=body)
        for office, name, body in zip(HEADS, NAMES, BODIES[2], strict=True)
    )

    assert signers == _come_back(form, signers, listed=True)[1].signatories


@pytest.mark.parametrize(
    "below",
    [
        (78.0, ("- Lưu", "", "")),
        (76.0, ("Kế toán", "", "")),
        (84.0, ("", "Bảo An", "")),
    ],
    ids=["an entry", "small letters", "too far below"],
)
def test_what_stands_under_names_is_no_rest_of_them_where_it_makes_no_name(below):
    signed = signed_in(_strips((40.0, OFFICES), (70.0, NAMES), below))

    assert [list(pair) for pair in zip(OFFICES, NAMES, strict=True)] == _texts(signed)


def test_a_name_of_two_lines_beside_names_of_one_is_one_of_three():
    rows = (40.0, OFFICES), (70.0, ("Lê Thị Cúc", "Thiếu tướng Trần", "Mai An")), (76.0, ("", "Phạm Hoàng Bảo", ""))

    assert [
        ["CHỦ TỊCH", "Lê Thị Cúc"],
        ["GIÁM ĐỐC", "Thiếu tướng Trần", "Phạm Hoàng Bảo"],
        ["TRƯỞNG BAN", "Mai An"],
    ] == _texts(signed_in(_strips(*rows)))


@pytest.mark.parametrize("note", [None, "(Đã ký)"])
@pytest.mark.parametrize("count", [5, 6, 7])
def test_long_names_and_remarks_come_back_from_rows_below_and_from_the_next_page(count, note):
    names = ("Đỗ Văn Én", LONG_NAMES[0], "Mai Văn An", "Vũ Thị Hà", LONG_NAMES[2], "Trần Văn Bình", "Lê Thị Cúc")
    bodies = ("SỞ Y TẾ", *BODIES[1], BODIES[2][0], "SỞ TÀI CHÍNH", "SỞ XÂY DỰNG")
    signers = tuple(
        Signatory((Authority("KT.", "GIÁM ĐỐC"),), "PHÓ GIÁM ĐỐC", name, note, body=body)
        for name, body in zip(names[:count], bodies[:count], strict=True)
    )

    assert signers == _come_back("hd36", signers, listed=True)[1].signatories
