"""Recipients and signatures in tables, as office programs and law sites set them."""

from __future__ import annotations

import pytest
from ending_pages import cell, paragraph, read, side_by_side

from directive_model.flow import (
    Flow,
    FlowCell,
    FlowRow,
    FlowSection,
    FlowTable,
)
from directive_model.model import Authority, Recipient, Signatory, Table
from directive_model.recognize import recognize


def test_office_and_name_in_one_cell_parted_by_soft_breaks_are_a_signature():
    reading = read(side_by_side("\xa0", "CHỦ TỊCH HỘI ĐỒNG\n\n\n\nTrần Hải Đăng"))

    assert (Signatory((), "CHỦ TỊCH HỘI ĐỒNG", "Trần Hải Đăng"),) == reading.value.signatories
    assert () == reading.findings


def test_words_of_a_site_after_the_signature_do_not_take_the_signature_with_them():
    ending = side_by_side("\nNơi nhận:\n- Sở Cây xanh;\n- Lưu: VT.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nTrần Hải Đăng")
    box = FlowTable((FlowRow((FlowCell((paragraph("FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN"),)),)),), bordered=True)

    reading = read(ending, paragraph(""), box)

    assert (Recipient("Sở Cây xanh"),) == reading.value.recipients
    signatory = Signatory((Authority("KT.", "CHỦ TỊCH"),), "PHÓ CHỦ TỊCH", "Trần Hải Đăng")
    assert (signatory,) == reading.value.signatories
    assert ["words-of-the-site"] == [finding.rule for finding in reading.findings]
    assert "FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN" == reading.findings[0].text


def test_a_bracket_that_a_scanner_put_before_a_remark_does_not_end_the_signature():
    reading = read(side_by_side("Nơi nhận:\n- Lưu: VT.", "TM. HỘI ĐỒNG\nCHỦ TỊCH\n[ (Đã ký)\nTrần Hải Đăng"))

    assert "Trần Hải Đăng" == reading.value.signatories[0].name
    assert () == reading.findings


def test_the_words_that_somebody_has_signed_need_no_brackets():
    reading = read(side_by_side("Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\nĐã ký\nTrần Hải Đăng"))

    assert (Signatory((), "CHỦ TỊCH", "Trần Hải Đăng", "Đã ký"),) == reading.value.signatories


def test_a_title_of_an_appendix_goes_on_over_soft_breaks_though_a_line_of_it_has_small_letters():
    ending = side_by_side("Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\nTrần Hải Đăng")
    title = "NHIỆM VỤ CHỦ YẾU\n5G, IoT TRONG VƯỜN ƯƠM, TRÊN ĐỊA\nBÀN TỈNH ĐẾN NĂM 2030"

    reading = read(
        ending,
        paragraph("PHỤ LỤC", bold=True),
        paragraph(title),
        paragraph("(Kèm theo Quyết định số 12/QĐ-UBND)"),
        paragraph("Danh sách vườn ươm của tỉnh."),
    )

    assert [title.replace("\n", " ")] == [appendix.title for appendix in reading.value.appendices]


@pytest.mark.parametrize("label", ["Nơi\nnhận:\n", "Nơi\ngửi:\n", "Nơi gửi\n", "Nơi gửi: "])
def test_the_recipients_of_a_page_begin_behind_their_label_be_it_broken_or_an_older_one(label):
    reading = read(paragraph(f"{label}- Sở Cây xanh;\n- Lưu: VT."), paragraph("CHỦ TỊCH"), paragraph("Trần Hải Đăng"))

    assert ((Recipient("Sở Cây xanh"),), ("Lưu: VT",)) == (reading.value.recipients, reading.value.retention)
    assert ["Trần Hải Đăng"] == [one.name for one in reading.value.signatories]


@pytest.mark.parametrize(
    "head", ["Nơi nhận|Số bản", "Văn bản|Nơi gửi", "Kính gửi|Ngày gửi", "NƠI NHẬN|SỐ BẢN", "Nơi nhận văn bản|Ngày"]
)
@pytest.mark.parametrize("header", [True, False])
def test_a_register_of_what_was_sent_where_is_a_table_of_the_body(head, header):
    rows = FlowRow(tuple(map(cell, head.split("|"))), header=header), FlowRow((cell("Sở Cây xanh"), cell("5")))
    ending = side_by_side("Nơi nhận:\n- Lưu: VT.", "CHỦ TỊCH\nTrần Hải Đăng")

    reading = read(FlowTable(rows, bordered=True), paragraph("Điều 3. Văn phòng gửi văn bản."), ending)

    assert ["Trần Hải Đăng"] == [one.name for one in reading.value.signatories]
    assert (["Lưu: VT"], ()) == (list(reading.value.retention), reading.value.recipients)
    (table,) = [block for section in reading.value.body for block in section.blocks if isinstance(block, Table)]
    assert head.split("|") == [one.blocks[0].sentences[0].text for one in table.rows[0].cells]
    assert () == reading.findings


