"""What Tesseract takes for letters is told apart: text, and seals, handwriting and dirt."""

from __future__ import annotations

import pytest
from scanning import BOLD, DPI, put, sheet_of_paper, surely

from directive_model_pdf.reader.scan.hocr import Token
from directive_model_pdf.reader.scan.looks import looks
from directive_model_pdf.reader.scan.settling import settled
from directive_model_pdf.reader.scan.sifting import sifted, sifted_from_picture


def _line(text, number=1, left=300):
    """Return the tokens of a line; "word:0.3" says how surely a word was read."""
    tokens = []
    for word in text.split():
        bare, _, sure = word.partition("~")
        tokens.append(Token(bare, (left, 400, left + 20 * len(bare), 440), float(sure or 0.95), number))
        left += 20 * len(bare) + 15
    return tokens


def _said(tokens):
    return " ".join(token.text for token in tokens)


BODY = _line("Căn cứ chương trình chỉ đạo này, các cấp, các ngành theo chức năng,", 0)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Nghiên cứu xây dựng qưiy~0.1 chế phối hợp", "Nghiên cứu xây dựng qưiy chế phối hợp"),
        ("N~0.3 4À~0.1", ""),
        ("Nơi~0.9 nhận:~0.1", "Nơi nhận:"),
        ("-~0.3 Như thành phần", "- Như thành phần"),
        ("_2.~0.2 Giao Ban cán sự", "2. Giao Ban cán sự"),
        ("Hà Nội ^~0.9", "Hà Nội"),
        ("Hà Nội ˆ~0.9", "Hà Nội"),
        ("Ạ~0.9", ""),
        (".~0.9", ""),
        ("*~0.9", "*"),
        ("2~0.9", "2"),
        ("{tháng~0.2 7 năm 2020", "tháng 7 năm 2020"),
        ("276-TTr/BNCTU~0.2 ngày 20/7/2020", "276-TTr/BNCTU ngày 20/7/2020"),
        ("Văn phòng Tỉnh ủy; l~0.1 „~0.3", "Văn phòng Tỉnh ủy;"),
        ("một trăm nghìn đồng./. 2y~0.4", "một trăm nghìn đồng./."),
        ("Nghiên cứu xây dựng cơ cqế~0.1", "Nghiên cứu xây dựng cơ cqế"),
        ("Nghiên cứu xây dựng mô h~0.4", "Nghiên cứu xây dựng mô h"),
        ("Nghiên cứu quy định tại điểm b)~0.3", "Nghiên cứu quy định tại điểm b)"),
        ("Nghiên cứu quy định tại điểm b~0.3", "Nghiên cứu quy định tại điểm b"),
        ("Nghiên cứu tỷ lệ là 5%~0.3", "Nghiên cứu tỷ lệ là 5%"),
        ("Nghiên cứu diện tích là m2~0.3", "Nghiên cứu diện tích là m2"),
        ("Nghiên cứu nơi các đồng chí ở.~0.3", "Nghiên cứu nơi các đồng chí ở."),
        ("Nghiên cứu nơi các đồng chí ở. à~0.3", "Nghiên cứu nơi các đồng chí ở."),
        ("Nghiên cứu nơi các đồng chí q~0.3", "Nghiên cứu nơi các đồng chí"),
    ],
)
def test_words_are_kept_and_dirt_is_not(line, text):
    found = sifted([*BODY, *_line(line)], DPI)

    assert f"{_said(BODY)} {text}".strip() == _said(found.text)


@pytest.mark.parametrize(("high", "kept"), [(4, True), (30, False)], ids=["a dash", "another sign"])
def test_a_dash_that_is_read_as_another_sign_is_one_by_its_shape(high, kept):
    sign = Token("~", (300, 420, 310, 420 + high), 0.5, 1)
    words = _line("Các Sở, ngành của Thành phố;", left=320)

    found = settled(sifted([*BODY, sign, *words], DPI).text, surely, head=100)

    assert f"{_said(BODY)} {'- ' * kept}{_said(words)}" == _said(found.text)
    assert [("~", "-")] * kept == [(before, token.text) for before, token in found.changed]


@pytest.mark.parametrize("beside", ["tỐC~0.5", "+~0.96", "©~0.7"])
def test_what_stands_out_of_the_column_must_be_sure_and_no_mark(beside):
    line = [*_line(beside, 3, left=20), *_line("chức năng của mình", 3)]

    found = sifted([*BODY, *line], DPI)

    assert beside.partition("~")[0] == _said(found.rest)


@pytest.mark.parametrize(("sure", "kept"), [(0.6, False), (0.95, True)])
def test_a_word_or_two_as_small_as_the_letters_of_a_seal_must_be_sure(sure, kept):
    small = [
        Token("Đế", (1200, 600, 1226, 620), sure, 3),
        Token("cự", (1230, 606, 1252, 622), sure, 3),
    ]

    found = sifted([*BODY, *small], DPI)

    assert kept == (small[0] in found.text)


