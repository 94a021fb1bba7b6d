"""Which lines over a head are titles that a web page repeats."""

from __future__ import annotations

import pytest

from directive_model.recognize.around.site.titles import page_titles

_HEAD = ("SỞ CÂY XANH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 88/{symbol}", "Kính gửi: Các xã")


def _titles(over: tuple[str, ...], symbol: str = "SCX-KH") -> list[int]:
    texts = [line.format(symbol=symbol) for line in (*over, *_HEAD)]
    return list(page_titles(texts, [text.lower() for text in texts], [text == "Trang chủ" for text in texts]))


@pytest.mark.parametrize(
    ("line", "symbol"),
    [("Công văn số: 88/SCX-KH V/v trồng cây", "SCX-KH"), ("Công văn 88/SCX-KH", "SCX-KH"), ("88/SCX-KH", "SCX-KH"),
     ("Kế hoạch số 88/KH-SCX năm 2024", "KH-SCX"), ("* KẾ HOẠCH 88/KH-SCX", "KH-SCX")],
)  # fmt: skip
def test_type_and_number_of_the_head_are_a_title(line: str, symbol: str) -> None:
    assert _titles((line, ""), symbol) == [0]
    assert _titles(("Trang chủ", line), symbol) == [1]


@pytest.mark.parametrize(
    "line",
    ["(Kèm theo Công văn số 88/SCX-KH)", "Trả lời văn bản số 88/SCX-KH", "Lưu 88SCX-KH", "Công văn số 188/SCX-KH",
     "Công văn số 88/SCX-KHTC", "Kế hoạch số 88/SCX-KH"],
)  # fmt: skip
def test_other_words_with_the_number_are_none(line: str) -> None:
    assert _titles((line, "")) == []


@pytest.mark.parametrize("other", ["HỎA TỐC", "PHIẾU TRÌNH", "Người trình: Quách Văn Tý"])
def test_nothing_is_a_title_where_other_words_stand_over_it(other: str) -> None:
    assert _titles((other, "Công văn 88/SCX-KH")) == []


def test_nothing_is_a_title_where_words_that_are_of_no_head_stand_below_it() -> None:
    assert _titles(("Công văn 88/SCX-KH", "Người trình: Quách Văn Tý")) == []
