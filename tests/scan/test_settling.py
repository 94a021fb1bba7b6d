"""What OCR leaves open is settled by what documents say, and by how wide it is; what nothing settles stays."""

from __future__ import annotations

import attrs
import pytest
from scanning import BOLD, put, sheet_of_paper, surely

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.settling import settled
from directive_model_pdf.reader.scan.settling.phrases import as_said
from directive_model_pdf.reader.scan.telling import settled as told


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("Đây mạnh phát triền kinh tê", "Đẩy mạnh phát triển kinh tế"),
        ("ĐÁNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("(thành phó Hà Nọi).", "(thành phố Hà Nội)."),
        ("công tác phòng, chông dịch bênh", "công tác phòng, chống dịch bệnh"),
        ("Tống Bí thư", "Tổng Bí thư"),
        ("Độc lâp - Tự do - Hanh phúc", "Độc lập - Tự do - Hạnh phúc"),
        ("CHÁNÍ VĂN PHÒNG", "CHÁNH VĂN PHÒNG"),
        ("T/M FAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ"),
        ("CÔNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("Sở Cây xanh (đê b/c);", "Sở Cây xanh (để b/c);"),
        ("Số Tài chính, nhân thúc, cong nhân", "Sở Tài chính, nhận thức, công nhận"),
        ("công tác phòng, chông dịch bênh viện", "công tác phòng, chống dịch bệnh viện"),
    ],
)
def test_set_phrases_have_the_marks_that_they_have(read, said):
    assert said == " ".join(as_said(read.split()))


@pytest.mark.parametrize(
    "text",
    [
        "quản lý tài sản công, công sản và cộng sản",
        "chỉ tiêu và chi tiêu, đối với và đổi với",
        "Ủy ban hòa giải, Uỷ ban hoà giải, văn hoá",
        "Thành, phố của tỉnh",
        "PHÓ BÍ THẢO LUẬN",
        "ban tổ chữa cháy",
        "trên cơ sở kết quả kiểm tra",
        "Thứ trưởng và thủ trưởng",
        "bộ máy Công an tinh gọn, hiệu quả",
        "công an tinh nhuệ và công an tình nguyện",
        "ủy ban nhân dân tính đến nay",
        "Chủ tịch UBND tính lại, HĐND tinh giản",
        "cá nhân thực hiện, hình thực tế, bị thu hồi",
        "một số kết quả, bắt đầu từ ngày mai",
        "khuyên công nhân, Công ty cổ phần Đầu tư Xanh",
        "từ văn bản cùng cấp, cán bộ đối với dân",
        "cần bổ sung, cần đổi mới, phân bố dân cư",
        "đến thăm gia đình người chưa thành niên",
        "giải quyết số lao động, CHỈ SỐ TÀI CHÍNH",
        "CÁ NHÂN THỰC HIỆN",
        "những điều Chính phủ giao, ứng phó biến đổi",
        "",
    ],
)
def test_what_may_be_meant_as_it_stands_stays(text):
    assert text == " ".join(as_said(text.split()))


def _read_as(tokens, number, text):
    return [attrs.evolve(token, text=text) if index == number else token for index, token in enumerate(tokens)]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Trung ương khóa XIII. Giao", "XII."),
        ("Trung ương khóa XII. Giao", "XIII."),
        ("Trung ương khóa XIII. Giao", "XIH."),
        ("Trung ương (Vụ II), Giao", "ID,"),
        ("Trung ương (Vụ II), Giao", "ID),"),
        ("Trung ương (Vụ III), Giao", "IID,"),
        ("Trung ương khóa VIII của Giao", "VII"),
        ("Trung ương khóa XIV của Giao", "XIV"),
    ],
)
@pytest.mark.parametrize("look", [{}, {"font": BOLD}], ids=["plain", "bold"])
def test_a_numeral_has_as_many_strokes_as_it_is_wide(printed, read, look):
    line = put(sheet_of_paper(), printed, 10, 20, **look)
    number = next(index for index, token in enumerate(line) if set(token.text) & set("XVI") and index > 1)
    number = 3 if "(Vụ" in printed else number

    found = settled(_read_as(line, number, read), surely, head=1000)

    assert printed == " ".join(token.text for token in found.text)
    assert [read] * (read != line[number].text) == [before for before, _ in found.changed]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Quyết định số 3041/QĐ-BCT của Bộ", "3041/QĐ\u00d0-BCT"),
        ("Quyết định số 3041/QĐ-BCT của Bộ", "3041/Q\u00d0-BCT"),
        ("Quyết định số 3041/HĐĐ-BCT của Bộ", "3041/HĐ\u00d0-BCT"),
    ],
)
def test_a_letter_of_a_code_that_is_seen_twice_stands_as_often_as_there_is_room_for_it(printed, read):
    line = put(sheet_of_paper(wide_mm=160), printed, 10, 20)

    found = settled(_read_as(line, 3, read), surely, head=0)

    assert printed == " ".join(token.text for token in found.text)


def test_the_star_under_the_name_of_a_party_organ_is_a_star():
    head = [Token("ỦY", (200, 100, 240, 130), 0.9, 0), Token("x", (260, 150, 275, 165), 0.4, 1)]
    body = [Token("Giao", (200, 900, 260, 930), 0.9, 2), Token("x", (200, 960, 215, 975), 0.9, 3)]

    found = settled([*head, *body], surely, head=300)

    assert ["ỦY", "*", "Giao", "x"] == [token.text for token in found.text]


def test_a_number_that_was_settled_is_a_warning_of_its_own_and_marks_are_told_line_by_line():
    place, other = (10.0, 20.0, 30.0, 25.0), (40.0, 20.0, 50.0, 25.0)
    lines = [
        [("XII", "XIII", place), ("phó", "phố", other)],
        [("1,", "1.", place), ("K1.", "KT.", other)],
        [("L.", "I.", place)],
    ]

    found = [(one.rule, one.severity.value, one.found, one.text, one.span.box) for one in told(lines, 1, "a.pdf")]

    assert [
        ("settled-number", "warning", "XII", "XIII", place),
        ("settled-words", "note", "phó", "phố", other),
        ("settled-words", "note", "1, K1.", "1. KT.", (10.0, 20.0, 50.0, 25.0)),
        ("settled-number", "warning", "L.", "I.", place),
    ] == found
