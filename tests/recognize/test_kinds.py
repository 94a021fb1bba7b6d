"""What tells the number of a document from that of another, behind its type."""

from __future__ import annotations

import pytest

from directive_model.recognize.kinds import number_behind


@pytest.mark.parametrize(
    ("kind", "words"),
    [("QUYẾT ĐỊNH", "15/QĐ-BCX"), ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "12-CTr/TU"), ("CHƯƠNG TRÌNH", "SỐ 12-CTR/TU"),
     ("THÔNG BÁO KẾT LUẬN", "5/TB-VPCP"), ("KẾ HOẠCH", "7/KHHĐ-BCX"), ("LUẬT", "12/2020/QH14"),
     ("CHỈ THỊ", "3-CT/TU"), ("NGHỊ ĐỊNH", "64-CP"), ("QUY ĐỊNH", "9-QyĐ/TU"), ("TỜ TRÌNH", "3/TTr-BCX"),
     ("HỢP ĐỒNG", "SỐ 4/MB-BCX"), ("BÁO CÁO", "SỐ …/BC-BCX"), ("BIÊN BẢN", "SỐ 3")],
)  # fmt: skip
def test_a_number_whose_code_is_of_the_type_is_the_documents(kind: str, words: str) -> None:
    assert number_behind(kind, words) is not None


@pytest.mark.parametrize(
    ("kind", "words"),
    [("KẾ HOẠCH", "02-NQ/TU"), ("KẾ HOẠCH", "35-CT/TW"), ("BÁO CÁO", "12/QĐ-UBND"), ("KẾ HOẠCH", "SỐ 35-CT/TW"),
     ("CHƯƠNG TRÌNH", "35-CT/TW"), ("THÔNG TƯ", "3/TTr-BCX"), ("BÁO CÁO", "12/UBND-KT"), ("KẾ HOẠCH", "năm 2025")],
)  # fmt: skip
def test_a_number_of_another_type_is_not(kind: str, words: str) -> None:
    assert number_behind(kind, words) is None


@pytest.mark.parametrize(
    ("head", "is_number"), [((), True), (("Số 09-CT/TU",), True), (("TỈNH ỦY SƠN HẢI", "Số 15-CTr/TU"), False)]
)
def test_a_program_has_the_code_of_directives_where_the_head_has_no_other_number(head, is_number) -> None:
    assert is_number == (number_behind("CHƯƠNG TRÌNH", "09-CT/TU", head) is not None)
