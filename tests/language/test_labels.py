from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directive_model.language import parse_label, roman_value


@pytest.mark.parametrize(
    ("line", "text", "family", "value", "rest"),
    [
        ("1. Chỉ đạo", "1.", "number", 1, "Chỉ đạo"),
        ("1.Mục tiêu", "1.", "number", 1, "Mục tiêu"),
        ("12. ", "12.", "number", 12, ""),
        ("1- Rà soát", "1-", "number", 1, "Rà soát"),
        ("1/ Rà soát", "1/", "number", 1, "Rà soát"),
        ("1/- Rà soát", "1/-", "number", 1, "Rà soát"),
        ("1./- Rà soát", "1./-", "number", 1, "Rà soát"),
        ("I/- MỤC ĐÍCH", "I/-", "roman", 1, "MỤC ĐÍCH"),
        ("A/- NỘI DUNG", "A/-", "upper", 1, "NỘI DUNG"),
        ("A/- Nhiệm vụ", "A/-", "upper", 1, "Nhiệm vụ"),
        ("V/- Tổ chức", "V/-", "roman", 5, "Tổ chức"),
        ("a/- Rà soát", "a/-", "letter", 1, "Rà soát"),
        ("14a. Bồi thường", "14a.", "number", 14, "Bồi thường"),
        ("1) Rà soát", "1)", "paren-number", 1, "Rà soát"),
        ("1). Rà soát", "1).", "paren-number", 1, "Rà soát"),
        ("2).Rà soát", "2).", "paren-number", 2, "Rà soát"),
        ("3). 05 xã rà soát", "3).", "paren-number", 3, "05 xã rà soát"),
        ("a). Rà soát", "a).", "letter", 1, "Rà soát"),
        ("(1). Rà soát", "(1).", "paren-number", 1, "Rà soát"),
        ("1) ......", "1)", "paren-number", 1, "......"),
        ("(1) Rà soát", "(1)", "paren-number", 1, "Rà soát"),
        ("(iv) Rà soát", "(iv)", "paren-roman", 4, "Rà soát"),
        ("ii) Rà soát", "ii)", "paren-roman", 2, "Rà soát"),
        ("1.1. Mục tiêu", "1.1.", "number2", 1, "Mục tiêu"),
        ("1.1- Mục tiêu", "1.1-", "number2", 1, "Mục tiêu"),
        ("2.3 Mục tiêu", "2.3", "number2", 3, "Mục tiêu"),
        ("2.3 Đánh giá", "2.3", "number2", 3, "Đánh giá"),
        ("2.3 Ủy ban", "2.3", "number2", 3, "Ủy ban"),
        ("1/Đánh giá", "1/", "number", 1, "Đánh giá"),
        ("4.1.", "4.1.", "number2", 1, ""),
        ("I.2. Mục tiêu", "I.2.", "number2", 2, "Mục tiêu"),
        ("1.1.10 Mục tiêu", "1.1.10", "number3", 10, "Mục tiêu"),
        ("1.1.1", "1.1.1", "number3", 1, ""),
        ("1.2.3.4. Mục tiêu", "1.2.3.4.", "number4", 4, "Mục tiêu"),
        ("A. NỘI DUNG", "A.", "upper", 1, "NỘI DUNG"),
        ("Đ. NỘI DUNG", "Đ.", "upper", 5, "NỘI DUNG"),
        ("C. NỘI DUNG", "C.", "upper", 3, "NỘI DUNG"),
        ("I. MỤC ĐÍCH", "I.", "roman", 1, "MỤC ĐÍCH"),
        ("I- MỤC ĐÍCH", "I-", "roman", 1, "MỤC ĐÍCH"),
        ("I-MỤC ĐÍCH", "I-", "roman", 1, "MỤC ĐÍCH"),
        ("I – MỤC ĐÍCH", "I –", "roman", 1, "MỤC ĐÍCH"),
        ("I-Mục đích", "I-", "roman", 1, "Mục đích"),
        ("IV – Tổ chức", "IV –", "roman", 4, "Tổ chức"),
        ("A – NỘI DUNG", "A –", "upper", 1, "NỘI DUNG"),
        ("XIV. Khen thưởng", "XIV.", "roman", 14, "Khen thưởng"),
        ("a) Rà soát", "a)", "letter", 1, "Rà soát"),
        ("đ) Rà soát", "đ)", "letter", 5, "Rà soát"),
        ("đ2) Rà soát", "đ2)", "letter", 5, "Rà soát"),
        ("i) Rà soát", "i)", "letter", 9, "Rà soát"),
        ("a. Rà soát", "a.", "letter", 1, "Rà soát"),
        ("ê) Rà soát", "ê)", "letter", None, "Rà soát"),
        ("Điều 5. Phạm vi", "Điều 5.", "dieu", 5, "Phạm vi"),
        ("Điều 1: Phạm vi", "Điều 1:", "dieu", 1, "Phạm vi"),
        ("Ðiều 3. Phạm vi", "Ðiều 3.", "dieu", 3, "Phạm vi"),
        ("Điều 5", "Điều 5", "dieu", 5, ""),
        ("Phần thứ nhất", "Phần thứ nhất", "phan", 1, ""),
        ("PHẦN THỨ HAI", "PHẦN THỨ HAI", "phan", 2, ""),
        ("Phần I", "Phần I", "phan", 1, ""),
        ("Chương II", "Chương II", "chuong", 2, ""),
        ("CHƯƠNG II QUY ĐỊNH CHUNG", "CHƯƠNG II", "chuong", 2, "QUY ĐỊNH CHUNG"),
        ("Chương I. Quy định chung", "Chương I.", "chuong", 1, "Quy định chung"),
        ("Mục 1", "Mục 1", "muc", 1, ""),
        ("Tiểu mục 2. Phối hợp", "Tiểu mục 2.", "tieu-muc", 2, "Phối hợp"),
        ("Nội dung 1. Nghe báo cáo", "Nội dung 1.", "noi-dung", 1, "Nghe báo cáo"),
        ("- Căn cứ", "-", "dash", None, "Căn cứ"),
        ("-Căn cứ", "-", "dash", None, "Căn cứ"),
        ("– Căn cứ", "–", "dash", None, "Căn cứ"),
        ("+ Rà soát", "+", "plus", None, "Rà soát"),
        ("* Năm 2026: 02 cuộc", "*", "star", None, "Năm 2026: 02 cuộc"),
        ("•\tRà soát", "•", "bullet", None, "Rà soát"),
        ("   -\u00a0Rà soát", "-", "dash", None, "Rà soát"),
    ],
)
def test_a_label_is_read_with_its_family_and_value(line, text, family, value, rest):
    label = parse_label(line)

    assert label is not None
    assert (text, family, value, rest) == (label.text, label.family, label.value, line[label.end :])