def test_a_seal_beside_the_recipients_does_not_take_a_line_from_them():
    far = _line("°Ầ~0.1", 1, left=1800)

    found = sifted([*BODY, *_line("- Lưu Văn phòng Tỉnh ủy."), *far], DPI)

    assert "°Ầ" == _said(found.rest)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("PHÓ GIÁM~0.3 ĐỐC", "PHÓ GIÁM ĐỐC"),
        ("BÍ THƯ", "BÍ THƯ"),
        ("Ạ ⁄ Sáu", ""),
        ("4 HỢ G X ĐÓC", ""),
        ("z2~0.2 `...~0.1 N~0.6", ""),
        ("Là~0.9", ""),
    ],
)
def test_of_a_picture_whole_lines_of_plain_words_are_text(line, text):
    assert text == _said(sifted_from_picture(_line(line), usual=10.0).text)


def test_the_small_letters_of_a_seal_are_no_text():
    assert () == sifted_from_picture(_line("ỦY BAN NHÂN DÂN"), usual=100.0).text


@pytest.mark.parametrize(
    ("line", "text", "rest"),
    [
        ("Hà Nội, ngày04 tháng 8 năm 2020", "Hà Nội, ngày 04 tháng 8 năm 2020", ""),
        ("Hà Nội, ngày đỗ tháng Ê năm 2020", "Hà Nội, ngày tháng năm 2020", "đỗ Ê"),
        ("Hà Nội, ngày 05 tháng 8 năm 2020 -", "Hà Nội, ngày 05 tháng 8 năm 2020", "-"),
        ("K1. GIÁM ĐỐC", "KT. GIÁM ĐỐC", ""),
        ("Số: 03, /TB-BCĐ", "Số: 03 /TB-BCĐ", ""),
        ("Số: ệ] /GM-STTTT", "Số: /GM-STTTT", "ệ]"),
        ("Hà Nội, ngày 05 tháng 8 năm 2020.", "Hà Nội, ngày 05 tháng 8 năm 2020", ""),
        ("Sau ngày 05 tháng 8 năm 2020, các cấp", "Sau ngày 05 tháng 8 năm 2020, các cấp", ""),
        ("trong 6 tháng đầu năm 2020", "trong 6 tháng đầu năm 2020", ""),
        ("1, Thống nhất với nội dung", "1. Thống nhất với nội dung", ""),
        ("1, 2 và 3 Điều này", "1, 2 và 3 Điều này", ""),
        ("L. Thông tin về tình hình", "I. Thông tin về tình hình", ""),
        ("HI. Tổ chức thực hiện", "III. Tổ chức thực hiện", ""),
        ("1. Thông tin về tình hình", "1. Thông tin về tình hình", ""),
        ("KT, GIÁM ĐỐC", "KT. GIÁM ĐỐC", ""),
        ("=KT.GIÁM ĐỐC", "KT. GIÁM ĐỐC", ""),
        ("TL. TRƯỞNG BAN", "TL. TRƯỞNG BAN", ""),
        ("số:(922 /BQLCT-TC", "Số: /BQLCT-TC", "(922"),
        ("Số: ##ZÝ/SCT-QLCN", "Số: /SCT-QLCN", "##ZÝ"),
        ("Số: 81/GM-STTTT", "Số: 81/GM-STTTT", ""),
        ("Mới nhận:", "Nơi nhận:", ""),
        ("Noinhận:", "Nơi nhận:", ""),
        ("- kưu: VT", "- Lưu: VT", ""),
        ("phòng, chống dịch'bệnh", "phòng, chống dịch bệnh", ""),
    ],
)
def test_what_can_be_read_in_one_way_alone_is_read_so(line, text, rest):
    found = settled(_line(line), surely, head=1000)

    by_hand = [blank.token for blank in found.blanks if blank.token]
    assert (text, rest) == (_said(found.text), _said([*by_hand, *found.rest]))


def test_in_the_body_a_year_keeps_the_mark_behind_it():
    line = "trước ngày 05 tháng 8 năm 2020."

    assert line == _said(settled(_line(line), surely, head=100).text)


def test_in_the_body_nothing_is_left_blank():
    line = "Thông tư số 01.6/TT-BCT, ngày ló~0.3 tháng 12~0.2 năm 2025"

    found = settled(_line(line), surely, head=100)

    assert line.replace("~0.3", "").replace("~0.2", "") == _said(found.text)
    assert () == found.blanks


def test_what_begins_a_column_is_read_as_what_begins_a_line():
    found = settled([*_line("- Như trên;"), *_line("K1. GIÁM ĐỐC", left=1500)], surely, head=1000)

    assert "- Như trên; KT. GIÁM ĐỐC" == _said(found.text)


def test_size_and_weight_are_those_that_the_letters_are_printed_in():
    paper = sheet_of_paper(wide_mm=160)
    lines = [put(paper, "Giao Ban Tổ chức Tỉnh ủy chủ trì, phối hợp", 10, foot) for foot in (20, 27, 34, 41)]
    lines.append(put(paper, "2. Phát triển kinh tế", 10, 50, font=BOLD))
    lines.append(put(paper, "CHƯƠNG TRÌNH", 10, 60, size_pt=17, font=BOLD))
    lines.append(put(paper, "- Lưu Văn phòng Tỉnh ủy.", 10, 68, size_pt=12))

    found = looks([token for line in lines for token in line], paper, DPI)

    first = [found[sum(map(len, lines[:index]))] for index in range(len(lines))]
    assert [False, False, False, False, True, True, False] == [look.bold for look in first]
    assert pytest.approx([14, 14, 14, 14, 14, 17, 12], abs=1) == [look.size_pt for look in first]
    assert 20 * DPI / 25.4 == pytest.approx(first[0].foot, abs=2)