@pytest.mark.parametrize("label", ["Nơi nhận:", "Nơi nhận", "Nơi gửi"])
@pytest.mark.parametrize("office", ["KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"])
def test_recipients_beside_a_signature_are_no_register_though_borders_and_a_head_are_round_them(label, office):
    rows = FlowRow((cell(label), cell(office)), header=True), FlowRow((cell("- Sở Cây xanh;"), cell("Trần Hải Đăng")))

    reading = read(FlowTable(rows, bordered=True))

    assert (Recipient("Sở Cây xanh"),) == reading.value.recipients
    assert [("PHÓ CHỦ TỊCH", "Trần Hải Đăng")] == [(one.position, one.name) for one in reading.value.signatories]
    assert () == reading.findings


_OF_A_SITE = """
đang tải văn bản|đang truy cập: 12|tổng truy cập|bản dịch này thuộc quyền sở hữu|click vào đây|double click|rà chuột
văn bản này chưa cập nhật|nội dung sửa đổi, hướng dẫn|liên quan hiệu lực|tắt so sánh|tải ứng dụng|in lược đồ
file được đính kèm|trang chủ|sơ đồ cổng|bản quyền thuộc|© 2024|ý kiến bạn đọc|số lượt xem|lượt truy cập|tin mới nhất
bài cùng chuyên mục|bài viết liên quan|tin tức khác|về đầu trang|cảm ơn đã dùng|thưa quý khách|cỡ chữ|đọc bài viết
nghe bài viết|quét mã|văn bản liên quan|lược đồ|tải về|thuộc tính|chia sẻ qua abc|facebook|zalo|twitter|rss|đăng xuất
gửi phản hồi|bình luận|quay lại|xem thêm|xem nhanh|tiếng anh|chú thích|tìm kiếm|menu|» trang chủ|→ menu
"""


@pytest.mark.parametrize("words", [words for line in _OF_A_SITE.split("\n") for words in line.split("|") if words])
def test_the_words_of_a_site_under_a_document_are_no_part_of_it(words):
    ending = side_by_side("\nNơi nhận:\n- Sở Cây xanh;\n- Lưu: VT.", "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nTrần Hải Đăng")

    reading = read(ending, paragraph(words.capitalize()))

    assert [("words-of-the-site", words.capitalize())] == [(one.rule, one.text) for one in reading.findings]


def test_recipients_in_the_row_below_two_who_sign_are_read_after_both():
    signed = side_by_side("K/T CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLê Mai", "TRƯỞNG BAN\nTrần Hải Đăng").rows[0]
    recipients = FlowRow((FlowCell((paragraph("Nơi nhận:"), paragraph("- Sở Cây xanh."))), FlowCell()))

    reading = read(FlowTable((signed, recipients)))

    assert (Recipient("Sở Cây xanh"),) == reading.value.recipients
    assert ["Trần Hải Đăng", "Lê Mai"] == [one.name for one in reading.value.signatories]
    assert () == reading.findings


@pytest.mark.parametrize(
    ("marks", "note"),
    [
        ("[Ký số]\nĐã ký: ", "[Ký số] Đã ký:"),
        ("(Ký tên, đóng dấu)\n[Ký số]\n", "(Ký tên, đóng dấu) [Ký số]"),
        ("(Ký tên, đóng dấu) [Ký số]\n", "(Ký tên, đóng dấu) [Ký số]"),
        ("[Ký số] Đã ký:\n", "[Ký số] Đã ký:"),
        ("#ChuKy [Ký số]\n(Đã ký)\n", "#ChuKy [Ký số] (Đã ký)"),
        ("Đã ký:\n", "Đã ký:"),
    ],
)
def test_of_several_remarks_in_the_place_of_a_signature_none_is_lost_and_all_come_back(marks, note):
    reading = read(side_by_side("Nơi nhận:\n- Lưu: VT.", f"CHỦ TỊCH\n{marks}Trần Hải Đăng"))

    assert (Signatory((), "CHỦ TỊCH", "Trần Hải Đăng", note),) == reading.value.signatories
    assert () == reading.findings


def test_a_long_name_under_a_rank_closes_the_ending_beside_no_recipients():
    table = side_by_side("GIÁM ĐỐC\nLê Thị Cúc", "TRƯỞNG BAN\nThiếu tướng Nguyễn Phạm Hoàng Bảo Khánh")

    names = [one.name for one in read(table).value.signatories]

    assert ["Thiếu tướng Nguyễn Phạm Hoàng Bảo Khánh", "Lê Thị Cúc"] == names


def test_a_table_over_a_signature_is_no_list_of_recipients():
    rows = (FlowRow((FlowCell((paragraph("Nội dung"),)), FlowCell())),)
    blocks = (
        paragraph("KẾ HOẠCH", bold=True, centered=True),
        FlowTable(rows, bordered=True),
        paragraph("T/M BAN THƯỜNG VỤ", bold=True, centered=True),
        paragraph("BÍ THƯ", centered=True),
        paragraph("Trần Hải Đăng", bold=True, centered=True),
    )

    program = recognize(Flow((FlowSection(blocks),))).value

    assert (Signatory((Authority("T/M", "BAN THƯỜNG VỤ"),), "BÍ THƯ", "Trần Hải Đăng"),) == program.signatories
    assert [Table] == [type(block) for block in program.body]