@pytest.mark.parametrize(
    "line",
    [
        "300m. Trong bán kính đó",
        "",
        " ",
        "30/5/2025 họp Ban Thường vụ",
        "24.11.2023",
        "5. 10.2022",
        "2.942 tỷ đồng",
        "4.500 ha",
        "1.000 người",
        "1.5 tỷ đồng",
        "1.5 đồng",
        "1.5 ủng hộ",
        "10.000 đồng",
        "2022 là năm",
        "05 ngày",
        "5-7 người",
        "2022-2027",
        "13-NQ/TW, ngày 02/4/2022",
        "01- NQ/TU ngày",
        "12/KH-UBND ngày",
        "12/-NQ/TU ngày",
        "1/-2 giờ",
        "2), Chỉ thị số 06",
        "3).",
        "a), b) khoản 1",
        "11-",
        "--",
        "-----",
        "*",
        "-",
        "**",
        "*Hà Nội, ngày 19 tháng 11 năm 2025*",
        "T/M BAN THƯỜNG VỤ",
        "K/T TRƯỞNG BAN",
        "Q. TRƯỞNG BAN",
        "TP. Hồ Chí Minh",
        "V/v báo cáo",
        "V.I. Lênin",
        "X-quang",
        "N-BUTYLANILIN",
        "2-BUTANOL",
        "G - Giá tính tiền cấp quyền",
        "E-mail: ",
        "đ/c Nguyễn Văn A",
        "(01 bản)",
        "Điều 5 của Luật này",
        "Mục II Hướng dẫn số 01-HD/BTCTU",
        "Chương trình hành động",
        "Phần lớn các đơn vị",
        "IIII. Sai",
        "Tháng 7",
        "1",
    ],
)
def test_what_only_looks_like_a_label_is_none(line):
    assert parse_label(line) is None


def test_roman_numerals_are_read_only_where_they_are_right():
    assert [1, 4, 9, 14, 39] == [roman_value(numeral) for numeral in ("I", "IV", "IX", "XIV", "XXXIX")]
    assert [None] * 5 == [roman_value(numeral) for numeral in ("", "IIX", "VV", "IIII", "ABC")]


def test_the_letters_count_in_the_order_of_official_lists():
    values = [parse_label(f"{letter}) x").value for letter in "abcdđeghiklmnopqrstuvxy"]

    assert list(range(1, 24)) == values


@given(st.text(max_size=60) | st.text(alphabet="1a.)-(IVX/ Điều*đ+", max_size=20))
def test_a_label_and_the_text_after_it_are_the_line(line):
    label = parse_label(line)

    if label is not None:
        assert line[: label.end].strip() == label.text
        assert not line[label.end :][:1].isspace() or not line[label.end :].strip()
